"""HTML, PDF and DOCX to Markdown, in a process of its own.

Such documents are made by strangers, and readers of them are large: what takes too much time or memory ends with its
process and nothing else.  Run as ``python -m reconcile.articles.convert``: a line of JSON and the document go in, a
line of JSON comes out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Final

from reconcile.articles.extracted import Extracted
from reconcile.errors import ArticleError, ReconcileError
from reconcile.model import Metadata

SECONDS: Final = 60
MEMORY_BYTES: Final = 3_000_000_000  # address space, libraries included
EXTRA_HINT: Final = 'install it with: pip install "source-reconcile[add]"'


def convert(
    data: bytes, *, form: str, where: str, today: str, url: str | None = None, charset: str | None = None
) -> Extracted:
    """Read a document of a form ("html", "pdf", "docx").

    Raises: ``ArticleError`` for what cannot be read, or takes too long or too much memory;
            ``ReconcileError`` where the extra ``[add]`` is not installed.
    """
    task = {"form": form, "where": where, "today": today, "url": url, "charset": charset}
    command = [sys.executable, "-m", "reconcile.articles.convert"]
    # one hash seed, so that no library's set changes an article; our own path, so that the same code is found
    path = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": path}
    try:
        done = subprocess.run(
            command, input=json.dumps(task).encode() + b"\n" + data, capture_output=True, timeout=SECONDS, env=env
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much(where) from error
    if done.returncode:
        raise _too_much(where)
    answer = json.loads(done.stdout)
    if "missing" in answer:
        message = f"{where}: reading {form.upper()} needs the package {answer['missing']}"
        raise ReconcileError(message, hint=EXTRA_HINT)
    if "message" in answer:
        raise ArticleError(answer["message"], hint=answer["hint"])
    return Extracted(markdown=answer["markdown"], metadata=Metadata(**answer["metadata"]))


def _too_much(where: str) -> ArticleError:
    message = f"{where}: could not be read within {SECONDS} s and {MEMORY_BYTES // 1_000_000_000} GB"
    return ArticleError(message, hint="add the article's text as .txt or .md")


# --- in the process of its own ------------------------------------------------------------------


def main() -> None:
    """Read the task and the document from standard input; write the answer."""
    _limit()
    header, _, data = sys.stdin.buffer.read().partition(b"\n")
    answer = json.dumps(_answer(json.loads(header), data))
    sys.stdout.write(answer)


def _limit() -> None:
    try:
        import resource
    except ModuleNotFoundError:  # not on Windows, where the time limit alone holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _answer(task: dict[str, str | None], data: bytes) -> dict[str, object]:
    try:
        extracted = _read(task, data)
    except ModuleNotFoundError as error:
        return {"missing": error.name}
    except ArticleError as error:
        return {"message": error.message, "hint": error.hint}
    return {"markdown": extracted.markdown, "metadata": asdict(extracted.metadata)}


def _read(task: dict[str, str | None], data: bytes) -> Extracted:
    where = task["where"] or ""
    match task["form"]:
        case "html":
            from reconcile.articles.html import read_html

            today = task["today"] or ""
            return read_html(data, where=where, today=today, url=task["url"], charset=task["charset"])
        case "pdf":
            from reconcile.articles.pdf import read_pdf

            return read_pdf(data, where=where)
        case "docx":
            from reconcile.articles.docx import read_docx

            return read_docx(data, where=where)
        case form:
            raise ArticleError(f"{where}: no reader for {form}", hint="add .txt, .md, .html, .pdf or .docx")


if __name__ == "__main__":
    main()
