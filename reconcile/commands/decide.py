"""``reconcile decide``: rule on a conflict, with a reason, so that nobody is asked again."""

from __future__ import annotations

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.commands.by_id import finding_by_id, workspace
from reconcile.commands.progress import waiting
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.findings.verdicts import Ruling
    from reconcile.model import Decision, Finding, Report

BASELINE_REASON: Final = "Was there when the workspace was set up."
DISPUTED_FOR: Final = timedelta(days=182)  # both values may stand half a year, unless --review-by says otherwise

EXAMPLES: Final = """\
examples:
  reconcile decide 3840139745 --choose 1871 --cause error --reason "The date stone says 1871."
  reconcile decide 3840 --choose 1 --reason "..."     the first value; the beginning of an id will do
  reconcile decide 3840 --neither --reason "The coroner's list has eleven names."
  reconcile decide 3840 --both --review-by 2026-12-01 --reason "The yard and the port still differ."
  reconcile decide 3840 --not-a-conflict --cause scope --reason "Two bridges of one name."
  reconcile decide 3840 --defer --reason "Asked the mayor."
  reconcile decide 3840 --undo                        take the decision back
  reconcile decide --all --as known                   begin with a clean slate: all that is undecided now is known
  reconcile decide --from conflicts.csv               what was filled in, in a table of `check --output conflicts.csv`

Each decision is one small file in claims/decisions/; commit it with the articles."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "decide",
        help="rule on a conflict and keep the reason",
        description="Rule on a conflict.  The decision holds until what it was made on changes.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("id", nargs="?", metavar="ID", help="a finding's id, or how it begins")
    add_verdict_options(parser)
    parser.add_argument("--reason", metavar="WORDS", help="what settles it; required")
    parser.add_argument("--cause", metavar="CAUSE", help="why the articles differ: error, scope, as_of, revision, "
                        "rounding, definition, extraction or identity")  # fmt: skip
    parser.add_argument("--by", metavar="NAME", help="who decides")
    parser.add_argument("--at", metavar="DAY", type=_day, help="when (default: today)")
    parser.add_argument("--review-by", metavar="DAY", type=_day, help="when to look again; --both: in half a year")
    parser.add_argument("--workspace", metavar="FOLDER", type=Path, default=Path(), help="default: here")
    parser.set_defaults(run=run)


def add_verdict_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--all", action="store_true", help="all conflicts that are undecided, with --as known")
    parser.add_argument("--as", dest="baseline", choices=("known",), help="with --all: what to call them")
    verdict = parser.add_mutually_exclusive_group()
    verdict.add_argument("--choose", metavar="VALUE", help="this value is right: as printed, or its number")
    verdict.add_argument("--neither", action="store_const", dest="verdict", const="neither", help="none is right")
    verdict.add_argument("--both", action="store_const", dest="verdict", const="both", help="they may both stand")
    verdict.add_argument(
        "--not-a-conflict",
        action="store_const",
        dest="verdict",
        const="not_a_conflict",
        help="they never contradicted each other",
    )
    verdict.add_argument("--defer", action="store_const", dest="verdict", const="defer", help="put it off")
    verdict.add_argument("--undo", action="store_true", help="take the decision back")
    verdict.add_argument("--from", dest="sheet", type=Path, metavar="FILE.csv", help="decisions made in a spreadsheet")


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def run(args: argparse.Namespace) -> int:
    root = workspace(args.workspace)
    _refuse_contradictions(args)
    with waiting("reconcile: reading and comparing"):
        from reconcile.checked import check

        report = check([root]).report
    if args.undo:
        return _undo(root, finding_by_id(report, args.id))
    decisions = _decisions(args, report)
    _store(root, decisions)
    _tell(report, decisions)
    return 0


def _refuse_contradictions(args: argparse.Namespace) -> None:
    """Raises: ``UsageError`` where it is not said what is decided, or how."""
    if args.all != (args.baseline is not None):
        raise UsageError("--all goes with --as known", hint="decide --all --as known")
    ways = sum((args.id is not None, args.all, args.sheet is not None))
    if ways != 1:
        raise UsageError("say what to decide", hint="an ID, or --all --as known, or --from FILE.csv")
    if args.id is not None and not (args.verdict or args.choose is not None or args.undo):
        hint = "--choose VALUE, --neither, --both, --not-a-conflict, --defer or --undo"
        raise UsageError(f"{args.id}: say what you decide", hint=hint)


def _decisions(args: argparse.Namespace, report: Report) -> list[Decision]:
    from reconcile.findings.verdicts import Ruling, Verdict, decide
    from reconcile.reports.citation import undecided

    at = args.at or date.today().isoformat()
    if args.sheet is not None:
        return _from_sheet(args, report, at)
    if args.all:
        known = Ruling(verdict=Verdict.KNOWN, reason=args.reason or BASELINE_REASON, by=args.by, at=at)
        return [decide(finding, known, report.articles) for finding in undecided(report)]
    verdict = Verdict.CHOOSE if args.choose is not None else Verdict(args.verdict)
    ruling = Ruling(
        verdict=verdict,
        reason=args.reason or "",
        choose=args.choose,
        cause=args.cause,
        by=args.by,
        at=at,
        review_by=args.review_by or (half_a_year_after(at) if verdict is Verdict.BOTH else None),
    )
    return [decide(finding_by_id(report, args.id), ruling, report.articles)]


def half_a_year_after(day: str) -> str:
    """The day by which a dispute is looked at again.

    >>> half_a_year_after("2026-01-01")
    '2026-07-02'
    """
    return (date.fromisoformat(day) + DISPUTED_FOR).isoformat()


def _from_sheet(args: argparse.Namespace, report: Report, at: str) -> list[Decision]:
    from dataclasses import replace

    from reconcile.commands.sheet import read_sheet
    from reconcile.disk import read_bytes
    from reconcile.findings.verdicts import Verdict, decide

    rulings = read_sheet(read_bytes(args.sheet), args.sheet.name, report)

    def completed(ruling: Ruling) -> Ruling:
        later = half_a_year_after(at) if ruling.verdict is Verdict.BOTH else None
        return replace(ruling, by=ruling.by or args.by, at=at, review_by=ruling.review_by or later)

    return [decide(finding, completed(ruling), report.articles) for finding, ruling in rulings]


def _store(root: Path, decisions: list[Decision]) -> None:
    from reconcile.workspace import store_decision

    for decision in decisions:
        store_decision(root, decision)


def _undo(root: Path, finding: Finding) -> int:
    from reconcile.workspace import remove_decision

    remove_decision(root, finding.id)
    sys.stderr.write(f"reconcile: {finding.id} is undecided again\n")
    return 0


def _tell(report: Report, decisions: list[Decision]) -> None:
    from reconcile.reports.citation import undecided
    from reconcile.reports.counted import counted
    from reconcile.reports.plain import plain
    from reconcile.reports.wording import verdict_in_words

    decided = {decision.id for decision in decisions}
    left = sum(1 for finding in undecided(report) if finding.id not in decided)
    questions = {finding.id: finding.question for finding in report.findings}
    for decision in decisions[:1] if len(decisions) == 1 else ():
        sys.stderr.write(f"reconcile: {plain(questions[decision.id])} {plain(verdict_in_words(decision))}\n")
    what = counted(len(decisions), "decision")
    sys.stderr.write(f"reconcile: {what} written to claims/decisions/, {counted(left, 'conflict')} left to decide\n")
