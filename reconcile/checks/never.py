"""Somebody said never to have done what another sentence tells that they did.

Fires:   "Lund never won an Olympic medal" against "Lund won an Olympic medal in 1968"; "she never married" against "her
         husband"; "Norvik has never paid a dividend" against "Norvik paid a dividend in 2003".
Silent:  "never again", "had never before", "never ... until"; other people; deeds that lack something that "never" is
         told of; what is planned, believed or denied; what may have happened after the article that says never.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from reconcile.checks.actors import Actor, Cast, cast_of
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.firm import denied, hedges_ahead
from reconcile.checks.opposites import years_of
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.sentences import Sentences, sentences_of
from reconcile.checks.superlative import TELLS, concepts_of
from reconcile.checks.witness import contradiction, declined, side, witness, words
from reconcile.checks.wording import triggers, wording
from reconcile.claims.words import Word, is_verb, words_of
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.packs.opposites.load import opposites
from reconcile.values import Term

LATER: Final = "may-have-happened-since"
CLAUSE: Final = re.compile(r"[.;:!?()\"“”]|,\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Never:
    """Words that deny something of somebody for all time until then."""

    reading: Reading
    passage: Passage
    mention: Mention
    actor: Actor
    verb: str
    of: frozenset[str]  # what the verb is told with


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A plain sentence of somebody that tells what was never to be."""

    passage: Passage
    mention: Mention


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each "never" that a sentence of any article contradicts."""
    looked_at = tuple(readings(dossier))
    cast = cast_of(dossier)
    for never in [n for reading in looked_at for n in reading.once("nevers", partial(_nevers, cast))]:
        told = _deeds(cast, sentences_of(dossier), never)
        deeds = list({(d.mention.article_id, d.mention.start): d for d in told}.values())
        earlier = [d for d in deeds if not _may_be_later(never, d)]
        if earlier:
            yield _finding(dossier, never, earlier)
        elif deeds:
            yield declined(never.mention, LATER)


# --- never --------------------------------------------------------------------------------------


def _nevers(cast: Cast, reading: Reading) -> Iterator[Never]:
    for passage in reading.saying(triggers(reading.language, "never", "never")):
        if passage.block.kind not in TELLS or passage.text.rstrip().endswith("?"):
            continue
        for match in _never(passage.document.language).finditer(passage.text):
            made = _read(cast, reading, passage, match)
            if made is not None:
                yield made


def _read(cast: Cast, reading: Reading, passage: Passage, match: re.Match[str]) -> Never | None:
    language = passage.document.language
    text, start = passage.document.article.text, passage.sentence.start
    spoken = cast.before(reading, passage, start + match.start())
    clause = _clause(passage, match.end())
    said = list(words_of(text, start + match.end(), start + match.end() + len(clause), language))
    verb = _verb(said, language)
    if spoken is None or verb is None or hedges_ahead(language).search(passage.text, 0, match.start()):
        return None
    if _past_perfect(spoken.links, language) or _bounded(language).search(passage.text, match.end()):
        return None
    told = concepts_of(text[verb.end : start + match.end() + len(clause)], language)
    if not told and verb.concept not in wording(language, "never")["marrying"]:
        return None
    return Never(
        reading=reading,
        passage=passage,
        mention=words(
            passage.document,
            start + match.start(),
            start + match.end() + len(clause.rstrip()),
            "term",
            Term(vocabulary="statement", term="never"),
        ),
        actor=spoken.actor,
        verb=verb.concept,
        of=told - {verb.concept},
    )


def _clause(passage: Passage, offset: int) -> str:
    """The words behind an offset up to the next mark."""
    rest = passage.text[offset:]
    end = CLAUSE.search(rest)
    return rest[: end.start()] if end else rest


def _verb(said: Sequence[Word], language: str) -> Word | None:
    """The first word behind "never" that carries meaning."""
    skipped = wording(language, "never")["aloud"]
    return next((w for w in said if w.concept and w.lemma not in skipped), None)


def _past_perfect(links: Sequence[str], language: str) -> bool:
    """ "Had never": until then only."""
    return any(link in opposites(language).get("earlier", ()) for link in links)


# --- and yet ------------------------------------------------------------------------------------


def _deeds(cast: Cast, said: Sentences, never: Never) -> Iterator[Deed]:
    """Plain sentences of the same person that tell the deed, or, of somebody unmarried, name a spouse."""
    for reading, passage, _ in said.with_all(never.of | {never.verb}):
        if passage is not never.passage and _is_plain(passage):
            deed = _deed(cast, reading, passage, never)
            if deed is not None:
                yield deed
    language = never.passage.document.language
    if never.of or never.verb not in wording(language, "never")["marrying"]:
        return
    spouses = {word for noun in wording(language, "never")["spouses"] for word in concepts_of(noun, language)}
    for spouse in sorted(spouses):
        for reading, passage, _ in said.with_all(frozenset({spouse})):
            if passage is not never.passage and _is_plain(passage):
                deed = _spouse(cast, reading, passage, never)
                if deed is not None:
                    yield deed


def _deed(cast: Cast, reading: Reading, passage: Passage, never: Never) -> Deed | None:
    """The same verb of the same person, with all that it was denied with."""
    text, language = passage.document.article.text, passage.document.language
    for word in words_of(text, passage.sentence.start, passage.sentence.end, language):
        if word.concept != never.verb or not is_verb(text, word, language):
            continue
        spoken = cast.before(reading, passage, word.start)
        if spoken is None or not cast.same(spoken.actor, never.actor) or cast.may_be_others(spoken.actor, never.actor):
            continue
        clause = _clause(passage, word.end - passage.sentence.start)
        if never.of <= concepts_of(clause, language) | _medals(passage, word.end, word.end + len(clause)):
            end = word.end + len(clause.rstrip())
            return Deed(passage=passage, mention=_words(passage, word.start, end))
    return None


def _medals(passage: Passage, start: int, end: int) -> frozenset[str]:
    """Gold, silver and bronze are medals."""
    found = any(start <= mention.start < end for mention in passage.of("medal"))
    return frozenset({"medal"}) if found else frozenset()


def _spouse(cast: Cast, reading: Reading, passage: Passage, never: Never) -> Deed | None:
    """ "Her husband" of somebody who never married."""
    language = passage.document.language
    for match in _spouses(language).finditer(passage.text):
        start = passage.sentence.start + match.start()
        spoken = cast.before(reading, passage, start + len(match["of"]))
        if spoken is not None and not spoken.links and cast.same(spoken.actor, never.actor):
            return Deed(passage=passage, mention=_words(passage, start, passage.sentence.start + match.end()))
    return None


def _words(passage: Passage, start: int, end: int) -> Mention:
    return words(passage.document, start, end, "term", Term(vocabulary="statement", term="once"))


def _is_plain(passage: Passage) -> bool:
    """Is a sentence told as a fact, without a "not"?"""
    language = passage.document.language
    return not (
        passage.text.rstrip().endswith("?")
        or hedges_ahead(language).search(passage.text)
        or denied(passage.text, language)
    )


def _may_be_later(never: Never, deed: Deed) -> bool:
    """May it have come to pass after the article that says never?  What names no year is told when published."""
    before = never.passage.document.article.metadata.published
    after = deed.passage.document.article.metadata.published
    years = years_of(deed.passage)
    if not before:
        return False
    return min(years) >= before[:4] if years else not after or after > before


def _finding(dossier: Dossier, never: Never, deeds: Sequence[Deed]) -> Outcome:
    told = deeds[0]
    return contradiction(
        CHECK,
        dossier,
        [
            side("never", witness(never.passage.document, never.mention)),
            side("once at least", *(witness(d.passage.document, d.mention) for d in deeds)),
        ],
        kind="term",
        question=f"Is it true of {never.actor.shown}: {never.mention.quote}?",
        explanation=f"{never.reading.article_id}: “{' '.join(never.mention.quote.split())}”; "
        f"{told.passage.document.article.id}: “{' '.join(told.passage.text.split())}”",
        topic=f"never {never.actor.name or never.actor.noun} {never.verb} {' '.join(sorted(never.of))}".strip(),
    )


# --- words --------------------------------------------------------------------------------------


@cache
def _never(language: str) -> re.Pattern[str]:
    table = wording(language, "never")
    return re.compile(rf"(?<!\w){either(table['never'])}\s(?!{either(table['not_behind'])}(?!\w))", re.IGNORECASE)


@cache
def _bounded(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'never')['bounded'])}(?!\w)", re.IGNORECASE)


@cache
def _spouses(language: str) -> re.Pattern[str]:
    table = wording(language, "never")
    return re.compile(
        rf"(?<!\w)(?P<of>{either(table['of'])})\s(?:\w+\s)?{either(table['spouses'])}(?!\w)", re.IGNORECASE
    )


CHECK: Final = Check(
    code="RC225",
    name="never-and-once",
    version=1,
    finds="somebody said never to have done what another sentence tells that they did",
    example="“Lund never won an Olympic medal” against “Lund won Olympic silver in 1968”",
    run=run,
)
