"""Decisions made in a spreadsheet: the table of ``check --format csv`` comes back with its last columns filled in.

One row a claim, so a conflict has several; a decision may stand in any of them.  Every row is checked before any
decision is made, and what nobody changed is passed over.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from reconcile.errors import DecisionError
from reconcile.findings.decision_files import CAUSES
from reconcile.findings.verdicts import Ruling, Verdict, chosen_group
from reconcile.model import Finding, Report
from reconcile.reports.csv import guarded, unguarded

NEEDED: Final = ("id", "source", "quote", "decision", "choose", "cause", "reason", "by", "review_by")
RULED: Final = ("decision", "choose", "cause", "reason", "by", "review_by")
VERDICTS: Final[Mapping[str, Verdict]] = {
    "resolved": Verdict.CHOOSE,
    "choose": Verdict.CHOOSE,
    "neither": Verdict.NEITHER,
    "disputed": Verdict.BOTH,
    "both": Verdict.BOTH,
    "not_a_conflict": Verdict.NOT_A_CONFLICT,
    "deferred": Verdict.DEFER,
    "defer": Verdict.DEFER,
    "known": Verdict.KNOWN,
}
TOLD: Final = 20  # complaints printed at once


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table and where it stands."""

    number: int
    cells: Mapping[str, str]

    @property
    def ruled(self) -> tuple[str, ...]:
        return tuple(self.cells[name] for name in RULED)


def read_sheet(data: bytes, where: str, report: Report) -> list[tuple[Finding, Ruling]]:
    """The rulings of a table, in the report's order.

    Raises: ``DecisionError`` listing every row that cannot be taken; then nothing is.
    """
    lines: dict[str, list[Line]] = defaultdict(list)
    for line in _lines(data, where):
        lines[line.cells["id"]].append(line)
    known = {finding.id: finding for finding in report.findings}
    problems = [f"{where}:{rows[0].number}: no finding {name}" for name, rows in lines.items() if name not in known]
    rulings = []
    for finding in report.findings:
        try:
            ruling = _ruling(finding, lines.get(finding.id, []), where)
        except DecisionError as error:
            problems.append(f"{error.message}{f' ({error.hint})' if error.hint else ''}")
        else:
            rulings += [(finding, ruling)] if ruling is not None else []
    if problems:
        more = f"; and {len(problems) - TOLD} more" if len(problems) > TOLD else ""
        hint = "nothing was written; export the table again where conflicts have changed"
        raise DecisionError("; ".join(problems[:TOLD]) + more, hint=hint)
    return rulings


def _lines(data: bytes, where: str) -> Iterator[Line]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DecisionError(f"{where}: is not UTF-8", hint='save it as "CSV UTF-8"') from None
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","  # as spreadsheets save in half of Europe
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = next(rows, [])
        missing = [name for name in NEEDED if name not in header]
        if missing:
            raise DecisionError(f"{where}:1: no column {', '.join(missing)}", hint="keep the first row as exported")
        for cells in rows:
            if any(cells):
                padded = [*cells, *[""] * (len(header) - len(cells))]
                yield Line(rows.line_num, dict(zip(header, map(unguarded, padded), strict=False)))
    except csv.Error as error:
        raise DecisionError(f"{where}:{rows.line_num}: {error}") from None


def _ruling(finding: Finding, lines: list[Line], where: str) -> Ruling | None:
    """What the rows of one finding rule; None where nobody changed anything."""
    filled = sorted({line.ruled for line in lines if any(line.ruled)})
    before = _as_exported(finding)
    changed = [ruled for ruled in filled if ruled != before]
    if not changed:
        return None
    first = next(line for line in lines if line.ruled == changed[0])
    if len(changed) > 1:
        raise DecisionError(f"{where}:{first.number}: {finding.id} is decided in two ways")
    said = {(claim.article_id, _cell(claim.quote)) for group in finding.groups for claim in group.claims}
    if {(line.cells["source"], line.cells["quote"]) for line in lines} != said:
        raise DecisionError(f"{where}:{first.number}: {finding.id} has changed since the table was exported")
    try:
        return _checked(finding, dict(zip(RULED, changed[0], strict=True)))
    except DecisionError as error:
        raise DecisionError(f"{where}:{first.number}: {error.message}", hint=error.hint) from None


def _as_exported(finding: Finding) -> tuple[str, ...]:
    made = finding.decision
    if made is None:
        return ("",) * len(RULED)
    cells = (made.status, made.choose or "", made.cause or "", made.reason, made.by or "", made.review_by or "")
    return tuple(_cell(cell) for cell in cells)


def _cell(words: str) -> str:
    return unguarded(guarded(words))


def _checked(finding: Finding, cells: Mapping[str, str]) -> Ruling:
    if cells["decision"] not in VERDICTS:
        raise DecisionError(f'decision is "{cells["decision"]}"', hint=f"one of {', '.join(VERDICTS)}")
    verdict = VERDICTS[cells["decision"]]
    if not cells["reason"].strip():
        raise DecisionError("a reason is missing")
    if cells["cause"] and cells["cause"] not in CAUSES:
        raise DecisionError(f'cause is "{cells["cause"]}"', hint=f"one of {', '.join(CAUSES)}")
    return Ruling(
        verdict=verdict,
        reason=cells["reason"],
        choose=_choose(finding, cells["choose"]) if verdict is Verdict.CHOOSE else None,
        cause=cells["cause"] or None,
        by=cells["by"] or None,
        review_by=_day(cells["review_by"]),
    )


def _choose(finding: Finding, cell: str) -> str:
    """The value a cell means, though the table printed it as one plain line."""
    matching: Iterable[str] = (group.value for group in finding.groups if _cell(group.value) == cell.strip())
    return next(iter(matching), None) or chosen_group(finding, cell).value


def _day(cell: str) -> str | None:
    try:
        return date.fromisoformat(cell).isoformat() if cell else None
    except ValueError:
        raise DecisionError(f'review_by is "{cell}"', hint="write a day as 2026-11-22") from None
