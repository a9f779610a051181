"""What narrows a claim down: when, where, per what, in part, and which side of a contrast."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from reconcile.claims.frame import Frame, fold
from reconcile.claims.parts import is_besides, is_margin, is_with_doer
from reconcile.claims.placed import are_joined, own_places
from reconcile.claims.sums import sum_scope
from reconcile.claims.words import concept_of
from reconcile.kinds.firmness import is_denied
from reconcile.kinds.name_cuts import is_common
from reconcile.model import Document, Mention, Sentence
from reconcile.packs.contrasts import CONTRASTED_IN, OWN_NEAR
from reconcile.packs.deeds.load import deed_words
from reconcile.values import DateSpan, Modality, Quantity

CONTRAST_NEAR = 25  # least closeness of a word that tells apart (first against new offer)
# the contrast that is the value itself tells no facts apart; who wins 3-1 beats one who loses
MEASURED_BY = {"term": "compass", "score": "outcome"}
# Contrasts that tell no measures and no sums apart: whom a quake killed says nothing of its magnitude.  How a sum is
# paid, and of which offer it is, says ``sums``.
OF_NO_FIGURES = {
    "quantity": frozenset({"fate", "payment", "life", "bond", "way", "post", "outcome", "result", "doors"}),
    "money": frozenset({"fate", "payment", "order", "life", "bond", "way", "post", "phase", "doors", "compass"}),
}
OF_LENGTHS = "measure"  # the contrast that tells lengths apart; an area or a speed says itself what it measures
# Contrasts that tell times apart only where they are what was done then.
OF_DEEDS = frozenset({"fate", "who", "payment", "outcome", "result", "measure", "medal", "change", "sum", "extent"})
TODAY_REACH = 30  # characters around a value in which it is said to be in money of today
TODAY = re.compile(
    r"\b(?:in today['’]?s (?:money|dollars|terms|prices|value)|adjusted for inflation"
    r"|(?:now|today),? would|would now)\b",
    re.IGNORECASE,
)
BASIS_REACH = 90  # characters around an amount in which it is said what it includes
BASIS = re.compile(r"\b(?:(?:in|ex)cluding\s(?:the\s)?(\w+)|[Ww]ith\s(?:[\w’']+\s){0,3}?(\w+)\sincluded)")
BOUND = re.compile(
    r"\b(?P<word>until|till|since|by|before|after|as of|as at|hasta|desde|antes de|después de)\s(?:the\s)?$",
    re.IGNORECASE,
)
UNTIL = frozenset({"until", "till", "hasta"})
# "the first man since Ida Lund in | 1980 to win"
SINCE = re.compile(r"\b(?P<word>since|desde)\s(?:[^\W\d][\w’'.-]*\s){1,5}(?:in|en)\s$", re.IGNORECASE)
WORDS_BEFORE = re.compile(r"(?:[^\W\d_][\w'’-]*\s)+\Z")
CLAUSE_END = re.compile(r"[;,()“”\"\n]|\.\s")
PLANNED_REACH = 80  # characters around a time in which it is said that something was to be
BOUND_REACH = 60  # characters before a date in which the word stands that makes it a bound
# "418 m | (1,371 ft) below sea level"; how far "below the town" a quake began is its depth
LEVEL = re.compile(
    r"(?:\s\([^()\n]{1,24}\))?\s(?P<side>above|(?:below|beneath)(?=\s(?:the\s|mean\s)*(?:sea|ocean|level)\b))"
    r"\s(?!(?:the\s)?(?:surface|ground)\b)"
)
# "Halden fell by | 12 percent"
HOLDER = re.compile(
    r"(?<![\w’'.-])(?P<name>[^\W\d_a-zà-ÿ][\w&’'-]+(?:\s[^\W\d_a-zà-ÿ][\w&’'-]+){0,3})\s(?:[a-zà-ÿ]+\s){0,3}$"
)
OWNER = re.compile(r"['’]s?$")  # "Halden's", "Brix'"
# "Osk, a town of | 5,000", "Osk has | 5,000 inhabitants"
NAMED = re.compile(
    r"(?<![\w’'.-])(?P<name>[^\W\d_a-zà-ÿ][\w’'-]+(?:\s[^\W\d_a-zà-ÿ][\w’'-]+){0,3})(?=,\s|['’]s\s"
    r"|\s(?:is|was|has|had|with|es|era|tiene|tenía|con)\s)"
)
SENTENCE_ENDS = '.!?:\n"“”'
# "a 10,000-metre | race", "the 50 km | walk": the name of a contest, not how far anybody went
DISCIPLINE = re.compile(
    r"[\s-](?:(?:race|individual|men['’]s|women['’]s|world|olympic|road|track|open)\s)*"
    r"(?:races?|runs?|walks?|events?|finals?|heats?|relays?|hurdles|freestyle|backstroke|breaststroke|butterfly|medley"
    r"|sprints?|steeplechase|time trials?|records?|titles?|championships?|champions?|marcha|carrera|prueba|récord)\b",
    re.IGNORECASE,
)
LONGEST_CONTEST = 100_000
AS_OF = re.compile(r"\b(?:as of|as at|al)\s(?:the\s)?$", re.IGNORECASE)
AS_OF_REACH = 12  # characters before a date in which "as of" begins
WHEN = ("date", "year", "time")
NAMES = ("organisation", "place", "event")
BRACKET_REACH = 60  # characters before a date in which the bracket around it opens
PLACED_BY = ("in", "at", "near", "en", "outside", "around", "across")


def scope_of(
    document: Document, mention: Mention, sentence: Sentence, around: Frame, inside: Sequence[Mention]
) -> tuple[tuple[str, str], ...]:
    """Sorted (part, value) pairs; a part that the text does not give is left out."""
    parts: list[tuple[str, str]] = []
    text = document.article.text
    if around.per:
        parts.append(("per", around.per))
    if around.part:
        parts.append(("part", around.part))
        if is_besides(text, mention, document.language):
            parts.append(("besides", "others"))
    if mention.kind == "count" and is_with_doer(text, mention, document.language):
        parts.append(("includes", "doer"))
    if is_margin(text, mention, document.language):
        parts.append(("margin", "by"))
    if isinstance(mention.value, Quantity) and _is_contest(text, mention.end, mention.value):
        parts.append(("discipline", mention.quote.lower()))
    if TODAY.search(text[max(0, mention.start - TODAY_REACH) : mention.end + TODAY_REACH]):
        parts.append(("money", "of today"))
    if mention.kind == "money" and (
        basis := BASIS.search(text, max(0, mention.start - BASIS_REACH), mention.end + BASIS_REACH)
    ):
        parts.append(("basis", "+".join(sorted({fold(w) for w in basis.groups() if w}))))
    if mention.kind in WHEN and (bound := bound_of(document, mention)):
        parts.append(("bound", bound))
    if mention.kind in WHEN and _is_none(document, mention):
        parts.append(("denied", "not then"))
    if mention.kind in WHEN and _is_planned(document, mention):
        parts.append(("planned", "to be"))
    if mention.kind == "date" and mention.quote.lower() in deed_words(document.language).todays:
        parts.append(("told by", "day of publication"))
    if mention.kind in WHEN and (name := _name_before_brackets(text, mention, inside)):
        parts.append(("bracketed", concept_of(name.split()[-1], document.language)))
    dates = (m for m in inside if m.kind in WHEN)
    parts.extend(
        ("as of", m.quote.lower()) for m in dates if AS_OF.search(text, max(0, m.start - AS_OF_REACH), m.start)
    )
    if when := _when(document, mention, inside):
        parts.append(("when", when))
    parts.extend(("event", fold(m.quote)) for m in inside if m.kind == "event")
    located = [m for m in inside if m.kind == "place" and _is_location(text, m)]
    own = own_places(mention, inside, located)
    if mention.kind == "count" and (joined := are_joined(text, own, inside)):
        own = [*own, *joined]
        parts.append(("places", "together"))
    parts.extend(("place", fold(m.quote)) for m in own)
    parts.extend(("site", fold(m.quote)) for m in inside if m.kind == "organisation" and _is_location(text, m))
    if is_length(mention) and (level := LEVEL.match(text, mention.end)):
        parts.append(("level", level["side"]))
    if mention.kind == "percent" and (holder := _holder(document, mention)):
        parts.append(("holder", holder))
    parts.extend((f"side:{name}", side) for name, side in _sides(mention, around).items())
    if mention.kind == "money":
        rivals = [m for m in inside if m.kind == "money"]
        parts.extend(sum_scope(text, mention, rivals, sentence, around.per, document.language))
    return tuple(sorted(set(parts)))


def _holder(document: Document, mention: Mention) -> str:
    """The name right before a share or a change and its verb: "Halden fell by | 12 percent, Norvik 14 percent"."""
    found = HOLDER.search(document.article.text, max(0, mention.start - BOUND_REACH), mention.start)
    if found is None or (" " not in found["name"] and _is_capital_only(document, found)):
        return ""
    return fold(OWNER.sub("", found["name"]))


def named_before(document: Document, mention: Mention, sentence: Sentence) -> str:
    """The last name before a value in its sentence, folded; "" where none is, or only a word that opens it."""
    begin = max(sentence.start, mention.start - BOUND_REACH)
    found = NAMED.finditer(document.article.text, begin, mention.start)
    named = [m["name"] for m in found if " " in m["name"] or not _is_capital_only(document, m)]
    return fold(OWNER.sub("", named[-1])) if named else ""


def _is_capital_only(document: Document, word: re.Match[str]) -> bool:
    """Is a word a capital only because a sentence begins with it?"""
    before = word.string[: word.start()].rstrip(" ")
    return before[-1:] in ("", *SENTENCE_ENDS) and is_common(word["name"].lower(), document.language)


def bound_of(document: Document, mention: Mention) -> str:
    """The word that makes a date a bound or an earlier case, "until" or "since"; "" where it is told for itself.

    "Just before 11" is about 11.
    """
    if mention.modality is Modality.ABOUT:
        return ""
    before = document.article.text[max(0, mention.start - BOUND_REACH) : mention.start]
    bound = BOUND.search(before) or SINCE.search(before)
    return "" if bound is None or _is_denied_until(document, mention, bound) else bound["word"].lower()


@cache
def _planned(language: str, *, is_hour: bool) -> re.Pattern[str] | None:
    told = deed_words(language)
    words = sorted(told.planned | (told.planned_hours if is_hour else frozenset()), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE) if words else None


def _is_planned(document: Document, mention: Mention) -> bool:
    """Is it told when something was to be?  "The ferry was due at | 9", "on | Friday the court will sit"."""
    planned, text = _planned(document.language, is_hour=mention.kind == "time"), document.article.text
    if planned is None:
        return False
    before = CLAUSE_END.split(text[max(0, mention.start - PLANNED_REACH) : mention.start])[-1]
    behind = CLAUSE_END.split(text[mention.end : mention.end + PLANNED_REACH])[0]
    return planned.search(before) is not None or planned.search(behind) is not None


def _sides(mention: Mention, around: Frame) -> Mapping[str, str]:
    """By contrast the side that the value is on: the one whose word is closest, and close enough."""
    if mention.kind == "category":
        return {}  # what became of people does not tell two vehicles apart
    done = {*around.verbs, *(fold(word.concept) for word in around.deeds)} if mention.kind in WHEN else None
    untold = {
        MEASURED_BY.get(mention.kind),
        *(() if is_length(mention) else (OF_LENGTHS,)),
        *OF_NO_FIGURES.get(mention.kind, ()),
    }
    sides: dict[str, str] = {}
    for concept, near in around.words:
        for name in CONTRASTED_IN.get(concept, ()):
            if done is not None and (concept in mention.quote.lower() or (name in OF_DEEDS and concept not in done)):
                continue  # who was hurt then does not tell two times apart, nor does the part of the day that one names
            if near >= OWN_NEAR.get(name, CONTRAST_NEAR) and name not in untold:
                sides.setdefault(name, concept)
    return sides


def _name_before_brackets(text: str, mention: Mention, inside: Sequence[Mention]) -> str:
    """The name that a date in brackets stands behind: "Halden" of "the Osk Giants (1913), Halden (| 1917)"."""
    opened = text.rfind("(", max(0, mention.start - BRACKET_REACH), mention.start)
    if opened < 0 or ")" in text[opened : mention.start]:
        return ""
    return next((m.quote for m in inside if m.kind in NAMES and opened - m.end in (0, 1)), "")


def _is_denied_until(document: Document, mention: Mention, bound: re.Match[str]) -> bool:
    """Is it "not until 1937", which is when it was, at last?"""
    until = mention.start - (len(bound.string) - bound.start("word"))
    return bound["word"].lower() in UNTIL and is_denied(document.article.text, until, document.language)


def _is_none(document: Document, mention: Mention) -> bool:
    """Is it denied that something was at a time, and not "until" then?  "She could not leave in | 1937"."""
    told, text = deed_words(document.language), document.article.text
    before = WORDS_BEFORE.search(text, max(0, mention.start - BOUND_REACH), mention.start)
    words = before.group().lower().split() if before else []
    last = next((i for i in range(len(words) - 1, -1, -1) if words[i].endswith(tuple(told.denies))), None)
    if last is None or BOUND.search(text, max(0, mention.start - BOUND_REACH), mention.start):
        return False
    return told.opens.isdisjoint(words[last:]) and told.asides.isdisjoint(words[last:])


def is_length(mention: Mention) -> bool:
    """Is the value a length, whatever it measures?"""
    return isinstance(mention.value, Quantity) and mention.value.dimension == "length"


def _is_contest(text: str, end: int, value: Quantity) -> bool:
    """Does a length name a contest?  None is named by more than ``LONGEST_CONTEST`` metres."""
    if value.dimension != "length" or value.si_high is None or value.si_high > LONGEST_CONTEST:
        return False
    return DISCIPLINE.match(text, end) is not None


def _is_location(text: str, place: Mention) -> bool:
    before = text[max(0, place.start - 12) : place.start].split()
    return bool(before) and before[-1].lower() in PLACED_BY


ASIDE_BEFORE = re.compile(r",\s(?:[^,.;]{1,30}\s)?(?P<deed>[a-zà-ÿ]+)\s(?:[a-zà-ÿ]+\s){1,2}$")
ASIDE_REACH = 60  # characters
MADE = frozenset({"build", "found", "open", "design", "launch", "born"})


def _is_aside(document: Document, start: int, end: int) -> bool:
    """Is a date all that an aside tells of how old a thing is?  "The jet, built in 1994, took off at 9.18"."""
    text = document.article.text
    aside = ASIDE_BEFORE.search(text[max(0, start - ASIDE_REACH) : start])
    return aside is not None and text[end : end + 1] == "," and concept_of(aside["deed"], document.language) in MADE


def _when(document: Document, mention: Mention, inside: Sequence[Mention]) -> str:
    """The date nearest to the value in its sentence, in EDTF; none that an aside tells of its own thing."""
    if mention.kind in ("date", "year"):
        return ""
    dates = (m for m in inside if m.kind in ("date", "year"))
    for date in sorted(dates, key=lambda m: (abs(m.start - mention.start), m.start)):
        if isinstance(date.value, DateSpan) and not _is_aside(document, date.start, date.end):
            return date.value.edtf
    return ""
