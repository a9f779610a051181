"""Files read and written whole, or with a word on why not."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from reconcile.errors import ArticleError, ReconcileError

DEVICE_FOLDERS: Final = (("/", "dev"), ("/", "proc"))  # /dev/stdout may be a link to a plain file
LARGEST_ARTICLE_BYTES: Final = 20_000_000  # twenty times "War and Peace" is no article


def read_bytes(path: Path, *, most: int = LARGEST_ARTICLE_BYTES) -> bytes:
    """A file's content.  Raises: ``ArticleError`` for what is no file, cannot be read, or is larger than ``most``."""
    try:
        if not path.exists() and not path.is_symlink():
            raise ArticleError(f"{path}: no such file", hint="check the spelling, or the folder you are in")
        if not path.is_file():
            raise ArticleError(f"{path}: is no regular file", hint="put the article's text there as a file")
        size = path.stat().st_size
        if size > most:
            message = f"{path}: is {size // 1_000_000} MB, more than an article's {most // 1_000_000} MB"
            raise ArticleError(message, hint="take what the article says, and leave pictures out")
        return path.read_bytes()
    except OSError as error:
        raise cannot_read(path, error) from error


def cannot_read(path: Path, error: OSError) -> ArticleError:
    return ArticleError(f"{path}: cannot be read ({error.strerror})", hint="check the file and its permissions")


def write_text(path: Path, text: str) -> None:
    """Write a UTF-8 file whole or not at all, its line ends as they are.  Raises: as ``write_bytes``."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: a temporary one beside it, then ``os.replace``.

    What is no plain file is written to as it is: a file in the place of /dev/null or /dev/stdout breaks the machine.
    Raises: ``ReconcileError`` naming the file where it cannot be written.
    """
    temporary = None
    try:
        if (path.exists() and not path.is_file()) or path.parts[:2] in DEVICE_FOLDERS:
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        message = f"{path}: cannot be written ({error.strerror})"
        raise ReconcileError(message, hint="check the folder, its permissions and the space left") from error
