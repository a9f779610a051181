"""Short invented articles of many fields, from bakeries to regattas: what stands against each other in them."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

DOMAINS = [
    Row(
        "The rocket lifted off at 9:14 a.m. from Kourou carrying a 3,200 kg satellite.",
        "Carrying a satellite that weighs 2,300 kg, the rocket took off from Kourou on Tuesday at 9:14.",
        (
            "2,300 kg",
            "3,200 kg",
        ),
        "payload",
    ),
    Row(
        "The rocket lifted off at 9:14 a.m. from Kourou on Tuesday.",
        "On Tuesday the rocket took off from Kourou at 9:41 a.m.",
        (
            "9:14 a.m.",
            "9:41 a.m.",
        ),
        "lift-off",
    ),
    Row(
        "The satellite was placed in an orbit at an altitude of 540 km.",
        "Engineers said the satellite had reached its orbit, 450 km high.",
        (
            "450 km",
            "540 km",
        ),
        "orbit",
    ),
    Row(
        "Turnout in the election was 54 percent, the commission said.",
        "According to the electoral commission, 45% of voters turned out.",
        (
            "45%",
            "54 percent",
        ),
        "turnout",
    ),
    Row(
        "The Greens won 12 seats in the new parliament.",
        "In the new parliament the Greens hold 21 seats.",
        (
            "12",
            "21",
        ),
        "seats",
    ),
    Row(
        "Mayor Anna Berg was re-elected with 51.2 percent of the vote.",
        "Anna Berg, the mayor, took 52.1% of the vote to win re-election.",
        (
            "51.2 percent",
            "52.1%",
        ),
        "share of the vote",
    ),
    Row(
        "Hurricane Zelda made landfall with winds of 120 mph near Tampa.",
        "Zelda came ashore near Tampa on Sunday as a hurricane with 150 mph winds.",
        (
            "120 mph",
            "150 mph",
        ),
        "wind",
    ),
    Row(
        "The storm left 200,000 homes without power.",
        "About 20,000 homes lost power in the storm.",
        (
            "20,000",
            "200,000",
        ),
        "power cuts",
    ),
    Row(
        "United beat Rovers 3-1 at Oldham Park on Saturday.",
        "At Oldham Park United won 3-2 against Rovers.",
        (
            "3-1",
            "3-2",
        ),
        "score",
    ),
    Row(
        "A crowd of 41,200 watched the final at Oldham Park.",
        "The final at Oldham Park drew 42,100 spectators.",
        (
            "41,200",
            "42,100",
        ),
        "attendance",
    ),
    Row(
        "The company will cut 3,000 jobs, about a tenth of its staff.",
        "Some 5,000 jobs will go at the company.",
        (
            "3,000",
            "5,000",
        ),
        "job cuts",
    ),
    Row(
        "Net profit rose 12 percent to 1.4 billion euros in the third quarter.",
        "In the third quarter net profit was up 14 percent at 1.4 billion euros.",
        (
            "12 percent",
            "14 percent",
        ),
        "growth of profit",
    ),
    Row(
        "Novak, 45, was sentenced to 12 years in prison for fraud.",
        "Novak, 45, must go to jail for 15 years, the court ruled on Friday.",
        (
            "12 years",
            "15 years",
        ),
        "sentence",
    ),
    Row(
        "The painting sold for $45.3 million at auction in London.",
        "At the London auction the painting fetched $54.3 million.",
        (
            "$45.3 million",
            "$54.3 million",
        ),
        "auction price",
    ),
    Row(
        "Health officials confirmed 112 cases of measles in Oregon.",
        "Oregon now has 121 confirmed cases of measles, health officials said.",
        (
            "112",
            "121",
        ),
        "cases of a disease",
    ),
    Row(
        "The vaccine was 94 percent effective in the trial of 30,000 volunteers.",
        "In a trial with 43,000 volunteers the vaccine proved 94 percent effective.",
        (
            "30,000",
            "43,000",
        ),
        "volunteers of a trial",
    ),
    Row(
        "The castle was built in 1284 by Edward I.",
        "Edward I built the castle in 1294.",
        (
            "1284",
            "1294",
        ),
        "year of building",
    ),
    Row(
        "The river is 1,320 km long and rises in the Alps.",
        "Rising in the Alps, the river has a length of 1,230 km.",
        (
            "1,230 km",
            "1,320 km",
        ),
        "length of a river",
    ),
    Row(
        "Lake Torva covers an area of 540 square kilometres.",
        "With an area of 450 square kilometres Lake Torva is the largest in the country.",
        (
            "450 square kilometres",
            "540 square kilometres",
        ),
        "area of a lake",
    ),
    Row(
        "The city has a population of 312,000.",
        "Some 321,000 people live in the city.",
        (
            "312,000",
            "321,000",
        ),
        "population",
    ),
    Row(
        "He died in 1932 at the age of 71 in Vienna.",
        "He died in Vienna in 1934.",
        (
            "1932",
            "1934",
        ),
        "year of death",
    ),
    Row(
        "The ferry Aurora was carrying 450 passengers when it capsized.",
        "When the ferry Aurora capsized, 540 passengers were on board.",
        (
            "450",
            "540",
        ),
        "passengers",
    ),
    Row(
        "The gunman fired 12 shots at the crowd before police shot him.",
        "Police shot the gunman, who had fired 21 shots at the crowd.",
        (
            "12",
            "21",
        ),
        "shots",
    ),
    Row(
        "Seven hostages were freed after a siege of 16 hours.",
        "The 18-hour siege ended when seven hostages were freed.",
        (
            "16 hours",
            "18-hour",
        ),
        "length of a siege",
    ),
    Row(
        "The bus plunged 60 metres into a ravine near Osk.",
        "Near Osk the bus fell into a ravine 90 metres deep.",
        (
            "60 metres",
            "90 metres",
        ),
        "depth of a fall",
    ),
    Row(
        "The flight from Lima to Cusco had 58 people aboard.",
        "There were 85 people on board the flight from Lima to Cusco.",
        (
            "58",
            "85",
        ),
        "people aboard",
    ),
    Row(
        "Prosecutors say the suspect stole $2.4 million from the charity.",
        "The suspect is accused of taking $4.2 million from the charity.",
        (
            "$2.4 million",
            "$4.2 million",
        ),
        "stolen money",
    ),
    Row(
        "Profit rose 12 percent in the third quarter.",
        "Revenue rose 14 percent in the third quarter.",
        (),
        "profit and revenue",
    ),
    Row(
        "Men ran 10 km and women 5 km at the school games.",
        "Children ran 2 km at the school games.",
        (),
        "men, women and children",
    ),
    Row(
        "Anna has two sons.",
        "Anna has three daughters.",
        (),
        "sons and daughters",
    ),
    Row(
        "The first quake had a magnitude of 6.1.",
        "An aftershock of magnitude 5.2 followed.",
        (),
        "quake and aftershock",
    ),
    Row(
        "In the morning the temperature was 4 degrees Celsius.",
        "By noon the temperature had reached 12 degrees Celsius.",
        (),
        "morning and noon",
    ),
    Row(
        "Police arrested three men on Monday.",
        "Police arrested two more men on Tuesday.",
        (),
        "three arrested and two more",
    ),
    Row(
        "The bridge, opened in 1937, is 90 feet wide.",
        "The bridge carries six lanes and 112,000 cars a day.",
        (),
        "width and traffic",
    ),
    Row(
        "She won 3 gold medals in Rome.",
        "She won 2 silver medals in Rome.",
        (),
        "gold and silver",
    ),
    Row(
        "The trial began on 3 May.",
        "The trial ended on 12 June.",
        (),
        "begin and end of a trial",
    ),
    Row(
        "The fire started at 2 a.m.",
        "Firefighters had put out the fire by 6 a.m.",
        (),
        "a fire begins and is put out",
    ),
    Row(
        "Norvik employs 1,200 people in Oslo.",
        "Norvik employs 300 people in Bergen.",
        (),
        "staff in two towns",
    ),
    Row(
        "Five of the 12 crew were rescued.",
        "Seven crew members are still missing.",
        (),
        "crew rescued and missing",
    ),
    Row(
        "The museum was founded in 1872 and moved to its building in 1902.",
        "The museum, which opened a new wing in 2015, is closed on Mondays.",
        (),
        "founded and moved",
    ),
    Row(
        "Erik Lund, the club's president, resigned.",
        "Peter Holm, the country's president, resigned.",
        (),
        "presidents of two bodies",
    ),
    Row(
        "The film cost $20 million and earned $90 million.",
        "The film took $12 million on its first weekend.",
        (),
        "cost and takings of a film",
    ),
]


@pytest.mark.parametrize("row", DOMAINS, ids=lambda row: row.why)
def test_what_stands_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
