"""YAML from files that anybody may have written: no tags, and no nesting that would exhaust the stack."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import yaml

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST: Final = 32  # levels; ours have five


def load(text: str) -> Any:
    """The data of a YAML document.  Raises: ``yaml.YAMLError``, also for nesting beyond ``DEEPEST``."""
    refuse_deep(text)
    return yaml.load(text, Loader=LOADER)


def compose(text: str) -> yaml.Node | None:
    """The top node of a YAML document.  Raises: ``yaml.YAMLError``, also for nesting beyond ``DEEPEST``."""
    refuse_deep(text)
    return yaml.compose(text, Loader=LOADER)


def refuse_deep(text: str) -> None:
    """Read the events, which takes no stack, before the nodes, which PyYAML's C code builds by recursion."""
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            problem = f"nested deeper than {DEEPEST} levels"
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)  # type: ignore[arg-type]


def load_words(text: str) -> Any:
    """The data of one of our own files, which are long lists and tables of words: what ``yaml.load`` gives, in half its
    time, as no node is made of a word and a word that stands there often is looked at once.

    Raises: ``ValueError`` for an alias, which no file of ours has, and for a key that stands twice in one table, whose
    first words would be lost; ``yaml.YAMLError`` for what is no YAML.
    """
    held: list[list[Any]] = [[]]  # the entries of each list and table that is open
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.ScalarEvent):
            held[-1].append(_plain(event.value) if event.implicit[0] else event.value)
        elif isinstance(event, yaml.CollectionStartEvent):
            held.append([])
        elif isinstance(event, yaml.SequenceEndEvent):
            entries = held.pop()
            held[-1].append(entries)
        elif isinstance(event, yaml.MappingEndEvent):
            entries = held.pop()
            table = dict(zip(entries[::2], entries[1::2], strict=True))
            if 2 * len(table) < len(entries):
                twice = sorted({str(key) for key in table if entries[::2].count(key) > 1})
                raise ValueError(f"twice in one table of words: {', '.join(twice)}")
            held[-1].append(table)
        elif isinstance(event, yaml.AliasEvent):
            raise ValueError(f"an alias in a file of words: {event.anchor}")
    return held[0][0] if held[0] else None


@cache
def _plain(word: str) -> Any:
    """What a word without quotation marks is: itself, or the number, truth or nothing that it writes."""
    resolvers = LOADER.yaml_implicit_resolvers.get(word[:1], ())
    return yaml.load(word, Loader=LOADER) if any(pattern.match(word) for _, pattern in resolvers) else word
