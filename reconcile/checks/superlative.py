"""Superlatives read from a sentence: "Ida Lund was the first woman to climb Mount Osk", "the second longest bridge"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache, partial
from typing import Final

from reconcile.checks.actors import Actor, Cast, Spoken, is_negation
from reconcile.checks.firm import hedges_ahead
from reconcile.checks.reading import Passage, Reading
from reconcile.checks.witness import words
from reconcile.checks.wording import wording
from reconcile.claims.frame import fold
from reconcile.claims.words import WORD, WORDS_KEPT, concept_of, meanings_between
from reconcile.kinds.gazetteer import gazetteer
from reconcile.kinds.vocabulary import either
from reconcile.kinds.wordindex import first_words
from reconcile.model import BlockKind, Mention
from reconcile.values import Rank

TOPIC: Final = "superlatives"
TELLS: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.HEADING})
FEWEST: Final = 2  # words that say what it is the first or longest of
YEAR: Final = re.compile(r"\b\d{4}\b")
DIGIT: Final = re.compile(r"\d")
FIGURE: Final = re.compile(r"\b\d+\b")
IN_YEAR: Final = re.compile(r"\s(?:in|en)\s\d{4},?\s\Z")
CLASS: Final = r"(?P<class>(?:[^\W_][\w’'-]*[^\S\n]?){1,14})"


class Frame(StrEnum):
    """When a superlative is said to hold."""

    ALWAYS = "always"  # "the first to": no later day changes it
    PRESENT = "present"  # when the article was published
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Superlative:
    """Somebody or something that is told to be the first, only, longest ... of a class."""

    reading: Reading
    passage: Passage
    mention: Mention
    degree: str  # "first", "longest"
    order: int  # 2 for "the second longest", 0 for "not the first"
    of: frozenset[str]  # what it is the first of: concepts
    said: str  # as printed
    holder: Actor
    frame: Frame
    until: str  # the year in which it ended, "" where none is told
    end: int


def superlatives(cast: Cast, reading: Reading) -> tuple[Superlative, ...]:
    """Every superlative of an article whose holder and class are told for certain, in text order.

    Looked for once for all checks.
    """
    return reading.once("superlatives", partial(_told, cast))


def _told(cast: Cast, reading: Reading) -> Iterator[Superlative]:
    for passage in reading.saying(_triggers(reading.language)):
        if passage.block.kind in TELLS and not passage.text.rstrip().endswith("?"):
            for match in _pattern(passage.document.language).finditer(passage.text):
                made = _superlative(cast, reading, passage, match)
                if made is not None:
                    yield made


def _superlative(cast: Cast, reading: Reading, passage: Passage, match: re.Match[str]) -> Superlative | None:
    language = passage.document.language
    table = wording(language, TOPIC)
    degree = (match["degree"] or table["firsts"][0]).lower()  # "the second woman to"
    said = class_said(match["class"], language)
    told = f"{match['whose'] or ''} {said}"
    concepts = concepts_of(told, language)
    start = passage.sentence.start + match.start()
    spoken = _holder(cast, reading, passage, start)
    if (
        spoken is None
        or len(concepts) < FEWEST
        or _is_hedged(passage, match.start())
        or _opens(said, table["no_class"])
    ):
        return None
    lasting = degree in (*table["firsts"], *table["alone"])
    if degree in table["firsts"] and not _to(language).search(f" {said}"):
        return None
    denied = any(is_negation(link, language) for link in spoken.links)
    behind = passage.text[match.start("class") + len(said) :]
    until = _until(language).match(behind)
    order = 0 if denied else table["orders"].get((match["order"] or match["place"] or "").lower(), 1)
    frame = Frame.ALWAYS if lasting else _frame(spoken.links, language)
    end = passage.sentence.start + match.start("class") + len(said)
    return Superlative(
        reading=reading,
        passage=passage,
        mention=words(passage.document, start, end, "rank", Rank(rank=order)),
        degree="only" if degree in table["alone"] else degree,
        order=order,
        of=concepts,
        said=said,
        holder=spoken.actor,
        frame=Frame.PAST if until and frame is not Frame.ALWAYS else frame,
        until=until["year"] if until else "",
        end=end,
    )


def _holder(cast: Cast, reading: Reading, passage: Passage, start: int) -> Spoken | None:
    """Whom it is said of: "Lund was the first", "Lund won in 1:20, becoming the youngest"."""
    before = passage.between(passage.sentence.start, start)
    dated = IN_YEAR.search(before)
    if dated:  # "was in 1996 the first"
        start -= len(dated.group()) - 1
        before = before[: dated.start() + 1]
    if _becomes(passage.document.language).search(before) is None:
        return cast.before(reading, passage, start)
    actor = cast.only_before(reading, passage, start)
    return Spoken(actor=actor, end=start, links=()) if actor else None


def class_said(said: str, language: str) -> str:
    """The words of a class, up to what begins something else."""
    cut = _cuts(language).search(said)
    return (said[: cut.start()] if cut else said).rstrip()


def _opens(said: str, words: list[str]) -> bool:
    return said.split(" ", 1)[0].lower() in words if said else True


def _is_hedged(passage: Passage, offset: int) -> bool:
    before = passage.text[:offset]
    language = passage.document.language
    return bool(_among(language).search(before) or hedges_ahead(language).search(before))


def _frame(links: tuple[str, ...], language: str) -> Frame:
    return Frame.PRESENT if set(links) & set(wording(language, TOPIC)["present"]) else Frame.PAST


def concepts_of(said: str, language: str) -> frozenset[str]:
    """What words say: concepts, countries by code whichever way they are named, figures, words like "without"."""
    found = {concept for word in set(WORD.findall(said)) for concept in _said_by(word, language)}
    if not found.isdisjoint(_countries()):
        found -= _anybody(language)
    if DIGIT.search(said):
        found.update(FIGURE.findall(YEAR.sub(" ", said)))
    return frozenset(found)


@cache
def _to(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(wording(language, TOPIC)['to'])}\s")


@cache
def _anybody(language: str) -> frozenset[str]:
    """Words for people of whom nothing but their country is told."""
    return frozenset(c for noun in wording(language, TOPIC)["anybody"] for c in (noun, concept_of(noun, language)))


@lru_cache(maxsize=WORDS_KEPT)
def _said_by(word: str, language: str) -> tuple[str, ...]:
    """What a word says, or each part of a compound: nothing, where it carries no meaning of its own."""
    telling = wording(language, TOPIC)["telling"]
    meanings = sorted(meanings_between(word, 0, len(word), language))
    return tuple(_country(lemma) or concept or lemma for lemma, concept in meanings if concept or lemma in telling)


def is_country(concept: str) -> bool:
    """Is a concept the code of a country?"""
    return concept in _countries()


@cache
def _countries() -> frozenset[str]:
    """The codes of all countries."""
    tables = gazetteer()
    return frozenset((*tables.countries.values(), *tables.demonyms.values()))


def _country(word: str) -> str:
    tables = gazetteer()
    folded = fold(word)
    return tables.countries.get(folded) or tables.demonyms.get(folded) or ""


@cache
def _pattern(language: str) -> re.Pattern[str]:
    table = wording(language, TOPIC)
    orders = either(table["orders"])
    degrees = either((*table["degrees"], *table["firsts"], *table["alone"]))
    return re.compile(
        rf"(?<!\w)(?:{either(table['the'])}|(?P<whose>[A-Z][\w.-]*|the [a-z]+)['’]s)\s"
        rf"(?:(?:(?P<order>{orders})[\s-])?(?P<degree>{degrees})|(?P<place>{orders}))\s{CLASS}",
    )


@cache
def _triggers(language: str) -> frozenset[str]:
    """The words with one of which every superlative begins."""
    table = wording(language, TOPIC)
    return first_words((*table["orders"], *table["degrees"], *table["firsts"], *table["alone"]))


@cache
def _becomes(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, TOPIC)['becomes'])}\s\Z")


@cache
def _among(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, TOPIC)['among'])}\s\Z", re.IGNORECASE)


@cache
def _cuts(language: str) -> re.Pattern[str]:
    cuts, at_age = (either(wording(language, TOPIC)[part]) for part in ("cuts", "at_age"))
    return re.compile(rf"(?<!\w){cuts}(?!\w)|\b\d{{4}}\b|{at_age}\s\d")


@cache
def _until(language: str) -> re.Pattern[str]:
    table = wording(language, TOPIC)
    return re.compile(rf",?\s{either(table['until'])}\s(?:[\w’'-]+\s){{0,4}}?(?P<year>\d{{4}})\b")
