"""``reconcile prune``: remove decisions whose conflict is gone."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from reconcile.commands.by_id import workspace
from reconcile.commands.progress import waiting

EXAMPLES: Final = """\
examples:
  reconcile prune              remove what is obsolete in the workspace here
  reconcile prune --dry-run    only say what would be removed"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "prune",
        help="remove decisions whose conflict is gone",
        description="Remove the files of decisions whose conflict is gone.  Version control still has them.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("workspace", nargs="?", type=Path, default=Path(), metavar="WORKSPACE", help="default: here")
    parser.add_argument("--dry-run", action="store_true", help="remove nothing, only say what")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    root = workspace(args.workspace)
    with waiting("reconcile: reading and comparing"):
        from reconcile.checked import check
        from reconcile.reports.counted import counted
        from reconcile.reports.plain import plain
        from reconcile.workspace import remove_decision

        obsolete = check([root]).report.obsolete
    for decision in obsolete:
        if not args.dry_run:
            remove_decision(root, decision.id)
        sys.stdout.write(f"{decision.id}  {plain(decision.reason)}\n")
    verb = "would be removed" if args.dry_run else "removed"
    sys.stderr.write(f"reconcile: {counted(len(obsolete), 'obsolete decision')} {verb}\n")
    return 0
