"""Articles of many dossiers, one dossier after another, shared out in parts that fit into memory."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from reconcile.articles.frontmatter import iso_day
from reconcile.bulk.duck import rows
from reconcile.bulk.given import Table
from reconcile.bulk.tables import Reject
from reconcile.errors import ArticleError
from reconcile.model import Article, Metadata
from reconcile.place import Place, read_one

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

REJECTS_IN_PART: Final = 50_000

Read = Article | Reject


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Whole dossiers, as many as are looked at together."""

    articles: tuple[Article, ...]
    rejects: tuple[Reject, ...]

    def sizes(self) -> Counter[str]:
        """How many articles each dossier has."""
        return Counter(article.dossier for article in self.articles)

    def fingerprint(self, under: str) -> str:
        """Changes with anything that goes into the part, and with ``under``."""
        digest = hashlib.sha256(under.encode())
        said = [f"{a.id}\0{a.dossier}\0{a.path}\0{a.sha256}\0{a.line_offset}\0{a.metadata!r}" for a in self.articles]
        for line in (*said, *map(repr, self.rejects)):
            digest.update(f"\n{len(line)} {line}".encode("utf-8", "surrogatepass"))
        return digest.hexdigest()


def of_files(place: Place) -> Iterator[Read]:
    """The articles of files, by dossier and id; each is read twice, so that only one dossier is held in memory."""
    index, rejects = [], []
    for path in place.files:
        try:
            article = read_one(place, path)
        except ArticleError as error:
            rejects.append(Reject(row=0, dossier="", source=path.as_posix(), reason=error.message))
        else:
            index.append((article.dossier, article.id, path))
    yield from rejects
    for _, _, path in sorted(index):
        yield read_one(place, path)


def of_table(connection: DuckDBPyConnection, table: Table) -> Iterator[Read]:
    """The articles of the view ``given``, by dossier and id."""
    before = ("", "")
    for row in rows(connection, "SELECT * FROM given ORDER BY dossier, id, row", table.where):
        reason = row["wrong"] or _wrong_with(row, before)
        if reason:
            yield Reject(row=row["row"], dossier=row["dossier"] or "", source=row["id"] or "", reason=reason)
            continue
        before = (row["dossier"], row["id"])
        yield _article(row)


def _wrong_with(row: Mapping[str, Any], before: tuple[str, str]) -> str:
    """Why a row is no article; "" where it is one."""
    if not (row["id"] or "").strip():
        return "no id"
    if row["dossier"] is None:
        return "no dossier"
    if not (row["text"] or "").strip():
        return "no text"
    if row["published"] and iso_day(row["published"].strip()) is None:
        return f'published: "{row["published"][:60]}" is no date such as 2017-07-26'
    return "the id stands twice in the dossier" if (row["dossier"], row["id"]) == before else ""


def _article(row: Mapping[str, Any]) -> Article:
    published = iso_day((row["published"] or "").strip())
    metadata = Metadata(published=published, publisher=row["publisher"] or None, language=row["language"] or None)
    sha256 = hashlib.sha256(row["text"].encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=row["id"], path=row["id"], dossier=row["dossier"], text=row["text"], sha256=sha256, metadata=metadata
    )


def shared_out(read: Iterable[Read], *, in_part: int, largest: int) -> Iterator[Part]:
    """Whole dossiers, as many as make a part; one of more than ``largest`` articles is left out with a reason.

    It would hold up all others, and is not even held in memory.
    """
    articles: list[Article] = []
    rejects: list[Reject] = []
    for dossier, group in groupby(read, key=lambda each: each.dossier):
        members, number = [], 0
        for each in group:
            if isinstance(each, Reject):
                rejects.append(each)
                continue
            number += 1
            if number <= largest:
                members.append(each)
        if number > largest:
            reason = f"the dossier has {number:,} articles, more than {largest:,}"
            rejects.append(Reject(row=0, dossier=dossier, source="", reason=reason))
            continue
        articles.extend(members)
        if len(articles) >= in_part or len(rejects) >= REJECTS_IN_PART:
            yield Part(articles=tuple(articles), rejects=tuple(rejects))
            articles, rejects = [], []
    if articles or rejects:
        yield Part(articles=tuple(articles), rejects=tuple(rejects))
