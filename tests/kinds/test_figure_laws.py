"""What holds for every figure, whatever its value and wherever it stands."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.kinds.scan import scan
from reconcile.registry import KINDS
from reconcile.values import Value
from tests.kinds.reading import context, kind_named, read

whole = st.integers(min_value=2, max_value=10**9)
tenths = st.decimals(min_value=Decimal("0.1"), max_value=Decimal(9999), places=1)


def values(text: str, kind: str) -> list[Value]:
    return [mention.value for mention in read(text, kind)]


@settings(deadline=None)
@given(whole)
def test_a_shown_count_reads_back(number: int) -> None:
    (value,) = values(f"{number:,} voters", "count")
    assert values(kind_named("count").show(value), "count") == [value]


@settings(deadline=None)
@given(tenths, st.sampled_from(["km", "miles", "kg", "hectares", "km/h", "feet"]))
def test_a_shown_quantity_reads_back(number: Decimal, unit: str) -> None:
    (value,) = values(f"It was {number} {unit} in all.", "quantity")
    assert values("It was " + kind_named("quantity").show(value) + " in all.", "quantity") == [value]


@settings(deadline=None)
@given(tenths, st.sampled_from(["USD", "EUR", "GBP", "CHF"]))
def test_a_shown_amount_reads_back(number: Decimal, currency: str) -> None:
    (value,) = values(f"{currency} {number}", "money")
    assert values(kind_named("money").show(value), "money") == [value]


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=999))
def test_a_shown_ordinal_reads_back(rank: int) -> None:
    shown = kind_named("ordinal").show(values(f"the {rank}th edition", "ordinal")[0])
    assert [value.rank for value in values(f"the {shown} edition", "ordinal")] == [rank]  # type: ignore[union-attr]


@settings(deadline=None)
@given(tenths)
def test_a_shown_share_reads_back(number: Decimal) -> None:
    (value,) = values(f"{number}%", "percent")
    assert values(kind_named("percent").show(value), "percent") == [value]


FRAMES = [
    "{}",
    "It was {}.",
    "They said: {}, no less",
    "({})",
    "“{}”",
    "The report, which ran to length, gave {} for the year.",
    "The line\n{}\nanother line",
    "| a | {} | b |",
]
FIGURES = [
    ("count", "1,250 members"),
    ("quantity", "20 km"),
    ("quantity", "12 square miles"),
    ("money", "$3.5 million"),
    ("money", "50 euros"),
    ("percent", "12 percent"),
    ("age", "34 years of age"),
    ("ordinal", "21st"),
    ("ratio", "two thirds"),
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("kind", "figure"), FIGURES)
def test_a_figure_reads_the_same_in_any_frame(kind: str, figure: str, frame: str) -> None:
    assert values(frame.format(figure), kind) == values(figure, kind) != []


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_read_without_harm(text: str) -> None:
    for mention in read(text):
        assert text[mention.start : mention.end] == mention.quote


HOSTILE = {
    "digits": "1" * 50_000,
    "marks": "1,1." * 12_000,
    "number words": "one hundred and " * 4_000,
    "hyphens": "twenty-" * 7_000,
    "blanks": "12" + " " * 50_000 + "km",
    "signs": "$" * 50_000,
    "capitals": "A" * 50_000 + " 5",
    "joins": "between 1 and " * 4_000,
    "ordinals": "twenty thousand and " * 3_000,
    "letters": "a" * 50_000,
    "brackets": "(1) " * 12_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_linear_in_hostile_text(name: str) -> None:
    """Four times the text may take some ten times as long at most; a square would take sixteen."""
    figure_kinds = [
        kind for kind in KINDS if kind.name in {case[0] for case in FIGURES} | {"score", "coordinate", "rank"}
    ]
    text = HOSTILE[name]
    quarter = text[: len(text) // 4]

    def seconds(part: str) -> float:
        laid_out = context(part)
        begin = time.process_time()
        scan(laid_out, figure_kinds)
        return time.process_time() - begin

    small = seconds(quarter)
    assert seconds(text) < max(10 * small, 1.0)
