"""``reconcile edit``: strike out, correct or add a claim, where the tool read an article wrongly."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.commands.by_id import workspace
from reconcile.commands.progress import waiting
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.findings.edits import Edit
    from reconcile.model import Article, Claim, Report

EXAMPLES: Final = """\
examples:
  reconcile edit 771464f855 --strike --reason "A caption of another picture."
  reconcile edit 771464f855 --reads 85000 --reason "Grouped as in Spanish."
  reconcile edit 771464f855 --attribute attendance --reason "The crowd in the stadium."
  reconcile edit --add bridge/herald --quote "a dozen spans" --kind count --reads 12 --attribute spans --reason "..."

A claim's id stands in `reconcile claims`.  Edits go to claims/edits.yaml, bound to the words and what stands around
them; where an article changes so that they cannot be told any more, the report says so."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "edit",
        help="strike out, correct or add a claim",
        description="Strike out, correct or add a claim, where an article was read wrongly.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("id", nargs="?", metavar="CLAIM", help="a claim's id, or how it begins")
    parser.add_argument("--strike", action="store_true", help="the article does not claim this")
    parser.add_argument("--add", metavar="ARTICLE", help="add a claim to the article of this id")
    parser.add_argument("--quote", metavar="WORDS", help="with --add: the words that state the value")
    parser.add_argument("--kind", help="with --add: the kind of value, such as count or date")
    parser.add_argument("--reads", metavar="WORDS", help="what the words mean, in plain words: 12, 3 May 1987, 459 km")
    parser.add_argument("--attribute", default="", help="what the value answers, as `reconcile claims` names it")
    parser.add_argument("--subject", default="", help="whom or what it is about")
    parser.add_argument("--reason", metavar="WORDS", required=True, help="why; required")
    parser.add_argument("--by", metavar="NAME", help="who edits")
    parser.add_argument("--at", metavar="DAY", type=_day, help="when (default: today)")
    parser.add_argument("--workspace", metavar="FOLDER", type=Path, default=Path(), help="default: here")
    parser.set_defaults(run=run)


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def run(args: argparse.Namespace) -> int:
    root = workspace(args.workspace)
    with waiting("reconcile: reading and comparing"):
        from reconcile.checked import read
        from reconcile.findings.edits import anchor
        from reconcile.reports.plain import plain
        from reconcile.workspace import append_edit

        material = read([root])
        report = material.report()
        edit = _added(args, report) if args.add is not None else _changed(args, report)
        article = next(article for article in report.articles if article.id == edit.article)
        if isinstance(found := anchor(article.text, edit), str):
            raise UsageError(f'"{edit.quote}" in {edit.article}: {found}', hint="give words that stand there once")
        _try_out(edit, article)
    append_edit(root, edit)
    done = {"strike": "struck out", "correct": "corrected", "add": "added"}[edit.action.value]
    sys.stderr.write(f'reconcile: {done}: "{plain(edit.quote)}" in {plain(edit.article)}, see claims/edits.yaml\n')
    return 0


def _try_out(edit: Edit, article: Article) -> None:
    """Raises: ``DecisionError`` where the edit's plain words cannot be read; then nothing is written."""
    from functools import partial

    from reconcile.findings.edits import edit_mentions, place
    from reconcile.pipeline import read_plainly

    edit_mentions((), place(article, [edit]), partial(read_plainly, article.metadata.language))


def _changed(args: argparse.Namespace, report: Report) -> Edit:
    from reconcile.findings.edits import Action, Edit, selected

    if args.id is None or args.quote or not (args.strike or args.reads or args.attribute or args.subject or args.kind):
        hint = "CLAIM --strike, CLAIM --reads WORDS, CLAIM --attribute NAME, or --add ARTICLE --quote WORDS"
        raise UsageError("say what to edit, and how", hint=hint)
    claim = _claim(report, args.id)
    article = next(article for article in report.articles if article.id == claim.article_id)
    quote, prefix, suffix = selected(article, claim.start, claim.end)
    return Edit(
        action=Action.STRIKE if args.strike else Action.CORRECT,
        article=article.id,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        kind=claim.kind if args.strike else args.kind or claim.kind,
        reads=args.reads or "",
        attribute=claim.attribute if args.strike else args.attribute,
        subject=args.subject,
        reason=args.reason,
        by=args.by,
        at=args.at or date.today().isoformat(),
    )


def _added(args: argparse.Namespace, report: Report) -> Edit:
    from reconcile.findings.edits import Action, Edit, selected

    article = next((article for article in report.articles if article.id == args.add), None)
    if article is None:
        raise UsageError(f"{args.add}: no article has this id", hint="`reconcile check` lists them")
    if args.id or not (args.quote and args.kind):
        raise UsageError(
            "--add needs --quote and --kind", hint='--add ARTICLE --quote "a dozen" --kind count --reads 12'
        )
    start = article.text.find(args.quote)
    if start < 0 or article.text.find(args.quote, start + 1) >= 0:
        often = "does not stand" if start < 0 else "stands more than once"
        raise UsageError(f'"{args.quote}" {often} in {article.path}', hint="give more of the words")
    quote, prefix, suffix = selected(article, start, start + len(args.quote))
    return Edit(
        action=Action.ADD,
        article=article.id,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        kind=args.kind,
        reads=args.reads or "",
        attribute=args.attribute,
        subject=args.subject,
        reason=args.reason,
        by=args.by,
        at=args.at or date.today().isoformat(),
    )


def _claim(report: Report, name: str) -> Claim:
    found = [claim for pulled in report.pulled for claim in pulled.claims if name and claim.id.startswith(name)]
    if len(found) != 1:
        what = "no claim has this id" if not found else f"{len(found)} claims begin so"
        raise UsageError(f"{name}: {what}", hint="`reconcile claims` lists them")
    return found[0]
