"""Patterns of dates, times and durations: sequences of word classes, kept per language in ``dates.yaml``.

    weekday? comma? month day comma? year

An element is the name of a class, of several ("month|season"), or a word in angle brackets ("<of>"); "?" makes it
optional.  A pattern is tried where a token of its first class stands, so a text is read once from left to right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import methodcaller
from typing import Any, Final, NamedTuple, TypeVar

from reconcile.kinds.timetokens import Token, Tokens
from reconcile.kinds.timewords import BREAK, NOTHING, Lexicon, lexicon
from reconcile.kinds.vocabulary import vocabulary

T = TypeVar("T")
_REMEMBERED: Final = 10_000  # stretches of words of time
_SIGNS: Final = {"-": "name:dash", "'": "name:apostrophe?"}  # inside the name of a holiday


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form in which something is written, and what reads it."""

    reads: str  # the reader: "date", "ago", "duration" ...
    form: str  # as in dates.yaml, for messages
    name: str  # of the holiday, else ""
    marks: str  # a regular expression, with a group for each element
    needs: tuple[frozenset[str], ...]  # the marks of each element that is not optional, the rarest first
    roles: tuple[str, ...]  # of the elements, in order
    firsts: frozenset[str]  # marks that it may begin with
    classes: Mapping[str, tuple[str, ...]] = field(compare=False)  # those that roles of another name take: "first:nth"

    def may_be(self, mark: str) -> bool:
        """Whether one mark may be all of it."""
        return all(mark in members for members in self.needs)


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern that matched, with the tokens of its elements."""

    reads: str
    first: int  # index of the first token
    last: int  # index behind the last token
    parts: tuple[tuple[str, Token], ...]  # (role, token), in text order
    words: Lexicon
    name: str = ""  # of the holiday
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # see ``Pattern``

    def tokens(self, role: str) -> list[Token]:
        return [token for name, token in self.parts if name == role]

    def has(self, role: str) -> bool:
        return any(name == role for name, _ in self.parts)

    def values(self, role: str) -> list[Any]:
        """What the tokens of a role stand for, in text order."""
        return [self.words.value(role, token, *self.classes.get(role, ())) for token in self.tokens(role)]

    def value(self, role: str) -> Any:
        """What the first token of a role stands for; None where the role is missing."""
        return next(iter(self.values(role)), None)


class Grammar(NamedTuple):
    """The patterns of a language, by the mark that they may begin with, in the order of the file."""

    by_mark: Mapping[str, tuple[Pattern, ...]]
    trigger: re.Pattern[str]  # a stretch of marks that some pattern may match, from the first mark on


@cache
def grammar(language: str) -> Grammar:
    """Compile the patterns of a language."""
    words = lexicon(language)
    by_mark: dict[str, list[Pattern]] = {}
    for entry in vocabulary(language, "dates")["patterns"]:
        for reads, forms in entry.items():
            for form in forms:
                _add(_compile(reads, form, words), by_mark)
    for name in words.holidays:
        _add(_compile("holiday", _holiday_form(name), words, name), by_mark)
    return Grammar(by_mark={mark: tuple(found) for mark, found in by_mark.items()}, trigger=_trigger(by_mark))


def _trigger(by_mark: Mapping[str, list[Pattern]]) -> re.Pattern[str]:
    """Match where a pattern may begin: "the" is none alone, nor before a word that says nothing of time."""
    longest = max(len(pattern.roles) for found in by_mark.values() for pattern in found)
    alone = {mark for mark, found in by_mark.items() if any(pattern.may_be(mark) for pattern in found)}
    some, any_first = (re.escape("".join(sorted(marks))) for marks in (alone, by_mark))
    more = f"[^{NOTHING}{BREAK}]"
    return re.compile(f"(?:[{some}]|[{any_first}](?={more})){more}{{0,{longest - 1}}}")


def _add(pattern: Pattern, by_mark: dict[str, list[Pattern]]) -> None:
    for mark in sorted(pattern.firsts):
        by_mark.setdefault(mark, []).append(pattern)


def _holiday_form(name: str) -> str:
    """Write the pattern of a holiday: "year's" also stands for "years"."""
    elements = []
    for word in name.split():
        if word in _SIGNS:
            elements.append(_SIGNS[word])
            continue
        plain = word.removesuffix("'s")
        is_possessive = plain != word
        elements.append(f"name:<{plain}>|<{plain}s> possessive?" if is_possessive else f"name:<{plain}> dot?")
    return " ".join(elements).removesuffix(" dot?") + " comma? of? in? year?"


def read_patterns(
    tokens: Tokens, language: str, read: Callable[[Found], T | None], behind: Callable[[T], int]
) -> Iterator[T]:
    """Read what is written in the patterns of a language, from left to right; never overlapping.

    At a token the longest match is read first; where ``read`` declines, the next longest.  ``behind`` tells the token
    at which to go on.
    """
    rules, words = grammar(language), lexicon(language)
    marks = tokens.marks
    trigger = rules.trigger.search(marks)
    while trigger:
        at = trigger.start()
        step = at + 1
        for pattern, roles in _matches(trigger.group(), language):
            parts = tuple((role, tokens[at + index]) for index, role in enumerate(roles))
            value = read(Found(pattern.reads, at, at + len(roles), parts, words, pattern.name, pattern.classes))
            if value is not None:
                yield value
                step = max(step, behind(value))
                break
        trigger = rules.trigger.search(marks, step)


@lru_cache(maxsize=_REMEMBERED)
def _matches(marks: str, language: str) -> tuple[tuple[Pattern, tuple[str, ...]], ...]:
    """Give the patterns that match from the first mark on, the longest first, each with the roles of the marks."""
    candidates = grammar(language).by_mark[marks[0]]
    lacks = methodcaller("isdisjoint", marks)
    matches = [
        (pattern, match)
        for pattern in candidates
        if not any(map(lacks, pattern.needs)) and (match := _compiled(pattern.marks).match(marks))
    ]
    matches.sort(key=lambda pair: -pair[1].end())
    return tuple(
        (pattern, tuple(role for number, role in enumerate(pattern.roles, start=1) for _ in match[number]))
        for pattern, match in matches
    )


def _compile(reads: str, form: str, words: Lexicon, name: str = "") -> Pattern:
    elements = [_element(element, words) for element in form.split()]
    firsts: set[str] = set()
    for role, members, optional in elements:
        firsts |= set(members) if role != "comma" else set()
        if not optional:
            break
    pattern = "".join(f"([{re.escape(members)}]{'?' if optional else ''})" for _, members, optional in elements)
    needs = sorted((frozenset(members) for _, members, optional in reversed(elements) if not optional), key=len)
    roles = tuple(role for role, _, _ in elements)
    return Pattern(reads, form, name, pattern, tuple(needs), roles, frozenset(firsts), _classes(form))


def _classes(form: str) -> Mapping[str, tuple[str, ...]]:
    """The classes of words that roles of another name take, by role."""
    named = (element.removesuffix("?").rpartition(":") for element in form.split())
    return {
        role: tuple(each for each in classes.split("|") if not each.startswith("<"))
        for role, _, classes in named
        if role
    }


@cache
def _compiled(marks: str) -> re.Pattern[str]:
    """Compile a pattern when something may match it: of hundreds, an article needs some dozens."""
    return re.compile(marks)


def _element(element: str, words: Lexicon) -> tuple[str, str, bool]:
    """Take an element apart: its role, the marks that it may have, and whether it is optional."""
    optional = element.endswith("?")
    name = element.removesuffix("?")
    role, _, classes = name.rpartition(":")
    members = "".join(
        words.marks[each[1:-1]] if each.startswith("<") else words.classes.get(each, "") for each in classes.split("|")
    )
    return role or classes, members, optional
