"""What lasted as long as an article says: "took six years | to build", "a six-hour | siege", "| burned for hours"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.claims.deeds import BUILD, Clause
from reconcile.claims.words import Word

TAKEN_REACH: Final = 6  # words from "took" to how long: "took | 900 workers about | seven years"
HEDGED_REACH: Final = 4  # ... from "for" to how long: "for | more than | an hour"
DONE_REACH: Final = 6  # words from what was done to "for" or "within"
PARTED: Final = re.compile(r"[;:()“”\"►\n]|,(?!\d)")
JOINED_REACH: Final = 6  # words between two verbs of one subject
NAMED_REACH: Final = 4  # words of what took so long, before "took"


def lasting(text: str, words: Sequence[Word], start: int, end: int, language: str) -> tuple[Word, ...]:
    """The word that says what took the length of time from ``start`` to ``end``; none where it is open.

    ``words``: those of its sentence, in order.
    """
    return tuple(_Lasting(text, words, language).what(start, end))[:1]


class _Lasting(Clause):
    """A sentence that tells how long something lasted; words are told by their index."""

    def what(self, start: int, end: int) -> Iterator[Word]:
        """What may have lasted, likeliest first."""
        first = next((i for i, word in enumerate(self.words) if word.start >= start), len(self.words))
        behind = next((i for i, word in enumerate(self.words) if word.start >= end), len(self.words))
        yield from self._of(behind, end)
        yield from self._named_by_it(behind, start, end)
        yield from self._taken(first, behind, end)
        yield from self._done(first, behind, start, end)

    def _of(self, behind: int, end: int) -> Iterator[Word]:
        """ "Six years | of construction"."""
        if self._form(behind) in self.told.of and self._gap(behind, end) == " ":
            yield from (self.words[i] for i in self._objects(behind) if self.words[i].concept)

    def _named_by_it(self, behind: int, start: int, end: int) -> Iterator[Word]:
        """ "A six-hour | siege"."""
        if "-" in self.text[start:end] and self._gap(behind, end) == " " and self.words[behind].concept:
            yield self.words[behind]

    def _taken(self, first: int, behind: int, end: int) -> Iterator[Word]:
        """ "Took six years | to build", "the | trial took six years"; a work that took six was built in them."""
        verb = self._before(first, TAKEN_REACH, self.told.takes | self.told.lasts)
        subject = self._subject(verb) if verb >= 0 else -1
        takes = verb >= 0 and self.words[verb].lemma in self.told.takes
        is_work = subject >= 0 and self._may_be_work(subject)
        if takes and self._form(behind) in self.told.to and self._gap(behind, end) == " ":
            for done in self.words[behind + 1 : behind + 2]:
                yield done._replace(concept=BUILD) if is_work and done.concept in self.told.phases else done
        elif subject >= 0 and (takes or not is_work):
            word = self.words[subject]._replace(concept=BUILD) if is_work else self.words[subject]
            yield from (each for each in (word,) if each.concept)

    def _done(self, first: int, behind: int, start: int, end: int) -> Iterator[Word]:
        """ "| Burned for three hours", "| sank within an hour", "in 32 seconds the ship was | lost"."""
        before = self._before(first, HEDGED_REACH, self.told.in_all)
        if before < 0:
            return
        if self._opens(first, start):
            yield from (self.words[i] for i in self._forward(behind, end))
        for i in self._leftward(before, DONE_REACH):
            if self._is_deed(i) and self.words[i].concept:
                yield self.words[i]
                return

    def _before(self, first: int, reach: int, lemmas: frozenset[str]) -> int:
        """The nearest of some words before a length of time, told with it; -1 where there is none."""
        for i in self._leftward(first, reach):
            if self.words[i].lemma in lemmas or self._form(i) in lemmas:
                return i
        return -1

    def _subject(self, verb: int) -> int:
        """What is spoken of before a verb: "the | restoration of the tower took"; -1 where it is open."""
        last = next((i for i in self._leftward(verb, NAMED_REACH) if not self._is_small(i)), -1)
        if self._form(last) in self.told.opens and last > 0:
            last -= 1  # "the | quake, which lasted"
        elif self._form(last) in self.told.joins:  # "the | search began in May and lasted"
            return next((self._subject(i) for i in self._leftward(last, JOINED_REACH) if self._is_deed(i)), -1)
        head = last
        while (
            head > 1
            and self._form(of := head - 1 - (self._form(head - 1) in self.told.articles)) in self.told.prepositions
        ):
            head = of - 1
        return head

    def _is_small(self, i: int) -> bool:
        """May a word stand between what is spoken of and its verb: "it | had | only | taken"?"""
        return self.words[i].lemma in self.told.auxiliaries or self._form(i) in (*self.told.may, *self.told.leads)

    def _leftward(self, i: int, reach: int) -> Iterator[int]:
        """The words before one, nearest first, as far as no mark parts them."""
        for before in range(i - 1, max(-1, i - 1 - reach), -1):
            if PARTED.search(self._gap(before + 1, self.words[before].end)):
                return
            yield before

    def _may_be_work(self, i: int) -> bool:
        """Is a work spoken of, by its name or as "it"?"""
        if self._form(i) in self.told.it:
            return self._is_of_work(self.words[i].start)
        return self.words[i].concept in self.told.works
