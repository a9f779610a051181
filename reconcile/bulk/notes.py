"""Parts of a bulk run: each is done when its note lies beside its tables, and then not done again.

The note holds a fingerprint of what went in.  A part whose fingerprint is another is done anew, and what other runs
left is cleared away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from reconcile.bulk.duck import write_parquet
from reconcile.bulk.tables import CLAIMS_FORM, FINDINGS_FORM, FORMS, REJECTS_FORM, Form, Reject
from reconcile.disk import write_text
from reconcile.errors import ReconcileError, UsageError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FOLDER: Final = "parts"
LOCK: Final = ".lock"

Rows = Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is known of a part that is done."""

    name: str
    fingerprint: str
    dossiers: int = 0
    compared: int = 0  # dossiers of more than one article
    articles: int = 0


class Parts:
    """The folder that parts are kept in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def table(self, form: str, name: str) -> Path:
        """Where a part's table of some form is kept."""
        return self._folder / f"{form}-{name}.parquet"

    def recall(self, name: str, fingerprint: str) -> Note | None:
        """The note of a part that was done before from the same."""
        try:
            note = Note(**json.loads(self._note(name).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):  # none, or of another version
            return None
        whole = all(self.table(form.name, name).is_file() for form in FORMS)
        return note if note.fingerprint == fingerprint and whole else None

    def keep(
        self, connection: DuckDBPyConnection, note: Note, findings: Rows, claims: Rows, rejects: Sequence[Reject]
    ) -> Note:
        """Write a part's tables, and then its note."""
        self._note(note.name).unlink(missing_ok=True)
        for form, records in (
            (FINDINGS_FORM, findings),
            (CLAIMS_FORM, claims),
            (REJECTS_FORM, [asdict(reject) for reject in rejects]),
        ):
            write_parquet(connection, records, form.types, self.table(form.name, note.name))
        write_text(self._note(note.name), json.dumps(asdict(note)) + "\n")
        return note

    def forget(self, form: Form, names: Sequence[str]) -> None:
        """Take away tables that an earlier run wrote."""
        for name in names:
            self.table(form.name, name).unlink(missing_ok=True)

    def clear_others(self, names: Sequence[str]) -> None:
        """Take away what no part of this run is: parts of an earlier one, and what was broken off."""
        kept = {self._note(name) for name in names} | {self.table(form.name, name) for form in FORMS for name in names}
        for path in sorted(self._folder.iterdir()):
            if path not in kept and path.name != LOCK:
                path.unlink()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Raises: UsageError while another run writes here; ReconcileError where nobody can."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = (self._folder / LOCK).open("w")
        except OSError as error:
            hint = "give --output a folder that can be written, or one that is not there yet"
            raise ReconcileError(f"{self._folder.parent}: cannot be written ({error.strerror})", hint=hint) from error
        with lock:
            _lock(lock, self._folder.parent)
            yield

    def _note(self, name: str) -> Path:
        return self._folder / f"{name}.json"


def _lock(stream: TextIO, where: Path) -> None:
    """The lock goes with the process, however that ends."""
    try:
        import fcntl
    except ImportError:  # Windows: nobody is kept out
        return
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise UsageError(
            f"{where}: another run is writing there", hint="wait for it, or give another folder"
        ) from error
