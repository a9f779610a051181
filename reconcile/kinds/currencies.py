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


@cache
def currencies(language: str) -> Currencies:
    with (Path(__file__).parent / "currencies.yaml").open(encoding="utf-8") as stream:
        table = yaml.load(stream, Loader=_LOADER)
    words = vocabulary(language, "currencies")
    signs: dict[str, tuple[str, ...]] = {sign: (code,) for sign, code in table["signs"].items()}
    signs.update({code: (code,) for code in table["codes"]})
    signs.update({sign: tuple(codes) for sign, codes in table["shared"].items()})
    names: dict[str, tuple[str, ...]] = {name.lower(): (code,) for name, code in words["names"].items()}
    names.update({name.lower(): tuple(codes) for name, codes in words["shared_names"].items()})
    return Currencies(signs=signs, names=names, subunits=dict(words["subunits"]))


def pick(codes: tuple[str, ...], conventions: Conventions) -> str:
    """Choose among the currencies that share a sign: the article's own, else the likeliest."""
    return conventions.currency if conventions.currency in codes else codes[0]


@cache
def _sign_before(language: str) -> re.Pattern[str]:
    signs = either(currencies(language).signs)
    return re.compile(rf"(?<![^\W\d_])(?P<sign>{signs})[ \u00a0\u202f]?\Z")


def currency_before(text: str, start: int) -> re.Match[str] | None:
    """Find the sign or code that stands before a figure."""
    if start == 0:
        return None
    return _sign_before("en").search(text, max(0, start - 7), start)
