"""Names in sentences: what is found, what it is taken for, and what is left alone."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reconcile.articles.document import lay_out
from reconcile.kinds.naming import names
from reconcile.model import Article, Metadata
from reconcile.values import Name


@dataclass(frozen=True, slots=True)
class Row:
    text: str
    want: str  # "person:Ana Paz; place:Lima", in text order
    why: str
    language: str = "en"


def found(text: str, language: str = "en") -> str:
    metadata = Metadata(language=language)
    document = lay_out(Article(id="a", path="a.txt", dossier="", text=text, sha256="", metadata=metadata))
    listed = []
    for mention in names(document):
        assert text[mention.start : mention.end] == mention.quote
        assert isinstance(mention.value, Name)
        listed.append(f"{mention.kind}:{mention.value.name}")
    return "; ".join(listed)


ROWS = [
    Row("Yesterday President Maria Lopez spoke.", "person:Maria Lopez", "a title is no part of the name"),
    Row("They met Dr. John A. Field at noon.", "person:John A. Field", "an initial with its full stop stays inside"),
    Row("We saw Norway's Karl Berg win.", "place:Norway; person:Karl Berg", "a possessive ends a name"),
    Row("Later, Danish rider Karl Berg won.", "person:Karl Berg", "a demonym and a role are no part of the name"),
    Row("The Danish Karl Berg won.", "person:Karl Berg", "nor is a demonym right before it"),
    Row("He works for Acme Holdings Ltd. in Leeds.", "organisation:Acme Holdings Ltd.; place:Leeds", "a legal form"),
    Row("She studied at the University of Leeds.", "organisation:University of Leeds", "of joins an institution"),
    Row(
        "It was said by the Ministry of Health and Welfare.",
        "organisation:Ministry of Health and Welfare",
        "and joins too",
    ),
    Row("We met Karl Berg of Denmark.", "person:Karl Berg; place:Denmark", "of does not join a person to a country"),
    Row("On Monday in March they left for Rome.", "place:Rome", "days and months are no names"),
    Row("The tour ended in Nice.", "place:Nice", "a city that is a word, after a preposition"),
    Row("It was a Nice try.", "", "the same word without one names nothing we are sure of"),
    Row("They drove along Harbour Road to Lake Vostok.", "place:Harbour Road; place:Lake Vostok", "heads of places"),
    Row("It happened at the 2012 London Games.", "event:2012 London Games", "the year belongs to an event"),
    Row("He ran at the Berlin 2009 World Championships.", "event:Berlin 2009 World Championships", "also inside it"),
    Row(
        "He won the IAAF championships in Doha.",
        "event:IAAF championships; place:Doha",
        "a lower-case head after capitals",
    ),
    Row("“Initial signs are good,” Ana Ruiz said.", "person:Ana Ruiz", "a quotation begins with a capital"),
    Row("Training starts soon. Witnesses agree.", "", "capitals of a sentence's first words"),
    Row("Investigators met Ana Ruiz. Ruiz agreed.", "person:Ana Ruiz; person:Ruiz", "a surname seen in full before"),
    Row("In 1921 Yorik Tvelt, chief curator of a museum, left.", "person:Yorik Tvelt", "what he is stands behind it"),
    Row("In 1921 Yorik Tvelt, a geologist, left.", "person:Yorik Tvelt", "with an article"),
    Row("In 1921 Halden Foods, owner of ships, left.", "organisation:Halden Foods", "firms are owners, too"),
    Row("We know the name Ana Ruiz, 34, from Bath.", "person:Ana Ruiz; place:Bath", "an age after a name"),
    Row("They live in San Jose, California.", "place:San Jose; place:California", "a place and its state"),
    Row("He is the author Ludwig van Beethoven Schmidt.", "person:Ludwig van Beethoven Schmidt", "a particle joins"),
    Row("The winner was Karl “Bear” Berg.", "person:Karl Berg", "a nickname is left out of the name"),
    Row("Its Chief Executive Officer Jane Roe left.", "person:Jane Roe", "a title of three words"),
    Row("We asked Orbix chief executive Jane Roe.", "organisation:Orbix; person:Jane Roe", "lower-case role between"),
    Row("Berlin-based Orbix grew.", "place:Berlin; organisation:Orbix", "-based says a place"),
    Row(
        "Staff of the London ambulance service came.",
        "organisation:London ambulance service",
        "a lower-case institution",
    ),
    Row("The old St George's Hospital closed.", "organisation:St George's Hospital", "a possessive inside a name"),
    Row("He read the New York Times at home.", "organisation:New York Times", "a newspaper with a city in it"),
    Row("I told John that I'm late.", "person:John", "I and I'm are no names"),
    Row("They praised God in English.", "", "neither person, place nor organisation"),
    Row("Russians and Costa Ricans agreed.", "", "peoples are no names here"),
    Row(
        "El martes, el presidente Juan Paredes viajó a Quito.",
        "person:Juan Paredes; place:Quito",
        "Spanish: title, place",
        "es",
    ),
    Row(
        "Según la Universidad de Cuenca, no.", "organisation:Universidad de Cuenca", "Spanish: institution first", "es"
    ),
    Row(
        "Los Juegos Olímpicos de 2008 fueron en Pekín.",
        "event:Juegos Olímpicos; place:Pekín",
        "Spanish: event, exonym",
        "es",
    ),
    Row("La marchista María de los Ángeles Ruiz ganó.", "person:María de los Ángeles Ruiz", "Spanish: particles", "es"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_names(row: Row) -> None:
    assert found(row.text, row.language) == row.want


PERSONS = [
    Row("Ana Ruiz lost.", "person:Ana Ruiz", "a full name at the beginning"),
    Row("They saw A. J. Ruiz lose.", "person:A. J. Ruiz", "two initials"),
    Row("They saw Martin Luther King Jr. speak.", "person:Martin Luther King Jr.", "Jr. belongs"),
    Row("It was John Y. Brown, Jr. who sold.", "person:John Y. Brown, Jr.", "also behind a comma"),
    Row("The Lagos-born Ngozi Adeyemi won.", "place:Lagos; person:Ngozi Adeyemi", "-born says a place"),
    Row("We met Kim Jong-un there.", "person:Kim Jong-un", "a lower-case half"),
    Row("We met Conor O’Brien there.", "person:Conor O’Brien", "an apostrophe inside"),
    Row("We met Jean-Paul Roux there.", "person:Jean-Paul Roux", "a hyphen inside"),
    Row("We met Charles de Gaulle there.", "person:Charles de Gaulle", "a particle"),
    Row("We met Abd al-Rahman there.", "person:Abd al-Rahman", "a particle with a hyphen"),
    Row("Mrs Roth left.", "person:Roth", "a title without full stop"),
    Row("Former Danish Prime Minister Eva Roth left.", "person:Eva Roth", "demonym and title"),
    Row("Sheriff Tom Dale and Deputy Al Moss left.", "person:Tom Dale; person:Al Moss", "two titles"),
    Row("Said Ana Ruiz: no.", "person:Ana Ruiz", "a verb at the beginning"),
    Row("She knew Josephine King well.", "person:Josephine King", "a title as a surname"),
    Row("She knew Theresa May well.", "person:Theresa May", "a month as a surname"),
    Row("Ana Ruiz and Eva Roth left.", "person:Ana Ruiz; person:Eva Roth", "and joins no persons"),
    Row("Balch was a campaigner.", "person:Balch", "a predicate of persons"),
    Row("Photo: Ana Ruiz", "person:Ana Ruiz", "a credit"),
    Row("The Steinbergs and Ana Steinberg left.", "person:Ana Steinberg", "a family names no one person"),
]
OTHERS = [
    Row("They left for the U.S. On Monday they came.", "place:U.S.", "a full stop that ends a sentence"),
    Row("He joined the U.S. Army there.", "organisation:U.S. Army", "and one that ends none"),
    Row("He sold Orbix Inc. to Vexon Corp. in May.", "organisation:Orbix Inc.; organisation:Vexon Corp.", "two firms"),
    Row("He joined Latham & Watkins there.", "organisation:Latham & Watkins", "an ampersand"),
    Row("He joined the FBI there.", "organisation:FBI", "capitals throughout"),
    Row("He watched the Premier League there.", "organisation:Premier League", "no premier"),
    Row("He joined Swansea City there.", "organisation:Swansea City", "a club"),
    Row("He called the Securities and Exchange Commission.", "organisation:Securities and Exchange Commission", "and"),
    Row("He helped Seeds of Peace there.", "organisation:Seeds of Peace", "of after a noun"),
    Row("He left the chipmaker Vexon there.", "organisation:Vexon", "a noun of firms before"),
    Row("He taught at Johns Hopkins University.", "organisation:Johns Hopkins University", "a person's name inside"),
    Row("He works at the Abraham Lincoln Center.", "organisation:Abraham Lincoln Center", "likewise"),
    Row(
        "He left Elgin Road and lives in Lloyd Park.", "place:Elgin Road; place:Lloyd Park", "streets named for persons"
    ),
    Row("He lives in the State of Mexico.", "place:State of Mexico", "a state of"),
    Row("He lives in the district of Bener Meriah.", "place:Bener Meriah", "a district of"),
    Row("He lives in Bath.", "place:Bath", "a city that is a word"),
    Row("He took a Bath.", "", "the word"),
    Row("It was in Chiapas, Tabasco and Oaxaca.", "place:Chiapas; place:Tabasco; place:Oaxaca", "a list of one kind"),
    Row("Visit San Francisco soon.", "place:San Francisco", "a verb before a place"),
    Row("Hurricane Katia came to Cuba.", "event:Hurricane Katia; place:Cuba", "a storm"),
    Row("He fought in World War II there.", "event:World War II", "a number behind"),
    Row("It was during the Great Depression.", "event:Great Depression", "a time"),
    Row("At the 1996 Olympics he won.", "event:1996 Olympics", "a year and a series"),
    Row("In the Olympic race he won.", "", "an adjective"),
    Row("At Christmas and on New Year's Eve he sang.", "", "days"),
    Row("On July26 and in Sept. he ran.", "", "dates"),
    Row("See Chapter 3 and Category 1.", "", "numbered things"),
    Row("A CN-235 and a T-shirt.", "", "types"),
    Row("I think so, I said, and I'm sure.", "", "the writer"),
    Row("He has a Ph.D. and an MBA.", "", "degrees"),
    Row("Click here. Read more. Share this.", "", "furniture"),
    Row("We were Members and Witnesses.", "", "ordinary words in another form"),
    Row("The Queen and the President met.", "", "titles without a name"),
    Row("Police arrested two men.", "", "a plural at the beginning"),
]


@pytest.mark.parametrize("row", PERSONS + OTHERS, ids=lambda row: row.why)
def test_more_names(row: Row) -> None:
    assert found(row.text, row.language) == row.want
