"""YAML from files that anybody may have written: no tags, and no nesting that would exhaust the stack."""

from __future__ import annotations

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
