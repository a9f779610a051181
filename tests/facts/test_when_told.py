"""When things happened, as journalists and encyclopedias put it: two invented articles in, the times apart out."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

ONE_DEED = [
    Row(
        "It happened at a quarter past two, when the Halda was in sight of Torval.",
        "At 2.40pm, in sight of Torval, the submarine fired a torpedo at the Halda, and it struck.",
        ("2.40pm", "a quarter past two"),
        "it happened, and a torpedo that struck",
    ),
    Row(
        "It was 4:40 a.m. when the ferry Halda struck the reef off Osk.",
        "The ferry Halda ran onto the reef off Osk at 4:15 a.m. on Tuesday.",
        ("4:15 a.m.", "4:40 a.m."),
        "it was then when",
    ),
    Row(
        "The Osk tram came off the rails at 6:20 a.m. on Wednesday.",
        "The accident happened at 6:40 a.m. on Wednesday, when the Osk tram was in a bend.",
        ("6:20 a.m.", "6:40 a.m."),
        "came off the rails, and the accident",
    ),
    Row(
        "The Halden dam gave way at 11:57 p.m. and the valley was flooded.",
        "It is 11:40 p.m. on March 12 when the Halden dam fails.",
        ("11:40 p.m.", "11:57 p.m."),
        "gave way, and fails in a tale of now",
    ),
    Row(
        "The Halden dam gave way three minutes before midnight on March 12, 1928.",
        "The Halden dam broke at 11:40 p.m. on March 12, 1928.",
        ("11:40 p.m.", "three minutes before midnight"),
        "minutes before midnight",
    ),
    Row(
        "Mira Solen was captured just before 11 a.m. near Osk.",
        "Police took Mira Solen into custody near Osk at 10:20 a.m., after a driver had seen her car.",
        ("10:20 a.m.", "11 a.m."),
        "captured, and taken into custody",
    ),
    Row(
        "The tornado touched down near Osk at 2:56 p.m.",
        "The tornado that hit Osk at 2:40 p.m. tore up trees.",
        ("2:40 p.m.", "2:56 p.m."),
        "a storm touches down",
    ),
    Row(
        "The flight from Osk took off at 9:10 p.m. with 40 people.",
        "Flight 211 from Osk had taken off at 9:45 p.m. with 40 people on board.",
        ("9:10 p.m.", "9:45 p.m."),
        "took off twice over",
    ),
    Row(
        "The plane, which left Osk at 9:10 p.m., was due in Torval at 11:30 p.m.",
        "The plane took off from Osk at 9:10 p.m. and was expected in Torval at 11:55 p.m.",
        ("11:30 p.m.", "11:55 p.m."),
        "due and expected, both to be",
    ),
    Row(
        "The first call came at 2:34 a.m., a spokesman of the Osk fire brigade said.",
        "The Osk fire brigade was called at 2:51 a.m.",
        ("2:34 a.m.", "2:51 a.m."),
        "a call that came, and who was called",
    ),
    Row(
        "The alarm was raised at 2:34 a.m. by a neighbour.",
        "A neighbour raised the alarm at 2:51 a.m., police said.",
        ("2:34 a.m.", "2:51 a.m."),
        "the alarm in passive and active",
    ),
    Row(
        "The first firefighters reached the mill at 2:41 a.m.",
        "Firefighters arrived at the mill at 2:58 a.m.",
        ("2:41 a.m.", "2:58 a.m."),
        "reached and arrived",
    ),
    Row(
        "Fire broke out in the Halden mill at 2:30 a.m. on Friday.",
        "The Halden mill fire started at 3:10 a.m. on Friday.",
        ("2:30 a.m.", "3:10 a.m."),
        "broke out and started",
    ),
    Row(
        "The bomb went off at 10:15 a.m. in the market of Osk.",
        "The explosion in the market of Osk came at 10:40 a.m.",
        ("10:15 a.m.", "10:40 a.m."),
        "a bomb and an explosion",
    ),
    Row(
        "The gunman opened fire at 9:30 p.m. in the Osk theatre.",
        "Shots rang out at 9:50 p.m. in the Osk theatre.",
        ("9:30 p.m.", "9:50 p.m."),
        "fire opened and shots rang out",
    ),
    Row(
        "The bridge at Osk fell at 6:05 p.m. on a Wednesday.",
        "The bridge at Osk collapsed at 6:30 p.m.",
        ("6:05 p.m.", "6:30 p.m."),
        "a bridge falls",
    ),
    Row(
        "The volcano on Halden erupted on Monday and killed two people.",
        "Two people were hurt when the volcano on Halden erupted on Tuesday.",
        ("Monday", "Tuesday"),
        "who was hurt tells no two eruptions",
    ),
    Row(
        "On March 12, 1928, at ten minutes before midnight, the Halden dam, built by Norvik, gave way.",
        "It was 11:20 p.m. on March 12, 1928, when the Halden dam broke.",
        ("11:20 p.m.", "ten minutes before midnight"),
        "over an aside to the verb",
    ),
    Row(
        "It was 2:10 p.m. on Friday when the disaster of the Halden mill began.",
        "The Halden mill disaster happened at 2:50 p.m. on Friday.",
        ("2:10 p.m.", "2:50 p.m."),
        "it was then when a noun tells",
    ),
    Row(
        "In June 1937 Mira Solen set out on a flight around the world.",
        "May 21, 1937 - Mira Solen and navigator Per Holm leave Osk to fly around the world.",
        ("June 1937", "May 21, 1937"),
        "set out and leave, by one of two",
    ),
    Row(
        "Mira Solen did not reach the source of the Halda until 1928.",
        "In 1927 an expedition led by Mira Solen got to Halda, where its source is.",
        ("1927", "1928"),
        "did not reach until, and got to",
    ),
    Row(
        "It was not until 1928 that Mira Solen reached the crater of Torval.",
        "In 1927 Mira Solen reached the crater of Torval with two guides.",
        ("1927", "1928"),
        "it was not until then that",
    ),
    Row(
        "Mira Solen emigrated to America in 1878 and lived in Osk.",
        "In 1876 Mira Solen moved to America with two sons.",
        ("1876", "1878"),
        "emigrated and moved",
    ),
    Row(
        "The Solen family moved to the United States in 1878.",
        "The Solen family came to the United States in 1876.",
        ("1876", "1878"),
        "moved and came to a name",
    ),
    Row(
        "Mira Solen arrived in Torval on December 12th, 1913.",
        "On 10 December 1913 Mira Solen came to Torval by train.",
        ("10 December 1913", "December 12th, 1913"),
        "arrived and came to",
    ),
    Row(
        "It was in October 2010 that Mira Solen and Per Holm launched Picora.",
        "Picora, which Mira Solen and Per Holm launched in January 2011, has 3 million users.",
        ("January 2011", "October 2010"),
        "it was then that, and a relative clause",
    ),
    Row(
        "The app Picora went live on October 6, 2010.",
        "Picora, an app for walkers, was launched on 16 October 2010.",
        ("16 October 2010", "October 6, 2010"),
        "went live and was launched",
    ),
    Row(
        "The album Blue Kiln came out on 29 November 1982.",
        "Blue Kiln, the album, was released on 30 November 1982.",
        ("29 November 1982", "30 November 1982"),
        "came out and was released",
    ),
    Row(
        "The film Blue Kiln premiered in Osk on 3 May 1977.",
        "Blue Kiln, a film about potters, had its premiere in Osk on 25 May 1977.",
        ("25 May 1977", "3 May 1977"),
        "premiered and had its premiere",
    ),
    Row(
        "Construction of the Halden dam began on March 9, 1925.",
        "Work on the Halden dam started in August 1924.",
        ("August 1924", "March 9, 1925"),
        "construction began and work started",
    ),
    Row(
        "Workers broke ground for the Halden dam on 4 May 1925.",
        "Construction on the Halden dam began on 14 May 1925.",
        ("14 May 1925", "4 May 1925"),
        "ground broken is building begun",
    ),
    Row(
        "The Halden dam was put up in 1925 by Norvik.",
        "Norvik built the Halden dam in 1923.",
        ("1923", "1925"),
        "put up and built",
    ),
    Row(
        "The Halden bridge was opened to traffic on 4 May 1926.",
        "The Halden bridge was inaugurated on 14 May 1926.",
        ("14 May 1926", "4 May 1926"),
        "opened and inaugurated",
    ),
    Row(
        "The Halden bridge was completed in 1926.",
        "In 1928 the Halden bridge was finished.",
        ("1926", "1928"),
        "completed and finished",
    ),
    Row(
        "The first stone of the Halden church was laid in 1882.",
        "The foundation stone of the Halden church was laid in 1880.",
        ("1880", "1882"),
        "a stone laid twice over",
    ),
    Row(
        "On the night of 16 February 2003, Per Holm and five thieves broke into the vault of the Osk bank.",
        "On Feb. 15, 2003, a ring of thieves carried out a heist in the vault of the Osk bank.",
        ("Feb. 15, 2003", "night of 16 February 2003"),
        "broke in, and carried out a heist, a day apart",
    ),
    Row(
        "Per Holm was sentenced on 3 May 2005 to ten years in prison.",
        "On 13 May 2005 a court in Osk sentenced Per Holm to ten years.",
        ("13 May 2005", "3 May 2005"),
        "passive, and a court that sentenced",
    ),
    Row(
        "A jury found Per Holm guilty on 3 May 2005.",
        "Per Holm was convicted on 13 May 2005 by a jury.",
        ("13 May 2005", "3 May 2005"),
        "found guilty and convicted",
    ),
    Row(
        "Per Holm was arrested on Friday, 3 June 2005, near Torval.",
        "Police caught Per Holm near Torval on 5 June 2005.",
        ("5 June 2005", "Friday, 3 June 2005"),
        "arrested and caught",
    ),
    Row(
        "Mira Solen joined the Torval orchestra in 1974.",
        "In 1976 Mira Solen joined the Torval orchestra.",
        ("1974", "1976"),
        "joined one orchestra",
    ),
    Row(
        "Mira Solen graduated from Osk University in 1943.",
        "Mira Solen received her degree from Osk University in 1945.",
        ("1943", "1945"),
        "graduated and received a degree",
    ),
    Row(
        "Mira Solen wed Per Holm on 3 June 1931.",
        "Mira Solen and Per Holm were married on 13 June 1931.",
        ("13 June 1931", "3 June 1931"),
        "wed, and married together",
    ),
    Row(
        "Mira Solen passed away on 3 June 1961 in Osk.",
        "Mira Solen died in Osk on 8 June 1961.",
        ("3 June 1961", "8 June 1961"),
        "passed away and died",
    ),
    Row(
        "Mira Solen was laid to rest in Torval on 9 June 1961.",
        "Mira Solen was buried in Torval on 12 June 1961.",
        ("12 June 1961", "9 June 1961"),
        "laid to rest and buried",
    ),
    Row(
        "Mira Solen founded the pottery Torval in 1928.",
        "The pottery Torval was set up by Mira Solen in 1926.",
        ("1926", "1928"),
        "founded and set up by",
    ),
    Row(
        "Mira Solen stepped down as director of Torval in 1959.",
        "Mira Solen resigned as director of Torval in 1957.",
        ("1957", "1959"),
        "stepped down and resigned",
    ),
    Row(
        "Mira Solen took office as governor on 3 January 1951.",
        "Mira Solen was sworn in as governor on 13 January 1951.",
        ("13 January 1951", "3 January 1951"),
        "took office and sworn in",
    ),
    Row(
        "Mira Solen retired in 1963.",
        "Mira Solen gave up pottery in 1961 and retired to Osk.",
        ("1961", "1963"),
        "retired in a second clause",
    ),
    Row(
        "Mira Solen enlisted in the army in 1916.",
        "In 1917 Mira Solen joined the army.",
        ("1916", "1917"),
        "enlisted and joined the army",
    ),
    Row(
        "The volcano on Halden erupted on Monday, killing two.",
        "Tourists were on Halden when the volcano erupted on Tuesday and killed two.",
        ("Monday", "Tuesday"),
        "two weekdays of one eruption",
    ),
    Row(
        "Norvik made its first bid for Halden on 3 May 2012.",
        "Norvik's first offer for Halden was made on 13 May 2012.",
        ("13 May 2012", "3 May 2012"),
        "made a bid, and the offer was made",
    ),
    Row(
        "Norvik agreed to buy Halden on Monday for $3 billion.",
        "Norvik said on Tuesday that it had agreed to buy Halden for $3 billion.",
        ("Monday", "Tuesday"),
        "agreed, and said that it had",
    ),
    Row(
        "On the night of 16 February 2003 Per Holm broke into the vault of the Osk bank. In 1991 he broke into a mill.",
        "On Feb. 15, 2003, a ring of thieves carried out a heist in the vault of the Osk bank.",
        ("Feb. 15, 2003", "night of 16 February 2003"),
        "another theft long before",
    ),
    Row(
        "Mira Solen did not really reach the pass of Torval until 1928.",
        "In 1926 Mira Solen reached the pass of Torval.",
        ("1926", "1928"),
        "not really until",
    ),
    Row(
        "With not a soul aboard, the barge left Osk on 3 May 1931.",
        "The barge left Osk on 13 May 1931.",
        ("13 May 1931", "3 May 1931"),
        "not of something else",
    ),
    Row(
        "Nobody who did not want to go stayed when the ferry Halda left Osk on 3 May 1931.",
        "The ferry Halda left Osk on 13 May 1931.",
        ("13 May 1931", "3 May 1931"),
        "a denial in another clause",
    ),
]


@pytest.mark.parametrize("row", ONE_DEED, ids=lambda row: row.why)
def test_times_of_one_deed_stand_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
