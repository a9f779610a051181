"""``reconcile check``: compare articles, print the report, and exit with the verdict."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.commands import output
from reconcile.commands.cores import cores
from reconcile.commands.progress import waiting

if TYPE_CHECKING:
    from reconcile.commands.replay import Question, Told
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
    today = args.today or date.today().isoformat()  # the clock is read here alone: it moves the gate, never a report
    with waiting("reconcile: reading and comparing"):
        question = _question(args, targets, today)
        told = question.recall() if question else None
        if told is None:
            told = _look(args, targets, today)
            if question:
                question.keep(told)
    output.send(targets, told.texts, told.summary)
    sys.stdout.flush()  # the verdict is the last line, also where both streams end in one log
    sys.stderr.write(f"reconcile: {told.line}\n")
    return told.code


def _question(args: argparse.Namespace, targets: Sequence[output.Target], today: str) -> Question | None:
    """What a workspace may have been asked before; a change view or another package's format is always looked at."""
    from reconcile.commands.replay import question
    from reconcile.formats import FORMATS

    if args.since is not None or args.compare is not None or any(target.format not in FORMATS for target in targets):
        return None
    formats = [(target.format, bool(target.output)) for target in targets]
    screen = (output.width(), output.colour(args.color), output.wants_summary(targets))
    return question(args.paths, (formats, *screen, args.with_decided, args.fail_on, args.strict, today))


def _look(args: argparse.Namespace, targets: Sequence[output.Target], today: str) -> Told:
    from reconcile.checked import SETTING, check, compared, since
    from reconcile.commands.replay import Told
    from reconcile.reports.gate import Gate, judge

    checked = check(args.paths, workers=cores())
    if args.since is not None:
        checked = since(checked, args.paths, args.since)
    elif args.compare is not None:
        checked = compared(checked, args.compare)
    setting = replace(SETTING, decided=args.with_decided)
    fail_on = severity(args.fail_on or checked.config.fail_on.value)
    gate = Gate(fail_on=fail_on, strict=args.strict, today=today)
    verdict = judge(checked.report, checked.report.findings, gate)
    return Told(
        texts=output.render(checked, targets, setting, args.color),
        summary=output.summary_of(checked, setting) if output.wants_summary(targets) else None,
        line=verdict.line,
        code=verdict.code,
    )


def severity(fail_on: str) -> Severity | None:
    from reconcile.model import Severity

    return None if fail_on == "never" else Severity(fail_on)
