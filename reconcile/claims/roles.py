"""Names that hold a role: "club coach Ida Lund", "Per Holm, the Governor", "designed by Anna Berg"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold, frame
from reconcile.claims.making import make_claim
from reconcile.claims.words import concept_of
from reconcile.kinds.gazetteer import peoples
from reconcile.model import BlockKind, Claim, Document, Mention
from reconcile.packs.roles.load import Role, around_roles, roles

REACH = 80  # characters before or after a name in which its role is looked for
NAME = r"[A-ZÀ-Þ][\w.&-]*(?:\s[A-ZÀ-Þ][\w.&-]*)*"
BODY = re.compile(rf"(?:^|\s)(?P<body>{NAME})(?:\s+|['’]s?\s+(?:[a-z-]+\s+)?)$")

PRONOUN = re.compile(r"\b[^\W\d_]+\s$")  # the word right before a role: "her | father"


def role_claims(
    document: Document, names: Sequence[tuple[Mention, int]], found: Sequence[Reference] = ()
) -> Iterator[Claim]:
    """Claims that a named person holds a role, in text order; ``found`` tells whose "her father" is."""
    whose = {r.start: r.name for r in found if r.by == "pronoun"}
    people = [m for m, _ in names if m.kind == "person"]
    for mention, at in names:
        if mention.kind != "person" or document.blocks[document.sentences[at].block].kind is BlockKind.FURNITURE:
            continue
        held = _role_before(document, mention, at, whose) or _role_after(document, mention, at)
        if held is None:
            continue
        role, body = held
        if (body or not role.of_person) and body != fold(mention.quote):  # "her father" may be anybody's
            yield _claim(document, mention, at, role, body, people)


def _role_before(document: Document, mention: Mention, at: int, whose: Mapping[int, str]) -> tuple[Role, str] | None:
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
        return role, ""
    body = match["of"] or ""
    named = BODY.search(before[: match.start()] + " ")
    if not body and named and _is_body(named["body"], document.language):
        body = named["body"]
    if not body and role.of_person and (pronoun := PRONOUN.search(before[: match.start()])):
        body = whose.get(start + pronoun.start(), "")
    return role, fold(body)


def _is_body(said: str, language: str) -> bool:
    """May the words before a role name whom it serves?  "American", "Her" and "The" name nobody."""
    return fold(said) not in peoples() and bool(concept_of(said, language))


def _role_after(document: Document, mention: Mention, at: int) -> tuple[Role, str] | None:
    """ "Ruby Laffoon, the Governor of Kentucky", "Hock Tan, chief executive"."""
    sentence = document.sentences[at]
    after = document.article.text[mention.end : min(sentence.end, mention.end + REACH)]
    patterns = _patterns(document.language)
    match = patterns.behind.match(after)
    if not match or patterns.lesser.search(match.group()):
        return _role_by_deed(document.language, after)
    body = patterns.of_body.match(after[match.end() :])
    return roles(document.language)[match["role"].lower()], fold(body["body"]) if body else ""


def _role_by_deed(language: str, after: str) -> tuple[Role, str] | None:
    """ "Manuel Ortiz, who coached him"."""
    known = roles(language)
    match = _patterns(language).deed.match(after)
    role = known.get(match["deed"].lower()) if match else None
    return (role, "") if role and match and match["deed"].lower() in (*role.by, *role.did) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """What finds the holders of roles in a language."""

    held: re.Pattern[str]  # ends at a name: "coach "
    acted: re.Pattern[str]  # ends at a name: "designed by ", "lo diseñó el ingeniero "
    behind: re.Pattern[str]  # begins behind a name: ", the Governor"
    deed: re.Pattern[str]  # begins behind a name: ", who coached"
    of_body: re.Pattern[str]
    lesser: re.Pattern[str]  # who holds no longer, not yet or not the whole of it


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
    article = rf"(?:{around['then']}\s)?(?:{around['articles']}\s)?(?:[a-zà-ÿ-]+\s){{0,2}}"
    return Patterns(
        held=re.compile(
            rf"\b(?P<role>(?i:{nouns}))(?:\s+{of}(?P<of>{NAME}),?)?(?:,|\s+{around['is']})?\s+(?:{around['titles']}\s)?$"
        ),
        acted=re.compile(
            rf"\b(?:(?P<role>(?i:{agents}))\s+{around['by']}\s+{listed}"
            rf"|(?i:{around['clitics']})\s(?P<did>(?i:{deeds}))\s+{listed}|(?P<ahead>(?i:{phrases}))\s+{listed})$"
        ),
        behind=re.compile(rf",\s+{article}(?P<role>(?i:{nouns}))\b"),
        deed=re.compile(rf",?\s{around['who']}\s(?:{around['had']}\s)?(?P<deed>\w+)\b"),
        of_body=re.compile(rf"^\s+{of}(?P<body>{NAME})"),
        lesser=re.compile(rf"\b{around['lesser']}[\s-](?=$|\w+$)", re.IGNORECASE),
    )


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"


def _claim(document: Document, mention: Mention, at: int, role: Role, body: str, people: Sequence[Mention]) -> Claim:
    rivals = [p for p in people if p != mention]
    return make_claim(
        document,
        mention,
        at,
        attribute=f"role:{role.name}",
        subject=body,
        scope=(("holders", role.holders),),
        context=frame(document, mention, at, rivals).words,
    )
