"""What a fact is called: its subject, attribute, scope and question, and an id that never depends on values."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count

from reconcile.facts.barriers import family, is_personal
from reconcile.model import Claim, Fact
from reconcile.packs.attribute import Attribute
from reconcile.values import Count

NAMED_BY = 3  # how many shared words name an open fact

ASKED = {
    "count": "How many {noun}?",
    "money": "How much money?",
    "percent:False": "What percentage?",
    "percent:True": "How many percentage points?",
    "date": "When?",
    "time": "At what time?",
    "duration": "How long did it take or last?",
    "age": "How old is {subject}?",
    "kinship": "How is {subject} related?",
    "category:vehicle": "What kind of vehicle was it?",
    "category:weapon": "What kind of weapon was it?",
    "category:wound": "Where was the wound?",
    "category:illness": "Which illness was it?",
    "category:offence": "Which offence was it?",
    "term": "In which direction from {subject}?",
    "rank": "In which place?",
    "quantity:length": "What length or distance?",
    "quantity:speed": "What speed?",
    "quantity:mass": "What weight?",
    "quantity:area": "What area?",
    "quantity:volume": "What volume?",
    "quantity:temperature": "What temperature?",
    "quantity:magnitude": "What magnitude?",
    "quantity:angle": "What angle?",
    "quantity:tonnage": "What tonnage?",
    "ordinal": "Which in order?",
    "quotation": "What exactly was said?",
    "score": "What was the score?",
    "ratio": "What share?",
}


ASKED_OF = {
    "base": "Where is {subject} based?",
    "home": "Where is {subject} from?",
    "birthplace": "Where was {subject} born?",
    "deathplace": "Where did {subject} die?",
    "burial_place": "Where was {subject} buried?",
    "arrest_place": "Where was {subject} arrested?",
    "bachelor_degree": "What was {subject}'s bachelor's degree in?",
    "master_degree": "What was {subject}'s master's degree in?",
    "doctorate": "What was {subject}'s doctorate in?",
    "manner_of_death": "How did {subject} die?",
    "trade": "What did {subject} work as?",
    "father_trade": "What was the work of {subject}'s father?",
    "mother_trade": "What was the work of {subject}'s mother?",
    "departure": "From where was it on its way?",
    "destination": "Where was it to go?",
    "nationality": "Of which country is {subject}?",
    "distance": "How far is it from {subject}?",
    "event year": "In which year was the event in {subject}?",
    "event name": "What was the event in {subject} called?",
}


def name_fact(
    dossier: str, claims: Sequence[Claim], levels: Sequence[str], attributes: Mapping[str, Attribute]
) -> Fact:
    """Make a fact of claims that were joined."""
    known = next((c.attribute for c in claims if c.attribute), "")
    subject = max((c.subject for c in claims if c.subject), key=len, default="") if is_personal(claims[0]) else ""
    words = shared_words(claims)
    attribute = known or f"{family(claims[0])}:{'+'.join(sorted(words))}"
    scope = _shared_scope(claims)
    return Fact(
        id=fact_id(dossier, subject, attribute, (*scope, ("about", "+".join(words[:1])))),
        dossier=dossier,
        subject=subject,
        attribute=attribute,
        scope=scope,
        kind=claims[0].kind,
        question=_question(claims, subject, words, attributes.get(known)),
        claims=tuple(claims),
        joined_by=tuple(levels),
    )


def tell_apart(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Give facts of one id ids of their own: by all words that name them, else by the article that comes first."""
    by_id: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_id[fact.id].append(fact)
    return tuple(fact for _, alike in sorted(by_id.items()) for fact in _renamed(alike))


def _renamed(alike: Sequence[Fact]) -> Iterator[Fact]:
    """The first in text order keeps its id, so that a decision on it stays."""
    if len(alike) == 1:
        yield alike[0]
        return
    ordered = sorted(alike, key=lambda f: min((c.article_id, c.start) for c in f.claims))
    taken: set[str] = set()
    for fact in ordered:
        chosen = next(each for each in _names(fact) if each not in taken)
        taken.add(chosen)
        yield fact if chosen == fact.id else replace(fact, id=chosen)


def _names(fact: Fact) -> Iterator[str]:
    """What a fact may be called, its own id first; the next only where the one before is taken."""
    yield fact.id
    words = "+".join(shared_words(fact.claims))
    first = min(c.article_id for c in fact.claims)
    for about in chain((words, f"{words} {first}"), (f"{words} {first} {n}" for n in count(1))):
        yield fact_id(fact.dossier, fact.subject, fact.attribute, (*fact.scope, ("about", about)))


def fact_id(dossier: str, subject: str, attribute: str, scope: Sequence[tuple[str, str]]) -> str:
    """Ten hexadecimal digits from dossier, subject, attribute and scope; never from values, lines or dates."""
    parts = [dossier, subject, attribute, *(f"{part}={value}" for part, value in sorted(scope))]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:10]


def shared_words(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The concepts that most of the claims share, closest to the values first."""
    totals: dict[str, int] = defaultdict(int)
    articles: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for concept, closeness in claim.context:
            totals[concept] += closeness
            articles[concept].add(claim.article_id)
    ranked = sorted(totals, key=lambda c: (-len(articles[c]), -totals[c], c))
    return tuple(ranked[:NAMED_BY])


def _shared_scope(claims: Sequence[Claim]) -> tuple[tuple[str, str], ...]:
    common = set(claims[0].scope)
    for claim in claims[1:]:
        common &= set(claim.scope)
    return tuple(sorted(common))


def _as_printed(subject: str) -> str:
    """A folded name with capitals; "7 children" and "most of the dead" are no names."""
    return subject if " of the " in subject or subject[:1].isdigit() else subject.title()


def _question(claims: Sequence[Claim], subject: str, words: Sequence[str], attribute: Attribute | None) -> str:
    first = claims[0]
    if asked := ASKED_OF.get(first.attribute):
        return asked.format(subject=_as_printed(first.subject))
    if first.attribute.startswith("role:"):
        body = max((c.subject for c in claims), key=len)
        return f"Who was the {first.attribute.removeprefix('role:')}{f' of {body.title()}' if body else ''}?"
    noun = next((c.value.noun for c in claims if isinstance(c.value, Count) and c.value.noun), "")
    person = subject.title() or "the person"
    if attribute:
        question = attribute.question.format(subject=person)
        telling = [w for w in words if w not in (*attribute.cues, *attribute.nouns)]
    else:
        question = ASKED.get(family(first), "What is the figure?").format(noun=noun or "in number", subject=person)
        telling = [w for w in words if w != noun]
    return f"{question} About: {', '.join(telling)}." if telling and not subject else question
