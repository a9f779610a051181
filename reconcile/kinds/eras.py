"""Read years in ranges and eras, and what is larger or smaller by parts: decades, centuries, seasons, quarters."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from reconcile.kinds.absolute import GLUE_BEFORE, GLUE_BEHIND, Reader, stated_date, stated_month
from reconcile.kinds.dayorder import full_year
from reconcile.kinds.edtf import a_century, a_day, a_decade, a_month, a_range, a_year, spanning
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.timegrammar import Found

_FIRST_BARE_DECADE: Final = 50
_LAST_YEAR_OF_ERA: Final = 4000


def _era(found: Found, around: Surroundings) -> Stated | None:
    """Read years of an era: "44 BC", "AD 79", "10 August 234 BC"."""
    stated = found.value("number") or Decimal(0)
    number = int(stated)
    if (
        number != stated
        or not 0 < number < _LAST_YEAR_OF_ERA
        or not all(token.text.isupper() for token in found.tokens("era"))
    ):
        return None
    era = found.value("era") or found.value("dotted_era")
    year = 1 - number if era < 0 else number
    month = stated_month(found)
    span = a_year(year) if month is None else a_day(year, month, int(found.value("day")))
    return stated_date(span, found.first, found.last)


def _years(found: Found, around: Surroundings) -> Stated | None:
    years = [int(value) for value in found.values("year")]
    start, end = found.parts[0][1].start, found.parts[-1][1].end
    if GLUE_BEFORE.search(around.text, max(0, start - 2), start) or GLUE_BEHIND.match(around.text, end):
        return None  # 0-1998-2001-4
    short = found.tokens("short") or found.tokens("short_year")
    if short and found.has("slash") and (years[0] + 1) % 100 != int(short[0].text):
        return None  # 2012/13 is a season, 2012/8 a month
    if short:
        digits = short[0].text.lstrip("'’")
        if len(digits) != 2:
            return None
        years.append(years[0] // 100 * 100 + int(digits))
    if len(years) != 2 or not years[0] < years[1] or years[1] - years[0] > 500:
        return None
    return stated_date(a_range(a_year(years[0]), a_year(years[1])), found.first, found.last)


def _decade(found: Found, around: Surroundings) -> Stated | None:
    if not found.has("decade"):
        return _decade_in_words(found)
    token = found.tokens("decade")[0]
    digits = "".join(filter(str.isdecimal, token.text))
    first = found.last - 1
    if len(digits) == 4:
        number = int(digits)
        is_century = number % 100 == 0 and number != 2000
        return stated_date(a_century(number) if is_century else a_decade(number), first, found.last)
    is_marked = token.text[0] in "'’" or any(around.is_a(found.first - back, "the") for back in (0, 1))
    if len(digits) != 2 or digits == "00" or not is_marked or around.is_a(found.first - 1, "possessive"):
        return None
    if _means_age_or_heat(found, around):
        return None
    return stated_date(a_decade(1900 + int(digits)), first, found.last)


def _decade_in_words(found: Found) -> Stated | None:
    """Read "los años 60", "los años sesenta", "la década de 1960"."""
    number = int(found.value("year") or found.value("decade_short"))
    number += 1900 if number < 100 else 0
    is_decade = number % 10 == 0 and number >= 1000
    return stated_date(a_decade(number) if is_decade else None, found.first, found.last)


def _means_age_or_heat(found: Found, around: Surroundings) -> bool:
    """Tell "in the 60s" of years from "the mid-30s" of a temperature, which has no apostrophe either."""
    text = found.tokens("decade")[0].text
    if text[0] in "'’":
        return False
    is_usual = int("".join(filter(str.isdecimal, text))) >= _FIRST_BARE_DECADE
    return not is_usual or around.sentence_has(found.first, "heat")


def _century(found: Found, around: Surroundings) -> Stated | None:
    """Read "the 19th century", "the fifth century BC", and the first of "the 18th and 19th centuries"."""
    number = int(found.value("first") or found.value("nth") or found.value("roman"))
    era = found.value("era") or found.value("dotted_era")
    is_early = 4 <= number < 10 and around.is_a(found.first - 1, "the")
    if not (10 <= number <= 22 or is_early or (era and 0 < number < 10)):
        return None
    if era and era < 0:
        return stated_date(a_range(a_year(1 - 100 * number), a_year(-100 * (number - 1))), found.first, found.last)
    last = found.first + 1 if found.has("first") else found.last
    return stated_date(a_century((number - 1) * 100), found.first, last)


def _decade_word(found: Found, around: Surroundings) -> Stated | None:
    """Read "the sixties" and "the nineteen-eighties", but no heat "in the eighties"."""
    if around.sentence_has(found.first, "heat") or found.value("nineteen") not in (None, 19):
        return None
    return stated_date(a_decade(1900 + int(found.value("decade_word"))), found.first + found.has("the"), found.last)


def _season(found: Found, around: Surroundings) -> Stated | None:
    if (
        found.parts[-1][0] == "season"
        and found.has("year")
        and (found.parts[-1][1].text[0].isupper() or around.is_a(found.last, "dash"))
    ):
        return None  # the 2000 Summer Olympics
    short = found.tokens("short_year")
    year = full_year(short[0].text[1:], around.published) if short else int(found.value("year"))
    return stated_date(spanning(f"{year:04}-{found.value('season')}"), found.first, found.last)


def _quarter(found: Found, around: Surroundings) -> Stated | None:
    short = found.tokens("quarter_short")
    number = int(short[0].text[1]) if short else int(found.value("nth"))
    year = year_told(found, around)
    if year is None:
        return None
    if short and short[0].text[0] == "H":
        return stated_date(a_range(a_month(year, 6 * number - 5), a_month(year, 6 * number)), found.first, found.last)
    return stated_date(spanning(f"{year:04}-{32 + number}"), found.first, found.last) if 1 <= number <= 4 else None


def year_told(found: Found, around: Surroundings) -> int | None:
    """Give the year that is stated, or told as "last year" or "the year"; None without a day of publication."""
    if found.has("year"):
        return int(found.value("year"))
    return around.published.year + int(found.value("deictic") or 0) if around.published else None


READERS: Final[Mapping[str, Reader]] = {
    "years": _years,
    "era": _era,
    "decade": _decade,
    "decade_word": _decade_word,
    "century": _century,
    "season": _season,
    "quarter": _quarter,
}
