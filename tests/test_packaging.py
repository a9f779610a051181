"""The package as people install it: a wheel, alone in a clean environment, without development tools."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command; its output is shown when it fails."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command[:4]} -> {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that the tracked files build, built away from the checkout so that it leaves nothing behind."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode != 0:
        pytest.skip("not a git checkout, so nothing says which files are ours")
    for name in filter(None, tracked.stdout.split("\0")):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    run(sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--wheel-dir", out, source, cwd=out)
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    """Beside sources/, claims/ and reports/ a careless build would take those along."""
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"reconcile"}


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    """Words of languages, packs, templates and schemas are data, which a build leaves out unless it is told."""
    tracked = subprocess.run(["git", "ls-files", "reconcile"], cwd=ROOT, capture_output=True, text=True, check=True)
    there = {name for name in tracked.stdout.split() if (ROOT / name).is_file()}
    assert sorted(there - set(zipfile.ZipFile(wheel).namelist())) == []


def test_the_command_runs_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    """No pytest, no ruff, no checkout: what ``pip install source-reconcile`` gives."""
    venv.create(tmp_path / "venv", with_pip=True)
    binaries = tmp_path / "venv" / "bin"
    run(
        binaries / "python", "-m", "pip", "install", "-qq", "--disable-pip-version-check",
        "--constraint", ROOT / "constraints.txt", wheel, cwd=tmp_path,
    )  # fmt: skip
    assert "usage" in run(binaries / "reconcile", "--help", cwd=tmp_path).stdout.lower()
    assert run(binaries / "reconcile", "--version", cwd=tmp_path).stdout.strip()
