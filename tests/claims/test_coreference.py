"""Who surnames, pronouns and descriptions stand for, and what stays open."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest

from reconcile.articles.document import lay_out
from reconcile.claims.characters import characters
from reconcile.claims.coreference import references
from reconcile.kinds.naming import names
from reconcile.model import Article, Document, Metadata


def laid_out(text: str, language: str = "en") -> Document:
    metadata = Metadata(language=language)
    return lay_out(Article(id="a", path="a.txt", dossier="", text=text, sha256="", metadata=metadata))


@dataclass(frozen=True, slots=True)
class Row:
    text: str  # the reference asked for stands in braces
    want: str
    why: str
    language: str = "en"


ROWS = [
    Row("Ana Ruiz won. {She} was tired.", "Ana Ruiz", "a pronoun for the only person"),
    Row("Ana Ruiz met Karl Berg. {He} was tired.", "Karl Berg", "by the given name's sex"),
    Row("Karl Berg was coached by trainer Luis Paz. {He} was tired.", "Karl Berg", "a subject, not an object"),
    Row("In {his} last race, Karl Berg fell.", "Karl Berg", "a pronoun ahead of its name"),
    Row("Dr. Eva Roth said that Ana Ruiz was in {her} second year.", "Ana Ruiz", "the subject of what was said"),
    Row("Karl Berg put pressure on Luis Paz and {his} board.", "Luis Paz", "joined to a name"),
    Row("Karl Berg won. Berg fell. Karl Berg rose. Luis Paz met {him}.", "Karl Berg", "an object is not the subject"),
    Row("Ana Ruiz’s coach Karl Berg said {he} was glad.", "Karl Berg", "a possessive is no subject"),
    Row("Mr. Sandor met Ms. Vida. {She} was late.", "Vida", "by the title"),
    Row("Karl Berg, 34, and Luis Paz, 22, ran. Then {the 34-year-old} fell.", "Karl Berg", "by the age"),
    Row("Karl Berg, 34, and Luis Paz, 34, ran. Then {the 34-year-old} fell.", "", "two of that age"),
    Row("They met trainer Luis Paz and Karl Berg. Then {the trainer} fell.", "Luis Paz", "by the role"),
    Row("Karl Berg met Ana Ruiz. {The runner} fell.", "", "a role nobody gave, two people"),
    Row("Karl Berg won. Berg ran on. Berg rose. {The runner} fell.", "Karl Berg", "an article about one runner"),
    Row("Karl Berg won. Berg ran on. Berg rose. {The driver} fell.", "", "a role in a story, not an identity"),
    Row("The Tower Bridge opened. Later {the bridge} closed.", "Tower Bridge", "by the head of a name"),
    Row("The Tower Bridge and the Iron Bridge opened. Later {the bridge} closed.", "", "two bridges"),
    Row("Orbix Ltd. grew. Then {the company} shrank.", "Orbix Ltd.", "the only company before"),
    Row("Karl Berg spoke. “{He} is a fool,” Ana Ruiz said.", "", "inside a quotation someone else speaks"),
    Row("Karl Berg and Kay Moss spoke.\n\nEva Roth said {he} fell.", "", "another paragraph, another person between"),
    Row("Ana Ruiz spoke. {It} was late.", "", "it is no person"),
    Row("Nobody came. {He} was late.", "", "nobody named"),
    Row("Ana Ruiz nació en Loja. {Ganó} dos carreras.", "Ana Ruiz", "Spanish leaves the pronoun out", "es"),
    Row("Ana Ruiz habló con Luis Paz. {Dijo} que no.", "Ana Ruiz", "Spanish, the subject goes on", "es"),
    Row("{Murió} en Loja.", "", "Spanish, nobody named", "es"),
    Row("El mundial empezó. {El} lunes llovió.", "", "an article is no pronoun", "es"),
    Row("Ana Ruiz ganó. Después {ella} viajó.", "Ana Ruiz", "Spanish pronoun", "es"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_referent(row: Row) -> None:
    position = row.text.index("{")
    document = laid_out(row.text.replace("{", "").replace("}", ""), row.language)
    found = references(document, names(document))
    assert next((r.name for r in found if r.start <= position < r.end), "") == row.want


def cast(text: str) -> list[tuple[str, ...]]:
    return [one.aliases for one in characters(names(laid_out(text)))]


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("Ana Ruiz ran. Ruiz won.", [("Ana Ruiz", "Ruiz")], "surname after the full name"),
        ("Ana Maria Ruiz Paz ran. Ana Ruiz won.", [("Ana Maria Ruiz Paz", "Ana Ruiz")], "two full names of one"),
        ("Karl Berg met Otto Berg. Berg won.", [("Karl Berg",), ("Otto Berg",), ("Berg",)], "two of a name: open"),
        (
            "Karl Berg came. Berg spoke. Otto Berg listened. Berg left.",
            [("Berg", "Karl Berg"), ("Otto Berg",)],
            "the surname goes on meaning the first",
        ),
        ("Karl Berg met Luis Berg.", [("Karl Berg",), ("Luis Berg",)], "two brothers stay two"),
        ("Orbix Ltd. grew. Orbix hired.", [("Orbix", "Orbix Ltd.")], "a firm without its legal form"),
    ],
)
def test_characters(text: str, want: list[tuple[str, ...]], why: str) -> None:
    assert cast(text) == want, why


def test_references_lie_in_order_at_their_words() -> None:
    document = laid_out("Ana Ruiz won. She fell. In her last race, the 22-year-old Ruiz met Karl Berg and his dog.")
    found = references(document, names(document))
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert {one.by for one in found} == {"name", "pronoun"}
