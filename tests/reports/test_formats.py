"""What holds of every format alike: golden files, agreement on the findings, and that articles cannot inject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reconcile.registry import WRITERS, writer, writer_for
from reconcile.reports.writer import Writer
from tests.reports.dossiers import REPORT, SETTING

every_format = pytest.mark.parametrize("each", WRITERS, ids=lambda each: each.name)


@every_format
def test_golden(each: Writer, golden: Callable[[str, str], None]) -> None:
    golden(f"report{each.suffix}", each.write(REPORT, SETTING))


def test_names_are_told_apart() -> None:
    assert len({each.name for each in WRITERS}) == len(WRITERS)
    assert [writer(each.name) for each in WRITERS] == list(WRITERS)


def test_a_suffix_means_one_format() -> None:
    suffixes = [each.suffix for each in WRITERS]
    assert [writer_for(suffix) for suffix in suffixes] == list(WRITERS)
