"""Verbs of several words: "set out", "pulled him over", "gave way" say what one verb says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reconcile.claims.words import Word, is_verb, words_between
from reconcile.packs.deeds.load import DeedWords, deed_words
from reconcile.packs.phrases.load import GAP, Phrase, phrases

GAP_WORDS = 3  # at most, where "..." stands
SUBJECT_REACH = 12  # words before a verb among which its subject is looked for
NAME = "NAME"


@lru_cache(maxsize=64)
def told_between(text: str, start: int, end: int, language: str) -> tuple[Word, ...]:
    """The words of a passage with its phrases, kept while its mentions are looked at one by one."""
    return with_phrases(text, words_between(text, start, end, language), language)


def with_phrases(text: str, words: Sequence[Word], language: str) -> tuple[Word, ...]:
    """The words of a passage, in which the verb of a phrase says what the phrase says.

    An infinitive or what may be says nothing that happened, "hoped to set out", but "did not set out" does.
    """
    known, told = phrases(language), deed_words(language)
    if not known.by_verb:
        return tuple(words)
    found = list(words)
    forms = [text[word.start : word.end].lower() for word in words]
    verbs = [known.forms.get(form, word.lemma) for word, form in zip(words, forms, strict=True)]
    may_deny, had_to = not told.did.isdisjoint(forms), not told.done_to.isdisjoint(forms)
    if not may_deny and not had_to and known.by_verb.keys().isdisjoint(verbs):
        return tuple(words)
    for i, (word, form) in enumerate(zip(words, forms, strict=True)):
        ways = known.by_verb.get(verbs[i], ())
        denied = (may_deny and _is_after(text, words, i, told.did)) or (had_to and _had_to(forms, i, told))
        if not ways and not denied:
            continue
        if not denied and (word.capital or form == "" or _is_after(text, words, i, told.may)):
            continue
        is_plain = not denied and (word.concept == "" or not is_verb(text, word, language))
        said = (way for way in ways if way.behind or way.of or not is_plain)  # "a founder" is no verb, nor "an alert"
        concept = next((way.concept for way in said if _is_said(text, words, i, way)), "")
        if concept:
            found[i] = word._replace(concept=concept, verbal=True)
        elif denied and word.concept and not word.capital:
            found[i] = word._replace(verbal=True)
    return tuple(found)


def _had_to(forms: Sequence[str], i: int, told: DeedWords) -> bool:
    """Is an infinitive what somebody had to do, or was able to, and did?"""
    return i > 1 and forms[i - 1] in told.to and forms[i - 2] in told.done_to


def _is_after(text: str, words: Sequence[Word], i: int, before: frozenset[str]) -> bool:
    """Stands one of some words right before a verb, or with an adverb or a "not" between?"""
    for k in (i - 1, i - 2, i - 3):
        if k < 0 or text[words[k].end : words[k + 1].start] != " ":
            return False
        form = text[words[k].start : words[k].end].lower()
        if form in before:
            return True
        if words[k].concept and not form.endswith("ly"):
            return False
    return False


def _is_said(text: str, words: Sequence[Word], i: int, way: Phrase) -> bool:
    """Does a phrase stand at its verb, the word ``i``?"""
    if way.of and all(word.concept != way.of for word in words[max(0, i - SUBJECT_REACH) : i]):
        return False
    at, gap = i + 1, 0
    for token in way.behind:
        if token == GAP:
            gap = GAP_WORDS
            continue
        behind = (k for k in range(at, min(len(words), at + gap + 1)) if _is_token(text, words[k], token))
        k = next(behind, None)
        if k is None or any(not _is_beside(text, words, m) for m in range(at, k + 1)):
            return False
        at, gap = k + 1, 0
    return True


def _is_token(text: str, word: Word, token: str) -> bool:
    if token == NAME:
        return word.capital
    return word.lemma == token or text[word.start : word.end].lower() == token


def _is_beside(text: str, words: Sequence[Word], i: int) -> bool:
    """Does nothing but a space or a hyphen stand between a word and the one before it?"""
    return text[words[i - 1].end : words[i].start].strip(" \u2019's-") == ""
