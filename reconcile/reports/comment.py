"""What a change brings, as a comment on a pull request: the verdict first, and short enough to be accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reconcile.model import Finding, Report
from reconcile.reports.changes import Changes, summary
from reconcile.reports.citation import Citations, undecided
from reconcile.reports.counted import counted
from reconcile.reports.markup import code, escaped
from reconcile.reports.telling import finding_lines, overview

LONGEST: Final = 60_000  # characters; GitHub refuses comments of more than 65,536
_ROWS: Final = 50  # of the table at the top; the findings below it are the same, worst first
_RESERVE: Final = 2_000  # for what is said after the last finding


def comment(report: Report, changes: Changes) -> str:
    """The change view in Markdown, below ``LONGEST`` characters; what does not fit is counted, not cut."""
    found = undecided(report)
    citations = Citations(report.articles)
    head = [*_verdict(found, changes)]
    after = [*_gone(changes), *_corroborated(changes, citations)]
    blocks = [["", *finding_lines(number, each, citations)] for number, each in enumerate(found, start=1)]
    table = ["", *overview(found[:_ROWS])] if found else []
    room = LONGEST - _RESERVE - _length(head)
    body, left = _fitting([table, *blocks], room)
    closing = _closing(left, changes) if left else []
    extra, more = _fitting([[line] for line in after], room - _length(body))
    if more:
        extra.append(f"- and {more:,} more")
    return "\n".join([*head, *body, *closing, *extra]) + "\n"


def _verdict(found: Sequence[Finding], changes: Changes) -> Iterator[str]:
    if found:
        yield f"## {counted(len(found), 'conflict')} to decide"
    else:
        yield "## No new conflict"
    yield ""
    yield f"Since {code(changes.against)}: {summary(changes)}."


def _gone(changes: Changes) -> Iterator[str]:
    if changes.gone:
        yield from ("", "### Gone", "")
        yield from (f"- {escaped(each.question)} ({code(each.id)})" for each in changes.gone)


def _corroborated(changes: Changes, citations: Citations) -> Iterator[str]:
    if changes.corroborations:
        yield from ("", "### Corroborated", "")
    for each in changes.corroborations:
        names = ", ".join(escaped(citations.name(source)) for source in each.sources)
        yield f"- {escaped(each.question)} **{escaped(each.value)}**, now also {names}"


def _closing(left: int, changes: Changes) -> list[str]:
    shown = f"reconcile check --since {changes.against}"
    return ["", f"**{left:,} more** did not fit in here: {code(shown)} shows all."]


def _fitting(blocks: Iterable[Sequence[str]], room: int) -> tuple[list[str], int]:
    """Whole blocks, as many as there is room for, and how many there was none for."""
    lines: list[str] = []
    left = 0
    for block in blocks:
        if left == 0 and _length(block) <= room:
            lines += block
            room -= _length(block)
        else:
            left += 1
    return lines, left


def _length(lines: Iterable[str]) -> int:
    return sum(len(line) + 1 for line in lines)
