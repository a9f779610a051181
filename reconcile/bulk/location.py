"""Where the input of a bulk run lies: a path of this machine, or an object store's, copied here first."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from reconcile.errors import ReconcileError, UsageError

MARK: Final = "://"
CREDENTIALS: Final = {
    "s3": "set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION, or a profile; "
    "for another store that speaks S3 write s3://bucket/path?endpoint_override=HOST:PORT&scheme=https",
    "gs": "log in with `gcloud auth application-default login`, or set GOOGLE_APPLICATION_CREDENTIALS",
    "hdfs": "set JAVA_HOME, HADOOP_HOME and CLASSPATH as Hadoop's libhdfs wants them",
}


def is_url(location: str) -> bool:
    """Whether it is no path.

    >>> is_url("s3://bucket/articles.parquet"), is_url("archive/articles.parquet")
    (True, False)
    """
    return MARK in location


def fetch(location: str, scratch: Path) -> Path:
    """The path of the input; what lies in an object store is copied below ``scratch`` first.

    Raises: UsageError for a URL that nobody here can read; ReconcileError where its store does not answer.
    """
    if not is_url(location):
        return Path(location)
    parts = urlsplit(location)
    if parts.scheme == "file":
        return Path(unquote(parts.path))
    name = Path(parts.path).name
    if not name:
        raise UsageError(f"{location}: names no file or folder", hint="write s3://bucket/path/to/articles.parquet")
    return _copied(location, parts.scheme, scratch / "fetched" / name)


def _copied(location: str, scheme: str, path: Path) -> Path:
    try:
        from pyarrow import ArrowException
        from pyarrow.fs import FileSelector, FileSystem, FileType, LocalFileSystem, copy_files
    except ImportError as error:
        hint = 'install it with: pip install "source-reconcile[cloud]"'
        raise UsageError(
            f"{location}: reading from a store needs PyArrow, which is not installed", hint=hint
        ) from error
    hint = CREDENTIALS.get(scheme, "known are s3://, gs://, hdfs:// and file://; else download it, and give the path")
    try:
        store, inside = FileSystem.from_uri(location)
        kind = store.get_file_info(inside).type
        if kind == FileType.NotFound:
            raise UsageError(
                f"{location}: no such file or folder", hint="check the spelling, and whether you may see it"
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        source: str | FileSelector = FileSelector(inside, recursive=True) if kind == FileType.Directory else inside
        copy_files(source, str(path), source_filesystem=store, destination_filesystem=LocalFileSystem())
    except (ArrowException, OSError, ValueError) as error:
        first = str(error).strip().partition("\n")[0]
        raise ReconcileError(f"{location}: cannot be read ({first})", hint=hint) from error
    return path
