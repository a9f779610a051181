"""One utterance quoted in such different words that at most one quotation is verbatim.

Quotations that differ in a few words are compared as facts (RC108); this check finds two renderings of one utterance,
as two translations are: the same speaker, the same opening and half of the shorter one's words and figures, or most
words, small ones too, in one order.

Fires:   "My legs would like one more race, but my knees cannot take four more years" against
         "My legs are asking for another race, yet these knees will not bear 4 years of it".
Silent:  quotations of different speakers or of nobody known, short ones, other utterances on the same topic.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil
from typing import Final

from rapidfuzz.distance import LCSseq

from reconcile.checks.alike import each_pair
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import plain, stated
from reconcile.checks.reading import Reading, readings
from reconcile.checks.witness import contradiction, side, witness
from reconcile.claims.beginning import beginning_in
from reconcile.claims.frame import fold
from reconcile.claims.words import concepts_between, words_of
from reconcile.facts.compare import AGREEING
from reconcile.facts.names import same_name
from reconcile.kinds.quotation_relation import quoted_words, relate_quotations, word_diff
from reconcile.model import Mention, Severity
from reconcile.values import Duration, Quote

FEWEST: Final = 3  # words and figures that carry meaning and stand in both
SHARE: Final = 0.5  # of the shorter quotation's
LONG: Final = 10  # words of a quotation that is long enough to be compared by its small words, too
RUN: Final = 0.7  # of the longer one's words, in one order
SHOWN: Final = 4  # differences that the explanation lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A quotation with its speaker and what it says."""

    reading: Reading
    mention: Mention
    text: str
    speaker: str  # folded
    opening: str
    content: frozenset[str]


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A minor finding for each utterance that two articles render in other words, both between quotation marks."""
    told = [u for reading in readings(dossier) for u in reading.once("utterances", _utterances)]
    for a, b in reworded(told):
        if a.reading is not b.reading:
            yield _finding(dossier, a, b)


def reworded(told: Sequence[Utterance]) -> Iterator[tuple[Utterance, Utterance]]:
    """The pairs that are one utterance in other words, in order.  What many articles quote alike is looked at once."""
    return each_pair(told, _said, lambda firsts: (pair for pair in meeting(firsts) if same_utterance(*pair)))


def _said(utterance: Utterance) -> tuple[str, str, str, frozenset[str]]:
    return utterance.text, utterance.speaker, utterance.opening, utterance.content


def meeting(told: Sequence[Utterance]) -> Iterator[tuple[Utterance, Utterance]]:
    """The pairs that may be one utterance, in order: of one opening, or long and with a rare word in common.

    Two quotations that share most of their words share one of the rarest, so that not all are held against all.
    Source: Chaudhuri, Ganti and Kaushik 2006, prefix filtering.
    """
    words = [_numbered(quoted_words(each.text)) for each in told]
    often = Counter(word for each in words for word in each)
    together: dict[object, list[int]] = defaultdict(list)
    for at, (each, said) in enumerate(zip(told, words, strict=True)):
        together[each.opening].append(at)
        if len(said) >= LONG:
            rarest = sorted(said, key=lambda word: (often[word], word))
            for word in rarest[: len(said) - ceil(RUN * len(said)) + 1]:
                together[word].append(at)
    for i, j in sorted({pair for members in together.values() for pair in combinations(members, 2)}):
        yield told[i], told[j]


def _numbered(words: Sequence[str]) -> list[tuple[str, int]]:
    """Each word with how often it was said before, so that a word said twice is two."""
    seen: Counter[str] = Counter()
    numbered = []
    for word in words:
        numbered.append((word, seen[word]))
        seen[word] += 1
    return numbered


def _utterances(reading: Reading) -> Iterator[Utterance]:
    for mention in reading.pulled.mentions:
        if not isinstance(mention.value, Quote):
            continue
        speaker = fold(mention.value.speaker) or reading.main_person
        content = _content(reading, mention)
        if speaker and (len(content) >= FEWEST or len(quoted_words(mention.value.text)) >= LONG):
            yield Utterance(
                reading=reading,
                mention=mention,
                text=mention.value.text,
                speaker=speaker,
                opening=_opening(reading, mention),
                content=content,
            )


def _content(reading: Reading, mention: Mention) -> frozenset[str]:
    """The concepts and figures of a quotation."""
    text, language = reading.document.article.text, reading.language
    begun = beginning_in(reading.pulled.mentions, mention.start, mention.end)
    inside = [m for m in begun if m.end <= mention.end and m != mention]
    counted = [stated(m) for m in inside if not isinstance(m.value, Duration)]
    figures = {m.value.iso for m in inside if isinstance(m.value, Duration)}
    figures |= {plain(number) for number in counted if number is not None}
    return concepts_between(text, mention.start, mention.end, language) | figures


def _opening(reading: Reading, mention: Mention) -> str:
    """The first word that carries meaning."""
    text, language = reading.document.article.text, reading.language
    return next((w.concept for w in words_of(text, mention.start, mention.end, language) if w.concept), "")


def same_utterance(a: Utterance, b: Utterance) -> bool:
    return (
        same_name(a.speaker, b.speaker)
        and (_same_beginning(a, b) or _same_run(a, b))
        and relate_quotations(a.text, b.text).relation not in AGREEING
    )


def _same_beginning(a: Utterance, b: Utterance) -> bool:
    """One opening, and half of what the shorter one says."""
    shared, shorter = len(a.content & b.content), min(len(a.content), len(b.content))
    return a.opening == b.opening and shared >= max(FEWEST, SHARE * shorter)


def _same_run(a: Utterance, b: Utterance) -> bool:
    """Most words of either, small ones too, in one order."""
    mine, yours = quoted_words(a.text), quoted_words(b.text)
    return min(len(mine), len(yours)) >= LONG and LCSseq.similarity(mine, yours) >= RUN * max(len(mine), len(yours))


def _finding(dossier: Dossier, a: Utterance, b: Utterance) -> Outcome:
    differences = [f"“{d.ours}” / “{d.theirs}”" for d in word_diff(a.text, b.text)]
    more = f" and {len(differences) - SHOWN} more" if len(differences) > SHOWN else ""
    return contradiction(
        CHECK,
        dossier,
        [side(u.text, witness(u.reading.document, u.mention)) for u in _ordered(a, b)],
        kind="quotation",
        question=f"What exactly did {a.speaker.title()} say?",
        explanation="One utterance in other words, both in quotation marks, so at most one is verbatim: "
        f"{'; '.join(differences[:SHOWN])}{more}.",
        topic=f"utterance {a.speaker.split()[-1]} {a.opening}",
        severity=Severity.MINOR,
    )


def _ordered(*utterances: Utterance) -> Sequence[Utterance]:
    return sorted(utterances, key=lambda u: (u.reading.article_id, u.mention.start))


CHECK: Final = Check(
    code="RC215",
    name="utterance-reworded",
    version=1,
    finds="one utterance quoted in such different words that at most one quotation is verbatim",
    example="“My legs would like one more race” against “My legs are asking me for one more race”",
    run=run,
)
