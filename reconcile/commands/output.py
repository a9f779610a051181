"""Where reports go: ``--format`` and ``--output`` as pairs, standard output or a file that is whole or not there."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reconcile.errors import ReconcileError, UsageError

if TYPE_CHECKING:
    from reconcile.checked import Checked
    from reconcile.reports.writer import Setting

WIDEST: Final = 120  # columns; longer lines are hard to read
NARROWEST: Final = 60
SUMMARY_FILE: Final = "GITHUB_STEP_SUMMARY"
SUMMARY_BYTES: Final = 1_000_000  # GitHub refuses a step's summary above 1 MiB


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One format and where it goes; ``output`` None: standard output."""

    format: str
    output: Path | None = None


class _Format(argparse.Action):
    """``--format F`` begins a target."""

    def __call__(self, parser: object, args: argparse.Namespace, values: Any, option: str | None = None) -> None:
        args.targets = [*(args.targets or ()), Target(format=values)]


class _Output(argparse.Action):
    """``--output FILE`` belongs to the ``--format`` before it; without one the file's suffix says the format."""

    def __call__(self, parser: object, args: argparse.Namespace, values: Any, option: str | None = None) -> None:
        targets = list(args.targets or ())
        if targets and targets[-1].format and targets[-1].output is None:
            targets[-1] = replace(targets[-1], output=Path(values))
        else:
            targets.append(Target(format="", output=Path(values)))
        args.targets = targets


def add_options(parser: argparse.ArgumentParser) -> None:
    """``--format``, ``--output`` and ``--color``, read into ``args.targets`` and ``args.color``."""
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        action=_Format,
        dest="targets",
        help="text (default), markdown, json, html, csv, github, gitlab, sarif, junit or annotations; "
        "can be given several times",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        action=_Output,
        dest="targets",
        help="write the format before it to FILE; without a format the suffix of FILE says which",
    )
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colour in text (default: on a terminal)"
    )


def settled(targets: Sequence[Target] | None) -> tuple[Target, ...]:
    """The targets with every format known.  Raises: ``UsageError`` before anything is read, compared or written."""
    from reconcile.formats import writer, writer_for

    found = []
    for target in targets or (Target(format="text"),):
        guessed = writer_for(target.output.suffix) if target.output and not target.format else None
        if not target.format and guessed is None:
            raise UsageError(f"{target.output}: no format goes by this suffix", hint="put --format before --output")
        found.append(replace(target, format=guessed.name if guessed else writer(target.format).name))
    _refuse_twice(found)
    return tuple(found)


def _refuse_twice(targets: Sequence[Target]) -> None:
    """Two reports in one file, or on one stream, would be none."""
    places = [target.output for target in targets]
    for target in targets:
        if places.count(target.output) > 1:
            where = str(target.output) if target.output else "standard output"
            raise UsageError(f"two formats would go to {where}", hint="follow all but one --format by --output FILE")


def render(checked: Checked, targets: Sequence[Target], setting: Setting, color: str) -> tuple[str, ...]:
    """The text of every target; what goes to standard output as wide and coloured as it wants it."""
    from reconcile.formats import writer

    for_screen = replace(setting, width=width(), colour=colour(color))
    return tuple(checked.written(writer(each.format), setting if each.output else for_screen) for each in targets)


def send(targets: Sequence[Target], texts: Sequence[str], summary: str | None) -> None:
    """Write every target: files first, so that a reader who leaves standard output early costs no file."""
    from reconcile.disk import write_text

    for target, text in zip(targets, texts, strict=True):
        if target.output:
            write_text(target.output, text)
    if summary is not None:
        summarise(summary, Path(os.environ[SUMMARY_FILE]))
    for target, text in zip(targets, texts, strict=True):
        if not target.output:
            emit(text)


def wants_summary(targets: Sequence[Target]) -> bool:
    """Whether this is a job on GitHub whose summary the report goes into."""
    return bool(os.environ.get(SUMMARY_FILE)) and any(target.format == "github" for target in targets)


def summary_of(checked: Checked, setting: Setting) -> str:
    """The whole report for the summary of a job, which annotations alone would leave out."""
    from reconcile.formats import writer
    from reconcile.reports.cut import cut_lines

    return cut_lines(checked.written(writer("markdown"), setting), SUMMARY_BYTES)


def summarise(text: str, path: Path) -> None:
    """Add the report to a job's summary."""
    try:
        with path.open("a", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        hint = "it is named by GITHUB_STEP_SUMMARY"
        raise ReconcileError(f"{path}: cannot be written ({error.strerror})", hint=hint) from error


def emit(text: str) -> None:
    """Text to standard output, in UTF-8 whatever the terminal calls itself."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout.write(text)


def width() -> int:
    """Columns to write for: the terminal's, within reason; 80 for a file or a pipe, which must not depend on it."""
    if not sys.stdout.isatty():
        return 80
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def colour(choice: str) -> bool:
    """Colour on a terminal unless NO_COLOR is set (no-color.org), or as ``--color`` says."""
    return choice == "always" or (choice == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))


def by_file(rows: Sequence[tuple[str, ...]], headers: Sequence[str], flexible: Sequence[int]) -> str:
    """Rows that begin with a file and a line:column.  On a terminal a table a file, its ``flexible`` columns (counted
    from the place) sharing the width; in a file or a pipe one table, where a line stays a line and names its file.

    Every line begins with a bar, so that none begins with an article's words.
    """
    if not sys.stdout.isatty():
        return _table([(f"{file}:{place}", *rest) for file, place, *rest in rows], headers, [None] * len(headers))
    told = []
    for file, group in groupby(rows, key=lambda row: row[0]):
        cells = [row[1:] for row in group]
        told.append(f"{file}\n{_table(cells, headers, _widths(cells, headers, flexible))}")
    return "\n".join(told)


def _widths(rows: Sequence[tuple[str, ...]], headers: Sequence[str], flexible: Sequence[int]) -> list[int | None]:
    columns = range(len(headers))
    taken = sum(max(len(row[at]) for row in (headers, *rows)) + 2 for at in columns if at not in flexible)
    room = (width() - 4 - taken) // len(flexible) - 2
    return [max(8, room) if at in flexible else None for at in columns]


def _table(rows: Sequence[tuple[str, ...]], headers: Sequence[str], widths: Sequence[int | None]) -> str:
    from tabulate import tabulate

    text = tabulate(rows, headers=headers, maxcolwidths=widths, disable_numparse=True)
    return "".join(f"│ {line.rstrip()}\n" for line in text.splitlines())
