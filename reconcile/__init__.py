"""Finds where several articles about one subject disagree, with every value, every source and the exact words.

As a library::

    from reconcile import check

    checked = check("flood/")
    for finding in checked.report.findings:
        ...
    checked.to_frame()
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.checked import Checked

VERSION = "0.1.0"


def check(*paths: str | Path) -> Checked:
    """Compare articles: a workspace, a folder, or several files; without paths the workspace that the folder is.

    Raises: ``reconcile.errors.ReconcileError`` where the articles cannot be read or nothing can be compared.
    """
    from reconcile.checked import check as check_paths  # the command line's start-up must not pay for the pipeline

    return check_paths([Path(path) for path in paths])
