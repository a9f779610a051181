"""One utterance with two speakers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.run import run_checks
from reconcile.checks.speakers import CHECK
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier

SAID = "We heard the ice crack under us twice"
LUND = f'Ida Lund came home on Friday. "{SAID}," said Lund.'
FIRES = [
    Fires("behind", (LUND, f'"{SAID}," said Per Holm.'), "Per Holm"),
    Fires("before", (LUND, f'Per Holm said: "{SAID}."'), "Per Holm"),
    Fires("the shorter one", (LUND, f'"{SAID} that night, and nobody slept," Per Holm said.'), "Per Holm"),
    Fires("full names", (f'"{SAID}," said Ida Lund.', f'"{SAID}," said Per Holm.'), "Ida Lund"),
    Fires("curly marks", (LUND, f"“{SAID},” Per Holm said."), "Per Holm"),
    Fires("a word more", (LUND, '"And we heard the ice crack under us twice," said Per Holm.'), "Per Holm"),
    Fires("a third article", (LUND, f'"{SAID}," said Per Holm.', f'"{SAID}," Ida Lund said.'), "Per Holm"),
    Fires("recalled", (LUND, f'"{SAID}," recalled Per Holm.'), "Per Holm"),
]
SILENT = [
    Silent("one speaker", (LUND, f'"{SAID}," said Ida Lund.')),
    Silent("nobody", (LUND, f'"{SAID}," it was heard.')),
    Silent("a name that nobody is told to bear", (LUND, f'"{SAID}," said Holm.')),
    Silent("a firm", (LUND, f'"{SAID}," said Norvik Shipping Ltd.')),
    Silent("short", ('"We are very sorry," said Ida Lund.', '"We are very sorry," said Per Holm.')),
    Silent("other words", (LUND, '"We saw nothing of it until the morning came," said Per Holm.')),
    Silent("a relative of the name", (LUND, f'"{SAID}," said Per Lund.')),
    Silent("both of them", (f'{LUND} "{SAID}," said Per Holm.', f'"{SAID}," said Per Holm.')),
    Silent("one article", (f'{LUND} "{SAID}," said Per Holm.', "Nobody spoke.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


# --- laws ---------------------------------------------------------------------------------------

SPEAKERS = ("Ida Lund", "Per Holm", "Rosa Quispe", "Carl Dunn")
WORDS = (SAID, "The bakery had burnt before the engines came", "Nobody told the miners that the shaft was flooded")


@settings(max_examples=40, deadline=None)
@given(st.permutations(SPEAKERS), st.permutations(WORDS))
def test_utterances_of_their_speakers_never_fire(speakers: list[str], words: list[str]) -> None:
    one, other = (f'"{words[at]}," said {speakers[at]}.' for at in (0, 1))
    assert run_checks(dossier([f"{one}\n\n{other}", one, other]), CHECKS)[0] == ()


@settings(max_examples=40, deadline=None)
@given(st.permutations(SPEAKERS), st.sampled_from(WORDS))
def test_another_speaker_fires_exactly_this_check(speakers: list[str], words: str) -> None:
    texts = [f'"{words}," said {speakers[0]}.', f'"{words}," said {speakers[1]}.']
    assert [f.rule for f in run_checks(dossier(texts), CHECKS)[0]] == [CHECK.code]
