from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.claims.store import read_pulled, write_pulled
from reconcile.errors import ReconcileError
from reconcile.model import Abstention, Claim, Conventions, Input, Mention, Pulled
from reconcile.values import Count, DateSpan, Duration, Modality, Name, Quantity, Readable, Term, Unreadable, Value

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [
        "yes",
        "No",
        "null",
        "2008",
        "1:17:21",
        "a: b",
        "a #b",
        "- a",
        "'quoted'",
        "17' 21\"",
        "x\n y",
        "é€“”",
        " a",
        "a ",
        "",
    ]
)
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)

st.register_type_strategy(str, TEXT)
st.register_type_strategy(Decimal, DECIMALS)
READABLE: st.SearchStrategy[Readable] = st.from_type(Readable)  # type: ignore[arg-type]
UNREADABLE = st.builds(Unreadable, reason=TEXT, readings=st.lists(READABLE, max_size=2).map(tuple))
VALUES: st.SearchStrategy[Value] = READABLE | UNREADABLE
PAIRS = st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)

MENTIONS = st.builds(Mention, value=VALUES)
CLAIMS = st.builds(
    Claim, value=VALUES, scope=PAIRS, role=TEXTS, derived=st.lists(st.builds(Input), max_size=2).map(tuple)
)
PULLED = st.builds(
    Pulled,
    mentions=st.lists(MENTIONS, max_size=2).map(tuple),
    claims=st.lists(CLAIMS, max_size=2).map(tuple),
    abstentions=st.lists(st.builds(Abstention), max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(PULLED)
def test_nothing_is_lost(pulled: Pulled) -> None:
    assert read_pulled(write_pulled(pulled), where="claims/a.yaml") == pulled


DEATHS = Claim(
    id="3c9a",
    article_id="flood/bbc",
    dossier="flood",
    subject="",
    attribute="deaths",
    scope=(("place", "Croydon"), ("year", "2016")),
    kind="count",
    value=Count(low=Decimal("12"), high=None, noun="person"),
    modality=Modality.AT_LEAST,
    start=9,
    end=11,
    quote="12",
    sentence_start=0,
    sentence_end=24,
    role=("die", "people"),
)
PULLED_FLOOD = Pulled(
    article_id="flood/bbc",
    sha256="5f2a",
    rules="1",
    conventions=Conventions(published="2016-11-09"),
    mentions=(
        Mention(
            article_id="flood/bbc",
            start=9,
            end=11,
            kind="count",
            quote="12",
            value=DEATHS.value,
            modality=Modality.AT_LEAST,
        ),
    ),
    claims=(DEATHS,),
    abstentions=(Abstention(article_id="flood/bbc", start=30, end=35, quote="1.200", reason="separator-ambiguous"),),
)


def test_a_claim_is_a_block_that_reads_well() -> None:
    text = write_pulled(PULLED_FLOOD)
    assert text == (
        "# Written by reconcile from the article; corrections belong into claims/edits.yaml.\n"
        "article_id: flood/bbc\n"
        'sha256: "5f2a"\n'
        'rules: "1"\n'
        'conventions: {published: "2016-11-09"}\n'
        "mentions:\n"
        '- {start: 9, end: 11, kind: count, quote: "12", '
        'value: {type: count, low: "12", high: null, noun: person}, modality: at_least}\n'
        "claims:\n"
        '- id: "3c9a"\n'
        "  dossier: flood\n"
        '  subject: ""\n'
        "  attribute: deaths\n"
        '  scope: {place: Croydon, year: "2016"}\n'
        "  kind: count\n"
        '  value: {type: count, low: "12", high: null, noun: person}\n'
        "  modality: at_least\n"
        "  start: 9\n"
        "  end: 11\n"
        '  quote: "12"\n'
        "  sentence_start: 0\n"
        "  sentence_end: 24\n"
        "  role: [die, people]\n"
        "abstentions:\n"
        '- {start: 30, end: 35, quote: "1.200", reason: separator-ambiguous}\n'
    )


def test_figures_stay_exact() -> None:
    quantity = Quantity(
        low=Decimal("459.50"), high=Decimal("1E+3"), unit="km", dimension="length", si_low=Decimal("-0"), si_high=None
    )
    claim = replace(DEATHS, value=quantity)
    back = read_pulled(write_pulled(replace(PULLED_FLOOD, claims=(claim,))), where="a.yaml").claims[0].value
    assert isinstance(back, Quantity)
    assert [str(figure) for figure in (back.low, back.high, back.si_low, back.si_high)] == [
        "459.50",
        "1E+3",
        "-0",
        "None",
    ]


VALUES_BY_NAME = [
    (Name(name="Pérez"), "name"),
    (DateSpan(edtf="2008", earliest=None, latest=None), "date_span"),
    (Duration(iso="PT1H", seconds_low=None, seconds_high=None), "duration"),
    (Unreadable(reason="x", readings=(Term(vocabulary="way", term="west"),)), "unreadable"),
]


@pytest.mark.parametrize(("value", "name"), VALUES_BY_NAME, ids=lambda case: str(case))
def test_values_are_tagged_by_name(value: Value, name: str) -> None:
    data = yaml.safe_load(write_pulled(replace(PULLED_FLOOD, claims=(replace(DEATHS, value=value),))))
    assert data["claims"][0]["value"]["type"] == name


BROKEN = [
    ("claims: ]", "claims/a.yaml:1: broken YAML", "no YAML"),
    ("claims: []\n", "claims/a.yaml: is no file of claims", "fields are missing"),
    ("claims: " + "[" * 100_000, "claims/a.yaml:1: broken YAML", "nested without end"),
    ("- a\n", "claims/a.yaml: is no file of claims", "a list"),
    ("", "claims/a.yaml: is no file of claims", "nothing"),
    (write_pulled(PULLED_FLOOD).replace('"12"', "12"), "claims/a.yaml: is no file of claims", "a figure without marks"),
    (write_pulled(PULLED_FLOOD).replace("type: count", "type: cuont"), "claims/a.yaml: is no file of claims", "a kind"),
    (write_pulled(PULLED_FLOOD).replace("subject:", "sbject:"), "claims/a.yaml: is no file of claims", "a field"),
]


@pytest.mark.parametrize(("text", "message", "why"), BROKEN, ids=[row[2] for row in BROKEN])
def test_a_broken_file_is_named(text: str, message: str, why: str) -> None:
    with pytest.raises(ReconcileError) as caught:
        read_pulled(text, where="claims/a.yaml")
    assert caught.value.message.startswith(message), why
    assert "delete the file" in caught.value.hint
