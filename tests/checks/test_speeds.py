"""Average speeds against distance and time."""

from __future__ import annotations

import pytest

from reconcile.checks.speeds import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

FIRES = [
    Fires("a sentence", ("She walked 20 km in 1:20:00, an average of 16 km/h.",), "make 15"),
    Fires("a list item", ("Best marks:\n- 50 km road 3 h 53' 04\" 13.872 km/h 2004 Oslo\n- more",), "12.872"),
    Fires(
        "a table row",
        ("Distance | Time | Average | Year |\n---|---|---|---|\n20 km | 1:17:21 | 16.514 km/h | 2003 |\n",),
        "15.514",
    ),
    Fires("miles per hour", ("The train averaged 90 mph for 150 miles, a run of 2 hours.",), "75 mile"),
    Fires("metres per second", ("The sledge averaged 30 m/s on the 1,500 m run of 60 seconds.",), "25 m"),
    Fires("a flight", ("The plane covered 3,000 km in 4 hours, an average speed of 850 km/h.",), "750"),
    Fires(
        "hedged speed, far off",
        ("The ship sailed 240 nautical miles in 24 hours, averaging about 15 knots.",),
        "10 knots",
    ),
    Fires(
        "two words for one distance",
        ("Event | Distance | Time | Average |\n---|---|---|---|\n10 km road | 10 km | 0:40:00 | 16 km/h |\n",),
        "15",
    ),
    Fires("a bar beside the time", ("1 race under 4 hours over 50 km: 3 h 53' 04\" 13.872 km/h in all.",), "12.872"),
    Fires("right behind its time", ("Lima walked 20 km in 1:20:00 (16.2 km/h) and sat down.",), "15"),
]
SILENT = [
    Silent("a sentence that fits", ("She walked 20 km in 1:20:00, an average of 15 km/h.",)),
    Silent("rounded to ones", ("She walked 20 km in 1:17:21, an average of 16 km/h.",)),
    Silent(
        "a row that fits",
        ("Distance | Time | Average | Year |\n---|---|---|---|\n20 km | 1:17:21 | 15.514 km/h | 2003 |\n",),
    ),
    Silent("a top speed", ("The train ran 150 miles in 2 hours, with a top speed of 125 mph, averaging well.",)),
    Silent("no average said", ("The car did 40 mph when it left the road 3 km on, 2 hours after the start.",)),
    Silent("wind", ("Best legs:\n- 50 km in 2:00:00, wind 40 km/h\n- more",)),
    Silent("two times", ("She averaged 15 km/h over 20 km in 1:20:00 and rested for 2 hours.",)),
    Silent("two distances", ("She averaged 15 km/h over 20 km and 30 km in 1:20:00.",)),
    Silent("a column of top speeds", ("Distance | Time | Max speed |\n---|---|---|\n20 km | 1:00:00 | 45 km/h |\n",)),
    Silent("a bar and a time that fit", ("1 race under 4 hours over 50 km: 3 h 53' 04\" 12.872 km/h in all.",)),
    Silent("right behind its time and fitting", ("Lima walked 20 km in 1:20:00 (15 km/h) and sat down.",)),
    Silent("a top speed behind a time", ("Lima rode 20 km in 1:20:00 (45 km/h at most).",)),
    Silent("behind a round time", ("The town 20 km off had 2 hours 90 km/h gusts before noon.",)),
    Silent("hedged", ("The ship sailed 240 nautical miles in 24 hours, averaging about 10.5 knots.",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
