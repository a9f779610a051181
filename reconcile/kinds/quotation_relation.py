"""How two quotations stand to each other: aligned word by word, with the differences named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from reconcile.kinds.name_relation import nearly_spelt
from reconcile.kinds.name_words import comparing, fold
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Related, Relation

_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\.{3}|…")
_GAPS = ("...", "…")
_EDITORIAL = re.compile(r"[\[(][^\])]*[\])]")
MUST_SHARE = 0.35  # of the shorter quotation's words, below which two quotations are of different occasions
SAYS_LITTLE = 3  # words, below which a difference of words is no difference of quotations

SAME = Related(relation=Relation.EQUAL, label="same words")
PART = Related(relation=Relation.COMPATIBLE, label="part of the longer quotation")
CUT = Related(relation=Relation.COMPATIBLE, label="words left out are marked")
SLIGHT = Related(relation=Relation.NEAR, label="same words but for spelling or small words")
DIFFER = Related(relation=Relation.CONFLICT, label="words differ")
QUOTATIONS = 10_000  # of a dossier, each compared with many others
TURNED = Related(relation=Relation.CONFLICT, label="a negation is added")
FIGURES = Related(relation=Relation.CONFLICT, label="figures or times in it differ")
ORDER = Related(relation=Relation.CONFLICT, label="words stand in another order")
NEGATION = Related(relation=Relation.CONFLICT, label="a negation is left out")
OTHER = Related(relation=Relation.UNKNOWN, label="different quotations")


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that stand in one quotation where the other has others, or none."""

    ours: str
    theirs: str


@lru_cache(maxsize=QUOTATIONS)
def quoted_words(text: str) -> tuple[str, ...]:
    """The folded words of a quotation, contractions in full, editors' brackets dropped; a gap is "…".

    >>> quoted_words("I don't [really] think ... so")
    ('i', 'do', 'not', 'think', '…', 'so')
    """
    shared = vocabulary("en", "comparing")
    full, suffixes, numbers = shared["contractions"], shared["suffixes"], shared["numbers"].split()
    out: list[str] = []
    for word in _WORDS.findall(fold(_EDITORIAL.sub(" ", text.replace("...", " … ")))):
        suffix = next((suffix for suffix in suffixes if word.endswith(suffix) and word != suffix), "")
        if word in full:
            out.extend(full[word].split())
        elif suffix:
            out.extend((word.removesuffix(suffix), suffixes[suffix]))
        else:
            out.append("…" if word in _GAPS else str(numbers.index(word)) if word in numbers else word)
    return tuple(out)


def word_diff(a: str, b: str) -> tuple[Difference, ...]:
    """The differences of two quotations in their order, as folded words.

    >>> word_diff("injuries sustained when walls fell", "injuries suffered when walls fell")
    (Difference(ours='sustained', theirs='suffered'),)
    """
    return _differences(quoted_words(a), quoted_words(b))


def _differences(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[Difference, ...]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return tuple(
        Difference(" ".join(one[low:high]), " ".join(other[from_:to]))
        for tag, low, high, from_, to in matcher.get_opcodes()
        if tag != "equal"
    )


def relate_quotations(a: str, b: str) -> Related:
    """Relate two quotations.  An omission must be marked, keep the order, and swallow no negation.

    >>> relate_quotations("He is ... guilty", "He is certainly not guilty").label
    'a negation is left out'
    >>> relate_quotations("blood everywhere", "There was blood everywhere.").label
    'part of the longer quotation'
    """
    one, other = quoted_words(a), quoted_words(b)
    if one == other:
        return SAME
    if not one or not other:
        return OTHER
    for short, long in ((one, other), (other, one)):
        pieces = _pieces(short)
        skipped = _skipped(pieces, long)
        if skipped is not None:
            if any(word in comparing("negations") for gap in skipped for word in gap):
                return NEGATION
            return CUT if len(pieces) > 1 else PART
        if len(pieces) > 1 and all(len(p) >= SAYS_LITTLE and _index_of(p, long, 0) >= 0 for p in pieces):
            return ORDER
    first, second = sorted((one, other))  # an alignment depends on which comes first
    return _by_differences(first, second, _differences(first, second))


def _pieces(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    pieces: list[list[str]] = [[]]
    for word in words:
        if word == "…":
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [tuple(piece) for piece in pieces if piece]


def _skipped(pieces: list[tuple[str, ...]], long: tuple[str, ...]) -> list[tuple[str, ...]] | None:
    """What the longer quotation says between the pieces and just before them; None where they do not follow."""
    gaps: list[tuple[str, ...]] = []
    position = 0
    for index, piece in enumerate(pieces):
        at = _index_of(piece, long, position)
        if at < 0:
            return None
        gaps.append(long[position:at] if index else long[max(at - 1, 0) : at])
        position = at + len(piece)
    return gaps if pieces else None


def _index_of(piece: tuple[str, ...], words: tuple[str, ...], start: int) -> int:
    for at in range(start, len(words) - len(piece) + 1):
        if words[at] == piece[0] and words[at : at + len(piece)] == piece:
            return at
    return -1


def _by_differences(one: tuple[str, ...], other: tuple[str, ...], differences: tuple[Difference, ...]) -> Related:
    changed = sum(len(difference.ours.split()) for difference in differences)
    shared = sum(1 for word in one if word != "…") - changed
    shorter = min(len(one), len(other))
    if shared < MUST_SHARE * shorter or shorter < SAYS_LITTLE:
        return OTHER
    negated = [sum(word in comparing("negations") for word in words) for words in (one, other)]
    if negated[0] != negated[1] and changed <= SAYS_LITTLE:
        return NEGATION
    inner = _inner(one, other)
    if all(_is_slight(difference) for difference in inner):
        return SLIGHT
    return _by_meaning(inner)


def _by_meaning(inner: tuple[Difference, ...]) -> Related:
    """Does a difference turn the statement round, or its figures?  Other rewording is what translations do."""
    for difference in inner:
        ours, theirs = difference.ours.split(), difference.theirs.split()
        if any(_is_turned(a, b) or _is_turned(b, a) for a in ours for b in theirs):
            return TURNED
        mine, yours = ([w for w in words if w in comparing("negations")] for words in (ours, theirs))
        if bool(mine) != bool(yours) and (not ours or not theirs or "…" in (*ours, *theirs)):
            return NEGATION
    mine, yours = (
        sorted(_figures(" ".join(words))) for words in zip(*((d.ours, d.theirs) for d in inner), strict=True)
    )
    return FIGURES if mine and yours and mine != yours else DIFFER


def _is_turned(plain: str, turned: str) -> bool:
    """Is one word the other with "un-" or the like before it?"""
    return turned.endswith(plain) and turned.removesuffix(plain) in comparing("turns")


def _figures(said: str) -> tuple[str, ...]:
    """The figures of some words, and what says when."""
    return tuple(word for word in said.split() if word[0].isdigit() or word in comparing("times"))


def _inner(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[Difference, ...]:
    """The differences within what both quote: where one begins earlier or ends later, nothing is altered."""
    codes = [code for code in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if code[0] != "equal"]
    return tuple(
        Difference(" ".join(one[low:high]), " ".join(other[from_:to]))
        for tag, low, high, from_, to in codes
        if tag == "replace" or not (0 in (low, from_) or (high, to) == (len(one), len(other)))
    )


def _is_slight(difference: Difference) -> bool:
    ours, theirs = difference.ours.split(), difference.theirs.split()
    if set(ours) | set(theirs) <= comparing("small_words"):
        return True
    return len(ours) == len(theirs) == 1 and nearly_spelt(ours[0], theirs[0])
