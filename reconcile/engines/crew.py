"""Processes that work side by side: started when first needed, kept for more work, gone when the command is."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread, current_thread, main_thread
from types import TracebackType
from typing import Final, Self, TypeVar

from reconcile.engines.memory import COLLECT_AFTER

# Before 3.11.5 a pool whose processes were killed waits for ever to hand over work that nobody takes any more.
# Source: https://github.com/python/cpython/issues/94777
WAITS_FOR_EVER: Final = sys.version_info < (3, 11, 5)

Task = TypeVar("Task")
Result = TypeVar("Result")


class Crew:
    """Some processes.  Use it in a ``with`` statement; who leaves that by an error does not wait for them."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._end(self._pool)

    def each(self, do: Callable[[Task], Result], tasks: Sequence[Task], *, at_once: int = 1) -> list[Result]:
        """What ``do`` makes of each task, in their order; ``at_once`` are handed over together.

        Raises: ``BrokenProcessPool`` where a process was killed; the next call starts others.
        """
        return list(self.one_by_one(do, tasks, at_once=at_once))

    def one_by_one(self, do: Callable[[Task], Result], tasks: Sequence[Task], *, at_once: int = 1) -> Iterator[Result]:
        """The same, each result as soon as it and those before are there."""
        if self._pool is None:
            context = get_context("spawn")  # the same on every system, and safe beside threads
            self._pool = ProcessPoolExecutor(self.size, mp_context=context, initializer=_begin)
        pool = self._pool
        try:
            with _interruptions_held():
                results = pool.map(do, tasks, chunksize=at_once)
            yield from results
        except BaseException:  # an interruption as well: what is under way is of no use any more
            self._end(pool)
            raise

    def _end(self, pool: ProcessPoolExecutor) -> None:
        self._pool = None
        processes = list((pool._processes or {}).values())  # Python 3.14 has terminate_workers()
        is_whole = WAITS_FOR_EVER and not getattr(pool, "_broken", True)
        waiting = getattr(pool, "_call_queue", None) if is_whole else None  # shutdown forgets it
        pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()
        if waiting is not None:
            waiting._reader.close()


@contextmanager
def _interruptions_held() -> Iterator[None]:
    """What starts meanwhile is not interrupted before it can say that it does not want to be.

    The mask is for the processes, which inherit it.  An interruption may reach a library's thread all the same, and
    would be raised here while a process is half started: it waits too.
    """
    if not hasattr(signal, "pthread_sigmask") or current_thread() is not main_thread():  # Windows
        yield
        return
    held: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: held.append(number))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        signal.signal(signal.SIGINT, handler)
    for number in held[:1]:
        signal.raise_signal(number)


def _begin() -> None:
    """An interruption is the parent's to deal with; without a parent there is nobody to work for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(COLLECT_AFTER)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
