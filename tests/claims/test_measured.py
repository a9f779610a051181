"""Whose measure a figure is, by the words beside it."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("The tunnel is 57 km long.", "tunnel", "a verb of being"),
        ("The tunnel, some 57 km long, was dug by hand.", "tunnel", "an apposition over a hedge"),
        ("The tunnel has a maximum depth of 57 m.", "tunnel", "what it has"),
        ("The length of the tunnel is 57 km.", "tunnel", "what a length is of"),
        ("They crawled through a 40-metre pipe.", "pipe", "as an adjective"),
        ("The 57-metre-high tower fell.", "tower", "with its adjective"),
        ("A 40-metre steel pipe leads there.", "pipe", "two words, of which the last is the thing"),
        ("It squeezed down a pipe which is 40 metres long.", "pipe", "a clause of its own"),
        ("The dam holds 57 million gallons of water.", "water", "what is measured out"),
        ("The bridge contains 57,000 tonnes (63,000 tons) of steel.", "steel", "over the other unit"),
        ("The mast of the ship is 30 m high.", "ship mast", "a part of a thing"),
        ("The dam holds 57 million gallons of it.", "dam", "a pronoun is no stuff"),
        ("The Aven Bridge is 503 m long.", "bridge", "a known word in a name"),
        ("Her paddlewheels, 31 feet in diameter, turned.", "paddlewheels", "a word that no list knows"),
        ("Osk, 12 km from Torval, was spared.", "osk", "what is so far off may be a name"),
        ("Ida Lund is 57 inches tall.", "", "a name is no thing"),
        ("It is 57 m long.", "", "a pronoun"),
        ("The bus fell 57 m.", "", "a verb before the figure"),
        ("The plant produces 2,080 megawatts.", "", "a verb in the present"),
        ("It has a depth of 57 m.", "", "a depth is no thing"),
        ("The wreck was found at 57 m.", "", "a participle stands between"),
        ("El túnel tiene una longitud de 57 km.", "tunel", "what it has, in Spanish"),
    ],
    ids=lambda value: str(value),
)
def test_whose_measure_it_is(text: str, want: str, why: str) -> None:
    claim = next(c for c in claims_of(text, "es" if text.startswith("El ") else "en") if c.kind == "quantity")
    assert claim.target == want, why


@pytest.mark.parametrize(
    ("text", "attribute", "subject", "why"),
    [
        ("It sank 12 km south south west of Osk.", "distance", "osk", "three points of the compass"),
        ("It sank 12 km to the north of Osk.", "distance", "osk", "to the north"),
        ("It sank 12 km (8 miles) north-west of the city of Osk.", "distance", "osk", "over the other unit"),
        ("It happened some 12 km outside Osk.", "distance", "osk", "outside"),
        ("It sank 12 miles off the coast of Norway.", "distance", "norway", "off a coast"),
        ("Torval is 12 km distant from Osk.", "distance", "osk", "distant"),
        ("It is a 12-mile drive from Osk.", "distance", "osk", "as far as one drives"),
        ("It was found 12 km upstream of Osk.", "distance", "osk", "along a river"),
        ("Police closed 12 km of Osk Road.", "", "", "a stretch of a road"),
        ("A 12-mile stretch of Osk Road was closed.", "length", "", "a stretch by name"),
        ("He walked 12 km to Osk.", "", "", "how far he went"),
        ("It fell 12 km behind Osk.", "", "", "no word of distance"),
    ],
    ids=lambda value: str(value),
)
def test_how_far_from_where(text: str, attribute: str, subject: str, why: str) -> None:
    claim = next(c for c in claims_of(text) if c.kind == "quantity")
    assert (claim.attribute, claim.subject if attribute == "distance" else "") == (attribute, subject), why
