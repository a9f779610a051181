"""The checks as the registry lists them, and the page on rules."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

import reconcile.checks
from reconcile.checks.check import Check
from reconcile.model import Rule
from reconcile.registry import CHECKS, RULES

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
TESTS = Path(__file__).parent


def test_every_check_is_listed_once() -> None:
    modules = [
        importlib.import_module(f"reconcile.checks.{m.name}") for m in pkgutil.iter_modules(reconcile.checks.__path__)
    ]
    written = [module.CHECK for module in modules if isinstance(getattr(module, "CHECK", None), Check)]
    assert sorted(check.code for check in written) == sorted(check.code for check in CHECKS)
    assert len({rule.code for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_tells_every_rule(rule: Rule) -> None:
    row = f"| {rule.code} | {rule.name} | {rule.finds} | {rule.example} |"
    page = PAGE.read_text(encoding="utf-8")
    assert row in page, "docs/rules.md is out of date"
    assert rule.notes in page, "docs/rules.md is out of date"


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_eight_rows_each_way(check: Check) -> None:
    name = check.run.__module__.rsplit(".", 1)[-1]
    module = importlib.import_module(f"tests.checks.test_{name}")
    assert len(module.FIRES) >= 8
    assert len(module.SILENT) >= 8
    assert check.run.__module__ and (importlib.import_module(check.run.__module__).__doc__ or "").count("Fires:") == 1
