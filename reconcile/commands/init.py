"""``reconcile init``: make a workspace, and touch nothing that is there."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

SETTINGS: Final = """\
# Everything in here is optional; `reconcile check` works without this file.

# Who or what the articles are about, and the other names that they use:
# subjects:
# - name: Jefferson Pérez
#   aliases: [Jefferson Leonardo Pérez Quezada]

# How far two values of a question may lie apart and still agree:
# tolerances: {attendance: 5%, span: 2}

# What a rule or a question weighs (see `reconcile rules`): major, minor or ignore
# severity: {RC103: minor}

# How severe an undecided conflict must be to fail a build: minor, major or never
# fail_on: minor
"""
KEEP: Final = ".gitkeep"  # git keeps no empty folder

EXAMPLES: Final = """\
examples:
  reconcile init                   make this folder a workspace
  reconcile init newsroom/         make a workspace there

It makes sources/, claims/decisions/, reports/ and a reconcile.yaml of comments; what exists is left as it is.
Then put articles into a folder of sources/, one folder a subject, and run `reconcile check`."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "init",
        help="make a workspace",
        description="Make a workspace: folders for articles, decisions and reports, and a settings file.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help="default: here")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from reconcile.disk import write_text
    from reconcile.place import SOURCES
    from reconcile.workspace import CLAIMS, CONFIG_NAME, DECISIONS

    made = []
    for name in (SOURCES, f"{CLAIMS}/{DECISIONS}", "reports"):
        if not (args.folder / name).is_dir():
            write_text(args.folder / name / KEEP, "")
            made.append(f"{name}/")
    if not (args.folder / CONFIG_NAME).exists():
        write_text(args.folder / CONFIG_NAME, SETTINGS)
        made.append(CONFIG_NAME)
    told = f"made {', '.join(made)}" if made else "is a workspace already, nothing changed"
    sys.stderr.write(f"reconcile: {args.folder.as_posix()}: {told}\n")
    if made:
        sys.stderr.write("reconcile: now put articles into sources/<subject>/ and run `reconcile check`\n")
    return 0
