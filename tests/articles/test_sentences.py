from __future__ import annotations

import pytest

from reconcile.articles.sentences import find_sentences

# Each row: sentences as a careful reader divides them, joined by " | ".
ROWS = [
    ("On Sept. 29, 2008, he left the sport. | Nine days later he ran.", "a month cut short"),
    ("They met at St. John in Corbin, Ky., at noon. | It rained.", "a saint and a state"),
    ("He grew up in Corbin, Ky. | He left at ten.", "a state at the end"),
    ("It took 1 h 17' 21\" in all. | Nobody was faster.", "minutes and seconds are no quotation marks"),
    ("They climbed to 2.500 m. | It was cold.", "a unit ends a sentence"),
    ("They climbed to 2.500 m at 7 a. m. on foot. | It was cold.", "a spaced abbreviation"),
    ("He won at 6 a.m. Monday in Paris. | She lost.", "half a day before a weekday"),
    ("He won at 6 a.m. | She lost at noon.", "half a day at the end"),
    ("It fell at 11 p.m. GMT on Sunday. | Nobody saw it.", "half a day before a zone"),
    ("J. R. Smith met Dr. Ann B. Lee. | They spoke.", "initials and titles"),
    ("He said “We go. Now!” and left. | She stayed.", "a quotation within a sentence"),
    ("“I was scared,” she said. | “It was dark.”", "a quotation after a sentence"),
    ("It was No. 1 in the U.S. Navy list. | Then it sank.", "a number and a country"),
    ("The firm, Qualcomm Inc. of San Diego, fell 4.3 percent. | Others rose.", "a company and a decimal"),
    ("It cost $35m. | That was a lot.", "a figure at the end"),
    ("He was 34. | Borchin was younger.", "an age at the end"),
    ("He died in 1980.[3] | She lived on.[4]", "notes"),
    ("See vol. 3, pp. 12-15. | It is long.", "pages"),
]
SPANISH = [
    ("Nació el 1.º de julio de 1974 en Cuenca. | Ganó oro.", "an ordinal"),
    ("El Sr. Pérez subió a 2.500 m. | Luego bajó.", "a title and a unit"),
    ("Llegó a las 7 p. m. a EE. UU. y durmió. | Despertó tarde.", "spaced abbreviations"),
    ("«Voy a ganar», dijo. | ¿Ganó? | Sí.", "questions"),
]


def divided(text: str, language: str) -> str:
    return " | ".join(text[start:end] for start, end in find_sentences(text, 0, len(text), language))


@pytest.mark.parametrize(("text", "why"), ROWS, ids=lambda value: value)
def test_english(text: str, why: str) -> None:
    assert divided(text.replace(" | ", " "), "en") == text, why


@pytest.mark.parametrize(("text", "why"), SPANISH, ids=lambda value: value)
def test_spanish(text: str, why: str) -> None:
    assert divided(text.replace(" | ", " "), "es") == text, why


def test_a_list_number_belongs_to_its_item() -> None:
    text = "1. Jefferson Pérez (EC) 1 h 20' 07\""
    assert list(find_sentences(text, 0, len(text), "en")) == [(0, len(text))]


def test_what_never_ends_is_cut() -> None:
    text = "one man, " * 1_000
    spans = list(find_sentences(text, 0, len(text), "en"))
    assert max(end - start for start, end in spans) <= 2_000
    assert " ".join(text[start:end] for start, end in spans) == text.strip()
    assert all(text[start:end].endswith("man,") for start, end in spans)


def test_a_broken_line_goes_on() -> None:
    text = "He walked from Quito\nto Cuenca. He was\r\n> tired."
    assert divided(text, "en") == "He walked from Quito\nto Cuenca. | He was\r\n> tired."
