"""Work that another process can be handed."""

from __future__ import annotations

import os
import signal
import time


def name_yourself(_: int) -> int:
    time.sleep(0.01)
    return os.getpid()


def double(number: int) -> int:
    return 2 * number


def divide(number: int) -> float:
    return 1 / number


def kill_yourself(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def sleep_long(_: int) -> None:
    time.sleep(600)
