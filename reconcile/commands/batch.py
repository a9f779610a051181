"""``reconcile batch``: many dossiers, or claims that were pulled elsewhere, in bulk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.commands.cores import cores
from reconcile.errors import UsageError
from reconcile.reports.plain import plain

if TYPE_CHECKING:
    from reconcile.bulk.batch import Summary
    from reconcile.engines.crew import Crew
    from reconcile.engines.engine import Engine

EXAMPLES: Final = """\
examples:
  reconcile batch articles.parquet --output out/     columns: id, dossier, text; also published, publisher, language
  reconcile batch articles.jsonl --output out/       one JSON object a line
  reconcile batch archive/ --output out/             a folder tree; folders are dossiers; or a folder of tables
  reconcile batch s3://bucket/articles.parquet --output out/
                                                     from an object store (extra [cloud])
  reconcile batch claims.csv --output out/           ready claims: dossier, source, attribute, kind, value;
                                                     also subject, scope, quote, start, end

It writes findings.parquet, claims.parquet, rejects.parquet (rows that could not be used, with the reason) and
summary.json.  Broken off, it goes on where it stopped when it is called again with the same input and folder.
Exit code 0 when everything was looked at, 2 when it could not look; conflicts are in the tables, not in the code."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "batch",
        help="compare many dossiers, or ready claims, into Parquet",
        description="Compare articles or ready claims in bulk and write Parquet tables.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "input", metavar="INPUT", help="a Parquet, JSON Lines or CSV file, a folder, or a URL (s3://...)"
    )
    parser.add_argument("--output", required=True, metavar="DIR", help="where the tables go")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes (default: one a core)")
    parser.add_argument("--engine", choices=("local", "spark"), default="local", help="who does the work")
    parser.add_argument("--master", default="local[*]", metavar="URL", help="with --engine spark: its master")
    parser.add_argument(
        "--in-part", type=int, metavar="N", help="looked at together: articles (400), or contested claims (50000)"
    )
    parser.add_argument(
        "--largest-dossier", type=int, metavar="N", help="articles; a larger dossier is left out (default: 2000)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from reconcile.bulk.batch import Batch, Limits
    from reconcile.bulk.location import is_url
    from reconcile.checked import normalise
    from reconcile.engines.crew import Crew

    for option in ("workers", "in_part", "largest_dossier"):
        if (getattr(args, option) or 0) < 0:
            name = f"--{option.replace('_', '-')}"
            raise UsageError(f"{name} {getattr(args, option)}: less than none", hint="leave it out")
    if is_url(args.output):
        hint = "give a folder, and copy it there afterwards"
        raise UsageError(f"{args.output}: tables are written to this machine only", hint=hint)
    limits = Limits()
    limits = Limits(
        in_part=args.in_part or limits.in_part,
        claims_in_part=args.in_part or limits.claims_in_part,
        largest=args.largest_dossier or limits.largest,
    )
    progress = Progress()
    with Crew(args.workers or cores()) as crew, progress:
        engine = _engine(args, crew)
        batch = Batch(
            Path(args.output), engine=engine, crew=crew, normalise=normalise, progress=progress.say, limits=limits
        )
        summary = batch.run(args.input)
    sys.stderr.write(_told(summary, batch.taken_over))
    return 0


def _engine(args: argparse.Namespace, crew: Crew) -> Engine:
    from reconcile.engines.local import Local

    if args.engine == "spark":
        from reconcile.engines.spark import Spark

        return Spark(master=args.master)
    return Local(workers=crew.size, crew=crew)


def _told(summary: Summary, taken_over: int) -> str:
    articles = f"{_number(summary.articles, 'article')}, " if summary.articles else ""
    line = (
        f"reconcile: {_number(summary.dossiers, 'dossier')}, {articles}{_number(summary.claims, 'claim')}, "
        f"{_number(summary.findings, 'finding')}, {_number(summary.rejects, 'reject')}"
    )
    if taken_over:
        line += f"; {taken_over} of {_number(summary.parts, 'part')} done before"
    if summary.rejects:
        line += f"\nreconcile: the first reject: {plain(summary.first_reject)}; rejects.parquet has all"
    return f"{line}\n"


def _number(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class Progress:
    """A line on standard error for somebody who watches, written over by the next."""

    def __enter__(self) -> None:
        self._said = False

    def __exit__(self, *_: object) -> None:
        if self._said:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def say(self, what: str) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[Kreconcile: {what}")
            sys.stderr.flush()
            self._said = True
