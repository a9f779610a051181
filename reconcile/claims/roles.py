"""Names that hold a role: "club coach Ida Lund", "Per Holm, the Governor", "designed by Anna Berg"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold, frame
from reconcile.claims.making import make_claim
from reconcile.claims.relatives import given_name
from reconcile.claims.words import concept_of
from reconcile.kinds.gazetteer import peoples
from reconcile.model import BlockKind, Claim, Document, Mention
from reconcile.packs.roles.load import Role, around_roles, roles

REACH = 80  # characters before or after a name in which its role is looked for
NAME = r"[A-ZÀ-Þ][\w.&-]*(?:\s[A-ZÀ-Þ][\w.&-]*)*"
BODY = re.compile(rf"(?:^|\s)(?P<body>{NAME})(?:\s+|['’]s?\s+(?:[a-z-]+\s+)?)$")


def role_claims(
    document: Document, names: Sequence[tuple[Mention, int]], found: Sequence[Reference] = ()
) -> Iterator[Claim]:
    """Claims that a named person holds a role, in text order; ``found`` tells whose "her father" is."""
    people = [m for m, _ in names if m.kind == "person"]
    for mention, at in names:
        if mention.kind != "person" or document.blocks[document.sentences[at].block].kind is BlockKind.FURNITURE:
            continue
        held = _role_before(document, mention, at, found) or _role_after(document, mention, at)
        if held is not None and held.is_known and not _is_own_name(mention, held):
            yield _claim(document, mention, at, held, people)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A role that a name holds, and of whom or what."""

    role: Role
    body: str = ""
    is_only: bool = False

    @property
    def is_known(self) -> bool:
        """Is it told whose wife or father it is?  "Her father" may be anybody's."""
        return bool(self.body or not self.role.of_person)


def _is_own_name(mention: Mention, held: Held) -> bool:
    """Is the name that of whom the holder would be?  "To her mother, | Lund | gave all that she earned"."""
    return bool(held.body) and set(fold(mention.quote).split()) <= set(held.body.split())


def _role_before(document: Document, mention: Mention, at: int, found: Sequence[Reference]) -> Held | None:
    """ "coach Ida Lund", "Norvik CEO Anna Berg", "governor of Osk, Per Holm", "designed by X", "her father, X"."""
    start = max(document.sentences[at].start, mention.start - REACH)
    before = document.article.text[start : mention.start]
    patterns = _patterns(document.language)
    match = patterns.held.search(before) or patterns.acted.search(before)
    if not match or patterns.lesser.search(before[: match.start()]):
        return None
    said = match["role"] if match.re is patterns.held else match["role"] or match["did"] or match["ahead"]
    role = roles(document.language)[said.lower()]
    if match.re is patterns.acted:
        return Held(role=role)
    body = match["of"] or ""
    named = BODY.search(before[: match.start()] + " ")
    if not body and named and _is_body(named["body"], document.language):
        body = named["body"]
    if not body and role.of_person:
        return _of_relative(document.language, role, before[: match.start()], start, found)
    return Held(role=role, body=fold(body), is_only=bool(patterns.only.search(before[: match.start()])))


def _of_relative(language: str, role: Role, before: str, start: int, found: Sequence[Reference]) -> Held:
    """ "her | younger sister", "she had one | sister": of whom the pronoun or the name before it stands for."""
    patterns = _patterns(language)
    had = patterns.had_only.search(before)
    if had is not None and had["only"]:
        whose = next((r.name for r in found if r.end == start + had.start() and r.kind == "person"), "")
        return Held(role=role, body=fold(whose), is_only=True)
    own = patterns.possessive.search(before)
    if own is not None:
        whose = next((r.name for r in found if r.start == start + own.start("whose") and r.by == "pronoun"), "")
        return Held(role=role, body=fold(whose), is_only=bool(own["only"]))
    return Held(role=role)


def _is_body(said: str, language: str) -> bool:
    """May the words before a role name whom it serves?  "American", "Her" and "The" name nobody."""
    return fold(said) not in peoples() and bool(concept_of(said, language))


def _role_after(document: Document, mention: Mention, at: int) -> Held | None:
    """ "Ruby Laffoon, the Governor of Kentucky", "Hock Tan, chief executive"."""
    sentence = document.sentences[at]
    after = document.article.text[mention.end : min(sentence.end, mention.end + REACH)]
    patterns = _patterns(document.language)
    match = patterns.behind.match(after)
    if not match or patterns.lesser.search(match.group()):
        return _role_by_deed(document.language, after)
    body = patterns.of_body.match(after[match.end() :])
    return Held(role=roles(document.language)[match["role"].lower()], body=fold(body["body"]) if body else "")


def _role_by_deed(language: str, after: str) -> Held | None:
    """ "Manuel Ortiz, who coached him"."""
    known = roles(language)
    match = _patterns(language).deed.match(after)
    role = known.get(match["deed"].lower()) if match else None
    return Held(role=role) if role and match and match["deed"].lower() in (*role.by, *role.did) else None


class Patterns(NamedTuple):
    """What finds the holders of roles in a language."""

    held: re.Pattern[str]  # ends at a name: "coach "
    acted: re.Pattern[str]  # ends at a name: "designed by ", "lo diseñó el ingeniero "
    behind: re.Pattern[str]  # begins behind a name: ", the Governor"
    deed: re.Pattern[str]  # begins behind a name: ", who coached"
    of_body: re.Pattern[str]
    lesser: re.Pattern[str]  # who holds no longer, not yet or not the whole of it
    possessive: re.Pattern[str]  # ends at a relative: "her younger "
    only: re.Pattern[str]  # ends at a relative: "Lund's only "
    had_only: re.Pattern[str]  # from behind a name to a relative: " had one younger "


@cache
def _patterns(language: str) -> Patterns:
    known = roles(language)
    nouns, agents, deeds, phrases = (
        _any(phrase for phrase, role in known.items() if phrase in getattr(role, part))
        for part in ("words", "by", "did", "ahead")
    )
    around = {name: _any(words) for name, words in around_roles(language).items()}
    listed = rf"(?:(?:{around['listed']}|[a-zà-ÿ]+{around['agents']}|[A-ZÀ-Þ][\w.'-]*),?\s){{0,8}}"
    of = rf"{around['of']}\s+(?:{around['the']}\s+)?"
    sorts = rf"(?:(?:(?P<only>{around['only']})|{around['kin_sorts']})\s){{0,2}}"
    is_named = rf"(?:,?\s(?:{around['who']}\s)?(?:{around['is']}\s)?{around['named']})?"
    article = rf"(?:{around['then']}\s)?(?:{around['articles']}\s)?(?:[a-zà-ÿ-]+\s){{0,2}}"
    return Patterns(
        held=re.compile(
            rf"\b(?P<role>(?i:{nouns}))(?:\s+{of}(?P<of>{NAME}),?)?(?:{is_named},?|,|\s+{around['is']})\s+(?:{around['titles']}\s)?$"
        ),
        acted=re.compile(
            rf"\b(?:(?P<role>(?i:{agents}))\s+{around['by']}\s+{listed}"
            rf"|(?i:{around['clitics']})\s(?P<did>(?i:{deeds}))\s+{listed}|(?P<ahead>(?i:{phrases}))\s+{listed})$"
        ),
        behind=re.compile(rf",\s+{article}(?P<role>(?i:{nouns}))\b"),
        deed=re.compile(rf",?\s{around['who']}\s(?:{around['had']}\s)?(?P<deed>\w+)\b"),
        of_body=re.compile(rf"^\s+{of}(?P<body>{NAME})"),
        lesser=re.compile(rf"\b{around['lesser']}[\s-](?=$|\w+$)", re.IGNORECASE),
        possessive=re.compile(rf"\b(?P<whose>[^\W\d_]+)\s{sorts}$"),
        only=re.compile(rf"\b{around['only']}\s(?:{around['kin_sorts']}\s)?$"),
        had_only=re.compile(rf"\s{around['owns']}\s(?:{around['articles']}\s)?{sorts}$"),
    )


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"


def _claim(document: Document, mention: Mention, at: int, held: Held, people: Sequence[Mention]) -> Claim:
    role = held.role
    rivals = [p for p in people if p != mention]
    return make_claim(
        document,
        mention,
        at,
        attribute=f"role:{role.name}",
        subject=held.body,
        scope=(("holders", role.holders), *((("only", "one"),) if held.is_only else ())),
        value=given_name(mention) if role.of_person else None,
        context=frame(document, mention, at, rivals).words,
    )
