"""Measures in two units: what rounding explains, and what it does not."""

from __future__ import annotations

import pytest

from reconcile.checks.unitpairs import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

FIRES = [
    Fires("round figures", ("It was seen for 800 km (600 miles) around.",), "497.1 miles, not 600 miles"),
    Fires("hedged, to the metre", ("It is about 1,642 meters (5,837 feet) deep.",), "5,387.1 feet, not 5,837"),
    Fires("a range", ("It burst at a height of 5 to 10 kilometres (5 to 9 miles).",), "5 to 9 miles"),
    Fires("at most", ("The water is at most 590 feet or 197 meters deep.",), "179.8 metres, not 197"),
    Fires("two speeds", ("Winds of 20 knots or 32 mph were reported.",), "23 miles per hour, not 32"),
    Fires("digits swapped", ("The town lies 55 kilometers (43 miles) from the mine.",), "34.2 miles"),
    Fires("unit copied with its figure", ("The mast is 1,280 m (1,280 ft) tall.",), "4,199.5 feet"),
    Fires("speed", ("Gusts of 40 mph (94 km/h) were measured.",), "64.4 kilometres per hour"),
    Fires("mass", ("The bell weighs 900 kg (1,084 lb) today.",), "1,984.2 pounds"),
    Fires("area", ("Fire burned 200 hectares (294 acres) of forest.",), "494.2 acres"),
    Fires("temperature", ("It was 40 °C (140 °F) in the shade.",), "104"),
    Fires("hedged and yet far off", ("The cable is about 300 feet (190 m) long.",), "91.4 m"),
    Fires("square brackets", ("The whale was 12 m [59 ft] long.",), "39.4 feet"),
    Fires("or behind a comma", ("The wind blew at 20 knots, or 32 mph, all night.",), "23 miles per hour"),
    Fires("or alone", ("They had 50 mph or 95 km/h winds.",), "80.5"),
    Fires("a slash", ("It ran at 20 mph / 42 km/h.",), "32.2 kilometres"),
    Fires("dashes", ("The lake is 10 km - nine miles - from here.",), "6.2 miles"),
    Fires("long dashes", ("The lake is 10 km – or about nine miles – from here.",), "6.2 miles"),
    Fires("equivalent", ("It burned 100 ha, the equivalent of 347 acres.",), "247.1 acres"),
    Fires("equals", ("Remember: 40 mph = 94 km/h.",), "64.4"),
    Fires("a hedged temperature", ("It was 32 °C, or about 95 °F, at noon.",), "89.6"),
    Fires("a second pair of a sentence", ("Between 10 km (6.2 miles) and 20 km (24.1 miles) away.",), "12.4 miles"),
]
SILENT = [
    Silent("a range that fits", ("It burst at a height of 5 to 10 kilometres (3 to 6 miles).",)),
    Silent("round figures that fit", ("It was seen for 1,000 km (600 miles) around.",)),
    Silent("single digits", ("It is 2 km (1 mile) off.",)),
    Silent("exact", ("The mast is 1,280 m (4,200 ft) tall.",)),
    Silent("rounded to tens", ("It lies 100 km (60 miles) from the coast.",)),
    Silent("rounded to ones", ("It struck at a depth of 10 kilometers (six miles).",)),
    Silent("both exact", ("The pass is at 2,737 m (8,981 ft).",)),
    Silent("truncated", ("The peak is 3,776 m (12,388 ft) high.",)),
    Silent("Fahrenheit", ("It was 40 °C (104 °F) in the shade.",)),
    Silent("a difference of temperatures", ("It warmed by 2 °C (3.6 °F) in a century.",)),
    Silent("two measures of one thing", ("A beam of 10 m (3 ft wide) fell.",)),
    Silent("one unit twice", ("The walk was 20 km (5 km uphill).",)),
    Silent("another dimension", ("The crate of 40 kg (2 m long) fell.",)),
    Silent("feet and inches", ("She is 1.67 m (5 ft 6 in) tall.",)),
    Silent("nautical miles", ("The wreck lies 20 miles (37 km) offshore.",)),
    Silent("or, right", ("The wind blew at 20 knots, or 23 mph, all night.",)),
    Silent("or alone, right", ("The wind blew at 20 knots or 23 mph all night.",)),
    Silent("a hedged temperature that fits", ("It was 32 °C, or about 90 °F, at noon.",)),
    Silent("a slash, right", ("It ran at 20 mph / 32 km/h.",)),
    Silent("a choice", ("Walkers may do either 5 miles or 10 km.",)),
    Silent("two races", ("She entered the 5 km or 5 mile race.",)),
    Silent("a choice with commas", ("The choice is a loop of 5 miles, or 12 km, or more.",)),
    Silent("two things with or", ("Dig 20 metres or 20 feet down.",)),
    Silent("a range of two units", ("It moved 10 km – 20 miles further than before.",)),
    Silent("tonnes that are called tons", ("They shipped 500 tons (500 tonnes) of rice.",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
