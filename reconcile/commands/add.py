"""``reconcile add``: bring articles into a workspace, and say at once what they changed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.commands.progress import waiting

if TYPE_CHECKING:
    from reconcile.adding import Placed
    from reconcile.effects import Effects
    from reconcile.model import Finding

MOST_SHOWN: Final = 10  # of each sort; the rest is counted

EXAMPLES: Final = """\
examples:
  reconcile add report.pdf                              into the only dossier there is
  reconcile add https://herald.example/flood --dossier flood
  reconcile add a.docx b.html --dossier flood --publisher "The Valley Herald" --published 2017-07-26
  reconcile add page.html --keep-original               the page itself is kept in sources/.../.originals/

Reading HTML, PDF and DOCX needs: pip install "source-reconcile[add]"
Several are added together or, when one cannot be read, not at all. The exit code is 0 when they were added, 2 when
not; what they changed decides nothing here, `reconcile check` is the gate."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "add",
        help="bring a file or a web page into the workspace as an article",
        description="Read .txt, .md, .html, .pdf and .docx files and http(s) addresses, store them as Markdown with"
        " front matter in a dossier of the workspace, and say what they changed.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("documents", nargs="+", metavar="FILE_OR_URL", help="what to add")
    parser.add_argument("--workspace", type=Path, default=Path(), metavar="DIR", help="default: here")
    parser.add_argument("--dossier", metavar="NAME", help="folder below sources/; may be left out if there is only one")
    parser.add_argument("--name", metavar="NAME", help="what the article's file is called, without suffix")
    for key in ("title", "publisher", "author", "published", "language"):
        parser.add_argument(f"--{key}", metavar="TEXT", help=f"the article's {key}, whatever the document says")
    parser.add_argument("--keep-original", action="store_true", help="keep the document itself beside the article")
    parser.add_argument("--allow-private", action="store_true", help="fetch from private and loopback addresses too")
    parser.add_argument("--today", metavar="DAY", type=_day, help="the day of retrieval, 2026-11-30 (default: today)")
    parser.set_defaults(run=run)


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def run(args: argparse.Namespace) -> int:
    with waiting("reconcile: reading and comparing"):
        from reconcile.adding import Request, add
        from reconcile.articles.web import any_address, is_public

        request = Request(
            documents=tuple(args.documents),
            workspace=args.workspace,
            dossier=args.dossier,
            name=args.name,
            given=_given(args),
            today=args.today or date.today().isoformat(),  # printed in the article, so the clock is read here alone
            keep_original=args.keep_original,
            permits=any_address if args.allow_private else is_public,
        )
        added = add(request)
    sys.stdout.write("".join(f"{line}\n" for line in lines(added.placed, added.effects)))
    return 0


def _given(args: argparse.Namespace) -> dict[str, str]:
    keys = ("title", "publisher", "author", "published", "language")
    return {key: value for key in keys if (value := getattr(args, key))}


def lines(placed: tuple[Placed, ...], effects: Effects) -> Iterator[str]:
    """What is told after adding: where the articles went, and what they changed."""
    from reconcile.reports.plain import plain

    for each in placed:
        yield f"added {each.path}"
    claims = "1 claim" if effects.claims == 1 else f"{effects.claims:,} claims"
    yield f"{claims} found" + (", nothing that other articles speak of" if effects.is_none else "")
    sorts = (
        ("new conflict", [_finding(finding) for finding in effects.conflicts]),
        ("conflict goes on", [_finding(finding) for finding in effects.widened]),
        ("decision reopened", [_finding(finding) for finding in effects.reopened]),
        ("agreed", [f"{each.fact.question} {each.value}" for each in effects.corroborated]),
    )
    for name, told in sorts:
        for text in told[:MOST_SHOWN]:
            yield plain(f"{name}: {text}")
        if len(told) > MOST_SHOWN:
            yield f"{name}: {len(told) - MOST_SHOWN:,} more, see `reconcile check`"


def _finding(finding: Finding) -> str:
    voices = (f"{group.value} ({', '.join(sorted({c.article_id for c in group.claims}))})" for group in finding.groups)
    return f"{finding.id} {finding.severity}, {finding.question} {' / '.join(voices)}"
