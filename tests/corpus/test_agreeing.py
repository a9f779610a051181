"""Nothing is found in dossiers whose articles agree; what still is found is listed, so that it cannot be forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
import yaml

from reconcile.model import Article, Metadata
from reconcile.pipeline import run

DOSSIERS: Final[dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "agreeing.yaml").read_text(encoding="utf-8")
)
KNOWN: Final = {  # dossier and day of publication -> what is taken for a difference
    ("ferry", ""): "the dead of 2003, in articles without a day",
    ("quake", ""): "the dead of 1968, in articles without a day",
    ("shooting", ""): "800 people who came, and the dead of 1994",
    ("shooting", "2017-05-10"): "800 people who came",
    ("mine", ""): "when the men went down",
    ("mine", "2017-05-10"): "when the men went down",
    ("tower", ""): "the deck's opening, another tower's height",
    ("tower", "2017-05-10"): "the deck's opening, another tower's height",
    ("runner", ""): "ages at two things",
    ("runner", "2017-05-10"): "ages at two things",
}


def rows() -> list[object]:
    return [
        pytest.param(
            name,
            day,
            id=f"{name} {day or 'undated'}",
            marks=[pytest.mark.xfail(reason=KNOWN[name, day], strict=True)] if (name, day) in KNOWN else [],
        )
        for name in DOSSIERS
        for day in ("2017-05-10", "")
    ]


@pytest.mark.parametrize(("name", "day"), rows())
def test_nothing_is_found(name: str, day: str) -> None:
    metadata = Metadata(language="en", published=day or None)
    articles = [
        Article(id=f"{name}/{at}", path=f"{at}.txt", dossier=name, text=text, sha256=str(at), metadata=metadata)
        for at, text in enumerate(DOSSIERS[name])
    ]
    assert [finding.question for finding in run(articles).findings] == []
