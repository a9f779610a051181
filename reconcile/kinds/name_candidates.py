"""Candidates for names: what a run of capitals holds when titles, demonyms and the like are cut off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from reconcile.kinds.capitals import Run, Word
from reconcile.kinds.gazetteer import gazetteer, is_place, peoples
from reconcile.kinds.name_cuts import (
    at_connectors,
    at_dates,
    demonym_words,
    firm_before_person,
    is_common,
    place_after_noun,
    place_before_person,
    plain,
    title_words,
    without_opener,
)
from reconcile.kinds.name_words import NameWords, fold
from reconcile.model import Sentence

_REMEMBERED: Final = 10_000  # runs of a dossier, most of them more than once
_ALONE: Final = Sentence(start=0, end=0, block=0)


class Candidate(NamedTuple):
    """A stretch of text that may be one name."""

    run: Run  # its words only
    key: str  # its words, folded
    titled: bool = False
    weak: bool = False  # one word at the beginning of a sentence: the capital proves nothing

    @property
    def first(self) -> Word:
        return self.run.words[0]

    @property
    def last(self) -> Word:
        return self.run.words[-1]


def candidate(run: Run, *, titled: bool = False, weak: bool = False) -> Candidate:
    said = " ".join([word.folded.strip(".") for word in run.words])
    return Candidate(run, f"{said} {run.tail}" if run.tail else said, titled, weak)


def candidates(run: Run, words: NameWords) -> Iterator[Candidate]:
    """The names that one run may hold, in order, titles and demonyms cut off."""
    for first, last, titled, weak in _cuts_of(run, words):
        yield candidate(run.part(first, last), titled=titled, weak=weak)


_Cuts = tuple[tuple[int, int, bool, bool], ...]  # first word, last word, titled and weak, of each candidate of a run


def _cuts_of(run: Run, words: NameWords) -> _Cuts:
    if len(run.words) > 1 or run.tail:
        return _cuts(by_itself(run), words)
    (word,) = run.words
    return _cuts_of_word(word.text, word.initial, run.possessive, words)


@lru_cache(maxsize=_REMEMBERED)
def _cuts_of_word(text: str, initial: bool, possessive: bool, words: NameWords) -> _Cuts:
    """Most runs are a single word, which is told from others by less than a run."""
    alone = Word(0, len(text), text, fold(text), initial)
    return _cuts(Run((alone,), ("",), possessive, _ALONE, False), words)


def by_itself(run: Run) -> Run:
    """The run as if it stood alone: the same words are cut the same way wherever they stand."""
    begin = run.start
    placed = [Word(word.start - begin, word.end - begin, word.text, word.folded, word.initial) for word in run.words]
    return Run(tuple(placed), run.joins, run.possessive, _ALONE, False, run.tail)


@lru_cache(maxsize=_REMEMBERED)
def _cuts(run: Run, words: NameWords) -> _Cuts:
    index = {word.start: number for number, word in enumerate(run.words)}
    return tuple(
        (index[one.run.start], index[one.run.words[-1].start] + 1, one.titled, one.weak) for one in _cut(run, words)
    )


def _cut(run: Run, words: NameWords) -> Iterator[Candidate]:
    for part in at_dates(without_opener(run, words), words):
        labels = title_words(part, words)
        position = 0
        while position < len(labels):
            end = position
            while end < len(labels) and labels[end] == labels[position]:
                end += 1
            if not labels[position]:
                titled = position > 0 and part.joins[position] in ("", '"')
                if (
                    position
                    and part.joins[position].startswith("of ")
                    and end > position + 1
                    and is_place(part.words[position].text)
                ):
                    yield candidate(part.part(position, position + 1))  # "Mayor of London Sadiq Khan"
                    position, titled = position + 1, True
                for piece, follows in at_connectors(part.part(position, end), words):
                    yield from _finished(piece, titled and not follows, words)
            position = end


def _finished(run: Run, titled: bool, words: NameWords) -> Iterator[Candidate]:
    """The candidate of a run, without a demonym before a person; nothing where only ordinary capitals are left."""
    demonyms = peoples()
    count = demonym_words(run)
    if count == len(run.words) and not run.tail:
        return
    if count and run.words[-1].folded not in words.heads and not run.tail and not is_place(plain(run)):
        rest = run.words[count:]
        if len(rest) > 1 or not is_common(rest[0].folded, "en"):
            run = run.part(count, len(run.words))
    institution = run.words[0].folded in words.organisation_firsts  # "Comité Olímpico Mexicano"
    if (
        run.words[-1].folded in demonyms
        and len(run.words) > 1
        and not institution
        and run.words[-2].folded not in gazetteer().given
    ):
        run = run.part(0, len(run.words) - 1)
    if run.words[-1].folded in words.not_heads or "_".join(word.folded for word in run.words) in words.not_names:
        return
    if run.words[-1].folded in words.roles and not titled and len(run.words) > 1:
        if is_place(run.words[0].text) and len(run.words) == 2:
            run = run.part(0, 1)
        elif run.words[0].folded not in gazetteer().given:
            return
    split = place_after_noun(run, words)
    if split:
        yield from _finished(run.part(0, split), titled, words)
        yield from _finished(run.part(split, len(run.words)), False, words)
        return
    firm = firm_before_person(run, words)
    if firm:
        yield candidate(run.part(0, firm))
        run = run.part(firm, len(run.words))
    placed = place_before_person(run, words)
    if placed:
        yield candidate(run.part(0, placed))
        run = run.part(placed, len(run.words))
    while len(run.words) > 1 and run.words[-1].folded in words.captions:
        run = run.part(0, len(run.words) - 1)
    only = run.words[0].folded.strip(".") if len(run.words) == 1 and not run.tail else ""
    if only and (only in _unnamed(words) or len(only) < 2 or _is_designation(run.words[0], words)):
        return
    if all(word.folded in words.not_names for word in run.words) and not run.tail:
        return
    yield candidate(run, titled=titled, weak=bool(only) and run.words[0].initial and not titled)


@cache
def _unnamed(words: NameWords) -> frozenset[str]:
    """Single words that name nothing."""
    return (
        words.not_names | words.titles | words.calendar | words.place_firsts - gazetteer().given.keys() | words.captions
    )


def _is_designation(word: Word, words: NameWords) -> bool:
    """Whether a word is a date, a type or a shouted noun rather than a name: "July26", "CN-235", "EARTHQUAKE"."""
    head, _, tail = word.text.partition("-")
    if tail and tail.islower() and (len(head) == 1 or is_common(head.lower(), "en")):  # "T-shirt", "Son-in-law"
        return True
    if any(letter.isdigit() for letter in word.text):
        return "-" in word.text or word.folded.rstrip("0123456789") in words.calendar
    return word.text.isupper() and len(word.text) > 5 and is_common(word.folded, "en")
