"""What a stored result depends on beside its articles: our code and word lists, and the libraries that read text."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parent.parent
LIBRARIES: Final = frozenset({"holidays", "numpy", "rapidfuzz", "sentencex", "simplemma"})
SAY_VERSION: Final = frozenset({".dist-info", ".egg-info"})
SUFFIXES: Final = frozenset({".py", ".yaml", ".json", ".txt", ".html", ".css", ".js"})


@cache
def code_fingerprint() -> str:
    """Changes with any file of the package, a library that takes part in reading, or Python's version."""
    digest = hashlib.sha256(sys.version.encode())
    digest.update("\n".join(sorted(installed())).encode())
    for path in sorted(path for path in PACKAGE.rglob("*") if path.suffix in SUFFIXES):
        digest.update(f"{path.relative_to(PACKAGE).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def installed() -> Iterator[str]:
    """The folders that tell the versions of the libraries: ``simplemma-1.1.2.dist-info``.

    ``importlib.metadata`` reads them too, and takes longer to load than it takes to digest all our code.
    """
    for folder in sys.path:
        try:
            names = [path.name for path in Path(folder).iterdir() if path.suffix in SAY_VERSION]
        except OSError:  # an archive, or a folder that is not there
            continue
        yield from (name for name in names if name.partition("-")[0].lower() in LIBRARIES)
