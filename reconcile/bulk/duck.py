"""Tables on disk through DuckDB: Parquet, JSON Lines and CSV in, Parquet out, larger than memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reconcile.errors import UsageError

if TYPE_CHECKING:
    import duckdb

MEMORY_LIMIT: Final = "2GB"  # of DuckDB; beyond it works on disk
ROWS_AT_A_TIME: Final = 20_000
READERS: Final[Mapping[str, str]] = {
    ".parquet": "read_parquet({path})",
    ".jsonl": "read_json({path}, format = 'newline_delimited')",
    ".ndjson": "read_json({path}, format = 'newline_delimited')",
    ".csv": "read_csv({path}, all_varchar = true, header = true)",
}


def connect(scratch: Path) -> duckdb.DuckDBPyConnection:
    """A database in memory that spills to a folder.

    Raises: UsageError where DuckDB is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise UsageError(
            "`reconcile batch` needs DuckDB, which is not installed",
            hint='install it with: pip install "source-reconcile[batch]"',
        ) from error
    connection = duckdb.connect()
    connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
    connection.execute(f"SET temp_directory = {quoted(str(scratch))}")
    connection.execute("SET preserve_insertion_order = false")
    return connection


def reader(path: Path) -> str:
    """The SQL that reads a table file.

    Raises: UsageError for a suffix that none of the readers knows.
    """
    template = READERS.get(path.suffix.lower())
    if template is None:
        known = ", ".join(sorted(READERS))
        raise UsageError(f"{path}: no table that can be read", hint=f"give a folder of articles or one of {known}")
    return template.format(path=quoted(str(path)))


def quoted(text: str) -> str:
    """An SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def columns(connection: duckdb.DuckDBPyConnection, source: str) -> tuple[str, ...]:
    """The names of a table's columns, in order.

    Raises: UsageError where the file is no such table.
    """
    import duckdb

    try:
        return tuple(row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall())
    except duckdb.Error as error:
        raise UsageError(f"cannot read {source}: {error}", hint="is it the format that its suffix says?") from error


def rows(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[dict[str, Any]]:
    """The rows of a query, some thousands in memory at a time."""
    result = connection.cursor().execute(query)
    names = [column[0] for column in result.description or ()]
    while batch := result.fetchmany(ROWS_AT_A_TIME):
        yield from (dict(zip(names, row, strict=True)) for row in batch)


def write_parquet(
    connection: duckdb.DuckDBPyConnection, records: Sequence[Mapping[str, object]], types: Mapping[str, str], path: Path
) -> None:
    """Write records as Parquet, at once or not at all; ``types`` are SQL types by column, in order."""
    import pandas as pd

    frame = pd.DataFrame(records, columns=list(types), dtype=object)
    picked = ", ".join(f'CAST("{name}" AS {sql}) AS "{name}"' for name, sql in types.items())
    cursor = connection.cursor()
    cursor.register("records", frame)
    _copy(cursor, f"SELECT {picked} FROM records", path)


def join_parquet(connection: duckdb.DuckDBPyConnection, parts: Sequence[Path], order: str, path: Path) -> int:
    """Write the rows of all parts as one file, sorted; how many they are."""
    listed = ", ".join(quoted(str(part)) for part in parts)
    source = f"read_parquet([{listed}])"
    _copy(connection.cursor(), f"SELECT * FROM {source} ORDER BY {order}", path)
    counted = connection.execute(f"SELECT count(*) FROM {source}").fetchone()
    return int(counted[0]) if counted else 0


def _copy(cursor: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    unfinished = path.with_name(f".{path.name}.unfinished")
    cursor.execute(f"COPY ({query}) TO {quoted(str(unfinished))} (FORMAT parquet)")
    unfinished.replace(path)
