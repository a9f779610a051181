"""Names that hold a role: "club coach Ida Lund", "Per Holm, the Governor", "designed by Anna Berg"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reconcile.claims.frame import fold, frame
from reconcile.claims.making import make_claim
from reconcile.claims.words import concept_of
from reconcile.kinds.gazetteer import peoples
from reconcile.model import BlockKind, Claim, Document, Mention
from reconcile.packs.roles.load import Role, roles

LISTED = r"(?:(?:the|an?|and|two|three|four|[a-z]+ers?|[a-z]+ors?|[a-z]+ists?|[a-z]+ects?|[A-Z][\w.'-]*),?\s){0,8}"
LESSER = re.compile(
    r"\b(?:deputy|former|ex|vice|assistant|acting|then|late|future|medical|clinical|technical|regional|artistic)"
    r"[\s-](?=$|\w+$)",
    re.IGNORECASE,
)
REACH = 80  # characters before or after a name in which its role is looked for
BODY = re.compile(r"(?:^|\s)(?P<body>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)*)(?:\s+|['’]s?\s+(?:[a-z-]+\s+)?)$")
OF_BODY = re.compile(r"^\s+(?:of|at|for)\s+(?:the\s+)?(?P<body>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)*)")


def role_claims(document: Document, names: Sequence[tuple[Mention, int]]) -> Iterator[Claim]:
    """Claims that a named person holds a role, in text order."""
    people = [m for m, _ in names if m.kind == "person"]
    for mention, at in names:
        if mention.kind != "person" or document.blocks[document.sentences[at].block].kind is BlockKind.FURNITURE:
            continue
        found = _role_before(document, mention, at) or _role_after(document, mention, at)
        if found is None:
            continue
        role, body = found
        if body or not role.of_person:  # "her father" may be anybody's
            yield _claim(document, mention, at, role, body, people)


def _role_before(document: Document, mention: Mention, at: int) -> tuple[Role, str] | None:
    """ "coach Ida Lund", "Norvik CEO Anna Berg", "governor of Osk, Per Holm", "designed by X"."""
    sentence = document.sentences[at]
    before = document.article.text[max(sentence.start, mention.start - REACH) : mention.start]
    held, acted = _before_patterns(document.language)
    match = held.search(before) or acted.search(before)
    if not match or LESSER.search(before[: match.start()]):
        return None
    role = roles(document.language)[match["role"].lower()]
    if match.re is acted:
        return role, ""
    body = match["of"] or ""
    named = BODY.search(before[: match.start()] + " ")
    if not body and named and _is_body(named["body"], document.language):
        body = named["body"]
    return role, fold(body)


def _is_body(said: str, language: str) -> bool:
    """May the words before a role name whom it serves?  "American", "Her" and "The" name nobody."""
    return fold(said) not in peoples() and bool(concept_of(said, language))


def _role_after(document: Document, mention: Mention, at: int) -> tuple[Role, str] | None:
    """ "Ruby Laffoon, the Governor of Kentucky", "Hock Tan, chief executive"."""
    sentence = document.sentences[at]
    after = document.article.text[mention.end : min(sentence.end, mention.end + REACH)]
    match = _after_pattern(document.language).match(after)
    if not match or LESSER.search(match.group()):
        return _role_by_deed(document.language, after)
    body = OF_BODY.match(after[match.end() :])
    return roles(document.language)[match["role"].lower()], fold(body["body"]) if body else ""


def _role_by_deed(language: str, after: str) -> tuple[Role, str] | None:
    """ "Manuel Ortiz, who coached him"."""
    known = roles(language)
    match = re.match(r",?\s(?:who|quien)\s(?:had\s|also\s|first\s)?(?P<deed>\w+)\b", after)
    role = known.get(match["deed"].lower()) if match else None
    return (role, "") if role and match and match["deed"].lower() in role.by else None


@cache
def _before_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns that end at a name: a role noun ("coach "), and a participle with its agent ("designed by ")."""
    known = roles(language)
    nouns = "|".join(re.escape(p) for p, r in known.items() if p in r.words) or "(?!)"
    agents = "|".join(re.escape(p) for p, r in known.items() if p in r.by) or "(?!)"
    of = r"(?:\s+(?:of|at|for)\s+(?:the\s+)?(?P<of>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)*),?)?"
    held = rf"\b(?P<role>(?i:{nouns})){of}(?:,|\s+was|\s+is)?\s+(?:Mr\.?\s|Dr\.?\s)?$"
    acted = rf"\b(?P<role>(?i:{agents}))\s+by\s+{LISTED}$"
    return re.compile(held), re.compile(acted)


@cache
def _after_pattern(language: str) -> re.Pattern[str]:
    nouns = "|".join(re.escape(p) for p, r in roles(language).items() if p in r.words)
    article = r"(?:then\s|now\s)?(?:the\s|a\s|his\s|her\s|its\s)?(?:[a-z-]+\s){0,2}"
    return re.compile(rf",\s+{article}(?P<role>(?i:{nouns or '(?!)'}))\b")


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
