"""What was pulled from an article as a YAML file that people can review, and back, without loss.

    # Written by reconcile ...
    article_id: flood/bbc
    sha256: 5f2...
    rules: "1"
    conventions: {language: en}
    claims:
    - id: 3c9a...
      attribute: deaths
      value: {type: count, low: "12", high: "12", noun: person}
      quote: Twelve people
    mentions:
    - {start: 0, end: 13, kind: count, quote: Twelve people, value: {...}}

A claim is a block with a field a line, so that a diff shows what changed; fields at their default are left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Final, get_args

import yaml
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError
from cattrs.strategies import configure_tagged_union

from reconcile.errors import ReconcileError
from reconcile.model import Pulled
from reconcile.safe_yaml import load
from reconcile.values import Readable, Unreadable, Value

HEADER: Final = "# Written by reconcile from the article; corrections belong into claims/edits.yaml.\n"
BLOCKS: Final = ("claims",)  # a field a line
LINES: Final = ("mentions", "abstentions")  # a record a line
TAG: Final = "type"
INHERITED: Final = "article_id"  # said once, at the top
HINT: Final = "delete the file: it is written again from its article"

Pairs = tuple[tuple[str, str], ...]

# Text that YAML reads as itself without quotation marks: no indicator, no figure at the start, no word such as "yes".
PLAIN: Final = re.compile(r"[^\W\d_](?:[\w ./()'’%°+=&;€$£¿¡!?-]*[\w./)'’%°+!?])?\Z")
NOT_PLAIN: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
# What JSON leaves as it is and YAML does not: C1 controls, DEL, line separators and the byte-order mark.
ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def write_pulled(pulled: Pulled) -> str:
    """The YAML of what was pulled; the same record gives the same text."""
    data: dict[str, Any] = converter().unstructure(pulled, Pulled)
    for record in _records(data):
        if record.get(INHERITED) == pulled.article_id:
            del record[INHERITED]
    return HEADER + "".join(_lines(data))


def read_pulled(text: str, *, where: str) -> Pulled:
    """Read what ``write_pulled`` wrote.

    Raises: ``ReconcileError`` naming the file for broken YAML and for fields that are missing or of another type.
    """
    try:
        data = load(text)
        for record in _records(data):
            record.setdefault(INHERITED, data[INHERITED])
        return converter().structure(data, Pulled)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark is not None else ""
        raise ReconcileError(f"{where}{line}: broken YAML", hint=HINT) from error
    except (BaseValidationError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        problem = transform_error(error, path="claims")[0] if isinstance(error, BaseValidationError) else str(error)
        raise ReconcileError(f"{where}: is no file of claims ({problem})", hint=HINT) from error


def _records(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for key in BLOCKS + LINES:
        yield from data.get(key, ())


@cache
def converter() -> Converter:
    """Records to plain data and back: values by their type's name, decimals as text, defaults left out."""
    made = Converter(omit_if_default=True, forbid_extra_keys=True)
    made.register_unstructure_hook(Decimal, str)
    made.register_structure_hook(Decimal, lambda text, _: Decimal(_text(text)))
    made.register_structure_hook(str, lambda text, _: _text(text))
    made.register_unstructure_hook_func(_is_pairs, _write_pairs)
    made.register_structure_hook_func(_is_pairs, lambda pairs, _: _read_pairs(pairs))
    # ``Readable`` first: a value that cannot be read holds readings.
    for union in (Readable, Value):
        configure_tagged_union(union, made, tag_generator=_tag, tag_name=TAG)
    return made


def _is_pairs(annotation: object) -> bool:
    return annotation == Pairs


def _tag(record: type) -> str:
    """A record's name as written: "date_span"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", record.__name__).lower()


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text; put it in quotation marks")
    return value


def _write_pairs(pairs: Pairs) -> dict[str, str] | list[list[str]]:
    """A mapping reads best; a part named twice would get lost in one."""
    return dict(pairs) if len(dict(pairs)) == len(pairs) else [list(pair) for pair in pairs]


def _read_pairs(pairs: Mapping[str, str] | list[list[str]]) -> Pairs:
    items = pairs.items() if isinstance(pairs, Mapping) else pairs
    return tuple((_text(part), _text(value)) for part, value in items)


# --- YAML ---------------------------------------------------------------------------------------


def _lines(data: Mapping[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if key not in BLOCKS + LINES:
            yield f"{key}: {_flow(value)}\n"
        elif not value:
            yield f"{key}: []\n"
        else:
            yield f"{key}:\n"
            for record in value:
                yield from _block(record) if key in BLOCKS else (f"- {_flow(record)}\n",)


def _block(record: Mapping[str, Any]) -> Iterator[str]:
    dash = "-"
    for key, value in record.items():
        yield f"{dash} {key}: {_flow(value)}\n"
        dash = " "


def _flow(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return _scalar(value)
        case dict():
            tag_first = sorted(value.items(), key=lambda item: item[0] != TAG)
            return "{" + ", ".join(f"{_scalar(key)}: {_flow(item)}" for key, item in tag_first) + "}"
        case list() | tuple():
            return "[" + ", ".join(_flow(item) for item in value) + "]"
        case _:
            raise TypeError(f"{type(value).__name__} has no form in YAML here")


def _scalar(text: str) -> str:
    if PLAIN.match(text) and text.lower() not in NOT_PLAIN:
        return text
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


assert set(get_args(Value)) == {*get_args(Readable), Unreadable}
