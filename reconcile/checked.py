"""Paths in, a checked report out: the one way that the command line and ``from reconcile import check`` share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reconcile.errors import UsageError
from reconcile.model import Article, Report
from reconcile.pipeline import run
from reconcile.registry import KINDS, writer
from reconcile.reports.gate import Gate, judge
from reconcile.reports.json import Json, to_data
from reconcile.reports.writer import Setting
from reconcile.values import Unreadable, Value
from reconcile.workspace import find_articles

if TYPE_CHECKING:
    import pandas as pd

_NORMALISE = {kind.name: kind.normalise for kind in KINDS}


def normalise(kind: str, value: Value) -> Mapping[str, object]:
    """A value as its kind writes it in JSON; what nobody could read, with its readings."""
    if isinstance(value, Unreadable):
        return {"reason": value.reason, "readings": [dict(normalise(kind, each)) for each in value.readings]}
    return _NORMALISE[kind](value) if kind in _NORMALISE else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A report and the ways to look at it.  Methods never change it and read no file."""

    report: Report

    def to_data(self) -> Json:
        """The JSON contract as plain dicts and lists."""
        return to_data(self.report, normalise)

    def to_text(self, name: str = "text", *, width: int = 80) -> str:
        """The report in a format of ``reconcile check --format``.  Raises: ``UsageError`` for an unknown one."""
        return writer(name).write(self.report, Setting(normalise=normalise, width=width))

    def to_json(self) -> str:
        """The report as ``reconcile check --format json`` writes it, byte for byte."""
        return self.to_text("json")

    def to_frame(self, of: Literal["findings", "claims"] = "findings") -> pd.DataFrame:
        """A pandas frame: one row a finding, or one row a claim that a finding stands on."""
        from reconcile.reports.frames import claims_frame, findings_frame  # pandas takes half a second to import

        return findings_frame(self.report) if of == "findings" else claims_frame(self.report)

    def exit_code(self, gate: Gate | None = None) -> int:
        """What ``reconcile check`` would exit with: 0, 1, or 3."""
        return judge(self.report, self.report.findings, gate or Gate()).code


def check(paths: Sequence[Path]) -> Checked:
    """Compare the articles that paths mean: a workspace, a folder, or files; none: the workspace here.

    Raises: ``ReconcileError`` where "no conflict" would be a lie: nothing to read, nothing to compare.
    """
    return check_articles(find_articles(paths))


def check_articles(articles: Sequence[Article]) -> Checked:
    """Compare articles that have been read already."""
    require_two(articles)
    report = run(articles)
    require_claims(report)
    return Checked(report=report)


def require_two(articles: Sequence[Article]) -> None:
    """Raises: ``UsageError`` where no dossier has two articles: nothing would be compared with anything."""
    sizes = Counter(article.dossier for article in articles)
    if max(sizes.values(), default=0) >= 2:
        return
    if len(articles) < 2:
        what = f"only one article, {articles[0].path}" if articles else "no articles"
        raise UsageError(f"{what}: nothing to compare", hint="give at least two articles about one subject")
    raise UsageError(
        f"{len(articles)} articles, each alone in its dossier: nothing to compare",
        hint="articles of one folder are compared with one another; put two about one subject into one",
    )


def require_claims(report: Report) -> None:
    """Raises: ``UsageError`` where not one claim was found: that is no agreement."""
    if not any(pulled.claims for pulled in report.pulled):
        raise UsageError(
            f"{len(report.articles)} articles, but no claim found in any of them",
            hint="are these articles, in a language that is read (English, Spanish)?",
        )
