"""Whom or what a claim is about, within its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reconcile.claims.ages import age_then
from reconcile.claims.beginning import beginning_in
from reconcile.claims.coreference import Cast, Reference
from reconcile.claims.deeds import LABELS, LONGEST_LABEL
from reconcile.claims.distances import is_from_place
from reconcile.claims.frame import fold
from reconcile.claims.words import WORD, Word, words_of
from reconcile.model import Document, Mention
from reconcile.packs.contrasts import CONTRASTS
from reconcile.packs.deeds.load import deed_words
from reconcile.values import Count, Quote

# "Lund, | 34", "Lund, who is | 34", "Lund, a | 34-year-old", "Pérez, de | 34 años", "Pérez, capataz de | 34 años"
APPOSITION = re.compile(
    r"^[’']?s?(?:(?:,\s[^,.;:()]{2,40}(?=,\swho))?"  # "Lund, Norvik's chief, who is | 34"
    r"[,(\s]{1,4}(?:then\s|now\s|aged\s|age\s|who\s(?:(?:was|is)\s)?|que tiene\s|que tenía\s)?|,\san?\s"
    r"|,?\s(?:(?!(?:con|por|para|contra|a|y|e|al|del)\s)[a-zà-ÿ]+\s){0,3}?de\s(?:unos\s)?)$"
)
APPOSED = re.compile(r"^\s(?:[a-zà-ÿ-]+\s){0,3}[a-zà-ÿ-]+,\s$")  # "a | 34-year-old | baker, | Ida Lund, ..."
PREMODIFIER = re.compile(r"^[\s-]*(?:old\s)?(?:[a-z-]+\s){0,4}$")
# "he | was | 65", "she | died at | 90"; not "she | married a | 34-year-old", whose age is another's
PREDICATE = re.compile(
    r"^,?\s(?:(?:who|then|now|just|only|que|ya)\s){0,2}"
    r"(?:is|was|turned|turns|died|dies|es|era|tiene|tenía|cumple|cumplió|murió|falleció|cuenta|contaba)\s"
    r"(?:(?!(?:by|with|for|from|to|against|por|con|para|contra)\s)[^\W\d_]+\s){0,3}$"
)
# "he | died in Osk on 3 May, aged | 65", "she | was born in Osk, was | 29 years old"
DIED = re.compile(
    r"^,?\s(?:who\s|que\s)?(?:has\s|had\s)?(?:died|dies|murió|falleció)\b[^;()\n“”\"]{0,90}"
    r"(?:,\s(?:aged\s|a los\s|con\s)?|\sat\s(?:the\sage\sof\s|age\s)?)$"
)
ALSO_WAS = re.compile(r"^\s[^.;:()]{0,90}(?:,|\sand)\s(?:was|is)\s(?:(?:now|then|just|only)\s)?$")
KIN = frozenset({*CONTRASTS["kin"], "parent", "child", "sibling"})
OF_PARENT = re.compile(r"\b(?:of|de)\s+$")  # "a mother of | 12" names nobody
KIN_BEFORE = re.compile(r"^,?\s(?:\d[\w-]*\s)?$")  # "his half-brother, | 17-year-old | Kai"
KIN_BEHIND = re.compile(r"^(?:,\s(?:\d{1,3},\s)?|\s(?:is|was)\s)(?:his|her|their|the|a|su|el|la)\s(?:[a-z]+er\s)?$")
# "joined | the Osk Rowing Club", "arrived in | Torval", ", and | the Halden Prize in"
TARGET = re.compile(
    r"[\s,]{1,2}(?:(?:off|out|up|down|over|away|back|and|in|at|to|from|into|for|by|with|the|a|an|her|his|its|[Tt]he|en|a"
    r"|al|el|la|los|las|de|del|y)\s){0,3}"
    r"(?P<name>[^\W\d_a-zß-ÿ][\w'’.-]*(?:\s(?:(?:of|the|de|la|del|and)\s){0,2}[^\W\d_a-zß-ÿ][\w'’.-]*){0,7})"
)
TOGETHER = "&"  # between the names of two who did something together
MOST_BETWEEN = 4  # words between two who did something together
NAMED_BEFORE = re.compile(r",\s(?P<name>[^\W\d_a-zß-ÿ][a-zß-ÿ’'-]+),\s$")  # "..., Per, | born in 1965"
NAME_REACH = 30  # characters
TARGET_REACH = 120  # characters
TIMES = ("date", "year", "time")
LIFE = frozenset({"born", "die"})
DIRECTION_REACH = 40  # characters between a direction and the place that it is told from
SPEECH_REACH = 40  # characters around a quotation in which its speaker stands


def subject_of(document: Document, mention: Mention, at: int, cast: Cast, deeds: Sequence[Word] = ()) -> str:
    """The folded name of whom or what a value belongs to; "" where it cannot be told.

    A direction belongs to the place behind it, a quotation to its speaker, an age to the person beside it ("Lund,
    34,", "34-year-old Ida Lund", "he was 65"), other figures to the last person spoken of in the sentence.  A time
    belongs to who did what was done then (``deeds``), also where it opens the sentence.
    """
    sentence = document.sentences[at]
    found = cast.found
    inside = beginning_in(found, sentence.start, sentence.end)
    match mention.kind:
        case "term":
            name = _place_behind(mention, inside)
        case "quantity" if is_from_place(document.article.text, mention.end, document.language):
            name = _place_behind(mention, inside)
        case "kinship":
            name = _relative(document.article.text, mention, [r for r in inside if r.kind == "person"])
        case "quotation":
            name = _speaker(document, mention, found)
        case "age":
            name = _beside(document.article.text, mention, [r for r in inside if r.kind == "person"])
            if not name and deeds:
                name = _doer(document, mention, at, inside, deeds)
            elif not name:
                name = _whose_age_then(document, mention, inside)
            if not name and _is_life(document, at, inside):
                name = cast.main  # "Died 3 May 1961, Osk (aged 34)"
        case "count" if isinstance(mention.value, Count) and mention.value.noun == "child":
            people = [r for r in inside if r.kind == "person"]
            name = _beside(document.article.text, mention, people)
            if not name and not OF_PARENT.search(document.article.text, sentence.start, mention.start):
                name = _spoken_of(document, inside, mention.start)
        case _ if deeds:
            name = _doer(document, mention, at, inside, deeds)
            if not name and (document.article.text[deeds[0].start].isupper() or _is_label(document, mention, at)):
                name = cast.main  # "Born: 3 May 1961", "1961 - Married a baker"
        case _:
            name = _spoken_of(document, inside, mention.start)
    return fold(name)


def _whose_age_then(document: Document, mention: Mention, inside: Sequence[Reference]) -> str:
    """Whose age at something it is where no verb tells what was then: "she had polio at the age of | four"."""
    if mention.quote.endswith("-old") or age_then(document.article.text, mention, document.language) is None:
        return ""
    behind = [r for r in inside if r.kind == "person" and mention.end <= r.start]
    return _spoken_of(document, inside, mention.start) or (behind[0].name if behind else "")


def _is_label(document: Document, mention: Mention, at: int) -> bool:
    """Does a value stand in a line of a box, behind a colon or a bar: "Date of birth: | 3 May 1961"?"""
    before = document.article.text[document.sentences[at].start : mention.start]
    return len(before.split()) <= LONGEST_LABEL and LABELS.search(before) is not None


def _is_life(document: Document, at: int, inside: Sequence[Reference]) -> bool:
    """Does a line tell of the life of whom the article is about?  It opens with "Died" or "Born" and names nobody."""
    sentence = document.sentences[at]
    first = next(words_of(document.article.text, sentence.start, sentence.end, document.language), None)
    return first is not None and first.concept in LIFE and all(r.kind != "person" for r in inside)


def _doer(document: Document, mention: Mention, at: int, inside: Sequence[Reference], deeds: Sequence[Word]) -> str:
    """Who did what was done at a time: the last person before the verb, else the first one behind a time that opens.

    What two did together both did: the names of both.
    """
    if other := _other_name(document, inside, deeds[0].start):
        return other
    if name := _spoken_of(document, inside, deeds[0].start):
        return f" {TOGETHER} ".join([*_companions(document, inside, deeds[0].start), name])
    people = [r for r in inside if r.kind == "person" and mention.end <= r.start]
    opens = mention.end <= deeds[0].start or not any(r.end <= deeds[0].start for r in inside)
    closes = people and not WORD.search(document.article.text, people[0].end, document.sentences[at].end)
    if closes:
        return ""  # "Born: 3 May 1961, Halden, | Torvalia": no verb is left for anybody
    if not opens or not people:
        return _spoken_of(document, inside, mention.start)
    return "" if _kin_behind(document, people[0].end, deeds[0].start) else people[0].name


def _other_name(document: Document, inside: Sequence[Reference], position: int) -> str:
    """A name right before what was done that nobody else spoken of has: "Lund had two sons, Per, | born in 1965"."""
    name = NAMED_BEFORE.search(document.article.text, max(0, position - NAME_REACH), position)
    if name is None or any(r.kind == "person" and r.start <= name.start("name") < r.end for r in inside):
        return ""
    return name["name"]


def _companions(document: Document, inside: Sequence[Reference], position: int) -> list[str]:
    """Who did it together with the last person before a position: "Lund and her navigator, Per Holm, | left"."""
    before = [r for r in inside if r.kind == "person" and r.end <= position]
    text, together = document.article.text, deed_words(document.language).together
    names: list[str] = []
    for one, other in reversed(list(pairwise(before))):
        between = text[one.end : other.start]
        words = between.replace(",", " ").split()
        if not words or words[0] not in together or len(words) > MOST_BETWEEN or one.name == other.name:
            break
        names.append(one.name)
    return names[::-1]


def relative_of(document: Document, at: int, cast: Cast, deeds: Sequence[Word]) -> str:
    """The concept of the relative of somebody who did something at a time: "brother" of "Lund's brother | moved"."""
    if not deeds:
        return ""
    sentence = document.sentences[at]
    people = (r for r in beginning_in(cast.found, sentence.start, sentence.end) if r.kind == "person")
    before = [r for r in people if r.end <= deeds[0].start]
    return _kin_behind(document, before[-1].end, deeds[0].start) if before else ""


def target_of(document: Document, mention: Mention, inside: Sequence[Mention], deeds: Sequence[Word]) -> str:
    """The folded name of what a deed was done to: the first name right behind the verb; "" where there is none.

    Behind another time of one list it is the name before the own time: "joined Osk in 1974, Torval in | 1983".
    """
    if not deeds:
        return ""
    start = deeds[-1].end
    between = [m for m in inside if m.kind in TIMES and start <= m.start < mention.start]
    if between:
        start = between[-1].end
    text = document.article.text
    stop = mention.start if start < mention.start else len(text)
    name = TARGET.match(text, start, min(stop, start + TARGET_REACH))
    return fold(name["name"]) if name else ""


def _spoken_of(document: Document, inside: Sequence[Reference], position: int) -> str:
    """The last person named before a position; nobody where it is a relative of theirs ("his father died")."""
    before = [r for r in inside if r.kind == "person" and r.end <= position]
    return "" if not before or _kin_behind(document, before[-1].end, position) else before[-1].name


def _kin_behind(document: Document, start: int, position: int) -> str:
    """The concept of the word for a relative right behind a person: "Lund | 's father", "his | mother"."""
    text = document.article.text
    behind = next(words_of(text, start, position, document.language), None)
    while behind is not None and behind.lemma == "s":
        behind = next(words_of(text, behind.end, position, document.language), None)
    return behind.concept if behind is not None and behind.concept in KIN else ""


def _relative(text: str, mention: Mention, people: Sequence[Reference]) -> str:
    """The person that a word for a relative names: "half-brother, Jonathan Lee", "Jonathan Lee, his half-brother"."""
    named = [p for p in people if p.by == "name"]
    for person in named:
        if mention.end <= person.start and KIN_BEFORE.match(text[mention.end : person.start]):
            return person.name
        if person.end <= mention.start and KIN_BEHIND.match(text[person.end : mention.start]):
            return person.name
    return ""


def _place_behind(mention: Mention, inside: Sequence[Reference]) -> str:
    behind = [r for r in inside if 0 <= r.start - mention.end <= DIRECTION_REACH and r.by == "name"]
    return behind[0].name if behind else ""


def _beside(text: str, mention: Mention, people: Sequence[Reference]) -> str:
    """The person whom a value stands right behind or before, else the one of whom a verb of being or dying tells it."""
    for person in people:
        if person.by == "description" and person.start < mention.start < person.end:
            return person.name  # "the | 34-year-old"
        if person.end <= mention.start and APPOSITION.match(text[person.end : mention.start]):
            return person.name
        if mention.end <= person.start and PREMODIFIER.match(text[mention.end : person.start]):
            return person.name
        behind = text[mention.end : person.start] if mention.end <= person.start else ""
        if APPOSED.match(behind) and text[person.end : person.end + 1] in (",", ".", ")"):
            return person.name
    before = [p for p in people if p.end <= mention.start]
    told = (p.name for p in before if PREDICATE.match(text[p.end : mention.start]))
    if name := next(told, ""):
        return name
    last = before[-1:]  # nobody else is told of in between
    far = (p.name for p in last for way in (DIED, ALSO_WAS) if way.match(text[p.end : mention.start]))
    return next(far, "")


def _speaker(document: Document, mention: Mention, found: Sequence[Reference]) -> str:
    """Whom the quotation names as speaker, in full, or the person spoken of right behind or before it."""
    people = [r for r in found if r.kind == "person"]
    if isinstance(mention.value, Quote) and mention.value.speaker:
        named = [r.name for r in people if fold(mention.value.speaker) in fold(r.name)]
        return named[0] if named else mention.value.speaker
    behind = [r for r in people if 0 <= r.start - mention.end <= SPEECH_REACH]
    ahead = [r for r in people if 0 <= mention.start - r.end <= SPEECH_REACH]
    return behind[0].name if behind else ahead[-1].name if ahead else ""
