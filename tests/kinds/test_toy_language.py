"""A language is a folder of data: one that nobody speaks is read without a line of code."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TOY = Path(__file__).parent / "toy"
SAYS = (
    "Almenaŭ dek homoj mortis hieraŭ. La ponto estas 1,5 kilometroj longa kaj kostis 3 milion da eŭroj. "
    "La 12 de julio de 2008 venis proksimume 2.500 homoj, inter 20 kaj 30 elcento. "
    "Li estas 34 jaraĝa. Antaŭ du jaroj venis vint du homoj. Ĝi daŭris 3 horoj."
)
WANT = [
    ("count", "dek", {"number_low": 10, "number_high": None, "noun": "homo"}),
    ("date", "hieraŭ", {"edtf": "2012-09-04"}),
    ("quantity", "1,5 kilometroj", {"number_low": 1.5, "unit": "kilometre"}),
    ("money", "3 milion da eŭroj", {"amount_low": 3000000, "currency": "EUR"}),
    ("date", "La 12 de julio de 2008", {"edtf": "2008-07-12"}),
    ("count", "2.500", {"number_low": 2500, "noun": "homo"}),
    ("percent", "20 kaj 30 elcento", {"number_low": 20, "number_high": 30}),
    ("age", "34 jaraĝa", {"years_low": 34}),
    ("date", "Antaŭ du jaroj", {"edtf": "2010"}),
    ("count", "vint du", {"number_low": 22, "noun": "homo"}),
    ("duration", "3 horoj", {"iso": "PT3H"}),
]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What a copy of the package reads that has one folder of data more."""
    folder = tmp_path_factory.mktemp("toy")
    shutil.copytree(ROOT / "reconcile", folder / "reconcile", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(TOY, folder / "reconcile" / "kinds" / "languages" / "xx")
    command = [sys.executable, "-m", "reconcile", "values", "-", "--language", "xx", "--published", "2012-09-05"]
    ran = subprocess.run(
        [*command, "--format", "json"],
        input=SAYS.encode(),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        check=True,
    )
    listed: list[dict[str, Any]] = json.loads(ran.stdout)
    return listed


@pytest.mark.parametrize(("kind", "quote", "value"), WANT, ids=[row[1] for row in WANT])
def test_a_language_that_is_only_data(
    kind: str, quote: str, value: dict[str, object], found: list[dict[str, Any]]
) -> None:
    (read,) = [each for each in found if each["kind"] == kind and each["quote"] == quote]
    assert {key: read["value"][key] for key in value} == value
