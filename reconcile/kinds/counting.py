"""What a figure counts: the noun behind it, the one that its cell or the words before it name, or nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.kinds.amounts import Amount, behind, is_article
from reconcile.kinds.backwards import last_words, word_before
from reconcile.kinds.designation import glued, in_name, in_title
from reconcile.kinds.figures import Form
from reconcile.kinds.hedges import hedges
from reconcile.kinds.kind import Context
from reconcile.kinds.measures import MILLIONS
from reconcile.kinds.nouns import Phrase, count_words, is_time, noun_behind, singular_noun_behind, singular_of
from reconcile.kinds.numberwords import number_words
from reconcile.kinds.vocabulary import GAP, either, everywhere, vocabulary
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
    return None if size == ONE and _year_like(text, amount) else _thing(context, amount, end, size)


def _is_counted_all_the_same(text: str, amount: Amount, language: str) -> bool:
    """Whether digits behind a name are a figure: "in Osk 2,300 people", "the death toll at 33", not "bus 33"."""
    if _GROUPED.search(text, amount.start, amount.end) is not None or bool(_noun_of_cue(text, amount, language)):
        return True
    return _are_people_there(text, amount, language)


def _are_people_there(text: str, amount: Amount, language: str) -> bool:
    """Whether digits stand between a place and people: "in Osk 15 people died", not "Apollo 13 astronauts"."""
    place = _in_place(language).search(text, max(0, amount.start - PLACE_REACH), amount.start)
    words = count_words(language)
    if place is None or place["last"].strip().lower() in words.designators:
        return False
    phrase = noun_behind(text, amount.end, language)
    return phrase is not None and phrase.plural and phrase.noun in (words.people | words.sorts_of_people)


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
    phrase = None if is_article(text, amount, language) else singular_noun_behind(text, end, language)
    if phrase is not None:
        if amount.form is Form.DIGITS:
            return phrase.noun if phrase.distance <= 2 and not _named_by_number(text, amount, phrase) else None
        if phrase.noun in count_words(language).people or _another_figure(language).match(text, phrase.end):
            return phrase.noun
    return _noun_of_cue(text, amount, language)


def _named_by_number(text: str, amount: Amount, phrase: Phrase) -> bool:
    """Whether a name stands behind a bare 1: "1 Corinthians", "1 Samuel"."""
    return phrase.distance == 1 and text[amount.end + 1 : amount.end + 3].istitle()


@cache
def _another_figure(language: str) -> re.Pattern[str]:
    """Match another figure beside: "one derailment | and two collisions"."""
    several = either([word for word, value in number_words(language).small.items() if 2 <= value <= 6])
    return re.compile(rf"(?:,|,? {either(everywhere('hedges', 'ands'))}) (?:\d|{several}\b)")


def _year_like(text: str, amount: Amount) -> bool:
    """Whether plain digits look like a year: four of them, 1000 to 2100, without a mark."""
    written = [text[figure.start : figure.end] for figure in amount.figures if figure.end - figure.start == 4]
    return any(part.isdecimal() and "1000" <= part <= "2100" for part in written)


def _noun_of_cue(text: str, amount: Amount, language: str) -> str | None:
    """Find what the words before a figure say that it counts: "a crowd of 85,000", "the toll rose to 15"."""
    if word_before(text, amount.start) not in _last_words(language):
        return None
    cue = _cues(language).search(text, max(0, amount.start - 60), amount.start)
    if cue is None:
        return None
    nouns = vocabulary(language, "counts")["noun_of_cue"]
    subject = (cue["risen"] or cue["of"] or cue["numbered"] or "").lower()
    if not subject:
        return str(nouns.get(cue.group().split()[0].lower(), ""))
    return str(nouns.get(subject) or singular_of(subject, language) or "")


def _bare(text: str, amount: Amount, end: int, language: str) -> str | None:
    """Find the noun of a figure with none behind it from the words around; None where it is no count."""
    noun = _noun_of_cue(text, amount, language)
    if noun is not None:
        return noun
    labelled = text[max(0, amount.start - 3) : amount.start].rstrip().endswith((":", "|"))
    label = _LABEL.search(text, max(0, amount.start - 60), amount.start) if labelled else None
    if label is not None and _AFTER_LABEL.match(text, end) and (noun := _noun_of_label(label[1], language)):
        return noun
    if amount.form is Form.DIGITS and _BROKEN_DOWN.match(text, end):
        return ""
    state_word = _state(language).match(text, end)
    if state_word is not None and state_word["phrase"]:
        return str(vocabulary(language, "counts")["state_phrases"][state_word["phrase"].lower()])
    if state_word is not None and state_word["word"].lower() in count_words(language).states:
        large = amount.form is Form.DIGITS and amount.high >= 1000
        return "" if large or state_word["word"].lower() not in vocabulary(language, "counts")["weak_states"] else None
    return None


_BROKEN_DOWN: Final = re.compile(r"[ \u00a0]\(\d[\d,.]*[ \u00a0][^\W\d_]")  # "751 (645 passengers and 106 crew)"


@cache
def _state(language: str) -> re.Pattern[str]:
    """Match the word behind a figure, an adverb between: "58 still missing"."""
    adverbs = either(vocabulary(language, "counts").get("state_adverbs", ()))
    phrases = either(vocabulary(language, "counts").get("state_phrases", ()))
    return re.compile(rf"[ \u00a0](?:{adverbs}[ \u00a0])?(?:(?P<phrase>{phrases})(?!\w)|(?P<word>[^\W\d_]+))")


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


@cache
def _last_words(language: str) -> frozenset[str]:
    """The words that a cue, or a hedge behind it, may end in."""
    data = vocabulary(language, "counts")
    hedge_words = [word for words in vocabulary(language, "hedges")["before"].values() for word in words]
    return last_words([*data["cues_before"], *data["rising"], *data["subject_links"], *hedge_words])


@cache
def _cues(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "counts")
    hedge_words = [word for words in vocabulary(language, "hedges")["before"].values() for word in words]
    between = rf"(?:{either(data['rising_between'])}{GAP})*"
    subjects, rising = either(data["rising_subjects"]), either(data["rising"])
    linked = either([*data["rising"], *data["subject_links"]])
    numbered = rf"{either(data['number_of'])}{GAP}(?P<numbered>[^\W\d_]+){GAP}(?:[^\W\d_]+{GAP}){{0,4}}?"
    moved = (
        rf"(?:(?P<risen>[^\W\d_]+s){GAP}{between}{rising}|(?P<of>{subjects}){GAP}{between}{linked}"
        rf"|{numbered}{between}{linked})"
    )
    return re.compile(
        rf"\b(?:{either(data['cues_before'])}|{moved})"
        rf"{GAP}(?:{either(hedge_words)}{GAP})?\Z",
        re.IGNORECASE,
    )
