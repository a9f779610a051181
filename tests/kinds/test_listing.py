from __future__ import annotations

import pytest

from reconcile.kinds.listing import list_values
from reconcile.registry import KINDS
from tests.kinds.timed import read_times

ROWS = [
    ("He has worked there since 1959.", "1959/..", "an interval without an end"),
    ("It opened in 1959.", "1959", "a date alone"),
    ("He worked there until 1959.", "1959", "the last year, not an interval"),
    ("from 1959 to 1961", "1959/1961", "a range as it is"),
]


@pytest.mark.parametrize(("text", "edtf", "why"), ROWS, ids=[why for *_, why in ROWS])
def test_dates_in_json(text: str, edtf: str, why: str) -> None:
    (record,) = list_values("a", read_times(text, published=None), KINDS)
    assert record["value"] == {"edtf": edtf}
