"""``reconcile rules``: what a conflict may be found by."""

from __future__ import annotations

import argparse
import textwrap
from typing import Final

from reconcile.commands import output
from reconcile.errors import UsageError
from reconcile.model import Rule

EXAMPLES: Final = """\
examples:
  reconcile rules               all rules
  reconcile rules RC101         one rule, with an example
  reconcile rules --format json

A rule's severity is set in reconcile.yaml:  severity: {RC101: minor}"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "rules",
        help="list the rules by which conflicts are found",
        description="List the rules by which conflicts are found.  A rule's code never changes.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("codes", nargs="*", metavar="CODE", help="default: all")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from dataclasses import asdict

    from tabulate import tabulate

    from reconcile.registry import RULES
    from reconcile.reports.json import dump

    known = {rule.code: rule for rule in sorted(RULES)}
    for code in args.codes:
        if code not in known:
            raise UsageError(f"unknown rule: {code}", hint=f"the rules are {', '.join(known)}")
    chosen = [known[code] for code in args.codes or known]
    if args.format == "json":
        output.emit(dump([asdict(rule) for rule in chosen]))
    elif args.codes:
        output.emit("\n".join(told(rule) for rule in chosen))
    else:
        rows = [[rule.code, rule.name, rule.finds] for rule in chosen]
        output.emit(tabulate(rows, headers=["Rule", "Name", "Found where"], maxcolwidths=[None, None, 50]) + "\n")
    return 0


def told(rule: Rule) -> str:
    """A rule at length, indented below its code and name."""
    lines = "\n".join(part for part in (rule.finds, rule.example, f"\n{rule.notes}" if rule.notes else "") if part)
    return f"{rule.code} {rule.name}\n{textwrap.indent(lines, '  ')}\n"
