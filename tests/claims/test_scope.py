"""What narrows a claim down, and what does not."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "quote", "part", "want", "why"),
    [
        ("Halden paid $5 a share for the mill.", "$5", "per", "share", "a price for each"),
        ("It weighs 4 kg per metre.", "4 kg", "per", "metre", "per"),
        ("Halden paid $5 million for the mill.", "$5 million", "per", "", "a price in all"),
        ("In 1996 a flood killed 12 people.", "1996", "per", "", "a year is told per nothing"),
        ("Two others were hurt.", "Two", "part", "others", "besides others"),
        ("Another four people were hurt.", "four", "part", "others", "and more"),
        ("Five of her children were hurt.", "Five", "part", "others", "out of others"),
        ("Two victims died later in hospital.", "Two", "part", "others", "besides those who died at once"),
        ("1,600 people were killed instantly.", "1,600", "part", "others", "besides those who died later"),
        ("The blast instantly killed more than 1,600 people.", "1,600", "part", "others", "in other order"),
        ("All 71 people aboard died instantly.", "71", "part", "", "all there were"),
        ("Among those killed 600 were children.", "600", "part", "others", "some of the dead"),
        ("Two people died, and later the dam burst.", "Two", "part", "", "later is what else happened"),
        ("Halden dropped by 12 percent, Target by 14 percent.", "12 percent", "holder", "halden", "whose fall"),
        ("Halden dropped by 12 percent, Target by 14 percent.", "14 percent", "holder", "target", "no verb again"),
        ("Halden's stock fell 12 percent.", "12 percent", "holder", "halden", "whose stock"),
        ("Halden's shares fell by 12 percent.", "12 percent", "holder", "halden", "over a noun"),
        ("Norvik up, Halden’s down 12 percent.", "12 percent", "holder", "halden", "a name in the genitive"),
        ("It began 33 km below the town of Osk.", "33 km", "level", "", "a depth below a town"),
        ("It lies 33 m below mean sea level.", "33 m", "level", "below", "below the sea"),
        ("It weighs 52 tonnes of steel beams.", "52 tonnes", "stuff", "steel beam", "all the words of a stuff"),
        ("It holds 52 tonnes of water.", "52 tonnes", "stuff", "water", "one word"),
        ("It holds 52 tonnes of sand taken from Osk.", "52 tonnes", "stuff", "sand", "no verb"),
        ("Spanning a distance of 12 km, it is the longest.", "12 km", "of", "", "a distance is no thing"),
        ("Shares fell by 12 percent.", "12 percent", "holder", "", "a capital begins the sentence"),
        ("She scored in the 24th and 26th minute.", "24th", "thing", "minute", "the noun of a list"),
        ("It was her 23rd World Cup match.", "23rd", "thing", "match", "the noun behind a name"),
        ("She was the 11th President of Osk.", "11th", "thing", "president", "a name's last word"),
        ("In the second year of her reign Osk fell.", "second", "thing", "year", "a noun of time"),
        ("She was the 20th of 22 children.", "20th", "thing", "", "none stands behind"),
        ("The lake lies 418 m (1,371 ft) below sea level.", "418 m", "level", "below", "behind the other unit"),
        ("The hut lies 418 m above the sea.", "418 m", "level", "above", "above"),
        ("The lake is 304 m deep.", "304 m", "level", "", "a depth"),
        ("Four people were hurt.", "Four", "part", "", "all of them"),
        ("The mill cost $35 million in today's money.", "$35 million", "money", "of today", "money of today"),
        ("The mill cost $35 million to build.", "$35 million", "money", "", "money of then"),
        ("Halden paid $45 million including debt.", "$45 million", "basis", "debt", "with its debt"),
        ("Halden paid $45 million.", "$45 million", "basis", "", "nothing is said of debt"),
        ("The tower was the tallest until 1964.", "1964", "bound", "until", "up to a year"),
        ("She is the first since Ida Lund in 1964 to win it.", "1964", "bound", "since", "an earlier case"),
        ("Since she won, Ida Lund has sung; in 1964 she stopped.", "1964", "bound", "", "no name stands between"),
        ("She has 21 brothers and sisters.", "21", "with", "sister", "one figure for both"),
        ("She has 21 brothers and left.", "21", "with", "", "no other noun"),
        ("She has 21 brothers, and sisters too.", "21", "with", "", "behind a comma it is told for itself"),
        ("The tower was finished in 1964.", "1964", "bound", "", "in a year"),
        ("In 1996 a flood killed 12 people in Bristol.", "12", "when", "1996", "its year"),
        ("In 1996 a flood killed 12 people in Bristol.", "12", "place", "bristol", "its place"),
        ("A flood killed 12 people who came from Bristol.", "12", "place", "", "where they came from"),
        ("The first offer was $70 a share.", "$70", "side:order", "initial", "the first of two"),
        ("The new offer was $80 in cash.", "$80", "side:order", "new", "the second"),
        ("The offer was $80 in cash.", "$80", "side:order", "", "no word tells which"),
        (
            "It is 64 km long, with an average depth of 31 m.",
            "31 m",
            "side:bound",
            "average",
            "the depth is an average",
        ),
        ("It is 64 km long, with an average depth of 31 m.", "64 km", "side:bound", "", "... and the length none"),
        ("It is 64 km long and 19 km wide.", "64 km", "side:measure", "long", "what is measured"),
        ("The ball, 6 m in diameter, of 9 tonnes fell.", "9 tonnes", "side:measure", "", "a weight has no diameter"),
        (
            "A tank 5 m tall and 9 m across burst.",
            "9 m",
            "side:measure",
            "diameter",
            "the measure that its attribute is",
        ),
        ("It weighs 52 tonnes, 39 tonnes of it steel.", "39 tonnes", "part", "others", "of it: some"),
        ("It weighs 52 tonnes, 39 tonnes of steel.", "39 tonnes", "part", "", "of what it is made"),
        ("Doctors treated 37 people at Alder Hospital.", "37", "site", "alder hospital", "where that was"),
        ("Doctors of Alder Hospital treated 37 people.", "37", "site", "", "whose doctors, not where"),
        ("A flood killed 15 people in Spain, 4 in Chile.", "4", "place", "chile", "the place of its own"),
        ("A flood killed 15 people in Spain, 4 in Chile.", "15", "place", "spain", "and that of the other"),
        ("Two towns in Spain and Chile lost 15 people in 3 days.", "15", "places", "together", "of two places"),
        ("An aftershock of 5.3 followed.", "5.3", "which", "one of them", "one of many"),
        ("The quake was followed by three of magnitude 5.3.", "5.3", "which", "one of them", "of several"),
        ("It shook often, one of them with a magnitude of 5.3.", "5.3", "which", "one of them", "of some"),
        ("The strongest aftershock was one of magnitude 5.3.", "5.3", "which", "", "there is one strongest"),
        ("24 people were killed and 249 injured.", "24", "side:fate", "kill", "each figure keeps its own word"),
        ("24 people were killed and 249 injured.", "249", "side:fate", "injure", "so does the other"),
    ],
)
def test_scope(text: str, quote: str, part: str, want: str, why: str) -> None:
    claim = next(c for c in claims_of(text) if c.quote == quote)
    assert dict(claim.scope).get(part, "") == want, why


@pytest.mark.parametrize(
    ("text", "quote", "want", "why"),
    [
        ("The jet, built in 1994, took off with 71 people.", "71", "", "how old the jet is says not when"),
        ("The jet, an airliner built in 1994, carried 71 people.", "71", "", "words before the deed"),
        ("The hall, opened in 1994, holds 710 people.", "710", "", "nor does when it was opened"),
        ("The hall opened in 1994 with 710 guests.", "710", "1994", "here it does"),
        ("The team, beaten in 1994, lost 71 games.", "71", "1994", "what happened may tell when"),
    ],
)
def test_the_year_of_an_aside(text: str, quote: str, want: str, why: str) -> None:
    assert {dict(c.scope).get("when", "") for c in claims_of(text) if c.quote == quote} == {want}, why
