"""The one place where report formats are listed.  A new one is a file and a line here.

A format's file is imported when the format is asked for: most checks write one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

from reconcile.errors import PluginError, UsageError
from reconcile.reports.writer import Writer

FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text": "reconcile.reports.text:TEXT",
        "markdown": "reconcile.reports.markdown:MARKDOWN",
        "html": "reconcile.reports.html:HTML",
        "json": "reconcile.reports.json:JSON",
        "csv": "reconcile.reports.csv:CSV",
        "github": "reconcile.reports.github:GITHUB",
        "gitlab": "reconcile.reports.gitlab:GITLAB",
        "sarif": "reconcile.reports.sarif:SARIF",
        "junit": "reconcile.reports.junit:JUNIT",
        "annotations": "reconcile.reports.annotations:ANNOTATIONS",
    }
)
WRITERS_GROUP: Final = "reconcile.writers"  # the entry points under which other packages offer formats


def writer(name: str) -> Writer:
    """The format of a name: one of ours, else one that another package offers.

    Raises: ``UsageError``, which lists the formats; ``PluginError`` where a package offers what is no format.
    """
    if name in FORMATS:
        return _ours(name)
    offered = offered_writers()
    if name in offered:
        return offered[name]
    raise UsageError(f"unknown format: {name}", hint=f"the formats are {', '.join((*FORMATS, *offered))}")


@cache
def _ours(name: str) -> Writer:
    module, _, record = FORMATS[name].partition(":")
    found = getattr(import_module(module), record)
    assert isinstance(found, Writer)
    return found


def our_writers() -> tuple[Writer, ...]:
    """All our formats, in the order in which they are listed."""
    return tuple(map(_ours, FORMATS))


def writer_for(suffix: str) -> Writer | None:
    """Our format that files of a suffix are written in."""
    return next((each for each in our_writers() if each.suffix == suffix), None)


def offered_writers() -> dict[str, Writer]:
    """The formats of other packages, by name.  Raises: ``PluginError`` for a name given twice, or what is no format."""
    from importlib.metadata import entry_points  # looks through every installed package: only where it must be

    found: dict[str, Writer] = {}
    for point in sorted(entry_points(group=WRITERS_GROUP), key=lambda each: (each.name, each.value)):
        try:
            offered = point.load()
        except Exception as error:  # a plug-in may fail in any way; its name is what helps
            raise PluginError(f"{point.value}: cannot be loaded ({error})", hint="mend or uninstall it") from error
        if not isinstance(offered, Writer):
            raise PluginError(f"{point.value}: is no format", hint="it must be a reconcile.reports.writer.Writer")
        if offered.name in found or offered.name in FORMATS:
            raise PluginError(f"{point.value}: there is another format {offered.name}", hint="uninstall one of them")
        found[offered.name] = offered
    return found
