"""Signs, codes and names of currencies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.kinds.wordindex import first_words, starts_of
from reconcile.model import Conventions
from reconcile.safe_yaml import load_words


class Currencies(NamedTuple):
    signs: dict[str, tuple[str, ...]]  # sign or code -> ISO codes, likeliest first
    names: dict[str, tuple[str, ...]]  # lower-case words of the language -> ISO codes
    subunits: dict[str, str]  # cents -> currency
    whole: frozenset[str]  # written without a minor unit
    thousandths: frozenset[str]


@cache
def currencies(language: str) -> Currencies:
    table = load_words((Path(__file__).parent / "currencies.yaml").read_text(encoding="utf-8"))
    words = vocabulary(language, "currencies")
    signs: dict[str, tuple[str, ...]] = {sign: (code,) for sign, code in table["signs"].items()}
    signs.update({code: (code,) for code in table["codes"]})
    signs.update({sign: tuple(codes) for sign, codes in table["shared"].items()})
    names: dict[str, tuple[str, ...]] = {name.lower(): (code,) for name, code in words["names"].items()}
    names.update({name.lower(): tuple(codes) for name, codes in words["shared_names"].items() if codes})
    signs.update({code.lower(): (code,) for code in table["codes"] if code.lower() not in _WORDS})
    return Currencies(
        signs=signs,
        names=names,
        subunits=dict(words["subunits"]),
        whole=frozenset(table["whole"]),
        thousandths=frozenset(table["thousandths"]),
    )


# Codes that in small letters are words.
_WORDS: Final = frozenset(
    {"all", "try", "cop", "mad", "top", "bob", "clp", "dop", "pen", "rub", "sar", "sek", "php", "pab"}
)


def pick(codes: tuple[str, ...], conventions: Conventions) -> str:
    """Choose among the currencies that share a sign: the article's own, else the likeliest; "" where none is."""
    return conventions.currency if conventions.currency in codes else codes[0]


def currency_before(text: str, start: int) -> re.Match[str] | None:
    """Find the sign or code that stands before a figure."""
    return _signs_before(text).get(start)


@lru_cache(maxsize=2)
def _signs_before(text: str) -> Mapping[int, re.Match[str]]:
    """Give every sign and code by the offset at which its figure would begin; the longer of two that end alike."""
    found: dict[int, re.Match[str]] = {}
    for sign in _signs(text):
        if sign["sign"] != "R" or _IN_RAND.match(text, sign.end("sign")):  # R2, a road or a robot
            found.setdefault(sign.end(), sign)
    return MappingProxyType(found)


@lru_cache(maxsize=2)
def currency_marks(text: str, language: str) -> Sequence[int]:
    """Find where a sign, code or name of a currency may begin, in text order: "new" is among them, of new dollars."""
    pence = starts_of(text, ("p",)) if "£" in text else ()
    signs = (sign.start() for sign in _signs(text))
    return sorted([*pence, *signs, *_symbols(text, language), *names_of(text, language)])


@lru_cache(maxsize=2)
def _signs(text: str) -> Sequence[re.Match[str]]:
    """Find every sign and code, with a blank behind it, tried only where a word or symbol may begin one."""
    pattern, words, written = _sign()
    letters = (start for start in starts_of(text, words) if text.startswith(written.get(text[start], ()), start))
    starts = sorted([*_symbols(text, "en"), *letters])
    return [match for start in starts if (match := pattern.match(text, start))]


@cache
def _sign() -> tuple[re.Pattern[str], frozenset[str], Mapping[str, tuple[str, ...]]]:
    """Give the pattern of a sign, the words that begin one, and up to the first blank how it is written, by letter."""
    signs = currencies("en").signs  # the same in all languages
    written: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for sign in signs:
        written[sign[0]] += (sign.split(" ")[0],)
    pattern = when_used(rf"(?<![^\W\d_])(?P<sign>{either(signs)})[ \u00a0\u202f:]?")
    return pattern, first_words(signs), dict(written)


def _symbols(text: str, language: str) -> Iterator[int]:
    return (match.start() for match in _symbol(language).finditer(text))


@cache
def _symbol(language: str) -> re.Pattern[str]:
    """Match what a sign or name that begins with no letter begins with: "$", "¢", the colon of "10:-" and no other."""
    table = currencies(language)
    symbols = sorted(each for each in {*table.signs, *table.names, *table.subunits} if not each[0].isalpha())
    first = re.escape("".join(sorted({each[0] for each in symbols})))
    alone = re.escape("".join(each for each in symbols if len(each) == 1))
    led = [f"(?<={re.escape(each[0])})(?={re.escape(each[1:])})" for each in symbols if each[0] not in symbols]
    return re.compile(f"[{first}](?:{'|'.join([f'(?<=[{alone}])', *led])})")


def stands_right_behind(marks: Sequence[int], text: str, end: int) -> bool:
    """Whether a sign, code or name may begin behind a figure, with no more than a blank or hyphen between."""
    nearest = bisect_left(marks, end)
    return nearest < len(marks) and text[end : marks[nearest]].strip() in ("", "-")


@lru_cache(maxsize=2)
def names_of(text: str, language: str) -> Sequence[int]:
    """Find where the name of a currency may begin, in text order."""
    return starts_of(text, _words_of_names(language))


@cache
def _words_of_names(language: str) -> frozenset[str]:
    table = currencies(language)
    return first_words([*table.names, *table.subunits])


BEFORE_ONLY: Final = frozenset({"R"})  # 10R is no amount
_IN_RAND: Final = re.compile(
    r"\d{1,3}(?:[, \u00a0]\d{3})+(?!\d)|\d+\.\d\d(?!\d)|\d+(?:\.\d+)?[ \u00a0]?(?:m|bn|million|billion)\b"
)
