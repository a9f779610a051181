"""Tallies of medals as records."""

from __future__ import annotations

import pytest

from reconcile.articles.document import lay_out
from reconcile.claims.tallies import TallyKind, same_competition, tallies_of
from reconcile.model import Article, Metadata
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import pull


def read(text: str) -> list[tuple[TallyKind, str, dict[int, int]]]:
    document = lay_out(
        Article(id="a", path="a.md", dossier="", text=text, sha256="0", metadata=Metadata(language="en"))
    )
    found = tallies_of(document, pull(document, builtin_attributes()).mentions)
    return [(t.kind, t.competition, {piece.colour: piece.number for piece in t.pieces}) for t in found]


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        (
            "World Cup 2 x gold / 1 x bronze\nAsian Games 3 x gold",
            (TallyKind.LINE, "World Cup", {1: 2, 3: 1}),
            "a line",
        ),
        ("She won five gold medals at the Asian Games.", (TallyKind.PROSE, "Asian Games", {1: 5}), "prose"),
        ("She won two silver medals at the 2004 meeting.", None, "no name of games"),
        ("The gold medal was heavy.", None, "no number"),
        ("She has 3 cats and a silver spoon.", None, "another thing counted"),
        ("Weber won gold and silver at the Asian Games.", None, "colours without numbers"),
    ],
)
def test_tallies(text: str, want: tuple[TallyKind, str, dict[int, int]] | None, why: str) -> None:
    found = read(text + "\n\nMore text follows here.\n")
    assert (found[0] if found else None) == want, why


def test_a_heading_above_a_list() -> None:
    lines = ["1. Ida Holm (DEN) 1:18:42", "2. Ola Berg (NOR) 1:19:02"]
    text = "\n".join(["Weber walked.", "", "2 x bronze medalist at the World Cup", "Final Oslo 2004", *lines, ""])
    assert read(text) == [(TallyKind.HEADING, "World Cup", {3: 2})]


@pytest.mark.parametrize(
    ("a", "b", "same", "why"),
    [
        ("World Walking Cup", "IAAF World Walking cup", True, "an acronym and a small letter"),
        ("Asian Games", "the Asian Games 2006", True, "an article and a year"),
        ("World Championships", "World Junior Championships", False, "juniors"),
        ("World Cup", "World Championships", False, "cup and championships"),
        ("", "", False, "no name is no competition"),
    ],
)
def test_same_competition(a: str, b: str, same: bool, why: str) -> None:
    assert same_competition(a, b) is same, why
    assert same_competition(b, a) is same, why
