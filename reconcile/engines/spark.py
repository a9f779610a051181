"""Spark: the same functions on a cluster, articles spread over it first, then dossiers.

Articles are pulled where they lie (``mapInPandas``); what they say is then brought together by dossier
(``applyInPandas``).  Records travel pickled within the one job, so a dossier's findings are those of the local engine
bit for bit.  The package must be installed on the workers.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reconcile.engines.engine import Dossiers, Work
from reconcile.errors import UsageError
from reconcile.model import Looked

if TYPE_CHECKING:
    import pandas as pd

GIVEN = "dossier long, article binary"
PULLED = "dossier long, article binary, pulled binary"
LOOKED = "dossier long, looked binary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spark:
    """Looks at dossiers on a Spark cluster; ``master`` is its address, ``local[2]`` two threads of this machine."""

    master: str = "local[*]"

    def look(self, dossiers: Dossiers, work: Work) -> tuple[Looked, ...]:
        """What each dossier says, in the order of the dossiers.

        Raises: UsageError where PySpark is not installed.
        """
        session = self._session()
        rows = [(i, pickle.dumps(article)) for i, dossier in enumerate(dossiers) for article in dossier]
        if not rows:
            return ()

        def pull(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
            for frame in frames:
                pulled = [pickle.dumps(work.pull(pickle.loads(article))) for article in frame["article"]]
                yield frame.assign(pulled=pulled)

        def look(frame: pd.DataFrame) -> pd.DataFrame:
            pairs = [(pickle.loads(a), pickle.loads(p)) for a, p in zip(frame["article"], frame["pulled"], strict=True)]
            pairs.sort(key=lambda pair: pair[0].id)
            looked = work.look([article for article, _ in pairs], [pulled for _, pulled in pairs])
            return frame.head(1)[["dossier"]].assign(looked=[pickle.dumps(looked)])

        given = session.createDataFrame(rows, GIVEN).repartition(max(1, session.sparkContext.defaultParallelism))
        found = given.mapInPandas(pull, PULLED).groupBy("dossier").applyInPandas(look, LOOKED).collect()
        return tuple(pickle.loads(row["looked"]) for row in sorted(found, key=lambda row: int(row["dossier"])))

    def _session(self) -> Any:
        try:
            from py4j.protocol import Py4JError
            from pyspark.errors import PySparkException
            from pyspark.sql import SparkSession
        except ImportError as error:
            raise UsageError(
                "the Spark engine needs PySpark, which is not installed",
                hint='install it with: pip install "source-reconcile[spark]"; it needs Java 17',
            ) from error
        if self.master.startswith("local"):
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # workers of this machine: the same installation
        # our own progress is shown
        quiet: dict[str, Any] = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
        try:
            return SparkSession.builder.master(self.master).appName("reconcile").config(map=quiet).getOrCreate()
        except (PySparkException, Py4JError) as error:
            # what Java says begins after the class that says it
            said = [line for line in str(error).splitlines() if line.strip()]
            told = next((line for line in said if "Exception: " in line), said[0] if said else type(error).__name__)
            raise UsageError(
                f"Spark did not start at {self.master} ({told.rpartition('Exception: ')[2].strip()})",
                hint="it needs Java 17 (JAVA_HOME) and a master such as local[4], spark://host:7077, yarn or k8s://...",
            ) from error
