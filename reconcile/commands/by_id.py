"""Findings as people name them at the keyboard: by the beginning of their id."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.model import Finding, Report


def finding_by_id(report: Report, name: str) -> Finding:
    """The finding whose id is ``name``, or the only one whose id begins so.  Raises: ``UsageError``."""
    matching = [finding for finding in report.findings if name and finding.id.startswith(name)]
    found = [finding for finding in matching if finding.id == name] or matching
    if not found:
        raise UsageError(f"{name}: no finding has this id", hint="copy it from `reconcile check`; is the path right?")
    if len(found) > 1:
        ids = ", ".join(finding.id for finding in found[:5])
        raise UsageError(f"{name}: {len(found)} findings begin so", hint=f"say which: {ids}")
    return found[0]


def workspace(path: Path) -> Path:
    """The workspace at ``path``.  Raises: ``UsageError`` where there is none: decisions would have no place to stay."""
    if not (path / "sources").is_dir():
        raise UsageError(
            f"{path}: is no workspace, it has no folder sources/",
            hint="`reconcile init` makes one; --workspace says where it is",
        )
    return path
