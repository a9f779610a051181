"""Which figures tell how many there were in all, and which the same words do not: everyday phrasings, attribute by
attribute, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of

Row = tuple[str, str, bool, str]  # a text, a figure of it, whether it tells how many there were in all, and why

DEATHS: list[Row] = [
    ("The fire killed 12 people.", "12", True, "active"),
    ("The blaze swept through the mill, killing 12.", "12", True, "a participle, no noun"),
    ("The blaze swept on, killing 12 men, women and children.", "12", True, "sorts of people together"),
    ("The storm left 12 people dead.", "12", True, "left dead"),
    ("The flood claimed 12 lives.", "12", True, "lives"),
    ("The death toll climbed to 12.", "12", True, "a toll"),
    ("Officials put the death toll at 33 of the 97 aboard.", "33", True, "a toll, out of all"),
    ("12 dead as bus plunges into river", "12", True, "a headline"),
    ("Of the 40 people on board, 12 died.", "12", True, "out of all, told first"),
    ("Over 1,100 of the 1,900 people on board were killed.", "1,100", True, "out of all, told behind"),
    ("Some 12 people drowned.", "12", True, "a way of dying"),
    ("62 of those on board perished.", "62", True, "out of all, without their number"),
    ("12 of the 97 people aboard, which burned, had been killed.", "12", True, "a clause between"),
    ("At least 12 people, among them three children, were killed.", "12", True, "some named aside"),
    ("12 people - five of them children - died in the fire.", "12", True, "aside, between dashes"),
    ("12 people died in the fire, including five people on board.", "five", False, "included"),
    ("Twelve others were killed; another 12 died on the way.", "12", False, "besides other dead"),
    ("12 of the 40 people killed were children.", "12", False, "some of the dead"),
    ("12 of the 40 people who died were children.", "12", False, "some of those who died"),
    ("12 of the 40 injured people died.", "12", False, "some of the injured: others were dead at once"),
    ("12 of the 40 passengers died.", "12", False, "of the crew others may have died"),
    ("Of the 40 people on board, 12 died.", "40", False, "the whole"),
    ("Officials put the death toll at 33 of the 97 aboard.", "97", False, "the whole of a toll"),
    ("10 passengers and two pilots died.", "10", False, "dead passengers"),
    ("Another 12 died later in hospital.", "12", False, "besides others"),
    ("Officials feared 50 dead.", "50", False, "feared"),
    ("All 247 people aboard were killed.", "247", False, "others may have died on the ground"),
    ("Two people died and 12 were hurt.", "12", False, "the hurt"),
    ("The flood killed 12 cows.", "12", False, "no people"),
    ("Ida Lund, who died, had 12 brothers.", "12", False, "brothers"),
]

SURVIVORS: list[Row] = [
    ("There were 62 survivors.", "62", True, "survivors"),
    ("The number of survivors was 62.", "62", True, "the number of them"),
    ("Of the 97 aboard, 62 survived.", "62", True, "out of all, told first"),
    ("62 of those on board survived.", "62", True, "out of all, told behind"),
    ("Only 62 people were found alive.", "62", True, "alive"),
    ("Of the 97 aboard, 62 survived.", "97", False, "the whole"),
    ("20 of the 36 passengers survived.", "20", False, "of the passengers only"),
    ("20 of the 36 passengers survived.", "36", False, "the whole"),
    ("62 doctors looked after the survivors.", "62", False, "doctors"),
    ("12 of the 62 survivors were children.", "12", False, "some of them"),
]

RESCUED: list[Row] = [
    ("Twenty-three people were rescued by helicopter.", "Twenty-three", True, "passive"),
    ("Crews rescued 23.", "23", True, "active, no noun"),
    ("23 were brought to safety.", "23", True, "to safety"),
    ("23 people were plucked off the roof.", "23", True, "plucked"),
    ("Fishermen pulled 23 people alive from the water.", "23", True, "from the water, where nobody lives"),
    ("18 of the 40 people rescued were tourists.", "18", False, "some of them"),
    ("23 people from Osk were rescued.", "23", False, "those from one town"),
]

ABOARD: list[Row] = [
    ("The train left the rails with 247 people on board.", "247", True, "on board"),
    ("Of the 1,906 people on board, 1,098 died.", "1,906", True, "the whole, told first"),
    ("Over 1,100 of the 1,900 people on board were killed.", "1,900", True, "the whole, told behind"),
    ("More Than Third of 97 People Aboard Perished", "97", True, "the whole, in a headline"),
    ("Of the 97 aboard, 62 survived.", "97", True, "no noun"),
    ("1,959 passengers and crew went on board.", "1,959", True, "passengers and crew"),
    ("The plane took off with 247 passengers and crew.", "247", True, "passengers and crew, no other word"),
    ("On board were 30 passengers and six crew, a total of 36 people.", "36", True, "their sum"),
    ("A bus carrying 40 people left the road.", "40", True, "carried"),
    ("All 247 people aboard were killed.", "247", True, "all, whatever became of them"),
    ("The crash killed all 247 passengers and crew.", "247", True, "all passengers and crew"),
    ("There were 247 people on the plane.", "247", True, "in the vehicle"),
    ("40 people were travelling in the bus.", "40", True, "in the vehicle, a verb between"),
    ("By estimate 6500 people were crammed into her when she sailed.", "6500", True, "in her, a ship"),
    ("The 6500 people on her list voted.", "6500", False, "on her list"),
    ("12 people on board were hurt.", "12", False, "some"),
    ("40 people waited in the bus station.", "40", False, "no vehicle, but named for one"),
    ("40 people died on the ship.", "40", False, "the dead"),
    ("40 people looked at the ship.", "40", False, "not in it"),
    ("12 of the 40 people on board were hurt.", "12", False, "some, out of all"),
    ("The ferry could carry 200 people.", "200", False, "what may be"),
    ("The ship carries up to 200 people.", "200", False, "at most"),
    ("At first it had cabins for 50 people on board.", "50", False, "room for them"),
    ("Some 171 people who were aboard are still missing.", "171", False, "the missing"),
    ("12 people boarded at Osk.", "12", False, "others were there before"),
    ("40 people were on the platform.", "40", False, "no vehicle"),
]

PASSENGERS: list[Row] = [
    ("The jet carried 218 passengers and 4 crew.", "218", True, "with the crew"),
    ("There were 147 passengers and six crew on the plane.", "147", True, "with the crew, no verb"),
    ("The flight had 146 passengers.", "146", True, "of a flight"),
    ("12 of the 36 passengers on the plane were hurt.", "36", True, "the whole"),
    ("All 30 passengers of the train were rescued.", "30", True, "all of them"),
    ("13 passengers and 22 crew members lost their lives.", "13", False, "told together with the crew"),
    ("12 passengers on the train were hurt.", "12", False, "the hurt"),
    ("12 of the 36 passengers on the plane were hurt.", "12", False, "some"),
    ("The ferry can hold 200 passengers.", "200", False, "room for them"),
    ("The airport serves 10 million passengers a year.", "10 million", False, "a year"),
]

CREW: list[Row] = [
    ("The jet carried 218 passengers and 4 crew.", "4", True, "with the passengers"),
    ("There were 147 passengers and six crew members.", "six", True, "members of the crew"),
    ("13 passengers and 22 crew members lost their lives.", "22", False, "told together with the passengers"),
    ("12 crew members were killed.", "12", False, "the dead"),
    ("12 of the crew died.", "12", False, "some"),
]

SERIOUSLY: list[Row] = [
    ("30 people were injured, including five in critical condition.", "five", True, "their condition"),
    ("30 people were injured, five of them seriously.", "five", True, "of them"),
    ("30 people were injured, five of them seriously.", "30", False, "all the injured"),
]

MISSING: list[Row] = [
    ("Some 14 remain missing.", "14", True, "no noun"),
    ("14 people are still unaccounted for.", "14", True, "unaccounted for"),
    ("Although 363 miners were rescued, some 150 more are still missing.", "150", True, "more than the rescued"),
    ("The flood killed nine people, and 14 others are missing.", "14", True, "others than the dead"),
    ("Ten people are missing, and 14 others went missing later.", "14", False, "others than the missing"),
    ("Rescuers found 14 of the missing.", "14", False, "some of them"),
    ("Three of the 14 boats went missing.", "14", False, "boats, and the whole"),
]

INJURED: list[Row] = [
    ("The fire killed 12 people and injured 40 others.", "40", True, "others than the dead"),
    ("Twelve people died and another 40 were hurt.", "40", True, "another 40, but not dead"),
    ("Ten people were hurt and 40 others were injured by glass.", "40", False, "others than the hurt"),
    ("Five of the 30 passengers were injured.", "30", False, "the whole"),
]

HOSPITAL: list[Row] = [
    ("40 people were taken to hospital.", "40", True, "taken there"),
    ("Another three died, and 40 people were hospitalized.", "40", True, "a verb"),
    ("More than 150 people sought hospital treatment.", "150", False, "who comes may be sent home"),
    ("40 people visited the hospital.", "40", False, "visitors"),
]

ILL: list[Row] = [
    ("About 2,300 people fell ill.", "2,300", True, "fell ill"),
    ("About 2,500 became ill.", "2,500", True, "no noun"),
    ("The water made 2,300 people sick.", "2,300", True, "made sick"),
    ("Half of the town of 2,500 became ill.", "2,500", False, "who lives there"),
]

POPULATION: list[Row] = [
    ("Osk is a town of 5,000.", "5,000", True, "a town of so many"),
    ("Osk, a community of about 5,000, lies on the lake.", "5,000", True, "about so many"),
    ("It is in Osk, a town of 5,000 a few hours by car from Torval.", "5,000", True, "a few hours, not for each few"),
    ("Half of the town of 2,500 became ill.", "2,500", True, "the town, not the ill"),
    ("The town is home to 4,800 people.", "4,800", True, "home to so many"),
    ("Osk is a town of 12 churches.", "12", False, "churches"),
    ("Some 4,800 residents were evacuated.", "4,800", False, "some may have stayed"),
    ("4,800 people attended.", "4,800", False, "who came"),
]

EVACUATED: list[Row] = [
    ("400 residents had to leave their homes.", "400", True, "left their homes"),
    ("The flood forced 400 people from their homes.", "400", True, "were forced from them"),
    ("Some 4,800 residents were evacuated.", "4,800", True, "residents"),
    ("400 buses took the evacuees.", "400", False, "buses"),
]

ATTACKERS: list[Row] = [
    ("Five thieves got through the roof.", "Five", True, "a noun says it"),
    ("It was a group of five thieves.", "five", True, "a group of them"),
    ("Five men carried out the robbery.", "Five", True, "what men did"),
    ("The bank was robbed by three men.", "three", True, "by whom"),
    ("One of the five thieves got away.", "five", True, "the whole"),
    ("Two of the five thieves got away.", "Two", False, "some"),
    ("Three men were robbed in Osk.", "Three", False, "to whom it was done"),
    ("The robbers, who attacked two men, fled.", "two", False, "whom they attacked"),
    ("Two thieves were arrested.", "Two", False, "others may be free"),
    ("Two other robbers waited outside.", "Two", False, "others"),
    ("Police arrested two men over the robbery.", "two", False, "the arrested"),
]

STARTERS: list[Row] = [
    ("Of the 32 who started only 14 reached the finish.", "32", True, "no noun"),
    ("The heat kept more than half of the 31 starters from finishing.", "31", True, "the whole"),
    ("32 runners started the race.", "32", True, "a verb"),
    ("There were 32 participants from four countries.", "32", True, "from several countries"),
    ("There were 12 participants from Osk.", "12", False, "those from one town"),
    ("Of the 32 starters 18 were Norwegians.", "18", False, "some"),
]

FINISHERS: list[Row] = [
    ("Of the 32 who started, 14 finished.", "14", True, "out of all"),
    ("Only 14 runners finished the race.", "14", True, "a verb"),
    ("Only 14 of the 36 runners who started finished.", "14", True, "out of all, told behind"),
    ("Of the 32 who started, 14 finished.", "32", False, "the whole"),
]

CHILDREN: list[Row] = [
    ("Ida Lund was a mother of four.", "four", True, "a mother"),
    ("Ida Lund had four children.", "four", True, "had"),
    ("Ida Lund is survived by her three children.", "three", True, "her"),
    ("Ida Lund taught five children.", "five", False, "pupils"),
    ("Ida Lund drove her two youngest children to school.", "two", False, "the youngest"),
    ("Ida Lund was one of eight children.", "eight", False, "brothers and sisters"),
]

CROWD: list[Row] = [
    ("5,000 people turned out to watch.", "5,000", True, "watched"),
    ("The concert was attended by 5,000 people.", "5,000", True, "attended"),
    ("The hall seats 5,000 spectators.", "5,000", False, "room for them"),
    ("12 fans were arrested.", "12", False, "the arrested"),
]

CAPACITY: list[Row] = [
    ("The club has a maximum capacity of 1,000.", "1,000", True, "a capacity"),
    ("Its capacity is 1,000.", "1,000", True, "a capacity, as a subject"),
    ("The hall can hold 1,000 people.", "1,000", True, "can hold"),
    ("The arena holds 1,000 spectators.", "1,000", True, "holds"),
    ("The hall has room for 1,000 people.", "1,000", True, "room for them"),
    ("The ferry was licensed to carry 904 passengers.", "904", True, "may carry"),
    ("A 1,000-seat hall burned.", "1,000", True, "tied by a hyphen"),
    ("The hall held 1,000 people that night.", "1,000", False, "how many came"),
    ("1,000 people came to the hall, which has seats.", "1,000", False, "who came"),
]

WORKERS: list[Row] = [
    ("It took 5,000 workers to build the dam.", "5,000", True, "workers"),
    ("Some 1,400 workers were employed to build the dam.", "1,400", True, "employed for it"),
    ("The dam was built by 5,000 men.", "5,000", True, "by whom"),
    ("112 workers died building the dam.", "112", False, "the dead"),
    ("The firm built 300 people a shelter.", "300", False, "for whom"),
]

TABLES = {
    "deaths": DEATHS,
    "survivors": SURVIVORS,
    "rescued": RESCUED,
    "aboard": ABOARD,
    "passengers": PASSENGERS,
    "crew": CREW,
    "seriously_injured": SERIOUSLY,
    "missing": MISSING,
    "injured": INJURED,
    "in_hospital": HOSPITAL,
    "ill": ILL,
    "population": POPULATION,
    "evacuated": EVACUATED,
    "attackers": ATTACKERS,
    "starters": STARTERS,
    "finishers": FINISHERS,
    "children": CHILDREN,
    "crowd": CROWD,
    "capacity": CAPACITY,
    "workers": WORKERS,
}
ALL = [(name, *row) for name, rows in TABLES.items() for row in rows]


@pytest.mark.parametrize(
    ("attribute", "text", "quote", "want", "why"), ALL, ids=[f"{name}: {row[-1]}" for name, *row in ALL]
)
def test_counted(attribute: str, text: str, quote: str, want: bool, why: str) -> None:
    (claim,) = (c for c in claims_of(text) if c.kind == "count" and c.quote == quote)
    tells = claim.attribute == attribute and "part" not in dict(claim.scope)
    assert tells is want, (why, claim.attribute, claim.scope)
