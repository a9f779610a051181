"""Bulk runs: many dossiers or many ready claims in, Parquet out, part by part, so that a run can go on where it ended.

A part is done when its note lies beside its tables; the note holds a fingerprint of what went in, and a part whose
fingerprint is the same is not done again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from reconcile.bulk import duck
from reconcile.bulk.ready import COLUMNS, FACT, NEEDED, Reject, compare_rows, read_rows
from reconcile.bulk.tables import (
    CLAIMS,
    CLAIMS_ORDER,
    FINDINGS,
    FINDINGS_ORDER,
    REJECTS,
    REJECTS_ORDER,
    Normalise,
    claim_rows,
    finding_rows,
)
from reconcile.config import DEFAULT
from reconcile.engines.engine import Engine
from reconcile.errors import UsageError
from reconcile.model import Article, Claim, Metadata
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import VERSION, Relating, run, show
from reconcile.workspace import find_articles, write_text

ARTICLES_IN_PART: Final = 400
CLAIMS_IN_PART: Final = 200_000
LARGEST_DOSSIER: Final = 5_000  # articles; beyond it one dossier would hold up all others
ARTICLE_COLUMNS: Final = ("id", "dossier", "text", "published", "publisher", "language")

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a bulk run did."""

    parts: int
    parts_taken_over: int  # from an earlier run that was broken off
    dossiers: int
    articles: int
    claims: int
    findings: int
    rejects: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A share of the work, small enough for memory."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    rejects: tuple[Reject, ...] = ()

    def fingerprint(self) -> str:
        """Changes with anything that goes into the part."""
        said = [f"{a.id} {a.dossier} {a.sha256} {a.metadata!r}" for a in self.articles]
        said += [
            f"{c.id} {c.article_id} {c.dossier} {c.subject} {c.attribute} {c.quote} {c.value}" for c in self.claims
        ]
        said += [repr(reject) for reject in self.rejects]
        return hashlib.sha256("\n".join([VERSION, *said]).encode("utf-8", "surrogatepass")).hexdigest()


class Batch:
    """One bulk run into one folder."""

    def __init__(self, output: Path, engine: Engine, normalise: Normalise, progress: Progress) -> None:
        self._output = output
        self._parts = output / "parts"
        self._parts.mkdir(parents=True, exist_ok=True)
        self._engine = engine
        self._normalise = normalise
        self._progress = progress
        self._connection = duck.connect(output / "scratch")

    def run(self, source: Path) -> Summary:
        """Work through the input and write findings, claims, rejects and a summary.

        Raises: UsageError for an input that is neither articles nor claims.
        """
        notes, taken_over = [], 0
        for number, part in enumerate(self._in_parts(source)):
            note, known = self._do(number, part)
            notes.append(note)
            taken_over += known
            self._progress(number + 1)
        if not notes:
            raise UsageError(f"{source}: nothing to compare", hint="the table has no row that can be used")
        summary = self._finish(notes, taken_over)
        write_text(self._output / "summary.json", json.dumps(asdict(summary), indent=2) + "\n")
        return summary

    def _in_parts(self, source: Path) -> Iterator[Part]:
        if source.is_dir():
            yield from _shared_out(((article, ()) for article in find_articles([source])), ARTICLES_IN_PART)
            return
        table = duck.reader(source)
        names = duck.columns(self._connection, table)
        if {"id", "text"} <= set(names):
            yield from _shared_out(self._articles(table, names), ARTICLES_IN_PART)
        elif set(NEEDED) <= set(names):
            yield from self._claims(table, names)
        else:
            raise UsageError(
                f"{source}: holds neither articles nor claims: {', '.join(names)}",
                hint=f"articles need id, dossier, text; claims need {', '.join(NEEDED)}",
            )

    def _articles(self, table: str, names: Sequence[str]) -> Iterator[tuple[Article | None, tuple[Reject, ...]]]:
        """Articles by dossier and id; a row that is none comes as a reject."""
        picked = ", ".join(
            f'CAST("{n}" AS VARCHAR) AS "{n}"' if n in names else f'NULL AS "{n}"' for n in ARTICLE_COLUMNS
        )
        numbered = f"SELECT row_number() OVER () AS row, {picked} FROM {table}"
        seen = ("", "")
        for row in duck.rows(self._connection, f"SELECT * FROM ({numbered}) ORDER BY dossier, id, row"):
            reason = _wrong_with(row, seen)
            if reason:
                yield None, (_rejected(row, row["id"], reason),)
                continue
            seen = (row["dossier"], row["id"])
            yield _article(row), ()

    def _claims(self, table: str, names: Sequence[str]) -> Iterator[Part]:
        """Only the contested facts: DuckDB finds them, the kernel reads and relates them."""
        cast = {"start": "BIGINT", "end": "BIGINT"}
        picked = ", ".join(
            f'TRY_CAST("{n}" AS {cast.get(n, "VARCHAR")}) AS "{n}"' if n in names else f'NULL AS "{n}"' for n in COLUMNS
        )
        self._connection.execute(
            f"CREATE OR REPLACE VIEW given AS SELECT row_number() OVER () AS row, {picked} FROM {table}"
        )
        usable = " AND ".join(f"trim(coalesce({n}, '')) <> ''" for n in NEEDED)
        missing = duck.rows(self._connection, f"SELECT * FROM given WHERE NOT ({usable}) ORDER BY row")
        rejects = tuple(_rejected(row, row["source"], "a needed column is empty") for row in missing)
        keys = ", ".join(f"coalesce({n}, '') AS {n}" for n in FACT)
        contested = (
            f"SELECT {keys} FROM given WHERE {usable} GROUP BY ALL "
            "HAVING count(DISTINCT value) > 1 AND count(DISTINCT source) > 1"
        )
        joined = " AND ".join(f"coalesce(g.{n}, '') = c.{n}" for n in FACT)
        order = ", ".join(f"g.{n}" for n in FACT)
        query = (
            f"SELECT g.* FROM (SELECT * FROM given WHERE {usable}) g JOIN ({contested}) c ON {joined} "
            f"ORDER BY {order}, g.source, g.row"
        )
        yield from _claims_shared_out(duck.rows(self._connection, query), rejects)

    def _do(self, number: int, part: Part) -> tuple[dict[str, Any], bool]:
        """Do a part unless its note says that it was done; the note, and whether it was."""
        name = f"{number:06}"
        note_path = self._parts / f"{name}.json"
        fingerprint = part.fingerprint()
        if note_path.is_file():
            note: dict[str, Any] = json.loads(note_path.read_text(encoding="utf-8"))
            if note.get("fingerprint") == fingerprint:
                return note, True
        findings, claims = self._compare(part)
        self._write(findings, FINDINGS, f"findings-{name}")
        self._write(claims, CLAIMS, f"claims-{name}")
        self._write([asdict(reject) for reject in part.rejects], REJECTS, f"rejects-{name}")
        note = {
            "name": name,
            "fingerprint": fingerprint,
            "dossiers": len({a.dossier for a in part.articles} | {c.dossier for c in part.claims}),
            "articles": len(part.articles),
        }
        write_text(note_path, json.dumps(note) + "\n")
        return note, False

    def _compare(self, part: Part) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
        if part.articles:
            report = run(part.articles, engine=self._engine)
            return list(finding_rows(report.findings)), list(claim_rows(report.pulled, self._normalise))
        relate = Relating(DEFAULT, builtin_attributes())
        return list(finding_rows(compare_rows(part.claims, relate, show))), []

    def _write(self, records: Sequence[Mapping[str, object]], types: Mapping[str, str], name: str) -> None:
        duck.write_parquet(self._connection, records, types, self._parts / f"{name}.parquet")

    def _finish(self, notes: Sequence[Mapping[str, Any]], taken_over: int) -> Summary:
        def joined(table: str, order: str) -> int:
            parts = [self._parts / f"{table}-{note['name']}.parquet" for note in notes]
            return duck.join_parquet(self._connection, parts, order, self._output / f"{table}.parquet")

        joined("findings", FINDINGS_ORDER)
        counted = self._connection.execute(
            "SELECT count(DISTINCT (dossier, finding)) FROM "
            f"read_parquet({duck.quoted(str(self._output / 'findings.parquet'))})"
        ).fetchone()
        return Summary(
            parts=len(notes),
            parts_taken_over=taken_over,
            dossiers=sum(note["dossiers"] for note in notes),
            articles=sum(note["articles"] for note in notes),
            claims=joined("claims", CLAIMS_ORDER),
            findings=int(counted[0]) if counted else 0,
            rejects=joined("rejects", REJECTS_ORDER),
        )


def _rejected(row: Mapping[str, Any], source: object, reason: str) -> Reject:
    return Reject(row=int(row["row"]), dossier=str(row["dossier"] or ""), source=str(source or ""), reason=reason)


def _wrong_with(row: Mapping[str, Any], seen: tuple[str, str]) -> str:
    """Why a row is no article; "" where it is one."""
    if not row["id"]:
        return "no id"
    if row["dossier"] is None:
        return "no dossier"
    if not (row["text"] or "").strip():
        return "no text"
    return "the id stands twice in the dossier" if (row["dossier"], row["id"]) == seen else ""


def _article(row: Mapping[str, Any]) -> Article:
    metadata = Metadata(published=row["published"], publisher=row["publisher"], language=row["language"])
    sha256 = hashlib.sha256(row["text"].encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=row["id"], path=row["id"], dossier=row["dossier"], text=row["text"], sha256=sha256, metadata=metadata
    )


def _shared_out(given: Iterable[tuple[Article | None, tuple[Reject, ...]]], articles_in_part: int) -> Iterator[Part]:
    """Whole dossiers, as many as make a part; a dossier that is too large is left out with a reason."""
    articles: list[Article] = []
    rejects: list[Reject] = []
    for _, group in groupby(given, key=lambda pair: pair[0].dossier if pair[0] else pair[1][0].dossier):
        members = list(group)
        rejects.extend(reject for _, declined in members for reject in declined)
        dossier = [article for article, _ in members if article is not None]
        if len(dossier) > LARGEST_DOSSIER:
            reason = f"the dossier has {len(dossier)} articles, more than {LARGEST_DOSSIER}"
            rejects.append(Reject(row=0, dossier=dossier[0].dossier, source="", reason=reason))
            continue
        articles.extend(dossier)
        if len(articles) >= articles_in_part:
            yield Part(articles=tuple(articles), rejects=tuple(rejects))
            articles, rejects = [], []
    if articles or rejects:
        yield Part(articles=tuple(articles), rejects=tuple(rejects))


def _claims_shared_out(rows: Iterable[Mapping[str, Any]], rejects: tuple[Reject, ...]) -> Iterator[Part]:
    """Whole facts, as many as make a part."""
    claims: list[Claim] = []
    declined = list(rejects)
    for _, group in groupby(rows, key=lambda row: tuple(row[name] for name in FACT)):
        for read in read_rows(group):
            if isinstance(read, Claim):
                claims.append(read)
            else:
                declined.append(read)
        if len(claims) >= CLAIMS_IN_PART:
            yield Part(claims=tuple(claims), rejects=tuple(declined))
            claims, declined = [], []
    yield Part(claims=tuple(claims), rejects=tuple(declined))
