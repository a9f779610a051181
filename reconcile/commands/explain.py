"""``reconcile explain ID``: why a finding was raised, and what would have made its values agree."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Final

from reconcile.commands import output
from reconcile.commands.progress import waiting
from reconcile.errors import UsageError

EXAMPLES: Final = """\
examples:
  reconcile explain 3840139745             a finding of the workspace here, by its id in the report
  reconcile explain 3840139745 flood/      of the articles of a folder
  reconcile explain 3840                   the beginning of an id will do, if it is the only one

See also `reconcile claims --why ID`, which does the same for a claim."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "explain",
        help="tell why a finding was raised",
        description="Tell the words and the reading of each value of a finding, what joined the claims, and the rule.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("id", metavar="ID", help="a finding's id, or how it begins")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="as for check")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with waiting("reconcile: reading and comparing"):
        from reconcile.checked import SETTING, check
        from reconcile.reports.explained import explain_finding

        report = check(args.paths).report
    matching = [finding for finding in report.findings if args.id and finding.id.startswith(args.id)]
    exact = [finding for finding in matching if finding.id == args.id]
    found = exact or matching
    if not found:
        raise UsageError(
            f"{args.id}: no finding has this id", hint="copy it from `reconcile check`; is the path right?"
        )
    if len(found) > 1:
        ids = ", ".join(finding.id for finding in found[:5])
        raise UsageError(f"{args.id}: {len(found)} findings begin so", hint=f"say which: {ids}")
    output.emit(explain_finding(found[0], report, replace(SETTING, width=output.width())))
    return 0
