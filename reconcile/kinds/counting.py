"""What a figure counts: the noun behind it, the one that its cell or the words before it name, or nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.kinds.amounts import Amount, behind, is_article
from reconcile.kinds.backwards import word_before
from reconcile.kinds.countcues import cue_before
from reconcile.kinds.designation import glued, in_name, in_title
from reconcile.kinds.figures import Form
from reconcile.kinds.hedges import hedges
from reconcile.kinds.kind import Context
from reconcile.kinds.measures import MILLIONS
from reconcile.kinds.nouns import Phrase, count_words, is_time, noun_behind, singular_noun_behind, singular_of
from reconcile.kinds.numberwords import number_words
from reconcile.kinds.states import is_state, is_unresolved, state_behind
from reconcile.kinds.vocabulary import GAP, either, everywhere, vocabulary
from reconcile.kinds.yearlike import may_be_year
from reconcile.model import Document

ONE: Final = Decimal(1)
PLACE_REACH: Final = 60  # characters before a figure in which "in" and a place stand
_TIMES: Final = re.compile(r"[ \u00a0]?[x×][ \u00a0](?=[^\W\d_])")
LETTER_SIZES: Final = {"K": Decimal(1000), "M": Decimal(1_000_000), "B": Decimal(1_000_000_000)}
_LETTER: Final = re.compile(r"[kKMBm](?!\w)")


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure that counts something."""

    noun: str  # singular, small letters; "" where the text does not say
    end: int  # of the figure, with a letter that multiplies it
    size: Decimal = ONE  # of that letter: a thousand for "50K"
    grouped: Decimal | None = None  # the likelier reading where the decimal mark may group: "1.234 flags"


def counted(context: Context, amount: Amount) -> Counted | None:
    """Tell what a figure counts; None where it counts nothing."""
    if amount.form is not Form.DIGITS:
        if in_title(context.text, amount.start, amount.end):
            return None
        return _thing(context, amount, amount.end, ONE)
    text, language = context.text, context.conventions.language
    end, size = amount.end, ONE
    letter = _LETTER.match(text, end)
    if letter is not None and _is_scale(text, amount, letter, language):
        end, size = letter.end(), LETTER_SIZES[letter.group().upper()]
    if times := _TIMES.match(text, end):
        phrase = singular_noun_behind(text, times.end() - 1, language)
        return Counted(phrase.noun if phrase else "", end, size)
    if glued(text, amount.start, end):
        return None
    if in_name(text, amount.start, language) and not _is_counted_all_the_same(text, amount, language):
        return None
    if size == ONE and may_be_year(text, amount, language):
        return None
    return _thing(context, amount, end, size)


def _is_counted_all_the_same(text: str, amount: Amount, language: str) -> bool:
    """Whether digits behind a name are a figure: "in Osk 2,300 people", "the death toll at 33", not "bus 33"."""
    if _GROUPED.search(text, amount.start, amount.end) is not None:
        return True
    cue = cue_before(text, amount.start, amount.end, language)
    if cue is not None and (cue.noun or cue.is_sure):
        return True
    is_headed = word_before(text, amount.start) in vocabulary(language, "counts")["headline_leads"]
    if is_headed or amount.start in hedges(text, language).before:
        return is_state(text, amount.end, language)
    return _are_people_there(text, amount, language)


def _are_people_there(text: str, amount: Amount, language: str) -> bool:
    """Whether digits stand between a place and people: "in Osk 15 people died", not "Apollo 13 astronauts"."""
    place = _in_place(language).search(text, max(0, amount.start - PLACE_REACH), amount.start)
    words = count_words(language)
    if place is None or place["last"].strip().lower() in words.designators:
        return False
    phrase = noun_behind(text, amount.end, language)
    if phrase is None:
        return is_state(text, amount.end, language)
    return phrase.plural and phrase.noun in (words.people | words.sorts_of_people)


@cache
def _in_place(language: str) -> re.Pattern[str]:
    """Match a place as far as the figure behind it: "in | Osk ", "near | New Osk "."""
    name = r"[^\W\d_a-zà-ÿ][\w’'-]+[ \u00a0]"
    places = either(vocabulary(language, "counts")["in_places"])
    return re.compile(rf"(?<!\w)(?i:{places}) (?:{name}){{0,2}}(?P<last>{name})\Z")


_GROUPED: Final = re.compile(r"\d,\d{3}(?!\d)")


def hedged_end(context: Context, amount: Amount, found: Counted) -> int:
    """Where a hedge behind a count begins: behind its noun ("20 people or so"), else behind the figure."""
    text, language = context.text, context.conventions.language
    after = hedges(text, language).after
    if not after or found.end in after:
        return found.end
    phrase = noun_behind(text, max(found.end, behind(text, amount, language)), language)
    return phrase.end if phrase is not None and phrase.end in after else found.end


def _thing(context: Context, amount: Amount, end: int, size: Decimal) -> Counted | None:
    text, language = context.text, context.conventions.language
    if _alone(context, amount, end):
        return Counted(_label(context, amount), end, size)
    if amount.low < 0:
        return None
    if amount.low * size != (amount.low * size).to_integral_value():
        return _doubtful(text, amount, language)
    if amount.low == amount.high == size == ONE:
        noun = _one(text, amount, end, language)
    else:
        noun = _noun(text, amount, end, language)
    return None if noun is None else Counted(noun, end, size)


def _doubtful(text: str, amount: Amount, language: str) -> Counted | None:
    """Read "1.234 flags", where the mark is a decimal one in this article and nobody comes in thousandths."""
    written = text[amount.start : amount.end]
    phrase = noun_behind(text, amount.end, language) if _THREE_BEHIND.fullmatch(written) else None
    if phrase is None or phrase.distance > 1:
        return None
    return Counted(phrase.noun, amount.end, grouped=Decimal(re.sub(r"\D", "", written)))


_THREE_BEHIND: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def _noun(text: str, amount: Amount, end: int, language: str) -> str | None:
    if tied := _tied(language).match(text, end):
        noun = tied[1].lower()
        return "person" if noun == "strong" else noun
    phrase = noun_behind(text, max(end, behind(text, amount, language)), language)
    if phrase is not None:
        if _FACTOR.match(text, phrase.end) and phrase.distance == 1:
            return None
        return "person" if _is_joined(text, phrase, language) else phrase.noun
    if is_time(text, end, language):
        return None
    if of_those := _of_those(language).match(text, end):
        phrase = noun_behind(text, of_those.end(), language)
        if phrase is not None or of_those["those"]:
            return phrase.noun if phrase else ""
    return _bare(text, amount, end, language)


def _is_joined(text: str, phrase: Phrase, language: str) -> bool:
    """Whether sorts of people are counted together: "692 passengers and crew members", "40 men, women and children"."""
    joined = _and_noun().match(text, phrase.end) if _is_sort(phrase.noun, language) else None
    return joined is not None and all(
        _is_sort(noun, language) or _is_sort(singular_of(noun, language), language)
        for noun in joined.group().lower().replace(",", " ").split()
        if noun not in everywhere("hedges", "ands")
    )


def _is_sort(noun: str | None, language: str) -> bool:
    return noun in count_words(language).sorts_of_people


@cache
def _and_noun() -> re.Pattern[str]:
    """Match what is counted besides: "men |, women and children", in a headline "passengers |, crew - board"."""
    ands = either(everywhere("hedges", "ands"))
    return re.compile(rf"(?:, [^\W\d_]+){{0,3}},? {ands} [^\W\d_]+|(?:, [^\W\d_]+){{1,3}}(?=\n| [-–—|]|\Z)")


@cache
def _tied(language: str) -> re.Pattern[str]:
    """Match the noun of "a 12-member jury"."""
    return re.compile(rf"-({either(vocabulary(language, 'counts')['hyphen_nouns'])})(?!\w)", re.IGNORECASE)


@cache
def _of_those(language: str) -> re.Pattern[str]:
    """Match the link of "three of the suspects"; a figure may follow it."""
    links, of = either(vocabulary(language, "counts")["of_those"]), either(vocabulary(language, "numbers")["of"])
    figure = rf"{GAP}(?:\d[\d.,]*\d|\d|{either(number_words(language).small)})(?=\s)"
    return re.compile(rf"{GAP}(?:(?P<those>{links})(?!\w)(?:{figure})?|{of}{figure})", re.IGNORECASE)


def _is_scale(text: str, amount: Amount, letter: re.Match[str], language: str) -> bool:
    """Whether a letter against the digits multiplies: "50K", "1.2M users", not the company "3M"."""
    if letter.group() == "m":
        return MILLIONS.match(text, letter.end()) is not None
    if letter.group() in "kK" or amount.high != amount.high.to_integral_value():
        return True
    return noun_behind(text, letter.end(), language) is not None or _CLOSED.match(text, letter.end()) is not None


# "three times as many", "10 times the size": a factor, no count.
_FACTOR: Final = re.compile(
    r"(?<=times) (?:as|more|less|the|higher|bigger|larger|greater|faster|longer|smaller|that|its)\b"
)


def _one(text: str, amount: Amount, end: int, language: str) -> str | None:
    """Read "one man", "1 performance", "one derailment and two collisions"; "one" elsewhere is a pronoun."""
    if amount.form is Form.DIGITS and (noun := _noun_of_own_label(text, amount, end, language)):
        return noun
    phrase = None if is_article(text, amount, language) else singular_noun_behind(text, end, language)
    if phrase is not None:
        if amount.form is Form.DIGITS:
            return phrase.noun if phrase.distance <= 2 and not _named_by_number(text, amount, phrase) else None
        if phrase.noun in count_words(language).people or _another_figure(language).match(text, phrase.end):
            return phrase.noun
    if cue := cue_before(text, amount.start, amount.end, language):
        return cue.noun
    is_alone = amount.form is Form.DIGITS and is_state(text, end, language)
    return "" if is_alone or is_unresolved(text, end, language) else None


def _named_by_number(text: str, amount: Amount, phrase: Phrase) -> bool:
    """Whether a name stands behind a bare 1: "1 Corinthians", "1 Samuel"."""
    return phrase.distance == 1 and text[amount.end + 1 : amount.end + 3].istitle()


@cache
def _another_figure(language: str) -> re.Pattern[str]:
    """Match another figure beside: "one derailment | and two collisions"."""
    several = either([word for word, value in number_words(language).small.items() if 2 <= value <= 6])
    return re.compile(rf"(?:,|,? {either(everywhere('hedges', 'ands'))}) (?:\d|{several}\b)")


def _noun_of_own_label(text: str, amount: Amount, end: int, language: str) -> str:
    """Find the noun of a line that is a label and a figure: "Total injuries: 3"."""
    if not text[max(0, amount.start - 3) : amount.start].rstrip().endswith((":", "|")):
        return ""
    label = _LABEL.search(text, max(0, amount.start - 60), amount.start)
    return _noun_of_label(label[1], language) if label and _AFTER_LABEL.match(text, end) else ""


def _bare(text: str, amount: Amount, end: int, language: str) -> str | None:
    """Find the noun of a figure with none behind it from the words around; None where it is no count."""
    if cue := cue_before(text, amount.start, amount.end, language):
        return cue.noun
    if noun := _noun_of_own_label(text, amount, end, language):
        return noun
    if amount.form is Form.DIGITS and _BROKEN_DOWN.match(text, end):
        return ""
    if listed := _LISTED.search(text, max(0, amount.start - 60), amount.start):
        sort = singular_of(listed["noun"].lower(), language)
        if _is_sort(sort, language) and _LIST_END.match(text, end):
            return sort
    large = amount.form is Form.DIGITS and amount.high >= 1000
    return state_behind(text, end, language, is_large=large)


# "(passengers | 100, crew | 9)"
_LISTED: Final = re.compile(r"\([^()\n]{0,40}?(?<![^\W_])(?P<noun>[^\W\d_]+) \Z")
_LIST_END: Final = re.compile(r"[,;)]")
_BROKEN_DOWN: Final = re.compile(r"[ \u00a0]\(\d[\d,.]*[ \u00a0][^\W\d_]")  # "751 (645 passengers and 106 crew)"


def _alone(context: Context, amount: Amount, end: int) -> bool:
    """Whether the figure is all there is, but for a hedge: a cell, a line, a whole text."""
    text = context.text
    if _CLOSED.match(text, end) is None:
        return False
    hedge = hedges(text, context.conventions.language).before.get(amount.start)
    start = hedge.start if hedge else amount.start
    before = text[max(0, start - 40) : start].rstrip(" \t")
    return before[-1] in "\n|" if before else start < 40


def _label(context: Context, amount: Amount) -> str:
    """Give the noun of the column or of the cell before, where the figure fills a cell: "Deaths | 12"."""
    if noun := _noun_of_label(_header(context.document, amount.start), context.conventions.language):
        return noun
    before = _LABEL.search(context.text, max(0, amount.start - 60), amount.start)
    return _noun_of_label(before[1], context.conventions.language) if before else ""


def _header(document: Document, offset: int) -> str:
    """Give the name of the column that an offset stands in; "" outside of tables."""
    at = bisect_right(document.rows, offset, key=lambda row: row.cells[0].start)
    cells = document.rows[at - 1].cells if at else ()
    column = bisect_right(cells, offset, key=lambda cell: cell.start)
    return cells[column - 1].header if column and offset <= cells[column - 1].end else ""


_AFTER_LABEL: Final = re.compile(r"[^\S\n]*(?:[\n|(\[;,]|\Z)")
_LABEL: Final = re.compile(r"(?:^|[\n|])[^\S\n]*([^\W\d_][^\n|:]{2,40}?)[^\S\n]*[|:][^\S\n]*\Z")


def _noun_of_label(label: str, language: str) -> str:
    """Give the noun that a label counts: "Number of deaths" deaths, "Population" people."""
    words = label.lower().split()
    nouns = vocabulary(language, "counts")["noun_of_cue"]
    known = (nouns.get(word) or singular_of(word, language) for word in reversed(words))
    return next((str(noun) for noun in known if noun), "")


_CLOSED: Final = re.compile(r"[^\S\n]*(?:\n|\||\Z)")
