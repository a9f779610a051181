"""Sentences of news from many fields, each with every figure that an editor reads in it, and none besides.

The tables are ``sentences/<language>.yaml``; articles are published on Wednesday 5 September 2012.  A value is written
as its kind, its figures (``3..5`` from 3 to 5, ``40..`` open above), unit or noun, and how firmly where not exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from reconcile.kinds.kind import Layer
from reconcile.model import Metadata
from reconcile.registry import KINDS
from tests.kinds.reading import read_whole, written

FOLDER = Path(__file__).parent / "sentences"
FIGURES = frozenset(kind.name for kind in KINDS if kind.layer is Layer.FIGURE) - {"direction", "kinship"}
PUBLISHED = "2012-09-05"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    language: str
    why: str  # the heading it stands under
    says: str
    want: tuple[str, ...]


def rows() -> list[Row]:
    return [
        Row(language=file.stem, why=why, says=says, want=tuple(want or ()))
        for file in sorted(FOLDER.glob("*.yaml"))
        for why, sentences in yaml.safe_load(file.read_text(encoding="utf-8")).items()
        for says, want in sentences.items()
    ]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.language}: {row.why}: {row.says[:50]}")
def test_every_figure_of_a_sentence_and_none_besides(row: Row) -> None:
    found = read_whole(row.says, Metadata(language=row.language, published=PUBLISHED))
    assert [written(mention) for mention in found if mention.kind in FIGURES] == list(row.want)


def test_the_tables_are_long_enough() -> None:
    assert len([row for row in rows() if row.language == "es"]) >= 150
