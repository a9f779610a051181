"""A line on standard error while something takes longer than a second, and only for somebody who watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Final

PATIENCE_S: Final = 1.0


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say ``what`` is being done, once a second has passed, and take it back when it is done."""
    if not sys.stderr.isatty():
        yield
        return
    said: list[str] = []

    def say() -> None:
        said.append(what)
        sys.stderr.write(f"{what} ...")
        sys.stderr.flush()

    timer = Timer(PATIENCE_S, say)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if said:
            sys.stderr.write("\r\x1b[K")  # back to the line's start, and clear it
            sys.stderr.flush()
