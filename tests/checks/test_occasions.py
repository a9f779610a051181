"""Numbers of occasions against the years printed with them."""

from __future__ import annotations

import pytest

from reconcile.checks.occasions import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

WHO = "Anna Weber is a swimmer. Weber is tall. "
DEBUT = "Her Olympic debut came in Sydney in 2000. "

FIRES = [
    Fires("places", ("At the next three Olympics, in Oslo and Rome, she came fourth.",), "2 are listed: Oslo, Rome"),
    Fires("places behind", ("At the three Olympics after that, in Oslo and in Rome, she came fourth.",), "Oslo, Rome"),
    Fires("in a row", ("She won in 1999, 2003, 2005 and 2007 for a second straight title.",), "3 are listed: 2003"),
    Fires("a list too long", ("She won three titles (2003, 2005, 2007 and 2009).",), "4 years are listed"),
    Fires("a list too short", ("It reached four World Cups (1998, 2002 and 2006).",), "3 years are listed"),
    Fires("elections", ("The party lost three elections (2001 and 2005).",), "2 years are listed"),
    Fires("medals", ("He took two gold medals (1996, 2000, 2004).",), "3 years are listed: 1996, 2000, 2004"),
    Fires("films", ("Lund directed two films on the war (1951, 1957 and 1960).",), "3 years"),
    Fires("a span", ("She has five Olympics (1992-2004) behind her.",), "4 Olympics at most"),
    Fires("between", ("He rowed at five Olympic Games between 2000 and 2008.",), "3 Olympic Games at most"),
    Fires("after a debut", (WHO + DEBUT + "It was her fifth Olympics in 2008.",), "there can be 3, not 5"),
    Fires("in another article", (WHO + DEBUT, "In 2008, Anna Weber swam at her fourth Olympics."), "can be 3, not 4"),
]
SILENT = [
    Silent("places that fit", ("At the next two Olympics, in Oslo and Rome, she came fourth.",)),
    Silent("in a row, right", ("She won in 1999, 2003, 2005 and 2007 for a third straight title.",)),
    Silent("in a row, some not told", ("She won in 2005 and 2007 for a third straight title.",)),
    Silent("in a row, another sentence", ("She won in 2003, 2005 and 2007. It was his second straight title.",)),
    Silent("as many", ("She won four titles (2003, 2005, 2007 and 2009).",)),
    Silent("two in a year", ("She won four titles (2003, 2005 and 2007).",)),
    Silent("a missed Games", ("She has four Olympics (1992-2008) behind her.",)),
    Silent("all Games", ("She has five Olympics (1992-2008) behind her.",)),
    Silent("Games of 2021", ("She has three Olympics (2012-2021) behind her.",)),
    Silent("two numbers", ("She won two medals at three Games (2000, 2004 and 2008).",)),
    Silent("a number of seasons", ("He won seven races in three seasons (2003, 2004 and 2005).",)),
    Silent("winter", ("She has five Olympics (1992-2004) behind her, two of them in winter.",)),
    Silent("a list with a range", ("She won three titles (2003, 2005-07 and 2009).",)),
    Silent("an open list", ("She won three titles (2003, 2005, 2007, 2009 and others).",)),
    Silent("the year of a law", ("There are three acts (of 2003, 2005, 2007 and 2009) on it.",)),
    Silent("hedged", ("She won at least three titles (2003, 2005, 2007 and 2009).",)),
    Silent("right after a debut", (WHO + DEBUT + "It was her third Olympics in 2008.",)),
    Silent("another person", (WHO + DEBUT, "In 2008, Peter Keller swam at his fourth Olympics.")),
    Silent(
        "two debuts", (WHO + DEBUT, "Anna Weber made her Olympic debut in 1996 and rowed at a fifth Olympics in 2008.")
    ),
    Silent("other Games", (WHO + DEBUT, "In 2008, Anna Weber swam at her fourth Asian Games.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
