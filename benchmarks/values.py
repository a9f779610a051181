"""How fast, in how much memory and how rightly values are read, beside other libraries.

    python -m benchmarks.values [--characters 1000000] [--environments DIR] [--only NAME ...]

Each peer is installed into an environment of its own below DIR and left out, with a word, where that fails.  Peers
read line by line, which suits them best: two of them take time that grows with the square of the text.  What each finds
right is counted on hand-marked values where those lie beside the repository.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import resource
import subprocess
import sys
import time
import venv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tabulate import tabulate

from reconcile.articles.document import lay_out
from reconcile.engines.memory import COLLECT_AFTER
from reconcile.kinds.conventions import settle
from reconcile.kinds.kind import Context
from reconcile.kinds.listing import list_values
from reconcile.kinds.scan import scan
from reconcile.kinds.units import units
from reconcile.model import Article, Metadata
from reconcile.registry import KINDS

ROOT: Final = Path(__file__).parent.parent
SHARED: Final = ROOT.parent / "shared"
LIMIT_S: Final = 300  # a peer that takes longer on the sample is stopped
SAMPLE_CHARACTERS: Final = 40_000  # what peers are timed on
Record = dict[str, Any]  # start, end and any of: number, unit, seconds, iso (a date in EDTF or a duration)


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    name: str
    requirements: tuple[str, ...]
    setup: str  # Python that defines read(line) -> list of records


PEERS: Final = (
    Peer(
        name="quantulum3",
        requirements=("quantulum3",),
        setup="""
from quantulum3 import parser
def read(line):
    return [dict(start=q.span[0], end=q.span[1], number=q.value, unit=q.unit.name) for q in parser.parse(line)]
""",
    ),
    Peer(
        name="Recognizers-Text",
        requirements=("recognizers-text-suite", "emoji==1.7.0", "setuptools<81"),
        setup="""
from recognizers_text import Culture
from recognizers_number import recognize_number, recognize_ordinal
from recognizers_number_with_unit import recognize_dimension, recognize_age
from recognizers_date_time import recognize_datetime
def number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return None
def read(line):
    found = []
    for recognize in (recognize_number, recognize_ordinal, recognize_dimension, recognize_age):
        for r in recognize(line, Culture.English):
            figure = number((r.resolution or {}).get("value"))
            found.append(dict(start=r.start, end=r.end + 1, number=figure, unit=(r.resolution or {}).get("unit")))
    for r in recognize_datetime(line, Culture.English):
        for v in (r.resolution or {}).get("values", [])[:1]:
            stated = v.get("timex")
            seconds = number(v.get("value")) if v.get("type") == "duration" else None
            found.append(dict(start=r.start, end=r.end + 1, iso=stated, seconds=seconds))
    return found
""",
    ),
    Peer(
        name="dateparser.search",
        requirements=("dateparser",),
        setup="""
from dateparser.search import search_dates
def read(line):
    found, position = [], 0
    for words, date in search_dates(line, languages=["en"]) or []:
        position = max(line.find(words, position), 0)
        found.append(dict(start=position, end=position + len(words), iso=date.date().isoformat()))
    return found
""",
    ),
)

# Runs in the peer's environment: reads a list of lines, writes records by line and the seconds taken.
RUNNER: Final = """
import json, sys, time
lines = json.load(sys.stdin)
{setup}
read("It was 5 km on 1 May 2001.")
found, begin = [], time.process_time()
for line in lines:
    try:
        found.append(read(line))
    except Exception as error:
        found.append([])
json.dump(dict(found=found, seconds=time.process_time() - begin), sys.stdout, default=str)
"""


def laid_out(text: str, published: str | None = None) -> Context:
    metadata = Metadata(language="en", published=published)
    document = lay_out(Article(id="a", path="a", dossier="", text=text, sha256="", metadata=metadata))
    return Context(document=document, conventions=settle(document))


def bundled(characters: int) -> str:
    """Repeat the bundled articles to a length."""
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "sources").glob("*/*.md")))
    return (text + "\n\n") * (characters // len(text)) + text[: characters % len(text)]


def measure_ours(characters: int) -> list[str]:
    """Time all kinds on one article of a length, and on half of it: the ratio shows whether time is linear."""
    gc.set_threshold(COLLECT_AFTER)  # as the command does
    read_seconds(bundled(20_000))  # words and patterns are loaded once
    whole = read_seconds(bundled(characters))
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    half = read_seconds(bundled(characters // 2))
    return [
        "reconcile",
        f"{characters / whole:,.0f}",
        f"{whole / half:.2f} x for twice the text",
        f"{peak_mb:,.0f} MB",
    ]


def read_seconds(text: str) -> float:
    """Time, of the processor, to read all values of an article that is laid out."""
    context = laid_out(text)
    begin = time.process_time()
    scan(context, KINDS)
    return time.process_time() - begin


def python_of(peer: Peer, environments: Path) -> Path | None:
    """Give the interpreter of a peer's environment, made where it is not there; None where it cannot be made."""
    folder = environments / peer.name
    python = folder / "bin" / "python"
    if (folder / "installed").exists():
        return python
    venv.create(folder, with_pip=True, clear=True)
    install = [str(python), "-m", "pip", "--quiet", "install", *peer.requirements]
    if subprocess.run(install, check=False, capture_output=True).returncode != 0:
        return None
    (folder / "installed").touch()
    return python


def run_peer(peer: Peer, python: Path, lines: Sequence[str]) -> Mapping[str, Any] | None:
    """Read lines with a peer; None where it fails or takes too long."""
    script = RUNNER.replace("{setup}", peer.setup)
    try:
        done = subprocess.run(
            [str(python), "-W", "ignore", "-c", script],
            input=json.dumps(lines),
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    answer: Mapping[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return answer


# --- what is right ------------------------------------------------------------------------------


def marked() -> dict[str, list[Record]]:
    """Give the hand-marked values by article; none where they do not lie beside the repository."""
    gold = SHARED / "gold" / "seeds_values.jsonl"
    by_article: dict[str, list[Record]] = {}
    if gold.is_file():
        for line in gold.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            by_article.setdefault(record["article"], []).append(record)
    return by_article


def is_right(gold: Record, found: Record) -> bool:
    """Whether a record overlaps a marked value and states it, whatever kind it calls it."""
    if not (found["start"] < gold["end"] and gold["start"] < found["end"]):
        return False
    want = gold["value"]
    if isinstance(want, str):
        return str(found.get("iso") or "").rstrip("~?%") == want
    number = found.get("seconds") if gold["kind"] == "duration" else found.get("number")
    if number is None:
        return False
    if gold["kind"] == "length" and found.get("unit"):
        name = str(found["unit"]).lower().replace("kilometer", "kilometre").replace("meter", "metre").rstrip("s")
        number = float(number) * float(units()[name].factor) if name in units() else number
    return math.isclose(float(number), float(want), rel_tol=1e-6)


def count_right(found: Mapping[str, Iterable[Record]]) -> str:
    gold = marked()
    total = sum(len(records) for records in gold.values())
    right = sum(
        any(is_right(record, each) for each in found[article])
        for article, records in gold.items()
        for record in records
    )
    return f"{right} of {total}" if total else "not measured"


def ours_as_records(text: str, published: str | None) -> list[Record]:
    records = []
    for each in list_values("a", scan(laid_out(text, published), KINDS), KINDS):
        value: Any = each["value"] or {}
        figures = [value.get(name) for name in ("number_low", "amount_low", "years_low", "rank")]
        number = next((figure for figure in figures if figure is not None), None)
        stated = value.get("edtf") or value.get("iso")
        records.append(
            {
                "start": each["start"],
                "end": each["end"],
                "number": number,
                "unit": value.get("unit"),
                "seconds": value.get("seconds_low"),
                "iso": stated,
            }
        )
    return records


def peers_as_records(lines: Sequence[str], found: Sequence[Sequence[Record]]) -> list[Record]:
    """Move the offsets of records by line to those of the whole article."""
    records, offset = [], 0
    for line, each in zip(lines, found, strict=True):
        records += [{**record, "start": record["start"] + offset, "end": record["end"] + offset} for record in each]
        offset += len(line) + 1
    return records


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--environments", type=Path, default=ROOT / "build" / "peers")
    parser.add_argument("--only", nargs="*", help="names of peers; none: ours alone")
    options = parser.parse_args(arguments)
    row = measure_ours(options.characters)
    articles = {name: (SHARED / "seeds" / name).read_text(encoding="utf-8") for name in marked()}
    ours = {
        name: ours_as_records(text, "2017-07-26" if name.startswith("000") else None) for name, text in articles.items()
    }
    table = [[*row, count_right(ours)]]
    sample = bundled(SAMPLE_CHARACTERS).split("\n")
    for peer in PEERS:
        if options.only is not None and peer.name not in options.only:
            continue
        python = python_of(peer, options.environments)
        timed = run_peer(peer, python, sample) if python else None
        if python is None or timed is None:
            table.append([peer.name, "did not install" if python is None else "did not finish", "", "", ""])
            continue
        found = {}
        for name, text in articles.items():
            answer = run_peer(peer, python, text.split("\n"))
            found[name] = peers_as_records(text.split("\n"), answer["found"]) if answer else []
        speed = f"{SAMPLE_CHARACTERS / timed['seconds']:,.0f}"
        table.append([peer.name, speed, "by line", "", count_right(found)])
    heads = ["reader", "characters/s", "time", "peak memory", "right"]
    print(tabulate(table, headers=heads, tablefmt="github", colalign=("left", "right")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
