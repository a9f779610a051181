"""Times that are told of two things, however alike their words: two invented articles in, nothing apart out."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

OTHER_DEEDS = [
    Row(
        "The quake struck Osk at 8:20 a.m.",
        "An aftershock hit Osk at 9:05 a.m.",
        (),
        "an aftershock is another",
    ),
    Row(
        "The ferry Halda struck the reef off Osk at 4:15 a.m.",
        "The ferry Halda sank off Osk at 5:40 a.m.",
        (),
        "struck is not sank",
    ),
    Row(
        "The fire in the Halden mill broke out at 2:30 a.m.",
        "The fire in the Halden mill was under control at 5 a.m.",
        (),
        "broken out is not under control",
    ),
    Row(
        "Flight 211 took off from Osk at 9:10 p.m.",
        "Flight 211 landed in Torval at 11:20 p.m.",
        (),
        "took off is not landed",
    ),
    Row(
        "Flight 211 was due to take off from Osk at 9:10 p.m.",
        "Flight 211 took off from Osk at 9:45 p.m.",
        (),
        "due is not done",
    ),
    Row(
        "Police were called to the Osk crash at 4:30 p.m.",
        "The Osk crash happened at 4:12 p.m.",
        (),
        "the call is not the crash",
    ),
    Row(
        "Mira Solen was arrested at 11 a.m. near Osk.",
        "Mira Solen was charged at 3 p.m. in Osk.",
        (),
        "arrested is not charged",
    ),
    Row(
        "Mira Solen was arrested at 11 a.m. near Osk.",
        "Per Holm was arrested at 1 p.m. near Osk.",
        (),
        "somebody else",
    ),
    Row(
        "The crash happened at 6:40 a.m. on the Osk road.",
        "The Osk road was opened again at 11:30 a.m. after the crash.",
        (),
        "the road opened again",
    ),
    Row(
        "A service will be held at 6 p.m. for the victims of the Osk crash.",
        "The Osk crash happened at 6:40 a.m.",
        (),
        "a service to come",
    ),
    Row(
        "The tornado hit Osk at 2:40 p.m.",
        "A tornado warning was issued for Osk at 2:15 p.m.",
        (),
        "a warning is no storm",
    ),
    Row(
        "The sun went down at 5:15 p.m., and the search for the plane was called off.",
        "The plane went down at 3:12 p.m.",
        (),
        "the sun goes down too",
    ),
    Row(
        "The founder of the Halden mill, Per Holm, died at 9:15 p.m. on Friday.",
        "The barge of the Halden mill foundered at 8:40 p.m. on Friday.",
        (),
        "a founder is no verb",
    ),
    Row(
        "The crew came out of the Halden mill at 9:15 p.m. on Friday.",
        "The fire in the Halden mill broke out at 8:40 p.m. on Friday.",
        (),
        "came out of a place",
    ),
    Row(
        "Mira Solen, known as the potter of Osk, moved to Torval in 1931.",
        "Mira Solen, born in Osk, was known as a painter in 1936.",
        (),
        "known as is no aside",
    ),
    Row(
        "The Halden dam, finished in 1926, was repaired in 1931.",
        "The Halden dam was painted in 1936.",
        (),
        "repaired is not painted",
    ),
    Row(
        "Mira Solen joined the Torval orchestra in 1974.",
        "Mira Solen left the Torval orchestra in 1979.",
        (),
        "joined is not left",
    ),
    Row(
        "Mira Solen joined the Torval orchestra in 1974.",
        "Mira Solen joined the Osk quartet in 1979.",
        (),
        "another orchestra",
    ),
    Row(
        "Mira Solen died on 3 June 1961 in Osk.",
        "Mira Solen was buried in Osk on 8 June 1961.",
        (),
        "died is not buried",
    ),
    Row(
        "Mira Solen was arrested on 3 June 2005 in Osk.",
        "Mira Solen was charged in Osk on 6 June 2005.",
        (),
        "days of arrest and charge",
    ),
    Row(
        "Mira Solen married Per Holm on 3 June 1931.",
        "Mira Solen married Ole Lund on 3 May 1939.",
        (),
        "two husbands",
    ),
    Row(
        "The Halden dam was begun in 1925.",
        "The Halden dam was completed in 1928.",
        (),
        "begun is not completed",
    ),
    Row(
        "The Halden bridge was completed on 4 May 1926.",
        "The Halden bridge was opened to traffic on 14 May 1926.",
        (),
        "completed is not opened",
    ),
    Row(
        "Norvik announced its bid for Halden on 3 May 2012.",
        "The shareholders of Halden voted for the bid of Norvik on 20 June 2012.",
        (),
        "announced is not voted for",
    ),
    Row(
        "Norvik expects to close the purchase of Halden on 3 May 2012.",
        "Norvik closed the purchase of Halden on 20 June 2012.",
        (),
        "expected is not closed",
    ),
    Row(
        "The album Blue Kiln was recorded in 1981.",
        "The album Blue Kiln was released in 1982.",
        (),
        "recorded is not released",
    ),
    Row(
        "The Torval marathon took place on 3 May 2011.",
        "The Torval marathon took place on 6 May 2012.",
        (),
        "a race of each year",
    ),
    Row(
        "Osk remembered the Halden fire on 3 May 2012.",
        "The Halden fire was on 2 May 1962.",
        (),
        "remembered is not when it was",
    ),
    Row(
        "A memorial to the Halden fire was unveiled on 3 May 1965.",
        "The Halden fire broke out on 2 May 1962.",
        (),
        "a memorial unveiled",
    ),
    Row(
        "The ship will leave Osk on 3 May.",
        "The ship left Osk on 6 May.",
        (),
        "a ship that will leave",
    ),
    Row(
        "Mira Solen won the Osk prize in 1931 and 1939.",
        "Mira Solen won the Osk prize in 1935.",
        (),
        "two years in one sentence",
    ),
    Row(
        "Mira Solen took off from Osk on 3 May 1931.",
        "Mira Solen took off from Torval on 8 May 1931.",
        (),
        "from another town",
    ),
    Row(
        "Per Holm's sentence was raised on 3 May 2007.",
        "Per Holm was sentenced on 13 May 2005.",
        (),
        "a sentence raised",
    ),
    Row(
        "Mira Solen published her first novel in 1931.",
        "Mira Solen published her second novel in 1934.",
        (),
        "first and second novel",
    ),
    Row(
        "Mira Solen's brother moved to Osk in 1931.",
        "Mira Solen moved to Osk in 1935.",
        (),
        "her brother moved",
    ),
    Row(
        "The report on the Halden crash was published on 3 May 2012.",
        "The Halden crash happened on 13 April 2011.",
        (),
        "the report on it",
    ),
    Row(
        "The ferry Halda sailed from Osk on 3 May 1931.",
        "The ferry Halda arrived in Osk on 9 May 1931.",
        (),
        "sailed is not arrived",
    ),
    Row(
        "Mira Solen could not reach the pass of Torval in 1928.",
        "In 1926 Mira Solen reached the pass of Torval.",
        (),
        "what could not be",
    ),
    Row(
        "The Halden dam, built in 1925, gave way in 1931.",
        "The Halden dam was raised in 1925.",
        (),
        "built is not raised",
    ),
    Row(
        "The mayor of Osk visited the scene of the Halden crash on Monday.",
        "The Halden crash happened on Sunday.",
        (),
        "a visit to the scene",
    ),
    Row(
        "Doctors operated on Mira Solen on Monday.",
        "Mira Solen left the hospital in Osk on Friday.",
        (),
        "an operation is no discharge",
    ),
    Row(
        "The inquest into the Halden fire opened on 3 May 2012.",
        "The inquest into the Halden fire ended on 13 May 2012.",
        (),
        "opened is not ended",
    ),
    Row(
        "Per Holm appeared in court in Osk on 3 May 2012.",
        "Per Holm pleaded guilty in Osk on 13 May 2012.",
        (),
        "appeared is not pleaded",
    ),
    Row(
        "The ferry Halda was raised on 3 May 2012 off Osk.",
        "The ferry Halda sank on 13 April 2011 off Osk.",
        (),
        "raised is not sunk",
    ),
    Row(
        "The Osk museum opened in 1931 and was closed in 1961.",
        "The Osk museum was opened again in 1965.",
        (),
        "opened again",
    ),
    Row(
        "Norvik was founded in Osk in 1931 as a mill.",
        "Norvik opened its first shop in Osk in 1936.",
        (),
        "founded is not opened",
    ),
    Row(
        "The search for the Halda began at 5 a.m. on Monday.",
        "The search for the Halda was called off at 9 p.m. on Monday.",
        (),
        "a search called off",
    ),
    Row(
        "Mira Solen finished her studies in Osk in 1931.",
        "Mira Solen began her studies in Osk in 1926.",
        (),
        "studies begun and finished",
    ),
    Row(
        "Polls opened in Osk at 7 a.m. on Sunday.",
        "Polls closed in Osk at 8 p.m. on Sunday.",
        (),
        "polls open and close",
    ),
    Row(
        "The ceasefire in Osk was agreed on 3 May 2012.",
        "The ceasefire in Osk came into force on 6 May 2012.",
        (),
        "agreed is not in force",
    ),
    Row(
        "Mira Solen was nominated for the Osk prize on 3 May 2012.",
        "Mira Solen was given the Osk prize on 13 June 2012.",
        (),
        "nominated is not given",
    ),
    Row(
        "A body was found off Osk on Monday.",
        "A second body was found off Osk on Wednesday.",
        (),
        "a second body",
    ),
    Row(
        "Schools in Osk were closed on Monday after the Halden flood.",
        "The Halden flood hit Osk on Sunday.",
        (),
        "schools closed after it",
    ),
    Row(
        "The film Blue Kiln was shot in 1976 in Osk.",
        "The film Blue Kiln opened in Osk in 1977.",
        (),
        "shot is not opened",
    ),
    Row(
        "The Halden flight was delayed and left Osk at 9:40 p.m.",
        "The Halden flight should have left Osk at 8:10 p.m.",
        (),
        "it should have left",
    ),
    Row(
        "The plane left Osk on Friday and came back on Monday.",
        "The plane left Torval on Sunday.",
        (),
        "there and back from two towns",
    ),
    Row(
        "The funeral of Mira Solen was held on 9 June 1961.",
        "Mira Solen died on 3 June 1961.",
        (),
        "a funeral is no death",
    ),
]


@pytest.mark.parametrize("row", OTHER_DEEDS, ids=lambda row: row.why)
def test_times_of_other_deeds_are_kept_apart(row: Row) -> None:
    assert quotes_apart(row) == row.want
