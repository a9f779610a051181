"""Places on Earth in degrees: "2°54′S 79°00′W", "-2.9001, -79.0059"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.stating import state
from reconcile.kinds.wordindex import matches_of
from reconcile.model import Mention, Related, Relation
from reconcile.values import Coordinate, Value

NAME: Final = "coordinate"
_MINUTES: Final = r"(?:\s?(\d{1,2}(?:\.\d+)?)\s?[′'’m])?(?:\s?(\d{1,2}(?:\.\d+)?)\s?(?:[″\"”]|''|′′))?"
_DEGREES: Final = re.compile(
    rf"(?<![\w.])(\d{{1,2}}(?:\.\d+)?)\s?[°º]{_MINUTES}\s?([NS])(?:orth|outh)?"
    rf"[,;/\s]{{1,3}}(?:and\s)?(\d{{1,3}}(?:\.\d+)?)\s?[°º]{_MINUTES}\s?([EWO])(?!\w)"
)
# "3.295 N, 95.982 E", "latitude 35.7 north and longitude 140.1 east", "12 South, 77 West"
_LETTERS: Final = re.compile(
    r"(?<![\w.])(\d{1,2}(?:\.\d{1,6})?)(?:\s?degrees)?\s?([NS])(?:orth|outh)?"
    r"[,;/\s]{1,3}(?:and\s)?(?:longitude\s)?(\d{1,3}(?:\.\d{1,6})?)(?:\s?degrees)?\s?([EW])(?:ast|est)?(?!\w)"
)
_IN_WORDS: Final = re.compile(
    r"(?i:latitude|latitud)\s(?i:of\s|de\s)?(\d{1,2}(?:\.\d{1,6})?)(?:\s?(?:degrees|grados))?\s?([NSns])(?:orth|outh|orte|ur)?"
    r"[,;/\s]{1,3}(?:and\s|y\s)?(?:longitude\s|longitud\s)?(?:of\s|de\s)?(\d{1,3}(?:\.\d{1,6})?)"
    r"(?:\s?(?:degrees|grados))?\s?([EWOewo])(?:ast|est|ste|este)?(?!\w)"
)
_DECIMAL: Final = re.compile(r"(?<![\w.])([-−]?\d{1,2}\.\d{3,8}),\s?([-−]?\d{1,3}\.\d{3,8})(?![\w.,]\d)")


def find(context: Context) -> Iterator[Mention]:
    """Find latitude and longitude that stand together, in text order."""
    if "°" in context.text or "º" in context.text:
        for match in _DEGREES.finditer(context.text):
            latitude = _degrees(match[1], match[2], match[3], negative=match[4] == "S")
            longitude = _degrees(match[5], match[6], match[7], negative=match[8] != "E")
            if abs(latitude) <= 90 and abs(longitude) <= 180:
                value = Coordinate(latitude=latitude, longitude=longitude)
                yield state(context, NAME, match.start(), match.end(), value)
    in_words = matches_of(context.text, _IN_WORDS, ("latitude", "latitud"))
    for pattern, found in ((_LETTERS, _LETTERS.finditer(context.text)), (_IN_WORDS, in_words)):
        for match in found:
            latitude = _degrees(match[1], None, None, negative=match[2] in "Ss")
            longitude = _degrees(match[3], None, None, negative=match[4] not in "Ee")
            if (
                abs(latitude) <= 90
                and abs(longitude) <= 180
                and (("." in match[1] and "." in match[3]) or pattern is _IN_WORDS)
            ):
                value = Coordinate(latitude=latitude, longitude=longitude)
                yield state(context, NAME, match.start(1), match.end(), value)
    for match in _DECIMAL.finditer(context.text):
        latitude, longitude = (Decimal(side.replace("−", "-")) for side in match.groups())
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            yield state(context, NAME, match.start(), match.end(), Coordinate(latitude=latitude, longitude=longitude))


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
