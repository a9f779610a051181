"""A command that only prints something must not load what it does not need: start-up is felt on every call."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

# Each costs tens to hundreds of milliseconds; pandas alone took 0.45 s where it was measured.
HEAVY = (
    "pandas",
    "numpy",
    "rapidfuzz",
    "jinja2",
    "simplemma",
    "sentencex",
    "jsonschema",
    "trafilatura",
    "duckdb",
    "pyspark",
)
# Several times what it takes (0.1 s); the best of five runs is what counts.
LIMIT_S = 0.5


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Call the command in a fresh interpreter, which then names the heavy modules that it loaded."""
    script = (
        "import sys\n"
        "from reconcile.cli import main\n"
        "try:\n"
        f"    main({list(arguments)!r})\n"
        "except SystemExit:\n"
        "    pass\n"
        f"sys.stderr.write(' '.join(sorted(set({HEAVY!r}) & set(sys.modules))))\n"
    )
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_nothing_heavy_is_loaded(option: str) -> None:
    done = run(option)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert done.stderr == ""


def test_a_check_loads_nothing_that_only_other_formats_need(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("The bridge is 312 metres long.\n", encoding="utf-8")
    loaded = run("check", str(tmp_path), "--format", "json").stderr.splitlines()[-1].split()
    assert not {"pandas", "jinja2", "jsonschema", "trafilatura", "duckdb", "pyspark"} & set(loaded)


def test_help_comes_at_once() -> None:
    def once() -> float:
        """Seconds of processor time: the clock on the wall also counts what else the machine is doing."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert run("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(once() for _ in range(5)) < LIMIT_S
