"""Runs of capitals: the stretches of a sentence that may be names, before anyone says of what.

A run is a chain of capitalised words with what joins them: particles ("de la"), initials, "of" inside organisations,
a nickname in quotation marks.  It ends at a possessive ("Russia's" | "Valeriy Borchin"), and does not begin with words
that are capitals only because a sentence begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reconcile.kinds.gazetteer import is_place
from reconcile.kinds.name_words import FOLDED, NameWords, fold
from reconcile.model import Document, Sentence

_UPPER = "".join(
    chr(code) for code in (*range(0x41, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)) if chr(code).isupper()
)
_TAIL = r"\w\u0300-\u036f"
# One capitalised word: initials ("U.S.", "J."), or letters with apostrophe, hyphen or ampersand ("O'Brien", "V&A").
_WORD = re.compile(
    rf"(?<![{_TAIL}@#/])(?:(?:[{_UPPER}]\.){{2,}}(?![{_TAIL}])|(?:[{_UPPER}]\.)+[{_UPPER}](?![{_TAIL}])|[{_UPPER}][{_TAIL}]*(?:(?:['’\-‑][{_TAIL}]|&(?=[{_UPPER}]))[{_TAIL}]*)*)"
)
_POSSESSIVE = re.compile(r"['’]s$|['’]S$")
_STARTS = frozenset(".!?:…•►|♦*–—\n")
_OPENING_MARKS = frozenset("\"“”'‘’«»(<[ \t\u00a0\r")
_TAIL_WORDS = re.compile(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?")
_NICKNAME_OPENING = re.compile(r"""\s["“'‘(]""")
_NICKNAME_CLOSING = re.compile(r"""["”'’)]\s""")
_NICKNAME_REST = re.compile(rf"""["”'’)]\s[{_UPPER}]""")
YEAR = re.compile(r"\s(?:18|19|20)\d\d\s")  # inside an event's name: "Beijing 2008 Olympic Games"
LONGEST_JOIN = 16  # characters of words that join two capitals, blanks among them
HEADLINE_SHARE = 0.6  # of a line's words, where capitals no longer single out names


class Word(NamedTuple):
    """A capitalised word of a run."""

    start: int
    end: int  # without possessive
    text: str
    folded: str
    initial: bool  # first of a sentence, quotation or list item: a capital that proves nothing


class Run(NamedTuple):
    """Words that may form one or more names; ``joins[i]`` is what stands before ``words[i]``, folded."""

    words: tuple[Word, ...]
    joins: tuple[str, ...]
    possessive: bool  # the last word carries 's
    sentence: Sentence
    headline: bool  # of a line in headline case or all capitals
    tail: str = ""  # lower-case words after it that belong to the name: "ambulance service", "final"
    tail_end: int = 0

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.tail_end or self.words[-1].end

    def part(self, first: int, last: int) -> Run:
        """The run from word ``first`` up to, not including, ``last``."""
        if not first and last == len(self.words):
            return self
        chosen, joins = self.words[first:last], ("", *self.joins[first + 1 : last])
        if last < len(self.words):
            return Run(chosen, joins, False, self.sentence, self.headline)
        return Run(chosen, joins, self.possessive, self.sentence, self.headline, self.tail, self.tail_end)


def runs(document: Document, words: NameWords) -> Iterator[Run]:
    """Every run of an article in text order."""
    text = document.article.text
    whole = (Sentence(start=0, end=len(text), block=0),)  # a bare text without layout
    for sentence in document.sentences if document.blocks else whole:
        found = [_word(text, match, sentence, words) for match in _WORD.finditer(text, sentence.start, sentence.end)]
        if found:
            yield from _chains(text, sentence, found, words)


def _word(text: str, match: re.Match[str], sentence: Sentence, words: NameWords) -> tuple[Word, bool]:
    bare, folded, possessive = _bare(match.group(), words)
    start = match.start()
    return Word(start, start + len(bare), bare, folded, _initial(text, start, sentence.start)), possessive


@lru_cache(maxsize=FOLDED)
def _bare(written: str, words: NameWords) -> tuple[str, str, bool]:
    """Take off a possessive and what only hangs on by a hyphen; the word, the word folded, whether it possesses."""
    possessive = _POSSESSIVE.search(written) is not None
    bare = written[:-2] if possessive else written
    if "-" in bare:
        head, *tails = bare.split("-")
        cut = tails[0] in words.hyphen_tails or tails[0] in ("who", "which", "the")
        if cut and not any(tail[:1].isupper() for tail in tails):
            bare = head
    return bare, fold(bare), possessive


def _initial(text: str, position: int, sentence_start: int) -> bool:
    before = position - 1
    while before >= sentence_start and text[before] in _OPENING_MARKS:
        if text[before] in '"“‘«' and before + 1 == position:
            return True
        before -= 1
    return before < sentence_start or text[before] in _STARTS


def _chains(text: str, sentence: Sentence, found: list[tuple[Word, bool]], words: NameWords) -> Iterator[Run]:
    headline = _in_headline_case(text, sentence, found)
    chain: list[Word] = []
    joins: list[str] = []
    ended = False  # the last word carries a possessive
    for word, possessive in found:
        saint = len(chain) > 1 and chain[-2].folded.strip(".") in ("st", "saint")
        nickname = bool(joins) and joins[-1] == '"'
        join = _join(text, chain[-1], word, ended, words, saint=saint, nickname=nickname) if chain else None
        if chain and join is None:
            yield _run(text, chain, joins, ended, sentence, headline, words)
            chain, joins = [], []
        chain.append(word)
        joins.append(join or "")
        ended = possessive
    yield _run(text, chain, joins, ended, sentence, headline, words)


def _run(
    text: str, chain: list[Word], joins: list[str], ended: bool, sentence: Sentence, headline: bool, words: NameWords
) -> Run:
    run = Run(tuple(chain), tuple(joins), ended, sentence, headline)
    end = chain[-1].end
    if ended and len(chain) > 1 and chain[-2].folded.strip(".") == "st":  # "St George's university hospital"
        end += 2
        ended = False
    follows = None if ended or headline or text[end : end + 1] != " " else _TAIL_WORDS.match(text, end, sentence.end)
    if follows is None:
        return run
    first, second = follows.group(1), follows.group(2) or ""
    if (first, second) in words.organisation_tails:
        return run._replace(tail=f"{first} {second}", tail_end=follows.end(2))
    if first in words.event_tails or (first,) in words.organisation_tails:
        return run._replace(tail=first, tail_end=follows.end(1))
    return run


def _in_headline_case(text: str, sentence: Sentence, found: list[tuple[Word, bool]]) -> bool:
    if len(found) < 4:
        return False
    blanks = text.count(" ", sentence.start, sentence.end) + 1
    shouted = sum(1 for word, _ in found if len(word.text) > 2 and word.text.isupper())
    ended = text[sentence.start : sentence.end].rstrip("\"”’') \n")[-1:] in (".", "!", "?", "…")
    return (not ended and len(found) >= HEADLINE_SHARE * blanks) or (shouted >= 3 and shouted >= 0.5 * blanks)


def _join(
    text: str, left: Word, right: Word, ended: bool, words: NameWords, *, saint: bool, nickname: bool
) -> str | None:
    """What joins two words into one run: "" for a blank, else the words between; None where they stand apart."""
    gap = text[left.end : right.start]
    if ended:  # the gap begins with 's
        inside = right.folded in words.possessive_heads and (saint or not is_place(left.text))
        return "'s" if inside and gap[2:].isspace() else None
    if not gap:
        return None
    if gap.isspace():
        begins = left.text.endswith(".") and right.folded in words.openers  # "back to the U.S. On Monday"
        return None if begins or gap.count("\n") > 1 else ""
    if len(gap) >= LONGEST_JOIN and gap[1].isalpha():
        return None
    if YEAR.fullmatch(gap):
        return gap.strip()
    if gap[0] == "." and gap[1:].isspace() and gap.count("\n") < 2:
        return "" if len(left.text) == 1 or left.folded in words.abbreviations else None
    if gap[0] == "," and right.folded in words.name_suffixes | {"inc", "ltd", "llc"} and gap[1:].isspace():
        return ","
    if len(gap) < LONGEST_JOIN and gap[0].isspace() and gap[-1].isspace():
        between = fold(gap).split()
        if all(word in words.particles for word in between):
            return " ".join(between)
        return "of " + " ".join(between) if all(word in words.connectors for word in between) else None
    if gap[0].isspace() and gap[1:] in ("al-", "el-", "ul-", "ibn-"):
        return gap[1:-1]
    if _NICKNAME_OPENING.fullmatch(gap) and not right.text.isupper() and _NICKNAME_REST.match(text, right.end):
        return '"'
    if nickname and _NICKNAME_CLOSING.fullmatch(gap):
        return '"'
    return None
