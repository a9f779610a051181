"""Figures as news gives them: as of when, of whom, in which part, how far rounded."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

APART = [
    Row(
        "Halden rejected the original $105 million approach of Norvik.",
        "Norvik made its initial $103 million offer for Halden, which Halden rejected.",
        ("$103 million", "$105 million"),
        "both sums are of the first offer",
    ),
    Row(
        "Norvik will take over Halden, the maker of clocks, for 196 pounds per share.",
        "In a deal worth 26 million pounds Norvik buys its rival Halden, which is 169 pounds a share.",
        ("169 pounds", "196 pounds"),
        "two prices per share, in few like words",
    ),
    Row(
        "The bridge at Osk was finished, having cost 31 million dollars; ten workers were killed.",
        "The bridge at Osk cost 24 million dollars when it was finished.",
        ("24 million dollars", "31 million dollars"),
        "what became of workers tells no costs apart",
    ),
    Row(
        "The fire at Osk began on the ground floor of the nine-storey factory of Norvik.",
        "The fire at Osk began on the ground floor of the eight-storey factory of Norvik.",
        ("eight", "nine"),
        "of the nine-storey factory all storeys are told",
    ),
    Row(
        "Ida Lund was the second woman to row to Halden.",
        "Ida Lund was the third woman to row to Halden.",
        ("second", "third"),
        "in which order somebody came",
    ),
    Row(
        "Halden beat Osk 3-1 in the final of the cup on Sunday.",
        "Osk lost the final of the cup to Halden 4-1 on Sunday.",
        ("3-1", "4-1"),
        "how the final ended",
    ),
    Row(
        "Twelve people died when the bus left the road near Osk, and 20 others were injured.",
        "The bus left the road near Osk. Twelve people were killed and another seven were injured.",
        ("20", "seven"),
        "others than the dead are all the injured",
    ),
    Row(
        "Norvik raised its offer for Halden, which before had been 540 pence.",
        "Norvik raised its offer for Halden, which before had been 531 pence a share.",
        ("531 pence", "540 pence"),
        "a price per share, told without the share",
    ),
    Row(
        "The drill of the Halden company broke into the mine at Osk on November 20, 1980.",
        "At Osk the drill of the Halden company broke into the mine on the morning of November 21, 1980.",
        ("November 20, 1980", "morning of November 21, 1980"),
        "two full dates one day apart",
    ),
    Row(
        "The lake at Osk was ten feet deep before the accident.",
        "Before the accident the lake at Osk was only 11 feet deep.",
        ("11 feet", "ten feet"),
        "a depth in words and one in digits",
    ),
    Row(
        "The ship sank on 16 May off Osk, about a kilometre from Osk.",
        "The ship sank on 17 May off Osk.",
        ("16 May", "17 May"),
        "the day on which it happened",
    ),
    Row(
        "Norvik said it would buy Halden for $26.2 million.",
        "Halden will be bought by Norvik for $62 million.",
        ("$26.2 million", "$62 million"),
        "other digits, not fewer",
    ),
    Row(
        "The ferry Aurora carried 723 passengers and a crew of 118 when it sank off Osk.",
        "When it sank off Osk the ferry Aurora carried 752 passengers and a crew of 118.",
        ("723", "752"),
        "passengers, whose crew agrees",
    ),
    Row(
        "The train was going at 190 km/h when it left the rails near Osk.",
        "Near Osk the train left the rails at a speed of 180 kilometres an hour.",
        ("180 kilometres an hour", "190 km/h"),
        "a speed",
    ),
    Row(
        "In the crash at Osk 94 people were injured, 35 of them in a serious condition.",
        "In the crash at Osk 94 people were injured; 20 of these are in a serious condition.",
        ("20", "35"),
        "a part by what it says",
    ),
    Row(
        "Building of the Aven bridge began on 19 March 1923.",
        "The building of the Aven bridge was begun in 1924.",
        ("19 March 1923", "1924"),
        "when building began, to the day and to the year",
    ),
    Row(
        "The explosion at Osk felled 60 million trees.",
        "Over the hills 80 million trees fell after the explosion.",
        ("60 million", "80 million"),
        "each article counts its trees once",
    ),
]
TOGETHER = [
    Row(
        "Norvik made a revised offer of 42 pounds a share for Halden, which the board rejected.",
        "Norvik made an offer of 44 pounds a share for Halden, which the board rejected.",
        (),
        "only one tells of which offer it is",
    ),
    Row(
        "Norvik raised its offer for Halden from 42 pounds to 44 pounds a share.",
        "A final offer of 47 million pounds, or 42 pounds a share, was made by Norvik for Halden.",
        (),
        "raised from, and final",
    ),
    Row(
        "For Halden, the maker of clocks, Norvik offered 42 pounds.",
        "The shares of Halden, the maker of clocks, fell to 37 pounds.",
        (),
        "an offer is no share price",
    ),
    Row(
        "The offer of Norvik for each Halden share includes $60 in cash.",
        "The offer of Norvik for each Halden share is $82.",
        (),
        "some of the price in cash",
    ),
    Row(
        "The quake had its centre 2 km southeast of the town of Torval.",
        "In Halden, southwest of Torval, the quake brought down a church.",
        (),
        "a town lies there, not the centre",
    ),
    Row(
        "The quake struck the island of Osk at 6:40 a.m. on Sunday.",
        "The quake struck the island of Osk at 6:40:25 a.m. on Sunday.",
        (),
        "one tells the seconds",
    ),
    Row(
        "The final of Halden against Osk lasted ten hours on Sunday.",
        "The final of Halden against Osk on Sunday was the longest by almost three hours.",
        (),
        "by how much is not how long",
    ),
    Row(
        "By the first design the tower of Halden was to be 180 metres high.",
        "The tower of Halden is 210 metres high.",
        (),
        "what was planned is not what stands",
    ),
    Row(
        "The bus fell into the lake near Osk; 15 people were rescued.",
        "The bus fell into the lake near Osk. Of the people rescued, three were members of a choir.",
        (),
        "some of those rescued",
    ),
    Row(
        "The final of Halden against Osk was suspended at 3-1 on Sunday.",
        "Halden beat Osk 4-1 in the final on Sunday.",
        (),
        "a score on the way",
    ),
    Row(
        "In the final on Sunday Ida Lund scored 12 points against Osk.",
        "In the final on Sunday 30 points were scored against Osk in total.",
        (),
        "the points of one are not all",
    ),
    Row(
        "The lake at Osk was drained and left a crater half a mile wide.",
        "At Osk a whirlpool formed on the lake; soon it was a quarter of a mile wide.",
        (),
        "the crater is not the whirlpool",
    ),
    Row(
        "The first bomb went off in the market of Osk.",
        "The second bomb went off in the market of Osk.",
        (),
        "an ordinal that opens a sentence says which one is meant",
    ),
    Row(
        "The first attempt to raise the ferry Halda failed.",
        "The second attempt to raise the ferry Halda failed too.",
        (),
        "two attempts",
    ),
    Row(
        "Ida Lund was the second mayor of Osk.",
        "In the second year Ida Lund was the 11th guest of Osk.",
        (),
        "other things are counted through",
    ),
    Row(
        "There were 97 people aboard the airship, 36 passengers and 61 crew members.",
        "In the airship 13 passengers and 22 crew members lost their lives.",
        (),
        "who lost their lives are not all",
    ),
    Row(
        "OSK, Norway, July 25 (Reuters) - A train left the rails near Osk and 80 people died.",
        "A train left the rails near Osk on July 24 and 80 people died.",
        (),
        "the day of the dispatch",
    ),
    Row(
        "Polio struck Ida Lund when she was four years old.",
        "From the age of six Ida Lund wore braces.",
        (),
        "ages at two events",
    ),
    Row(
        "Ida Lund had four children.",
        "Ida Lund was the 20th of 22 children.",
        (),
        "her children and those of her parents",
    ),
    Row(
        "As of 21 August the ferry disaster had left 61 dead and 59 missing.",
        "As of 3 September the ferry disaster had left 108 dead and 29 missing.",
        (),
        "told as of other days",
    ),
    Row(
        "Norvik said it would buy Halden for $26.2 billion.",
        "Halden will be bought by Norvik for $26 billion.",
        (),
        "printed with fewer digits",
    ),
    Row(
        "The ferry Aurora carried 723 passengers when it sank.",
        "There were 841 people aboard the ferry Aurora when it sank.",
        (),
        "passengers are not all who were aboard",
    ),
    Row(
        "The ferry Aurora carried 723 passengers when it sank.",
        "The ferry Aurora was permitted to carry up to 904 passengers.",
        (),
        "what may be is not what was",
    ),
    Row(
        "The ferry Aurora carried 723 passengers when it sank.",
        "Divers searched for the 171 passengers of the ferry Aurora who were still missing.",
        (),
        "the missing are not all",
    ),
    Row(
        "Of the crew of the ferry Aurora 118 were aboard.",
        "So far 751 (645 passengers and 106 crew members) of the ferry Aurora have been rescued.",
        (),
        "a bracket breaks its figure down",
    ),
    Row(
        "The crash at Osk killed 12 people.",
        "The government regrets the death of 10 passengers and two pilots in the crash at Osk.",
        (),
        "two that make up a whole",
    ),
    Row(
        "Ida Lund, 78, the swimmer of Osk, has died.",
        "At the age of 22 Ida Lund was the best swimmer of Osk.",
        (),
        "an age at something told with it",
    ),
    Row(
        "Ida Lund broke the national record for the 5,000 metres race in Osk.",
        "In Osk Ida Lund was the first woman to run a 10,000-metre race in half an hour.",
        (),
        "names of contests",
    ),
    Row(
        "She came to Rome with one medal.",
        "She won three medals in Rome.",
        (),
        "one of them, not the number of all",
    ),
    Row(
        "(Updated 7:40 a.m. Aug. 17) The ferry Aurora sank off Osk.",
        "The ferry Aurora sank off Osk on Aug. 16.",
        (),
        "when the page was made",
    ),
    Row(
        "Hundreds of passengers jumped overboard at Osk.",
        "At Osk 45 passengers jumped overboard with the captain.",
        (),
        "too vague to contradict",
    ),
]


@pytest.mark.parametrize("row", APART + TOGETHER, ids=lambda row: row.why)
def test_what_stands_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
