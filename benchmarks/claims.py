"""Ready claims in bulk: `reconcile batch` beside DuckDB's plain group-by on the same file, in one run.

    python benchmarks/claims.py [MILLIONS]

Synthetic claims, a tenth of the facts contested, sources unevenly busy.  Prints seconds, peak memory and the ratio.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

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


def main() -> None:
    millions = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    claims = int(millions * 1_000_000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.parquet"
        duckdb.connect().execute(MAKE.format(share=FACTS_SHARE, claims=claims, path=path))
        began = time.perf_counter()
        contested = duckdb.connect().execute(GROUP_BY.format(path=path)).fetchone()
        plain = time.perf_counter() - began
        began = time.perf_counter()
        command = [sys.executable, "-m", "reconcile", "batch", str(path), "--output", str(Path(folder) / "out")]
        subprocess.run(command, check=True, capture_output=True)
        ours = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print("| claims | contested facts | DuckDB group-by | reconcile batch | ratio | peak memory |")
    print("|---|---|---|---|---|---|")
    found = contested[0] if contested else 0
    print(f"| {claims:,} | {found:,} | {plain:.2f} s | {ours:.1f} s | {ours / plain:.0f} | {peak:.0f} MB |")


if __name__ == "__main__":
    main()
