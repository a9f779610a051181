"""Figures written in words: "twenty-one", "two and a half million", "dos mil trescientos".

The words are the language's data; the grammar is the one that European languages share: numbers below a thousand, then
scales that multiply what stands before them, each smaller than the last.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final, NamedTuple

from reconcile.kinds.digits import decimal
from reconcile.kinds.vocabulary import vocabulary
from reconcile.values import Unreadable

NOT_A_NUMBER: Final = Unreadable(reason="not-a-number")
HYPHENS: Final = r"\-\u2010\u2011\u2012\u2013\u2014"  # inside a character class
_SPLIT: Final = re.compile(rf"[\s{HYPHENS}]+")


class NumberWords(NamedTuple):
    """The number words of a language, ready to look up; all keys lower case."""

    small: dict[str, int]  # up to 999, as one word
    hundreds: dict[str, int]
    scales: dict[str, Decimal]
    bare_scales: frozenset[str]  # "mil" needs no "un" before it
    joins: frozenset[str]
    join_after: int
    join_before: int | None
    ones: frozenset[str]
    of: frozenset[str]
    points: frozenset[str]
    negatives: frozenset[str]
    parts: dict[str, Fraction]  # half, quarter, third
    many_parts: dict[str, Fraction]  # quarters, thirds
    groups: dict[str, int]  # dozen
    ordinals: dict[str, int]
    ordinal_hundreds: dict[str, int]
    ordinal_scales: dict[str, Decimal]


@cache
def number_words(language: str) -> NumberWords:
    data = vocabulary(language, "numbers")
    scales = {word: Decimal(str(size)) for word, size in {**data["scales"], **data["plural_scales"]}.items()}
    return NumberWords(
        small=dict(data["cardinals"]),
        hundreds=dict(data["hundreds"]),
        scales=scales,
        bare_scales=frozenset(data.get("bare_scales", ())),
        joins=frozenset(data["joins"]),
        join_after=int(data["join_after"]),
        join_before=data.get("join_before"),
        ones=frozenset(data["ones"]),
        of=frozenset(data["of"]),
        points=frozenset(data["decimal_words"]),
        negatives=frozenset(data["negative_words"]),
        parts={word: Fraction(part) for word, part in data["halves"].items()},
        many_parts={word: Fraction(part) for word, part in data["many_parts"].items()},
        groups=dict(data["groups"]),
        ordinals=dict(data["ordinals"]),
        ordinal_hundreds=dict(data["ordinal_hundreds"]),
        ordinal_scales={word: Decimal(str(size)) for word, size in data["ordinal_scales"].items()},
    )


def split_words(text: str) -> list[str]:
    """Split a written number at blanks and hyphens, in lower case, without commas.

    >>> split_words("Twenty-one thousand, Eleven")
    ['twenty', 'one', 'thousand', 'eleven']
    """
    return [word for word in _SPLIT.split(text.replace(",", " ").strip().lower()) if word]


def read_words(text: str, language: str) -> Decimal | Unreadable:
    """Read a cardinal written in words.

    Refuses: words that make no single number ("two three", "nineteen eighty-four") as "not-a-number".
    """
    words, table = split_words(text), number_words(language)
    if words and words[0] in table.negatives:
        value = _positive(words[1:], table)
        return value if isinstance(value, Unreadable) else -value
    return _positive(words, table)


def _positive(words: list[str], table: NumberWords) -> Decimal | Unreadable:
    for read in (_part_of_scale, _with_part, _with_point):
        value = read(words, table)
        if value is not None:
            return value
    whole = whole_number(words, table)
    return NOT_A_NUMBER if whole is None else whole


def whole_number(words: list[str], table: NumberWords) -> Decimal | None:
    """Read a whole number from its words; None where they make none."""
    if not words:
        return None
    parts: list[tuple[Decimal, Decimal]] = []  # finished summands, each with its scale, falling
    current: int | None = None  # below a thousand, still open
    joined = False
    for position, word in enumerate(words):
        if word in table.joins:
            if joined or position in (0, len(words) - 1):
                return None
            if not (parts and current is None) and (current is None or current % table.join_after != 0):
                return None
            joined = True
            continue
        if joined and table.join_before is not None and table.small.get(word, table.join_before) >= table.join_before:
            return None
        if word in table.scales or word in table.groups:
            scale = table.scales.get(word) or Decimal(table.groups[word])
            if not _scale_up(parts, current, scale, bare=word in table.bare_scales or word in table.groups):
                return None
            current = None
        elif word in table.hundreds:
            if current is None or not 1 <= current <= 99 or (current % 10 == 0 and current > 10) or joined:
                return None
            current *= table.hundreds[word]
        elif word in table.small:
            current = _add_small(current, table.small[word])
            if current is None:
                return None
        elif word in table.ones and position + 1 < len(words) and _is_size(words[position + 1], table):
            if current is not None:
                return None
            current = 1
        else:
            return None
        joined = False
    return sum((part for part, _ in parts), Decimal(0)) + (current or 0)


def _is_size(word: str, table: NumberWords) -> bool:
    return word in table.scales or word in table.hundreds or word in table.groups


def _add_small(current: int | None, small: int) -> int | None:
    """Put a small number behind what stands: "twenty" + "one", "hundred" + "forty"; None where it cannot."""
    if current is None:
        return small
    if small == 0 or current == 0:
        return None
    room = 10 if small < 10 else 100 if small < 100 else 1000
    if current % room != 0 or (room == 10 and current % 100 == 10):
        return None
    return current + small


def _scale_up(parts: list[tuple[Decimal, Decimal]], current: int | None, scale: Decimal, *, bare: bool) -> bool:
    """Multiply the summands that are smaller than the scale, in place; False where that makes no number."""
    factor = Decimal(current or 0)
    while parts and parts[-1][0] < scale:
        factor += parts.pop()[0]
    if factor == 0:
        if current is not None or not bare:
            return False
        factor = Decimal(1)
    if parts and parts[-1][1] <= factor * scale:
        return False
    parts.append((factor * scale, scale))
    return True


def _part_of_scale(words: list[str], table: NumberWords) -> Decimal | None:
    """Read "half a million", "a quarter of a million", "three quarters of a million", "half a dozen"."""
    rest = words
    times = 1
    if rest and rest[0] in table.ones:
        rest = rest[1:]
    elif len(rest) > 1 and rest[1] in table.many_parts and rest[0] in table.small:
        times, rest = table.small[rest[0]], rest[1:]
    if not rest:
        return None
    part = (table.many_parts if times > 1 else table.parts).get(rest[0])
    if part is None:
        return None
    rest = [word for word in rest[1:] if word not in table.of and word not in table.ones]
    if len(rest) != 1 or not _is_size(rest[0], table):
        return None
    size = table.scales.get(rest[0]) or Decimal(table.hundreds.get(rest[0]) or table.groups[rest[0]])
    return decimal(part * times) * size


def _with_part(words: list[str], table: NumberWords) -> Decimal | None:
    """Read "two and a half", "two and a half million", "a million and a half", "two and three quarters"."""
    for cut in range(1, len(words) - 1):
        if words[cut] not in table.joins:
            continue
        rest = words[cut + 1 :]
        times = 1
        if rest[0] in table.ones:
            rest = rest[1:]
        elif len(rest) > 1 and rest[1] in table.many_parts and rest[0] in table.small:
            times, rest = table.small[rest[0]], rest[1:]
        if not rest or (part := (table.many_parts if times > 1 else table.parts).get(rest[0])) is None:
            continue
        return _add_part(words[:cut], decimal(part * times), rest[1:], table)
    return None


def _add_part(before: list[str], part: Decimal, after: list[str], table: NumberWords) -> Decimal | None:
    if len(before) == 1 and before[0] in table.ones:
        number: Decimal | None = Decimal(1)
    else:
        number = whole_number(before, table)
    if number is None:
        return None
    if after:
        return (number + part) * table.scales[after[0]] if len(after) == 1 and after[0] in table.scales else None
    last = table.scales.get(before[-1])
    return number + part * last if last is not None else number + part


def _with_point(words: list[str], table: NumberWords) -> Decimal | None:
    """Read "two point five" and "three point two million"."""
    point = next((index for index, word in enumerate(words) if word in table.points), None)
    if point is None:
        return None
    end = len(words)
    scale = Decimal(1)
    if words[-1] in table.scales:
        scale, end = table.scales[words[-1]], end - 1
    digits = [table.small.get(word) for word in words[point + 1 : end]]
    whole = whole_number(words[:point], table) if point else Decimal(0)
    if whole is None or not digits or any(digit is None for digit in digits):
        return None
    if len(digits) > 1 and any(digit is not None and digit > 9 for digit in digits):
        return None
    return Decimal(f"{whole}." + "".join(str(digit) for digit in digits)) * scale


def read_ordinal(text: str, language: str) -> int | Unreadable:
    """Read an ordinal in digits ("21st") or words ("twenty-first", "two hundredth").

    Refuses: "12st", whose suffix is that of another figure; "21th" is a slip that still reads.
    """
    digits = _ORDINAL_DIGITS.fullmatch(text.strip())
    if digits is not None:
        return NOT_A_NUMBER if _foreign_suffix(digits) else int(digits[1].replace(",", ""))
    words, table = split_words(text), number_words(language)
    glued_tens = _unglue(words, table)
    *before, last = glued_tens or [""]
    if last in table.ordinals:
        return _whole_ordinal(before, table.ordinals[last], table)
    scale = table.ordinal_scales.get(last) or table.ordinal_hundreds.get(last)
    if scale is None:
        return NOT_A_NUMBER
    size_words = {**table.hundreds, **table.scales}
    word = next((name for name, size in size_words.items() if size == scale), None)
    whole = whole_number([*(before or ["one"]), word], table) if word else None
    return NOT_A_NUMBER if whole is None else int(whole)


_ORDINAL_DIGITS: Final = re.compile(r"(\d{1,3}(?:,\d{3})*|\d+)\.?([^\W\d_]{0,3})[º°ª]?")
_ENGLISH_SUFFIX: Final = {"st": "1", "nd": "2", "rd": "3"}


def _foreign_suffix(digits: re.Match[str]) -> bool:
    """Whether an English suffix stands behind a figure that it does not belong to: "12st" of weight."""
    last = _ENGLISH_SUFFIX.get(digits[2].lower())
    return last is not None and (not digits[1].endswith(last) or digits[1][-2:-1] == "1")


def _unglue(words: list[str], table: NumberWords) -> list[str]:
    """Split "twentyfirst" in two."""
    if len(words) == 1 and words[0] not in table.ordinals:
        for tens, value in table.small.items():
            rest = words[0][len(tens) :]
            if value >= 20 and words[0].startswith(tens) and rest in table.ordinals:
                return [tens, rest]
    return words


def _whole_ordinal(before: list[str], last: int, table: NumberWords) -> int | Unreadable:
    if not before:
        return last
    stacked = [table.ordinals.get(word) for word in before]
    if all(value is not None and value > last and value % 10 == 0 for value in stacked):
        return sum(value for value in stacked if value is not None) + last
    cardinal = next((word for word, value in table.small.items() if value == last), None)
    whole = None if cardinal is None else whole_number([*before, cardinal], table)
    return NOT_A_NUMBER if whole is None else int(whole)
