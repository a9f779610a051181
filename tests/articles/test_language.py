from __future__ import annotations

import pytest

from reconcile.articles.language import find_language

ROWS = [
    ("The man was born in the town and died there.", None, "en", "English"),
    ("Nació en la ciudad de Cuenca y fue el primero en ganar una medalla.", None, "es", "Spanish"),
    ("Ele nasceu em uma cidade do interior e não foi o primeiro.", None, "pt", "Portuguese is not taken for Spanish"),
    ("Il est né dans une petite ville et il a été le premier.", None, "fr", "French is not taken for English"),
    ("1. 2003 Paris 1 h 17' 21\"", None, "en", "a table of figures counts as English"),
    ("The man was born in the town.", "es-EC", "es", "what is declared holds"),
    ("La casa de la plaza", "EN_us", "en", "in any spelling"),
    (
        "The man was born in the town and died there.",
        "English",
        "en",
        "a language's name is no subtag: ask the text",
    ),
    ("The man was born in the town and died there.", "../en", "en", "nor is a path"),
    (
        "The man was born in the town and died there.",
        "xx",
        "xx",
        "one that nobody knows is not taken for English",
    ),
]


@pytest.mark.parametrize(("text", "declared", "want", "why"), ROWS, ids=lambda value: value)
def test_find_language(text: str, declared: str | None, want: str, why: str) -> None:
    assert find_language(text, declared) == want, why
