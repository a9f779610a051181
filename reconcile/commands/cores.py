"""How many processes a command may use."""

from __future__ import annotations

import os


def cores() -> int:
    """The cores that this process may run on; a container's share where the system says it."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
