"""Words of articles made fit for a line of a terminal, a log or a message.

Articles are untrusted.  A terminal obeys escape sequences, a right-to-left override turns a line around, and the logs
of build servers obey lines that begin with ``::`` and words like ``##[error]``.  Whatever prints an article's words
outside a format with quoting of its own passes them through here first.
"""

from __future__ import annotations

import re
from typing import Final

_BREAKS: Final = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_BIDI: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CONTROLS: Final = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
_TAGS: Final = [chr(code) for code in range(0xE0000, 0xE0080)]  # invisible copies of ASCII
_TABLE: Final = str.maketrans(
    dict.fromkeys([*_CONTROLS, *_BIDI, *_TAGS, "\ufeff", "\ufffe", "\uffff"], "")
    | dict.fromkeys(_BREAKS, " ")
    | {chr(code): "\ufffd" for code in range(0xD800, 0xE000)}
)
# GitHub's runner acts on "##[" and Azure's on "##vso[" wherever they stand in a line; TeamCity's on "##teamcity[".
_RUNNER_COMMAND: Final = re.compile(r"##(?=\[|vso\[|teamcity\[)", re.IGNORECASE)
_SPACES: Final = re.compile(r"\s+")


def plain(text: str) -> str:
    """One line without control characters, overrides of direction, or commands to a build server.

    >>> plain("dead:\\x1b[31m 12\\n::error::of\\u202e 15 ##[error]")
    'dead:[31m 12 ::error::of 15 # #[error]'
    """
    if text.isprintable() and "  " not in text and "##" not in text:
        return text  # most words of most articles
    return _RUNNER_COMMAND.sub("# #", _SPACES.sub(" ", text.translate(_TABLE)))


def brief(text: str, limit: int = 200) -> str:
    """Plain words for a message, cut where they are longer than anybody reads there.

    >>> brief("a long road", 6)
    'a long…'
    """
    words = plain(text[: 4 * limit])
    return words if len(words) <= limit and len(text) <= 4 * limit else words[:limit].rstrip() + "…"
