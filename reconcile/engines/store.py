"""A workspace's cache: texts by key in one SQLite file, ``.reconcile-cache/v1.sqlite3``.

It may be deleted at any time, and holds nothing that cannot be made again.  Whatever is wrong with it - a disk that is
full, a folder that must not be written, a file that is damaged, another process that holds it - it is then as if empty.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

FOLDER: Final = ".reconcile-cache"
NAME: Final = "v1.sqlite3"
PATIENCE_S: Final = 2.0
AT_ONCE: Final = 500  # keys in a query; SQLite takes 999 in its oldest form
TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, sum TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID"
)


class Store:
    """Texts kept under keys that say all that they depend on.  No method raises."""

    def __init__(self, root: Path) -> None:
        self._path = root / FOLDER / NAME

    def recall(self, keys: Collection[str]) -> dict[str, str]:
        """The texts of those keys that have one, undamaged."""
        if not self._path.is_file():
            return {}
        try:
            with closing(self._connect()) as connection:
                rows = [row for some in _batches(keys) for row in _select(connection, some)]
        except sqlite3.DatabaseError:
            self._drop()
            return {}
        found = {}
        for key, digest, body in rows:
            if digest == _sum(key, body):
                found[key] = zlib.decompress(body).decode()
        return found

    def keep(self, texts: Mapping[str, str]) -> None:
        """Keep texts under their keys."""
        if not texts:
            return
        packed = {key: zlib.compress(text.encode(), 1) for key, text in texts.items()}
        try:
            self._make_folder()
            with closing(self._connect()) as connection, connection:
                connection.execute(TABLE)
                rows = [(key, _sum(key, body), body) for key, body in sorted(packed.items())]
                connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
        except (sqlite3.DatabaseError, OSError):
            return

    def prune(self, used: Collection[str], *, slack: int = 2) -> None:
        """Forget all but the used keys, once there are ``slack`` times as many."""
        try:
            if not self._path.is_file():
                return
            with closing(self._connect()) as connection, connection:
                (number,) = connection.execute("SELECT count(*) FROM kept").fetchone()
                if number <= slack * len(used):
                    return
                connection.execute("CREATE TEMP TABLE used (key TEXT PRIMARY KEY) WITHOUT ROWID")
                connection.executemany("INSERT OR IGNORE INTO used VALUES (?)", [(key,) for key in used])
                connection.execute("DELETE FROM kept WHERE key NOT IN (SELECT key FROM used)")
        except (sqlite3.DatabaseError, OSError):
            return

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=PATIENCE_S)
        try:
            connection.execute("PRAGMA synchronous = OFF")  # after a crash of the machine it is made again
        except sqlite3.DatabaseError:
            connection.close()
            raise
        return connection

    def _make_folder(self) -> None:
        folder = self._path.parent
        if not folder.is_dir():
            folder.mkdir()
            # git passes it over, whatever the workspace's own .gitignore says
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")

    def _drop(self) -> None:
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return


def _batches(keys: Collection[str]) -> Iterable[list[str]]:
    listed = sorted(keys)
    return (listed[at : at + AT_ONCE] for at in range(0, len(listed), AT_ONCE))


def _select(connection: sqlite3.Connection, keys: list[str]) -> list[tuple[str, str, bytes]]:
    marks = ",".join("?" * len(keys))
    return connection.execute(f"SELECT key, sum, body FROM kept WHERE key IN ({marks})", keys).fetchall()


def _sum(key: str, body: bytes) -> str:
    return hashlib.sha256(key.encode() + b"\n" + body).hexdigest()
