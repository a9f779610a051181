"""How firmly a figure is stated, and how far a hedge reaches: before, behind, over words between, not to the next."""

from __future__ import annotations

import pytest

from tests.kinds.reading import read
from tests.kinds.rows import Row, row, shown

KINDS = ("count", "quantity", "money", "percent", "duration", "age", "date")

ROWS = [
    row("More than, officials say, 40 people died.", "at least 40 person~more_than", why="an aside in commas"),
    row("At least – so he says – 60 cars burned.", "at least 60 car~at_least", why="an aside in dashes"),
    row("About, like, whatever. 40 people died.", "40 person", why="no aside goes over a full stop"),
    row("killing at least five people and injuring 50", "at least 5 person~at_least", "50 person", why="not the next"),
    row("about 20 men and 30 women", "20 man~about", "30 woman", why="about reaches one figure"),
    row("Around 20 people, at least 5 of them ill", "20 person~about", "at least 5~at_least", why="each its own"),
    row("At least another 12 men left.", "at least 12 man~at_least", why="a filler between"),
    row("At least about 40 men came.", "at least 40 man~at_least", why="the outer hedge bounds"),
    row("Twenty people or so died.", "20 person~about", why="behind the noun"),
    row("Forty workers at least left.", "at least 40 worker~at_least", why="a bound behind the noun"),
    row("Fifty people, give or take, came.", "50 person~about", why="behind a comma, closed by one"),
    row("He has 40 people, at least 20 of them new.", "40 person", "at least 20~at_least", why="behind a comma, open"),
    row("She keeps 3 cats plus 4 dogs.", "3 cat", "4 dog", why="plus before a figure adds"),
    row("The path is 20 or so miles long.", "20 miles~about", why="between figure and unit"),
    row("The 100-odd metres of wall fell.", "100 metres~about", why="tied to the figure"),
    row("It cost 500-odd euros.", "500 EUR~about", why="between figure and currency"),
    row("It lasted 20 or so minutes.", "20 minutes~about", why="between figure and unit of time"),
    row("They need 10 or more kilos.", "at least 10 kilograms~at_least", why="a bound between figure and unit"),
    row("Up to and including 30 guests may come.", "at most 30 guest~at_most", why="a longer phrase wins"),
    row("the race walk over 20 kilometers", "20 kilometres", why="raced over a distance"),
    row("a record over 400 metres", "400 metres", why="a record over a distance"),
    row("won silver over 800m", "800 metres", why="a medal over a distance"),
    row("debris spread over 20 km of road", "20 kilometres", why="spread over"),
    row("1 h 20' over 20 km", "1 hour 20 minutes", "20 kilometres", why="a time over a distance"),
    row("paid out and spread over two years", "2 years", why="spread over a time"),
    row("The tower is over 300 metres tall.", "at least 300 metres~more_than", why="over is more than elsewhere"),
    row("The party won over 300 votes.", "at least 300 vote~more_than", why="votes are no distance"),
    row("She has won over 20 medals.", "at least 20 medal~more_than", why="medals are no distance"),
    row("No one died in the fire.", "0 person", why="nobody is nought"),
    row("Nobody has been hurt.", "0 person", why="auxiliaries between"),
    row("There were no survivors.", "0 survivor", why="none is nought"),
    row("No injuries were reported.", "0 injury", why="none reported"),
    row("No one knows why.", why="nothing befell them"),
    row("There are no reports of deaths.", why="no reports are no nought"),
    row("There have been no deaths since then.", why="none since then is not none"),
    row("None of the 12 miners survived.", "12 miner", why="the whole is still counted"),
    row("Nadie resultó herido en el incendio.", "0 person", why="Spanish", language="es"),
    row("No hubo víctimas mortales.", "0 víctima mortal", why="Spanish nouns of two words", language="es"),
    row("Al menos otros 12 vecinos huyeron.", "at least 12 vecino~at_least", why="Spanish filler", language="es"),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case.why)
def test_hedges(case: Row) -> None:
    assert shown(case.text, KINDS, case.language) == case.want


def test_what_is_denied_is_marked() -> None:
    denied = [mention.quote for mention in read("It was not, he said, 40 people but 50 people.") if mention.negated]
    assert denied == ["40"]
