from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.compact import Codec
from reconcile.model import Claim, Finding, Pulled
from reconcile.values import Count, Name, Unreadable, Value
from tests.made import bare_claim


def through_json(value: object, annotation: object, codec: Codec | None = None) -> object:
    codec = codec or Codec()
    return codec.read(json.loads(json.dumps(codec.write(value, annotation))), annotation)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
COUNTS = st.builds(Count, low=DECIMALS | st.none(), high=DECIMALS, noun=TEXT)
VALUES = COUNTS | st.builds(Name, name=TEXT) | st.builds(Unreadable, reason=TEXT, readings=st.tuples(COUNTS, COUNTS))
CLAIMS = st.builds(bare_claim, value=VALUES, quote=TEXT, scope=st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple))


@settings(deadline=None)
@given(CLAIMS)
def test_nothing_is_lost(made: Claim) -> None:
    assert through_json(made, Claim) == made


def test_data_of_another_shape_is_refused() -> None:
    codec = Codec()
    for record in (Pulled, Finding):
        with pytest.raises((TypeError, ValueError)):
            codec.read(["too", "short"], record)


def test_figures_stay_exact() -> None:
    value = through_json(Count(low=Decimal("1.50"), high=Decimal("1E+3"), noun=""), Value)
    assert isinstance(value, Count)
    assert (str(value.low), str(value.high)) == ("1.50", "1E+3")


def test_a_type_may_have_a_turn_of_its_own() -> None:
    known = [bare_claim(), bare_claim(quote="13")]
    codec = Codec({Claim: (known.index, known.__getitem__)})
    assert codec.write((known[1], known[0]), tuple[Claim, ...]) == [1, 0]
    assert through_json((known[1],), tuple[Claim, ...], codec) == (known[1],)
