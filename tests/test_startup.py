"""A command that only prints something must not load what it does not need: start-up is felt on every call."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from reconcile.formats import FORMATS

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
    "multiprocessing",
)
# Several times what it takes (0.1 s); the best of five runs is what counts.
LIMIT_S = 0.5


def run(*arguments: str, among: str = "") -> subprocess.CompletedProcess[str]:
    """Call the command in a fresh interpreter, which then names what it loaded: heavy modules, or all that begin so."""
    script = (
        "import sys\n"
        "from reconcile.cli import main\n"
        "try:\n"
        f"    main({list(arguments)!r})\n"
        "except SystemExit:\n"
        "    pass\n"
        f"wanted = [name for name in sys.modules if name.startswith({among!r})] if {among!r} else {HEAVY!r}\n"
        "sys.stderr.write(' '.join(sorted(set(wanted) & set(sys.modules))))\n"
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
    assert not (set(HEAVY) - {"rapidfuzz", "sentencex", "simplemma"}) & set(loaded)


def test_a_check_loads_no_format_but_the_one_it_writes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("The bridge is 312 metres long.\n", encoding="utf-8")
    loaded = run("check", str(tmp_path), "--format", "csv", among="reconcile.reports.").stderr.splitlines()[-1].split()
    formats = {f"reconcile.reports.{name}" for name in FORMATS}
    assert formats & set(loaded) == {"reconcile.reports.csv", "reconcile.reports.json"}  # a check counts by the second


@pytest.mark.parametrize(("copies", "crowded"), [(5, False), (130, True)], ids=["few claims", "a crowd of claims"])
def test_arrays_are_loaded_for_a_crowd_of_claims_alone(copies: int, crowded: bool, tmp_path: Path) -> None:
    for name in ("one", "two"):
        text = "".join(f"The bridge in district {k} is {k + 200} metres long.\n\n" for k in range(copies))
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    loaded = run("check", str(tmp_path), "--format", "json").stderr.splitlines()[-1].split()
    assert ("numpy" in loaded) is crowded


def test_long_patterns_wait_where_no_word_of_theirs_is_said(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("The bridge is 312 metres long.\n", encoding="utf-8")
    script = (
        "import contextlib, gc, io\n"
        "from reconcile.cli import main\n"
        "from reconcile.kinds.patterns import when_used\n"
        f"with contextlib.redirect_stdout(io.StringIO()):\n    main(['check', {str(tmp_path)!r}])\n"
        "waiting = [each for each in gc.get_objects() if type(each) is type(when_used(''))]\n"
        "print(len(waiting), sum('match' in vars(each) for each in waiting))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    made, compiled = map(int, done.stdout.split())
    assert made > 60 and compiled < made / 2, (made, compiled)


def test_an_unchanged_workspace_loads_neither_kinds_nor_checks(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    for name in ("one", "two"):
        (tmp_path / "sources" / f"{name}.txt").write_text("The bridge is 312 metres long.\n", encoding="utf-8")
    loaded = [run("check", str(tmp_path)).stderr.splitlines()[-1].split() for _ in range(2)]
    assert "simplemma" in loaded[0] and "rapidfuzz" in loaded[0]
    assert not {"simplemma", "numpy", "rapidfuzz"} & set(loaded[1])


def test_help_comes_at_once() -> None:
    def once() -> float:
        """Seconds of processor time: the clock on the wall also counts what else the machine is doing."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert run("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(once() for _ in range(5)) < LIMIT_S
