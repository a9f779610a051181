"""Values that no number gives away: what sort of thing it was, and of which country somebody is."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

APART = [
    Row(
        "The ferry Solveig sailed from Bergen with 120 people on board and sank on Tuesday night.",
        "The ferry Solveig, which sank on Tuesday night, had left Stavanger with 120 people on board.",
        ("Bergen", "Stavanger"),
        "from where it came",
    ),
    Row(
        "The plane, bound for Oslo, flew into a hill, killing all 12 aboard.",
        "The plane, which was on its way to Norway, flew into a hill, killing all 12 aboard.",
        (),
        "a town and its country",
    ),
    Row(
        "Ida Lund sang in Osk. Her twin brother, Arvid Lund, died of measles at nine.",
        "Arvid Lund, her older brother, taught Ida Lund to sing; he died of measles.",
        ("older brother", "twin brother"),
        "a twin is not older",
    ),
    Row(
        "Ida Lund sang in Osk. Her twin brother, Arvid Lund, died of measles at nine.",
        "Ida Lund lost her brother, Arvid Lund, to measles.",
        (),
        "a brother may be a twin",
    ),
    Row(
        "Firefighters found 14 bodies on the fourth floor of the hotel in Osk.",
        "From the fifth floor of the hotel in Osk firefighters carried 14 bodies.",
        ("fifth", "fourth"),
        "on which floor",
    ),
    Row(
        "The fire in the Osk warehouse broke out on the third floor, police said.",
        "The fire started on the second floor of the Osk warehouse.",
        ("second", "third"),
        "on which floor a fire began",
    ),
    Row(
        "Per Moroz and his half-brother, Olaf Moroz, were tried in Osk. His brother Kai Moroz was not.",
        "Per Moroz and his brother Olaf Moroz were tried in Osk.",
        ("brother", "half-brother"),
        "one bond; that of Kai is another",
    ),
    Row(
        "Ida Lund was born in Osk. Her mother, Amy Otis, sang.",
        "Ida Lund came from Osk. Her mother was Clara Berg, a singer.",
        ("Amy Otis", "Clara Berg"),
        "one mother",
    ),
    Row(
        "Ida Lund, daughter of Martin and Eva Lund, sang in Osk.",
        "Ida Lund came from Osk. She was the daughter of a smith, Gustav Lund.",
        ("Gustav Lund", "Martin"),
        "one father",
    ),
    Row(
        "Ida Lund sang in Osk. Her father was a tailor.",
        "Ida Lund, the daughter of a coal miner, sang in Osk.",
        ("coal miner", "tailor"),
        "a father's trade",
    ),
    Row(
        "Nine people died when the ferry sank off Osk. Most of the victims drowned.",
        "The ferry sank off Osk and nine people died. Most of the dead were crushed to death.",
        ("crushed to death", "drowned"),
        "how most died",
    ),
    Row(
        "Ida Lund sang in Osk. She has a bachelor's degree in history and music.",
        "Ida Lund, who sang in Osk, has a BA in history and art.",
        ("history and art", "history and music"),
        "one field of two",
    ),
    Row(
        "Ida Lund sang in Osk. She had dropped out of the eighth grade.",
        "Ida Lund was in ninth grade when she left school to sing in Osk.",
        ("eighth", "ninth"),
        "the grade in which she left school",
    ),
    Row(
        "Before she sang, Ida Lund was a welder on the Osk Bridge.",
        "Ida Lund worked on the bridge as a carpenter before she sang.",
        ("carpenter", "welder"),
        "what she did at one place",
    ),
    Row(
        "Ida Lund sang in Osk. She had one sister, Ruth.",
        "Ida Lund sang in Osk. Her sister Clara played.",
        ("Clara", "Ruth"),
        "an only sister",
    ),
    Row(
        "Ida Lund died at her home in Salem, Ohio, in 1990.",
        "She kept a shop. Ida Lund, the writer, died in 1990 in Lima, Ohio.",
        ("Lima", "Salem"),
        "she died once",
    ),
    Row(
        "A truck ploughed through a crowd outside the town hall of Torval on Friday.",
        "A van ploughed through a crowd outside the town hall of Torval on Friday.",
        ("truck", "van"),
        "one vehicle",
    ),
    Row(
        "The helicopter crashed into a field near Osk, killing all four aboard.",
        "All four people aboard died when the plane crashed into a field near Osk.",
        ("helicopter", "plane"),
        "wings or rotor",
    ),
    Row(
        "Police recovered a rifle at the scene of the shooting.",
        "A handgun was recovered by police at the scene of the shooting.",
        ("handgun", "rifle"),
        "one weapon",
    ),
    Row(
        "Ida Lund was shot in the chest outside the bar.",
        "Ida Lund, police said, was shot in the back outside the bar.",
        ("back", "chest"),
        "one wound of one person",
    ),
    Row(
        "The singer Ida Lund died of leukaemia in 1984.",
        "In 1984 Ida Lund died after a heart attack.",
        ("heart attack", "leukaemia"),
        "one cause of death",
    ),
    Row(
        "Per Moroz was convicted of murder in 1999 for the death of his neighbour.",
        "In 1999 Per Moroz was convicted of manslaughter over the death of his neighbour.",
        ("manslaughter", "murder"),
        "one conviction",
    ),
    Row(
        "The Kenyan runner Daniel Rono won the marathon of Osk.",
        "The marathon of Osk was won by the Ethiopian Daniel Rono.",
        ("Ethiopian", "Kenyan"),
        "one runner's country",
    ),
]
TOGETHER = [
    Row(
        "Ida Lund sang in Osk. She has a bachelor's degree in history and music.",
        "Ida Lund, who sang in Osk, has a BA in history.",
        (),
        "one field left out",
    ),
    Row(
        "Ida Lund sang in Osk. She has a bachelor's degree in physics.",
        "Ida Lund, who sang in Osk, has a BA in history.",
        (),
        "two degrees",
    ),
    Row(
        "Nine people died when the ferry sank off Osk. Ida Lund drowned.",
        "The ferry sank off Osk and nine people died. Per Holm was crushed to death.",
        (),
        "two who died",
    ),
    Row(
        "Ida Lund sang in Osk. In second grade she fell ill.",
        "Ida Lund was in ninth grade when she left school to sing in Osk.",
        (),
        "two things of two grades",
    ),
    Row(
        "Before she sang, Ida Lund was a welder on the Osk Bridge.",
        "Ida Lund worked at the mill as a carpenter before she sang.",
        (),
        "what she did at two places",
    ),
    Row(
        "Ida Lund sang in Osk. Her father was a house painter and carpenter.",
        "Ida Lund, the daughter of a carpenter, sang in Osk.",
        (),
        "one of two trades",
    ),
    Row(
        "Ida Lund sang in Osk. Her sister Ruth danced.",
        "Ida Lund sang in Osk. Her sister Clara played.",
        (),
        "two sisters",
    ),
    Row(
        "Ida Lund, daughter of Martin and Eva Lund, sang in Osk.",
        "Ida Lund sang in Osk. Her mother was Eva Berg, a baker.",
        (),
        "a name before the marriage",
    ),
    Row(
        "Ida Moroz was born in Osk. Her father, Per Moroz, was a smith.",
        "Eva Holm was born in Osk. Her father, Olaf Holm, was a smith.",
        (),
        "fathers of two people",
    ),
    Row("A lorry hit the bridge at noon.", "The bridge was hit by a truck at noon.", (), "one thing, two names"),
    Row(
        "A pickup hit the wall of the school in Osk.",
        "A car hit the wall of the school in Osk.",
        (),
        "a pickup may be called a car",
    ),
    Row(
        "The car and the bus collided on the bridge of Osk.",
        "The bus, which had collided with the car on the bridge of Osk, burned.",
        (),
        "two vehicles, both named",
    ),
    Row(
        "A train hit a car near Osk. The car burned.",
        "The car stood on the line near Osk when it was hit.",
        (),
        "one article names both, so there are two",
    ),
    Row(
        "Per Moroz was charged with murder in May.",
        "Per Moroz was convicted of manslaughter in June.",
        (),
        "the charge and the verdict",
    ),
    Row(
        "Ida Lund was shot in the arm outside the bar.",
        "Per Moroz was shot in the leg outside the bar.",
        (),
        "two people",
    ),
    Row(
        "A woman was shot in the arm outside the bar.",
        "A man was shot in the leg outside the bar.",
        (),
        "who was shot is open",
    ),
    Row(
        "Ida Lund died of cancer in 1984.",
        "Ida Lund died of lung cancer in 1984.",
        (),
        "a cancer of the lung is a cancer",
    ),
    Row(
        "The Danish painter Ida Lund lived in Osk.",
        "Ida Lund, a Danish citizen, lived in Osk.",
        (),
        "one country",
    ),
    Row(
        "The Danish painter Ida Lund lived in Osk.",
        "The Swedish painter Eva Holm lived in Osk.",
        (),
        "two painters",
    ),
]


@pytest.mark.parametrize("row", APART + TOGETHER, ids=lambda row: row.why)
def test_what_stands_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
