"""Many dossiers in bulk: `reconcile batch` on more and more articles, with the time for each article beside the first.

    python -m benchmarks.dossiers [ARTICLES ...]

Twenty articles a dossier, 200 to 800 words each, made up (see ``articles.py``).  ``python -m benchmarks.dossiers 1000
100000`` measures a hundred thousand.  Processor time is that of the command and of all its processes; memory is that of
the one process that needs most, and of the command's own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.articles import make_articles
from benchmarks.pipeline import ROOT, table

IN_DOSSIER: Final = 20
LENGTHS: Final = (200, 800)  # words of an article
SIZES: Final = (1_000, 2_000, 4_000)
RUN: Final = "import sys, resource; from reconcile.cli import main; code = main(sys.argv[2:]); \
open(sys.argv[1], 'w').write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)); sys.exit(code)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What one run took."""

    characters: int
    claims: int
    findings: int
    processor_s: float
    clock_s: float
    own_mb: float  # the command itself
    peak_mb: float  # the largest of its processes


def write_articles(number: int, path: Path) -> int:
    """Write made-up articles as JSON Lines; how many characters they have."""
    characters = 0
    with path.open("w", encoding="utf-8") as stream:
        for at in range(0, number, IN_DOSSIER):
            for article in make_articles(
                min(IN_DOSSIER, number - at), dossier=f"d{at // IN_DOSSIER:06}", words=LENGTHS
            ):
                characters += len(article.text)
                row = {"id": article.id, "dossier": article.dossier, "text": article.text}
                stream.write(json.dumps({**row, "published": "2021-03-04", "language": "en"}) + "\n")
    return characters


def measure(number: int, *options: str) -> Took:
    """Run the command on so many articles."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        characters = write_articles(number, root / "articles.jsonl")
        command = [sys.executable, "-c", RUN, str(root / "own"), "batch", str(root / "articles.jsonl")]
        clock = time.perf_counter()
        process = subprocess.Popen(
            [*command, "--output", str(root / "out"), *options],
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        _, status, used = os.wait4(process.pid, 0)
        took = time.perf_counter() - clock
        if os.waitstatus_to_exitcode(status) != 0:
            raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), command)
        summary = json.loads((root / "out" / "summary.json").read_text(encoding="utf-8"))
        return Took(
            characters=characters,
            claims=summary["claims"],
            findings=summary["findings"],
            processor_s=used.ru_utime + used.ru_stime,
            clock_s=took,
            own_mb=int((root / "own").read_text(encoding="utf-8")) / 1024,
            peak_mb=used.ru_maxrss / 1024,
        )


def growth(sizes: tuple[int, ...]) -> str:
    """What each size took, and the processor's time for one article beside the first row's."""
    rows: list[list[object]] = []
    first = 0.0
    for number in sizes:
        took = measure(number)
        each = took.processor_s / number
        first = first or each
        rows.append(
            [
                f"{number:,}",
                f"{-(-number // IN_DOSSIER):,}",
                f"{took.claims:,}",
                f"{took.findings:,}",
                took.processor_s,
                f"{1000 * each:.1f} ms",
                f"{each / first:.2f} x",
                took.clock_s,
                f"{took.own_mb:.0f} MB",
                f"{took.peak_mb:.0f} MB",
            ]
        )
    heads = ["articles", "dossiers", "claims", "findings", "processor s", "each", "beside the first", "clock s"]
    return table(rows, [*heads, "memory of the command", "peak of any process"])


def main(sizes: tuple[int, ...] = SIZES) -> int:
    title = f"Many dossiers of {IN_DOSSIER} articles through `reconcile batch`"
    print(f"### {title}\n\n{growth(sizes)}\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(tuple(int(each) for each in sys.argv[1:]) or SIZES))
