"""``reconcile batch``: many dossiers, or claims that were pulled elsewhere, in bulk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from reconcile.commands.cores import cores
from reconcile.errors import ConfigError, UsageError

EXAMPLES: Final = """\
examples:
  reconcile batch articles.parquet --output out/     columns: id, dossier, text; also published, publisher, language
  reconcile batch articles.jsonl --output out/       one JSON object a line
  reconcile batch archive/ --output out/             a folder tree; folders are dossiers
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
    parser.add_argument("input", type=Path, metavar="INPUT", help="a Parquet, JSON Lines or CSV file, or a folder")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="where the tables go")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes (default: one a core)")
    parser.add_argument("--engine", choices=("local", "spark"), default="local", help="who does the work")
    parser.add_argument("--master", default="local[*]", metavar="URL", help="with --engine spark: its master")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from reconcile.bulk.batch import Batch
    from reconcile.checked import normalise
    from reconcile.engines.crew import Crew
    from reconcile.engines.engine import Engine
    from reconcile.engines.local import Local

    if not args.input.exists():
        raise UsageError(
            f"{args.input}: no such file or folder", hint="give a table of articles or claims, or a folder"
        )
    if args.workers < 0:
        raise ConfigError(f"--workers {args.workers}: less than none", hint="leave it out for one a core")
    with Crew(args.workers or cores()) as crew:
        engine: Engine = Local(workers=crew.size, crew=crew)
        if args.engine == "spark":
            from reconcile.engines.spark import Spark

            engine = Spark(master=args.master)
        summary = Batch(args.output, engine, normalise, _progress).run(args.input)
    sys.stderr.write(
        f"\rreconcile: {summary.dossiers} dossiers, {summary.articles} articles, {summary.claims} claims, "
        f"{summary.findings} findings, {summary.rejects} rejects; "
        f"{summary.parts} parts, {summary.parts_taken_over} of them done before\n"
    )
    return 0


def _progress(parts: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\rreconcile: {parts} parts done")
        sys.stderr.flush()
