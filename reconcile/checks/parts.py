"""Parts that do not add up to the total they are given for.

Fires:   "4 medals: 2 gold and 1 silver", "12 people (7 men and 6 women)", "9 men and 4 women, a total of 14",
         "30 people: 12 in Texas, 10 in Ohio and 7 in Iowa", "of the 40 workers, 30 were men and 12 women",
         "five children, including six girls", "94 were hurt, 135 of them badly", "40 of the 36 passengers" (parts
         larger than the whole); "841 people on board, 732 passengers and 118 crew"; "$82, made up of $60 in cash and
         $32 in stock".
Silent:  open lists ("including", "among them", "mostly"), lists that count other things than the total does, sums that
         fit, also where a part is given in words ("one man and 29 others"); hedged figures and round ones, listed as
         not compared where the sum differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.checks.breakdown import by_place
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import HEDGED, ROUND, last_digit, number, plain, stated
from reconcile.checks.payments import payments
from reconcile.checks.reading import Passage, readings
from reconcile.checks.wholes import Excess, excesses
from reconcile.checks.witness import contradiction, declined, side, topic_of, witness, words
from reconcile.checks.wording import pattern, wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import Count

APPOSED: Final = re.compile(r"(?:\s[^\W\d_]+){1,6}(?:,| -) ")  # between a total and its parts behind a comma
BREAK: Final = re.compile(r"[.;:!?()\[\]\n\"“”–—|]")
FEWEST: Final = 2
LEAD: Final = 16  # characters before a whole in which "of the" stands
FARTHEST: Final = 60  # characters between a figure and the next of the same list
ROUNDED: Final = Decimal(100)  # "4,000" may stand for 3,950 to 4,050; "40" is forty


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each closed list of parts with another sum than its total, and for parts above their whole."""
    for reading in readings(dossier):
        for passage in reading.passages:
            counts = _counts(passage)
            yield from _listed_behind(dossier, passage, counts)
            yield from _listed_before(dossier, passage, counts)
            for excess in excesses(passage, counts):
                yield _outdone(dossier, passage, excess)
            yield from _outnumbered(dossier, passage, counts)
            for found in (*by_place(passage, counts), *payments(passage)):
                yield from _compare(dossier, passage, found.total, found.parts, is_whole=found.is_whole)


def _counts(passage: Passage) -> Sequence[Mention]:
    """The counts of a passage and its bare "one", which by itself counts nothing."""
    counts = [m for m in passage.of("count") if isinstance(m.value, Count)]
    text, language = passage.document.article.text, passage.document.language
    for match in pattern(language, "parts", "ones").finditer(text, passage.sentence.start, passage.sentence.end):
        if not any(m.start < match.end() and match.start() < m.end for m in passage.mentions):
            one = Count(low=Decimal(1), high=Decimal(1), noun="")
            counts.append(words(passage.document, match.start(), match.end(), "count", one))
    return sorted(counts, key=lambda m: m.start)


# --- "4 medals: 2 gold and 1 silver" -----------------------------------------------------------


def _listed_behind(dossier: Dossier, passage: Passage, counts: Sequence[Mention]) -> Iterator[Outcome]:
    for at, total in enumerate(counts[: -FEWEST or None]):
        first = counts[at + 1]
        gap = passage.between(total.end, first.start)
        opened = _openers(passage.document.language).search(gap)
        if opened is None or not _is_noun_phrase(gap[: opened.start()]):
            yield from _apposed(dossier, passage, counts, at)
            continue
        closing = passage.between(first.start, passage.sentence.end)
        stop = first.start + _closed_at(closing, bracket=opened["mark"] == "(")
        parts = [m for m in counts[at + 1 :] if m.end <= stop]
        if _is_list(passage, parts, stop) and _divides(passage, total, parts, stop):
            yield from _compare(dossier, passage, total, parts)


def _apposed(dossier: Dossier, passage: Passage, counts: Sequence[Mention], at: int) -> Iterator[Outcome]:
    """ "841 people on board, 723 passengers and 118 crew,": two sorts that together are all, behind a mere comma."""
    total, parts = counts[at], counts[at + 1 : at + 1 + FEWEST]
    gap = passage.between(total.end, parts[0].start)
    lead = passage.between(max(passage.sentence.start, total.start - LEAD), total.start)
    if len(parts) < FEWEST or not APPOSED.fullmatch(gap) or _of(passage.document.language).search(lead):
        return
    joined = _both(passage.document.language).fullmatch(passage.between(parts[0].end, parts[1].start))
    closed = _closed(passage.document.language).match(passage.document.article.text, parts[1].end, passage.sentence.end)
    if joined and closed and _make_up_all(passage, total, parts, (parts[1].start, closed.end())):
        yield from _compare(dossier, passage, total, parts)


@cache
def _both(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\s[^\W\d_]+){{1,3}}\s{either(wording(language, 'breakdown')['and'])}\s", re.IGNORECASE)


@cache
def _closed(language: str) -> re.Pattern[str]:
    members = either(wording(language, "parts")["members"])
    return re.compile(rf"\s[^\W\d_]+(?:\s{members})?(?=\s?[.,;)]| [-–—] |\Z)", re.IGNORECASE)


def _make_up_all(passage: Passage, total: Mention, parts: Sequence[Mention], ends: Sequence[int]) -> bool:
    table = wording(passage.document.language, "parts")
    people = frozenset(table["sorts"]["sex and age"]["of"])
    if not _words(passage, total, parts[0].start) & people:
        return False
    phrases = [_words(passage, part, end) for part, end in zip(parts, ends, strict=True)]
    return any(
        any(phrases[one] & frozenset(first) and phrases[1 - one] & frozenset(second) for one in (0, 1))
        for first, second in table["halves"]
    )


@cache
def _openers(language: str) -> re.Pattern[str]:
    hedge = either(wording(language, "unitpairs")["hedges"])
    return re.compile(rf"[ \u00a0]?(?P<mark>\(|:|–|—|--)[ \u00a0]?(?:{hedge} )?\Z", re.IGNORECASE)


def _is_noun_phrase(phrase: str) -> bool:
    return len(phrase.split()) <= 4 and BREAK.search(phrase) is None and "," not in phrase


def _closed_at(behind: str, *, bracket: bool) -> int:
    """Where the list ends: at its closing bracket, or at the end of the clause."""
    end = re.search(r"\)" if bracket else r"[.;:!?()\n–—]", behind)
    return end.start() if end else len(behind)


# --- "9 men and 4 women, a total of 14" --------------------------------------------------------


def _listed_before(dossier: Dossier, passage: Passage, counts: Sequence[Mention]) -> Iterator[Outcome]:
    for at, total in enumerate(counts):
        parts = list(counts[:at])
        if len(parts) < FEWEST:
            continue
        gap = passage.between(parts[-1].end, total.start)
        led = _total_lead(passage.document.language).search(gap)
        behind = _in_all(passage.document.language).match(passage.between(total.end, passage.sentence.end))
        before = gap[: led.start()] if led else gap.rstrip(" ,") if behind else None
        if before is None or BREAK.search(gap) or not _is_noun_phrase(before):
            continue
        if _is_list(passage, parts, parts[-1].end) and _divides(passage, total, parts, parts[-1].end):
            yield from _compare(dossier, passage, total, parts)


@cache
def _total_lead(language: str) -> re.Pattern[str]:
    return re.compile(rf",?\s(?:or\s)?{either(wording(language, 'parts')['total_of'])}\s\Z", re.IGNORECASE)


@cache
def _in_all(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\s[^\W\d_]+){{0,2}}?\s{either(wording(language, 'parts')['in_all'])}(?!\w)", re.IGNORECASE)


# --- "of the 40 workers, 30 were men and 12 were women" ----------------------------------------


def _outnumbered(dossier: Dossier, passage: Passage, counts: Sequence[Mention]) -> Iterator[Outcome]:
    """Parts of which nobody is in two, and that are more than the whole before them."""
    for at, total in enumerate(counts[: -FEWEST or None]):
        lead = passage.between(max(passage.sentence.start, total.start - LEAD), total.start)
        parts = counts[at + 1 : at + 1 + FEWEST]
        if _of(passage.document.language).search(lead) is None or len(parts) < FEWEST:
            continue
        gap = passage.between(total.end, parts[0].start)
        ends = (parts[1].start, min(parts[1].end + FARTHEST // 3, passage.sentence.end))
        sorts = [_sorts(passage, part, end) for part, end in zip(parts, ends, strict=True)]
        gaps = (gap, passage.between(parts[0].end, parts[1].start))
        apart = all(len(each) == 1 for each in sorts) and sorts[0] != sorts[1]
        if apart and "," in gap and all(len(each) <= FARTHEST and not BREAK.search(each) for each in gaps):
            addends = [stated(part) or Decimal(0) for part in parts]
            if sum(addends) > (stated(total) or sum(addends)):
                yield from _compare(dossier, passage, total, parts)


@cache
def _of(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'parts')['of'])}\s(?:\w+\s)?\Z", re.IGNORECASE)


def _sorts(passage: Passage, part: Mention, end: int) -> frozenset[str]:
    return _words(passage, part, end) & frozenset(wording(passage.document.language, "parts")["exclusive"])


# --- "five children, including six girls" ------------------------------------------------------


def _outdone(dossier: Dossier, passage: Passage, found: Excess) -> Outcome:
    parts = [witness(passage.document, part) for part in found.parts]
    return contradiction(
        CHECK,
        dossier,
        (
            side(found.whole.quote, witness(passage.document, found.whole)),
            side(" + ".join(part.quote for part in found.parts), *parts),
        ),
        kind=found.whole.kind,
        question=f"How many, {found.whole.quote} or {' + '.join(part.quote for part in found.parts)}?",
        explanation=found.says,
        topic=topic_of(passage),
    )


# --- what the figures count --------------------------------------------------------------------


def _is_list(passage: Passage, parts: Sequence[Mention], stop: int) -> bool:
    """Two or more figures with nothing between but what they count, commas and "and", and no sign of more."""
    if len(parts) < FEWEST or any(stated(part) is None for part in parts):
        return False
    open_words = pattern(passage.document.language, "parts", "open")
    ends = [*(part.start for part in parts[1:]), stop]
    gaps = [passage.between(part.end, end) for part, end in zip(parts, ends, strict=True)]
    return all(len(gap) <= FARTHEST and BREAK.search(gap) is None for gap in gaps) and not open_words.search(
        passage.between(parts[0].start, stop)
    )


def _divides(passage: Passage, total: Mention, parts: Sequence[Mention], stop: int) -> bool:
    """Each part is a sort of what the total counts: medals by colour, people by sex, age or state, or the same noun."""
    sorts = wording(passage.document.language, "parts")["sorts"]
    ends = [*(part.start for part in parts[1:]), stop]
    phrases = [_words(passage, part, end) for part, end in zip(parts, ends, strict=True)]
    whole = _words(passage, total, min(total.end + FARTHEST, passage.sentence.end))
    for members in sorts.values():
        if whole & frozenset(members["of"]) and all(phrase & frozenset(members["are"]) for phrase in phrases):
            return True
    noun = total.value.noun if isinstance(total.value, Count) else ""
    return bool(noun) and all(isinstance(p.value, Count) and p.value.noun == noun for p in parts)


def _words(passage: Passage, mention: Mention, end: int) -> frozenset[str]:
    """The words of a figure and behind it up to a comma or the next figure, lower case."""
    behind = passage.between(mention.end, end).split(",")[0]
    noun = mention.value.noun if isinstance(mention.value, Count) else ""
    return frozenset(re.findall(r"[^\W\d_]+", f"{mention.quote} {behind} {noun}".lower())[:6])


def _compare(
    dossier: Dossier, passage: Passage, total: Mention, parts: Sequence[Mention], *, is_whole: bool = True
) -> Iterator[Outcome]:
    """A finding where the sum is another; where the list may go on, only a larger one."""
    figure, addends = stated(total), [stated(part) or Decimal(0) for part in parts]
    summed = sum(addends, Decimal(0))
    if figure is None or summed == figure or (summed < figure and not is_whole):
        return
    hedged = next((m for m in (total, *parts) if number(m) is None), None)
    if hedged is not None:
        yield declined(hedged, HEDGED)
        return
    if abs(summed - figure) <= sum(map(_rounding, (figure, *addends))):
        yield declined(total, ROUND)
        return
    reckoned = plain(summed)
    yield contradiction(
        CHECK,
        dossier,
        (
            side(plain(figure), witness(passage.document, total)),
            side(reckoned, *(witness(passage.document, part, derived=parts) for part in parts)),
        ),
        kind=total.kind,
        question="How much in all?" if total.kind == "money" else "How many in all?",
        explanation=f"{' + '.join(plain(addend) for addend in addends)} = {reckoned}, not {plain(figure)}.",
        topic=topic_of(passage),
    )


def _rounding(figure: Decimal) -> Decimal:
    """How far a figure that ends in two zeros or more may lie from what it was rounded from."""
    last = last_digit(figure)
    return last / 2 if last >= ROUNDED else Decimal(0)


CHECK: Final = Check(
    code="RC206",
    name="parts-against-total",
    version=1,
    finds="parts that do not add up to their total",
    example="“4 medals: 2 gold and 1 silver”",
    run=run,
    alone=True,
)
