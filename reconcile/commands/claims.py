"""``reconcile claims``: what was pulled out of the articles, and what became of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.commands import output
from reconcile.commands.progress import waiting
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.model import Claim, Report

EXAMPLES: Final = """\
examples:
  reconcile claims                      every claim of the workspace here, with its place
  reconcile claims flood/               of the articles of a folder
  reconcile claims --write              write claims/ of the workspace: one file an article, to be read in review
  reconcile claims --why 3c9a1f         what became of a claim: in which finding or agreement it stands, and why

A claim that was pulled wrongly is corrected in claims/edits.yaml, never in the files that this command writes."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "claims",
        help="print or write the claims that articles make",
        description="Print the claims that articles make, write them to claims/, or tell what became of one.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="as for check")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--write", action="store_true", help="write claims/ of the workspace")
    what.add_argument("--why", metavar="ID", help="tell what became of a claim")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with waiting("reconcile: reading"):
        from reconcile.checked import read

        material = read(args.paths)
        report = material.report()
    if args.why is not None:
        return _why(args.why, report)
    if args.write:
        return _write(material.root, report, whole=material.whole)
    return _print(report, args.format)


def _why(identity: str, report: Report) -> int:
    from reconcile.checked import SETTING
    from reconcile.reports.explained import explain_claim

    claims = [claim for pulled in report.pulled for claim in pulled.claims]
    found = [claim for claim in claims if claim.id == identity] or [
        claim for claim in claims if identity and claim.id.startswith(identity)
    ]
    if not found:
        raise UsageError(f"{identity}: no claim has this id", hint="`reconcile claims` lists them; is the path right?")
    setting = replace(SETTING, width=output.width())
    output.emit("\n".join(explain_claim(claim, report, setting) for claim in found))
    return 0


def _write(root: Path | None, report: Report, *, whole: bool) -> int:
    from reconcile.workspace import write_claims

    if root is None:
        raise UsageError("there is no workspace to write claims/ of", hint="`reconcile init` makes one")
    changed = write_claims(root, report.pulled, prune=whole)
    sys.stderr.write(f"reconcile: {len(changed)} of {len(report.pulled)} files below claims/ changed\n")
    return 0


def _print(report: Report, form: str) -> int:
    from reconcile.reports.json import claim_data, dump

    texts = {article.id: article.text for article in report.articles}
    claims = [claim for pulled in report.pulled for claim in pulled.claims]
    if form == "json":
        output.emit(dump([{**claim_data(claim, texts[claim.article_id]), **_more(claim)} for claim in claims]))
        return 0
    output.emit(output.by_file(_rows(claims, report), ["Place", "Claim", "About", "Words"], flexible=(2, 3)))
    sys.stderr.write(f"reconcile: {len(claims):,} claims of {len(report.articles):,} articles\n")
    return 0


def _more(claim: Claim) -> dict[str, object]:
    from reconcile.checked import normalise

    return {
        "subject": claim.subject,
        "attribute": claim.attribute,
        "scope": dict(claim.scope),
        "kind": claim.kind,
        "normalized": dict(normalise(claim.kind, claim.value)),
    }


def _rows(claims: Sequence[Claim], report: Report) -> list[tuple[str, ...]]:
    from reconcile.reports.citation import Citations
    from reconcile.reports.plain import brief

    citations = Citations(report.articles)
    rows: list[tuple[str, ...]] = []
    for claim in claims:
        cited = citations.cite(claim)
        place = f"{cited.first.line}:{cited.first.column}"
        about = " ".join(filter(None, (claim.subject, claim.attribute)))
        cells = (brief(cited.article.path), place, claim.id, brief(about, 60), brief(claim.quote, 60))
        rows.append(cells)
    return rows
