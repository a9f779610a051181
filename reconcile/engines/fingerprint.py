"""What a stored result depends on beside its articles: our code and word lists, and the libraries that read text."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from io import FileIO
from pathlib import Path
from typing import Final

PACKAGE: Final = str(Path(__file__).parent.parent)
LIBRARIES: Final = frozenset({"holidays", "numpy", "rapidfuzz", "sentencex", "simplemma"})
SAY_VERSION: Final = (".dist-info", ".egg-info")
SUFFIXES: Final = (".py", ".yaml", ".json", ".txt", ".html", ".css", ".js")


@cache
def code_fingerprint() -> str:
    """Changes with any file of the package, a library that takes part in reading, or Python's version."""
    digest = hashlib.sha256(sys.version.encode())
    digest.update("\n".join(sorted(installed())).encode())
    for path in sorted(_files()):
        with FileIO(path) as file:
            content = file.readall()
        digest.update(f"{path[len(PACKAGE) :]} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _files() -> Iterator[str]:
    """The files of the package, as strings: every call of the command goes through all of them."""
    for folder, _, names in os.walk(PACKAGE):
        yield from (f"{folder}{os.sep}{name}" for name in names if name.endswith(SUFFIXES))


def installed() -> Iterator[str]:
    """The folders that tell the versions of the libraries: ``simplemma-1.1.2.dist-info``.

    ``importlib.metadata`` reads them too, and takes longer to load than it takes to digest all our code.
    """
    for folder in sys.path:
        try:
            with os.scandir(folder or os.curdir) as entries:
                names = [entry.name for entry in entries if entry.name.endswith(SAY_VERSION)]
        except OSError:  # an archive, or a folder that is not there
            continue
        yield from (name for name in names if name.partition("-")[0].lower() in LIBRARIES)
