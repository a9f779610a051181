"""Spotting measures: a figure and the unit that it is in, where the words around leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final

from reconcile.kinds.amounts import Amount, amounts, behind, is_article
from reconcile.kinds.angles import is_angle
from reconcile.kinds.currencies import currency_before
from reconcile.kinds.designation import in_title
from reconcile.kinds.digits import decimal
from reconcile.kinds.fevers import bare_fever_scale, fever_scale
from reconcile.kinds.figures import Figure, Form
from reconcile.kinds.kind import Context
from reconcile.kinds.nouns import count_words
from reconcile.kinds.numberwords import HYPHENS, number_words
from reconcile.kinds.shaking import is_magnitude
from reconcile.kinds.units import Unit, may_be_worded, unit_behind, unit_forms, units, word_forms
from reconcile.kinds.vocabulary import GAP, either, everywhere, vocabulary
from reconcile.kinds.wordindex import starts_of
from reconcile.values import Modality


@dataclass(frozen=True, slots=True)
class Measure:
    amount: Amount
    unit: Unit
    start: int
    end: int


def measures(context: Context) -> tuple[Measure, ...]:
    """Find figures with a unit, and parts of one ("half a mile"), in text order, never two at one place."""
    found = [*_figured(context), *_parts(context), *_single(context)]
    found.sort(key=lambda measure: (measure.start, -measure.end))
    apart: list[Measure] = []
    for measure in found:
        if not apart or measure.start >= apart[-1].end:
            apart.append(measure)
    return tuple(apart)


def _figured(context: Context) -> Iterator[Measure]:
    language, text = context.conventions.language, context.text
    forms = unit_forms(language)
    waiting: list[Amount] = []  # figures without a unit, which may have that of a list's last
    for plain in amounts(context):
        if not context.is_free(plain.start, plain.end):
            waiting.append(plain)
            continue
        amount = plain if plain.form is not Form.DIGITS else _clean(text, plain)
        if amount is None or (is_article(text, amount, language) and not _is_measuring(text, amount)):
            continue
        if in_title(text, amount.start, amount.end) or _NAME_BEHIND.match(text, amount.end):
            continue
        if 3 <= amount.high <= 8 and (height := _HEIGHT.match(text, amount.end)):
            yield _feet_and_inches(amount, height)
            continue
        whole, end = _scaled_or_barred(text, amount, language)
        match = unit_behind(text, end, language)
        unit = None if match is None else forms.get(match["unit"]) or forms[match["unit"].lower()]
        if match is not None and unit is not None and _is_unit(text, whole, unit, match, language):
            yield from (Measure(each, unit, each.start, each.end) for each in _listed(text, waiting, whole))
            yield _completed(text, Measure(whole, unit, whole.start, match.end()), language)
            waiting.clear()
            continue
        waiting.append(amount)
        if amount.form is Form.DIGITS:
            yield from _special(text, amount, language)
        elif amount.form is Form.WORDS and is_magnitude(text, amount, language):
            yield Measure(amount, units()["magnitude"], amount.start, amount.end)


ORDINAL_SIGN: Final = "º"
_NOUN_BEHIND: Final = re.compile(r" ([a-zà-ÿ]+)")

# "about a kilometre from the shore", "over a mile"; "a metre" elsewhere may be no measure at all
_MEASURING: Final = re.compile(
    r"\b(?:about|around|some|roughly|nearly|almost|over|more than|less than|under|within|barely|just)\s\Z",
    re.IGNORECASE,
)


def _is_measuring(text: str, amount: Amount) -> bool:
    return _MEASURING.search(text, max(0, amount.start - 12), amount.start) is not None


def _completed(text: str, measure: Measure, language: str) -> Measure:
    """Take in what stands behind the unit: "and a half", "below zero"; give bare degrees the language's scale."""
    amount, unit = measure.amount, measure.unit
    half, below = _behind_unit(language)
    if (match := half.match(text, measure.end)) and amount.low == amount.high == amount.low.to_integral_value():
        more = amount.low + Decimal("0.5")
        return replace(measure, amount=replace(amount, low=more, high=more), end=match.end())
    if unit.name == "degree":
        measure = replace(measure, unit=units()[_degree(text, measure, language)])
    is_heat = measure.unit.dimension == "temperature" or unit.name == "degree"
    if is_heat and (match := below.match(text, measure.end)):
        amount = replace(amount, low=-amount.high, high=-amount.low)
        return replace(measure, amount=amount, end=match.end())
    return measure


def _degree(text: str, measure: Measure, language: str) -> str:
    """Name the unit of bare degrees: of an angle, of a body, or of heat on the scale of the language."""
    around = text[max(0, measure.start - 60) : measure.start] + text[measure.end : measure.end + 40]
    if not _TEMPERATURE.search(around) and is_angle(text, measure.start, measure.end, language):
        return "degree of arc"
    usual = str(vocabulary(language, "situations")["degrees_are"])
    return fever_scale(text, measure.amount, language) or usual or "degree"


@cache
def _behind_unit(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    half = either(vocabulary(language, "numbers")["half_behind"])
    below = either(vocabulary(language, "situations")["below_zero"])
    return re.compile(rf"{GAP}{half}(?!\w)", re.IGNORECASE), re.compile(rf"{GAP}{below}(?!\w)", re.IGNORECASE)


_LONGEST_LIST: Final = 5
_WIDEST_LIST: Final = 50  # how many times larger its largest figure may be than its smallest
_COUNTED_BEFORE: Final = re.compile(r"(?:[A-Z]\w*|\d|in|since|aged?|ages|no|number|page|pages|of) ?\.? ?\Z")


@cache
def _list_end() -> re.Pattern[str]:
    return re.compile(rf",? {either([*everywhere('hedges', 'ands'), *everywhere('hedges', 'ors'), '&'])} ")


def _listed(text: str, waiting: list[Amount], last: Amount) -> Iterator[Amount]:
    """Give the figures of a list that ends with a measure: the 5 and the 10 of "5, 10 and 20 km"."""
    found: list[Amount] = []
    behind = last
    for amount in reversed(waiting[-_LONGEST_LIST:]):
        between = text[amount.end : behind.start]
        joined = _list_end().fullmatch(between) if not found else between == ", "
        plain = amount.form is last.form and amount.modality is last.modality is Modality.EXACT
        alike = 0 < amount.high <= last.high * _WIDEST_LIST and last.high <= amount.high * _WIDEST_LIST
        if not (joined and plain and alike):
            break
        found.append(amount)
        behind = amount
    if found and not _COUNTED_BEFORE.search(text, max(0, behind.start - 24), behind.start):
        yield from reversed(found)


_NAME_BEHIND: Final = re.compile(r" (?:Mile|Foot|Feet|Pound|Yard|Acre|Ton) (?=[A-Z][a-z])")  # Three Mile Island
_THOUSANDS: Final = re.compile(r"[kK](?=[ \u00a0][a-z]{2})")
_ERROR_BAR: Final = re.compile(r"[ \u00a0]?(?:±|\+/-)[ \u00a0]?\d+(?:[.,]\d+)?")


def _scaled_or_barred(text: str, amount: Amount, language: str) -> tuple[Amount, int]:
    """Give an amount with its "k" and where its unit begins, behind an error bar: "0.5k miles", "20 ± 0.1 kg"."""
    if amount.form is Form.DIGITS:
        if thousands := _THOUSANDS.match(text, amount.end):
            low, high = amount.low * 1000, amount.high * 1000
            return replace(amount, low=low, high=high, end=thousands.end()), thousands.end()
        if bar := _ERROR_BAR.match(text, amount.end):
            return amount, bar.end()
    return amount, behind(text, amount, language)


_NUMERATOR: Final = re.compile(r"(?<![\w/.,])(\d{1,2})/\Z")


def _clean(text: str, amount: Amount) -> Amount | None:
    """Take digits that may be measured, with their numerator; None where they are part of a formula or a price."""
    whole = _with_numerator(text, amount)
    if whole is None or _in_formula(text, whole.start) or currency_before(text, whole.start):
        return None
    return whole


def _with_numerator(text: str, amount: Amount) -> Amount | None:
    """Take the whole of "1/4" where the figure is its denominator; None where it hangs on another sign."""
    if amount.start == 0 or text[amount.start - 1] != "/":
        return amount
    match = _NUMERATOR.search(text, max(0, amount.start - 4), amount.start)
    if match is None or not 1 < amount.high <= 64 or len(amount.figures) != 1 or int(match[1]) >= amount.high:
        return None
    value = decimal(Fraction(int(match[1]), int(amount.high)))
    figure = Figure(match.start(1), amount.end, value, Form.DIGITS)
    return Amount((figure,), figure.start, figure.end, value, value, Modality.EXACT)


def _in_formula(text: str, start: int) -> bool:
    """Whether the digits are part of a sum or a power: "5x10-3 kg"."""
    return text[start - 1 : start] in _OPERATORS and text[max(0, start - 2) : start - 1].isdecimal()


_OPERATORS: Final = ("-", "−", "+")


_WEIGHT: Final = re.compile(
    r"weigh|weight|heav|lift|lost|lose\b|losing|\bshed\b|slim|gain|payload|carr|pack|load|thrust|baby|metric ton"
    r"|peso|pesa|bebé|adelgaz|perd",
    re.I,
)
_WEIGHT_AFTER: Final = re.compile(r"\s(?:of\b|heav|light|over|under|in weight|and\s\d+\s?o|de\b)", re.I)
_PAID: Final = re.compile(r"\s(?:note|coin|fine|bonus|bet|ticket|prize|deal|contract|cheque|a (?:month|week|year))")
_TEMPERATURE: Final = re.compile(
    r"temperat|heat|\bhot\b|outside|outdoors|cold|warm|freez|thermomet|"
    r"termómetro|calor|frío|bajo cero|below zero|fiebre|weather|\bcool",
    re.I,
)
# What "12m" counts in millions where it stands against the figure; before other words it is metres.
MILLIONS: Final = re.compile(
    r"\s(?:people|dollars|euros|pounds|users|customers|visitors|votes|voters|followers|views|viewers|downloads|copies|children"
    r"|subscribers|members|households|homes|jobs|workers|passengers|tourists|residents|patients|students|adults|women|men"
    r"|doses|cases|shares|accounts|barrels|tonnes|records|streams|listeners|readers|[A-Z]{3}\b)"
)
_BY_SIDE: Final = re.compile(
    r"\s(?:thick|wide|long|tall|high|deep|across|in diameter|of (?:rain|snow))\b|\s?(?:[,;)x×]|\Z)"
)


def _is_designation(text: str, start: int) -> bool:
    """Tell "the XM-173 m" from "a sub-10 km run" and "3 km-5 km": a word with a hyphen before digits names a thing."""
    named = _NAMED.search(text, max(0, start - 16), start) if text[start - 1 : start] == "-" else None
    return named is not None and not named["figure"] and named["word"].lower() not in _PREFIXES


_NAMED: Final = re.compile(r"(?P<figure>\d[ \u00a0])?\b(?P<word>[A-Za-z]+\d?)-\Z")
_PREFIXES: Final = frozenset({"sub", "ex", "pre", "post", "mid", "non", "near", "over", "under", "to"})


def _is_unit(text: str, amount: Amount, unit: Unit, match: re.Match[str], language: str) -> bool:
    """Whether the words behind a figure are its unit here, and not a word that looks like one."""
    form, gap = match["unit"], match["gap"] or ""
    if form == ORDINAL_SIGN and (noun := _NOUN_BEHIND.match(text, match.end())):
        return noun[1] in count_words(language).stops  # "50º aniversario" is the fiftieth, "30º a la sombra" is heat
    is_symbol = form in unit.symbols
    if is_symbol and (amount.form is not Form.DIGITS or gap == "\n" or _is_designation(text, amount.start)):
        return False
    before, after = text[max(0, amount.start - 60) : amount.start], text[match.end() : match.end() + 40]
    if is_symbol and len(form) == 1 and form.isalpha() and form != "m":
        return gap != "-" and re.match(r"\.? ?(?:[A-Z]|\d+(?:st|nd|rd|th)\b)|['’]|-\d", after) is None
    if form == "m":
        return bool(gap) or MILLIONS.match(after) is None
    match unit.name:
        case "pound":
            heavy = gap == "-" or bool(_WEIGHT.search(before) or _WEIGHT_AFTER.match(after))
            return is_symbol or (heavy and _PAID.match(after) is None)
        case "stone" if is_symbol:
            return re.match(r"\s?\d{1,2}\s?lb", after) is not None
        case "stone":
            return bool(_WEIGHT.search(before)) or bool(re.match(r"\s\d", after))
        case "inch" if form == "in":
            return _BY_SIDE.match(after) is not None
        case "degree":
            is_warm = bool(_TEMPERATURE.search(before + after) or fever_scale(text, amount, language))
            leans = is_angle(text, amount.start, match.end(), language)
            return (amount.form is Form.DIGITS and is_warm) or leans
        case _:
            return True


@cache
def _situations(language: str) -> dict[str, re.Pattern[str]]:
    data = vocabulary(language, "situations")
    return {
        "event": re.compile(rf"{GAP}(?:{either(data['distance_events'])})(?!\w)", re.I),
        "before_event": re.compile(rf"\b{either(data['before_event'])}{GAP}\Z", re.I),
    }


_K: Final = re.compile(r"[ -]?[Kk](?!\w)")
_DEGREES: Final = re.compile(r"[ \u00a0]?([CF])(?![\w'’-])")
_MARK: Final = re.compile(r"[ \u00a0-]?(?:[KkCF'′’\"″]|ft)")  # what each of these and of inches begins with
_FEET: Final = re.compile(r"[ \u00a0]?(?:['′’]|ft\.?)[ \u00a0]?(1?\d)[ \u00a0]?(?:[\"″”]|''|’’|in\b)(?!\w)")


def _special(text: str, amount: Amount, language: str) -> Iterator[Measure]:
    """Read figures whose unit the words around tell: "the 20K", "magnitude 7.2", "35C", "6'2"."""
    end, words = amount.end, _situations(language)

    def before(reach: int) -> str:
        return text[max(0, amount.start - reach) : amount.start]

    is_marked = _MARK.match(text, end) is not None
    if is_marked and (match := _K.match(text, end)) and amount.high <= 200:
        if words["event"].match(text, match.end()) or words["before_event"].search(before(16)):
            yield Measure(amount, units()["kilometre"], amount.start, match.end())
    elif is_magnitude(text, amount, language):
        yield Measure(amount, units()["magnitude"], amount.start, end)
    elif scale := bare_fever_scale(text, amount, language):
        yield Measure(amount, units()[scale], amount.start, end)
    elif not is_marked:
        return
    elif (match := _DEGREES.match(text, end)) and _is_heat(amount, before(60), text[end : end + 40]):
        name = "degree Celsius" if match[1] == "C" else "degree Fahrenheit"
        yield Measure(amount, units()[name], amount.start, match.end())
    elif (match := _FEET.match(text, end)) and 3 <= amount.high <= 8 and int(match[1]) < 12:
        yield _feet_and_inches(amount, match)
    elif (match := _INCHES.match(text, end)) and (match[1] != '"' or _opens_nothing(text, end)):
        yield Measure(amount, units()["inch"], amount.start, match.end())


def _is_heat(amount: Amount, before: str, after: str) -> bool:
    """Whether "41C" is warm or cold, and no seat: below nought, to a tenth, or by the words around."""
    is_fine = amount.low != amount.low.to_integral_value()
    return amount.low < 0 or is_fine or bool(_WARMTH.search(before + after)) or bool(_HEATING.search(before))


_HEATING: Final = re.compile(
    r"\b(?:(?:reach|hit|hits|hitting|topp?|exceed)(?:ed|es|ing|s)?|(?:soared|rose|fell|dropped|plunged|climbed|sank) to"
    r"|(?:low|high|peak|lows|highs|fever|record) of|peak(?:ed|s) at|alcanzó los|llegó a los)\s(?:a |about |nearly )?\Z",
    re.IGNORECASE,
)
_HEIGHT: Final = re.compile(
    r"[- ](?:foot|feet)[- ](\d|1[01]|one|two|three|four|five|six|seven|eight|nine|ten|eleven)(?:[- ]inch(?:es)?)?"
    r"(?![\w.,/:]*\d)(?![\w%])"
)


def _feet_and_inches(amount: Amount, match: re.Match[str]) -> Measure:
    """Read "6'2"" and "6-foot-4" in inches."""
    inches = amount.high * 12 + (int(match[1]) if match[1].isdecimal() else number_words("en").small[match[1].lower()])
    figure = Figure(amount.start, match.end(), inches, Form.DIGITS)
    whole = Amount((figure,), amount.start, match.end(), inches, inches, Modality.EXACT)
    return Measure(whole, units()["inch"], amount.start, match.end())


_INCHES: Final = re.compile(r"(\"|″|'')(?!\w)")


def _opens_nothing(text: str, position: int) -> bool:
    """Whether a straight mark behind a figure closes no quotation: all that were opened in the line are closed."""
    line = text[max(0, position - 400) : position].rpartition("\n")[2]
    return line.count('"') % 2 == 0 and "'" not in line[-8:]


# Words of the weather, or the same in the other scale beside it: "35C (95F)".
_WARMTH: Final = re.compile(rf"{_TEMPERATURE.pattern}|\(-?\d{{1,3}}(?:\.\d)? ?°?[CF]\)|\d ?°?[CF] \(", re.IGNORECASE)


def _parts(context: Context) -> Iterator[Measure]:
    """Find parts of a unit: "half a mile", "a quarter-mile", "three-quarters of a ton"."""
    language, text = context.conventions.language, context.text
    table, forms = number_words(language), word_forms(language)
    for position in starts_of(text, {*table.parts, *table.many_parts}):
        part = _part(language).match(text, position)
        if part is None or not may_be_worded(text, part.end(), language):
            continue
        part_pattern, lead_pattern = _part_patterns(language)  # compiled where there is a part of some unit
        match = part_pattern.match(text, position)
        if match is None:
            continue
        lead = lead_pattern.search(text, max(0, position - 10), position)
        times = table.small[lead["times"].lower()] if lead and lead["times"] else 1
        share = (table.many_parts if times > 1 else table.parts).get(match["part"].lower())
        if share is None:
            continue
        start, value = lead.start() if lead else position, decimal(share * times)
        figure = Figure(start, match.end("part"), value, Form.WORDS)
        amount = Amount((figure,), start, match.end("part"), value, value, Modality.EXACT)
        yield Measure(amount, forms[" ".join(match["unit"].lower().split())], start, match.end())


def _single(context: Context) -> Iterator[Measure]:
    """Find one of a unit with its article: "a mile away", "a gallon of milk"; "$3 a gallon of milk" is a price."""
    language, text = context.conventions.language, context.text
    forms, lead, tail = word_forms(language), _article(language), _one_of(language)
    names = vocabulary(language, "situations").get("single_units", ())
    for start in starts_of(text, names):
        article = lead.search(text, max(0, start - 24), start)
        behind_it = tail.match(text, start)
        if article is None or article["rate"] or behind_it is None:
            continue
        begin, end = article.start("one"), behind_it.end("unit")
        value = Decimal(1)
        if behind_it["half"]:
            value, end = Decimal("1.5"), behind_it.end("half")
        figure = Figure(begin, article.end("one"), value, Form.WORDS)
        amount = Amount((figure,), begin, article.end("one"), value, value, Modality.EXACT)
        yield Measure(amount, forms[behind_it["unit"].lower()], begin, end)


@cache
def _article(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "situations")
    rate = rf"(?P<rate>(?:\d|\b{either(data.get('rate_words', ()))}){GAP})?"
    return re.compile(rf"{rate}\b(?P<one>{either(number_words(language).ones)}){GAP}\Z", re.IGNORECASE)


@cache
def _one_of(language: str) -> re.Pattern[str]:
    data, table = vocabulary(language, "situations"), number_words(language)
    half = rf"{GAP}{either(table.joins)}{GAP}{either(table.ones)}{GAP}half\b"
    of = rf"{either(table.of)}{GAP}(?!{either(data.get('single_not_of', ()))}\b)"
    followers = rf"{GAP}(?:{either(data.get('single_followers', ()))}\b|{of})"
    return re.compile(
        rf"(?P<unit>{either(data.get('single_units', ()))})(?!\w)(?:(?P<half>{half})|(?={followers}))", re.IGNORECASE
    )


@cache
def _part(language: str) -> re.Pattern[str]:
    """Give the pattern of a part up to its unit: "half a |", "quarter-|"."""
    table = number_words(language)
    of_a = rf"(?:{either(table.of)}{GAP})?(?:{either(table.ones)}{GAP})?"
    return re.compile(
        rf"\b(?P<part>{either([*table.parts, *table.many_parts])}){_BLANK}{of_a}",
        re.IGNORECASE,
    )


@cache
def _part_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the patterns of a part with its unit and of what stands before it: "a", "one" or "three"."""
    table = number_words(language)
    several = either([word for word, value in table.small.items() if 1 < value < 10])
    one = either([*table.ones, *(word for word, value in table.small.items() if value == 1)])
    return (
        re.compile(rf"{_part(language).pattern}(?P<unit>{either(word_forms(language))})(?!\w)", re.IGNORECASE),
        re.compile(rf"\b(?:(?P<times>{several})|{one}){_BLANK}\Z", re.IGNORECASE),
    )


_BLANK: Final = rf"(?:{GAP}|[{HYPHENS}])"
