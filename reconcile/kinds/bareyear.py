"""Tell bare years from counts, quantities, codes and prices: "in 2008", "Seoul 1992", "the 2008 Games"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reconcile.kinds.absolute import Reader
from reconcile.kinds.dayorder import full_year
from reconcile.kinds.edtf import a_year
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.kinds.timetokens import Token

_USUAL: Final = range(1850, 2031)  # years that news and biographies name; any other needs a word that says so
_LAST_FORESEEN: Final = 2150
_LONGEST_LINK: Final = 5  # words between "dates" and a year: "dates back as far as 1750"
_JOINING: Final = "–—-/'’"
_FORBIDDEN_BEFORE: Final = frozenset("$€£¥₹#№@_=+*~<>%°&.,:\\" + _JOINING)
_FORBIDDEN_BEHIND: Final = frozenset("%€$£¥°²³_@=+*²″′")


def _year(found: Found, around: Surroundings) -> Stated | None:
    token = found.tokens("year")[0]
    if _is_glued(token, found.first, around) or not _is_year(token, found.first, around):
        return None
    return Stated(kind="year", value=a_year(int(token.text)), first=found.first, last=found.last)


def _is_glued(token: Token, index: int, around: Surroundings) -> bool:
    """Tell a year from part of a code or figure: "A2008", "1-800-2000", "$2000", "2000.5"."""
    text = around.text
    before, behind = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    if before and before in _FORBIDDEN_BEFORE and not (before in _JOINING and _is_joined_to_word(token, text)):
        return True
    if before.isalpha() and not any(around.is_a(index - 1, name) for name in ("the", "year_word_before", "any_month")):
        return True
    if behind.isalpha() or (behind and behind in _FORBIDDEN_BEHIND):
        return True
    next_sign = text[token.end + 1 : token.end + 2]
    return (bool(behind) and behind in ".,-/:" and next_sign.isdigit()) or (behind == ":" and next_sign.isalpha())


def _is_joined_to_word(token: Token, text: str) -> bool:
    """Allow "mid-2012" and "pre-2008"."""
    sign = text[token.start - 2 : token.start - 1]
    return sign.isalpha() or sign.isspace()


def _is_year(token: Token, index: int, around: Surroundings) -> bool:
    number = int(token.text)
    if _counts_something(token, index, around):
        return False
    is_dated = _is_dated(token, index, around)
    if around.is_a(index - 1, "figure_hedge") and _may_be_count(token, index, around) and not is_dated:
        return False
    if number in _USUAL:
        is_compared = around.is_a(index - 2, "later")  # no later than 2014
        return is_compared or not around.is_a(index - 1 - around.is_a(index - 1, "dot"), "no_year_before")
    is_led = around.is_a(index - 1, "year_word_before") and not around.is_a(index - 1, "and")
    return (is_led or is_dated) and number <= _LAST_FORESEEN


def _is_dated(token: Token, index: int, around: Surroundings) -> bool:
    """Tell "built around 1420" and "goes back to 1750" from "sold around 1420" and "came to 1750"."""
    behind = _word_behind(token, index, around)
    if behind is not None and around.tokens[behind].text[:1].isalnum() and not around.is_a(behind, "clock_behind"):
        return False
    lead = index - 1
    while around.is_a(lead, "dated_link") and index - lead <= _LONGEST_LINK:
        lead -= 1
    is_done = around.is_a(lead, "dated_if_done") and around.is_a(lead - 1, "passive")
    return lead < index - 1 and (is_done or around.is_a(lead, "dated"))


def _may_be_count(token: Token, index: int, around: Surroundings) -> bool:
    """Tell "about 2000" and "around 1900 homes" from "about 1850" and "around 1900"."""
    behind = _word_behind(token, index, around)
    return int(token.text) % 1000 == 0 or (behind is not None and around.tokens[behind].text[:1].islower())


def _counts_something(token: Token, index: int, around: Surroundings) -> bool:
    """Tell "2000 people" and "1500 metres" from "in 2008 metres of snow fell" and "the 2008 elections"."""
    behind = _word_behind(token, index, around)
    if behind is None:
        return False
    word = around.tokens[behind].text
    if around.is_a(behind, "measure_behind"):
        return True
    is_led = around.is_a(index - 1, "year_word_before")
    is_round = int(token.text) % 100 == 0
    if around.is_a(behind, "many_unit") or around.is_a(behind, "people_behind"):
        return is_round or not is_led
    if not _is_plural(word):
        return False
    if is_led or any(around.is_a(index - 1, name) for name in ("the", "possessive", "their")):
        return is_round and not is_led
    return is_round or not around.is_a(behind, "event_behind")


def _word_behind(token: Token, index: int, around: Surroundings) -> int | None:
    """Give the token behind a figure on the same line, over one blank or hyphen."""
    behind = around.token_at(index + 1)
    if behind is None or around.text[token.end : behind.start].strip(" "):
        return None
    if not around.is_a(index + 1, "dash"):
        return index + 1
    is_close = behind.start == token.end and around.text[behind.end : behind.end + 1].isalpha()
    return index + 2 if is_close else None


def _is_plural(word: str) -> bool:
    return word.islower() and len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _short_year(found: Found, around: Surroundings) -> Stated | None:
    """Read "in '82"."""
    token = found.tokens("short_year")[0]
    if not around.is_a(found.first - 1, "hint"):
        return None
    return Stated(
        kind="year",
        value=a_year(full_year(token.text[1:], around.published)),
        first=found.first,
        last=found.last,
    )


def _year_in_words(found: Found, around: Surroundings) -> Stated | None:
    """Read "in nineteen ninety-one" and "in twenty twelve"."""
    century, rest = (int(value) for value in found.values("words"))
    behind = around.token_at(found.last)
    is_said = around.is_a(found.first - 1, "hint") and 10 <= rest <= 99 and 17 <= century <= 20
    counts = behind is not None and behind.text[:1].isalnum() and not around.is_a(found.last, "clock_behind")
    if not is_said or counts:
        return None
    return Stated(kind="year", value=a_year(100 * century + rest), first=found.first, last=found.last)


READERS: Final[Mapping[str, Reader]] = {"year": _year, "short_year": _short_year, "year_in_words": _year_in_words}
