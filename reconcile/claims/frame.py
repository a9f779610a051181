"""What stands around a value: concepts with their closeness to it, when, where, per what, and whether in part.

Closeness is 100 beside the value and falls with each word between; crossing a comma, a conjunction or another value of
the same kind costs as much as several words, so that in "24 dead and 249 injured" each figure keeps its own word.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter

from reconcile.claims.ages import age_then
from reconcile.claims.asides import asides_between
from reconcile.claims.deeds import deed_of
from reconcile.claims.lasting import lasting
from reconcile.claims.partitive import follows_another_fate, is_whole, out_of_all, told_of_part
from reconcile.claims.parts import OTHERS, addend_beside, is_besides, part_of, per_what
from reconcile.claims.phrases import told_between
from reconcile.claims.vehicles import is_in_vehicle
from reconcile.claims.words import BOUNDARY, Word, is_verb, words_between
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Document, Mention
from reconcile.packs.attribute import DEFAULT_NEAR
from reconcile.packs.idioms.load import idioms

HALF = 3.0  # words of distance at which closeness is halved
MARK_COST = 3.5  # a comma, dash or bracket between value and word
CONJUNCTION_COST = 3
ASIDE_COST = 1.5  # going round ", including a baby,"
RIVAL_COST = 5  # another value of the same kind between value and word
PREVIOUS_COST = 12  # the word stands in the sentence before
HEADING_COST = 8  # the word stands in the heading above
VERB_NEAR = 45  # least closeness, percent, of a verb that a value may belong to
DEED_NEAR = 60  # closeness, percent, of what happened at a time, however many words stand between
ABOARD, IN_VEHICLE = "aboard", DEFAULT_NEAR  # "40 people on the ferry" are aboard, unless something closer is told
BESIDE = 100  # ... of what stands beside a value
CONTEXT_SIZE = 28
BASED = frozenset({"count", "quantity", "money", "percent", "duration", "ratio"})  # what may be told per something
TIMES = frozenset({"date", "year", "time"})
# Kinds whose own words say nothing of what is around them.
UNITS = frozenset({"quantity", "money", "percent", "duration", "age", "time", "category"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The surroundings of one mention; ``words`` are (concept, closeness in percent), closest first."""

    words: tuple[tuple[str, int], ...]
    verbs: tuple[str, ...] = ()  # concepts of the verbs close to the value, sorted
    deeds: tuple[Word, ...] = ()  # of times: what happened then, however far off it stands, in order
    per: str = ""
    part: str = ""  # see ``parts.part_of``


@lru_cache(maxsize=1 << 16)  # the same words return in every article of a dossier
def fold(word: str) -> str:
    """Lower case without diacritics, for names.

    >>> fold("Pérez")
    'perez'
    """
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))


def frame(document: Document, mention: Mention, at: int, rivals: Sequence[Mention]) -> Frame:
    """Describe the surroundings of a mention in sentence ``at``, the one before it, and the heading above."""
    sentence = document.sentences[at]
    text, language = document.article.text, document.language
    near = words_between(text, sentence.start, sentence.end, language)
    phrased = told_between(text, sentence.start, sentence.end, language)
    of_part_only = frozenset(told_of_part(text, near, mention, rivals, language))
    weights: dict[str, int] = {}
    verbs: set[str] = set()
    for i, cost in _costs(text, near, mention, rivals, language):
        percent, told = closeness(cost), phrased[i]
        if of_part_only and near[i] in of_part_only:
            continue
        if near[i].concept:
            _keep(weights, fold(near[i].concept), percent)
        if percent >= VERB_NEAR and told.concept and is_verb(text, told, language):
            verbs.add(told.concept)
    for concepts, percent in _background(document, at, mention):
        for concept in concepts:
            _keep(weights, concept, percent)
    deeds = _deeds(document, mention, phrased)
    for word in deeds:
        weights[fold(word.concept)] = max(weights.get(fold(word.concept), 0), DEED_NEAR)
    if mention.kind == "count" and is_in_vehicle(text, mention.end, language):
        _keep(weights, ABOARD, IN_VEHICLE)
    fate = out_of_all(text, near, mention, rivals, language)
    if fate is not None:
        weights[fold(fate.concept)] = BESIDE
    _say_together(weights, language)
    part = "" if fate or is_whole(text, mention, rivals, language) else part_of(text, mention, rivals, language)
    if part == OTHERS and is_besides(text, mention, language) and follows_another_fate(near, mention, weights):
        part = ""
    ordered = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:CONTEXT_SIZE]
    return Frame(
        words=tuple(ordered),
        verbs=tuple(sorted(verbs)),
        deeds=deeds,
        per=per_what(text, mention, rivals, language) if mention.kind in BASED else "",
        part=part,
    )


def _deeds(document: Document, mention: Mention, words: Sequence[Word]) -> tuple[Word, ...]:
    """What happened at a time, however far off it stands."""
    text, start, end = document.article.text, mention.start, mention.end
    if mention.kind == "age":
        then = age_then(text, mention, document.language)
        if then is None or mention.quote.endswith("-old"):
            return ()  # "robbed by a 34-year-old" is no age of whoever was robbed
        start, end = then.start, then.end
        words = [word for word in words if word.start >= end] if then.ahead else words
    elif mention.kind == "duration":
        return lasting(text, words, start, end, document.language)
    elif mention.kind not in TIMES:
        return ()
    found = deed_of(text, words, start, end, document.language)
    return tuple(word for word in found if word.concept)


def _keep(weights: dict[str, int], concept: str, percent: int) -> None:
    if weights.get(concept, 0) < percent:
        weights[concept] = percent


def _say_together(weights: dict[str, int], language: str) -> None:
    """Add the concepts that the words near a value say together: "lost their lives" says that people died."""
    near = {word for word, percent in weights.items() if percent >= VERB_NEAR}
    for concept, words in idioms(language):
        if words <= near:
            near.add(concept)
            _keep(weights, concept, min(weights[word] for word in words))


@lru_cache(maxsize=1 << 10)
def closeness(cost: float) -> int:
    """Percent, from 100 beside the value; halved at ``HALF``.

    >>> closeness(0), closeness(3)
    (100, 50)
    """
    return round(100 / (1 + cost / HALF))


def _costs(
    text: str, words: Sequence[Word], mention: Mention, rivals: Sequence[Mention], language: str
) -> Iterator[tuple[int, float]]:
    """How far each word stands from a mention, by its index."""
    conjunctions = _conjunctions(language)
    first = bisect_right(words, mention.start, key=attrgetter("end"))
    behind = bisect_left(words, mention.end, key=attrgetter("start"))
    if mention.kind not in UNITS:
        yield from ((i, 0) for i in range(first, behind))
    addend = addend_beside(text, mention, rivals, language)
    begin, end = (addend.start, addend.end) if addend else (mention.start, mention.end)
    yield from _walk(text, words, range(first - 1, -1, -1), mention.start, rivals, conjunctions, beyond=begin)
    ahead = _walk(text, words, range(behind, len(words)), mention.end, rivals, conjunctions, beyond=end)
    asides = asides_between(text, mention.end, words[-1].end, language) if words else ()
    yield from _past_asides(words, ahead, asides) if asides else ahead


def _past_asides(
    words: Sequence[Word], ahead: Iterable[tuple[int, float]], asides: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, float]]:
    """Words ahead of a value with what it costs to get to them, going round what is said aside."""
    saved = last = 0.0
    left = list(asides)
    for at, cost in ahead:
        if left and words[at].start >= left[0][1]:
            saved += max(0.0, cost - saved - last - ASIDE_COST)
            left.pop(0)
        elif not left or words[at].start < left[0][0]:
            last = cost - saved
        yield at, cost - saved


@cache
def _conjunctions(language: str) -> frozenset[str]:
    return frozenset(vocabulary(language, "parts")["conjunctions"])


def _walk(
    text: str,
    words: Sequence[Word],
    order: range,
    edge: int,
    rivals: Sequence[Mention],
    conjunctions: frozenset[str],
    *,
    beyond: int,
) -> Iterator[tuple[int, float]]:
    """Words by index with what it costs to get to them; where a figure is told with this one, from ``beyond`` it on."""
    cost = before_bracket = 0.0
    backwards = order.step < 0
    together = beyond != edge
    opens, closes = ")(" if backwards else "()"
    for i in order:
        word = words[i]
        a, b = (word.end, edge) if backwards else (edge, word.start)
        gap = text[a:b]
        if gap != " ":  # in which nothing stands
            if closes in gap:
                # what a bracket says stands aside: "751 (645 of them passengers) rescued"
                cost = min(cost, before_bracket)
            if opens in gap:
                before_bracket = cost
            if BOUNDARY.search(gap):
                cost += MARK_COST
            cost += RIVAL_COST * sum(1 for r in rivals if a <= r.start and r.end <= b)
            if together and (word.end <= beyond if backwards else word.start >= beyond):
                together, cost = False, 0.0
        yield i, cost
        cost += CONJUNCTION_COST if word.lemma in conjunctions else (1 if word.concept else 0.5)
        edge = word.start if backwards else word.end


def _background(document: Document, at: int, mention: Mention) -> Iterator[tuple[frozenset[str], int]]:
    """The concepts of what stands farther off, with their closeness: the sentence before, the heading, the column."""
    text, language = document.article.text, document.language
    sentence = document.sentences[at]
    if at > 0 and document.sentences[at - 1].block == sentence.block:
        previous = document.sentences[at - 1]
        yield _concepts_between(text, previous.start, previous.end, language), closeness(PREVIOUS_COST)
    section = document.blocks[sentence.block].section
    yield _concepts_between(section, 0, len(section), language), closeness(HEADING_COST)
    for row in document.rows:
        if row.block != sentence.block:
            continue
        for cell in row.cells:
            if cell.start <= mention.start < cell.end:
                yield _concepts_between(cell.header, 0, len(cell.header), language), closeness(1)


@lru_cache(maxsize=64)
def _concepts_between(text: str, start: int, end: int, language: str) -> frozenset[str]:
    """What the words of a passage say, kept while the mentions beside it are looked at one by one."""
    return frozenset(fold(word.concept) for word in words_between(text, start, end, language) if word.concept)
