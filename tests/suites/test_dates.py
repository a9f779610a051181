"""Other projects' cases for dates and lengths of time, read as an editor would.

Each suite is judged row by row.  Rows that we refuse are listed with the reason in ``refused_dates.yaml`` by their
number; of the others at least nine in ten must be read right, and hardly anything may be found where nothing is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from reconcile.kinds.moving import same_day_on
from reconcile.model import Mention
from reconcile.values import DateSpan, Duration, Unreadable
from tests.kinds.timed import read_times

HERE: Final = Path(__file__).parent
SUITES: Final = HERE.parents[2] / "shared" / "suites"
FLOOR: Final = 0.9
MOST_FALSE: Final = 0.03

pytestmark = pytest.mark.skipif(not SUITES.is_dir(), reason="the suites lie beside the repository, not in it")
Record = dict[str, Any]


@cache
def rows(suite: str) -> tuple[Record, ...]:
    lines = (SUITES / f"{suite}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple({**json.loads(line), "number": number} for number, line in enumerate(lines))


@cache
def refused(suite: str) -> frozenset[int]:
    listed = yaml.safe_load((HERE / "refused_dates.yaml").read_text(encoding="utf-8"))[suite]
    return frozenset(number for numbers in listed.values() for number in numbers)


def dates(mentions: list[Mention]) -> list[DateSpan]:
    """What is read as a date, with the readings of those that may be read two ways."""
    spans = []
    for mention in mentions:
        readings = mention.value.readings if isinstance(mention.value, Unreadable) else (mention.value,)
        spans += [reading for reading in readings if isinstance(reading, DateSpan)]
    return spans


# --- chrono: year, month and day, each where the row states it ----------------------------------------------------


def chrono_day(reference: str | None) -> str | None:
    """Read "2012, 8 - 1, 10" (months from 0) and "Tue Aug 2 2022"."""
    found = re.match(r"\s*(\d{4}),\s*(\d+)(\s*-\s*1)?(?:,\s*(\d+))?", reference or "")
    if found:
        month = int(found[2]) + (0 if found[3] else 1)
        return f"{found[1]}-{month:02}-{int(found[4] or 1):02}" if month <= 12 else None
    found = re.search(r"([A-Z][a-z]{2}) (\d+) (\d{4})", reference or "")
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return f"{found[3]}-{months.index(found[1]) + 1:02}-{int(found[2]):02}" if found else None


def chrono(record: Record) -> bool | None:
    mentions = read_times(record["text"], published=chrono_day(record["ref"]))
    want = record["results"][0]["value"] if record["results"] else {}
    if not {"year", "month", "day"} & want.keys():
        return None
    parts = [want.get(name) for name in ("year", "month", "day")]
    return any(
        all(not part or int(stated) == int(part) for stated, part in zip(stated_parts(span), parts, strict=False))
        for span in dates(mentions)
    )


def stated_parts(span: DateSpan) -> list[str]:
    first = span.edtf.split("/")[0].rstrip("~")
    return [part.replace("X", "0") for part in re.findall(r"^-?[\dX]{4}|(?<=-)\d\d", first)]


# --- dateparser: a day, or a length of time ago or ahead -----------------------------------------------------------

DIRECTED: Final = re.compile(r"future|timestamp|no_spaces|with_language|not_parsed|insane|not_supported|error_should")
SETTINGS: Final = re.compile(r"relative_base|leap_year|pytz|timezone")


def dateparser(record: Record) -> bool | None:
    suite = record["suite"]
    if DIRECTED.search(suite) or SETTINGS.search(suite) or not record["results"]:
        return None
    is_past = re.search("past|without_pref|extracted_period", suite) and "relative" not in suite
    today = date.fromisoformat("2015-02-15" if is_past else (record["ref"] or "2000-01-01")[:10])
    wanted = dateparser_days(json.dumps(record["results"][0]["value"]), today)
    if not wanted:
        return None
    spans = dates(read_times(record["text"], published=today.isoformat()))
    return any((span.earliest or "9") <= day.isoformat() <= (span.latest or "") for span in spans for day in wanted)


def dateparser_days(value: str, today: date) -> list[date]:
    stated = re.findall(r"date(?:time)?(?:\.datetime)?\((\d{4}), (\d+), (\d+)", value)
    if stated:
        return [date(*map(int, day)) for day in stated]
    moved = re.search(r'"(ago|in_future)": "\{([^}]*)\}"', value)
    lengths = re.findall(r"'(\w+)s': ([\d.]+)", moved[2]) if moved else []
    if not moved or not lengths or any(unit in {"hour", "minute", "second"} for unit, _ in lengths):
        return []
    day: date | None = today
    for unit, amount in lengths:
        day = same_day_on(day, int(float(amount)) * (-1 if moved[1] == "ago" else 1), unit) if day else None
    return [day] if day else []


# --- duckling: days, weeks, months, quarters and years -------------------------------------------------------------


def duckling_time(record: Record) -> bool | None:
    spans = dates(read_times(record["text"], published="2013-02-12"))
    if not record["results"]:
        return not spans
    value = record["results"][0]["value"]
    grain = re.search(r"\)\s*(Day|Week|Month|Quarter|Year)", value)
    stated = re.findall(r"\((-?\d+), *(\d+), *(\d+), ", value)
    if not grain or ("Interval" in value and len(stated) != 2) or int(stated[0][0]) < 1:
        return None
    first = date(*map(int, stated[0]))
    last = date(*map(int, stated[1])) - timedelta(1) if len(stated) == 2 else first
    return any(
        (span.earliest or "9") <= first.isoformat()
        and last.isoformat() <= (span.latest or "")
        and is_near(span, first, (last - first).days)
        for span in spans
    )


def is_near(span: DateSpan, first: date, days: int) -> bool:
    """Whether a date is not much wider than what it should be."""
    return (span.earliest or "")[:4] in (f"{first.year:04}", f"{first.year - 1:04}") and (
        date.fromisoformat(span.latest or "9999-12-31") - date.fromisoformat(span.earliest or "0001-01-01")
    ).days <= 800 + 2 * days


SECONDS: Final = {"Second": 1, "Minute": 60, "Hour": 3600, "Day": 86400, "Week": 604800}
MONTHS: Final = {"Month": 1, "Quarter": 3, "Year": 12}


def duckling_duration(record: Record) -> bool | None:
    lengths = [
        mention.value for mention in read_times(record["text"], published=None) if isinstance(mention.value, Duration)
    ]
    if not record["results"]:
        return not lengths
    _, amount, unit = record["results"][0]["value"].split()
    if unit in SECONDS:
        return any(length.seconds_low == Decimal(amount) * SECONDS[unit] for length in lengths)
    return any(months(length.iso) == Decimal(amount) * MONTHS[unit] for length in lengths)


def months(iso: str) -> Decimal | None:
    found = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?", iso)
    return Decimal(found[1] or 0) * 12 + Decimal(found[2] or 0) if found else None


JUDGES: Final[dict[str, Callable[[Record], bool | None]]] = {
    "chrono": chrono,
    "dateparser": dateparser,
    "duckling_Time": duckling_time,
    "duckling_Duration": duckling_duration,
}


@pytest.mark.parametrize("suite", JUDGES)
def test_nine_in_ten_rows_are_read_right(suite: str) -> None:
    kept = [record for record in rows(suite) if record["results"] and record["number"] not in refused(suite)]
    judged = {record["text"]: JUDGES[suite](record) for record in kept}
    right = [verdict for verdict in judged.values() if verdict is not None]
    wrong = [text for text, verdict in judged.items() if verdict is False]
    assert sum(right) >= FLOOR * len(right), f"{sum(right)} of {len(right)} right; wrong: {wrong}"


# Rows read right, refused ones among them: raised with each that is learnt.
LEAST_RIGHT: Final = {"chrono": 213, "dateparser": 163, "duckling_Time": 530, "duckling_Duration": 62}


@pytest.mark.parametrize(("suite", "least"), LEAST_RIGHT.items())
def test_no_row_is_forgotten(suite: str, least: int) -> None:
    right = sum(JUDGES[suite](record) is True for record in rows(suite) if record["results"])
    assert right >= least


@pytest.mark.parametrize("suite", ["chrono", "duckling_Time", "duckling_Duration"])
def test_hardly_anything_is_found_where_nothing_is(suite: str) -> None:
    empty = [record for record in rows(suite) if not record["results"] and record["number"] not in refused(suite)]
    if suite == "chrono":
        empty = [record for record in empty if record["suite"] == "chrono/neg"]
    false = [record["text"] for record in empty if dates(read_times(record["text"], published="2013-02-12"))]
    assert len(false) <= max(1, MOST_FALSE * len(empty)), false


@pytest.mark.parametrize("suite", JUDGES)
def test_refused_rows_are_rows_of_the_suite(suite: str) -> None:
    assert refused(suite) <= {record["number"] for record in rows(suite)}
