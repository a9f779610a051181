"""How a sum is paid, and which of several offers it is."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "quote", "part", "want", "why"),
    [
        ("Halden paid $60 in cash.", "$60", "paid", "cash", "in cash"),
        ("Halden paid $60 a share in cash.", "$60", "paid", "cash", "over what it is paid per"),
        ("Halden paid £60 ($84) in cash.", "£60", "paid", "cash", "over the other money"),
        ("Halden paid $22 in new Halden stock.", "$22", "paid", "share", "over the name of the firm"),
        ("Halden paid $22 million worth of shares.", "$22 million", "paid", "share", "worth of"),
        ("Norvik took on $22 million of debt.", "$22 million", "paid", "debt", "of debt"),
        ("Halden offered $82 in cash and stock.", "$82", "paid", "", "in both"),
        ("Halden offered $82 a share.", "$82", "paid", "", "what is paid for is no payment"),
        ("Halden paid $60 in cash and $22 in stock.", "$60", "component", "cash", "the rest in another way"),
        ("The bid includes $60 in cash.", "$60", "component", "cash", "what a bid includes"),
        ("Halden paid $60 in cash and the rest in stock.", "$60", "component", "cash", "the rest"),
        ("Halden paid $60 in cash.", "$60", "component", "", "all of it in cash"),
        ("A new offer of $82 a share was made.", "$82", "side:order", "new", "of an offer with its word"),
        ("The first offer, of $82 a share, failed.", "$82", "side:order", "initial", "over a comma"),
        ("Its original $105 million approach failed.", "$105 million", "side:order", "initial", "right before it"),
        ("Its $105 million initial offer failed.", "$105 million", "side:order", "initial", "right behind it"),
        ("A best and final bid of $82 was made.", "$82", "side:order", "new", "a final bid is a later one"),
        ("The firm earlier rejected $82 a share in May.", "$82", "side:order", "initial", "no form tells an adverb"),
        ("The firm previously rejected $82 a share.", "$82", "side:order", "", "an adverb tells when it was rejected"),
        ("$82 a share, after two earlier bids.", "$82", "side:order", "", "what stands behind a comma is another's"),
        ("It raised its offer from $70 to $82.", "$70", "side:order", "initial", "raised from"),
        ("It raised its offer from $70 to $82.", "$82", "side:order", "new", "raised to"),
        ("It put its bid up to more than $82, up from $70.", "$82", "side:order", "new", "over a hedge"),
        ("It put its bid up to more than $82, up from $70.", "$70", "side:order", "initial", "up from"),
        ("The fare was raised from $70 to $82.", "$82", "side:order", "", "a fare is no offer"),
        ("Two earlier bids of $38 and $40 failed.", "$40", "side:order", "initial", "of a list"),
        ("A final offer of £69 million, or £55 a share.", "£55", "side:order", "new", "the same told otherwise"),
        ("A revised bid of £31 ($47) was made.", "$47", "side:order", "new", "the same in other money"),
        ("Its new bid tops $82, the price of May.", "$82", "side:order", "new", "a clause without a comma"),
        ("An offer of $82 a share was made.", "$82", "sort", "deal", "an offer"),
        ("A $5 million offer failed.", "$5 million", "sort", "deal", "what stands right behind"),
        ("The shares rose on a $5 million bid.", "$5 million", "sort", "deal", "... tells before what stands ahead"),
        (
            "The shares rose after the bid to $118.",
            "$118",
            "sort",
            "deal",
            "the nearest word, though it be the wrong one",
        ),
        ("After the bid the shares rose to $118.", "$118", "sort", "market", "a share price"),
        ("A premium on the closing price of $29.", "$29", "sort", "market", "a closing price"),
        ("A $110-a-share bid failed.", "$110", "sort", "deal", "what a price is told per is no word of its own"),
        ("Norvik values Halden at $5 million.", "$5 million", "sort", "", "a value may be anybody's"),
        ("The offer values Halden at $5 million.", "$5 million", "sort", "", "... whoever tells it"),
        ("It paid a fine of $4 million and costs of $3 million.", "$4 million", "sort", "fine", "a fine"),
        ("It paid a fine of $4 million and costs of $3 million.", "$3 million", "sort", "cost", "costs"),
        ("It was $4 million.", "$4 million", "sort", "", "no word tells"),
        ("An offer of $82 a share was made.", "$82", "price", "share", "a price per share"),
        ("An offer of $82 million was made.", "$82 million", "price", "whole", "a price for all"),
        ("It saves $82 a year.", "$82", "price", "", "a year is no thing that is paid for"),
        ("A fine of $82 was paid.", "$82", "price", "", "no price"),
        ("Bids of $38 and $40 a share failed.", "$38", "per", "share", "the last of a list says it for all"),
        ("It rose from $38 to $40 a share.", "$38", "per", "share", "so does the end of a change"),
        ("It paid $38 million, or $40 a share.", "$38 million", "per", "", "the same told otherwise is per nothing"),
        ("It paid $38 (£24) a share.", "$38", "per", "share", "over the other money"),
        ("It puts $38 on each Norvik share.", "$38", "per", "share", "on each"),
    ],
)
def test_sums(text: str, quote: str, part: str, want: str, why: str) -> None:
    claim = next(c for c in claims_of(text) if c.quote == quote)
    assert dict(claim.scope).get(part, "") == want, why


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("The shares rose to $5 on Monday.", "share_rise", "what a share is traded at is not compared"),
        ("Norvik raised its offer to $5 a share.", "", "what is offered is"),
    ],
)
def test_an_offer_per_share_is_no_share_price(text: str, want: str, why: str) -> None:
    assert next(c for c in claims_of(text) if c.kind == "money").attribute == want, why


def test_sums_in_spanish() -> None:
    claims = claims_of("Norvik elevó su oferta de 70 dólares a 82 dólares en efectivo.", "es")
    told = {c.quote: dict(c.scope) for c in claims if c.kind == "money"}
    assert told["70 dólares"].get("side:order") == "initial"
    assert told["82 dólares"].get("side:order") == "new"
    assert told["82 dólares"].get("paid") == "cash"
