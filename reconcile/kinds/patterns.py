"""Patterns that wait: compiled when something in an article may match them, and most articles have no such thing."""

from __future__ import annotations

import re
from typing import Any, cast


class _Waiting:
    """What a pattern is made of, until it is first used; from then on its methods are the compiled pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._made_of = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(*self._made_of)
        for method in ("match", "fullmatch", "search", "finditer"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def when_used(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled at its first use: long lists of words take milliseconds each.

    >>> when_used("b+").search("abba")
    <re.Match object; span=(1, 3), match='bb'>
    """
    return cast("re.Pattern[str]", _Waiting(source, flags))
