"""What verbs and the words behind them say together: ``packs/phrases/<language>.yaml``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from reconcile.packs.deeds.load import deed_words
from reconcile.safe_yaml import load_words

FOLDER: Final = Path(__file__).parent
GAP: Final = "..."
KNOWN_IN: Final = "en"  # the language by whose words concepts are named


class Phrase(NamedTuple):
    """A verb, the words behind it, and what they say together."""

    concept: str
    behind: tuple[str, ...]  # dictionary forms or words as they stand; "..." for up to three words, NAME for a name
    of: str = ""  # the concept of a word that must stand before the verb


class Phrases(NamedTuple):
    """The phrases of a language by their verb, those of most words first; ``forms`` gives the verb of odd forms."""

    by_verb: Mapping[str, tuple[Phrase, ...]]
    forms: Mapping[str, str]


@cache
def phrases(language: str) -> Phrases:
    """The phrases of a language; none for one without a file.

    >>> phrases("en").by_verb["tie"][0]
    Phrase(concept='marry', behind=('the', 'knot'), of='')
    """
    path = FOLDER / f"{language}.yaml"
    if not path.is_file():
        return Phrases(by_verb={}, forms={})
    told = load_words(path.read_text(encoding="utf-8"))
    by_verb: dict[str, list[Phrase]] = defaultdict(list)
    for concept, ways in told["said"].items():
        for way in ways:
            words = way.split()
            of = words.pop(0).strip("<>") if words[0].startswith("<") else ""
            by_verb[words[0]].append(Phrase(concept=concept, behind=tuple(words[1:]), of=of))
    ordered = {verb: tuple(sorted(ways, key=_breadth)) for verb, ways in by_verb.items()}
    return Phrases(by_verb=ordered, forms=dict(told.get("forms", {})))


@cache
def sure_deeds() -> frozenset[str]:
    """The concepts of which it is known that they say what happened, of whatever language."""
    said = (phrase.concept for ways in phrases(KNOWN_IN).by_verb.values() for phrase in ways)
    return deed_words(KNOWN_IN).nouns | frozenset(said)


def _breadth(phrase: Phrase) -> tuple[int, bool]:
    return -len(phrase.behind), not phrase.of
