"""Signs, codes and names of currencies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Conventions

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Currencies:
    signs: dict[str, tuple[str, ...]]  # sign or code -> ISO codes, likeliest first
    names: dict[str, tuple[str, ...]]  # lower-case words of the language -> ISO codes
    subunits: dict[str, str]  # cents -> currency
    whole: frozenset[str]  # written without a minor unit
    thousandths: frozenset[str]


@cache
def currencies(language: str) -> Currencies:
    with (Path(__file__).parent / "currencies.yaml").open(encoding="utf-8") as stream:
        table = yaml.load(stream, Loader=_LOADER)
    words = vocabulary(language, "currencies")
    signs: dict[str, tuple[str, ...]] = {sign: (code,) for sign, code in table["signs"].items()}
    signs.update({code: (code,) for code in table["codes"]})
    signs.update({sign: tuple(codes) for sign, codes in table["shared"].items()})
    names: dict[str, tuple[str, ...]] = {name.lower(): (code,) for name, code in words["names"].items()}
    names.update({name.lower(): tuple(codes) for name, codes in words["shared_names"].items() if codes})
    signs.update({code.lower(): (code,) for code in table["codes"] if code.lower() not in _WORDS})
    return Currencies(
        signs=signs,
        names=names,
        subunits=dict(words["subunits"]),
        whole=frozenset(table["whole"]),
        thousandths=frozenset(table["thousandths"]),
    )


# Codes that in small letters are words.
_WORDS: Final = frozenset(
    {"all", "try", "cop", "mad", "top", "bob", "clp", "dop", "pen", "rub", "sar", "sek", "php", "pab"}
)


def pick(codes: tuple[str, ...], conventions: Conventions) -> str:
    """Choose among the currencies that share a sign: the article's own, else the likeliest; "" where none is."""
    return conventions.currency if conventions.currency in codes else codes[0]


@cache
def _sign_before(language: str) -> re.Pattern[str]:
    signs = either(currencies(language).signs)
    return re.compile(rf"(?<![^\W\d_])(?P<sign>{signs})[ \u00a0\u202f:]?\Z")


_BLANKS: Final = (" ", "\u00a0", "\u202f", ":")


@cache
def _last_letters() -> frozenset[str]:
    """The signs' last characters: a cheap look before the pattern is tried."""
    return frozenset(sign[-1] for sign in currencies("en").signs)


def currency_before(text: str, start: int) -> re.Match[str] | None:
    """Find the sign or code that stands before a figure."""
    edge = start - 1 if text[start - 1 : start] in _BLANKS else start
    if edge <= 0 or text[edge - 1] not in _last_letters():
        return None
    sign = _sign_before("en").search(text, max(0, start - 7), start)
    if sign is not None and sign["sign"] == "R" and not (edge == start and _IN_RAND.match(text, start)):
        return None  # R2, a road or a robot
    return sign


BEFORE_ONLY: Final = frozenset({"R"})  # 10R is no amount
_IN_RAND: Final = re.compile(
    r"\d{1,3}(?:[, \u00a0]\d{3})+(?!\d)|\d+\.\d\d(?!\d)|\d+(?:\.\d+)?[ \u00a0]?(?:m|bn|million|billion)\b"
)
