"""``reconcile wikidata``: a table for the Mismatch Finder, and its reviewed results as decisions."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.commands import output
from reconcile.commands.by_id import workspace
from reconcile.commands.progress import waiting
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.config import Config
    from reconcile.model import Report
    from reconcile.reports.wikidata import Items

EXAMPLES: Final = """\
examples:
  reconcile wikidata statements.csv > mismatches.csv   values of the articles that Wikidata does not give
  reconcile wikidata --reviewed results.csv            what reviewers found, as decisions on our conflicts

statements.csv has the columns item_id, statement_guid, property_id, wikidata_value; export it from a query.
Which subject is which item, and which attribute which property, stands in reconcile.yaml:

  subjects: [{name: Jefferson Pérez, wikidata: Q312580}]
  wikidata: {birth_date: P569}"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "wikidata",
        help="compare with Wikidata, for its Mismatch Finder",
        description="Write a table for Wikidata's Mismatch Finder, or take its reviewed results as decisions.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("statements", nargs="?", type=Path, metavar="STATEMENTS.csv", help="what Wikidata says")
    parser.add_argument("--reviewed", type=Path, metavar="RESULTS.csv", help="results of the Mismatch Finder")
    parser.add_argument("--by", metavar="NAME", help="with --reviewed: who takes them over")
    parser.add_argument("--workspace", metavar="FOLDER", type=Path, default=Path(), help="default: here")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    root = workspace(args.workspace)
    if (args.statements is None) == (args.reviewed is None):
        raise UsageError("say what to compare with", hint="STATEMENTS.csv, or --reviewed RESULTS.csv")
    with waiting("reconcile: reading and comparing"):
        from reconcile.checked import check
        from reconcile.disk import read_bytes
        from reconcile.findings.identity import plain
        from reconcile.reports.wikidata import read_statements, write_mismatches

        checked = check([root])
        items = items_of(checked.config)
    if args.reviewed is not None:
        return _take_over(args, root, checked.report, items)
    statements = read_statements(read_bytes(args.statements), args.statements.name)
    output.emit(write_mismatches(checked.report, items, statements, plain))
    return 0


def items_of(config: Config) -> Items:
    """What the configuration maps.  Raises: ``UsageError`` where it maps nothing."""
    from reconcile.reports.wikidata import Items

    named = ((name, subject) for subject in config.subjects for name in (subject.name, *subject.aliases))
    items = {name.casefold(): subject.wikidata for name, subject in named if subject.wikidata}
    if not items or not config.wikidata:
        hint = "see `reconcile wikidata --help` for the two entries it needs"
        raise UsageError("reconcile.yaml maps no subject or no attribute to Wikidata", hint=hint)
    return Items(items=items, properties=dict(config.wikidata))


def _take_over(args: argparse.Namespace, root: Path, report: Report, items: Items) -> int:
    from reconcile.disk import read_bytes
    from reconcile.findings.identity import plain
    from reconcile.findings.verdicts import Ruling, Verdict, decide
    from reconcile.reports.citation import UNDECIDED
    from reconcile.reports.counted import counted
    from reconcile.reports.wikidata import reviewed
    from reconcile.workspace import store_decision

    today = date.today().isoformat()
    taken = 0
    for finding, value, reason in reviewed(read_bytes(args.reviewed), args.reviewed.name, report, items, plain):
        if finding.status in UNDECIDED:
            ruling = Ruling(verdict=Verdict.CHOOSE, choose=value, cause="error", reason=reason, by=args.by, at=today)
            store_decision(root, decide(finding, ruling, report.articles))
            taken += 1
    sys.stderr.write(f"reconcile: {counted(taken, 'decision')} written to claims/decisions/\n")
    return 0
