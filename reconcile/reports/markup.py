"""Words of articles within Markdown: escaped, as code, and in rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from reconcile.reports.citation import Place
from reconcile.reports.plain import plain

_MEANT: Final = re.compile(r"[\\`*_\[\]<>&|~$#]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_CALLED: Final = re.compile(r"@(?=\w)|\\#(?=\d)")  # people and issues are called by name, whatever stands before it


def escaped(text: str) -> str:
    """Words of an article as Markdown within a line: no link, tag, code, table cell, formula or mention in them.

    >>> escaped("[free](https://a.example) <b>*12*</b> | @ana")
    '\\\\[free\\\\](https\\\\://a.example) \\\\<b\\\\>\\\\*12\\\\*\\\\</b\\\\> \\\\| @&#8203;ana'
    """
    backslashed = _MEANT.sub(lambda match: "\\" + match.group(), plain(text))
    return _CALLED.sub(lambda match: match.group() + "&#8203;", backslashed)


def code(text: str) -> str:
    """Words as a code span, whatever backticks they hold; a bar would still end a table's cell, so it is escaped."""
    words = plain(text).strip() or " "
    fence = "`" * (1 + max((len(run) for run in re.findall(r"`+", words)), default=0))
    pad = " " if words[0] == "`" or words[-1] == "`" else ""
    return f"{fence}{pad}{words}{pad}{fence}".replace("|", "\\|")


def place(path: str, at: Place, links: str | None) -> str:
    """``path:line:column`` as code; with a way to the articles, a link to the line."""
    words = code(f"{path}:{at.line}:{at.column}")
    return words if links is None else f"[{words}]({quote(links + path, errors='surrogateescape')}#L{at.line})"


def row(*cells: object) -> Iterator[str]:
    """A table's row, unpadded: one changed value changes one line."""
    yield "| " + " | ".join(str(cell) for cell in cells) + " |"
