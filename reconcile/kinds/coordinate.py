"""Places on Earth in degrees: "2°54′S 79°00′W", "-2.9001, -79.0059"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.stating import state
from reconcile.kinds.wordindex import digit_runs, matches_of
from reconcile.model import Mention, Related, Relation
from reconcile.values import Coordinate, Value

NAME: Final = "coordinate"
_MINUTES: Final = r"(?:\s?(\d{1,2}(?:\.\d+)?)\s?[′'’m])?(?:\s?(\d{1,2}(?:\.\d+)?)\s?(?:[″\"”]|''|′′))?"
_DEGREES: Final = re.compile(
    rf"(?<![\w.])(\d{{1,2}}(?:\.\d+)?)\s?[°º]{_MINUTES}\s?([NS])(?:orth|outh)?"
    rf"[,;/\s]{{1,3}}(?:and\s)?(\d{{1,3}}(?:\.\d+)?)\s?[°º]{_MINUTES}\s?([EWO])(?!\w)"
)
# "3.295 N, 95.982 E"; "12 South, 77 West" may be two streets
_LETTERS: Final = re.compile(
    r"(?<![\w.])(\d{1,2}\.\d{1,6})(?:\s?degrees)?\s?([NS])(?:orth|outh)?"
    r"[,;/\s]{1,3}(?:and\s)?(?:longitude\s)?(\d{1,3}\.\d{1,6})(?:\s?degrees)?\s?([EW])(?:ast|est)?(?!\w)"
)
# "latitude 35.7 north and longitude 140.1 east"
_IN_WORDS: Final = re.compile(
    r"(?i:latitude|latitud)\s(?i:of\s|de\s)?(\d{1,2}(?:\.\d{1,6})?)(?:\s?(?:degrees|grados))?\s?([NSns])(?:orth|outh|orte|ur)?"
    r"[,;/\s]{1,3}(?:and\s|y\s)?(?:longitude\s|longitud\s)?(?:of\s|de\s)?(\d{1,3}(?:\.\d{1,6})?)"
    r"(?:\s?(?:degrees|grados))?\s?([EWOewo])(?:ast|est|ste|este)?(?!\w)"
)
_DECIMAL: Final = re.compile(r"(?<![\w.])([-−]?\d{1,2}\.\d{3,8}),\s?([-−]?\d{1,3}\.\d{3,8})(?![\w.,]\d)")


def find(context: Context) -> Iterator[Mention]:
    """Find latitude and longitude that stand together."""
    found = [*_with_signs(context.text), *_with_points(context.text), *_in_words(context.text)]
    for start, end, place in found:
        if abs(place.latitude) <= 90 and abs(place.longitude) <= 180:
            yield state(context, NAME, start, end, place)


_Placed = tuple[int, int, Coordinate]  # where it begins and ends in the text


def _with_signs(text: str) -> Iterator[_Placed]:
    for match in _DEGREES.finditer(text) if "°" in text or "º" in text else ():
        latitude = _degrees(match[1], match[2], match[3], negative=match[4] == "S")
        longitude = _degrees(match[5], match[6], match[7], negative=match[8] != "E")
        yield match.start(), match.end(), Coordinate(latitude=latitude, longitude=longitude)


def _with_points(text: str) -> Iterator[_Placed]:
    """Look only at digits with a point behind them: two such figures, and the letters of the sky or their signs."""
    for start, end in digit_runs(text):
        if text[end : end + 1] != ".":
            continue
        if match := _LETTERS.match(text, start):
            yield match.start(), match.end(), _by_letters(match)
        if match := _DECIMAL.match(text, start - 1) or _DECIMAL.match(text, start):
            latitude, longitude = (Decimal(side.replace("−", "-")) for side in match.groups())
            yield match.start(), match.end(), Coordinate(latitude=latitude, longitude=longitude)


def _in_words(text: str) -> Iterator[_Placed]:
    for match in matches_of(text, _IN_WORDS, ("latitude", "latitud")):
        yield match.start(1), match.end(), _by_letters(match)


def _by_letters(match: re.Match[str]) -> Coordinate:
    latitude = _degrees(match[1], None, None, negative=match[2] in "Ss")
    longitude = _degrees(match[3], None, None, negative=match[4] not in "Ee")
    return Coordinate(latitude=latitude, longitude=longitude)


def _degrees(degrees: str, minutes: str | None, seconds: str | None, *, negative: bool) -> Decimal:
    value = Decimal(degrees) + Decimal(minutes or 0) / 60 + Decimal(seconds or 0) / 3600
    return -value if negative else value


# A hundredth of a degree is about a kilometre: what articles that round to minutes may differ by.
CLOSE: Final = Decimal("0.017")


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two places by their larger difference in degrees; the tolerance is in degrees here."""
    left, right = a.value, b.value
    if not isinstance(left, Coordinate) or not isinstance(right, Coordinate):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if left == right:
        return Related(relation=Relation.EQUAL, label="same place")
    apart = max(abs(left.latitude - right.latitude), abs(left.longitude - right.longitude))
    if apart <= max(CLOSE, tolerance.absolute):
        return Related(relation=Relation.COMPATIBLE, label="within a minute of arc")
    return Related(relation=Relation.CONFLICT, label="coordinates differ")


def show(value: Value) -> str:
    return f"{value.latitude:.4f}, {value.longitude:.4f}" if isinstance(value, Coordinate) else "unreadable"


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Coordinate):
        return {}
    return {"latitude": float(value.latitude), "longitude": float(value.longitude)}


COORDINATE: Final = Kind(
    name=NAME,
    finds="latitude and longitude",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
