"""Which question of the packs a value answers."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "quote", "want", "why"),
    [
        ("24 people were killed and 249 injured.", "24", "deaths", "the dead"),
        ("24 people were killed and 249 injured.", "249", "injured", "and the injured"),
        ("The bridge is 812 metres long.", "812 metres", "length", "how long"),
        ("The dam was 30 metres high.", "30 metres", "height", "how high"),
        ("It is 55 km north of Bristol.", "55 km", "distance", "how far"),
        ("The flood killed 12 cows.", "12", "", "cows are no toll"),
        ("Ida Lund ran 55 km on Sunday.", "55 km", "", "no word tells which length"),
        ("The tram crashed at 6.04am.", "6.04am", "event_time", "when it happened"),
        ("Firemen were called at 6.04am to the crash.", "6.04am", "", "when something else was done"),
        ("Firemen said they were called early on 9 May to the crash.", "9 May", "", "on a day too"),
        ("The crash at 6.04am woke Ida Lund.", "6.04am", "event_time", "no verb stands before it"),
        ("At 6.04am, 50 minutes after the fire began, she called.", "6.04am", "", "later than what happened"),
        ("At 6.04am the fire began.", "6.04am", "event_time", "what happened then"),
        ("The tank is 58 feet high and 98 feet in diameter.", "98 feet", "diameter", "how far across"),
        ("The tank is 58 feet high and 98 feet in diameter.", "58 feet", "height", "and how high"),
        ("The tank is 58 feet high and 98 feet (30 m) across.", "98 feet", "diameter", "behind the other unit"),
        ("The tank is 58 feet high and 98 feet acrossed.", "98 feet", "height", "a word, not its beginning"),
        ("She flew 2,400 miles across the ocean.", "2,400 miles", "", "across what, not how far across"),
        ("It is 50 km (31 mi) long and 15 km (9 mi) wide.", "15 km", "width", "the word right behind the other unit"),
        ("She flew 2,400 miles across the ocean.", "2,400 miles", "", "across what, not how far across"),
        ("It is 50 km (31 mi) long and 15 km (9 mi) wide.", "50 km", "length", "and that of the first"),
        ("It is 50 km wide and 304 m (997 ft) deep.", "304 m", "depth", "a depth"),
        ("Shares of Halden closed at $12 on Friday.", "$12", "share_close", "what changes by the day"),
        ("Halden sold 12 pianos.", "12", "", "no pack asks"),
    ],
)
def test_attribute(text: str, quote: str, want: str, why: str) -> None:
    assert [c.attribute for c in claims_of(text) if c.quote == quote and c.kind != "term"] == [want], why
