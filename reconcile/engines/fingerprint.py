"""What a stored result depends on beside its articles: our code and word lists, and the libraries that read text."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parent.parent
LIBRARIES: Final = ("holidays", "rapidfuzz", "sentencex", "simplemma")
SUFFIXES: Final = frozenset({".py", ".yaml", ".json", ".txt", ".html", ".css", ".js"})


@cache
def code_fingerprint() -> str:
    """Changes with any file of the package, a library that takes part in reading, or Python's version."""
    digest = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        digest.update(f"{name} {_version(name)}\n".encode())
    for path in sorted(path for path in PACKAGE.rglob("*") if path.suffix in SUFFIXES):
        digest.update(f"{path.relative_to(PACKAGE).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
