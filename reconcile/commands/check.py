"""``reconcile check``: compare articles, print the report, and exit with the verdict."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.commands import output
from reconcile.commands.cores import cores
from reconcile.commands.progress import waiting

if TYPE_CHECKING:
    from reconcile.model import Severity

EXAMPLES: Final = """\
examples:
  reconcile check                                   the workspace in this folder
  reconcile check flood/ --fail-on major            a folder; minor conflicts do not fail
  reconcile check a.txt b.md --format json          two files, for a program
  reconcile check --output conflicts.csv            the suffix says the format
  reconcile check --format sarif --output a.sarif --format github
                                                    several at once; one may go to standard output
  reconcile check --since origin/main --format markdown
                                                    only what this branch brings, for a pull request
  reconcile check --compare last-week.json          only what is new since an earlier report

The last line (on standard error) counts new, reopened, resolved, obsolete and overdue decisions."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "check",
        help="report where articles disagree; exit 1 while something is undecided",
        description="Compare articles and report every conflict with its values, sources and exact words.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a workspace, a folder, or files")
    output.add_options(parser)
    add_gate_options(parser)
    view = parser.add_mutually_exclusive_group()
    view.add_argument("--since", metavar="REF", help="only what this branch brings since it left REF (needs git)")
    view.add_argument("--compare", metavar="OLD.json", type=Path, help="only what is new since an earlier JSON report")
    parser.add_argument(
        "--with-decided", action="store_true", help="in SARIF, also write decided conflicts, as suppressed"
    )
    parser.set_defaults(run=run)


def add_gate_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fail-on",
        choices=("minor", "major", "never"),
        help="exit 1 on undecided conflicts of this severity or above (default: as reconcile.yaml says, else minor)",
    )
    parser.add_argument("--strict", action="store_true", help="exit 3 on obsolete or overdue decisions")
    parser.add_argument("--today", metavar="DAY", type=_day, help="the day that overdue is counted from (2026-11-30)")


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def run(args: argparse.Namespace) -> int:
    targets = output.settled(args.targets)
    with waiting("reconcile: reading and comparing"):
        from reconcile.checked import SETTING, check, compared, since
        from reconcile.reports.gate import Gate, judge

        checked = check(args.paths, workers=cores())
        if args.since is not None:
            checked = since(checked, args.paths, args.since)
        elif args.compare is not None:
            checked = compared(checked, args.compare)
    report = checked.report
    output.send(checked, targets, replace(SETTING, decided=args.with_decided), args.color)
    today = args.today or date.today().isoformat()  # the clock is read here alone: it moves the gate, never a report
    fail_on = severity(args.fail_on or checked.config.fail_on.value)
    verdict = judge(report, report.findings, Gate(fail_on=fail_on, strict=args.strict, today=today))
    sys.stdout.flush()  # the verdict is the last line, also where both streams end in one log
    sys.stderr.write(f"reconcile: {verdict.line}\n")
    return verdict.code


def severity(fail_on: str) -> Severity | None:
    from reconcile.model import Severity

    return None if fail_on == "never" else Severity(fail_on)
