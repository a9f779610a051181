"""An office that one article says somebody holds, and another that they held.

Fires:   "Per Holm, the current mayor of Torval" against "the former mayor of Torval, Per Holm"; "Ida Lund is the chief
         executive of Norvik" against "Norvik's former chief executive Ida Lund".
Silent:  another office or body, plain "mayor Per Holm" (which says nothing of the day), and articles of different days,
         between which somebody may have left (listed as not compared).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.firm import hedges_ahead
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.superlative import TELLS
from reconcile.checks.witness import contradiction, declined, side, witness, words
from reconcile.checks.wording import wording
from reconcile.claims.frame import fold
from reconcile.facts.names import same_name
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either
from reconcile.kinds.wordindex import first_words, words_in
from reconcile.model import Mention, Severity
from reconcile.packs.roles.load import roles
from reconcile.values import Term

CHANGED: Final = "status-may-have-changed"
REACH: Final = 80  # characters between a name and its office
OWNER: Final = r"(?:(?P<owner>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)*)['’]s?\s)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Words that say that somebody holds an office now, or held it."""

    reading: Reading
    name: str  # folded
    role: str
    body: str  # folded, "" where none is named
    held: bool
    mention: Mention


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each office that is held here and a former one there, of one person."""
    told = [office for reading in readings(dossier) for office in reading.once("offices", _told)]
    held, ended = [o for o in told if o.held], [o for o in told if not o.held]
    seen: set[tuple[str, str]] = set()
    for now, then in product(held, ended):
        if now.role != then.role or now.body != then.body or not same_name(now.name, then.name):
            continue
        days = _published(now), _published(then)
        if all(days) and days[0] != days[1]:
            yield declined(now.mention, CHANGED)
        elif (key := (now.name, now.role)) not in seen:
            seen.add(key)
            yield _finding(dossier, now, then)


def _told(reading: Reading) -> Iterator[Office]:
    return (office for passage in reading.stating("person") for office in _offices(reading, passage))


def _offices(reading: Reading, passage: Passage) -> Iterator[Office]:
    if passage.block.kind not in TELLS or passage.text.rstrip().endswith("?"):
        return
    text, language = passage.document.article.text, passage.document.language
    for person in passage.of("person"):
        ahead = text[max(passage.sentence.start, person.start - REACH) : person.start]
        behind = text[person.end : min(passage.sentence.end, person.end + REACH)]
        if hedges_ahead(language).search(text, passage.sentence.start, person.start):
            continue
        said = {True: words_in(ahead), False: words_in(behind)}
        for pattern in _patterns(language):
            if pattern.status.isdisjoint(said[pattern.ahead]) or pattern.roles.isdisjoint(said[pattern.ahead]):
                continue
            match = pattern.words.search(ahead) if pattern.ahead else pattern.words.match(behind)
            if match is not None:
                start = person.start - len(ahead) if pattern.ahead else person.end
                yield _office(reading, passage, person, match, start, held=pattern.held)
                break


def _office(
    reading: Reading, passage: Passage, person: Mention, match: re.Match[str], offset: int, *, held: bool
) -> Office:
    role = roles(passage.document.language)[match["role"].lower()]
    value = Term(vocabulary="status", term="held" if held else "former")
    return Office(
        reading=reading,
        name=fold(person.quote),
        role=role.name,
        body=fold(match["of"] or match["owner"] or "").rstrip("."),
        held=held,
        mention=words(passage.document, offset + match.start("status"), offset + match.end("role"), "term", value),
    )


class Pattern(NamedTuple):
    """Words before or behind a name that say that an office is held, or was."""

    held: bool
    ahead: bool
    words: re.Pattern[str]
    status: frozenset[str]  # words of which one is in each match
    roles: frozenset[str]  # ... and one of these


@cache
def _patterns(language: str) -> tuple[Pattern, ...]:
    table = wording(language, "offices")
    known = roles(language).items()
    listed_roles = [noun for noun, role in known if noun in role.words and not role.of_person]
    nouns, firsts = either(listed_roles), first_words(listed_roles)
    joins = rf"(?:{either(table['joins'])}\s)?"
    body = rf"(?:\s{either(table['of'])}\s(?:{either(table['the'])}\s)?(?P<of>[\w.&-]+(?:\s[A-Z][\w.&-]*)*))?"
    role = rf"(?P<role>(?i:{nouns}))"
    found = []
    for held, listed in ((True, "held"), (False, "ended")):
        said = rf"(?P<status>(?i:{either(table[listed])}))[\s-]{role}"
        status = first_words(table[listed])
        before, after = rf"(?<![\w-]){OWNER}{said}{body},?\s\Z", rf",\s{joins}{OWNER}{said}(?!\w){body}"
        found.append(Pattern(held, True, when_used(before), status, firsts))
        found.append(Pattern(held, False, when_used(after), status, firsts))
    still = rf"\s(?P<status>{either(table['still'])})\s{joins}{OWNER}{role}(?!\w){body}"
    found.append(Pattern(True, False, when_used(still), first_words(table["still"]), firsts))
    return tuple(found)


def _published(office: Office) -> str:
    return office.reading.document.article.metadata.published or ""


def _finding(dossier: Dossier, now: Office, then: Office) -> Outcome:
    dated = bool(_published(now) and _published(then))
    of = f" of {now.body.title()}" if now.body else ""
    pair: Sequence[Office] = (now, then)
    return contradiction(
        CHECK,
        dossier,
        [
            side(value, witness(o.reading.document, o.mention))
            for value, o in zip(("held", "former"), pair, strict=True)
        ],
        kind="term",
        question=f"Is {now.name.title()} {now.role}{of}, or a former one?",
        explanation="; ".join(f"{one.reading.article_id}: “{one.mention.quote}”" for one in pair)
        + ("." if dated else ". It may have changed between the articles, which are not all dated."),
        topic=f"office {now.name.split()[-1]} {now.role} {now.body}".strip(),
        severity=Severity.MAJOR if dated else Severity.MINOR,
    )


CHECK: Final = Check(
    code="RC230",
    name="office-held-and-former",
    version=1,
    finds="an office that one article says somebody holds, and another that they held",
    example="“the current mayor, Per Holm” against “former mayor Per Holm”",
    run=run,
)
