"""Claims that somebody else pulled: rows of a table, read as values and compared by the same kernel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Final

from reconcile.articles.document import lay_out
from reconcile.bulk.tables import Reject
from reconcile.facts.compare import Relate
from reconcile.facts.naming import fact_id
from reconcile.findings.copies import Origins
from reconcile.findings.detect import Show, detect
from reconcile.kinds.conventions import settle
from reconcile.kinds.kind import Context
from reconcile.kinds.scan import scan
from reconcile.model import Article, Claim, Fact, Finding, Mention, Metadata, Related
from reconcile.registry import KINDS
from reconcile.values import Unreadable

READ_ONCE: Final = 200_000  # distinct values that are kept read
KIND_NAMES: Final = frozenset(kind.name for kind in KINDS)


@lru_cache(maxsize=READ_ONCE)
def read_value(kind: str, text: str) -> Mention | None:
    """Read a value as it stands alone ("459 km", "1974-07-01"); None where no such value is all that it says."""
    article = Article(id="", path="", dossier="", text=text, sha256="", metadata=Metadata(language="en"))
    document = lay_out(article)
    context = Context(document=document, conventions=settle(document))
    found = [m for m in scan(context, [k for k in KINDS if k.name == kind]) if not isinstance(m.value, Unreadable)]
    whole = [m for m in found if 2 * (m.end - m.start) > len(text.strip())]
    return whole[0] if len(whole) == 1 else None


def read_rows(rows: Iterable[Mapping[str, Any]]) -> Iterator[Claim | Reject]:
    """Each row as a claim, or why it is none."""
    for row in rows:
        mention = read_value(str(row["kind"]), str(row["value"]))
        if mention is None:
            yield _reject(row, f"no {row['kind']} can be read from {str(row['value'])[:60]!r}")
            continue
        yield _claim(row, mention)


def _reject(row: Mapping[str, Any], reason: str) -> Reject:
    return Reject(row=int(row["row"]), dossier=str(row["dossier"]), source=str(row["source"]), reason=reason)


def _claim(row: Mapping[str, Any], mention: Mention) -> Claim:
    quote = str(row["quote"] or row["value"])
    start = int(row["start"] or 0)
    scope = (("scope", str(row["scope"])),) if row["scope"] else ()
    return Claim(
        id=str(row["row"]),
        article_id=str(row["source"]),
        dossier=str(row["dossier"]),
        subject=str(row["subject"] or ""),
        attribute=str(row["attribute"]),
        scope=scope,
        kind=str(row["kind"]),
        value=mention.value,
        modality=mention.modality,
        start=start,
        end=int(row["end"] or start + len(quote)),
        quote=quote,
        sentence_start=start,
        sentence_end=start,
    )


def compare_rows(claims: Sequence[Claim], relate: Relate, show: Show) -> tuple[Finding, ...]:
    """The findings of claims that are sorted by fact."""
    facts = [_fact(tuple(group)) for _, group in groupby(claims, key=_about)]
    return detect(facts, RelatingWords(relate), show, Sources())


class Sources(Origins):
    """Of claims without their articles nobody can tell a copy: each source is one origin."""

    def __init__(self) -> None:
        super().__init__({})

    def count(self, claims: Iterable[Claim]) -> int:
        return len({claim.article_id for claim in claims})


class RelatingWords:
    """Relates any two ways of stating a value once, however many claims state them so.

    A value that was read from the same words is the same object as long as claims hold it.
    """

    def __init__(self, relate: Relate) -> None:
        self._relate = relate
        self._known: dict[tuple[object, ...], Related] = {}

    def __call__(self, a: Claim, b: Claim) -> Related:
        key = (a.attribute, a.kind, id(a.value), a.modality, a.quote, id(b.value), b.modality, b.quote)
        related = self._known.get(key)
        if related is None:
            related = self._known[key] = self._relate(a, b)
        return related


def _about(claim: Claim) -> tuple[str, str, str, tuple[tuple[str, str], ...], str]:
    return claim.dossier, claim.subject, claim.attribute, claim.scope, claim.kind


def _fact(claims: tuple[Claim, ...]) -> Fact:
    first = claims[0]
    subject = f" of {first.subject}" if first.subject else ""
    return Fact(
        id=fact_id(first.dossier, first.subject, first.attribute, first.scope),
        dossier=first.dossier,
        subject=first.subject,
        attribute=first.attribute,
        scope=first.scope,
        kind=first.kind,
        question=f"What is the {first.attribute}{subject}?",
        claims=tuple(sorted(claims, key=lambda c: (c.article_id, c.start, c.end, c.id))),
        joined_by=("same subject, attribute and scope",),
    )
