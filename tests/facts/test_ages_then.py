"""Ages at something: which of two articles stand against each other."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

APART = [
    Row(
        "Ida Lund left school at the age of 12.",
        "When she was 14, Ida Lund left school.",
        ("14", "at the age of 12"),
        "when",
    ),
    Row("Ida Lund left school aged 12.", "Ida Lund was 14 when she left school.", ("14", "aged 12"), "aged"),
    Row(
        "Ida Lund had to wear a brace until age nine.",
        "Until she was 11 years old Ida Lund wore a brace.",
        ("11 years old", "age nine"),
        "an end of one thing",
    ),
    Row(
        "Polio struck Ida Lund when she was four years old.",
        "Ida Lund had polio at age six.",
        ("at age six", "four years old"),
        "one illness",
    ),
    Row(
        "The painter Lund was 68 when she died.",
        "The painter Ida Lund died in Osk. She was 71 at her death.",
        ("68", "71"),
        "an age at death by noun and by verb",
    ),
]
TOGETHER = [
    Row(
        "Ida Lund wore a brace until the age of 12.",
        "From the age of six Ida Lund wore a brace.",
        (),
        "an end and a beginning",
    ),
    Row("Ida Lund left school at 15.", "Ida Lund was 22 when she left home.", (), "two things that she left"),
    Row(
        "Ida Lund was 15 when her father died.",
        "Ida Lund was 68 when she died.",
        (),
        "his death and hers",
    ),
    Row(
        "Ida Lund married Per Holm when she was 22.",
        "Ida Lund married Jan Torp when she was 40.",
        (),
        "two husbands",
    ),
    Row("Ida Lund left school aged 15.", "Per Holm left school aged 12.", (), "two persons"),
    Row(
        "Ida Lund was robbed by a man aged 34.",
        "Ida Lund was 71 when she was robbed.",
        (),
        "the robber and the robbed",
    ),
]


@pytest.mark.parametrize("row", APART + TOGETHER, ids=lambda row: row.why)
def test_which_ages_stand_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
