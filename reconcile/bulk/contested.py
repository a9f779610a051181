"""Ready claims: DuckDB finds the facts to which sources give different values, and shares them out.

What sources agree on, word for word, is never looked at; what is contested is read and related share by share, in
processes that fetch their rows themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.bulk.duck import answered, connect, copy, first_row, named, quoted, rows, told
from reconcile.bulk.given import CLAIM_COLUMNS, CLAIM_NEEDED, Table
from reconcile.bulk.notes import Note, Parts
from reconcile.bulk.ready import KIND_NAMES, compare_rows, read_rows
from reconcile.bulk.tables import Reject, finding_rows
from reconcile.config import DEFAULT
from reconcile.model import Claim
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import Relating, show

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FACT: Final = ("dossier", "subject", "attribute", "scope", "kind")  # what makes rows claims about one fact
CLAIMS_IN_PART: Final = 50_000
LARGEST_FACT: Final = 2_000  # claims; every two of its values may have to be related
MEMORY_OF_ONE: Final = "500MB"  # of DuckDB in each process

KNOWN: Final = ", ".join(quoted(kind) for kind in sorted(KIND_NAMES))
USABLE: Final = " AND ".join(
    ["wrong IS NULL", f"kind IN ({KNOWN})", *(f"trim(coalesce({name}, '')) <> ''" for name in CLAIM_NEEDED)]
)
SAME_FACT: Final = " AND ".join(f"coalesce(g.{name}, '') = f.{name}" for name in FACT)
KEYS: Final = ", ".join(f"coalesce({name}, '') AS {name}" for name in FACT)
# Least and greatest differ where there are two; counting the distinct ones took four times as long.
FACTS: Final = f"""
    CREATE OR REPLACE TEMP TABLE facts AS
    SELECT {KEYS}, count(*) AS claims FROM given WHERE {USABLE}
    GROUP BY ALL HAVING min(value) < max(value) AND min(source) < max(source)
"""
# The number of the part is that of the claims before, divided: the same facts are always the same parts.
IN_PARTS: Final = f"""
    SELECT *, CAST((sum(claims) OVER (ORDER BY {", ".join(FACT)} ROWS UNBOUNDED PRECEDING) - claims) // {{in_part}}
              AS INTEGER) AS part
    FROM facts WHERE claims <= {{largest}}
"""
CONTESTED: Final = f"""
    COPY (
        SELECT g.row, {", ".join(f"g.{named(name)}" for name in CLAIM_COLUMNS)}, f.part
        FROM (SELECT * FROM given WHERE {USABLE}) g JOIN ({{facts}}) f ON {SAME_FACT}
    ) TO {{folder}} (FORMAT parquet, PARTITION_BY (part), OVERWRITE_OR_IGNORE)
"""
SHARE: Final = f"""
    SELECT * FROM read_parquet({{files}}) ORDER BY {", ".join(f"coalesce({name}, '')" for name in FACT)}, source, row
"""
COMPARABLE: Final = f"""
    SELECT count(*) > 0 FROM (
        SELECT 1 FROM given WHERE {USABLE} GROUP BY {", ".join(FACT)} HAVING min(source) < max(source) LIMIT 1
    )
"""
UNUSABLE_PART: Final = "given"
# Rows that are no claims, and facts that would hold up all others.
UNUSABLE: Final = f"""
    SELECT CAST(row AS BIGINT) AS row, coalesce(dossier, '') AS dossier, coalesce(source, '') AS source,
           CASE WHEN wrong IS NOT NULL THEN wrong
                {" ".join(f"WHEN trim(coalesce({each}, '')) = '' THEN 'no {each}'" for each in CLAIM_NEEDED)}
                ELSE concat('unknown kind "', kind[:60], '"; known are ', {quoted(", ".join(sorted(KIND_NAMES)))})
           END AS reason
    FROM given WHERE NOT ({USABLE})
    UNION ALL
    SELECT 0, dossier, '', format('{{{{:,}}}} claims of one fact ({{{{}}}}), more than {{largest:,}}', claims,
                                  trim(concat_ws(' ', attribute, subject, scope)))
    FROM facts WHERE claims > {{largest}}
"""
# Of all rows of a share, in whatever order they lie.
FINGERPRINT: Final = """
    SELECT part, bit_xor(md5_number(CAST(t AS VARCHAR))) AS digest, count(*) AS claims
    FROM read_parquet({files}, hive_partitioning = true) t GROUP BY part ORDER BY part
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Whole facts, as many as are looked at together: rows in a folder, and where their findings go."""

    name: str
    fingerprint: str
    rows: Path
    parts: Path
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """What is contested, and what could not be used."""

    shares: tuple[Share, ...]
    claims: int  # that could be used, contested or not
    dossiers: int
    comparable: bool  # whether two sources speak of one fact at all


def share_out(
    connection: DuckDBPyConnection, table: Table, scratch: Path, parts: Path, *, in_part: int, under: str
) -> Shares:
    """Find the contested facts of the view ``given`` and write their claims below ``scratch``.

    What cannot be used is written to the rejects of a part of its own.
    """
    where, folder = table.where, scratch / "contested"
    facts = IN_PARTS.format(in_part=in_part, largest=LARGEST_FACT)
    with told(where):
        connection.execute(FACTS)
        answered(connection, CONTESTED.format(facts=facts, folder=quoted(str(folder))))
    copy(connection, UNUSABLE.format(largest=LARGEST_FACT), Parts(parts).table("rejects", UNUSABLE_PART))
    counted = first_row(connection, f"SELECT count(*), count(DISTINCT dossier) FROM given WHERE {USABLE}", where)
    shares = tuple(_shares(connection, folder, parts, where, under))
    return Shares(
        shares=shares,
        claims=int(counted[0]),
        dossiers=int(counted[1]),
        comparable=bool(shares) or bool(first_row(connection, COMPARABLE, where)[0]),
    )


def _shares(connection: DuckDBPyConnection, folder: Path, parts: Path, where: str, under: str) -> Iterator[Share]:
    if not any(folder.glob("*/*.parquet")):
        return
    for row in rows(connection, FINGERPRINT.format(files=quoted(f"{folder}/*/*.parquet")), where):
        yield Share(
            name=f"{row['part']:06}",
            fingerprint=f"{under} {row['digest']:x} {row['claims']}",
            rows=folder / f"part={row['part']}",
            parts=parts,
            claims=row["claims"],
        )


def compare_share(share: Share) -> Note:
    """Read and relate the claims of a share, and write its part."""
    connection = connect(share.rows.with_name(f"{share.rows.name}.scratch"), memory=MEMORY_OF_ONE)
    claims: list[Claim] = []
    rejects: list[Reject] = []
    query = SHARE.format(files=quoted(f"{share.rows}/*.parquet"))
    for read in read_rows(rows(connection, query, str(share.rows))):
        if isinstance(read, Claim):
            claims.append(read)
        else:
            rejects.append(read)
    findings = compare_rows(claims, Relating(DEFAULT, builtin_attributes()), show)
    note = Note(name=share.name, fingerprint=share.fingerprint)
    return Parts(share.parts).keep(connection, note, list(finding_rows(findings)), [], rejects)
