"""Bulk runs: many dossiers or many ready claims in, Parquet out, part by part, so that a run can go on where it ended.

The summary is written last: where it stands, the tables are whole and belong together.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reconcile.bulk import duck
from reconcile.bulk.contested import CLAIMS_IN_PART, UNUSABLE_PART, Share, Shares, compare_share, share_out
from reconcile.bulk.dossiers import Part, Read, of_files, of_table, shared_out
from reconcile.bulk.given import FORMATS, Table, open_table, stage, table_files
from reconcile.bulk.location import fetch
from reconcile.bulk.notes import FOLDER, Note, Parts
from reconcile.bulk.tables import CLAIMS_FORM, FINDINGS_FORM, REJECTS_FORM, Form, Normalise, claim_rows, finding_rows
from reconcile.disk import write_text
from reconcile.engines.crew import Crew
from reconcile.engines.engine import Engine
from reconcile.engines.fingerprint import code_fingerprint
from reconcile.errors import ArticleError, ReconcileError, UsageError
from reconcile.pipeline import Rules, run
from reconcile.place import Place, find_place
from reconcile.workspace import read_attributes, read_edits, read_settings

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ARTICLES_IN_PART: Final = 400
LARGEST_DOSSIER: Final = 2_000  # articles
LINES_PART: Final = "lines"  # of a text file that are no rows
SCRATCH: Final = "scratch"
SUMMARY: Final = "summary.json"
COUNTED: Final = "SELECT count(DISTINCT (dossier, finding)) FROM {table}"
FIRST: Final = """
    SELECT CASE WHEN row > 0 THEN format('row {{}}: {{}}', row, reason) ELSE reason END
    FROM {table} ORDER BY ALL LIMIT 1
"""

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a bulk run did; the same for a run that was broken off and went on."""

    parts: int
    dossiers: int
    articles: int
    claims: int
    findings: int
    rejects: int
    first_reject: str  # with the reason; "" where there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is looked at together."""

    in_part: int = ARTICLES_IN_PART
    claims_in_part: int = CLAIMS_IN_PART
    largest: int = LARGEST_DOSSIER


class Batch:
    """One bulk run into one folder."""

    def __init__(
        self,
        output: Path,
        *,
        engine: Engine,
        crew: Crew,
        normalise: Normalise,
        progress: Progress,
        limits: Limits | None = None,
    ) -> None:
        self._output = output
        self._parts = Parts(output / FOLDER)
        self._scratch = output / SCRATCH
        self._engine = engine
        self._crew = crew
        self._normalise = normalise
        self._progress = progress
        self._limits = limits or Limits()
        self.taken_over = 0  # parts that were done before

    def run(self, location: str) -> Summary:
        """Work through a file, a folder or what is at a URL; write findings, claims, rejects and a summary.

        Raises: UsageError for an input that is neither articles nor claims, or of which nothing could be compared.
        """
        with self._parts.alone():
            (self._output / SUMMARY).unlink(missing_ok=True)
            shutil.rmtree(self._scratch, ignore_errors=True)
            self._scratch.mkdir()
            self._parts.forget(REJECTS_FORM, (LINES_PART, UNUSABLE_PART))
            try:
                with duck.connect(self._scratch / "duckdb") as connection:
                    summary = self._work_through(connection, location)
            finally:
                shutil.rmtree(self._scratch, ignore_errors=True)
            write_text(self._output / SUMMARY, json.dumps(asdict(summary), indent=2) + "\n")
        return summary

    def _work_through(self, connection: DuckDBPyConnection, location: str) -> Summary:
        path = fetch(location, self._scratch)
        given = _articles_or_tables(path)
        if isinstance(given, Place):
            return self._articles(connection, of_files(given), _rules(given.root), len(given.files), location)
        table = open_table(connection, given, location)
        broken = stage(connection, table, self._scratch)
        duck.write_parquet(
            connection, [asdict(each) for each in broken], REJECTS_FORM.types, self._parts.table("rejects", LINES_PART)
        )
        if table.of_claims:
            return self._claims(connection, table)
        total = int(duck.first_row(connection, "SELECT count(*) FROM given", location)[0])
        return self._articles(connection, of_table(connection, table), _rules(None), total, location)

    # --- articles -------------------------------------------------------------------------------

    def _articles(
        self, connection: DuckDBPyConnection, read: Iterable[Read], rules: Rules, total: int, where: str
    ) -> Summary:
        under = f"{code_fingerprint()} {rules.fingerprint()}"
        notes: list[Note] = []
        for number, part in enumerate(shared_out(read, in_part=self._limits.in_part, largest=self._limits.largest)):
            name, fingerprint = f"{number:06}", part.fingerprint(under)
            done = self._parts.recall(name, fingerprint)
            self.taken_over += done is not None
            notes.append(done or self._look(connection, part, Note(name=name, fingerprint=fingerprint), rules))
            self._progress(f"{sum(note.articles for note in notes):,} of {total:,} articles")
        summary = self._finish(
            connection,
            notes,
            dossiers=sum(note.dossiers for note in notes),
            articles=sum(note.articles for note in notes),
        )
        _require_articles(summary, sum(note.compared for note in notes), where)
        return summary

    def _look(self, connection: DuckDBPyConnection, part: Part, blank: Note, rules: Rules) -> Note:
        report = run(part.articles, rules.config, attributes=rules.attributes, edits=rules.edits, engine=self._engine)
        sizes = part.sizes()
        note = Note(
            name=blank.name,
            fingerprint=blank.fingerprint,
            dossiers=len(sizes),
            compared=sum(size > 1 for size in sizes.values()),
            articles=len(part.articles),
        )
        claims = list(claim_rows(report.pulled, self._normalise))
        return self._parts.keep(connection, note, list(finding_rows(report.findings)), claims, part.rejects)

    # --- ready claims ---------------------------------------------------------------------------

    def _claims(self, connection: DuckDBPyConnection, table: Table) -> Summary:
        self._progress("looking for contested facts")
        folder = self._output / FOLDER
        shared = share_out(
            connection,
            table,
            self._scratch,
            folder,
            in_part=self._limits.claims_in_part,
            under=code_fingerprint(),
        )
        known = {share.name: self._parts.recall(share.name, share.fingerprint) for share in shared.shares}
        missing = [share for share in shared.shares if known[share.name] is None]
        self.taken_over = len(shared.shares) - len(missing)
        new = {note.name: note for note in self._compared(missing)}
        notes = [known[share.name] or new[share.name] for share in shared.shares]
        summary = self._finish(connection, notes, dossiers=shared.dossiers, claims=shared.claims)
        _require_claims(summary, shared, table.where)
        return summary

    def _compared(self, shares: Sequence[Share]) -> Iterator[Note]:
        """The notes of shares that are compared now, side by side where there are several."""
        total, done = sum(share.claims for share in shares), 0
        alone = self._crew.size < 2 or len(shares) < 2
        notes = map(compare_share, shares) if alone else self._crew.one_by_one(compare_share, shares)
        try:
            for share, note in zip(shares, notes, strict=True):
                done += share.claims
                self._progress(f"{done:,} of {total:,} contested claims")
                yield note
        except BrokenProcessPool as error:
            hint = "call it again with --workers 1; what is done is kept"
            raise ReconcileError("a process was ended, for want of memory most likely", hint=hint) from error

    # --- the end --------------------------------------------------------------------------------

    def _finish(
        self,
        connection: DuckDBPyConnection,
        notes: Sequence[Note],
        *,
        dossiers: int,
        articles: int = 0,
        claims: int | None = None,
    ) -> Summary:
        self._progress("writing the tables")
        names = [note.name for note in notes]
        others = [name for name in (LINES_PART, UNUSABLE_PART) if self._parts.table("rejects", name).exists()]
        findings = self._joined(connection, FINDINGS_FORM, names)
        pulled = self._joined(connection, CLAIMS_FORM, names)
        rejects = self._joined(connection, REJECTS_FORM, [*names, *others])
        self._parts.clear_others([*names, *others])
        return Summary(
            parts=len(notes),
            dossiers=dossiers,
            articles=articles,
            claims=pulled if claims is None else claims,
            findings=findings and int(self._asked(connection, COUNTED, FINDINGS_FORM)),
            rejects=rejects,
            first_reject=str(self._asked(connection, FIRST, REJECTS_FORM)) if rejects else "",
        )

    def _asked(self, connection: DuckDBPyConnection, query: str, form: Form) -> Any:
        path = self._output / f"{form.name}.parquet"
        return duck.first_row(connection, query.format(table=f"read_parquet({duck.quoted(str(path))})"), str(path))[0]

    def _joined(self, connection: DuckDBPyConnection, form: Form, names: Sequence[str]) -> int:
        path = self._output / f"{form.name}.parquet"
        if not names:
            duck.write_parquet(connection, [], form.types, path)
            return 0
        return duck.join_parquet(connection, [self._parts.table(form.name, name) for name in names], form.order, path)


def _rules(root: Path | None) -> Rules:
    """What articles are looked at with: as a workspace says, where they are one's."""
    config = read_settings(root)
    return Rules(config=config, attributes=read_attributes(root, config), edits=read_edits(root))


def _articles_or_tables(path: Path) -> Place | tuple[Path, ...]:
    """What is given: articles as files, or the files of a table.

    Raises: UsageError or ArticleError where it is neither.
    """
    if not path.exists():
        hint = "give a table of articles or claims, or a folder"
        raise UsageError(f"{path}: no such file or folder", hint=hint)
    if not path.is_dir():
        return (path,)
    tables = table_files(path)
    try:
        return find_place([path])
    except ArticleError as error:
        if tables:
            return tables
        hint = f"put .md or .txt files in, or tables: {', '.join(sorted(FORMATS))}"
        raise ArticleError(error.message, hint=hint) from error


def _require_articles(summary: Summary, compared: int, where: str) -> None:
    """Raises: UsageError where nothing was compared: that is no agreement."""
    if not summary.articles:
        raise _refused(summary, where)
    if not compared:
        hint = "articles are compared with those of the same dossier"
        raise UsageError(f"{where}: no dossier has two articles: nothing to compare", hint=hint)
    if not summary.claims:
        hint = "are these articles, in a language that is read (English, Spanish)?"
        raise UsageError(f"{where}: {summary.articles} articles, but no claim found in any of them", hint=hint)


def _require_claims(summary: Summary, shared: Shares, where: str) -> None:
    """Raises: UsageError where nothing was compared: that is no agreement."""
    if not summary.claims:
        raise _refused(summary, where)
    if not shared.comparable:
        hint = "claims are compared that have the same dossier, subject, attribute, scope and kind"
        raise UsageError(f"{where}: no two sources speak of one fact: nothing to compare", hint=hint)


def _refused(summary: Summary, where: str) -> UsageError:
    if not summary.rejects:
        return UsageError(f"{where}: no rows: nothing to compare", hint="is it the file that you meant?")
    told = f"no row can be used; {summary.rejects:,} refused, the first: {summary.first_reject}"
    return UsageError(f"{where}: {told}", hint="rejects.parquet says why of each")
