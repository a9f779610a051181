"""``reconcile review``: a page on this machine that shows conflicts beside their articles and takes decisions."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from reconcile.commands.by_id import workspace

EXAMPLES: Final = """\
examples:
  reconcile review                the workspace here; open the address it prints
  reconcile review news/ --open   and open it in the browser
  reconcile review --port 8100    always at this port

The page answers on this machine only (127.0.0.1) and only to who has the address with its token.
Decisions go to claims/decisions/, as with `reconcile decide`.  End it with Ctrl-C."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "review",
        help="decide conflicts in the browser, beside the articles",
        description="Serve a local page that shows one conflict at a time beside its articles and takes decisions.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("workspace", nargs="?", type=Path, default=Path(), metavar="WORKSPACE", help="default: here")
    parser.add_argument("--port", type=int, default=0, help="default: any that is free")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from reconcile.review.serve import serve

    def announce(address: str) -> None:
        sys.stdout.write(f"Review at {address}\n")
        sys.stdout.flush()
        if args.open:
            import webbrowser

            webbrowser.open(address)

    serve(workspace(args.workspace), port=args.port, announce=announce)
    return 0
