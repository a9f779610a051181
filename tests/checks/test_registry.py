"""The checks as the registry lists them, and the page on rules."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest
from hypothesis import is_hypothesis_test

import reconcile.checks
from reconcile.checks.check import Check
from reconcile.model import Rule
from reconcile.registry import CHECKS, RULES
from tests.checks import (
    test_laws,
    test_laws_of_days,
    test_laws_of_events,
    test_laws_of_lives,
    test_laws_of_reports,
    test_laws_of_results,
)

LAWS: Final = (
    test_laws,
    test_laws_of_days,
    test_laws_of_events,
    test_laws_of_lives,
    test_laws_of_reports,
    test_laws_of_results,
)
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


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_its_laws(check: Check) -> None:
    """What is consistent never fires, and one altered figure or word fires exactly this check, whatever is drawn."""
    own = importlib.import_module(f"tests.checks.test_{check.run.__module__.rsplit('.', 1)[-1]}")
    assert any(_codes_altered(laws).count(check.code) for laws in LAWS) or _has_laws_of_its_own(own)


def _codes_altered(laws: ModuleType) -> list[str]:
    """The checks for which a module draws stories, alters one thing, and asks which checks fire."""
    assert _lawful(laws, "never_fire"), "there must be a law that the unaltered story is silent"
    assert _lawful(laws, "fires_exactly_its_check")
    return [altered if isinstance(altered, str) else altered[0] for altered in laws.ALTERED]


def _has_laws_of_its_own(module: ModuleType) -> bool:
    return _lawful(module, "never_fire") and _lawful(module, "fires_exactly_this_check")


def _lawful(module: ModuleType, said: str) -> bool:
    return any(said in name and is_hypothesis_test(test) for name, test in vars(module).items() if callable(test))
