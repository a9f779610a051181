"""Formats of other packages: found by entry point, checked, and refused by name where they cannot be."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reconcile.errors import PluginError, UsageError
from reconcile.formats import offered_writers, writer

GOOD = """
from reconcile.reports.writer import Writer
LINES = Writer(name="{name}", suffix=".lines", finds="tests", write=lambda report, setting: "x\\n")
OTHER = 12
"""
Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a package with entry points on the path, as pip would."""

    def installed(module: str, source: str, *points: str) -> None:
        (tmp_path / f"{module}.py").write_text(source, encoding="utf-8")
        info = tmp_path / f"{module}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", encoding="utf-8")
        listed = "\n".join(f"p{number} = {module}:{point}" for number, point in enumerate(points))
        (info / "entry_points.txt").write_text(f"[reconcile.writers]\n{listed}\n", encoding="utf-8")
        monkeypatch.delitem(sys.modules, module, raising=False)

    monkeypatch.syspath_prepend(tmp_path)
    return installed


def test_another_packages_format_is_found(install: Install) -> None:
    install("plug_good", GOOD.format(name="lines"), "LINES")
    assert writer("lines").suffix == ".lines"


def test_an_unknown_format_lists_all(install: Install) -> None:
    install("plug_listed", GOOD.format(name="lines"), "LINES")
    with pytest.raises(UsageError, match="unknown format: pdf") as error:
        writer("pdf")
    assert error.value.hint.startswith("the formats are text, markdown, html, json, ")
    assert error.value.hint.endswith(", lines")


@pytest.mark.parametrize(
    ("module", "source", "point", "says"),
    [
        ("plug_number", GOOD.format(name="lines"), "OTHER", "plug_number:OTHER: is no format"),
        ("plug_json", GOOD.format(name="json"), "LINES", "there is another format json"),
        ("plug_broken", "raise OSError('no disk')", "LINES", "plug_broken:LINES: cannot be loaded"),
    ],
)
def test_what_is_no_format_is_refused(install: Install, module: str, source: str, point: str, says: str) -> None:
    install(module, source, point)
    with pytest.raises(PluginError, match=says):
        offered_writers()


def test_two_packages_cannot_offer_one_name(install: Install) -> None:
    install("plug_one", GOOD.format(name="lines"), "LINES")
    install("plug_two", GOOD.format(name="lines"), "LINES")
    with pytest.raises(PluginError, match="plug_two:LINES: there is another format lines"):
        offered_writers()
