"""What people give by mistake, and what becomes of it: a line that says what is wrong, or a reject with its reason."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reconcile.bulk.batch import Batch, Summary
from reconcile.checked import normalise
from reconcile.engines.crew import Crew
from reconcile.engines.engine import InOrder
from reconcile.errors import ReconcileError

duckdb = pytest.importorskip("duckdb", reason="the extra [batch] is not installed")

HERALD = {"id": "herald", "dossier": "aven", "text": "The Aven bridge near Osk is 812 metres long."}
POST = {"id": "post", "dossier": "aven", "text": "Near Osk stands the Aven bridge, 821 metres long."}
HEAD = "dossier,source,attribute,kind,value\n"
CLAIMS = HEAD + "aven,herald,length,quantity,812 m\naven,post,length,quantity,821 m\n"


def lines(*rows: object) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def parquet(query: str) -> Callable[[Path], None]:
    return lambda path: duckdb.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")


def run(given: Path, output: Path) -> Summary:
    batch = Batch(output, engine=InOrder(), crew=Crew(1), normalise=normalise, progress=lambda _: None)
    return batch.run(str(given))


def put(name: str, content: bytes | str | Callable[[Path], None], folder: Path) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if callable(content):
        content(path)
    else:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def rejected(output: Path) -> list[tuple[int, str]]:
    return [(row["row"], row["reason"]) for row in table(output / "rejects.parquet")]


def table(path: Path) -> list[Mapping[str, Any]]:
    result = duckdb.execute(f"SELECT * FROM '{path}'")
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    name: str
    content: bytes | str | Callable[[Path], None]
    said: str
    why: str


REFUSED = [
    Refused(name="notes.txt", content="a", said="no table that can be read", why="no format that is known"),
    Refused(name="a.jsonl", content="", said="a.jsonl: is empty", why="no bytes at all"),
    Refused(name="a.csv", content=HEAD, said="no rows: nothing to compare", why="a header alone"),
    Refused(name="a.csv", content="a,b\n1,2\n", said="articles need id", why="columns of something else"),
    Refused(name="a.csv", content="dossier,source,kind,value\na,b,c,d\n", said="no column attr", why="one missing"),
    Refused(name="a.csv", content="value,value\n1,2\n", said="two columns are called value", why="a name twice"),
    Refused(name="a.csv", content=CLAIMS.encode("utf-16"), said="is UTF-16", why="as Excel saves Unicode text"),
    Refused(name="a.jsonl", content=lines({"id": "a", "text": "b"}), said="no column dossier", why="one missing"),
    Refused(name="a.jsonl", content=json.dumps([HERALD, POST]), said="one JSON array", why="JSON that is not by line"),
    Refused(name="a.jsonl", content="id,dossier,text\na,b,c\n", said="no line is a JSON object", why="CSV by mistake"),
    Refused(name="a.parquet", content="text " * 9, said="No magic bytes", why="Parquet by name only"),
    Refused(
        name="a.parquet",
        content=parquet("SELECT 'a' AS id, 'b' AS dossier, ['c'] AS text"),
        said=r'the column "text" is VARCHAR\[\], not text',
        why="a type that holds no words",
    ),
    Refused(name="a.jsonl", content=lines(HERALD), said="no dossier has two articles", why="nobody to compare it with"),
    Refused(
        name="a.jsonl",
        content=lines({"id": "a", "dossier": "d", "text": " "}),
        said="no row can be used; 1 refused, the first: row 1: no text",
        why="no row left is no agreement",
    ),
    Refused(
        name="a.jsonl",
        content=lines(*({**each, "text": "Nothing was said."} for each in (HERALD, POST))),
        said="no claim found in any",
        why="no claim is no agreement",
    ),
    Refused(
        name="a.csv",
        content=HEAD + "aven,herald,length,distance,812 m\n",
        said='unknown kind "distance"; known are age,',
        why="a kind of value that is none",
    ),
    Refused(
        name="a.csv",
        content=HEAD + "aven,herald,length,quantity,812 m\naven,herald,length,quantity,821 m\n",
        said="no two sources speak of one fact",
        why="one source cannot be compared",
    ),
]


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: f"{row.name}: {row.why}")
def test_what_cannot_be_looked_at_is_told_in_a_line(row: Refused, tmp_path: Path) -> None:
    given = put(row.name, row.content, tmp_path)
    with pytest.raises(ReconcileError, match=row.said) as error:
        run(given, tmp_path / "out")
    assert "\n" not in error.value.message
    assert error.value.hint
    assert not (tmp_path / "out" / "summary.json").exists()
    assert not (tmp_path / "out" / "scratch").exists()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    name: str
    content: bytes | str | Callable[[Path], None]
    rejects: tuple[tuple[int, str], ...]
    why: str


NO_OBJECT = "no JSON object in UTF-8, or an empty one"
TAKEN = [
    Taken(
        name="a.jsonl",
        content=lines(HERALD) + b'{"id": "x", "dossier":\n' + lines(POST),
        rejects=((2, NO_OBJECT),),
        why="a line that breaks off",
    ),
    Taken(
        name="a.jsonl",
        content=lines(HERALD, POST) + b'{"id": "x", "dossier": "aven", "text": "caf\xe9"}\n',
        rejects=((3, NO_OBJECT),),
        why="a line that is not UTF-8",
    ),
    Taken(
        name="a.jsonl",
        content=lines({**HERALD, "id": 1}, {**POST, "id": "1b"}, {**POST, "id": ["x"]}, {**POST, "id": None}),
        rejects=((3, "id: a list or an object, not text"), (4, "no id")),
        why="ids of several types",
    ),
    Taken(
        name="a.jsonl",
        content=lines(HERALD, POST, HERALD, {**POST, "id": "x", "published": "yesterday"}),
        rejects=(
            (3, "the id stands twice in the dossier"),
            (4, 'published: "yesterday" is no date such as 2017-07-26'),
        ),
        why="an id twice, and a date that is none",
    ),
    Taken(
        name="a.parquet",
        content=parquet(
            f"SELECT * FROM (VALUES (1, 7, '{HERALD['text']}', TIMESTAMP '2020-01-03 10:00:00'), "
            f"(2, 7, '{POST['text']}', NULL)) t(ID, Dossier, text, published)"
        ),
        rejects=(),
        why="numbers as names, a time as date, any case",
    ),
    Taken(name="a.jsonl.gz", content=gzip.compress(lines(HERALD, POST)), rejects=(), why="compressed"),
    Taken(name="a.csv", content="\ufeff" + CLAIMS.replace(",", ";"), rejects=(), why="as Excel writes CSV"),
    Taken(name="a.tsv", content=CLAIMS.replace(",", "\t"), rejects=(), why="divided by tabs"),
    Taken(
        name="a.csv",
        content=CLAIMS + "aven,x\naven,x,length,quantity,9 m,more\n" + 'aven,"x,length,quantity,9 m\n',
        rejects=(
            (0, "line 4: fewer columns than the first line names"),
            (0, "line 5: more columns than the first line names"),
            (0, "line 6: a quotation mark that is not closed"),
        ),
        why="lines that do not fit the header",
    ),
    Taken(
        name="a.csv",
        content=CLAIMS.encode() + b"aven,caf\xe9,length,quantity,9 m\n",
        rejects=((0, "line 4: not UTF-8"),),
        why="a line that is not UTF-8",
    ),
    Taken(
        name="a.jsonl",
        content=lines(
            *(
                {"dossier": "aven", "source": source, "attribute": "length", "kind": "quantity", "value": value} | more
                for source, value, more in (
                    ("herald", "812 m", {"start": 3, "end": "8"}),
                    ("post", "821 m", {}),
                    ("times", "9 m", {"start": "x"}),
                    ("times", "9 m", {"end": -4}),
                    ("times", "", {}),
                    ("wire", "far", {}),
                )
            )
        ),
        rejects=(
            (3, "start: no whole number"),
            (4, "end: no whole number"),
            (5, "no value"),
            (6, "no quantity can be read from 'far'"),
        ),
        why="claims with places and values that are none",
    ),
]


@pytest.mark.parametrize("row", TAKEN, ids=lambda row: f"{row.name}: {row.why}")
def test_the_rest_is_looked_at(row: Taken, tmp_path: Path) -> None:
    summary = run(put(row.name, row.content, tmp_path), tmp_path / "out")
    assert rejected(tmp_path / "out") == list(row.rejects)
    assert (summary.findings, summary.rejects) == (1, len(row.rejects))


def test_a_folder_of_tables_is_one_table(tmp_path: Path) -> None:
    put("articles/part-0.jsonl", lines(HERALD), tmp_path)
    put("articles/part-1.jsonl", lines(POST), tmp_path)
    put("articles/_SUCCESS.json", "", tmp_path)
    assert run(tmp_path / "articles", tmp_path / "out").findings == 1


@pytest.mark.parametrize("where", ["afile", "afile/below"])
def test_where_nobody_can_write_is_told(where: str, tmp_path: Path) -> None:
    given = put("a.csv", CLAIMS, tmp_path)
    put("afile", "text", tmp_path)
    with pytest.raises(ReconcileError, match="cannot be written") as error:
        run(given, tmp_path / where)
    assert "--output" in error.value.hint
