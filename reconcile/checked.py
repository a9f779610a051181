"""Paths in, a checked report out: the one way that the command line and ``from reconcile import check`` share."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reconcile.config import DEFAULT, Config
from reconcile.engines.local import Local
from reconcile.engines.store import Store
from reconcile.errors import ReconcileError, UsageError
from reconcile.findings.edits import Edit
from reconcile.formats import writer
from reconcile.history import as_of
from reconcile.kinds.listing import normalise as normalise_as
from reconcile.model import Article, Decision, Report
from reconcile.packs.attribute import Attribute
from reconcile.pipeline import run
from reconcile.place import Place, find_place, has_articles, read_place, root_of
from reconcile.registry import KINDS, RULES
from reconcile.reports.changes import Changes, compare, only_brought
from reconcile.reports.gate import Gate, judge
from reconcile.reports.json import Json, to_data
from reconcile.reports.writer import Setting, Writer
from reconcile.values import Unreadable, Value
from reconcile.workspace import read_attributes, read_decisions, read_edits, read_settings

if TYPE_CHECKING:
    import pandas as pd


def normalise(kind: str, value: Value) -> Mapping[str, object]:
    """A value as its kind writes it in JSON; what nobody could read, with its readings."""
    if isinstance(value, Unreadable):
        return {"reason": value.reason, "readings": [dict(normalise(kind, each)) for each in value.readings]}
    own = [each for each in KINDS if each.name == kind]
    return normalise_as(value, own or KINDS)


SETTING = Setting(normalise=normalise, rules=RULES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A report and the ways to look at it.  Methods change nothing and read no file."""

    report: Report
    config: Config = DEFAULT
    root: Path | None = None  # the workspace, where there is one
    way: str = ""  # from the current folder to where the articles' paths begin: "", "flood/", "../news/"
    changes: Changes | None = None  # with a change view: the report then holds only what the change brings

    def to_data(self) -> Json:
        """The JSON contract as plain dicts and lists."""
        return to_data(self.report, normalise)

    def to_text(self, name: str = "text", *, width: int = 80) -> str:
        """The report in a format of ``reconcile check --format``.  Raises: ``UsageError`` for an unknown one."""
        return self.written(writer(name), replace(SETTING, width=width))

    def written(self, form: Writer, setting: Setting) -> str:
        """The report in a format, with the paths that the format wants."""
        return form.write(self._from_here() if form.from_here else self.report, replace(setting, changes=self.changes))

    def _from_here(self) -> Report:
        articles = tuple(replace(each, path=self.way + each.path) for each in self.report.articles)
        return replace(self.report, articles=articles)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that a check rests on, read from disk."""

    articles: tuple[Article, ...]
    config: Config
    attributes: tuple[Attribute, ...]
    decisions: tuple[Decision, ...]
    root: Path | None
    whole: bool  # not just a part of a workspace
    edits: tuple[Edit, ...] = ()
    way: str = ""  # from the current folder to where the articles' paths begin
    engine: Local = field(default_factory=Local)

    def of(self, articles: Sequence[Article]) -> Material:
        """The same with some of the articles, or others."""
        return replace(self, articles=tuple(articles), whole=False, engine=replace(self.engine, whole=False))

    def report(self) -> Report:
        """Compare, and lay the decisions over what is found."""
        here = {article.id for article in self.articles}
        edits = tuple(edit for edit in self.edits if self.whole or edit.article in here)
        found = run(
            self.articles, self.config, self.decisions, attributes=self.attributes, edits=edits, engine=self.engine
        )
        # of a part of a workspace nobody can say which decisions no finding answers to
        return found if self.whole else replace(found, obsolete=())


def read(paths: Sequence[Path], *, workers: int = 1, memory: Path | None = None) -> Material:
    """Read what paths mean: a workspace, a folder, or files; none: the workspace here.

    ``workers``: processes, where there is enough to do.  ``memory``: the workspace whose cache keeps results; its own.
    Raises: ``ReconcileError`` for what cannot be found, read or understood.
    """
    place = find_place(paths)
    config = read_settings(place.root)
    whole = _is_whole(place)
    store = Store(memory or place.root) if place.root is not None else None
    return Material(
        articles=read_place(place),
        config=config,
        attributes=read_attributes(place.root, config),
        decisions=read_decisions(place.root),
        edits=read_edits(place.root),
        root=place.root,
        way=_way(place.print_base),
        whole=whole,
        engine=Local(workers=workers, store=store, whole=whole and memory is None),
    )


def read_workspace(root: Path) -> Material:
    """Read a workspace that may hold no article yet."""
    if has_articles(root):
        return read([root])
    config = read_settings(root)
    return Material(
        articles=(),
        config=config,
        attributes=read_attributes(root, config),
        decisions=read_decisions(root),
        edits=read_edits(root),
        root=root,
        whole=True,
    )


def check(paths: Sequence[Path], *, workers: int = 1) -> Checked:
    """Compare the articles that paths mean, with some processes where there is enough to do.

    Raises: ``ReconcileError`` where "no conflict" would be a lie: nothing to read, nothing to compare, no claim.
    """
    material = read(paths, workers=workers)
    require_two(material.articles)
    report = material.report()
    require_claims(report)
    return Checked(report=report, config=material.config, root=material.root, way=material.way)


def since(checked: Checked, paths: Sequence[Path], ref: str) -> Checked:
    """What this branch brings, against the same paths where it left ``ref``.  Raises: ``ReconcileError``.

    Where there were no articles yet, all is new.  Where those of then cannot be read, as well, and a notice says so.
    """
    with as_of(ref, paths) as then:
        there = checked.root is None or any(root_of(path) is not None for path in then)
        try:
            old = read(then, memory=checked.root).report() if then and there else _nothing(checked.report.version)
        except ReconcileError as error:
            old = _nothing(checked.report.version)
            notice = f"as of {ref}: {error.message}; so everything counts as new"
            checked = replace(checked, report=replace(checked.report, notices=(*checked.report.notices, notice)))
    return _against(checked, to_data(old, normalise), ref)


def compared(checked: Checked, path: Path) -> Checked:
    """What is new since an earlier report, a file of ``--format json``.  Raises: ``ReconcileError``."""
    try:
        before = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: cannot be read as JSON ({error})", hint="give a file of --format json") from error
    return _against(checked, before, path.as_posix())


def _against(checked: Checked, before: Mapping[str, object], against: str) -> Checked:
    changes = compare(before, to_data(checked.report, normalise), against)
    return replace(checked, report=only_brought(checked.report, changes), changes=changes)


def _nothing(version: str) -> Report:
    return Report(
        version=version,
        articles=(),
        pulled=(),
        extents=(),
        findings=(),
        agreements=(),
        single_source=(),
        not_compared=(),
    )


def _way(base: Path) -> str:
    """How to get from the current folder to ``base``, to be put before a path; never absolute."""
    try:
        way = Path(os.path.relpath(base)).as_posix()
    except ValueError:  # another drive
        return ""
    return "" if way == "." else f"{way}/"


def _is_whole(place: Place) -> bool:
    return place.root is None or place.whole or place.files == find_place([place.root]).files


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
    if not any(extent.claims for extent in report.extents):
        raise UsageError(
            f"{len(report.articles)} articles, but no claim found in any of them",
            hint="are these articles, in a language that is read (English, Spanish)?",
        )
