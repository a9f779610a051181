"""The ready-made pieces for build servers, run as far as that can be done without the service."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.commands.conftest import write_articles

ROOT: Final = Path(__file__).parent.parent
PAGE: Final = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ACTION: Final = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS: Final = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def block_with(word: str) -> Any:
    (found,) = [block for block in blocks("yaml") if word in block]
    return yaml.safe_load(found)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A path on which ``reconcile`` is this checkout's command."""
    binaries = tmp_path / "bin"
    binaries.mkdir()
    shim = binaries / "reconcile"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reconcile "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    path = f"{binaries}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository that keeps a workspace with one open conflict."""
    write_articles(tmp_path / "desk" / "sources" / "bridge")
    return tmp_path / "desk"


def shell(script: str, at: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", script], cwd=at, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


# --- the action ---------------------------------------------------------------------------------


def check_step() -> Any:
    (step,) = [step for step in ACTION["runs"]["steps"] if step.get("id") == "check"]
    return step


def run_action(at: Path, environment: dict[str, str], **inputs: str) -> tuple[subprocess.CompletedProcess[str], Path]:
    """The action's own script with inputs as the service hands them over."""
    values = {name: str(entry.get("default", "")) for name, entry in ACTION["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    step = check_step()
    handed = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], template)
        for name, template in step["env"].items()
    }
    outputs = at.parent / "outputs"
    outputs.write_text("", encoding="utf-8")
    service = {"GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(at.parent / "summary.md")}
    return shell(step["run"], at, {**environment, **handed, **service}), outputs


def test_no_input_becomes_part_of_a_script() -> None:
    assert [step["name"] for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []


def test_every_input_is_used_and_described() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert [name for name in ACTION["inputs"] if f"inputs.{name}" not in text] == []
    assert [name for name, entry in ACTION["inputs"].items() if not entry["description"]] == []
    assert [name for name in ACTION["inputs"] if f"`{name}`" not in PAGE] == []


def test_the_action_annotates_summarises_and_fails(desk: Path, environment: dict[str, str]) -> None:
    done, outputs = run_action(desk, environment)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=sources/bridge/gazette.txt,line=1,")
    assert outputs.read_text(encoding="utf-8") == "code=1\n"
    sarif = json.loads((desk / "reconcile-reports" / "reconcile.sarif").read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["results"]) == 1
    assert (desk.parent / "summary.md").read_text(encoding="utf-8").startswith("# Where the articles disagree")


def test_the_action_passes_on_request(desk: Path, environment: dict[str, str]) -> None:
    done, outputs = run_action(desk, environment, fail_on="never", strict="true", formats="markdown junit")
    assert (done.returncode, outputs.read_text(encoding="utf-8")) == (0, "code=0\n")
    assert sorted(path.name for path in (desk / "reconcile-reports").iterdir()) == [
        "reconcile.junit",
        "reconcile.markdown",
    ]


@pytest.mark.parametrize("words", ["$(touch owned)", "`touch owned`", "; touch owned", "--output=owned", "*"])
@pytest.mark.parametrize("name", ["paths", "fail_on", "since", "formats"])
def test_inputs_are_only_words(name: str, words: str, desk: Path, environment: dict[str, str]) -> None:
    done, outputs = run_action(desk, environment, **{name: words})
    assert done.returncode == 2
    assert outputs.read_text(encoding="utf-8") == "code=2\n"
    assert not (desk / "owned").exists()


def test_several_paths_one_a_line(desk: Path, environment: dict[str, str]) -> None:
    paths = "sources/bridge/herald.txt\nsources/bridge/gazette.txt\n"
    done, _ = run_action(desk, environment, paths=paths, formats="github")
    assert done.returncode == 1


def test_workflows_on_the_page_use_inputs_that_exist() -> None:
    given = re.findall(r"uses: OWNER/reconcile@main\n\s+with:(.*?)(?=\n\s+- |\n```|\Z)", PAGE, re.DOTALL)
    keys = {key for text in given for key in re.findall(r"([\w-]+):", re.sub(r"\$\{\{.*?\}\}", "", text))}
    assert given
    assert sorted(keys - ACTION["inputs"].keys()) == []


# --- the rest of the page -----------------------------------------------------------------------


def test_the_gitlab_job_runs(desk: Path, environment: dict[str, str]) -> None:
    job = block_with("codequality")["reconcile"]
    (check,) = [line for line in job["script"] if line.startswith("reconcile ")]
    assert shell(check, desk, environment).returncode == 1
    for name in job["artifacts"]["reports"].values():
        assert (desk / name).read_text(encoding="utf-8")


def test_the_make_target_runs(desk: Path, environment: dict[str, str]) -> None:
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    (block,) = blocks("make")
    (desk / "Makefile").write_text(block, encoding="utf-8")
    done = shell("make check", desk, environment)
    assert "failed, 1 conflict to decide" in done.stderr
    assert done.returncode == 2  # make's own way to say that the command exited with 1


def test_the_hook_looks_when_articles_or_decisions_change() -> None:
    (hook,) = HOOKS
    looks = re.compile(hook["files"])
    assert all(
        looks.search(name)
        for name in (
            "sources/a.md",
            "sources/x/y.txt",
            "claims/decisions/ab.yaml",
            "claims/edits.yaml",
            "reconcile.yaml",
        )
    )
    assert not any(looks.search(name) for name in ("README.md", "claims/a.yaml", "reports/report.md", "docs/sources/a"))


@pytest.mark.slow
def test_the_hook_in_a_clone(desk: Path, environment: dict[str, str]) -> None:
    """pre-commit installs this repository from a local clone, and the commit is refused."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so pre-commit has nothing to clone")
    identity = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    settings = {**environment, **identity, "PRE_COMMIT_HOME": str(desk.parent / "cache")}
    settings.pop("PYTHONPATH")
    clone = desk.parent / "clone"
    copied = shell(f"git clone --quiet '{ROOT}' '{clone}' && git -C '{clone}' rev-parse HEAD", desk, settings)
    config = block_with("id: reconcile")
    config["repos"][0] |= {"repo": str(clone), "rev": copied.stdout.strip()}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    shell("git init --quiet && git add --all", desk, settings)
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files"],
        cwd=desk, env=settings, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    if "No matching distribution found" in done.stdout:
        pytest.skip("pip cannot reach a package index, so pre-commit cannot install the hook")
    assert "failed, 1 major conflict to decide" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 1
