"""Latitude and longitude."""

from __future__ import annotations

import pytest

from tests.kinds.rows import Row, row, shown

ROWS = [
    row("2°54′S 79°00′W", "-2.9000, -79.0000", why="degrees and minutes"),
    row("2°54′8″S 79°0′19″W", "-2.9022, -79.0053", why="seconds"),
    row("51° 30' 26\" N, 0° 7' 39\" W", "51.5072, -0.1275", why="straight marks and blanks"),
    row("2.9°S 79.0°W", "-2.9000, -79.0000", why="decimal degrees with letters"),
    row("51.5074°N, 0.1278°W", "51.5074, -0.1278", why="decimals and letters"),
    row("-2.9001, -79.0059", "-2.9001, -79.0059", why="signed decimals"),
    row("51.5074, -0.1278", "51.5074, -0.1278", why="one sign"),
    row("located at 4.695°N 96.687°E near Aceh", "4.6950, 96.6870", why="in a sentence"),
    row("(35.6895, 139.6917)", "35.6895, 139.6917", why="in brackets"),
    row("35.6895,139.6917", "35.6895, 139.6917", why="no blank"),
    row("10°S, 20°E", "-10.0000, 20.0000", why="whole degrees"),
    row("10°30′N / 20°30′E", "10.5000, 20.5000", why="a slash between"),
    row("2º54′S 79º00′O", "-2.9000, -79.0000", why="the ordinal sign for degrees, O for west"),
    row("90°N 0°E", "90.0000, 0.0000", why="the pole"),
    row("33°52′S and 151°12′E", "-33.8667, 151.2000", why="and between"),
    row("−33.8688, 151.2093", "-33.8688, 151.2093", why="true minus"),
    row("12°04′36.5″S 77°02′30″W", "-12.0768, -77.0417", why="decimals of seconds"),
    row("0°00′N 78°30′W", "0.0000, -78.5000", why="the equator"),
    row("Quito: 0.1807° S, 78.4678° W", "-0.1807, -78.4678", why="a blank before the letter"),
    row("40.7128° N, 74.0060° W", "40.7128, -74.0060", why="trailing nought"),
    row("35 °C", why="a temperature"),
    row("a 180° turn", why="an angle"),
    row("12.5, 13.5", why="too few decimals for a place"),
    row("120.1234, 20.1234", why="no such latitude"),
    row("20.1234, 220.1234", why="no such longitude"),
    row("99°N 20°E", why="beyond the pole"),
    row("2°54′S", why="one half only"),
    row("79°W", why="longitude alone"),
    row("3.14, 2.71", why="constants"),
    row("1.234,567", why="a grouped figure"),
    row("12°C, 15°E", why="Celsius is no latitude"),
    row("51.5074", why="one figure"),
    row("x1.234, 5.678", why="glued to a letter"),
    row("12.34, 13.45", why="prices"),
    row("N 51 W 0", why="no degrees"),
    row("a 45° slope", why="a slope"),
    row("°N °E", why="no figures"),
    row("10°S or so", why="half of it"),
    row("10:30, 11:30", why="times"),
    row("12,345, 13,456", why="counts"),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case.why)
def test_coordinates(case: Row) -> None:
    assert shown(case.text, "coordinate", case.language) == case.want
