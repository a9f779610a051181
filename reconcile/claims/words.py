"""The words of a passage as concepts with places: the ground on which claims are described and compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from reconcile.kinds.lemmas import lemmatize
from reconcile.packs.concepts.load import concepts
from reconcile.packs.concepts.stopwords import stop_words

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
BOUNDARY = re.compile(r"[;:—–|()“”\"►]|,(?!\d)|\s-\s")
ORDINAL_ENDS: Final = frozenset({"st", "nd", "rd", "th"})  # "20th" holds no word
WORDS_KEPT: Final = 1 << 16  # a newspaper's year has more; what is rare is looked up again


class Word(NamedTuple):
    """A word of the text; ``concept`` is "" for words that carry no meaning of their own (the, of, was).

    A tuple, since more of these are made than of anything else.
    """

    start: int
    end: int
    lemma: str
    concept: str
    capital: bool
    verbal: bool = False  # surely a verb, whatever its form tells (see ``phrases``)


@lru_cache(maxsize=WORDS_KEPT)
def lemma_of(word: str, language: str) -> str:
    """The dictionary form, lower case, possessive cut off.

    >>> lemma_of("Women", "en"), lemma_of("Quito's", "en")
    ('woman', 'quito')
    """
    plain = re.sub(r"['’]s?$", "", word.lower())
    return lemmatize(plain, language).lower() if plain else plain


@lru_cache(maxsize=WORDS_KEPT)
def concept_of(word: str, language: str) -> str:
    """The concept of a word, or its lemma where it has none; "" for a stop word."""
    plain = re.sub(r"['’]s?$", "", word.lower())
    if plain in stop_words(language):
        return ""
    lemma = lemma_of(word, language)
    if lemma in stop_words(language):
        return ""
    known: Mapping[str, str] = concepts(language)
    return known.get(plain) or known.get(lemma) or lemma


IRREGULAR = frozenset(
    ["won", "shot", "hit", "hurt", "left", "felt", "shook", "broke", "rose", "wed", "beat", "cut", "died", "born"]
)  # no lemma tells these
INFINITIVES = ("ar", "er", "ir", "ír")
NO_SPANISH_VERB_ENDINGS = ("ar", "er", "ir", "res")  # infinitives, and plurals: "lugares"
NO_VERB_ENDINGS = ("s", "er", "est", "ly", "men", "children", "people", "feet", "teeth")


def is_verb(text: str, word: Word, language: str) -> bool:
    """Is a word a verb in the past or a participle, as far as its form tells?  Only of English and Spanish is it told.

    Source: the dictionary form differs from the word and is no plural or comparative; in Spanish it is an infinitive.
    """
    if word.verbal:
        return True
    if word.capital or not word.concept or text[word.start - 1 : word.start] == "-":
        return False  # "the Osk-based firm": no verb
    form = text[word.start : word.end].lower()
    if language == "es":
        return form != word.lemma and word.lemma.endswith(INFINITIVES) and not form.endswith(NO_SPANISH_VERB_ENDINGS)
    if language != "en":
        return False
    return form in IRREGULAR or (form != word.lemma and not form.endswith(NO_VERB_ENDINGS))


def words_of(text: str, start: int, end: int, language: str) -> Iterator[Word]:
    """The words between two offsets, in order; hyphenated compounds give their parts unless known as a whole."""
    for match in WORD.finditer(text, start, end):
        whole = match.group()
        if whole in ORDINAL_ENDS and text[match.start() - 1 : match.start()].isdigit():
            continue
        if "-" in whole and _splits(whole, language):
            for a, b in _parts(match):
                yield Word(a, b, *_read(text[a:b], language))
        else:
            yield Word(match.start(), match.end(), *_read(whole, language))


def concepts_between(text: str, start: int, end: int, language: str) -> frozenset[str]:
    """The concepts of the words between two offsets, wherever they stand."""
    return frozenset(concept for _, concept in meanings_between(text, start, end, language) if concept)


def meanings_between(text: str, start: int, end: int, language: str) -> frozenset[tuple[str, str]]:
    """The lemmas and concepts of the words between two offsets, wherever they stand."""
    found = set()
    for whole in set(WORD.findall(text, start, end)):
        for piece in whole.split("-") if "-" in whole and _splits(whole, language) else (whole,):
            lemma, concept, _ = _read(piece, language)
            found.add((lemma, concept))
    return frozenset(found)


@lru_cache(maxsize=WORDS_KEPT)
def _read(word: str, language: str) -> tuple[str, str, bool]:
    """The lemma and the concept of a word, and whether it has a capital."""
    return lemma_of(word, language), concept_of(word, language), word[:1].isupper()


@lru_cache(maxsize=64)
def words_between(text: str, start: int, end: int, language: str) -> tuple[Word, ...]:
    """The words of a passage, kept while its mentions are looked at one by one."""
    return tuple(words_of(text, start, end, language))


def _splits(whole: str, language: str) -> bool:
    return whole.lower() not in concepts(language)


def _parts(match: re.Match[str]) -> list[tuple[int, int]]:
    offset, spans = match.start(), []
    for part in match.group().split("-"):
        spans.append((offset, offset + len(part)))
        offset += len(part) + 1
    return [(a, b) for a, b in spans if b > a]
