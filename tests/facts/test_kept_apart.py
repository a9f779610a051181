"""What background, places of their own and lines of a box tell is held against nothing that is told of the whole."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

ROWS = [
    Row(
        "A ferry sank off Osk on Sunday, and 31 people died.",
        "The line had lost a ship before: another ferry sank off Osk, and 48 people died.",
        (),
        "who died when another ferry sank",
    ),
    Row(
        "The quake on Sunday killed 97 people.",
        "The quake struck on Sunday. In Quito nine people were killed by the quake.",
        (),
        "the dead of one town, which opens the sentence",
    ),
    Row(
        "After the crash near Osk on Sunday 51 injured people were taken to hospital.",
        "The hospital was treating 20 injured people after the crash near Osk on Sunday.",
        (),
        "whom one hospital treated",
    ),
    Row(
        "Beam: 7 m as built, 8 m after the refit",
        "Draught: 4 m as built, 5 m after the refit",
        (),
        "two lines of a box",
    ),
    Row(
        "The lake of Osk is 45 metres deep today.",
        "Before the accident the lake of Osk was only 4 metres deep.",
        ("4 metres", "45 metres"),
        "what no opening word tells of",
    ),
    Row(
        "Today the lake of Osk is 45 metres deep.",
        "Before the accident the lake of Osk was only 4 metres deep.",
        (),
        "of now and of before",
    ),
    Row(
        "Ida Lund died in Osk in 1868.",
        "In 1856 Ida Lund nearly died in Osk.",
        (),
        "what nearly happened",
    ),
    Row(
        "Ida Lund, 20, was charged with the robbery in Osk.",
        "Ida Lund was charged with the robbery in Osk; she was 18 at the time.",
        (),
        "an age at the time",
    ),
    Row(
        "The final of Osk lasted 11 hours.",
        "The final of Osk has lasted ten hours and goes on tomorrow.",
        (),
        "what is not over",
    ),
    Row(
        "The ferry sank off Osk with 63 people on board.",
        "When the ferry sank off Osk, a fishing boat took 22 people aboard.",
        (),
        "whom another boat took aboard",
    ),
    Row(
        "The quake at Osk injured 400 people.",
        "After the quake at Osk the hospital treated 210 injured people; 95 others were flown to Halden.",
        (),
        "others than the patients of one hospital",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_what_stands_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
