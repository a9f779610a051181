"""What keeps two claims apart whatever else they share: scope that contradicts, other nouns, other people."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from functools import cache

from rapidfuzz.distance import LCSseq

from reconcile.kinds.event import relate_events
from reconcile.kinds.name_relation import relate_persons, relate_places
from reconcile.kinds.quotation_relation import quoted_words
from reconcile.model import Claim, Relation
from reconcile.packs.attribute import OTHERWISE
from reconcile.values import Count, DateSpan, Modality, Percent, Quantity, Quote, Term

YEAR = re.compile(r"^(\d{4})(?:-\d\d)?(?:-\d\d)?$")
SPREAD = frozenset({"count", "money", "percent"})  # what one body has at many places
TELLING = frozenset({"say", "write", "agree", "know", "call", "name"})  # verbs of telling say nothing of what happened
LASTING = frozenset({"take", "last", "need", "spend", "require", "go", "have"})  # ... and these nothing of what lasted
PERSONAL = frozenset(
    {"age", "children", "birth_date", "death_date", "base", "home", "birthplace", "nationality", "distance"}
)
OF_SOMEBODY = frozenset({"wound", "illness", "offence"})  # vocabularies of what befalls or is laid to one person
QUOTE_WORDS = 5  # a shorter quotation is a phrase that many may use
QUOTE_SHARE = 0.8  # of the shorter quotation's words that return in the longer one, in order
SHARED_WORDS = 3  # content words, and half of the shorter one's, that return where one person is translated twice
MEDALS = frozenset({"medal", "gold", "silver", "bronze", "gold medal", "silver medal", "bronze medal", "title"})
BUILDINGS = frozenset({"house", "home", "building", "structure"})
FIGURES = frozenset(
    {"count", "quantity", "money", "percent", "duration", "date", "year", "time", "rank", "ordinal", "medal", "score"}
)
PLACED_FAMILIES = frozenset({"date", "rank"})
ANYONE = frozenset(
    {"", "person", "people", "other", "victim", "dead", "death", "fatality", "injured", "wounded", "life"}
)


def family(claim: Claim) -> str:
    """Only values of one family are ever compared: a kind, and of quantities a dimension."""
    match claim.value:
        case Quantity(dimension=dimension):
            return f"quantity:{dimension}"
        case Percent(points=points):
            return f"percent:{points}"
    if claim.kind == "category" and isinstance(claim.value, Term):
        return f"category:{claim.value.vocabulary}"
    if claim.kind in ("date", "year"):
        return "date"
    if claim.kind in ("rank", "medal"):
        return "rank"
    return claim.kind


def barrier(a: Claim, b: Claim) -> str:
    """The reason why two claims of one family cannot speak of one fact; "" where nothing keeps them apart."""
    mine, yours = dict(a.scope), dict(b.scope)
    if a.attribute and b.attribute and a.attribute != b.attribute:
        return "attributes differ"
    if mine.get("basis", "") != yours.get("basis", ""):
        return "what is included differs"
    if mine.get("per", "") != yours.get("per", ""):
        return "base differs"
    if "money" in mine or "money" in yours:
        return "money of today changes with the day"
    if "part" in mine or "part" in yours:
        return "part against whole"
    if a.negated != b.negated:
        return "one is negated"
    if dates_contradict(mine.get("when", ""), yours.get("when", "")):
        return "dates contradict"
    if _both_differ("thing", mine, yours):
        return "other things are counted through"
    if "discipline" in mine or "discipline" in yours:
        return "the name of a contest"
    if _both_differ("as of", mine, yours):
        return "told as of other days"
    if _both_differ("told", mine, yours):
        return "told in other years"
    for part in mine:  # in order, since a scope is sorted
        if part.startswith("side:") and mine[part] != yours.get(part, mine[part]):
            return f"contrast {part.removeprefix('side:')}"
    if is_personal(a) or is_personal(b):
        if not (a.subject and b.subject) and not a.attribute == b.attribute == "children":
            return "whose it is is open"
        if a.subject and b.subject and not same_name(a.subject, b.subject):
            return "subjects differ"
    if family(a) == "category:offence" and other_deeds(a, b):
        return "other things happened"
    if a.kind == "category" and a.subject and b.subject and not same_name(a.subject, b.subject):
        return "subjects differ"
    if a.kind == "quotation" and not quotes_alike(a, b):
        return "other words"
    if other_things(a, b):
        return "nouns differ"
    if "bound" in mine or "bound" in yours:
        return "before or after a date is no date"
    if family(a) == "date" and not known_alike(a, b) and other_deeds(a, b):
        return "other things happened"
    if family(a) == "date" and not known_alike(a, b) and grain(a) != grain(b):
        return "a year against a day"
    if family(a) in ("time", "duration") and not known_alike(a, b) and other_deeds(a, b):
        return "other things happened"
    if a.kind == "age" and is_otherwise(a) and other_deeds(a, b):
        return "other things happened"
    if Modality.VAGUE in (a.modality, b.modality) and not known_alike(a, b):
        return "too vague"
    if ("one" in mine and "one" not in yours) or ("one" in yours and "one" not in mine):
        return "one of them, not the number of all"
    if other_events(a, b):
        return "events differ"
    if elsewhere(a, b):
        return "places differ"
    if family(a) in PLACED_FAMILIES and places(a) and places(b) and not places(a) & places(b):
        return "places differ"
    return ""


def _both_differ(part: str, mine: Mapping[str, str], yours: Mapping[str, str]) -> bool:
    """Do both scopes have a part, and differ in it?  What only one of them tells keeps nothing apart."""
    return part in mine and part in yours and mine[part] != yours[part]


def barred_by(claim: Claim) -> Hashable:
    """All of a claim that ``barrier`` looks at: who has it in common is kept apart from the same others."""
    if claim.kind in FIGURES:
        noun = claim.value.noun if isinstance(claim.value, Count) else ""
        role = claim.role if family(claim) in ("date", "time", "duration", "age") else ()
        told: Hashable = (noun, grain(claim), role, claim.modality is Modality.VAGUE)
    else:
        told = (claim.value, claim.role, claim.context)
    return claim.kind, family(claim), claim.attribute, claim.subject, claim.scope, claim.negated, told


def is_otherwise(claim: Claim) -> bool:
    """Is something else told by the words of an attribute: an age at some event, the seats of a full ship?"""
    return claim.attribute.endswith(OTHERWISE)


def is_personal(claim: Claim) -> bool:
    """Does the value belong to one person or place, so that it means nothing without its subject?"""
    if isinstance(claim.value, Term) and claim.value.vocabulary in OF_SOMEBODY:
        return True
    return claim.kind in ("age", "term", "kinship") or claim.attribute in PERSONAL


def quotes_alike(a: Claim, b: Claim) -> bool:
    """Are two quotations renderings of one utterance?  The words of the shorter return in the longer, in order.

    Of one known speaker fewer words must return, in any order: that is how translations differ.
    """
    if not isinstance(a.value, Quote) or not isinstance(b.value, Quote):
        return False
    mine, yours = quoted_words(a.value.text), quoted_words(b.value.text)
    if min(len(mine), len(yours)) < QUOTE_WORDS or (a.subject and b.subject and not same_name(a.subject, b.subject)):
        return False
    if LCSseq.similarity(mine, yours) >= QUOTE_SHARE * min(len(mine), len(yours)):
        return True
    one, other = _content(a), _content(b)
    shared = len(one & other)
    return bool(a.subject and b.subject) and shared >= SHARED_WORDS and 2 * shared >= min(len(one), len(other))


def _content(claim: Claim) -> frozenset[str]:
    """The concepts of a quotation's own words."""
    return frozenset(concept for concept, closeness in claim.context if closeness == 100)


def other_things(a: Claim, b: Claim) -> bool:
    """Do two counts count different nouns, with no pack to know them alike?"""
    if not isinstance(a.value, Count) or not isinstance(b.value, Count) or known_alike(a, b):
        return False
    return not nouns_match(a.value.noun, b.value.noun)


def elsewhere(a: Claim, b: Claim) -> bool:
    """Are both set in places that are known, none of which lies in another?"""
    mine, yours = sorted(places(a)), sorted(places(b))
    return bool(a.kind in SPREAD and mine and yours) and all(
        relate_places(x, y).relation is Relation.CONFLICT for x in mine for y in yours
    )


def other_events(a: Claim, b: Claim) -> bool:
    """Do both name events, and no name of one fits a name of the other?"""
    mine, yours = ([value for part, value in c.scope if part == "event"] for c in (a, b))
    return bool(mine and yours) and all(relate_events(x, y).relation is Relation.CONFLICT for x in mine for y in yours)


def known_alike(a: Claim, b: Claim) -> bool:
    """Does a pack know both as the same attribute?"""
    return bool(a.attribute) and a.attribute == b.attribute and not is_otherwise(a)


def other_deeds(a: Claim, b: Claim) -> bool:
    """Are the verbs close to two dates known, and none shared?  "Founded in 1890" is not "sold in 1964"."""
    mine, yours = set(a.role) - TELLING - LASTING, set(b.role) - TELLING - LASTING
    return bool(mine and yours) and not mine & yours


def share_deed(a: Claim, b: Claim) -> bool:
    """Is a verb that says what happened close to both dates?"""
    return bool(set(a.role) & set(b.role) - TELLING - LASTING)


def grain(claim: Claim) -> str:
    """Is a date told as a year or more closely?"""
    return "year" if isinstance(claim.value, DateSpan) and len(claim.value.edtf) <= 4 else "day"


def places(claim: Claim) -> frozenset[str]:
    """The folded names of the places that a claim is set in."""
    return frozenset(value for part, value in claim.scope if part == "place")


def nouns_match(a: str, b: str) -> bool:
    """Do two counted nouns name the same things?  "people" and "passengers" may, "houses" and "people" do not."""
    return a == b or any(a in alike and b in alike for alike in (ANYONE, MEDALS, BUILDINGS))


def same_name(a: str, b: str) -> bool:
    """Is one folded name the other, a part of it, or a spelling of it?

    >>> same_name("ida lund", "lund"), same_name("per holm", "per lund")
    (True, False)
    >>> same_name("valeriy moroz", "valery moroz"), same_name("ivan petr moroz", "oleg moroz")
    (True, False)
    """
    mine, yours = a.split(), b.split()
    shorter, longer = sorted((mine, yours), key=len)
    return all(word in longer for word in shorter) or _spelt_alike(*sorted((a, b)))


@cache
def _spelt_alike(a: str, b: str) -> bool:
    return relate_persons(a, b).relation in (Relation.EQUAL, Relation.COMPATIBLE, Relation.NEAR)


def dates_contradict(a: str, b: str) -> bool:
    """Do two EDTF dates lie in different years?  Days of one year often belong to one story.

    >>> dates_contradict("2008", "2008-09-29"), dates_contradict("1996", "2008"), dates_contradict("", "2008")
    (False, True, False)
    """
    mine, yours = YEAR.match(a), YEAR.match(b)
    return bool(mine and yours and mine[1] != yours[1])
