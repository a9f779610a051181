"""All benchmarks, one after another, written as tables into docs/performance.md.

    python -m benchmarks

What a run could not measure is missing from its table, with a word where a peer did not install.
"""

from __future__ import annotations

import io
import os
import platform
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks import claims, dossiers, engines, pipeline, values

ROOT: Final = Path(__file__).parent.parent
PAGE: Final = ROOT / "docs" / "performance.md"
BEGIN: Final = "<!-- measured: written by `make bench`, do not edit below -->"


def main() -> int:
    """Measure everything and replace the page's tables."""
    parts = [
        _where(),
        "### Values, one article of a million characters\n",
        _printed(lambda: values.main([])),
        _printed(pipeline.main),
        "### Ready claims in bulk\n",
        _printed(claims.main) + "\n",
        _printed(dossiers.main),
        _printed(engines.main),
    ]
    told, mark, _ = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    if not mark:
        raise SystemExit(f"{PAGE}: the line that tables are written below is gone: {BEGIN}")
    PAGE.write_text(f"{told}{BEGIN}\n\n" + "\n".join(part.rstrip(" ") for part in parts), encoding="utf-8")
    return 0


def _printed(measure: Callable[[], object]) -> str:
    """What a benchmark prints, shown while it is made as well."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        measure()
    sys.stdout.write(printed.getvalue())
    sys.stdout.flush()
    return printed.getvalue()


def _where() -> str:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], check=False, capture_output=True, text=True, cwd=ROOT
    ).stdout.strip()
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    day = datetime.now(UTC).date().isoformat()
    return (
        f"{day}, commit {commit or 'unknown'}, {platform.system()} {platform.machine()}, {_processor()}, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}; load at the start {load}.\n"
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, "") or platform.processor() or "unknown processor"


if __name__ == "__main__":
    sys.exit(main())
