"""How often Python searches for cycles, in the command and in the processes that help it."""

from __future__ import annotations

from typing import Final

# Objects made before a search for cycles; ours form none, and looking through a million of them took half the time.
COLLECT_AFTER: Final = 1_000_000
