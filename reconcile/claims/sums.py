"""What tells one sum of money from another: what it is, how it is paid, and of which of several offers it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from reconcile.claims.parts import part_words
from reconcile.claims.words import concept_of
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Mention, Sentence
from reconcile.packs.contrasts import CONTRASTS

REACH: Final = 60  # characters behind a sum in which it is said how it is paid
ORDER_WORDS: Final = 7  # words before a sum among which the one stands that tells which offer it is
BEHIND_WORDS: Final = 3  # ... and behind it
ORDER: Final = frozenset(CONTRASTS["order"])
INITIAL, NEW = CONTRASTS["order"]
FINAL: Final = "final"
DEAL: Final = "deal"
OPEN: Final = "open"
WHOLE: Final = "whole"  # what an offer is for that is told per nothing
AHEAD_REACH: Final = 240  # characters before a sum in which its clause is looked at
CLAUSE: Final = re.compile(r"[;:()\n]|\.\s")
WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class SumWords(NamedTuple):
    """The patterns of one language: ``languages/<language>/sums.yaml``."""

    paid: re.Pattern[str]  # begins behind the sum
    mixed: re.Pattern[str]  # begins behind "in cash"
    rest: re.Pattern[str]
    includes: re.Pattern[str]  # ends at the sum
    raised_from: re.Pattern[str]
    raised_to: re.Pattern[str]
    offers: re.Pattern[str]
    listed: re.Pattern[str]  # between two sums of one sort
    clause_ends: re.Pattern[str]
    ends: re.Pattern[str]  # of the phrase that a sum belongs to
    form_of: Mapping[str, str]
    sort_of: Mapping[str, str]  # by concept


@cache
def sum_words(language: str) -> SumWords:
    words = vocabulary(language, "sums")
    form_of = {word: form for form, each in words["paid"].items() for word in each}
    forms, both, raised = either(form_of), either(words["both"]), either(words["raised"])
    aside = r"(?:\s\([^()\n]{1,24}\))?"
    bases = either(vocabulary(language, "parts")["per"])
    per = rf"(?:,?\s{bases}\s(?:[A-Z][\w’'&.-]*\s)?[^\W\d_]+)?"
    return SumWords(
        paid=when_used(
            rf"{aside}{per}{aside},?\s{either(words['in'])}\s(?:(?:{either(words['paid_as'])}|[A-Z][\w’'&.-]*)[\s-]){{0,4}}?"
            rf"(?P<form>{forms})(?!\w)"
        ),
        mixed=when_used(rf"\s{both}\s(?:[\w’'-]+\s){{0,2}}?{forms}(?!\w)"),
        rest=when_used(rf"(?<!\w){either(words['rest'])}(?!\w)"),
        includes=when_used(rf"(?<!\w){either(words['includes'])}(?!\w)[^;.]{{0,{AHEAD_REACH}}}$"),
        raised_from=when_used(
            rf"(?<!\w)(?:{either(words['up_from'])}|{raised}\s(?:[^;\n]{{0,60}}\s)?{either(words['from'])})\s(?:[^\W\d][\w’'-]*\s){{0,6}}$",
            re.IGNORECASE,
        ),
        raised_to=when_used(
            rf"(?<!\w){raised}\s[^;\n]{{0,80}}?(?<!\w){either(words['to'])}\s(?:[^\W\d][\w’'-]*\s){{0,3}}$",
            re.IGNORECASE,
        ),
        offers=when_used(rf"(?<!\w){either(words['offers'])}(?!\w)", re.IGNORECASE),
        listed=when_used(rf"{per}(?:(?:,|,?\s{either(words['lists'])})\s|\s?[(/](?:{either(words['lists'])}\s)?)"),
        clause_ends=when_used(rf"[;:()\n]|\.\s|,\s{either(words['relatives'])}(?!\w)"),
        ends=re.compile(rf"[;:—–()“”\"\n]|\.\s|,(?!\s{either(words['leads'])}(?!\w))(?!\d)"),
        form_of=form_of,
        sort_of={concept: sort for sort, each in words["sorts"].items() for concept in each},
    )


def sum_scope(
    text: str, mention: Mention, rivals: Sequence[Mention], sentence: Sentence, per: str, language: str
) -> Iterator[tuple[str, str]]:
    """The parts of the scope of a sum told ``per`` something: what it is, how it is paid, of which offer it is."""
    form = paid_in(text, mention, language)
    if form:
        yield "paid", form
        if _is_component(text, mention, form, rivals, sentence, language):
            yield "component", form
    sort = sort_of(text, mention, sentence, language)
    if sort:
        yield "sort", sort
    if per and per not in vocabulary(language, "sums")["times"]:
        yield "price", per
    elif sort == DEAL and not per:
        yield "price", WHOLE
    if order := order_of(text, mention, rivals, sentence, language):
        yield "side:order", order


def paid_in(text: str, mention: Mention, language: str) -> str:
    """What a sum is paid in, as the words behind it tell; "" where it is open, or paid in more than one way."""
    words = sum_words(language)
    paid = words.paid.match(text, mention.end, mention.end + REACH)
    return "" if paid is None or words.mixed.match(text, paid.end()) else words.form_of[paid["form"]]


def _is_component(
    text: str, mention: Mention, form: str, rivals: Sequence[Mention], sentence: Sentence, language: str
) -> bool:
    """Is a sum paid in one way only some of what is paid, the rest of which is paid in another?"""
    words = sum_words(language)
    if any(paid_in(text, rival, language) not in ("", form) for rival in rivals):
        return True
    behind, before = text[mention.end : sentence.end], text[_begin(mention, sentence) : mention.start]
    return bool(words.rest.search(behind) or words.includes.search(before))


def sort_of(text: str, mention: Mention, sentence: Sentence, language: str) -> str:
    """What a sum is, as the nearest word of its clause tells: an offer, a share price, a fine; "" where none does.

    What stands right behind it tells first: "the shares rose on the | $5 million | offer".
    """
    sorts = sum_words(language).sort_of
    words = (*_right_behind(text, mention, sentence, language), *_ahead(text, mention, sentence, language))
    told = (key for word in words for key in (word.lower(), concept_of(word, language)) if key in sorts)
    sort = next((sorts[key] for key in told), OPEN)
    return "" if sort == OPEN else sort


def _right_behind(text: str, mention: Mention, sentence: Sentence, language: str) -> Iterator[str]:
    """The words right behind a sum and what it is told per: "a $5 | a share | bid", up to a word of no meaning."""
    per = part_words(language).per.match(text, mention.end, sentence.end)
    edge = per.end() if per else mention.end
    for word in list(WORD.finditer(text, edge, sentence.end))[:BEHIND_WORDS]:
        if text[edge : word.start()] not in (" ", "-") or not concept_of(word.group(), language):
            return
        yield word.group()
        edge = word.end()


def _ahead(text: str, mention: Mention, sentence: Sentence, language: str) -> Iterator[str]:
    """The words before a sum in its clause, the nearest first."""
    start = _begin(mention, sentence)
    for mark in sum_words(language).clause_ends.finditer(text, start, mention.start):
        start = mark.end()
    yield from (word.group() for word in reversed(list(WORD.finditer(text, start, mention.start))))


def order_of(text: str, mention: Mention, rivals: Sequence[Mention], sentence: Sentence, language: str) -> str:
    """Which of several offers a sum is of, the first or the new one; "" where it is open.

    "A | new offer of | $14", "an | original | $9 billion | approach", "raised its offer from | $12 | to | $14".
    """
    listed = _first_listed(text, mention, rivals, language)
    return (
        _raised(text, listed, sentence, language)
        or _modified(text, listed, rivals, sentence, language)
        or _named_behind(text, mention, sentence, language)
    )


def _first_listed(text: str, mention: Mention, rivals: Sequence[Mention], language: str) -> Mention:
    """The first of the sums listed with one or told in other money: "earlier bids of | $38 and | $40 a share"."""
    listed, first = sum_words(language).listed, mention
    for rival in sorted(rivals, key=lambda r: -r.start):
        if rival.end <= first.start and listed.fullmatch(text, rival.end, first.start):
            first = rival
    return first


def _raised(text: str, mention: Mention, sentence: Sentence, language: str) -> str:
    """Is a sum what an offer was raised from, or to?"""
    words = sum_words(language)
    if not words.offers.search(text, sentence.start, sentence.end):
        return ""
    before = CLAUSE.split(text[_begin(mention, sentence) : mention.start])[-1]
    if words.raised_from.search(before):
        return INITIAL
    return NEW if words.raised_to.search(before) else ""


def _modified(text: str, mention: Mention, rivals: Sequence[Mention], sentence: Sentence, language: str) -> str:
    """What the words right before a sum say of which offer it is, in its clause and behind any other sum."""
    start = max([_begin(mention, sentence), *(r.end for r in rivals if r.end <= mention.start)])
    before = sum_words(language).ends.split(text[start : mention.start])[-1]
    near, adverbs = list(WORD.finditer(before))[-ORDER_WORDS:], tuple(vocabulary(language, "sums")["adverbs"])
    return _told((w.group() for w in reversed(near) if not w.group().endswith(adverbs)), language)


def _told(words: Iterable[str], language: str) -> str:
    """The first side of the contrast that some words tell; a final offer is a new one."""
    concepts = (concept_of(word, language) for word in words)
    return next((NEW if concept == FINAL else concept for concept in concepts if concept in {*ORDER, FINAL}), "")


def _named_behind(text: str, mention: Mention, sentence: Sentence, language: str) -> str:
    """What the words right behind a sum say: "a $9 billion | initial offer"."""
    behind = sum_words(language).ends.split(text[mention.end : sentence.end])[0]
    if not behind.startswith((" ", "-")):
        return ""
    near = [w.group() for w in WORD.finditer(behind)][:BEHIND_WORDS]
    offered = next((i for i, word in enumerate(near) if sum_words(language).offers.fullmatch(word)), 0)
    return _told(near[:offered], language)


def _begin(mention: Mention, sentence: Sentence) -> int:
    """Where the words before a sum begin that may tell what it is."""
    return max(sentence.start, mention.start - AHEAD_REACH)
