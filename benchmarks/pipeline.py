"""The whole way from articles to findings: time by stage, growth with a dossier, and a workspace cold and warm.

    python -m benchmarks.pipeline

The articles are made up (see ``articles.py``).  Each size of the growth curve runs in a process of its own, so that
peak memory is that of the size; processor time stands beside the clock's, since other work moves the latter.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from tabulate import tabulate

from benchmarks.articles import make_articles
from reconcile.articles.document import lay_out
from reconcile.checks.check import Dossier
from reconcile.checks.run import run_checks
from reconcile.claims.now import date_by_itself
from reconcile.claims.pull import pull_claims
from reconcile.config import DEFAULT
from reconcile.engines.memory import COLLECT_AFTER
from reconcile.facts.find import find_facts
from reconcile.facts.who import link, name_subjects
from reconcile.findings.copies import Origins
from reconcile.findings.detect import agreements, detect
from reconcile.kinds.conventions import settle
from reconcile.kinds.kind import Context
from reconcile.kinds.scan import scan
from reconcile.model import Article, Conventions, Document, Mention, Pulled
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import RULES_VERSION, Relating, run, show
from reconcile.registry import CHECKS, KINDS

ROOT: Final = Path(__file__).parent.parent
STAGED: Final = 50  # articles that the stages are timed on
TIMES: Final = 5  # dossiers of as many, of which the quickest counts
GROWTH: Final = (25, 50, 100, 200)  # articles of one dossier
WORKSPACE: Final = 100  # articles that a workspace holds
Result = TypeVar("Result")


class Stages:
    """The processor's time by stage, in seconds."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}

    def time(self, stage: str, work: Callable[[], Result]) -> Result:
        begin = time.process_time()
        result = work()
        self.taken[stage] = self.taken.get(stage, 0.0) + time.process_time() - begin
        return result


def time_stages(articles: Sequence[Article]) -> Stages:
    """Go the way of ``reconcile.pipeline`` for one dossier and time each part of it."""
    stages, attributes = Stages(), builtin_attributes()
    documents = stages.time("layout", lambda: tuple(lay_out(article) for article in articles))
    pulled = tuple(_pull(stages, document) for document in documents)
    relate = Relating(DEFAULT, attributes)
    linked = stages.time("facts", lambda: link([m for p in pulled for m in p.mentions], []))
    claims = name_subjects(sorted((c for p in pulled for c in p.claims), key=lambda c: (c.article_id, c.start)), linked)
    facts = stages.time("facts", lambda: find_facts(claims, relate, attributes, {}))
    dossier = Dossier(name=articles[0].dossier, documents=documents, pulled=pulled, facts=facts)
    stages.time("checks", lambda: run_checks(dossier, CHECKS))
    origins = stages.time("findings", lambda: Origins({article.id: article.text for article in articles}))
    stages.time("findings", lambda: detect(facts, relate, show, origins))
    stages.time("findings", lambda: agreements(facts, relate, show, origins))
    return stages


def _pull(stages: Stages, document: Document) -> Pulled:
    """One article after the other, as ``reconcile.pipeline.pull`` does."""
    conventions, mentions = stages.time("values", lambda: _read(document))
    return stages.time("claims", lambda: _claimed(document, conventions, mentions))


def _read(document: Document) -> tuple[Conventions, tuple[Mention, ...]]:
    conventions = settle(document)
    scanned = scan(Context(document=document, conventions=conventions), KINDS)
    return conventions, date_by_itself(document, conventions, scanned)


def _claimed(document: Document, conventions: Conventions, mentions: tuple[Mention, ...]) -> Pulled:
    claims, abstentions = pull_claims(document, mentions, builtin_attributes())
    return Pulled(
        article_id=document.article.id,
        sha256=document.article.sha256,
        rules=RULES_VERSION,
        conventions=conventions,
        mentions=mentions,
        claims=claims,
        abstentions=abstentions,
    )


def stage_table() -> str:
    """How fast each stage is, and its share of the time: the best of some dossiers, none of them seen before."""
    gc.set_threshold(COLLECT_AFTER)  # as the command does
    run(make_articles(2, dossier="first"))  # words and patterns are loaded once
    dossiers = [make_articles(STAGED, dossier=f"timed {number}") for number in range(TIMES)]
    runs = [(articles, time_stages(articles).taken) for articles in dossiers]
    articles, taken = min(runs, key=lambda timed: sum(timed[1].values()))
    characters = sum(len(article.text) for article in articles)
    whole = sum(taken.values())
    rows = [[stage, s, f"{characters / s:,.0f}", f"{s / whole:.0%}"] for stage, s in taken.items()]
    rows.append(["all", whole, f"{characters / whole:,.0f}", "100%"])
    return table(rows, ["stage", "processor s", "characters/s", "share"])


def measure(number: int) -> None:
    """Run on one dossier of a size and write what it took to standard output."""
    gc.set_threshold(COLLECT_AFTER)
    run(make_articles(2, dossier="first"))
    articles = make_articles(number)
    begin, clock = time.process_time(), time.perf_counter()
    report = run(articles)
    print(
        json.dumps(
            {
                "characters": sum(len(article.text) for article in articles),
                "claims": sum(len(pulled.claims) for pulled in report.pulled),
                "findings": len(report.findings),
                "processor": time.process_time() - begin,
                "clock": time.perf_counter() - clock,
                "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            }
        )
    )


def growth_table() -> str:
    """What larger and larger dossiers take, on one core and with nothing kept."""
    rows, before = [], 0.0
    for number in GROWTH:
        command = [sys.executable, "-m", "benchmarks.pipeline", str(number)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
        took = json.loads(done.stdout)
        rows.append(
            [
                number,
                f"{took['claims']:,}",
                took["findings"],
                took["processor"],
                f"{took['processor'] / before:.1f} x" if before else "",
                f"{took['characters'] / took['processor']:,.0f}",
                took["clock"],
                f"{took['peak_mb']:.0f} MB",
            ]
        )
        before = took["processor"]
    heads = [
        "articles",
        "claims",
        "findings",
        "processor s",
        "to the row above",
        "characters/s",
        "clock s",
        "peak memory",
    ]
    return table(rows, heads)


def workspace_table() -> str:
    """`reconcile check` on a workspace: the first time, again, and with one article changed."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "reconcile.yaml").touch()
        for article in make_articles(WORKSPACE):
            path = root / "sources" / article.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(article.text, encoding="utf-8")
        rows = [["nothing kept", *_check(root)], ["nothing changed", *_check(root)]]
        path.write_text(path.read_text(encoding="utf-8") + "\nThe bridge is 312 metres long.\n", encoding="utf-8")
        rows.append(["one article changed", *_check(root)])
    return table(rows, [f"{WORKSPACE} articles", "clock s", "processor s", "peak memory of the largest process"])


def _check(root: Path) -> list[str | float]:
    command = [sys.executable, "-m", "reconcile", "check", str(root), "--fail-on", "never", "--format", "json"]
    clock = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--output", str(root / "out.json")],
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return [time.perf_counter() - clock, used.ru_utime + used.ru_stime, f"{used.ru_maxrss / 1024:.0f} MB"]


def table(rows: Sequence[Sequence[object]], heads: Sequence[str]) -> str:
    return tabulate(rows, headers=heads, tablefmt="github", floatfmt=".2f")


def main() -> int:
    for title, made in (
        (f"By stage, {STAGED} articles of one dossier", stage_table),
        ("Growth of one dossier", growth_table),
        ("A workspace, cold and warm", workspace_table),
    ):
        print(f"### {title}\n\n{made()}\n", flush=True)
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]))
    else:
        sys.exit(main())
