"""What verbs and the words behind them say together."""

from __future__ import annotations

import pytest

from reconcile.claims.phrases import with_phrases
from reconcile.claims.words import words_between


def said(text: str, language: str = "en") -> str:
    """The concepts of the verbs of phrases, in order."""
    words = words_between(text, 0, len(text), language)
    return " ".join(word.concept for word in with_phrases(text, words, language) if word.verbal)


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("She set out for Torval.", "leave", "verb and particle"),
        ("She hoped to set out for Torval.", "", "what was hoped for"),
        ("She would set out at dawn.", "", "what would be"),
        ("She set the table.", "", "the verb alone"),
        ("They pulled him over near Osk.", "arrest", "a word between"),
        ("They pulled the heavy old cart all the way over.", "", "too many words between"),
        ("The car was pulled, over and over.", "", "a comma between"),
        ("The tornado touched down near Osk.", "hit", "a storm hits"),
        ("The glider touched down near Osk.", "landing", "a glider lands"),
        ("He came to Torval by bus.", "arrive", "a name behind"),
        ("He came to regret it.", "", "no name behind"),
        ("The dam broke at dawn.", "damage", "what fails"),
        ("He broke the record at dawn.", "break", "another thing is broken"),
        ("The fire broke out at dawn.", "begin", "the longer phrase wins"),
        ("Thieves broke into the mill.", "steal", "the same verb again"),
        ("She was found guilty of it.", "convict", "a verdict"),
        ("The bell was found in the mill.", "find", "found is no founding"),
        ("She did not reach the pass.", "arrive", "an infinitive that tells what was not yet"),
        ("She could not reach the pass.", "", "what could not be"),
        ("She was released from prison.", "free", "freed"),
        ("The album was released.", "", "published: one word says so"),
        ("They carried out the largest robbery of all.", "steal", "what was carried out"),
        ("They carried out the plan.", "", "anything may be"),
        ("Sweden left the talks.", "leave", "an odd form"),
        ("The Left won.", "", "a capital"),
        ("An alert founder made it.", "", "nouns that are verbs elsewhere"),
        ("They came out of the mill.", "leave", "out of a place"),
    ],
)
def test_said(text: str, want: str, why: str) -> None:
    assert said(text) == want, why


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("El choque tuvo lugar en Osk.", "happen", "verbo y nombre"),
        ("Tuvo tres hijos.", "", "el verbo solo"),
        ("El barco zarpó de Osk.", "leave", "una palabra"),
    ],
)
def test_said_in_spanish(text: str, want: str, why: str) -> None:
    assert said(text, "es") == want, why


def test_a_language_without_phrases_keeps_its_words() -> None:
    words = words_between("She set out.", 0, 12, "en")
    assert with_phrases("She set out.", words, "xx") == words
