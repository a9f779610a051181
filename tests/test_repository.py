"""What must hold of the repository as a whole: nothing of anybody's machine in it, requirements in step."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
# Written in pieces, so that this file does not name what it forbids.
REGISTRY_HOSTS = re.compile(
    r"(?:files\.)?python" + r"hosted\.org|pypi\." + r"org/simple|registry\." + r"npmjs|/opt/" + r"(?:pypi|wheels)"
)
MACHINE_PATHS = re.compile(
    r"(?<![\w.\]/])/(?:ro" + r"ot|wo" + r"rk|ho" + r"me/\w+|Us" + r"ers/\w+|tm" + r"p/(?:wt|bash))/"
)


def tracked_files() -> list[Path]:
    """Every text file that git keeps, sorted; skips where this is no clone."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listing.returncode != 0:
        pytest.skip("not a git checkout, so nothing says which files are ours")
    paths = [ROOT / name for name in sorted(listing.stdout.split("\0")) if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8192]]


def lines_matching(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in tracked_files()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_package_registry_host() -> None:
    """pip's own configuration decides where packages come from."""
    assert lines_matching(REGISTRY_HOSTS) == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert lines_matching(MACHINE_PATHS) == []


# Folders at the top; a new one is a decision of design, not a by-product of trying something out.
TOP_FOLDERS = {".ci", "benchmarks", "claims", "docs", "reconcile", "reports", "scripts", "sources", "tests"}


def test_no_scratch_folder_lies_at_the_top() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tracked_files() if path.parent != ROOT} == TOP_FOLDERS


def normalised(requirement: str) -> str:
    """The distribution's name, as PEP 503 spells it."""
    name = re.split(r"[\[<>=!~;\s]", requirement.strip(), maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def required(extras: dict[str, list[str]], requirements: list[str]) -> set[str]:
    """Names of what is asked for, through the project's own extras."""
    names = set()
    for each in requirements:
        if normalised(each) == "source-reconcile":
            inner = re.findall(r"\[(.*?)\]", each)[0].split(",")
            names |= {name for extra in inner for name in required(extras, extras[extra.strip()])}
        else:
            names.add(normalised(each))
    return names


def test_every_requirement_is_pinned_in_the_constraints() -> None:
    """``make constraints`` brings them back in step."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {normalised(line) for line in pins if "==" in line}
    assert sorted(required(extras, project["dependencies"] + extras["dev"]) - pinned) == []


def test_every_pin_is_exact() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#") and not re.fullmatch(r"\S+==\S+", line)] == []


def sentences_copied(text: str, originals: set[tuple[str, ...]]) -> list[str]:
    return [" ".join(run) for run in sorted(word_runs(text) & originals)]


def word_runs(text: str) -> set[tuple[str, ...]]:
    """Eight words in a row, most of them plain ones: names, results, times and rows of tables may well recur."""
    words = re.findall(r"\w+", re.sub(r"https?://\S+|.*\|.*", "", text))
    runs = (words[at : at + 8] for at in range(len(words) - 7))
    return {tuple(word.lower() for word in run) for run in runs if sum(w.islower() and len(w) > 2 for w in run) >= 5}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the articles that we measure on are not beside this checkout")
def test_no_sentence_of_the_articles_we_measure_on_is_copied() -> None:
    """They are their publishers': facts and figures may be retold, sentences may not be shipped."""
    articles = [*sorted((SHARED / "seeds").glob("*.txt")), *sorted((SHARED / "dev").glob("*/articles/*.txt"))]
    originals = set().union(*(word_runs(path.read_text(encoding="utf-8")) for path in articles))
    copied = {
        str(path.relative_to(ROOT)): sentences_copied(path.read_text(encoding="utf-8", errors="replace"), originals)
        for path in tracked_files()
    }
    assert {name: runs for name, runs in copied.items() if runs} == {}
