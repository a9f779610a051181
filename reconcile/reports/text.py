"""The report for a terminal: the worst first, every value with who says it, its words and its place.

No line begins with the words of an article: each line of a conflict opens with a bar of ours, so that a log never
takes an article's "::error::" for a command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final
from unicodedata import combining, east_asian_width

from reconcile.model import Claim, Decision, Finding, Report, ValueGroup
from reconcile.reports.changes import Changes, summary
from reconcile.reports.citation import UNDECIDED, Citation, Citations, worst_first
from reconcile.reports.counted import counted, undecided_words, verdict
from reconcile.reports.excerpt import Excerpt, excerpt
from reconcile.reports.plain import brief, plain
from reconcile.reports.writer import Setting, Writer

_BAR: Final = "│"
_LABEL: Final = 10  # columns of "Because", "Decided" and their like
_WORD: Final = re.compile(r"\S+")
# Letters, marks and the space that take one column each: nearly all of English and Spanish.
_NARROW: Final = re.compile("[ -~\u00a1-\u02ff\u2010-\u2027\u20ac]*")
_STYLES: Final = {"major": "1;31", "minor": "1;33", "value": "1;4", "label": "2", "decided": "32"}


def write(report: Report, setting: Setting) -> str:
    """The whole report, at most ``setting.width`` columns wide."""
    citations = Citations(report.articles)
    found = worst_first(report.findings)
    lines = list(_since(setting.changes, setting) if setting.changes else _opening(report, setting))
    for number, finding in enumerate(found, start=1):
        told = _finding if finding.status in UNDECIDED else _decided
        lines += ["", *told(number, finding, citations, setting)]
    if len(found) > 1:
        lines += ["", *_overview(found, setting)]
    lines += ["", *_closing(report, setting)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _opening(report: Report, setting: Setting) -> Iterator[str]:
    claims = {extent.article_id: extent.claims for extent in report.extents}
    rows = [
        [plain(article.id), plain(article.metadata.publisher or "-"), plain(article.metadata.published or "-"),
         claims.get(article.id, 0)]
        for article in report.articles
    ]  # fmt: skip
    widths = _shares(setting.width - 2 - 6 - 10 - 6, (3, 2))
    yield from _table(
        rows,
        headers=["Article", "Publisher", "Published", "Claims"],
        maxcolwidths=[*widths, None, None],
        colalign=("left", "left", "left", "right"),
    )


def _since(changes: Changes, setting: Setting) -> Iterator[str]:
    yield from _labelled("Since", f"{plain(changes.against)}: {summary(changes)}", setting)
    for gone in changes.gone:
        yield from _labelled("Gone", f"{plain(gone.question)} ({plain(gone.id)})", setting)
    for each in changes.corroborations:
        said = f"{plain(each.question)} {plain(each.value)}, now also in {', '.join(map(plain, each.sources))}"
        yield from _labelled("Agrees", said, setting)


def _finding(number: int, finding: Finding, citations: Citations, setting: Setting) -> Iterator[str]:
    severity = finding.severity.value.upper()
    head = f"{number}  {severity}  "
    first, *rest = wrap(plain(finding.question), setting.width - len(head))
    yield paint(head, finding.severity.value, setting) + first
    yield from (f"{_BAR} {'':{len(head) - 2}}{line}" for line in rest)
    for group in finding.groups:
        yield _BAR
        yield from _group(group, citations, setting)
    yield _BAR
    yield from _reasons(finding, setting)


def _decided(number: int, finding: Finding, citations: Citations, setting: Setting) -> Iterator[str]:
    """A decided finding in short: who is done with it need not read it again."""
    head = f"{number}  {status_words(finding)}  "
    first, *rest = wrap(plain(finding.question), setting.width - len(head))
    yield paint(head, "decided", setting) + paint(first, "label", setting)
    yield from (f"{_BAR} {'':{len(head) - 2}}{line}" for line in rest)
    for group in finding.groups:
        names = dict.fromkeys(plain(citation.source) for citation in citations.cite_group(group))
        yield from (f"{_BAR} {line}" for line in wrap(f"{plain(group.value)}: {', '.join(names)}", setting.width - 2))
    if finding.decision:
        yield from _labelled("Decided", decision_line(finding.decision), setting)
    yield from _labelled("Rule", f"{plain(finding.rule)}, {finding.scope.value}, {finding.severity.value}", setting)
    yield from _labelled("Id", plain(finding.id), setting)


def _group(group: ValueGroup, citations: Citations, setting: Setting) -> Iterator[str]:
    said = counted(group.origins, "origin") if group.origins < len(group.claims) else ""
    for index, line in enumerate(wrap(plain(group.value), setting.width - 2)):
        tail = f"  ({said})" if said and not index else ""
        yield f"{_BAR} {paint(line, 'value', setting)}{tail}"
    for claim in group.claims:
        yield from _claim(claim, citations, setting)


def _claim(claim: Claim, citations: Citations, setting: Setting) -> Iterator[str]:
    citation = citations.cite(claim)
    who = plain(citation.source) + (f", {plain(citation.published)}" if citation.published else ", undated")
    where = f"{plain(citation.article.path)}:{citation.first.line}:{citation.first.column}"
    where += f"  ({claim.start}-{claim.end})"
    if width_of(who) + width_of(where) + 6 <= setting.width:
        gap = setting.width - 4 - width_of(who) - width_of(where)
        yield f"{_BAR}   {who}{'':{gap}}{paint(where, 'label', setting)}"
    else:
        yield from (f"{_BAR}   {line}" for line in wrap(who, setting.width - 4))
        yield from (f"{_BAR}   {paint(line, 'label', setting)}" for line in wrap(where, setting.width - 4))
    yield from (f"{_BAR}     {line}" for line in _quoted(citation, setting))
    for words in claim.derived:
        note = f"derived from “{plain(words.quote)}” at {plain(citations.locate(words))}"
        yield from (f"{_BAR}     {paint(line, 'label', setting)}" for line in wrap(note, setting.width - 6))


def _quoted(citation: Citation, setting: Setting) -> Iterator[str]:
    """The sentence with its value marked: in bold where there is colour, else by carets below."""
    words: Excerpt = excerpt(citation)
    text = f"“{words.text}”"
    start = 1 + len(words.before)
    end = start + len(words.quote)
    for at, stop in lines_of(text, setting.width - 6):
        low, high = max(at, start), min(stop, end)
        line = text[at:stop]
        if low >= high:
            yield line
        elif setting.colour:
            yield text[at:low] + paint(text[low:high], "value", setting) + text[high:stop]
        else:
            yield line
            yield " " * width_of(text[at:low]) + "^" * width_of(text[low:high])


def _reasons(finding: Finding, setting: Setting) -> Iterator[str]:
    yield from _labelled("Why", plain(finding.explanation), setting)
    if finding.suggestion:
        because = "; ".join(plain(reason) for reason in finding.suggestion.because)
        yield from _labelled("Suggest", f"{plain(finding.suggestion.value)}: {because}", setting)
    for change in finding.changes:
        yield from _labelled("Changed", plain(change), setting)
    if finding.decision:
        yield from _labelled("Decided", decision_line(finding.decision), setting)
    yield from _labelled("Rule", f"{finding.rule}, {finding.scope.value}, {status_words(finding)}", setting)
    yield from _labelled("Id", plain(finding.id), setting)


def status_words(finding: Finding) -> str:
    return finding.status.value.replace("_", " ")


def decision_line(decision: Decision) -> str:
    """One line on what an editor ruled: "resolved: 459 km (error), by Ana on 2026-01-02: the map says so"."""
    parts = [decision.status.replace("_", " ")]
    if decision.choose:
        parts.append(f": {plain(decision.choose)}")
    if decision.cause:
        parts.append(f" ({plain(decision.cause)})")
    if decision.by:
        parts.append(f", by {plain(decision.by)}")
    if decision.at:
        parts.append(f" on {plain(decision.at)}")
    if decision.review_by:
        parts.append(f", to be looked at again by {plain(decision.review_by)}")
    return "".join(parts) + f": {plain(decision.reason)}"


def _labelled(label: str, words: str, setting: Setting) -> Iterator[str]:
    for index, line in enumerate(wrap(words, setting.width - 2 - _LABEL)):
        shown = f"{'' if index else label:{_LABEL}}"
        yield f"{_BAR} {paint(shown, 'label', setting)}{line}"


def _overview(found: tuple[Finding, ...], setting: Setting) -> Iterator[str]:
    rows = [
        [number, finding.severity.value, status_words(finding), " | ".join(brief(g.value, 40) for g in finding.groups),
         plain(finding.question)]
        for number, finding in enumerate(found, start=1)
    ]  # fmt: skip
    status = max(6, *(len(str(row[2])) for row in rows))
    widths = _shares(setting.width - 2 - 8 - 3 - 10 - status - 2, (2, 3))
    yield from _table(
        rows,
        headers=["#", "Severity", "Status", "Values", "Question"],
        maxcolwidths=[None, None, None, *widths],
        colalign=("right", "left", "left", "left", "left"),
    )


def _table(
    rows: Sequence[Sequence[object]], *, headers: list[str], maxcolwidths: list[int | None], colalign: tuple[str, ...]
) -> Iterator[str]:
    from tabulate import tabulate

    columns = zip(maxcolwidths, *(rows or [headers]), strict=True)
    limits = [width if width and _is_wider(cells, width) else None for width, *cells in columns]
    text = tabulate(rows, headers=headers, maxcolwidths=limits, colalign=colalign, disable_numparse=True)
    yield from (f"{_BAR} {line}" for line in text.splitlines())


def _is_wider(cells: Sequence[object], width: int) -> bool:
    """Must any cell of a column be broken?  To look at each cell for where to break it takes long."""
    return any(width_of(str(cell)) > width for cell in cells)


def _closing(report: Report, setting: Setting) -> Iterator[str]:
    for decision in report.obsolete:
        yield from _labelled("Obsolete", f"decision {plain(decision.id)}: nothing answers to it any more", setting)
    for notice in report.notices:
        yield from _labelled("Note", plain(notice), setting)
    if report.not_compared:
        left = counted(len(report.not_compared), "value")
        yield from _labelled("Left out", f"{left} not compared; --format json lists each with the reason", setting)
    left = f"this change leaves {undecided_words(report)}"
    yield from _labelled("Verdict", left if setting.changes else verdict(report), setting)


def _shares(room: int, parts: tuple[int, ...]) -> list[int]:
    return [max(8, room * part // sum(parts)) for part in parts]


def paint(words: str, style: str, setting: Setting) -> str:
    return f"\x1b[{_STYLES[style]}m{words}\x1b[0m" if setting.colour and style else words


def width_of(words: str) -> int:
    """Columns that words take in a terminal: wide letters two, combining marks none."""
    return len(words) if words.isascii() or _NARROW.fullmatch(words) else sum(map(_columns, words))


@cache
def _columns(letter: str) -> int:
    return 0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1


def wrap(words: str, width: int) -> list[str]:
    """Words on lines of at most ``width`` columns; at least one line."""
    return [words[start:stop] for start, stop in lines_of(words, width)] or [""]


def lines_of(words: str, width: int) -> Iterator[tuple[int, int]]:
    """Where lines of at most ``width`` columns begin and end; breaks at spaces, and within a word only where it must.

    >>> [tuple(span) for span in lines_of("ein sehr langes Wort", 9)]
    [(0, 8), (9, 15), (16, 20)]
    """
    width = max(width, 10)
    return _lines_of_narrow(words, width) if _NARROW.fullmatch(words) else _lines_of_any(words, width)


def _lines_of_narrow(words: str, width: int) -> Iterator[tuple[int, int]]:
    """The same for letters of one column each: a look for the last space that fits, instead of word by word."""
    start, end = len(words) - len(words.lstrip(" ")), len(words.rstrip(" "))
    while end - start > width:
        space = words.rfind(" ", start, start + width + 1)
        stop = start + len(words[start:space].rstrip(" ")) if space >= 0 else start + width
        yield start, stop
        start = stop
        while words[start] == " ":
            start += 1
    if start < end:
        yield start, end


def _lines_of_any(words: str, width: int) -> Iterator[tuple[int, int]]:
    start, stop, used = -1, 0, 0
    for match in _WORD.finditer(words):
        for low, high in _pieces(words, match.start(), match.end(), width):
            used += width_of(words[stop:high])
            if start < 0 or used > width:
                if start >= 0:
                    yield start, stop
                start, used = low, width_of(words[low:high])
            stop = high
    if start >= 0:
        yield start, stop


def _pieces(words: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """A word, in pieces that each fit on a line."""
    while width_of(words[start:end]) > width:
        stop = start
        while width_of(words[start : stop + 1]) <= width:
            stop += 1
        yield start, stop
        start = stop
    yield start, end


TEXT = Writer(name="text", suffix=".txt", finds="people at a terminal", write=write, from_here=True)
