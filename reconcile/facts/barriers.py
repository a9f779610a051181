"""What keeps two claims apart whatever else they share: scope that contradicts, other nouns, other people."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Final

from rapidfuzz.distance import LCSseq

from reconcile.facts.deeds import (
    are_one_story,
    one_deed,
    one_did_two_things,
    one_doer,
    one_is_told,
    other_deeds,
    other_sure_deeds,
    share_deed,
)
from reconcile.facts.names import same_name
from reconcile.facts.scopes import SIDE, scopes_apart
from reconcile.facts.sizes import size
from reconcile.kinds.event import relate_events
from reconcile.kinds.name_relation import relate_places
from reconcile.kinds.quotation_relation import quoted_words
from reconcile.model import Claim, Relation
from reconcile.packs.attribute import OTHERWISE
from reconcile.packs.contrasts import ON_SIDE
from reconcile.packs.counted.load import count_alike, is_anyone
from reconcile.values import Count, DateSpan, Modality, Percent, Quantity, Quote, Term

TOTALS = frozenset({("side:extent", "total"), ("side:sum", "total")})  # in the scope of what is told of all
SPREAD = frozenset({"count", "money", "percent"})  # what one body has at many places
OF_PLACES = frozenset({"base", "home", "birthplace", "deathplace", "burial_place", "arrest_place", "distance"})
OF_LIVES = frozenset(
    {"sentence", "stake", "age", "children", "birth_date", "death_date", "manner_of_death", "nationality"}
)
OF_WORK = frozenset({"trade", "father_trade", "mother_trade", "bachelor_degree", "master_degree", "doctorate"})
OF_HOLDERS = frozenset({"stake", "sentence"})
PERSONAL = OF_PLACES | OF_LIVES | OF_WORK | OF_HOLDERS
OF_SOMEBODY = frozenset({"wound", "illness", "offence"})  # vocabularies of what befalls or is laid to one person
QUOTE_WORDS = 5  # a shorter quotation is a phrase that many may use
QUOTE_SHARE = 0.8  # of the shorter quotation's words that return in the longer one, in order
SHARED_WORDS = 3  # content words, and half of the shorter one's, that return where one person is translated twice
WHEN = frozenset({"date", "time"})  # families of values that say when something was
OF_DEEDS = WHEN | {"duration"}  # ... or how long
FIGURES = frozenset(
    {"count", "quantity", "money", "percent", "duration", "date", "year", "time", "rank", "ordinal", "medal", "score"}
)
AGE = "age"  # the attribute of an age of now, or at death
ATTRIBUTES_DIFFER, SUBJECTS_DIFFER, PLACES_DIFFER = "attributes differ", "subjects differ", "places differ"
OTHER_DEEDS = "other things happened"
PART_AGAINST_WHOLE = "part against whole"
ADDEND, GATHERED = "addend", "group"  # parts of a scope (see ``claims.parts``)
ENDS = ("side:fate", "side:outcome")  # what became of those counted


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
    if attributes_differ(a, b):
        return ATTRIBUTES_DIFFER
    if reason := scopes_apart(_compared_scope(a, b), _compared_scope(b, a)):
        return reason
    for each in CLAIM_BARRIERS:
        if reason := each(a, b):
            return reason
    return ""


def _compared_scope(claim: Claim, other: Claim) -> Mapping[str, str]:
    """A claim's scope by its parts, without those that tell nothing of its value.

    One person has one age, whatever else is told beside it: who was hurt or left.  How long it took may stand beside
    the year in which it began or that in which it ended.
    """
    if claim.kind == "duration":
        return {part: value for part, value in claim.scope if part != "when"}
    is_ones = claim.attribute == other.attribute == AGE and claim.subject and other.subject
    if not is_ones or not same_name(claim.subject, other.subject):
        return dict(claim.scope)
    return {part: value for part, value in claim.scope if not part.startswith(SIDE)}


def attributes_differ(a: Claim, b: Claim) -> bool:
    """Do packs know both, and not as the same?"""
    return bool(a.attribute and b.attribute and a.attribute != b.attribute)


def negations(a: Claim, b: Claim) -> str:
    """Not twelve is not twelve."""
    return "one is negated" if a.negated != b.negated else ""


def whose(a: Claim, b: Claim) -> str:
    """What belongs to one person or place means nothing without its subject."""
    if not is_personal(a) and not is_personal(b):
        return ""
    if family(a) == "date" and share_deed(a, b) and not (a.subject and b.subject):
        return ""  # "born on 12 March" of nobody named is of whom the articles are about
    if a.attribute != b.attribute and (a.attribute in PERSONAL or b.attribute in PERSONAL):
        return ATTRIBUTES_DIFFER
    if not (a.subject and b.subject):
        return "" if a.attribute == b.attribute == "children" else "whose it is is open"
    return "" if same_name(a.subject, b.subject) else SUBJECTS_DIFFER


def categories(a: Claim, b: Claim) -> str:
    """The car of one is not the car of the other, nor the theft of one the theft of the other."""
    if a.kind != "category":
        return ""
    if family(a) == "category:offence" and other_deeds(a, b):
        return OTHER_DEEDS
    return SUBJECTS_DIFFER if a.subject and b.subject and not same_name(a.subject, b.subject) else ""


def words(a: Claim, b: Claim) -> str:
    """Two quotations are compared where they render one utterance."""
    return "other words" if a.kind == "quotation" and not quotes_alike(a, b) else ""


def people(a: Claim, b: Claim) -> str:
    """People are counted in many ways: what is told of those on board is nothing that is told of others."""
    if not isinstance(a.value, Count) or not isinstance(b.value, Count) or a.attribute == b.attribute:
        return ""
    return ATTRIBUTES_DIFFER if is_anyone(a.value.noun) and is_anyone(b.value.noun) else ""


def nouns(a: Claim, b: Claim) -> str:
    """Houses are not workers."""
    return "nouns differ" if other_things(a, b) else ""


def parts(a: Claim, b: Claim) -> str:
    """Two others are not all; but who says of 12 sailors of a crew that they died tells how many sailors died."""
    if "part" not in dict(a.scope) and "part" not in dict(b.scope):
        return ""
    return "" if _are_all_of_one_sort(a, b) or _are_all_of_one_place(a, b) else PART_AGAINST_WHOLE


def _are_all_of_one_sort(a: Claim, b: Claim) -> bool:
    """Do both count one sort of things, of which one thing is told?  Of people and "of them" all may be meant."""
    if not isinstance(a.value, Count) or not isinstance(b.value, Count) or is_anyone(a.value.noun):
        return False
    mine, yours = dict(a.scope), dict(b.scope)
    if not count_alike(a.value.noun, b.value.noun) or mine.get("besides") != yours.get("besides"):
        return False
    ends = [tuple(ON_SIDE.get(side, side) for side in (mine.get(end, ""), yours.get(end, ""))) for end in ENDS]
    if any(one != other for one, other in ends):
        return False
    part, other_part = mine.get("part", ADDEND), yours.get("part", ADDEND)  # "36 passengers and 4 crew" are all
    return part == other_part or (GATHERED not in (part, other_part) and any(one for one, _ in ends))


def _are_all_of_one_place(a: Claim, b: Claim) -> bool:
    """Do both tell of one place what befell people there, be it besides those elsewhere?"""
    is_besides = any("besides" in dict(c.scope) for c in (a, b))
    are_some = any("part" in dict(c.scope) and "besides" not in dict(c.scope) for c in (a, b))
    return is_besides and not are_some and known_alike(a, b) and bool(places(a) & places(b))


def companions(a: Claim, b: Claim) -> str:
    """Two brothers are not 21 brothers and sisters; of people all may be meant."""
    if not isinstance(a.value, Count) or not isinstance(b.value, Count):
        return ""
    if a.value.noun != b.value.noun or is_anyone(a.value.noun):
        return ""
    return "what is included differs" if dict(a.scope).get("with") != dict(b.scope).get("with") else ""


def deeds(a: Claim, b: Claim) -> str:
    """ "Founded in 1871" is not "sold in 1952", and an age at one event none at another."""
    if a.kind == "age" and one_deed(a, b):
        return ""
    timed = family(a) in OF_DEEDS and not known_alike(a, b)
    if timed and family(a) == "date" and (one_is_told(a, b) or one_is_told(b, a)):
        return OTHER_DEEDS
    if timed and other_sure_deeds(a, b):
        return OTHER_DEEDS
    if timed and (one_deed(a, b) or are_one_story(a, b)):
        return ""  # whatever other verbs stand near
    if timed and a.kind == "time" and one_did_two_things(a, b):
        return OTHER_DEEDS
    return OTHER_DEEDS if (timed or (a.kind == "age" and is_otherwise(a))) and other_deeds(a, b) else ""


def doers(a: Claim, b: Claim) -> str:
    """When the father retired is not when the daughter did, nor is one prize the other."""
    if (family(a) not in WHEN and a.kind != "age") or known_alike(a, b) or not share_deed(a, b):
        return ""
    if one_deed(a, b) and a.target and b.target and set(a.target.split()).isdisjoint(b.target.split()):
        return "it happened to others"
    return SUBJECTS_DIFFER if a.subject and b.subject and not same_name(a.subject, b.subject) else ""


def grains(a: Claim, b: Claim) -> str:
    """A year is no day, but for one thing that one person did."""
    differ = family(a) == "date" and not known_alike(a, b) and grain(a) != grain(b)
    return "a year against a day" if differ and not one_doer(a, b) else ""


def same_reckoning(a: Claim, b: Claim) -> str:
    """The same words for a day, such as "ten days earlier", tell one day, whatever each article reckons them from."""
    if not (a.derived and b.derived) or family(a) != "date":
        return ""
    return "reckoned from other days" if a.quote.casefold() == b.quote.casefold() and a.value != b.value else ""


def vagueness(a: Claim, b: Claim) -> str:
    """Dozens are no number."""
    return "too vague" if Modality.VAGUE in (a.modality, b.modality) and not known_alike(a, b) else ""


def ones_share(a: Claim, b: Claim) -> str:
    """The goals of one player are not those of the match in total."""
    if a.kind not in SPREAD or bool(a.subject) == bool(b.subject):
        return ""
    other = b if a.subject else a
    return "one's share against all" if not TOTALS.isdisjoint(other.scope) else ""


def single_ones(a: Claim, b: Claim) -> str:
    """One medal is one of them, not how many there are."""
    return "one of them, not the number of all" if ("one" in dict(a.scope)) != ("one" in dict(b.scope)) else ""


def events(a: Claim, b: Claim) -> str:
    """One Games are not the other."""
    return "events differ" if other_events(a, b) else ""


def whereabouts(a: Claim, b: Claim) -> str:
    """Two dead here are not five dead there; but where somebody was born is told beside when, and no less at odds."""
    if known_alike(a, b) and a.attribute in PERSONAL:
        return ""
    if elsewhere(a, b):
        return PLACES_DIFFER
    if _is_of_places(a, b) or _is_of_places(b, a):
        return "one of the places"
    placed = (
        places(a) and places(b) and (family(a) == "rank" or (family(a) == "date" and grain(a) == grain(b) == "year"))
    )
    return PLACES_DIFFER if placed and not places(a) & places(b) else ""


def _is_of_places(part: Claim, whole: Claim) -> bool:
    """Is a figure of one place no more than that of several together?  "11 in Osk", "28 in Osk and Halden"."""
    is_one = ("places", "together") in whole.scope and places(part) < places(whole)
    return is_one and (size(part) or 0) <= (size(whole) or 0)


CLAIM_BARRIERS: Final[tuple[Callable[[Claim, Claim], str], ...]] = (
    negations,
    whose,
    categories,
    words,
    people,
    nouns,
    parts,
    companions,
    deeds,
    doers,
    grains,
    same_reckoning,
    vagueness,
    single_ones,
    ones_share,
    events,
    whereabouts,
)


def barred_by(claim: Claim) -> Hashable:
    """All of a claim that ``barrier`` looks at: who has it in common is kept apart from the same others."""
    if claim.kind in FIGURES:
        noun = claim.value.noun if isinstance(claim.value, Count) else ""
        role = claim.role if family(claim) in ("date", "time", "duration", "age") else ()
        reckoned = (claim.quote.casefold(), claim.value) if claim.derived and family(claim) == "date" else ()
        told: Hashable = (
            noun,
            grain(claim),
            role,
            claim.deed,
            claim.target,
            claim.modality is Modality.VAGUE,
            reckoned,
        )
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
    return not count_alike(a.value.noun, b.value.noun)


def elsewhere(a: Claim, b: Claim) -> bool:
    """Are both set in places that are known, none of which lies in another?"""
    mine, yours = sorted(places(a)), sorted(places(b))
    is_set = a.kind in SPREAD or family(a) == "date"
    return bool(is_set and mine and yours) and all(
        relate_places(x, y).relation is Relation.CONFLICT for x in mine for y in yours
    )


def other_events(a: Claim, b: Claim) -> bool:
    """Do both name events, and no name of one fits a name of the other?"""
    mine, yours = ([value for part, value in c.scope if part == "event"] for c in (a, b))
    return bool(mine and yours) and all(relate_events(x, y).relation is Relation.CONFLICT for x in mine for y in yours)


def known_alike(a: Claim, b: Claim) -> bool:
    """Does a pack know both as the same attribute?"""
    return bool(a.attribute) and a.attribute == b.attribute and not is_otherwise(a)


def grain(claim: Claim) -> str:
    """Is a date told as a year or more closely?"""
    return "year" if isinstance(claim.value, DateSpan) and len(claim.value.edtf) <= 4 else "day"


def places(claim: Claim) -> frozenset[str]:
    """The folded names of the places that a claim is set in."""
    return frozenset(value for part, value in claim.scope if part == "place")
