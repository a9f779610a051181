"""Who is not named but told by what only one did or was: "a gunman of 26", "the train driver, 52"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from reconcile.claims.coreference import OF_AN_AGE, Reference
from reconcile.packs.roles.load import around_roles, lone_roles

REACH = 60  # characters beside a name or an age in which a role is looked for
THE = "the "  # before the role of somebody without a name, as the subject of a claim


class _Patterns(NamedTuple):
    """What finds lone roles in a language; ``noun`` is the word for one."""

    ahead: re.Pattern[str]  # ends at an age: "the driver, aged "
    behind: re.Pattern[str]  # begins behind an age: "-old train driver"
    named: re.Pattern[str]  # ends at a name: "the gunman was identified as "
    told: re.Pattern[str]  # begins behind a name: ", 26, identified as the gunman"
    many: Mapping[str, re.Pattern[str]]  # several of one role


def unnamed(text: str, start: int, end: int, language: str) -> str:
    """The role of whoever an age belongs to, "the driver"; "" where none is told or the article tells of several."""
    known = _patterns(language)
    if known is None:
        return ""
    before = known.ahead.search(text, max(0, start - REACH), start)
    found = before or (known.behind.match(text, end) if text[start:end].endswith(OF_AN_AGE) else None)
    role = _role(text, found, language) if found else ""
    return THE + role if role else ""


def role_of(text: str, named: Iterable[Reference], language: str) -> str:
    """The role that an article gives somebody beside any mention of the name; "" where it gives none."""
    known = _patterns(language)
    for one in named if known else ():
        found = known and (
            known.told.match(text, one.end, min(len(text), one.end + REACH))
            or known.named.search(text, max(0, one.start - REACH), one.start)
        )
        if found and (role := _role(text, found, language)):
            return role
    return ""


def _role(text: str, found: re.Match[str], language: str) -> str:
    known, role = _patterns(language), lone_roles(language)[found["noun"].lower()]
    return "" if known is None or known.many[role].search(text) else role


@cache
def _patterns(language: str) -> _Patterns | None:
    nouns = lone_roles(language)
    if not nouns:
        return None
    around = {name: "(?:" + "|".join(map(re.escape, words)) + ")" for name, words in around_roles(language).items()}
    noun = r"\b(?P<noun>(?i:" + "|".join(map(re.escape, nouns)) + r"))\b(?!['’-])"
    by = rf"(?:\s{around['by']}\s[^.;,\n]{{2,30}})?"
    identified = rf"{around['identified']}{by}\s{around['as']}\s"
    age = r"(?:\d{1,3}-year-old\s)?"
    return _Patterns(
        ahead=re.compile(
            rf"{noun}(?:\s{around['of']}(?:\s{around['the']})?\s[\w-]+)?(?:,\s|\s\(|,?\s{around['aged']}\s)(?:\w+\s)?$"
        ),
        behind=re.compile(rf"\s(?:[a-zà-ÿ]+\s){{0,2}}?{noun}"),
        named=re.compile(
            rf"{noun}(?:,|\s{around['is']}|(?:\s{around['been']}(?:\s\w+)?)?\s{identified.removesuffix(chr(92) + 's')}"
            rf"|\s{around['as']})?\s{age}$"
        ),
        told=re.compile(
            rf"(?:,\s\d{{1,3}}(?:\syears\sold)?,?)?(?:,\s(?:{around['been']}\s)?{identified}|,\s|\s{around['is']}\s)"
            rf"{around['the']}\s(?:[a-zà-ÿ]+ed\s|[a-zà-ÿ]+\s){{0,1}}?{noun}"
        ),
        many={role: _several(language, role) for role in nouns.values()},
    )


def _several(language: str, role: str) -> re.Pattern[str]:
    """Several of one role: "gunmen", "two suspects"."""
    nouns = [noun for noun, of in lone_roles(language).items() if of == role]
    plurals = {f"{noun[:-3]}men" if noun.endswith("man") else f"{noun}{end}" for noun in nouns for end in ("s", "es")}
    return re.compile(r"\b(?i:" + "|".join(sorted(plurals)) + r")\b")
