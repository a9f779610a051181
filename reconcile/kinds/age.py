"""Ages: "aged 34", "34 years of age", "a 22-year-old", "youngest champion at 22"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_FLOOR, Decimal
from functools import cache
from typing import Final, NamedTuple

from reconcile.kinds.amounts import Amount, amounts, firmness
from reconcile.kinds.backwards import backwards, either_backwards, last_words, word_before
from reconcile.kinds.designation import calendar_words, glued
from reconcile.kinds.hedges import hedges
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.name_cuts import is_common
from reconcile.kinds.nouns import count_words
from reconcile.kinds.patterns import when_used
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import Span, relate_intervals
from reconcile.kinds.stating import state
from reconcile.kinds.vocabulary import GAP, either, everywhere, vocabulary
from reconcile.model import Mention, Related, Relation
from reconcile.values import Age, Modality, Value

NAME: Final = "age"
OLDEST: Final = 130  # no one is older; things are, and their age is a duration
LAST_HOUR: Final = 12
_NAME_COMMA: Final = re.compile(r"([A-ZÀ-Þ][\w'’.-]+), \Z")


class Cues(NamedTuple):
    """The words of a language that make a figure an age."""

    after: re.Pattern[str]  # years old
    before: re.Pattern[str]  # aged; this and the other words before a figure are read backwards
    after_led: re.Pattern[str]  # words behind that need one of the leads before
    leads: re.Pattern[str]
    young: re.Pattern[str]  # months old
    not_before: re.Pattern[str]  # years of what is no life: of experience, of prison
    things_before: re.Pattern[str]  # what is so old and no person, before a lead: "el puente"
    things: re.Pattern[str]  # what is old and no person: a 20-year-old building
    predicates: re.Pattern[str]  # she was
    described: re.Pattern[str]  # a man of
    when: re.Pattern[str]  # when | she was
    at: re.Pattern[str]
    at_cues: re.Pattern[str]
    lives: re.Pattern[str]  # "she | left school" at 15
    somebody: re.Pattern[str]  # "At 17 | she ..."
    last_words: frozenset[str]  # of all that stands before a bare figure


def find(context: Context) -> Iterator[Mention]:
    """Find every age of a person, in text order."""
    cues, text = _cues(context.conventions.language), context.text
    list_end = 0  # of the last age that a cue before it opened
    for amount in amounts(context):
        if not 0 <= amount.low <= amount.high <= OLDEST:
            continue
        if young := _young(text, amount, cues, context.conventions.language):
            end, in_a_year = young
            firm = firmness(context, amount, amount.start, end)
            low, high = (None if each is None else each / in_a_year for each in (firm.low, firm.high))
            yield state(context, NAME, amount.start, end, Age(low=low, high=high), firm)
            continue
        extent = _extent(text, amount, cues, context.conventions.language)
        if extent is None and _goes_on(text, list_end, amount):
            extent = amount.start, amount.end
        if extent is None and _begins_list(text, amount, cues):
            extent = amount.start, amount.end
        if extent is not None:
            start, end = extent
            list_end = end if end == amount.end else 0
            firm = firmness(context, amount, amount.start, end)
            yield state(context, NAME, start, end, Age(low=firm.low, high=firm.high), firm)


_IN_A_YEAR: Final = {"month": Decimal(12), "week": Decimal("52.18"), "day": Decimal("365.25")}


def _young(text: str, amount: Amount, cues: Cues, language: str) -> tuple[int, Decimal] | None:
    """Find the end of "ten months old" and how many of its unit make a year; None where the figure is no such age."""
    unit = cues.young.match(text, amount.end)
    if unit is None or cues.things.match(text, unit.end()):
        return None
    name = vocabulary(language, "ages")["units_of_life"][unit["unit"].lower()]
    return unit.end(), _IN_A_YEAR[name]


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf", |,? {either(everywhere('hedges', 'ands'))} ")


def _goes_on(text: str, list_end: int, amount: Amount) -> bool:
    """Whether the figure goes on with a list of ages: "aged 5, 7 and 9"."""
    if not list_end or _and().fullmatch(text[list_end : amount.start]) is None:
        return False
    return not glued(text, amount.start, amount.end) and not _counts(text, amount.end)


def _begins_list(text: str, amount: Amount, cues: Cues) -> bool:
    """Whether the figure begins or goes on with a list that ends in an age: the 5 of "niños de 5 y 7 años"."""
    rest = _list_of_ages()[0].match(text, amount.end)
    if rest is None or cues.after_led.match(text, rest.end()) is None:
        return False
    return _is_led(text, (amount.start,), rest.end(), cues)


@cache
def _list_of_ages() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match the rest of a list behind a figure of it, and what goes before one: " y 7", "5 y "."""
    link = rf"(?:, |,? {either([*everywhere('hedges', 'ands'), *everywhere('hedges', 'ors')])} )"
    return re.compile(rf"(?:{link}\d{{1,3}}){{1,6}}"), re.compile(rf"(?:\d{{1,3}}{link}){{1,6}}\Z")


# "Ramón Ibarra, capataz de | 75 años,": told of a person behind a name, and closed.
_APPOSED_LEAD: Final = re.compile(r"[A-ZÀ-Þ][\w'’.-]+, (?:[a-zà-ÿ]+ ){1,3}de \Z")
_CLOSED: Final = re.compile(r"[,.;)]")


def _counts(text: str, end: int) -> bool:
    """Whether a word stands behind the figure that it may count: "aged 5 and 12 others"."""
    return _word_behind().match(text, end) is not None


@cache
def _word_behind() -> re.Pattern[str]:
    ands = either([*everywhere("hedges", "ands"), "who", "were", "was", "respectively"])
    return re.compile(rf"[ -](?!{ands}\b)[^\W\d_]|[%°:/$€£]")


def _extent(text: str, amount: Amount, cues: Cues, language: str) -> tuple[int, int] | None:
    """Find the words that state an age, from the cue to the unit; None where the figure is none."""
    start, end = amount.start, amount.end
    if tail := cues.after.match(text, end):
        return None if cues.things.match(text, tail.end()) else (start, tail.end())
    hedge = hedges(text, language).before.get(start)
    opening = hedge.start if hedge and hedge.modality is not Modality.RANGE else start
    if (tail := cues.after_led.match(text, end)) and _is_led(text, (start, opening), tail.end(), cues):
        return start, tail.end()
    if not any(word_before(text, at) in cues.last_words for at in {start, opening}):
        return (start, end) if _is_apposed(text, start, end, language) else None
    if lead := cues.before.match(backwards(text, opening, 30)):
        return None if glued(text, start, end) or _other_unit(text, end) else (opening - lead.end(), end)
    if _is_apposed(text, start, end, language) or _is_predicate(text, start, end, cues, language):
        return start, end
    if cues.described.match(backwards(text, opening, 30)):
        return None if glued(text, start, end) or _other_unit(text, end) else (start, end)
    lead = cues.at.match(backwards(text, start, 4))
    if lead is None or _other_unit(text, end):
        return None
    is_told = cues.at_cues.search(text, max(0, start - 90), end) is not None
    is_told = is_told or _is_of_somebody(text, amount, cues) or _is_of_a_life(text, amount, cues)
    return (start - lead.end(), end) if is_told else None


def _is_of_somebody(text: str, amount: Amount, cues: Cues) -> bool:
    """Whether somebody did something "at | 17": "At 17 she left"; a smaller figure may be an hour."""
    return amount.low > LAST_HOUR and cues.somebody.match(text, amount.end) is not None


def _is_of_a_life(text: str, amount: Amount, cues: Cues) -> bool:
    """Whether a sentence ends in when somebody did what one does once: "she left school at | 15."."""
    before = text[max(0, amount.start - 60) : amount.start]
    ended = amount.low > LAST_HOUR and _CLOSING.match(text, amount.end) is not None
    return ended and cues.lives.search(before) is not None


def _is_led(text: str, starts: tuple[int, ...], end: int, cues: Cues) -> bool:
    """Whether "34 años" stands behind a word that makes it an age: "tiene", "un hombre de", "niños de 5 y"."""
    if cues.not_before.match(text, end):
        return False
    listed = _list_of_ages()[1].search(text, max(0, starts[0] - 40), starts[0])
    for start in (*starts, *((listed.start(),) if listed else ())):
        lead = cues.leads.match(backwards(text, start, 40))
        if lead is not None:
            begin = start - lead.end()
            if not cues.things_before.search(text, max(0, begin - 40), begin):
                return True
    apposed = _APPOSED_LEAD.search(text, max(0, starts[-1] - 60), starts[-1])
    is_person = apposed is not None and cues.things.search(apposed.group()) is None
    return is_person and _CLOSED.match(text, end) is not None


def _is_predicate(text: str, start: int, end: int, cues: Cues, language: str) -> bool:
    """Whether somebody "was 22 when" something happened: the clause ends behind the figure."""
    if glued(text, start, end):
        return False
    if told := cues.predicates.match(backwards(text, start, 16)):
        begin = start - told.end()
        if _CLAUSE_END.match(text, end) or (text[begin - 2 : begin] == ", " and text[end : end + 2] == ", "):
            return True  # "the driver, who was | 52, fled"
        if cues.when.search(text[max(0, begin - 20) : begin]) and (
            _GOES_ON.match(text, end) or _TURNS.match(text, end)
        ):
            return True
    name = _NAME_WAS.search(text, max(0, start - 40), start)
    is_led = name is not None and cues.when.search(text[max(0, name.start() - 20) : name.start()]) is not None
    if _WHEN.match(text, end) is None and not (is_led and (_CLAUSE_END.match(text, end) or _GOES_ON.match(text, end))):
        return False
    return name is not None and (name["first"] is not None or not is_common(name["last"].lower(), language))


_CLAUSE_END: Final = re.compile(
    r" (?:when|at the time|at (?:his|her) death|and (?:had|has|lived|married|single|a|the|his|her))\b|\.(?:\s|\Z)|;"
)


_WHEN: Final = re.compile(r" when (?:he|she|his|her|they)\b")
# "Ida Lund was | 78 when she died"
_NAME_WAS: Final = re.compile(r"(?P<first>[A-ZÀ-Þ][\w'’-]+ )?(?P<last>[A-ZÀ-Þ][\w'’.-]+) was (?:only |just |still )?\Z")
# "When she was | 12, she ...", "Until she was | 12 she ..."
_GOES_ON: Final = re.compile(r",(?!\d)| (?:he|she|they|his|her)\b")


# "When he was | 17 Berg left"
_TURNS: Final = re.compile(r" (?=[A-ZÀ-Þ][a-zß-ÿ])")


def _is_apposed(text: str, start: int, end: int, language: str) -> bool:
    """Whether the figure stands as an age behind a name: "Smith, 34, said"."""
    if text[max(0, start - 2) : start] != ", ":
        return False
    before = max(0, start - 40)
    name = _NAME_COMMA.search(text, before, start) or _somebody_comma(language).search(text, before, start)
    if name is None or not text[start:end].isdecimal():
        return False
    if _CLOSING.match(text, end) is None:
        full = _FULL_NAME.search(text, before, start) if _NEXT.match(text, end) else None
        if full is None or full["first"].lower() in count_words(language).stops:
            return False
    return name[1].lower() not in calendar_words(language)


# "Ida Lund, | 20 and Nils Berg, 24"
_FULL_NAME: Final = re.compile(r"(?P<first>[A-ZÀ-Þ][\w'’.-]+) [A-ZÀ-Þ][\w'’.-]+, \Z")
_NEXT: Final = re.compile(r",? and [A-ZÀ-Þ]")


@cache
def _somebody_comma(language: str) -> re.Pattern[str]:
    """Match a word for one person, and a comma, before a figure: "the bus driver, | 52,", "her sister, | 10,"."""
    data = vocabulary(language, "ages")
    described = (lead.rpartition(" ")[0] for lead in data["described"])
    somebody = either([*count_words(language).sorts_of_people, *filter(None, described)])
    return re.compile(rf"\b({somebody}|{either(data['whose_kin'])} (?:[^\W\d_]+ )?{either(data['kin'])}), \Z")


_CLOSING: Final = re.compile(r",(?!\d)| \(|\.(?:\s|\Z)|;")


_OTHER_UNIT: Final = re.compile(
    r"\s?(?:[%°:/$€£]|[-–]\w|(?!(?:as|was|is|has|his|years)\b)[^\W\d_]+s\b|[ap]\.?m\b|o'clock|\d|percent|h\b|km|m\b)",
    re.I,
)


def _other_unit(text: str, end: int) -> bool:
    """Whether another noun or mark follows, so that the figure is no bare age."""
    return _OTHER_UNIT.match(text, end) is not None


@cache
def _cues(language: str) -> Cues:
    data = vocabulary(language, "ages")

    def behind(words: list[str]) -> re.Pattern[str]:
        return when_used(rf"(?:{GAP}|-)?{either(words)}(?!\w)", re.IGNORECASE)

    def ahead(words: list[str]) -> re.Pattern[str]:
        return when_used(rf"{GAP}{either_backwards(words)}(?:(?!\w)|(?<!\w))", re.IGNORECASE)

    return Cues(
        after=behind(data["after"]),
        before=ahead(data["before"]),
        after_led=behind(data["after_led"]),
        young=when_used(
            rf"(?:{GAP}|-)(?P<unit>{either(data['units_of_life'])})(?:{GAP}|-)?{either(data['young'])}(?!\w)", re.I
        ),
        leads=when_used(
            rf"{GAP}(?:{either_backwards(data['lead_fillers'])}{GAP})?{either_backwards(data['leads'])}(?:(?!\w)|(?<!\w))",
            re.IGNORECASE,
        ),
        not_before=when_used(rf"{GAP}{either(data['not_before'])}(?!\w)", re.IGNORECASE),
        things_before=when_used(rf"\b{either(data['things'])}(?:{GAP}[^\W\d_]+){{0,3}}{GAP}\Z", re.IGNORECASE),
        things=when_used(
            rf"(?:{GAP}[^\W\d_]+)?{GAP}{either(data['things'])}(?!\w|{GAP}{either(data['people_of_things'])}(?!\w))",
            re.IGNORECASE,
        ),
        predicates=ahead(data["predicates"]),
        described=ahead(data["described"]),
        when=when_used(rf"\b{either(data['when'])}{GAP}?\Z", re.IGNORECASE),
        at=ahead(data["at"]),
        at_cues=when_used(rf"\b{either(data['at_cues'])}\b", re.IGNORECASE),
        lives=when_used(
            rf"\b{either(data['whose'])}{GAP}(?:[^\W\d_]+{GAP})?{either(data['lives'])}{GAP}[^.;:()\d]*\Z",
            re.IGNORECASE,
        ),
        somebody=when_used(rf",?{GAP}{either(data['somebody'])}(?!\w)"),
        last_words=last_words([*data["before"], *data["predicates"], *data["described"], *data["at"]]),
    )


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    left, right = a.value, b.value
    if not isinstance(left, Age) or not isinstance(right, Age):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if is_fine(left) != is_fine(right):  # "18 months old" and "aged 1"
        left, right = _in_whole_years(left), _in_whole_years(right)
    return relate_intervals(_span(left, a.modality), _span(right, b.modality), tolerance)


def is_fine(age: Age) -> bool:
    """Whether an age is told in months, weeks or days."""
    return any(bound is not None and bound != bound.to_integral_value() for bound in (age.low, age.high))


def _in_whole_years(age: Age) -> Age:
    """Count only the years that are complete."""
    low, high = (None if bound is None else bound.to_integral_value(ROUND_FLOOR) for bound in (age.low, age.high))
    return Age(low=low, high=high)


def _span(value: Age, modality: Modality) -> Span:
    return Span(low=value.low, high=value.high, modality=modality)


def show(value: Value) -> str:
    if not isinstance(value, Age):
        return "unreadable"
    if is_fine(value):
        return "age " + _in_its_unit(value)
    return "age " + interval(value.low, value.high)


def _in_its_unit(age: Age) -> str:
    """Write an age of months, weeks or days in the unit in which it is a whole number."""
    stated = age.low if age.low is not None else age.high
    if stated is not None and stated >= _LAST_IN_MONTHS:
        return interval(age.low, age.high)
    for unit, in_a_year in _IN_A_YEAR.items():
        count = (stated or Decimal(0)) * in_a_year
        if abs(count - round(count)) < _ROUNDING:
            low, high = (None if bound is None else Decimal(round(bound * in_a_year)) for bound in (age.low, age.high))
            return interval(low, high, unit if round(count) == 1 else unit + "s")
    return interval(age.low, age.high)


_LAST_IN_MONTHS: Final = 4  # years
_ROUNDING: Final = Decimal("1e-9")


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Age):
        return {}
    return {"years_low": json_number(value.low), "years_high": json_number(value.high)}


AGE: Final = Kind(
    name=NAME,
    finds="ages of people",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
