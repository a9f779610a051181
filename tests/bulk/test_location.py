"""Input that does not lie on this machine: a small server speaks as much of S3 as reading takes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

import pytest

from reconcile.bulk.batch import Batch, Summary
from reconcile.bulk.location import fetch
from reconcile.checked import normalise
from reconcile.engines.crew import Crew
from reconcile.engines.engine import InOrder
from reconcile.errors import ReconcileError, UsageError

pytest.importorskip("duckdb", reason="the extra [batch] is not installed")

AVEN: Final = {
    "herald": "The Aven bridge near Osk is 812 metres long.",
    "post": "Near Osk stands the Aven bridge, 821 metres long.",
}
LINES: Final = "".join(json.dumps({"id": name, "dossier": "aven", "text": text}) + "\n" for name, text in AVEN.items())


def run(location: str, output: Path) -> Summary:
    batch = Batch(output, engine=InOrder(), crew=Crew(1), normalise=normalise, progress=lambda _: None)
    return batch.run(location)


class Bucket(BaseHTTPRequestHandler):
    """One object; nothing else is there."""

    body = LINES.encode()

    def do_HEAD(self) -> None:
        self._answer(send=False)

    def do_GET(self) -> None:
        self._answer(send=True)

    def _answer(self, *, send: bool) -> None:
        there = self.path.split("?")[0] == "/archive/2024/articles.jsonl"
        if not there:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        first, last = 0, len(self.body) - 1
        if wanted := self.headers.get("Range"):
            begin, _, end = wanted.removeprefix("bytes=").partition("-")
            first, last = int(begin), min(int(end or last), last)
        body = self.body[first : last + 1]
        self.send_response(206 if wanted else 200)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(self.body)}")
        self.send_header("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT")
        self.send_header("ETag", '"one"')
        self.end_headers()
        if send:
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """The test says what is wrong."""


@pytest.fixture
def store() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bucket)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"endpoint_override=127.0.0.1:{server.server_port}&scheme=http&region=eu-west-1"
    server.shutdown()
    server.server_close()


@pytest.fixture
def signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow", reason="the extra [cloud] is not installed")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "someone")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "something")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def test_an_object_store_is_read(store: str, signed_in: None, tmp_path: Path) -> None:
    summary = run(f"s3://archive/2024/articles.jsonl?{store}", tmp_path / "out")
    assert (summary.articles, summary.findings) == (2, 1)
    assert not (tmp_path / "out" / "scratch").exists()


def test_what_the_store_does_not_have_is_told(store: str, signed_in: None, tmp_path: Path) -> None:
    with pytest.raises(ReconcileError, match=r"s3://archive/2023/articles\.jsonl") as error:
        run(f"s3://archive/2023/articles.jsonl?{store}", tmp_path / "out")
    assert "\n" not in error.value.message
    assert error.value.hint


def test_a_file_by_url(tmp_path: Path) -> None:
    path = tmp_path / "two words.jsonl"
    path.write_text(LINES, encoding="utf-8")
    assert run(path.as_uri(), tmp_path / "out").findings == 1


ODD: Final = [
    ("s3://archive", "names no file or folder"),
    ("https://example.org/articles.jsonl", "cannot be read"),
    ("nonsense://archive/articles.jsonl", "cannot be read"),
]


@pytest.mark.parametrize(("location", "said"), ODD)
def test_a_url_that_cannot_be_read_is_told(location: str, said: str, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra [cloud] is not installed")
    with pytest.raises(ReconcileError, match=said) as error:
        fetch(location, tmp_path)
    assert error.value.hint


def test_what_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="needs PyArrow") as error:
        fetch("s3://archive/articles.parquet", tmp_path)
    assert "source-reconcile[cloud]" in error.value.hint
