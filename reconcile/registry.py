"""The one place where kinds of value and report formats are listed.  A new one is a file and a line here."""

from __future__ import annotations

from typing import Final

from reconcile.errors import UsageError
from reconcile.kinds.kind import Kind
from reconcile.reports.json import JSON
from reconcile.reports.markdown import MARKDOWN
from reconcile.reports.text import TEXT
from reconcile.reports.writer import Writer

KINDS: Final[tuple[Kind, ...]] = ()

WRITERS: Final[tuple[Writer, ...]] = (
    TEXT,
    MARKDOWN,
    JSON,
)  # fmt: skip


def writer(name: str) -> Writer:
    """The format of a name.  Raises: UsageError, which lists the formats."""
    for each in WRITERS:
        if each.name == name:
            return each
    raise UsageError(f"unknown format: {name}", hint=f"the formats are {', '.join(each.name for each in WRITERS)}")


def writer_for(suffix: str) -> Writer | None:
    """The format that files of a suffix are written in."""
    return next((each for each in WRITERS if each.suffix == suffix), None)
