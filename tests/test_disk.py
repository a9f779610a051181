from __future__ import annotations

import os
from pathlib import Path

import pytest

from reconcile.disk import write_text
from reconcile.errors import ArticleError, ReconcileError
from reconcile.model import Conventions, Pulled
from reconcile.place import find_articles


def test_a_pipe_stays_a_pipe(tmp_path: Path) -> None:
    """A file put in the place of a device, as root may do with /dev/null, breaks the machine."""
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_text(pipe, "whole")
    assert os.read(reader, 10) == b"whole"
    os.close(reader)
    assert pipe.is_fifo()


def test_write_text_leaves_no_half_file(tmp_path: Path) -> None:
    target = tmp_path / "new/report.md"
    write_text(target, "ñ\n")
    write_text(target, "two\n")
    assert target.read_bytes() == b"two\n"
    assert [path.name for path in target.parent.iterdir()] == ["report.md"]
    with pytest.raises(ReconcileError, match="cannot be written"):
        write_text(tmp_path / "new/report.md/below.md", "x")


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(200_000_000)
    with pytest.raises(ArticleError, match="is 200 MB, more than an article's 20 MB"):
        find_articles([tmp_path])


def pulled(article_id: str, rules: str = "1") -> Pulled:
    return Pulled(article_id=article_id, sha256="5f2a", rules=rules, conventions=Conventions(), mentions=(), claims=())
