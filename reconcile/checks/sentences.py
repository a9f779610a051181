"""The sentences of a dossier by what they say, so that a claim's counter-examples are looked up, not searched for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.checks.check import Dossier
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.superlative import TELLS, concepts_of

MEDAL = "medal"


class Sentences:
    """Every sentence that tells something, by its concepts."""

    def __init__(self, looked_at: Sequence[Reading]) -> None:
        self._all: list[tuple[Reading, Passage, frozenset[str]]] = []
        self._by_concept: dict[str, list[int]] = defaultdict(list)
        for reading in looked_at:
            for passage in reading.passages:
                if passage.block.kind in TELLS:
                    self._add(reading, passage)

    def _add(self, reading: Reading, passage: Passage) -> None:
        """Gold, silver and bronze are medals."""
        said = concepts_of(passage.text, passage.document.language)
        said |= frozenset({MEDAL}) if passage.of("medal") else frozenset()
        for concept in said:
            self._by_concept[concept].append(len(self._all))
        self._all.append((reading, passage, said))

    def with_all(self, concepts: frozenset[str]) -> Iterator[tuple[Reading, Passage, frozenset[str]]]:
        """The sentences that say all of some concepts, in the order of the articles."""
        rarest = min((self._by_concept.get(concept, []) for concept in sorted(concepts)), key=len, default=[])
        return (self._all[at] for at in rarest if concepts <= self._all[at][2])


def sentences_of(dossier: Dossier) -> Sentences:
    """The sentences of a dossier, looked through once for all checks."""
    if not dossier.sentences:
        dossier.sentences.append(Sentences(tuple(readings(dossier))))
    return dossier.sentences[0]
