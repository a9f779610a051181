"""What is said about an article: YAML between ``---`` lines above it, or in a sidecar file beside it.

Read from YAML events, so that neither a deep nesting nor an alias can cost more than the text is long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

import yaml

from reconcile.errors import ArticleError
from reconcile.model import Metadata
from reconcile.safe_yaml import LOADER

KEYS: Final = frozenset(field.name for field in fields(Metadata)) | {"encoding"}
FENCE: Final = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
CLOSING: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
KEY_LINE: Final = re.compile(r"[ \t]*(?:#|[\w-]{1,40}[ \t]*:(?:\s|\Z))")
ISO_DAY: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ][\d:.,]+ ?(?:Z|[+-]\d{2}:?\d{2})?)?\Z")
ISO_MONTH: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The YAML above an article, and where the article begins."""

    yaml_text: str  # without the fences; "" where there is none
    body_start: int  # code points into the file's text
    lines: int  # lines of the file before the body


def split(text: str, *, where: str) -> FrontMatter:
    """Find the front matter: ``---`` in the first line, up to the next ``---`` or ``...``.

    A first line of dashes that no ``key:`` follows is the article's own.
    Raises: ``ArticleError`` with file and line where front matter is opened and never closed.
    """
    fence = FENCE.match(text)
    if fence is None:
        return FrontMatter(yaml_text="", body_start=0, lines=0)
    closing = CLOSING.search(text, fence.end())
    inside = text[fence.end() : closing.start() if closing else len(text)]
    if inside.strip() and not KEY_LINE.match(inside.lstrip()):
        return FrontMatter(yaml_text="", body_start=0, lines=0)
    if closing is None:
        hint = "close it with a line of three dashes, or take the first line of dashes away"
        raise ArticleError(f"{where}:1: front matter is opened with --- and never closed", hint=hint)
    return FrontMatter(yaml_text=inside, body_start=closing.end(), lines=_count_lines(text[: closing.end()]))


def read_metadata(yaml_text: str, *, where: str, first_line: int = 1) -> tuple[Metadata, str | None]:
    """Read ``key: value`` pairs into metadata and, apart from it, the declared encoding.

    Unknown keys are passed over: front matter serves other tools too.
    ``published`` and ``retrieved`` become an ISO day, month or year; a time of day is cut off.
    Raises: ``ArticleError`` with file and line for broken YAML, a value that is no plain text, a key given twice,
            or a date that is none.
    """
    given: dict[str, str] = {}
    for key, value, line in _pairs(yaml_text, where, first_line):
        place = f"{where}:{line}"
        if key in given:
            raise ArticleError(f'{place}: "{key}" is given twice', hint="keep one of them")
        if value is None:
            raise ArticleError(f'{place}: "{key}" must be plain text', hint=f"write {key}: and one value after it")
        if value:
            given[key] = _read_day(value, key, place) if key in ("published", "retrieved") else value
    encoding = given.pop("encoding", None)
    return _metadata(given), encoding


def _metadata(given: Mapping[str, str]) -> Metadata:
    return Metadata(**given)


def merge(above: Metadata, beside: Metadata) -> Metadata:
    """Front matter wins over the sidecar, key by key: it travels with the text."""
    return Metadata(**{f.name: getattr(above, f.name) or getattr(beside, f.name) for f in fields(Metadata)})


def iso_day(value: str) -> str | None:
    """An ISO day, month or year, a time of day cut off; None where it is none.

    >>> iso_day("2017-07-26T10:00:00Z"), iso_day("2017-07"), iso_day("2017-02-30")
    ('2017-07-26', '2017-07', None)
    """
    day = ISO_DAY.match(value)
    try:
        if day:
            return date.fromisoformat(day[1]).isoformat()
    except ValueError:
        return None
    return value if ISO_MONTH.match(value) else None


def _read_day(value: str, key: str, place: str) -> str:
    day = iso_day(value)
    if day is not None:
        return day
    hint = f"write {key}: 2017-07-26 (or 2017-07, or 2017), or leave it out"
    raise ArticleError(f'{place}: {key} "{value[:60]}" is no date', hint=hint)


def _pairs(yaml_text: str, where: str, first_line: int) -> Iterator[tuple[str, str | None, int]]:
    """Yield known top-level keys with their value (None where it is not plain text) and line."""
    if not yaml_text:
        return
    key: str | None = None
    depth = 0
    items: list[str] | None = None  # of a plain list of texts, as in "author: [A, B]"
    try:
        for event in yaml.parse(yaml_text, Loader=LOADER):
            line = first_line + _line(event)
            if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                depth += 1
                items = [] if depth == 2 and isinstance(event, yaml.SequenceStartEvent) else None
                if depth == 1 and isinstance(event, yaml.SequenceStartEvent):
                    raise ArticleError(f"{where}:{line}: a list where key: value lines belong", hint=_SHAPE)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                depth -= 1
                if depth == 1 and key is not None:
                    if key in KEYS:
                        yield key, ", ".join(items) if items is not None else None, line
                    key, items = None, None
            elif isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
                value = _text(event)
                if depth == 0 and value:
                    raise ArticleError(f"{where}:{line}: plain text where key: value lines belong", hint=_SHAPE)
                if depth == 2 and items is not None and value is not None:
                    items.append(value)
                elif depth > 1:
                    items = None
                elif key is None:
                    key = value or ""
                elif depth == 1:
                    if key in KEYS:
                        yield key, value, line
                    key = None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + mark.line if mark is not None else first_line
        problem = getattr(error, "problem", None) or "not readable"
        raise ArticleError(
            f"{where}:{line}: broken YAML: {problem}", hint='put text with a colon in "quotes"'
        ) from error


def _text(event: yaml.Event) -> str | None:
    """A scalar's text, "" for YAML's words for nothing, None for an alias."""
    if not isinstance(event, yaml.ScalarEvent):
        return None
    is_nothing = event.implicit[0] and event.value in ("~", "null", "Null", "NULL")
    return "" if is_nothing else str(event.value).strip()


def _line(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark is not None else 0


_SHAPE: Final = "write one `key: value` a line, such as publisher: The Guardian"


def _count_lines(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
