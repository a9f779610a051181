"""Arguments in, exit code out.  Each subcommand is one file below ``reconcile/commands`` and one line here.

Start-up counts: a command's file imports nothing heavy at its top, only inside ``run``.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from typing import Final, Protocol

from reconcile import VERSION
from reconcile.commands import (
    add,
    batch,
    check,
    claims,
    decide,
    edit,
    explain,
    init,
    prune,
    report,
    review,
    rules,
    values,
    wikidata,
)
from reconcile.engines.memory import COLLECT_AFTER
from reconcile.errors import DecisionError, ReconcileError
from reconcile.reports.plain import plain


class Command(Protocol):
    """A file below ``reconcile/commands``."""

    def register(self, subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
        """Add the command's parser, with ``set_defaults(run=run)``."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; the exit code."""


COMMANDS: Final[tuple[Command, ...]] = (
    check,
    add,
    report,
    explain,
    decide,
    review,
    prune,
    batch,
    edit,
    claims,
    values,
    wikidata,
    rules,
    init,
)  # fmt: skip

DESCRIPTION: Final = """\
Find where several articles about one subject disagree: every value, every source, the exact words.
Nothing leaves this machine, and the same articles always give the same report."""

EXAMPLES: Final = """\
examples:
  reconcile check                        the workspace here (sources/ and what was decided in claims/decisions/)
  reconcile check flood/                 the articles of a folder, no workspace needed
  reconcile check a.txt b.md             just these
  reconcile check --format json          for programs; also: markdown html csv github gitlab sarif junit
  reconcile add URL_OR_FILE              bring an article into the workspace; says what it changed
  reconcile decide ID --choose VALUE     rule on a conflict, with --reason; nobody is asked again
  reconcile review                       decide in the browser, beside the articles
  reconcile report                       write reports/ of the workspace: Markdown, HTML and JSON
  reconcile COMMAND --help               more on a command, with examples

exit codes:
  0  nothing is left to decide          1  a conflict is undecided
  2  could not look: the message says what to do
  3  decisions are invalid, or with --strict obsolete or overdue
  130  interrupted (Ctrl-C): nothing is half-written"""


def parser() -> argparse.ArgumentParser:
    """The whole command line; building it imports no reader, kind, pack or format."""
    top = argparse.ArgumentParser(
        prog="reconcile",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"reconcile {VERSION}")
    subparsers = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.register(subparsers)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.  What the person at the keyboard can put right is told in a line and a hint, not as a trace."""
    args = parser().parse_args(argv)
    gc.set_threshold(COLLECT_AFTER)
    atexit.register(_leave_to_process)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except ReconcileError as error:
        complain(error)
        return 3 if isinstance(error, DecisionError) else 2
    except BrokenPipeError:
        # whoever read our output has left (`reconcile check | head`): nothing to tell them, and no second complaint
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141  # as a shell reports a process that SIGPIPE ended
    except KeyboardInterrupt:
        sys.stderr.write("reconcile: interrupted\n")
        return 130
    return code


def _leave_to_process() -> None:
    """Look for no cycles in all that goes with the process anyway, which took a tenth of a second.

    Not with DuckDB, whose binding complains on the screen of what is not taken down.
    """
    if "duckdb" not in sys.modules:
        gc.freeze()


def complain(error: ReconcileError) -> None:
    """One line on what is wrong and where, one on what to do next.  No line of a file it quotes is obeyed."""
    sys.stderr.write(f"reconcile: {plain(error.message)}\n")
    if error.hint:
        sys.stderr.write(f"reconcile: hint: {plain(error.hint)}\n")
