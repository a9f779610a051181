"""Pages under docs/ that show files: what they show is what the code accepts."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import fields
from pathlib import Path

from reconcile.kinds.kind import EXACTLY, Context
from reconcile.model import Article, Conventions, Document, Relation
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


def test_the_kind_on_the_page_works(tmp_path: Path) -> None:
    page = (DOCS / "adding-a-kind.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    (tmp_path / "flight.py").write_text(block, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("flight", tmp_path / "flight.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text = "Flight AF447 was due at eleven. AF 0447 had left Rio; AF448 had not."
    article = Article(id="a", path="a.md", dossier="", text=text, sha256="")
    document = Document(article=article, language="en", blocks=(), sentences=())
    first, second, third = module.FLIGHT.find(Context(document=document, conventions=Conventions()))
    assert [text[each.start : each.end] for each in (first, second, third)] == ["AF447", "AF 0447", "AF448"]
    assert module.FLIGHT.relate(first, second, EXACTLY).relation is Relation.EQUAL
    assert module.FLIGHT.relate(second, third, EXACTLY).relation is Relation.CONFLICT
    assert module.FLIGHT.show(second.value) == "AF447"


def test_files_named_on_the_architecture_page_exist() -> None:
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:reconcile/)?([a-z_]+(?:/[a-z_]+)*(?:\.py|/))`", page))
    assert len(named) > 20
    package = DOCS.parent / "reconcile"
    assert sorted(name for name in named if not (package / name).exists() and not (DOCS.parent / name).exists()) == []
