"""Statements of one and the same that exclude each other.

Fires:   "the gunman acted alone" against "the gunman had an accomplice"; "was wearing a seat belt" against "was not
         wearing a seat belt"; "pleaded guilty" against "pleaded not guilty"; "rejected the offer" against "accepted the
         offer"; "shot himself" against "was shot dead by police"; "was honorably discharged" against "dishonorably";
         "weather was ideal" at one crash, "in thick fog" at the same.  What may change from day to day is minor where
         the articles do not say of which day they are.
Silent:  different people, offers or charges; what is believed, alleged, feared or asked; an article that tells both;
         a later article on what may have changed since; actors of whom the dossier has several ("the driver" of two).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import combinations
from typing import Final

from reconcile.checks.actors import Actor, Cast, Spoken, cast_of, is_negation
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.firm import hedges_ahead, hedges_behind, hedges_of_once
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, declined, side, witness, words
from reconcile.claims.words import words_of
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import BlockKind, Mention, Severity
from reconcile.packs.opposites.load import Topic, opposites, topics
from reconcile.values import DateSpan, Term

CHANGED: Final = "status-may-have-changed"  # between the days on which the articles were published
SEVERAL: Final = "several-may-be-meant"
BOTH: Final = "told-both-ways"  # by one article
SAME: Final = "same"
BOTH_CANNOT: Final = "Both cannot"
ALL_CANNOT: Final = "Only one of these can"
TELLS: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.HEADING})
WORD: Final = re.compile(r"[^\W_]+")
END: Final = re.compile(r"[.;:!?()\"“”]|,\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """What is accepted, denied or charged: "its revised offer of $12 million"."""

    noun: str = ""  # its lemma, or a concept whose words name one thing
    said: str = ""  # as printed
    order: frozenset[str] = frozenset()  # "revised"
    kinds: frozenset[str] = frozenset()  # other words in front of the noun: concepts
    amounts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words that state one pole of a topic of somebody."""

    reading: Reading
    mention: Mention
    topic: Topic
    pole: int
    actor: Actor
    years: frozenset[str]
    when: tuple[frozenset[int], frozenset[int]]  # months and weekdays that the sentence names
    object: Object
    events: frozenset[str]  # of those that the topic is told within


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each topic and actor on whom two articles say opposite things."""
    looked_at = tuple(readings(dossier))
    if not any(topics(reading.language) for reading in looked_at):
        return
    cast = cast_of(dossier)
    said = [s for reading in looked_at for s in reading.once("opposites", partial(_said, cast))]
    for name in sorted({s.topic.name for s in said}):
        yield from _check(dossier, cast, [s for s in said if s.topic.name == name])


# --- what is stated -----------------------------------------------------------------------------


def _said(cast: Cast, reading: Reading) -> Iterator[Statement]:
    for passage in reading.saying(_by_word(reading.language).keys()):
        yield from _statements(cast, reading, passage)


def _statements(cast: Cast, reading: Reading, passage: Passage) -> Iterator[Statement]:
    if passage.block.kind not in TELLS or passage.text.rstrip().endswith("?"):
        return
    language = passage.document.language
    for topic in _heard(frozenset(WORD.findall(passage.text.lower())), language):
        for pole, pattern in enumerate(_patterns(language, topic.name)):
            for match in pattern.finditer(passage.text):
                made = _statement(cast, reading, passage, topic, pole, match.span())
                if made is not None:
                    yield made


def _statement(
    cast: Cast, reading: Reading, passage: Passage, topic: Topic, pole: int, span: tuple[int, int]
) -> Statement | None:
    language = passage.document.language
    start, end = (passage.sentence.start + offset for offset in span)
    spoken = _spoken(cast, reading, passage, topic, start, end)
    if spoken is None or not _is_firm(passage, span, topic):
        return None
    turned = [link for link in spoken.links if is_negation(link, language)]
    past = topic.may_change and (
        any(link in opposites(language)["earlier"] for link in spoken.links)
        or bool(_aside(language).search(passage.text, 0, span[0]))
    )
    if past or len(turned) > 1 or (turned and not topic.negates):
        return None
    told = _object(passage, topic, span[1])
    if topic.within and not topic.shared and told.noun and told.noun not in topic.within:
        return None  # "survived the operation"
    said = pole if not turned else 1 - pole
    value = Term(vocabulary="statement", term=topic.poles[said][0])
    return Statement(
        reading=reading,
        mention=words(passage.document, _of_link(passage, spoken.end) if turned else start, end, "term", value),
        topic=topic,
        pole=said,
        actor=spoken.actor,
        years=years_of(passage) or _years_before(reading, passage),
        object=told,
        when=when_of(passage),
        events=_events(passage, topic),
    )


@cache
def _aside(language: str) -> re.Pattern[str]:
    """What sets a state in the past of what else is told: "years ago, when he was | on the run"."""
    words = opposites(language)
    earlier, when = either(words.get("long_before", ())), either(words.get("when", ()))
    return re.compile(rf"(?<!\w){earlier},?\s{when}\s(?:[\w’'-]+\s){{1,3}}\Z", re.IGNORECASE)


def _spoken(cast: Cast, reading: Reading, passage: Passage, topic: Topic, start: int, end: int) -> Spoken | None:
    """Whom it is said of; of a passive verb, to whom it is done."""
    if topic.itself:
        return Spoken(actor=Actor(noun=topic.name, said=f"the {topic.name}"), end=start, links=())
    spoken = cast.before(reading, passage, start) or cast.across(reading, passage, start)
    done_to = spoken and any(link in opposites(passage.document.language)["passives"] for link in spoken.links)
    if passage.document.article.text[start:end].lower() not in topic.passive:
        return None if done_to and topic.object == SAME else spoken
    if done_to:
        return spoken
    return cast.after(reading, passage, end)


def _of_link(passage: Passage, offset: int) -> int:
    """Where the first word behind an offset begins."""
    found = re.compile(r"\w").search(passage.document.article.text, offset)
    return found.start() if found else offset


def _events(passage: Passage, topic: Topic) -> frozenset[str]:
    """Of which events a sentence is told; of any, where it says "at the time"."""
    language = passage.document.language
    if topic.shared and _then(language).search(passage.text):
        return topic.within
    said = words_of(passage.text, 0, len(passage.text), language)
    return frozenset(form for w in said for form in (w.lemma, passage.text[w.start : w.end].lower())) & topic.within


def _is_firm(passage: Passage, span: tuple[int, int], topic: Topic) -> bool:
    """Is it said outright, not believed, asked, alleged, feared, or taken back in the same sentence?"""
    language = passage.document.language
    if topic.once:
        return not hedges_of_once(language).search(passage.text, 0, span[0])
    ahead, behind = hedges_ahead(language), hedges_behind(language)
    return not ahead.search(passage.text, 0, span[0]) and not behind.search(passage.text, span[1])


def years_of(passage: Passage) -> frozenset[str]:
    """The years that a sentence names."""
    values = [m.value for m in passage.of("date", "year")]
    return frozenset(v.earliest[:4] for v in values if isinstance(v, DateSpan) and v.earliest and v.latest)


def _years_before(reading: Reading, passage: Passage) -> frozenset[str]:
    """The years of the sentence before, in the same paragraph: "in 1959 ... on that occasion"."""
    before = reading.passages[passage.at - 1] if passage.at > 0 else None
    return years_of(before) if before and before.sentence.block == passage.sentence.block else frozenset()


def when_of(passage: Passage) -> tuple[frozenset[int], frozenset[int]]:
    """The months and the weekdays that a sentence names, by number."""
    classes = vocabulary(passage.document.language, "dates")["classes"]
    said = {w for m in passage.mentions if m.kind == "date" for w in re.findall(r"[^\W\d_]+", m.quote.lower())}
    months, weekdays = (
        frozenset(number for word, number in classes[part].items() if word in said) for part in ("month", "weekday")
    )
    return months, weekdays


def _object(passage: Passage, topic: Topic, offset: int) -> Object:
    """What follows a phrase, up to the end of its noun phrase."""
    language = passage.document.language
    rest = passage.text[offset:]
    limit = END.search(rest)
    rest = rest[: limit.start()] if limit else rest
    if topic.object not in ("", SAME):
        behind = _behind(language, topic.object).match(rest)
        if behind is None:
            return Object()
        rest = rest[behind.end() :]
    stop = _ends(language).search(rest)
    phrase = rest[: stop.start()] if stop else rest
    found = list(words_of(phrase, 0, len(phrase), language))
    nouns = [w for w in found if w.concept and not w.lemma.endswith("ly")]
    if not nouns:
        return Object()
    order = frozenset(w.lemma for w in found) & frozenset(opposites(language)["order"])
    start = passage.sentence.start + offset
    amounts = (m.quote for m in passage.of("money") if start <= m.start < start + len(rest) + len(passage.text))
    return Object(
        noun=nouns[-1].concept if nouns[-1].concept in opposites(language)["alike"] else nouns[-1].lemma,
        said=phrase[nouns[-1].start : nouns[-1].end],
        order=order,
        kinds=frozenset(w.concept for w in nouns[:-1] if w.lemma not in order),
        amounts=frozenset(amounts),
    )


# --- what excludes what -------------------------------------------------------------------------


def _check(dossier: Dossier, cast: Cast, said: Sequence[Statement]) -> Iterator[Outcome]:
    sure = []
    by_article: dict[str, list[Statement]] = {}
    for statement in said:
        by_article.setdefault(statement.reading.article_id, []).append(statement)
    for statement in said:
        if any(_exclude(cast, statement, other) for other in by_article[statement.reading.article_id]):
            yield declined(statement.mention, BOTH)
        else:
            sure.append(statement)
    by_pole = sorted(sure, key=lambda s: s.pole)
    pairs = [(a, b) for a, b in combinations(by_pole, 2) if not _same_article(a, b) and _exclude(cast, a, b)]
    firm = []
    for a, b in pairs:
        reason = _reason(cast, a, b)
        if reason:
            yield declined(a.mention, reason)
        else:
            firm.append((a, b))
    while firm:
        lead = firm[0]
        told = [pair for pair in firm if cast.same(pair[0].actor, lead[0].actor) or lead[0].topic.one]
        firm = [pair for pair in firm if pair not in told]
        yield _finding(dossier, told)


def _same_article(a: Statement, b: Statement) -> bool:
    return a.reading.article_id == b.reading.article_id


def _exclude(cast: Cast, a: Statement, b: Statement) -> bool:
    """Do two statements say opposite things of one and the same, on one occasion as far as their words tell?"""
    if a.pole == b.pole or _other_days(a, b):
        return False
    if not (cast.same(a.actor, b.actor) or (a.topic.one and not (a.actor.name and b.actor.name))):
        return False
    apart = not a.events & b.events
    if a.topic.within and apart and (a.topic.shared or a.actor.name or b.actor.name or (a.events and b.events)):
        return False
    return _same_object(a, b)


def _other_days(a: Statement, b: Statement) -> bool:
    """Are two statements of different days or years?  What names no year is of the year in which it was published."""
    if a.topic.lasting:
        return False
    if any(one and other and not one & other for one, other in zip(a.when, b.when, strict=True)):
        return True
    if not (a.years or b.years):
        return False
    mine, yours = (s.years or frozenset({_published(s)[:4]} - {""}) for s in (a, b))
    return not mine & yours


def _same_object(a: Statement, b: Statement) -> bool:
    """Is the same accepted and rejected: one noun, no other order, sort or amount?"""
    mine, yours = a.object, b.object
    if not a.topic.object:
        return True
    if mine.noun != yours.noun or (a.topic.object == SAME and not mine.noun):
        return False
    return (
        mine.order == yours.order
        and (mine.kinds <= yours.kinds or yours.kinds <= mine.kinds)
        and (not mine.amounts or not yours.amounts or bool(mine.amounts & yours.amounts))
    )


def _reason(cast: Cast, a: Statement, b: Statement) -> str:
    """Why a pair that looks contrary is not reported; "" where it is."""
    if not (a.topic.one or a.topic.itself) and cast.may_be_others(a.actor, b.actor):
        return SEVERAL
    days = [_published(s) for s in (a, b)]
    return CHANGED if a.topic.may_change and all(days) and days[0] != days[1] else ""


def _published(statement: Statement) -> str:
    return statement.reading.document.article.metadata.published or ""


def _finding(dossier: Dossier, pairs: Sequence[tuple[Statement, Statement]]) -> Outcome:
    topic, actor = (
        pairs[0][0].topic,
        min((s.actor for pair in pairs for s in pair), key=lambda a: (not a.name, a.shown)),
    )
    poles = sorted({s.pole for pair in pairs for s in pair})
    sides = [list(dict.fromkeys(s.mention for pair in pairs for s in pair if s.pole == pole)) for pole in poles]
    documents = {s.reading.article_id: s.reading.document for pair in pairs for s in pair}
    groups = [
        side(topic.poles[pole][0], *(witness(documents[m.article_id], m) for m in mentions))
        for pole, mentions in zip(poles, sides, strict=True)
    ]
    told = "; ".join(
        f"{', '.join(sorted({m.article_id for m in mentions}))}: “{mentions[0].quote}”" for mentions in sides
    )
    open_days = topic.may_change and not all(_published(s) for pair in pairs for s in pair)
    later = "  It may have changed between the articles, which are not all dated." if open_days else ""
    return contradiction(
        CHECK,
        dossier,
        groups,
        kind="term",
        question=topic.asks.replace("{who}", actor.shown).replace("{what}", pairs[0][0].object.said),
        explanation=f"{BOTH_CANNOT if len(poles) == 2 else ALL_CANNOT} be so of {actor.shown}. {told}.{later}".replace(
            "  ", " "
        ),
        topic=f"{topic.name} {actor.name.split()[-1] if actor.name else actor.noun}",
        severity=Severity.MINOR if open_days else Severity.MAJOR,
    )


# --- words --------------------------------------------------------------------------------------


def _heard(said: frozenset[str], language: str) -> Sequence[Topic]:
    """The topics with a phrase whose words are all said, in their order."""
    known = _by_word(language)
    names = {name for word in known.keys() & said for name, phrase in known[word] if phrase <= said}
    return [topic for topic in topics(language) if topic.name in names] if names else ()


@cache
def _by_word(language: str) -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """The names of the topics and the words of their phrases, by the longest word of each phrase."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for topic in topics(language):
        for phrase in (phrase for _, phrases in topic.poles for phrase in phrases):
            words_in = WORD.findall(phrase.lower())
            longest = max(words_in, key=lambda word: (len(word), word))
            found.setdefault(longest, []).append((topic.name, frozenset(words_in)))
    return found


@cache
def _patterns(language: str, name: str) -> tuple[re.Pattern[str], ...]:
    poles = next(topic.poles for topic in topics(language) if topic.name == name)
    return tuple(re.compile(rf"(?<![\w-]){either(phrases)}(?![\w-])", re.IGNORECASE) for _, phrases in poles)


@cache
def _behind(language: str, sort: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(opposites(language)['objects'][sort])}\s")


@cache
def _then(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(opposites(language)['at_the_time'])}(?!\w)", re.IGNORECASE)


@cache
def _ends(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(opposites(language)['ends'])}(?!\w)", re.IGNORECASE)


CHECK: Final = Check(
    code="RC222",
    name="opposite-statements",
    version=1,
    finds="opposite statements of one and the same: alone or with others, armed or unarmed, accepted or rejected",
    example="“the gunman acted alone” against “the gunman had an accomplice”",
    run=run,
)
