"""``reconcile values``: what is read in articles, each value with its place and its typed form."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.commands import output
from reconcile.commands.progress import waiting

if TYPE_CHECKING:
    from reconcile.model import Article, Mention

EXAMPLES: Final = """\
examples:
  reconcile values flood/herald.txt                      a table of what is read, and where
  reconcile values flood/*.txt --format json             for programs: one list of records
  echo "12 dead on Tuesday" | reconcile values - --published 2017-07-26
                                                         "Tuesday" is read against this day

In JSON, a value that cannot be read for certain is null; its readings, likeliest first, stand beside it."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "values",
        help="print every value that is read in articles",
        description="Print every date, figure, amount and name that is read, without comparing anything.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "files", nargs="*", default=["-"], metavar="FILE", help="articles; - or nothing: standard input"
    )
    parser.add_argument("--published", metavar="DATE", help="the day of publication, where the file does not say")
    parser.add_argument("--language", metavar="CODE", help="en or es, where the file does not say")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with waiting("reconcile: reading"):
        from reconcile.articles.document import lay_out
        from reconcile.kinds.conventions import settle
        from reconcile.kinds.kind import Context
        from reconcile.kinds.listing import list_values
        from reconcile.kinds.scan import scan
        from reconcile.registry import KINDS
        from reconcile.reports.json import dump

        records: list[dict[str, object]] = []
        rows: list[tuple[str, ...]] = []
        for source, article in _articles(args.files):
            document = lay_out(_said(article, args.published, args.language))
            mentions = scan(Context(document=document, conventions=settle(document)), KINDS)
            records += list_values(source, mentions, KINDS)
            rows += _rows(source, article, mentions)
    output.emit(dump(records) if args.format == "json" else _table(rows))
    return 0


def _articles(files: Sequence[str]) -> Iterator[tuple[str, Article]]:
    """Each article with its name as given on the command line."""
    from reconcile.articles.read import Source, read_article
    from reconcile.place import find_articles

    for name in files:
        if name == "-":
            yield name, read_article(Source(id="-", path="standard input", dossier="", data=sys.stdin.buffer.read()))
            continue
        found = find_articles([Path(name)])
        for article in found:
            yield (f"{name.rstrip('/')}/{article.path}" if Path(name).is_dir() else name), article


def _said(article: Article, published: str | None, language: str | None) -> Article:
    """The article, with what the command line says where the file says nothing."""
    said = article.metadata
    return replace(
        article,
        metadata=replace(said, published=said.published or published, language=said.language or language),
    )


def _rows(source: str, article: Article, mentions: Sequence[Mention]) -> list[tuple[str, ...]]:
    from reconcile.kinds.listing import normalise
    from reconcile.registry import KINDS
    from reconcile.reports.citation import Citations
    from reconcile.reports.plain import brief
    from reconcile.values import Unreadable

    shows = {kind.name: kind.show for kind in KINDS}
    citations = Citations([article])
    rows: list[tuple[str, ...]] = []
    for mention in mentions:
        place = citations.place(article.id, mention.start)
        value = mention.value
        if isinstance(value, Unreadable):
            readings = " or ".join(str(normalise(reading, KINDS)) for reading in value.readings)
            read = f"? {value.reason}" + (f": {readings}" if readings else "")
        else:
            read = shows[mention.kind](value)
        where = f"{place.line}:{place.column}"
        cells = (source, where, mention.kind, mention.quote, read, mention.modality.value)
        rows.append(tuple(brief(cell) for cell in cells))
    return rows


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    headers = ["Place", "Kind", "Words", "Read as", "How firmly"]
    return output.by_file(rows, headers, flexible=(2, 3)) if rows else "│ nothing was read\n"
