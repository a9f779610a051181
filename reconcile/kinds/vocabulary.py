"""Words and formats of a language, kept as data: ``languages/<language>/<topic>.yaml``, loaded when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from reconcile.safe_yaml import load_words

FALLBACK: Final = "en"
_FOLDER: Final = Path(__file__).parent / "languages"


@cache
def vocabulary(language: str, topic: str) -> Mapping[str, Any]:
    """Read one topic of a language, or of English where the language has no such file.  Callers must not change it.

    What the file leaves out is empty; a single word or number that it leaves out ("decimal") is that of English.
    """
    english = _read(FALLBACK, topic)
    own = _read(language, topic) if re.fullmatch(r"[a-z]{2,3}", language) else None
    if own is None or english is None or language == FALLBACK:
        return MappingProxyType(english or {})
    return MappingProxyType({**{key: _emptied(value) for key, value in english.items()}, **_completed(own, english)})


@cache
def known_languages() -> tuple[str, ...]:
    """The languages that have data, sorted."""
    return tuple(sorted(folder.name for folder in _FOLDER.iterdir() if folder.is_dir()))


@cache
def everywhere(topic: str, key: str) -> tuple[str, ...]:
    """The words of all languages under one key: those that tell no language from another, such as "and"."""
    return tuple(dict.fromkeys(word for language in known_languages() for word in vocabulary(language, topic)[key]))


@cache  # English is read for every other language too
def _read(language: str, topic: str) -> Mapping[str, Any] | None:
    file = _FOLDER / language / f"{topic}.yaml"
    if not file.is_file():
        return None
    found: Mapping[str, Any] = load_words(file.read_text(encoding="utf-8")) or {}
    return found


def _emptied(value: Any) -> Any:
    """The same without words: lists and tables are empty, a table of lists is one of empty lists."""
    if isinstance(value, dict):
        return {key: _emptied(each) for key, each in value.items()} if _is_of_lists(value) else {}
    return [] if isinstance(value, list) else value


def _completed(own: Mapping[str, Any], english: Mapping[str, Any]) -> dict[str, Any]:
    """A file's entries, its tables of lists with an empty list for each that is missing."""
    return {
        key: {**_emptied(english[key]), **value}
        if isinstance(value, dict) and _is_of_lists(english.get(key))
        else value
        for key, value in own.items()
    }


def _is_of_lists(value: Any) -> bool:
    return isinstance(value, dict) and any(isinstance(each, list) for each in value.values())


# White space inside a phrase: blanks, or one line break of hard-wrapped text; never an empty line.
GAP: Final = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"
# The same where a letter follows, so that all of the white space is meant; phrases have two thousand of them, and this
# one takes Python half as long to compile.
_GAP_WITHIN: Final = r"(?!\s*?\n\s*?\n)\s+"


def either(words: Iterable[str]) -> str:
    """Write a pattern fragment that matches one of the words, the longest first; a blank stands for white space.

    Words that begin alike share their beginning, and where none begins so is seen at once: a pattern of many words is
    tried at every figure.

    >>> either(["a", "one", "only"])
    '(?:(?=[ao])(?:a|on(?:e|ly)))'
    """
    listed = sorted(set(words))
    if not listed:
        return "(?!)"
    firsts = sorted({word[:1] for word in listed})
    is_told_by_first = len(firsts) > 1 and not {"", " "} & set(firsts)
    guard = f"(?=[{re.escape(''.join(firsts))}])" if is_told_by_first else ""
    return f"(?:{guard}{_branches(listed, 0)})"


def _branches(words: Sequence[str], at: int) -> str:
    """What sorted words that agree up to ``at`` may go on with."""
    first, last = words[0], words[-1]
    if first == last:
        return _written(first[at:], [""])
    agree = next((i for i in range(at, len(first)) if first[i] != last[i]), len(first))
    ends = len(first) == agree
    branches = "|".join(_branches(alike, agree) for alike in _by_letter(words[1:] if ends else words, agree))
    following = (word[agree : agree + 1] for word in words)
    return f"{_written(first[at:agree], following)}(?:{branches})" + ("?" if ends else "")


def _by_letter(words: Sequence[str], at: int) -> Iterator[Sequence[str]]:
    """Sorted words by the letter that they have at an offset."""
    begin = 0
    for end in range(1, len(words) + 1):
        if end == len(words) or words[end][at] != words[begin][at]:
            yield words[begin:end]
            begin = end


def _written(part: str, following: Iterable[str]) -> str:
    """A part of a phrase as a pattern; what a blank stands for depends on what may follow."""
    if " " not in part:
        return re.escape(part)
    pieces = part.split(" ")
    behind = [*([piece[:1] or " "] for piece in pieces[1:-1]), [pieces[-1][:1]] if pieces[-1] else following]
    gaps = (_GAP_WITHIN if all(each.strip() for each in one) else GAP for one in behind)
    return re.escape(pieces[0]) + "".join(gap + re.escape(piece) for gap, piece in zip(gaps, pieces[1:], strict=True))
