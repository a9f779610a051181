"""Whom or what a value belongs to."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "quote", "want", "why"),
    [
        ("Ida Lund, 34, opened the bakery.", "34", "ida lund", "an age behind a name"),
        ("34-year-old Ida Lund opened it.", "34-year-old", "ida lund", "and before one"),
        ("Ida Lund, who was 34 years old, opened it.", "34 years old", "ida lund", "told by a verb of being"),
        ("Ida Lund, a 34-year-old baker, left.", "34-year-old", "ida lund", "told beside a name"),
        ("Ida Lund was just 34 years old.", "34 years old", "ida lund", "an adverb between"),
        ("Ida Lund died at 90.", "at 90", "ida lund", "and of dying"),
        ("Ida Lund met 34-year-old Per Holm.", "34-year-old", "per holm", "the nearer name"),
        ("Ida Lund, Norvik's head, who is 34 years old, left.", "34 years old", "ida lund", "behind what she is"),
        ("Ida Lund, who turned 34 in May, left.", "turned 34", "ida lund", "who turned so old"),
        ("A 34-year-old baker, Ida Lund, left.", "34-year-old", "ida lund", "what she is stands between"),
        ("She met a 34-year-old baker, Ida Lund said.", "34-year-old", "", "what she said of a baker is not of her"),
        ("Ida Lund died of a stroke at 2:17 p.m. on May 3, aged 34.", "aged 34", "ida lund", "she died at it, far off"),
        ("Ida Lund was born in Osk, was 34 years old and ran.", "34 years old", "ida lund", "what else she was"),
        ("Ida Lund ran. The 34-year-old was caught.", "34-year-old", "ida lund", "who was last spoken of"),
        ("Ida Lund ran. The 34-year-old baker was caught.", "34-year-old", "", "a baker may be another one"),
        ("Ida Lund, 30, ran. The 34-year-old was caught.", "34-year-old", "", "her age is another"),
        ("Ida Lund ran. Lund swam. Lund won.\n\nDied 3 May 1961 (aged 34)", "aged 34", "ida lund", "a line of a box"),
        ("The train driver, aged 34, was hurt.", "aged 34", "the driver", "nobody is named, but it was the driver"),
        ("A gunman of 34 fired.", "34", "the attacker", "whoever fired"),
        ("Police hold a 34-year-old bus driver.", "34-year-old", "the driver", "behind the age"),
        ("Two drivers left. A 34-year-old driver fled.", "34-year-old", "", "one of several drivers"),
        ("It hit the 34-year-old driver's car.", "34-year-old", "", "the driver is not spoken of"),
        ("Ida Lund married a 34-year-old farmer.", "34-year-old", "", "the farmer has no name"),
        ("Ida Lund opened a shop for 34-year-old boys.", "34-year-old", "", "the boys have none"),
        ("Ida Lund was robbed by a 34-year-old man.", "34-year-old", "", "whom she did not know"),
        ("Ida Lund ran 55 km on Sunday.", "55 km", "ida lund", "a figure belongs to whom the sentence speaks of"),
        ("It is 55 km north of Bristol.", "55 km", "bristol", "a distance to its place"),
        ("It is 55 km north of Bristol.", "north", "bristol", "and so a direction"),
        ("Ida Lund's father died in 1999.", "1999", "", "not she died, but her father"),
        (
            "Ida Lund grew up in Osk. Her brother died in 1950, and in 1952 her mother died too.",
            "1952",
            "",
            "nor where the time opens the clause",
        ),
        ("Ida Lund and Per Holm had two sons, Kai, born in 1965, and Olaf.", "1965", "kai", "who was born"),
        ("Ida Lund died in 1999.", "1999", "ida lund", "she did"),
        (
            "Ida Lund ran. Lund swam. Lund won.\n\nBirth: 3 May 1961",
            "3 May 1961",
            "ida lund",
            "a line of a box",
        ),
        ("Born 3 May 1961 in Osk, Ida Lund ran.", "3 May 1961", "ida lund", "a name that a verb follows"),
        (
            "Per Holm met Ola Moe. Born 3 May 1961 to Ida Lund.",
            "3 May 1961",
            "",
            "a name that closes a line is nobody who did it",
        ),
        ("Ida Lund and her half-brother, Olaf Lund, left.", "half-brother", "olaf lund", "whom the word names"),
        ("Lund and her half-brother, 17-year-old Olaf, left.", "half-brother", "olaf", "his age stands between"),
        ("Olaf Lund, his stepfather, left.", "stepfather", "olaf lund", "name first"),
        ("A mother of three spoke.", "mother", "", "no name"),
        ("The brewery sold 12 horses.", "12", "", "nobody is spoken of"),
    ],
)
def test_subject(text: str, quote: str, want: str, why: str) -> None:
    subjects = {
        c.subject for c in claims_of(text) if c.quote == quote and c.kind != "person" and "year" not in c.attribute
    }
    assert subjects == {want}, why


@pytest.mark.parametrize(
    ("text", "quote", "want", "why"),
    [
        ("Ana Soler, de 34 años, abrió la tienda.", "34 años", "ana soler", "an age behind a name"),
        ("Ana Soler, panadera de 34 años, abrió.", "34 años", "ana soler", "behind what she is"),
        ("Ana Soler tenía 34 años.", "34 años", "ana soler", "told by a verb"),
        ("El conductor, de 34 años, huyó.", "34 años", "the driver", "nobody is named, but it was the driver"),
        ("Ana Soler fue asaltada por un hombre de 34 años.", "34 años", "", "whom she did not know"),
        ("Ana Soler, casada con un hombre de 34 años, abrió.", "34 años", "", "nor is it hers here"),
    ],
)
def test_subject_in_spanish(text: str, quote: str, want: str, why: str) -> None:
    assert {c.subject for c in claims_of(text, language="es") if c.quote == quote} == {want}, why
