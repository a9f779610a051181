"""Ready claims in bulk: `reconcile batch` beside DuckDB's plain group-by on the same file, in one run.

    python -m benchmarks.claims [MILLIONS ...]

Synthetic claims, a tenth of the facts contested, sources unevenly busy.  Prints seconds of the clock and of the
processor, the ratio of the latter, and the memory of the largest process.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

MILLIONS = (1.0, 10.0)
FACTS_SHARE = 3  # claims a fact
GROUP_BY = """
    SELECT count(*) FROM (
        SELECT dossier, subject, attribute, kind FROM '{path}' GROUP BY ALL HAVING count(DISTINCT value) > 1
    )
"""
MAKE = """
    COPY (
        SELECT 'd' || (fact % 5000) AS dossier,
               's' || CAST(floor(pow(random(), 2) * 500) AS INTEGER) AS source,
               'subject ' || fact AS subject, 'length' AS attribute, '' AS scope, 'quantity' AS kind,
               CASE WHEN fact % 10 = 0 AND n % {share} = 0 THEN (fact % 900 + 2) || ' km'
                    ELSE (fact % 900 + 1) || ' km' END AS value,
               'as said' AS quote, 0 AS start, 7 AS "end"
        FROM (SELECT i AS n, i // {share} AS fact FROM range({claims}) t(i))
    ) TO '{path}' (FORMAT parquet)
"""


def measure(millions: float) -> str:
    """One row: the group-by and the command on the same file."""
    claims = int(millions * 1_000_000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.parquet"
        duckdb.connect().execute(MAKE.format(share=FACTS_SHARE, claims=claims, path=path))
        began, processor = time.perf_counter(), time.process_time()
        contested = duckdb.connect().execute(GROUP_BY.format(path=path)).fetchone()
        plain, plain_s = time.perf_counter() - began, time.process_time() - processor
        began = time.perf_counter()
        command = [sys.executable, "-m", "reconcile", "batch", str(path), "--output", str(Path(folder) / "out")]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        ours = time.perf_counter() - began
        if process.returncode != 0:
            raise subprocess.CalledProcessError(process.returncode, command)
        summary = json.loads((Path(folder) / "out" / "summary.json").read_text(encoding="utf-8"))
    found = contested[0] if contested else 0
    took = used.ru_utime + used.ru_stime
    return (
        f"| {claims:,} | {found:,} | {summary['findings']:,} | {plain:.2f} s | {plain_s:.2f} s | {ours:.1f} s | "
        f"{took:.1f} s | {took / plain_s:.0f} | {used.ru_maxrss / 1024:.0f} MB |"
    )


def main(sizes: tuple[float, ...] = MILLIONS) -> None:
    print("| claims | contested | findings | group-by, clock | processor | batch, clock | processor | ratio | memory |")
    print("|---|---|---|---|---|---|---|---|---|")
    for millions in sizes:
        print(measure(millions), flush=True)


if __name__ == "__main__":
    main(tuple(float(each) for each in sys.argv[1:]) or MILLIONS)
