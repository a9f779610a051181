"""The typed values that mentions state: what "459-km", "July 1, 1974" or "five gold medals" mean.

Stated figures are ``Decimal``, never ``float``.  A value keeps the bounds that the words give: "at least 24" is
``low=24, high=None``; "between 2.500 m and 4.800 m" is both ends; "about 50,000" keeps ``low == high == 50000`` and the
mention's modality says "about".  How far "about" reaches is a matter of relating, not of reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Modality(StrEnum):
    """How firmly a value is stated."""

    EXACT = "exact"
    ABOUT = "about"  # about, around, some, roughly, nearly-or-more, "or so"
    ALMOST = "almost"  # nearly, almost, just under: at most the figure, close to it
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"  # up to, no more than
    LESS_THAN = "less_than"
    RANGE = "range"  # between A and B, A-B
    VAGUE = "vague"  # dozens, a couple, hundreds: an order of size


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A physical quantity.  ``si_low``/``si_high``: in the SI unit of ``dimension`` (m, m2, kg, m/s, K ...)."""

    low: Decimal | None
    high: Decimal | None
    unit: str  # canonical English singular, e.g. "kilometre", "mile per hour"
    dimension: str  # "length", "area", "volume", "mass", "speed", "temperature", "energy", "magnitude", ...
    si_low: Decimal | None
    si_high: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of people or things."""

    low: Decimal | None
    high: Decimal | None
    noun: str  # what is counted: head noun, lower case, singular; "" where the text does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount in one currency; never converted."""

    low: Decimal | None
    high: Decimal | None
    currency: str  # ISO 4217; "" where the text does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent:
    """A share in percent, or a change in percentage points."""

    low: Decimal | None
    high: Decimal | None
    points: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """Years of life."""

    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A place in an order: "third", "12th", "silver" (2), "runner-up" (2)."""

    rank: int
    medal: bool = False  # stated as a medal: gold, silver, bronze


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Points of two or more sides, in the order printed: "3-1"."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """A fraction or ratio: "two thirds", "one in five", "1:200"."""

    numerator: Decimal
    denominator: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinate:
    """A place on Earth in decimal degrees, north and east positive."""

    latitude: Decimal
    longitude: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """A date at the precision stated.

    ``edtf`` is Extended Date/Time Format (ISO 8601-2): "1996-07-26", "2008", "196X", "2008-09-29/..", "XXXX-04-07".
    ``earliest``/``latest`` are ISO days that bound it, both included; None where open or where the year is unknown.
    """

    edtf: str
    earliest: str | None
    latest: str | None
    part: str = ""  # of the day, where stated: "morning", "afternoon", "evening", "night"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day.  ``iso`` is ISO 8601 ("07:37", "14:18:05", with "Z" or an offset where the zone has one)."""

    iso: str
    zone: str = ""  # as stated: "GMT", "EDT", "local"; "" where the text does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time.  Months and years have no fixed seconds: then only ``iso`` speaks, seconds are None."""

    iso: str  # ISO 8601: "PT1H17M21S", "P12M", "P8Y"
    seconds_low: Decimal | None
    seconds_high: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A proper name as printed, without title or possessive."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words in quotation marks, without the marks; the speaker as printed, "" where unknown."""

    text: str
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of a closed vocabulary: direction=west, vehicle=truck, status=former."""

    vocabulary: str
    term: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A value that we decline to read: listed in the report, never guessed, never dropped."""

    reason: str  # stable slug, e.g. "separator-ambiguous", "day-month-ambiguous"
    readings: tuple[Readable, ...] = ()  # what it could mean, likeliest first


Readable = (
    Quantity
    | Count
    | Money
    | Percent
    | Age
    | Rank
    | Score
    | Ratio
    | Coordinate
    | DateSpan
    | Clock
    | Duration
    | Name
    | Quote
    | Term
)
Value = Readable | Unreadable
