"""Parts told beside their whole, and larger than it: "94 were hurt, 135 of them badly", "40 of 37 patients"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from reconcile.checks.figures import plain, stated
from reconcile.checks.reading import Passage
from reconcile.checks.witness import words
from reconcile.checks.wording import pattern, wording
from reconcile.kinds.numerals import read_numeral
from reconcile.kinds.vocabulary import either
from reconcile.model import Conventions, Mention
from reconcile.values import Count, Modality, Money, Quantity

BREAK: Final = re.compile(r"[.:!?()\[\]\n\"“”–—|]")
FARTHEST: Final = 90  # characters from a whole to the part told behind it
FEW: Final = 10  # "300 of the two models": the smaller figure counts sorts, not single things
ABOUT_REACH: Final = Decimal("1.1")
FIGURE: Final = r"(?P<figure>\d{1,3}(?:,\d{3})+|\d+|[^\W\d_]+(?:-[^\W\d_]+)?)"
PLURAL: Final = re.compile(r"[^\W\d_]{2,}s(?!\w)")
NOT_FIRM: Final = frozenset({Modality.AT_MOST, Modality.LESS_THAN, Modality.VAGUE, Modality.RANGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Excess:
    """Parts of which each belongs to the whole, and that are more than it."""

    whole: Mention
    parts: tuple[Mention, ...]

    @property
    def says(self) -> str:
        """The sum for people: "11 + 7 = 18 cannot be among 17"."""
        figures = [stated(part) or Decimal(0) for part in self.parts]
        summed = plain(sum(figures, Decimal(0)))
        shown = summed if len(figures) == 1 else f"{' + '.join(map(plain, figures))} = {summed}"
        return f"{shown} cannot be among {plain(stated(self.whole) or Decimal(0))}."


def excesses(passage: Passage, counts: Sequence[Mention]) -> Iterator[Excess]:
    """The wholes of a passage that are told with parts above them, each once."""
    measures = [m for m in passage.of("quantity", "money") if isinstance(m.value, Quantity | Money)]
    seen: set[int] = set()
    for found in (
        *_of_the(passage, counts),
        *_of_them(passage, counts),
        *_including(passage, counts),
        *_of_it(passage, measures),
    ):
        if _is_more(found) and found.parts[0].start not in seen:
            seen.update(part.start for part in found.parts)
            yield found


def _is_more(found: Excess) -> bool:
    whole = stated(found.whole)
    figures = [stated(part) for part in found.parts]
    if whole is None or None in figures or any(m.modality in NOT_FIRM for m in (found.whole, *found.parts)):
        return False
    hedged = any(m.modality is Modality.ABOUT for m in (found.whole, *found.parts))
    return sum((f for f in figures if f is not None), Decimal(0)) > whole * (ABOUT_REACH if hedged else 1)


# --- "40 of the 36 passengers" -----------------------------------------------------------------


def _of_the(passage: Passage, counts: Sequence[Mention]) -> Iterator[Excess]:
    for part, whole in pairwise(counts):
        if not _of(passage.document.language).fullmatch(passage.between(part.end, whole.start)):
            continue
        small, large = stated(whole), stated(part)
        behind = passage.between(whole.end, passage.sentence.end)
        if re.match(r"(?:\s[^\W\d_]+){1,2}['’](?!\w)", behind):
            continue  # "300 of the two villages' people"
        if small is not None and large is not None and (small >= FEW or large <= 2 * small):
            yield Excess(whole=whole, parts=(part,))


@cache
def _of(language: str) -> re.Pattern[str]:
    table = wording(language, "parts")
    owner = r"(?:[^\W\d_]+\s){0,2}[^\W\d_]+['’]s\s"
    return re.compile(rf"\s{either(table['of'])}\s(?:{either(table['the'])}\s)?(?:{owner})?", re.IGNORECASE)


# --- "94 people were hurt, 135 of them badly" --------------------------------------------------


def _of_them(passage: Passage, counts: Sequence[Mention]) -> Iterator[Excess]:
    """Parts of the one number of people or things told before, with those that an "and" adds to them."""
    if not counts:
        return
    text, language = passage.document.article.text, passage.document.language
    for match in _them(language).finditer(text, passage.sentence.start, passage.sentence.end):
        part = _read(passage, match)
        before = [m for m in counts if m.end <= match.start()]
        if part is None or not before or not _leads(passage, before[-1], match.start()):
            continue
        if _where(language).search(passage.between(passage.sentence.start, before[-1].start)):
            continue  # "900 workers in 60 towns, 150 of them abroad"
        more = _and_more(language).match(text, match.end(), passage.sentence.end)
        added = _read(passage, more) if more else None
        yield Excess(whole=before[-1], parts=(part, added) if added else (part,))


@cache
def _where(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'breakdown')['at'])}\s(?:\w+\s)?\Z", re.IGNORECASE)


def _leads(passage: Passage, whole: Mention, start: int) -> bool:
    """Is the whole all that "them" can mean: near, and with no other things told between?"""
    gap = passage.between(whole.end, start)
    noun = re.match(r"(?:\s[^\W\d_]+){0,3}?\s[^\W\d_]+s(?!\w)", gap)
    rest = gap[noun.end() :] if noun and noun.end() <= FARTHEST // 3 else gap
    return len(gap) <= FARTHEST and not BREAK.search(gap) and not _things(passage.document.language, rest)


def _things(language: str, gap: str) -> bool:
    singular = frozenset(wording(language, "parts")["no_plurals"])
    return any(word[0].lower() not in singular for word in PLURAL.finditer(gap))


@cache
def _them(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,]){FIGURE}\s{either(wording(language, 'parts')['of_them'])}(?!\w)", re.IGNORECASE)


@cache
def _and_more(language: str) -> re.Pattern[str]:
    table, lists = wording(language, "parts"), wording(language, "breakdown")
    behind = either([*table["who"], *lists["at"], *table["of_them"]])
    return re.compile(rf"[^.;:,()\n\d]{{1,70}}?\s{either(lists['and'])}\s{FIGURE}\s{behind}(?!\w)", re.IGNORECASE)


def _read(passage: Passage, match: re.Match[str]) -> Mention | None:
    """The figure that a pattern met, as it was read, or read anew where it counts nothing by itself."""
    start, end = match.span("figure")
    known = next((m for m in passage.mentions if m.start <= start < m.end), None)
    if known is not None:
        return known if known.kind == "count" and isinstance(known.value, Count) else None
    language = passage.document.language
    figure = read_numeral(match["figure"].lower(), language, Conventions(language=language))
    if not isinstance(figure, Decimal):
        return None
    return words(passage.document, start, end, "count", Count(low=figure, high=figure, noun=""))


# --- "at least 24 died, including 30 children"; "715 passengers (758 infants among them)" -----


def _including(passage: Passage, counts: Sequence[Mention]) -> Iterator[Excess]:
    language = passage.document.language
    for at, (whole, part) in enumerate(pairwise(counts)):
        gap = passage.between(whole.end, part.start)
        led = _led(language).search(gap)
        if led and _leads(passage, whole, whole.end + led.start()) and _same_sort(passage, whole, part):
            yield Excess(whole=whole, parts=(part,))
            continue
        if _both(language).fullmatch(gap):
            continue  # "36 died, 13 passengers and 22 crew among them": two parts of another whole
        if re.search(r"[.;:\n]", gap) or len(gap) > FARTHEST or _things(language, _behind_noun(gap)):
            continue
        listed = [m for m in counts[at + 1 : at + 3] if m.start - part.end < FARTHEST // 3]
        for parts in (listed[:1], listed):
            rest = passage.between(parts[-1].end, passage.sentence.end) if parts else ""
            closed = _among(language).match(rest) is not None and _same_sort(passage, whole, part)
            if closed and (len(parts) == 1 or _both(language).fullmatch(passage.between(parts[0].end, parts[1].start))):
                yield Excess(whole=whole, parts=tuple(parts))
                break


def _behind_noun(gap: str) -> str:
    noun = re.match(r"(?:\s[^\W\d_]+){0,2}?\s[^\W\d_]+s(?!\w)", gap)
    return gap[noun.end() :] if noun else gap


@cache
def _led(language: str) -> re.Pattern[str]:
    led = either(wording(language, "parts")["including"])
    return re.compile(rf",?\s{led}\s(?:[^\W\d_]+\s){{0,2}}\Z", re.IGNORECASE)


@cache
def _among(language: str) -> re.Pattern[str]:
    among = either(wording(language, "parts")["among_them"])
    return re.compile(rf"(?:\s[^\W\d_]+){{0,3}}?\s{among}(?!\w)", re.IGNORECASE)


@cache
def _both(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\s[^\W\d_]+){{1,3}}\s{either(wording(language, 'breakdown')['and'])}\s", re.IGNORECASE)


def _same_sort(passage: Passage, whole: Mention, part: Mention) -> bool:
    sorts = wording(passage.document.language, "parts")["sorts"]
    mine = _words(passage, whole, part.start)
    yours = _words(passage, part, min(part.end + FARTHEST // 3, passage.sentence.end))
    return any(
        mine & frozenset([*s["of"], *s["are"]]) and yours & frozenset([*s["of"], *s["are"]]) for s in sorts.values()
    )


def _words(passage: Passage, mention: Mention, end: int) -> frozenset[str]:
    """The words of a figure and behind it up to a comma or the next figure, lower case."""
    behind = passage.between(mention.end, end).split(",")[0]
    return frozenset(re.findall(r"[^\W\d_]+", f"{mention.quote} {behind}".lower())[:6])


# --- "52,800 tonnes in all, 59,000 tonnes of it in the arch" -----------------------------------


def _of_it(passage: Passage, measures: Sequence[Mention]) -> Iterator[Excess]:
    for whole, part in pairwise(measures):
        gap, behind = passage.between(whole.end, part.start), passage.between(part.end, passage.sentence.end)
        alike = _unit(whole) == _unit(part) and len(gap) <= FARTHEST and not BREAK.search(gap)
        it = pattern(passage.document.language, "parts", "of_it")
        if alike and (it.match(behind.lstrip()) or _of_which(passage.document.language).match(gap)):
            yield Excess(whole=whole, parts=(part,))


@cache
def _of_which(language: str) -> re.Pattern[str]:
    return re.compile(rf",\s{either(wording(language, 'parts')['of_which'])}\s", re.IGNORECASE)


def _unit(mention: Mention) -> str:
    match mention.value:
        case Quantity(unit=unit):
            return unit
        case Money(currency=currency):
            return currency
        case _:
            return ""
