"""A text cut to what a service accepts, at a line's end, with a word on what was left out."""

from __future__ import annotations

_RESERVE = 200  # bytes for the last line


def cut_lines(text: str, limit_bytes: int) -> str:
    """Whole lines up to a limit in UTF-8; where lines are left out, the last one counts them.

    >>> cut_lines("ab" * 200 + "\\n" + "cd" * 200 + "\\n", 700)[-38:]
    '\\n**1 more line did not fit in here.**\\n'
    """
    if len(text.encode()) <= limit_bytes:
        return text
    kept, size = [], 0
    lines = text.splitlines(keepends=True)
    for line in lines:
        size += len(line.encode())
        if size > limit_bytes - _RESERVE:
            break
        kept.append(line)
    left = len(lines) - len(kept)
    return "".join(kept) + f"\n**{left:,} more line{'' if left == 1 else 's'} did not fit in here.**\n"
