"""What editors know better than the tool: a claim struck out, a value corrected, a claim added.

Each edit is bound to words of one article, with what stands around them.  When the article changes, an edit follows
its words where they still stand, once, in the same surroundings; otherwise it is orphaned and says so.  It never moves
to words that merely look alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from reconcile.errors import DecisionError
from reconcile.findings.decision_files import dump
from reconcile.findings.located import Located, read_yaml
from reconcile.model import Article, Claim, Mention

WHERE: Final = "claims/edits.yaml"
AROUND: Final = 32  # characters kept on either side of the words
FIELDS: Final = (
    "action", "article", "quote", "prefix", "suffix", "kind", "reads", "attribute", "subject", "reason", "by", "at",
)  # fmt: skip
_GAP: Final = re.compile(r"\s+")


class Action(StrEnum):
    STRIKE = "strike"
    CORRECT = "correct"
    ADD = "add"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One entry of ``claims/edits.yaml``."""

    action: Action
    article: str  # the article's id
    quote: str
    prefix: str  # up to 32 characters before the quote; "" only at the very start
    suffix: str
    reason: str
    kind: str = ""  # of value; needed to add
    reads: str = ""  # what the words mean, in plain words that the tool reads: "12", "3 May 1987"
    attribute: str = ""
    subject: str = ""
    by: str | None = None
    at: str | None = None
    line: int = 0  # of the file


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An edit with the place of its words in the article as it is now."""

    edit: Edit
    start: int
    end: int


Read = Callable[[str, str], Mention | None]  # kind, plain words -> the mention that they are, or None


# --- the file -----------------------------------------------------------------------------------


def read_edits(text: str, where: str = WHERE) -> tuple[Edit, ...]:
    """All edits of the file, in its order.  Raises: ``DecisionError`` with file and line."""
    top = read_yaml(text, where)
    return tuple(_edit(item) for item in top.items()) if top is not None else ()


def _edit(item: Located) -> Edit:
    fields = item.mapping(FIELDS, required=("action", "article", "quote", "prefix", "suffix", "reason"))
    action = Action(fields["action"].one_of("action", tuple(Action)))
    texts = {name: fields[name].text(name) for name in ("kind", "reads", "attribute", "subject") if name in fields}
    if action is Action.ADD and not texts.get("kind"):
        raise item.error('"kind" is missing', hint="say what kind of value the words state, such as count or date")
    if action is Action.CORRECT and not texts:
        raise item.error("corrects nothing", hint="give reads, attribute, subject or kind")
    return Edit(
        action=action,
        article=fields["article"].filled("article"),
        quote=fields["quote"].filled("quote"),
        prefix=fields["prefix"].text("prefix"),
        suffix=fields["suffix"].text("suffix"),
        reason=fields["reason"].filled("reason"),
        by=fields["by"].text("by") if "by" in fields else None,
        at=fields["at"].day("at") if "at" in fields else None,
        line=item.node.start_mark.line + 1,
        **texts,
    )


def write_edit(edit: Edit) -> str:
    """One entry as it is appended to the file, which keeps what else stands there, comments included."""
    values = {name: getattr(edit, name) for name in FIELDS}
    kept = {name: value for name, value in values.items() if value or name in ("prefix", "suffix")}
    return dump([{**kept, "action": edit.action.value}])


def selected(article: Article, start: int, end: int) -> tuple[str, str, str]:
    """The quote of a span with what stands before and behind it."""
    text = article.text
    return text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND]


# --- finding the words again --------------------------------------------------------------------


def place(article: Article, edits: Iterable[Edit]) -> tuple[Placed, ...]:
    """The edits of an article whose words still stand in it."""
    found = ((edit, anchor(article.text, edit)) for edit in edits if edit.article == article.id)
    return tuple(Placed(edit=edit, start=span[0], end=span[1]) for edit, span in found if isinstance(span, tuple))


def orphans(articles: Sequence[Article], edits: Iterable[Edit]) -> tuple[str, ...]:
    """A line for each edit whose words cannot be told any more."""
    texts = {article.id: article.text for article in articles}
    lines = []
    for edit in edits:
        found = anchor(texts[edit.article], edit) if edit.article in texts else "the article is gone"
        if isinstance(found, str):
            lines.append(f'{WHERE}:{edit.line}: orphaned, "{edit.quote}" in {edit.article}: {found}')
    return tuple(lines)


def anchor(text: str, edit: Edit) -> tuple[int, int] | str:
    """Where the edit's words stand, or why that cannot be said.

    Quote, prefix and suffix must all be there, together and once; only the width of gaps between words may differ, as
    where lines were wrapped anew.
    """
    if not (edit.prefix or edit.suffix) and text.strip() != edit.quote:
        return "nothing says what stands around the words"
    before = r"\A" if not edit.prefix else _loosely(edit.prefix)
    behind = r"\s*\Z" if not edit.suffix else _loosely(edit.suffix)
    pattern = re.compile(f"(?={before}({_loosely(edit.quote)}){behind})")  # of no width: matches may overlap
    spans = sorted({match.span(1) for match in pattern.finditer(text)})
    if len(spans) > 1:
        return "the words stand there more than once"
    return spans[0] if spans else "the words no longer stand there in these surroundings"


def _loosely(words: str) -> str:
    """A pattern for words in which any gap matches any other; linear, for gaps and words never overlap."""
    return r"\s+".join(re.escape(part) for part in _GAP.split(words))


# --- applying -----------------------------------------------------------------------------------


def edit_mentions(mentions: Sequence[Mention], placed: Sequence[Placed], read: Read) -> tuple[Mention, ...]:
    """The mentions of an article as its edits want them, in text order.

    Raises: ``DecisionError`` naming file and line, where the plain words of an edit are no value of its kind.
    """
    kept = [mention for mention in mentions if not any(_struck(mention, each) for each in placed)]
    for each in placed:
        if each.edit.action is not Action.STRIKE:
            kept = _corrected(kept, each, read)
    return tuple(sorted(kept, key=lambda mention: (mention.start, mention.end, mention.kind)))


def _struck(mention: Mention, placed: Placed) -> bool:
    """An edit that names an attribute strikes one claim on the words, not what they say."""
    return placed.edit.action is Action.STRIKE and not placed.edit.attribute and _is_there(mention, placed)


def _is_there(mention: Mention | Claim, placed: Placed) -> bool:
    same_kind = placed.edit.kind in ("", mention.kind)
    return (mention.start, mention.end) == (placed.start, placed.end) and same_kind


def _corrected(mentions: list[Mention], placed: Placed, read: Read) -> list[Mention]:
    """The mentions with the one at the edit's words read anew, or put there."""
    edit = placed.edit
    there = [mention for mention in mentions if (mention.start, mention.end) == (placed.start, placed.end)]
    if not (edit.reads or edit.kind):
        return mentions
    kind = edit.kind or (there[0].kind if there else "")
    found = read(kind, edit.reads or edit.quote)
    if found is None:
        words = edit.reads or edit.quote
        hint = "write reads: in plain words, such as 12, 3 May 1987, 459 km"
        raise DecisionError(f'{WHERE}:{edit.line}: "{words}" cannot be read as {kind or "a value"}', hint=hint)
    first = there[0] if there else found
    new = replace(
        found, article_id=edit.article, start=placed.start, end=placed.end, quote=edit.quote, negated=first.negated
    )
    others = [mention for mention in mentions if mention not in there]
    return [*others, new]


def edit_claims(claims: Sequence[Claim], placed: Sequence[Placed]) -> tuple[Claim, ...]:
    """The claims of an article without those struck out, and with the attributes and subjects that edits give."""
    return tuple(_edited(claim, placed) for claim in claims if not any(_struck_out(claim, each) for each in placed))


def _struck_out(claim: Claim, placed: Placed) -> bool:
    edit = placed.edit
    return edit.action is Action.STRIKE and _is_there(claim, placed) and edit.attribute in ("", claim.attribute)


def _edited(claim: Claim, placed: Sequence[Placed]) -> Claim:
    for each in placed:
        if each.edit.action is not Action.STRIKE and _is_there(claim, each):
            attribute, subject = each.edit.attribute or claim.attribute, each.edit.subject or claim.subject
            claim = replace(claim, attribute=attribute, subject=subject)
    return claim
