"""Pages under docs/ that show files: what they show is what the code accepts."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from reconcile.packs.attribute import Attribute, read_pack

DOCS = Path(__file__).parent.parent / "docs"


def test_the_pack_on_the_page_can_be_read(tmp_path: Path) -> None:
    page = (DOCS / "writing-a-pack.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    pack = tmp_path / "energy.yaml"
    pack.write_text(block, encoding="utf-8")
    assert [attribute.name for attribute in read_pack(pack)] == ["capacity", "households"]


def test_the_page_on_packs_explains_every_key() -> None:
    page = (DOCS / "writing-a-pack.md").read_text(encoding="utf-8")
    keys = {field.name for field in fields(Attribute)} - {"name", "pack"} | {"as"}
    assert sorted(key for key in keys if f"`{key}`" not in page) == []
