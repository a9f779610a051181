"""Tables on disk through DuckDB: Parquet, JSON Lines and CSV in, Parquet out, larger than memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reconcile.errors import ReconcileError, UsageError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY_LIMIT: Final = "2GB"  # of DuckDB; beyond it works on disk
ROWS_AT_A_TIME: Final = 2_000  # of which each may be a long article


def connect(scratch: Path, *, memory: str = MEMORY_LIMIT) -> DuckDBPyConnection:
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
    connection.execute(f"SET memory_limit = '{memory}'")
    connection.execute(f"SET temp_directory = {quoted(str(scratch))}")
    connection.execute("SET preserve_insertion_order = false")
    connection.execute("SET enable_progress_bar = false")
    return connection


@contextmanager
def told(where: str) -> Iterator[None]:
    """What DuckDB complains of is told in a line; ``where`` is the file that is read or written.

    Raises: ReconcileError; KeyboardInterrupt where DuckDB was interrupted.
    """
    import duckdb

    try:
        yield
    except duckdb.InterruptException as error:
        raise KeyboardInterrupt from error
    except RuntimeError as error:  # so Ctrl-C comes out of a query
        if "interrupted" in str(error):
            raise KeyboardInterrupt from error
        raise
    except (duckdb.OutOfMemoryException, duckdb.IOException) as error:
        hint = "check that the file is there, and the space left on the disk"
        raise ReconcileError(f"{where}: {_line(error)}", hint=hint) from error
    except duckdb.Error as error:
        raise UsageError(f"{where}: {_line(error)}", hint="is it the format that its suffix says?") from error


def _line(error: Exception) -> str:
    """What is wrong, without the query and without the name of the exception."""
    first = str(error).strip().partition("\n")[0]
    return first.partition(" Error: ")[2] or first


def quoted(text: str) -> str:
    """An SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def named(name: str) -> str:
    """An SQL name, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def listed(paths: Sequence[Path]) -> str:
    """An SQL list of files."""
    return "[" + ", ".join(quoted(str(path)) for path in paths) + "]"


def columns(connection: DuckDBPyConnection, source: str, where: str) -> dict[str, str]:
    """The types of a table's columns by name, in order."""
    with told(where):
        return {row[0]: row[1] for row in answered(connection, f"DESCRIBE SELECT * FROM {source}")}


def answered(connection: DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    """All rows of a query that has few, asked in a thread of its own so that Ctrl-C gets through.

    DuckDB looks for signals between its tasks only, and a query may be one task.
    """
    with ThreadPoolExecutor(1) as beside:
        waiting = beside.submit(lambda: connection.execute(query).fetchall())
        try:
            return waiting.result()
        except KeyboardInterrupt:
            connection.interrupt()
            raise


def rows(connection: DuckDBPyConnection, query: str, where: str) -> Iterator[dict[str, Any]]:
    """The rows of a query, some thousands in memory at a time."""
    with told(where):
        result = connection.cursor().execute(query)
        names = [column[0] for column in result.description or ()]
        while batch := result.fetchmany(ROWS_AT_A_TIME):
            yield from (dict(zip(names, row, strict=True)) for row in batch)


def first_row(connection: DuckDBPyConnection, query: str, where: str) -> tuple[Any, ...]:
    """The one row of a query that has one."""
    with told(where):
        return tuple(answered(connection, query)[0])


def write_parquet(
    connection: DuckDBPyConnection, records: Sequence[Mapping[str, object]], types: Mapping[str, str], path: Path
) -> None:
    """Write records as Parquet, at once or not at all; ``types`` are SQL types by column, in order."""
    import pandas as pd

    frame = pd.DataFrame(records, columns=list(types), dtype=object)
    picked = ", ".join(f"CAST({named(name)} AS {sql}) AS {named(name)}" for name, sql in types.items())
    cursor = connection.cursor()
    cursor.register("records", frame)
    copy(cursor, f"SELECT {picked} FROM records", path)


def join_parquet(connection: DuckDBPyConnection, parts: Sequence[Path], order: Sequence[str], path: Path) -> int:
    """Write the rows of all parts as one file, sorted; how many they are."""
    source = f"read_parquet({listed(parts)})"
    by = ", ".join(named(name) for name in order)
    # What DuckDB knows of one file's columns, and not of several files', would show in the bytes that it writes.
    connection.execute("SET disabled_optimizers = 'statistics_propagation'")
    copy(connection, f"SELECT * FROM {source} ORDER BY {by}", path)
    connection.execute("RESET disabled_optimizers")
    return int(first_row(connection, f"SELECT count(*) FROM {source}", str(path))[0])


def copy(cursor: DuckDBPyConnection, query: str, path: Path) -> None:
    """Write what a query gives as one Parquet file, at once or not at all."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    with told(str(path)):
        answered(cursor, f"COPY ({query}) TO {quoted(str(unfinished))} (FORMAT parquet)")
    unfinished.replace(path)
