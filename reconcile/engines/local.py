"""This machine: on several cores where there is enough to do, and nothing twice that a store remembers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from reconcile.engines.engine import Dossiers, Work
from reconcile.engines.remembered import Remembered
from reconcile.engines.store import Store
from reconcile.model import Article, Looked, Pulled

if TYPE_CHECKING:
    from reconcile.engines.crew import Crew

WORTH_A_POOL: Final = 400_000  # characters to pull; another process takes half a second to start
PER_TASK: Final = 8  # articles handed over at a time

Known = Mapping[str, tuple[Pulled, frozenset[str]]]  # by article id, with what checks need not look for
Task = tuple[tuple[Article, ...], Known]


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """Looks at dossiers with some processes and perhaps a store; both change the time it takes and nothing else."""

    workers: int = 1
    store: Store | None = None
    whole: bool = False  # all articles of the workspace: what else the store holds is out of date
    crew: Crew | None = None  # processes that are there already, for who asks more than once

    def look(self, dossiers: Dossiers, work: Work) -> tuple[Looked, ...]:
        """What each dossier says, in the order of the dossiers."""
        if self.store is None:
            return tuple(self._look([(dossier, {}) for dossier in dossiers], work))
        kept = Remembered(self.store, dossiers, work)
        found = {dossier: looked for dossier in dossiers if (looked := kept.looked(dossier)) is not None}
        missing = [dossier for dossier in dossiers if dossier not in found]
        tasks = [(dossier, kept.known(dossier)) for dossier in missing]
        new = dict(zip(missing, self._look(tasks, work), strict=True))
        if new:
            kept.keep(new)
            if self.whole:
                kept.forget_others()
        return tuple({**found, **new}[dossier] for dossier in dossiers)

    def _look(self, tasks: Sequence[Task], work: Work) -> list[Looked]:
        to_pull = sum(len(article.text) for dossier, known in tasks for article in dossier if article.id not in known)
        if self.workers < 2 or to_pull < WORTH_A_POOL:
            return [_whole(work, task) for task in tasks]
        return _side_by_side(self.workers, self.crew, tasks, work)


def _side_by_side(workers: int, crew: Crew | None, tasks: Sequence[Task], work: Work) -> list[Looked]:
    from concurrent.futures.process import BrokenProcessPool  # what processes need is loaded where there are any

    from reconcile.engines.crew import Crew

    try:
        if crew is not None:
            return _together(crew, tasks, work)
        with Crew(workers) as others:
            return _together(others, tasks, work)
    except BrokenProcessPool:  # a worker was killed, for memory most likely: go on alone
        return [_whole(work, task) for task in tasks]


def _together(crew: Crew, tasks: Sequence[Task], work: Work) -> list[Looked]:
    """Dossiers side by side where there are many; else their articles."""
    if len(tasks) >= 2 * crew.size:
        return crew.each(partial(_whole, work), tasks)
    missing = [[article for article in dossier if article.id not in known] for dossier, known in tasks]
    pulled = iter(crew.each(work.pull, list(chain(*missing)), at_once=PER_TASK))
    looked = []
    for (dossier, known), articles in zip(tasks, missing, strict=True):  # an id may stand in two dossiers
        new = {each.article_id: (each, frozenset[str]()) for each in islice(pulled, len(articles))}
        looked.append(_whole(work, (dossier, {**known, **new})))
    return looked


def _whole(work: Work, task: Task) -> Looked:
    """Look at a dossier, and pull first what is not known."""
    dossier, known = task
    pulled = [known[article.id][0] if article.id in known else work.pull(article) for article in dossier]
    return work.look(dossier, pulled, {name: silent for name, (_, silent) in known.items()})
