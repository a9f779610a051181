"""Amounts of money: signs, codes, names, scales, and what is no money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.values import Money, Unreadable
from tests.kinds.reading import read
from tests.kinds.rows import Row, row, shown

ROWS = [
    row("$3.5 million", "3,500,000 USD", why="sign, figure, scale word"),
    row("50 Cent sang", why="a name"),
    row("paid $ 20.50 $ 37", "20.5 USD", "37 USD", why="a sign before each"),
    row("420 millones de marcos finlandeses", "420,000,000 FIM", why="a currency of the past", language="es"),
    row("-$5", "-5 USD", why="the sign before the currency"),
    row("$-5", "-5 USD", why="the sign behind the currency"),
    row("US$12.99", "12.99 USD", why="named dollar"),
    row("$US12.99", "12.99 USD", why="named behind the sign"),
    row("C$20", "20 CAD", why="another dollar"),
    row("£2.3m", "2,300,000 GBP", why="letter for millions"),
    row("$10K", "10,000 USD", why="letter for thousands"),
    row("€4bn", "4,000,000,000 EUR", why="mark for a milliard"),
    row("50,000 euros", "50,000 EUR", why="name behind"),
    row("ten pounds", "10 GBP", why="words and name"),
    row("a million dollars", "1,000,000 USD", why="article for one"),
    row("half a million dollars", "500,000 USD", why="part of a scale"),
    row("121 billion US dollars", "121,000,000,000 USD", why="two words behind"),
    row("20 dollars and 43 cents", "20.43 USD", why="cents behind dollars"),
    row("50 cents", "0.5 USD", why="cents alone"),
    row("$10-$20", "10 to 20 USD~range", why="range with both signs"),
    row("$10-20", "10 to 20 USD~range", why="range with one sign"),
    row("$5-10 million", "5,000,000 to 10,000,000 USD~range", why="one scale for both ends"),
    row("between $10 and $20", "10 to 20 USD~range", why="between"),
    row("from 10 to 20 dollars", "10 to 20 USD~range", why="from, name behind"),
    row("raised its bid from $3 to $5 million", "3,000,000 USD", "5,000,000 USD", why="a change, in one scale"),
    row("The price fell to $3 from $5.", "3 USD", "5 USD", why="a change told backwards"),
    row("The fares range from $3 to $5.", "3 to 5 USD~range", why="no verb of change"),
    row("between $3 and $5 million", "3,000,000 to 5,000,000 USD~range", why="one scale for both prices"),
    row("$3-$5m", "3,000,000 to 5,000,000 USD~range", why="one letter for both prices"),
    row("between $300 and $5 million", "300 to 5,000,000 USD~range", why="the first is too large for the scale"),
    row("more than $1.2 billion", "at least 1,200,000,000 USD~more_than", why="open above"),
    row("up to €500", "at most 500 EUR~at_most", why="open below"),
    row("about $60 a share", "60 USD~about", why="about"),
    row("12.345,67 €", "12,345.67 EUR", why="continental marks"),
    row("1 139,00 €", "1,139 EUR", why="blank groups, comma decimals"),
    row("EUR29.66", "29.66 EUR", why="code glued on"),
    row("Rs20,000", "20,000 INR", why="letters glued on"),
    row("5 lakh rupees", "500,000 INR", why="lakh"),
    row("100 CHF", "100 CHF", why="code behind"),
    row("3,49 zł", "3.49 PLN", why="sign behind"),
    row("Rp 31.500", "31,500 IDR", why="a currency without cents: the point groups"),
    row("35€99", "35.99 EUR", why="the sign between euros and cents"),
    row("50,- Kč", "50 CZK", why="a dash for no cents"),
    row("R8,499 a night", "8,499 ZAR", why="rand before a grouped figure"),
    row("R2.5 million", "2,500,000 ZAR", why="rand before millions"),
    row("the robot R2 and road R66", why="R before other figures"),
    row("the key 10R", why="R behind a figure"),
    row("10,000 Georgian lari", "10,000 GEL", why="a currency of the world"),
    row("420 million Finnish markka", "420,000,000 FIM", why="a currency of the past"),
    row("200 crowns", "200", why="crowns of no named country"),
    row("1.234 €", "unreadable", why="the point may group"),
    row("in 2008 $5 million went", "5,000,000 USD", why="a year before the sign"),
    row("$3.999 a gallon", "3.999 USD", why="three decimals of a dollar"),
    row("¥500", "500 JPY", why="a sign that two currencies share"),
    row("10-dollar bill", "10 USD", why="hyphen"),
    row("five dollars", "5 USD", why="small and written"),
    row("weighs 10 pounds", why="pounds of weight"),
    row("a 200-pound man", why="weight with a hyphen"),
    row("won 3 medals", why="won is a verb"),
    row("12 percent", why="a share"),
    row("20 km", why="a length"),
    row("the euro zone of 19", why="no amount"),
    row("14 seconds", why="a duration"),
    row("50,000 people", why="a count"),
    row("in the 1960s", why="a decade"),
    row("page 12", why="a page"),
    row("ABC123", why="letters that are no code"),
    row("try 5 more", why="a word that is a code in capitals"),
    row("a penny saved", why="no figure"),
    row("$", why="a sign alone"),
    row("dollar bills", why="a name alone"),
    row("$.75,333", why="marks that make no number"),
    row("Ke$ha sang 3 songs", why="a sign inside a word"),
    row("5 of them won gold", why="won far from the figure"),
    row("3 real problems", why="an adjective"),
    row("2 rand", "2 ZAR", why="a currency that is a name elsewhere"),
    row("12p a share, £3 in all", "0.12 GBP", "3 GBP", why="pence where pounds are"),
    row("page 12p", why="p without pounds"),
    row("$20 and 43c", "20.43 USD", why="c for cents behind dollars"),
    row("Malaysian ringgit 42.", "42 MYR", why="the name before the figure"),
    row("in euros 20 people pay", why="a name that belongs elsewhere"),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case.why)
def test_money(case: Row) -> None:
    assert shown(case.text, "money", case.language) == case.want


def test_a_point_that_may_group_gives_both_readings() -> None:
    (mention,) = read("It cost 1.234 €.", "money")
    assert isinstance(mention.value, Unreadable)
    assert mention.value.reason == "separator-ambiguous"
    lows = [reading.low for reading in mention.value.readings if isinstance(reading, Money)]
    assert lows == [Decimal(1234), Decimal("1.234")]


def test_a_bare_dollar_is_the_one_the_article_names() -> None:
    values = [mention.value for mention in read("It paid C$20 then, and $30 now.", "money")]
    assert [value.currency for value in values if isinstance(value, Money)] == ["CAD", "CAD"]


def test_a_name_that_only_another_language_has_is_no_currency() -> None:
    assert read("Cuesta 10 dollars y 5 euros.", "money", language="es")[0].quote == "5 euros"
