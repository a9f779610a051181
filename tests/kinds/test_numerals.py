"""Figures in digits, words and mixtures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.kinds.numerals import numeral_pattern, read_numeral
from reconcile.model import Conventions
from reconcile.values import Unreadable

ENGLISH = Conventions()
SPANISH = Conventions(language="es", decimal=",", group=".")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    text: str
    want: str | None  # None: refused
    why: str
    conventions: Conventions = ENGLISH


ROWS = [
    Row(text="12", want="12", why="plain digits"),
    Row(text="1,234.5", want="1234.5", why="both marks say which is which"),
    Row(text="1.234,5", want="1234.5", why="both marks, the continental way, in English copy"),
    Row(text="1.234.567", want="1234567", why="a repeated mark groups"),
    Row(text="85,000", want="85000", why="English grouping"),
    Row(text="1,25", want="1.25", why="two digits behind a comma are decimals"),
    Row(text="12,34,567", want="1234567", why="Indian grouping"),
    Row(text="1,20,3", want=None, why="irregular groups"),
    Row(text="0,125", want="0.125", why="no group begins with nought"),
    Row(text="20 000", want="20000", why="blank as grouping mark"),
    Row(text="20\u202f000", want="20000", why="narrow no-break space groups"),
    Row(text="1’000’000", want="1000000", why="Swiss grouping"),
    Row(text="2½", want="2.5", why="vulgar fraction behind a figure"),
    Row(text="2 1/2", want="2.5", why="fraction behind a figure"),
    Row(text="2 1/0", want=None, why="no division by nought"),
    Row(text="-5", want="-5", why="sign kept"),
    Row(text="−5", want="-5", why="true minus sign"),
    Row(text="3.5 million", want="3500000", why="digits and scale word"),
    Row(text="2bn", want="2000000000", why="scale mark against the digits"),
    Row(text="twenty-one", want="21", why="hyphenated words"),
    Row(text="twenty–one", want="21", why="a dash for the hyphen"),
    Row(text="two hundred and five", want="205", why="and after hundreds"),
    Row(text="two and five", want=None, why="and after units makes two numbers"),
    Row(text="nineteen hundred", want="1900", why="teens of hundreds"),
    Row(text="nineteen eighty-four", want=None, why="a spoken year is no cardinal"),
    Row(text="one two", want=None, why="spoken digits"),
    Row(text="half a million", want="500000", why="part of a scale"),
    Row(text="three quarters of a million", want="750000", why="parts of a scale"),
    Row(text="two and a half million", want="2500000", why="part before the scale"),
    Row(text="a million and a half", want="1500000", why="part behind the scale"),
    Row(text="two point five", want="2.5", why="spoken decimals"),
    Row(text="minus five", want="-5", why="spoken sign"),
    Row(text="a hundred", want="100", why="article for one"),
    Row(text="two dozen", want="24", why="dozen"),
    Row(text="one hundred thousand million", want="100000000000", why="scales multiply"),
    Row(text="one million two million", want=None, why="scales must fall"),
    Row(text="", want=None, why="nothing"),
    Row(text="seven brides", want=None, why="other words"),
    Row(text="85.000", want="85000", why="grouping of Spanish copy", conventions=SPANISH),
    Row(text="3,5 millones", want="3500000", why="decimal comma and scale", conventions=SPANISH),
    Row(text="treinta y uno", want="31", why="y between tens and units", conventions=SPANISH),
    Row(text="dos y tres", want=None, why="y elsewhere makes two numbers", conventions=SPANISH),
    Row(text="mil quinientos", want="1500", why="mil without un", conventions=SPANISH),
    Row(text="dos mil millones", want="2000000000", why="a thousand millions", conventions=SPANISH),
    Row(text="dos millones y medio", want="2500000", why="part behind the scale", conventions=SPANISH),
    Row(text="veintiún mil", want="21000", why="apocope", conventions=SPANISH),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_read_numeral(row: Row) -> None:
    got = read_numeral(row.text, row.conventions.language, row.conventions)
    if row.want is None:
        assert isinstance(got, Unreadable)
    else:
        assert got == Decimal(row.want)


@pytest.mark.parametrize("row", [row for row in ROWS if row.want is not None], ids=lambda row: row.why)
def test_pattern_finds_what_can_be_read(row: Row) -> None:
    pattern = re.compile(numeral_pattern(row.conventions.language), re.IGNORECASE)
    unsigned = re.sub(r"^(?:[-−]|minus )", "", row.text)
    assert pattern.fullmatch(unsigned), row.text


def test_undecided_mark_is_refused_with_both_readings() -> None:
    got = read_numeral("1.200", "de", Conventions(language="de", decimal=",", group="'"))
    assert isinstance(got, Unreadable)
    assert got.reason == "separator-ambiguous"
    assert len(got.readings) == 2


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_integers_read_back(number: int) -> None:
    assert read_numeral(f"{number:,}", "en", ENGLISH) == number
    assert read_numeral(f"{number:,}".replace(",", "."), "es", SPANISH) == number
