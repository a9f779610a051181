"""Furniture: advertisements, link lists, other headlines, datelines.  They claim nothing about an article's subject.

Called furniture is only what says so itself (a line "Read more", a sentence that asks for an e-mail address) or what
stands between such lines at an article's end.  A line in doubt stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from reconcile.safe_yaml import load_words

MARKS: Final = " \t\u00a0.…!:;,»«>›→|*_-–—[](){}\"'“”‘’#"
WORD: Final = re.compile(r"[^\W\d_]+")
TIME_OF_DAY: Final = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
COMMENT_COUNT: Final = re.compile(r"\d{1,6} (?:comments?|comentarios?|shares?|views?|likes?)\Z")
READ_MORE_GLUED: Final = re.compile(r"(?:Read [Mm]ore|READ MORE|Leer más)(?=[A-Z0-9¿¡ÁÉÍÓÚÑ])")
SHOW_ALL: Final = re.compile(r"\d{1,3} show all\b|\d{1,3} photos?\Z")
COPYRIGHT: Final = re.compile(r"(?:©|\([cC]\) ?\d{4}|Copyright ©)")
READING_TIME: Final = re.compile(r"\d{1,2}[ -]min(?:ute)?s?(?: read| de lectura)\Z|\d{1,2} minutes? to read\Z")
FOLLOW: Final = re.compile(r"Follow [^.!?]{1,60} on (?:Twitter|Facebook|Instagram|YouTube|X)\b")
BYLINE: Final = re.compile(
    r"(?:By|BY|Por|Written by|Story by)(?: [A-ZÁÉÍÓÚÑ][\w.'’-]*){2,5}"
    r"(?:,? (?:and|y) (?:[A-ZÁÉÍÓÚÑ][\w.'’-]* ?){2,4})?(?:, [A-Z][\w ]{2,40})?\Z"
)
CREDIT: Final = re.compile(
    r"\(?(?:Photo(?:graph)?s?(?: by| credit)?:? ?|Foto:? ?|©\s?)?"
    r"(?:[A-ZÁÉÍÓÚ][\w.'’-]+ ){0,4}(?:/ ?)?(?:via )?(?:The )?"
    r"(?:AP|AFP|EFE|EPA|PA|Reuters|REUTERS|Getty(?: Images)?|Associated Press|Rex(?: Features)?)"
    r"(?: ?(?:Photos?|Images|Wire))?\)?\Z"
)
GALLERY: Final = re.compile(r"\d{1,3}/(\d{1,3})\s")
SMALLEST_GALLERY: Final = 4
LONGEST_SIGNED: Final = 700  # characters of a form or legal line; beyond it, text is likely an article's own
LONGEST_BYLINE: Final = 160  # characters
LONGEST_CREDIT: Final = 160
LONGEST_OPENING: Final = 200  # characters of "You might also like:"
LONGEST_SERVICE: Final = 12  # words of "Sign up to our newsletter"
LONGEST_HEADLINE: Final = 20  # words after "More:"
LONGEST_TAIL_LINE: Final = 8  # words of a link or a sponsor's name
LONGEST_MENU_LINE: Final = 2  # words
SHORTEST_MENU: Final = 3  # lines
TOP: Final = 10  # pieces in which a dateline or byline may stand
_REMEMBERED: Final = 1_000  # lines; layout asks for each of them up to three times
TIMELINE: Final = 3  # this many bare dates are headings of a timeline


class Words(NamedTuple):
    """``furniture.yaml``, ready to look up."""

    lines: frozenset[str]
    openings: tuple[str, ...]
    services: tuple[str, ...]
    signs: tuple[str, ...]
    others: frozenset[str]
    away: frozenset[str]
    dateline: frozenset[str]
    posting: frozenset[str]


@cache
def words() -> Words:
    """Read the word lists that come with the package."""
    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    lists: Mapping[str, list[str]] = load_words(text)
    return Words(
        lines=frozenset(lists["lines"]),
        openings=tuple(sorted(lists["openings"])),
        services=tuple(sorted(lists["services"])),
        signs=tuple(sorted(lists["signs"])),
        others=frozenset(lists["others"]),
        away=frozenset(lists["away"]),
        dateline=frozenset(word for line in lists["dateline"] for word in line.split()),
        posting=frozenset(lists["posting"]),
    )


def bare(line: str) -> str:
    """A line as the word lists have it.

    >>> bare("  READ MORE » ")
    'read more'
    """
    return " ".join(line.strip(MARKS).casefold().split())


@lru_cache(maxsize=_REMEMBERED)
def is_furniture_line(line: str) -> bool:
    """Whether a line says itself that it is no part of the article."""
    plain = bare(line)
    return (
        not plain
        or plain in words().lines
        or COMMENT_COUNT.match(plain) is not None
        or READ_MORE_GLUED.match(line) is not None
        or FOLLOW.match(line) is not None
        or SHOW_ALL.match(line) is not None
        or READING_TIME.match(plain) is not None
        or (COPYRIGHT.match(line) is not None and len(line.split()) <= LONGEST_SERVICE)
        or _offers_service(line)
        or (len(line) <= LONGEST_CREDIT and CREDIT.match(line) is not None)
        or _leads_away(line)
        or (len(line) <= LONGEST_SIGNED and _is_signed(plain))
    )


def _is_signed(plain: str) -> bool:
    straight = plain.replace("’", "'")
    return any(sign in straight for sign in words().signs)


def _leads_away(line: str) -> bool:
    if not " ".join(line[:LONGEST_OPENING].casefold().split()).startswith(words().openings):
        return False
    plain = " ".join(line.casefold().split())
    opening = next(o for o in words().openings if plain.startswith(o))
    if len(plain.split()) > LONGEST_HEADLINE:
        return False
    return not plain.endswith(".") and (opening.endswith(":") or ":" in plain)


def _offers_service(line: str) -> bool:
    """A line that asks to share, subscribe or log in; a sentence that begins so ends in a full stop."""
    if len(line.split(None, LONGEST_SERVICE)) > LONGEST_SERVICE:
        return False
    plain = " ".join(line.casefold().split())
    return plain[-1:] != "." and plain.startswith(words().services)


def is_away_heading(line: str) -> bool:
    """A heading under which an article lists references and links: "References", "External links"."""
    return bare(line) in words().away


def is_dateline(line: str) -> bool:
    """A line of dates, times and words of posting alone: "Posted Oct 26, 2011 8:57 AM CDT"."""
    found = (word.group().casefold() for word in WORD.finditer(line))
    first = next(found, "")
    if first not in words().dateline or not any(char.isdigit() for char in line):
        return False
    return all(word in words().dateline for word in found)


def says_when_posted(line: str) -> bool:
    """A dateline that no heading of a timeline looks like: it has a time of day or a word of posting."""
    if not is_dateline(line):
        return False
    found = {word.casefold() for word in WORD.findall(line)}
    return not found.isdisjoint(words().posting) or (TIME_OF_DAY.search(line) is not None and _has_day(line))


def _has_day(line: str) -> bool:
    """More figures than a time of day has: a line "6:45 a.m." may be a heading of a timeline."""
    return any(char.isdigit() for char in TIME_OF_DAY.sub("", line))


def mark_furniture(lines: Sequence[str]) -> tuple[bool, ...]:
    """Which of an article's pieces, in order, are furniture."""
    marks = [is_furniture_line(line) for line in lines]
    _mark_datelines(lines, marks)
    _mark_galleries(lines, marks)
    _mark_teasers(lines, marks)
    _mark_references(lines, marks)
    _mark_others(lines, marks)
    _mark_head(lines, marks)
    _mark_tail(lines, marks)
    return tuple(marks)


def _mark_datelines(lines: Sequence[str], marks: list[bool]) -> None:
    dates = [at for at, line in enumerate(lines) if is_dateline(line)]
    for at in dates:
        if (at < TOP and len(dates) < TIMELINE and _has_day(lines[at])) or says_when_posted(lines[at]):
            marks[at] = True
    for at, line in enumerate(lines[:TOP]):
        if len(line) <= LONGEST_BYLINE and BYLINE.match(line.strip("*_ ")):
            marks[at] = True


def _mark_galleries(lines: Sequence[str], marks: list[bool]) -> None:
    """A gallery "1/34 ... 34/34" whose captions share no word with the headline shows other things."""
    sizes: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if found := GALLERY.match(line):
            sizes.setdefault(found[1], []).append(at)
    title = _long_words(next((line for line, mark in zip(lines, marks, strict=True) if not mark), ""))
    for _, of_gallery in sorted(sizes.items()):
        about = sum(1 for at in of_gallery if not title.isdisjoint(_long_words(lines[at])))
        if len(of_gallery) >= SMALLEST_GALLERY and about * 2 < len(of_gallery):
            for at in of_gallery:
                marks[at] = True


def _long_words(line: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORD.findall(line) if len(word) > 4)


def _mark_teasers(lines: Sequence[str], marks: list[bool]) -> None:
    """Headlines that "Read more" follows, one after another: the second of a row shows that the first was one."""
    more = [at for at, line in enumerate(lines) if bare(line) in ("read more", "leer más", "continue reading")]
    for one, other in pairwise(more):
        if other - one == 2:
            marks[other - 1] = True
            if one and not marks[one - 1]:
                marks[one - 1] = True


def _mark_references(lines: Sequence[str], marks: list[bool]) -> None:
    away = False
    for at, line in enumerate(lines):
        if is_away_heading(line):
            away = marks[at] = True
        elif away and _is_prose(line):
            away = False
        elif away:
            marks[at] = True


def _mark_others(lines: Sequence[str], marks: list[bool]) -> None:
    """Headlines under "Related articles": short lines without a full stop, up to the first that is none."""
    listing = False
    for at, line in enumerate(lines):
        if bare(line) in words().others:
            listing = True
        elif not marks[at]:
            listing = listing and len(line.split()) <= LONGEST_HEADLINE and line[-1] not in '.!?:"”'
            marks[at] = listing


def _mark_head(lines: Sequence[str], marks: list[bool]) -> None:
    """A menu at the top: words of one or two, at least three in a row and one of them surely furniture."""
    end = 0
    while end < len(lines) and len(lines[end].split()) <= LONGEST_MENU_LINE and lines[end][-1] not in ".:!?":
        end += 1
    if end >= SHORTEST_MENU and any(marks[:end]) and end < len(lines):
        marks[:end] = [True] * end


def _is_prose(line: str) -> bool:
    """Two sentences or more."""
    return len(re.findall(r"\w[.!?][\"”’)]?(?:\s|\Z)", line)) > 1 and len(line.split()) > 20


def _mark_tail(lines: Sequence[str], marks: list[bool]) -> None:
    """Links and sponsors' names among furniture at the end, where three pieces or more are surely furniture."""
    first = len(lines)
    while first and (marks[first - 1] or _is_link(lines[first - 1])):
        first -= 1
    sure = [at for at in range(first, len(lines)) if marks[at]]
    if len(sure) < 3:
        return
    begin = sure[0] if any(char.isdigit() for line in lines[first : sure[0]] for char in line) else first
    for at in range(max(begin, 1), len(lines)):
        marks[at] = True


def _is_link(line: str) -> bool:
    return len(line.split()) <= LONGEST_TAIL_LINE and line[-1] not in '.!?"”:;' and "|" not in line
