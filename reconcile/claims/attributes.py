"""Which attribute of the packs a mention states, if any."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reconcile.claims.ages import age_then
from reconcile.claims.deeds import is_another_one
from reconcile.claims.distances import is_from_place
from reconcile.claims.frame import Frame, fold
from reconcile.claims.parts import is_all_of_them, is_boarding
from reconcile.claims.scope import is_length
from reconcile.claims.words import WORD, concept_of
from reconcile.kinds.hedges import hedges
from reconcile.model import Mention
from reconcile.packs.attribute import DEFAULT_NEAR, OTHERWISE, Attribute
from reconcile.packs.counted.load import is_anyone
from reconcile.packs.deeds.load import deed_words
from reconcile.values import Count, Quantity

TIMED = frozenset({"time", "date", "year"})
# "At | 3:20 a.m., | 50 minutes after the fire began"
START = re.compile(r"(?:^|[.!?”\"\n])\s*(?:At|On|A las|El)\s(?:about\s|around\s|exactly\s)?$")
START_REACH = 24  # characters
LATER = re.compile(r",?\s(?:[\w-]+\s){1,4}(?:after|before|later than|después de|antes de)\s")
LATER_DEED = "later"
TOGETHER = 100  # an attribute known by several words is more special than any known by one
UNLESS_NEAR = 21  # least closeness of a word of the sentence, or of the heading, that says that something else is told
RIGHT_BEHIND = 100  # the closeness of a word right behind a value
ASIDE = re.compile(r"\s\([^()\n]{1,24}\)")  # "90 ft | (27 m) across"
BEHIND_REACH = 32  # characters behind a value in which the words stand that are cues there
BEFORE_REACH = 24  # characters in which the words right before a value are looked for
ABLE = re.compile(r"\b(?:can|could|able to|up to|hasta)\b[^.;:,]*$|\bfor\s(?:\w+\s)?$")  # what may be is not what was
BY = ("by", "por")
PASSIVE = re.compile(r"(?:\s[^\W\d_]+){0,3}?\s(?:was|were|been|being|fue|fueron)\s")
DOER_REACH = 60  # characters behind people in which it is told what they did
OF_SOMEBODY = re.compile(r"\b(?:of|de)\s+$")  # "a mother of | 12": of somebody not named


def attribute_of(
    text: str,
    mention: Mention,
    around: Frame,
    attributes: Sequence[Attribute],
    *,
    subject: str = "",
    language: str = "en",
) -> str:
    """The name of the attribute whose cue is closest to the value; "" where no pack knows it.

    "400 residents had to leave their homes" tells nothing of how many live there, and so how many had to leave.
    """
    if subject and is_length(mention) and is_from_place(text, mention.end, language):
        return "distance"
    closeness = dict(around.words)
    done = _done_then(text, mention, around)
    best, best_rank = "", (False, 0)
    is_sort = isinstance(mention.value, Count) and not is_anyone(mention.value.noun)
    for attribute in attributes:
        is_cued = not attribute.cues or not closeness.keys().isdisjoint(attribute.cues)
        if not is_cued and not attribute.behind and attribute.near > 0:
            continue  # most are not spoken of at all
        score = _heard(text, mention, attribute, closeness, language)
        if score < attribute.near or mention.kind not in attribute.kinds or not _fits(mention, attribute, language):
            continue
        if done and attribute.cues and done.isdisjoint(attribute.cues):
            continue
        if not _stands_right(text, mention, attribute, subject, language):
            continue
        is_another = any(is_another_one(text, word, language) for word in around.deeds)
        is_other = is_another or _is_otherwise(text, mention, attribute, closeness, language)
        is_all = attribute.gathers and bool(attribute.cues) and is_all_of_them(text, mention, language)
        rank = (not (is_sort and is_other), score + TOGETHER * (attribute.together + is_all))
        if not best or rank > best_rank:
            best, best_rank = attribute.name + OTHERWISE * is_other, rank
    return best


def _heard(text: str, mention: Mention, attribute: Attribute, closeness: Mapping[str, int], language: str) -> int:
    """How close the words stand by which an attribute is known; as close as can be where it needs none."""
    if attribute.behind and _stands_behind(text, mention.end, attribute.behind, language):
        return RIGHT_BEHIND
    heard = [closeness.get(cue, 0) for cue in attribute.cues]
    return (min if attribute.together else max)(heard, default=RIGHT_BEHIND)


def _stands_right(text: str, mention: Mention, attribute: Attribute, subject: str, language: str) -> bool:
    """Do the words right beside a value allow for an attribute: those before it, whose it is, who did it?"""
    if attribute.before and not _stands_before(text, mention.start, attribute.before, language):
        return False
    before = text[max(0, mention.start - BEFORE_REACH) : mention.start].lower()
    if attribute.subject and not subject and not OF_SOMEBODY.search(before):
        return False
    return not attribute.doers or _is_doer(text, mention, attribute, language)


def _is_doer(text: str, mention: Mention, attribute: Attribute, language: str) -> bool:
    """Did those counted do what the cues say, and not suffer it?

    "Robbed by | two men", "| five men carried out the robbery"; not "| two men were robbed" or "robbed | two men".
    """
    if _stands_before(text, mention.start, BY, language):
        return True
    behind = text[mention.end : mention.end + DOER_REACH]
    if PASSIVE.match(behind):
        return False
    return any(concept_of(word, language) in attribute.cues for word in WORD.findall(behind.split(".")[0]))


def _stands_before(text: str, start: int, words: Sequence[str], language: str) -> bool:
    """Does one of some words stand right before a value and its hedge?  "She | owns | about 40 percent"."""
    hedge = hedges(text, language).before.get(start)
    edge = hedge.start if hedge else start
    before = f" {text[max(0, edge - BEFORE_REACH) : edge].lower().rstrip()}"
    return any(before.endswith(word) and not before[: -len(word)][-1:].isalpha() for word in words)


def _stands_behind(text: str, end: int, words: Sequence[str], language: str) -> bool:
    """Does one of some words stand right behind a value, or behind the other unit in brackets?

    "2,400 miles | across the ocean" tells how far, not how wide.
    """
    if not words:
        return False
    aside = ASIDE.match(text, end)
    begin = aside.end() if aside else end
    behind = text[begin : begin + BEHIND_REACH].lower()
    rests = (behind[len(word) + 1 :] for word in words if behind.startswith(f" {word}"))
    articles = deed_words(language).articles
    return any(not rest[:1].isalpha() and not (rest[:1] == " " and articles & {*rest.split()[:1]}) for rest in rests)


def _done_then(text: str, mention: Mention, around: Frame) -> frozenset[str]:
    """What happened at a time or on a date; empty where it is open.

    "At | 3:20, 50 minutes after the fire began" tells of something later, whatever it was.
    """
    if mention.kind == "duration":
        return frozenset()  # "sentenced to six years of prison": what lasted, and the sentence
    if around.deeds or mention.kind not in TIMED:
        return frozenset(fold(word.concept) for word in around.deeds)
    is_later = START.search(text, max(0, mention.start - START_REACH), mention.start) and LATER.match(text, mention.end)
    return frozenset({LATER_DEED}) if is_later else frozenset()


def _is_otherwise(
    text: str, mention: Mention, attribute: Attribute, closeness: Mapping[str, int], language: str
) -> bool:
    """Is something else told by the same words?  "171 passengers still missing", "able to carry 904 passengers"."""
    if _is_age_then(text, mention, closeness, language):
        return True
    if not attribute.unless:
        return False
    before = text[max(0, mention.start - BEFORE_REACH) : mention.start].lower()
    if ABLE.search(before) or (attribute.gathers and not attribute.together and is_boarding(text, mention, language)):
        return True
    if attribute.gathers and is_all_of_them(text, mention, language):
        return False
    return any(closeness.get(concept, 0) >= UNLESS_NEAR for concept in attribute.unless)


def _is_age_then(text: str, mention: Mention, closeness: Mapping[str, int], language: str) -> bool:
    """Is it an age at something told with it ("at the age of 22 he won"), not the age of now or at death?

    "His father died when he was six" is no age at death either.
    """
    then = age_then(text, mention, language) if mention.kind == "age" else None
    return then is not None and (then.by_itself or closeness.get("die", 0) < DEFAULT_NEAR)


def _fits(mention: Mention, attribute: Attribute, language: str) -> bool:
    match mention.value:
        case Quantity(dimension=dimension):
            return not attribute.dimensions or dimension in attribute.dimensions
        case Count(noun=noun):
            if not attribute.nouns:
                return True
            counted = (*attribute.nouns, *attribute.cues) if attribute.toll else attribute.nouns
            return noun in counted or (bool(noun) and concept_of(noun, language) in counted)
        case _:
            return True
