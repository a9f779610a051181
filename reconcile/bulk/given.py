"""What a bulk run is given: a table of articles or of claims, of any size, some of whose rows may be broken."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from reconcile.bulk.duck import columns, copy, listed, named, quoted, told
from reconcile.bulk.tables import Reject
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ARTICLE_NEEDED: Final = ("id", "dossier", "text")
ARTICLE_COLUMNS: Final = (*ARTICLE_NEEDED, "published", "publisher", "language")
CLAIM_NEEDED: Final = ("dossier", "source", "attribute", "kind", "value")
CLAIM_COLUMNS: Final = (
    "dossier",
    "source",
    "subject",
    "attribute",
    "scope",
    "kind",
    "value",
    "quote",
    "start",
    "end",
)
NUMBERS: Final = ("start", "end")

PARQUET: Final = frozenset({".parquet", ".pq"})
JSON_LINES: Final = frozenset({".jsonl", ".ndjson", ".json"})
CSV: Final = frozenset({".csv", ".tsv"})
FORMATS: Final = PARQUET | JSON_LINES | CSV
DELIMITERS: Final = ",;\t|"
LONGEST_HEADER: Final = 100_000
NESTED: Final = ("[]", "[", "STRUCT", "MAP", "UNION", "BLOB")
BROKEN: Final = {  # DuckDB's names for what is wrong with a line of CSV
    "TOO MANY COLUMNS": "more columns than the first line names",
    "MISSING COLUMNS": "fewer columns than the first line names",
    "UNQUOTED VALUE": "a quotation mark that is not closed",
    "INVALID ENCODING": "not UTF-8",
}
UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Files of one format, and what stands in their header."""

    where: str  # as told to people
    files: tuple[Path, ...]
    suffix: str
    sql: str  # what DuckDB selects from
    columns: Mapping[str, tuple[str, str]]  # by name in lower case: the name and its type

    @property
    def of_claims(self) -> bool:
        """Whether these are claims, not articles."""
        return set(CLAIM_NEEDED) <= set(self.columns)

    @property
    def wanted(self) -> tuple[str, ...]:
        """The columns that are made use of."""
        return CLAIM_COLUMNS if self.of_claims else ARTICLE_COLUMNS


def suffix_of(path: Path) -> str:
    """The suffix that says a file's format: that before ".gz"."""
    return (path.with_suffix("") if path.suffix.lower() == ".gz" else path).suffix.lower()


def table_files(folder: Path) -> tuple[Path, ...]:
    """The table files below a folder, as Spark and others write them; what begins with a dot or a dash is none."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and suffix_of(path) in FORMATS)
    return tuple(path for path in found if not any(part[0] in "._" for part in path.relative_to(folder).parts))


def open_table(connection: DuckDBPyConnection, files: Sequence[Path], where: str) -> Table:
    """Find out how to read a table and what is in it.

    Raises: UsageError for files of no known format, or of several, and for what are neither articles nor claims.
    """
    suffixes = sorted({suffix_of(path) for path in files})
    if len(suffixes) > 1 or suffixes[0] not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise UsageError(f"{where}: no table that can be read", hint=f"give a folder of articles or one of {known}")
    _refuse_empty(files, where)
    suffix = suffixes[0]
    if suffix in PARQUET:
        sql = f"read_parquet({listed(files)}, union_by_name = true)"
    elif suffix in CSV:
        sql = _csv(files, where)
    else:
        _refuse_array(files[0], where)
        sql = f"read_json({listed(files)}, format = 'newline_delimited', ignore_errors = true)"
    found = {name.strip().lower(): (name, kind) for name, kind in columns(connection, sql, where).items()}
    table = Table(where=where, files=tuple(files), suffix=suffix, sql=sql, columns=found)
    _require_columns(table)
    return table


def stage(connection: DuckDBPyConnection, table: Table, scratch: Path) -> tuple[Reject, ...]:
    """Make the view ``given``: a row for each of the table's, columns as text, and what is ``wrong`` with it, if so.

    A text file is read once, into Parquet below ``scratch``.  Answers the lines that are no rows.
    """
    source = _typed_json(table) if table.suffix in JSON_LINES else table.sql
    query = f"SELECT row_number() OVER () AS row, {', '.join(_picked(table))}, {_wrong(table)} AS wrong FROM {source}"
    if table.suffix not in PARQUET:
        path = scratch / "given.parquet"
        with told(table.where):
            connection.execute("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans")
        copy(connection, query, path)
        query = f"SELECT * FROM read_parquet({quoted(str(path))})"
    with told(table.where):
        connection.execute(f"CREATE OR REPLACE VIEW given AS {query}")
    return _broken_lines(connection, table)


# --- files --------------------------------------------------------------------------------------


def _open(path: Path) -> TextIO:
    if path.suffix.lower() == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig", errors="replace", newline="")
    return path.open(encoding="utf-8-sig", errors="replace", newline="")


def _refuse_empty(files: Sequence[Path], where: str) -> None:
    if not any(path.stat().st_size for path in files):
        raise UsageError(f"{where}: is empty", hint="give a table of articles or claims, or a folder")
    with files[0].open("rb") as stream:
        if stream.read(2) in UTF16:
            raise UsageError(f"{where}: is UTF-16", hint="save it as UTF-8")


def _refuse_array(path: Path, where: str) -> None:
    with _open(path) as stream:
        if stream.read(1000).lstrip().startswith("["):
            hint = "write one object a line, as `jq -c '.[]'` does"
            raise UsageError(f"{where}: is one JSON array, not JSON Lines", hint=hint)


def _csv(files: Sequence[Path], where: str) -> str:
    """SQL that reads CSV by its header, whatever divides the columns; lines that do not fit are noted, not fatal."""
    with _open(files[0]) as stream:
        line = stream.readline(LONGEST_HEADER)
    known = {*ARTICLE_COLUMNS, *CLAIM_COLUMNS}
    headers = {mark: next(csv.reader([line], delimiter=mark), []) for mark in DELIMITERS}
    best = max(DELIMITERS, key=lambda mark: len(known & {name.strip().lower() for name in headers[mark]}))
    names = [name.strip().lower() for name in headers[best]]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise UsageError(f"{where}: two columns are called {', '.join(twice)}", hint="rename one")
    if not known & set(names):
        raise UsageError(f"{where}: {_needed()}", hint="the first line must name the columns")
    types = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in headers[best])
    how = f"delim = {quoted(best)}, quote = '\"', escape = '\"', header = true, auto_detect = false"
    return f"read_csv({listed(files)}, {how}, columns = {{{types}}}, store_rejects = true)"


def _broken_lines(connection: DuckDBPyConnection, table: Table) -> tuple[Reject, ...]:
    if table.suffix not in CSV:
        return ()
    query = """
        SELECT line, min(CAST(error_type AS VARCHAR)), min(error_message) FROM reject_errors GROUP BY line ORDER BY line
    """
    with told(table.where):
        found = connection.execute(query).fetchall()  # on this connection: no other sees its temporary tables
    reasons = ((line, BROKEN.get(kind, said.partition("\n")[0])) for line, kind, said in found)
    return tuple(Reject(row=0, dossier="", source="", reason=f"line {line}: {reason}") for line, reason in reasons)


# --- columns ------------------------------------------------------------------------------------


def _needed() -> str:
    return f"articles need {', '.join(ARTICLE_NEEDED)}; claims need {', '.join(CLAIM_NEEDED)}"


def _require_columns(table: Table) -> None:
    lacking = min(
        (("articles", _lacking(table, ARTICLE_NEEDED)), ("claims", _lacking(table, CLAIM_NEEDED))),
        key=lambda each: len(each[1]),
    )
    if lacking[1] and set(table.columns) == {"json"}:
        raise UsageError(f"{table.where}: no line is a JSON object", hint="is it the format that its suffix says?")
    if lacking[1]:
        there = ", ".join(name for name, _ in table.columns.values()) or "none"
        missing = f"no column {' or '.join(lacking[1])}" if len(lacking[1]) == 1 else f"no {', '.join(lacking[1])}"
        raise UsageError(f"{table.where}: {missing} among its columns ({there[:200]})", hint=_needed())
    for name in table.wanted:
        kind = table.columns.get(name, ("", ""))[1]
        if kind != "JSON" and any(mark in kind for mark in NESTED) and table.suffix in PARQUET:
            raise UsageError(f'{table.where}: the column "{name}" is {kind}, not text', hint="write it as text")


def _lacking(table: Table, needed: Sequence[str]) -> list[str]:
    return [name for name in needed if name not in table.columns]


def _typed_json(table: Table) -> str:
    """The wanted columns as JSON: what a line says is then looked at by itself, whatever the other lines say."""
    types = ", ".join(f"{quoted(table.columns[name][0])}: 'JSON'" for name in table.wanted if name in table.columns)
    how = f"format = 'newline_delimited', ignore_errors = true, columns = {{{types}}}"
    return f"read_json({listed(table.files)}, {how})"


def _picked(table: Table) -> list[str]:
    return [f"{_text(table, name)} AS {named(name)}" for name in table.wanted]


def _text(table: Table, name: str) -> str:
    if name not in table.columns:
        return "CAST(NULL AS VARCHAR)"
    written, kind = table.columns[name]
    if table.suffix in JSON_LINES:
        return f"{named(written)} ->> '$'"
    if kind.startswith("TIMESTAMP"):
        return f"CAST(CAST({named(written)} AS DATE) AS VARCHAR)"
    return f"CAST({named(written)} AS VARCHAR)"


def _wrong(table: Table) -> str:
    """SQL for what is wrong with a row by itself: the first reason that applies."""
    there = [name for name in table.wanted if name in table.columns]
    cases = []
    if table.suffix in JSON_LINES:
        nothing = " AND ".join(f"{named(table.columns[name][0])} IS NULL" for name in there)
        cases.append(f"WHEN {nothing} THEN 'no JSON object in UTF-8, or an empty one'")
        for name in there:
            kind = f"json_type({named(table.columns[name][0])})"
            cases.append(f"WHEN {kind} IN ('ARRAY', 'OBJECT') THEN {quoted(f'{name}: a list or an object, not text')}")
    for name in there:
        if name in NUMBERS:
            text = _text(table, name)
            number = f"coalesce(TRY_CAST({text} AS BIGINT), -1)"
            cases.append(f"WHEN trim({text}) <> '' AND {number} < 0 THEN {quoted(f'{name}: no whole number')}")
    return f"CASE {' '.join(cases)} END" if cases else "CAST(NULL AS VARCHAR)"
