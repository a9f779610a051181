"""``reconcile report``: write a workspace's reports/ afresh, as Markdown, HTML and JSON."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from reconcile.commands.cores import cores
from reconcile.commands.progress import waiting
from reconcile.errors import UsageError

FORMATS: Final = ("markdown", "html", "json")

EXAMPLES: Final = """\
examples:
  reconcile report            write reports/report.md, report.html and report.json of the workspace here
  reconcile report news/      of another workspace

The files hold no date and no absolute path: the same articles and decisions give the same bytes.
It always exits 0 when it has written them; `reconcile check` is the gate."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "report",
        help="write claims/ and reports/ of a workspace",
        description="Compare a workspace's articles and write claims/ and reports/.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("workspace", nargs="?", type=Path, default=Path(), metavar="WORKSPACE", help="default: here")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with waiting("reconcile: reading and comparing"):
        from reconcile.checked import SETTING, check
        from reconcile.disk import write_text
        from reconcile.formats import writer
        from reconcile.place import SOURCES
        from reconcile.workspace import write_claims

        if not (args.workspace / SOURCES).is_dir():
            raise UsageError(
                f"{args.workspace}: is no workspace, it has no folder {SOURCES}/",
                hint="`reconcile init` makes one; `reconcile check` works on any folder",
            )
        report = check([args.workspace], workers=cores()).report
    setting = replace(SETTING, links="../")  # from reports/ to where the paths of articles begin
    written = {f"report{each.suffix}": each.write(report, setting) for each in map(writer, FORMATS)}
    write_claims(args.workspace, report.pulled, prune=True)
    for name, text in written.items():
        write_text(args.workspace / "reports" / name, text)
    sys.stderr.write(
        f"reconcile: wrote claims/ and {', '.join(written)} to {(args.workspace / 'reports').as_posix()}\n"
    )
    return 0
