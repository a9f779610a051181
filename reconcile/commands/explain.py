"""``reconcile explain ID``: why a finding was raised, and what would have made its values agree."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Final

from reconcile.commands import output
from reconcile.commands.by_id import finding_by_id
from reconcile.commands.progress import waiting

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
    found = finding_by_id(report, args.id)
    output.emit(explain_finding(found, report, replace(SETTING, width=output.width())))
    return 0
