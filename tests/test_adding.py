from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from reconcile.adding import Added, Request, add
from reconcile.articles.web import any_address
from reconcile.checked import check
from reconcile.engines.store import FOLDER
from reconcile.errors import ReconcileError
from reconcile.findings.decision_files import write_decision
from reconcile.findings.verdicts import Ruling, Verdict, decide
from reconcile.place import find_articles
from tests.articles import documents
from tests.articles.server import serving

needs_extra = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("trafilatura", "pypdf", "docx")),
    reason="the extra [add] is not installed",
)

HERALD = "River bursts its banks\n\nThe flood killed 12 people in Corbin on Monday.\n"
POST = "Flood in Corbin\n\nThe flood killed 14 people in Corbin on Monday.\n"
TIMES = "Corbin mourns\n\nThe flood killed 14 people in Corbin, the mayor said.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    (folder / "sources/flood").mkdir(parents=True)
    (folder / "sources/flood/herald.md").write_text(HERALD, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


def adding(workspace: Path, *documents: str | Path, **options: object) -> Added:
    request: dict[str, object] = {"given": {}, "today": "2017-08-01", "permits": any_address} | options
    return add(Request(documents=tuple(map(str, documents)), workspace=workspace, **request))  # type: ignore[arg-type]


def put(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def files(workspace: Path) -> list[str]:
    found = sorted(path.relative_to(workspace).as_posix() for path in workspace.rglob("*") if path.is_file())
    return [name for name in found if not name.startswith(FOLDER)]


def test_text_is_stored_as_it_is(workspace: Path, tmp_path: Path) -> None:
    text = "---\npublisher: The Post\n---\nPe\u0301rez won.\r\nTwice.\r\n"
    adding(workspace, put(tmp_path / "Post, 2.txt", text), given={"author": "Ann: Lee", "published": "2017-07-26"})
    stored = find_articles([workspace])[1]
    assert (stored.id, stored.text) == ("flood/post-2", "Pe\u0301rez won.\r\nTwice.\r\n")
    assert (stored.metadata.publisher, stored.metadata.author) == ("The Post", "Ann: Lee")
    assert stored.metadata.published == "2017-07-26"


def test_what_it_changed_is_told(workspace: Path, tmp_path: Path) -> None:
    told = adding(workspace, put(tmp_path / "post.txt", POST)).effects
    assert told.claims
    assert [sorted(group.value[:2] for group in finding.groups) for finding in told.conflicts] == [["12", "14"]]
    told = adding(workspace, put(tmp_path / "times.txt", TIMES)).effects
    assert not told.conflicts
    assert len(told.widened) == 1


def test_a_decision_that_it_reopens_is_told(workspace: Path, tmp_path: Path) -> None:
    adding(workspace, put(tmp_path / "post.txt", POST))
    report = check([workspace]).report
    twelve = next(group.value for group in report.findings[0].groups if group.value.startswith("12"))
    ruling = Ruling(verdict=Verdict.CHOOSE, choose=twelve, reason="The coroner counted.", cause="error")
    decision = decide(report.findings[0], ruling, report.articles)
    path = workspace / f"claims/decisions/{decision.id}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(write_decision(decision), encoding="utf-8")
    told = adding(workspace, put(tmp_path / "times.txt", TIMES.replace("14", "15"))).effects
    assert [finding.id for finding in told.reopened] == [decision.id]


def test_the_first_article_of_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    added = adding(tmp_path, put(tmp_path / "a.txt", POST), dossier="flood/usa")
    assert [str(each.path) for each in added.placed] == ["sources/flood/usa/a.md"]


@needs_extra
def test_documents_of_every_kind(workspace: Path, tmp_path: Path, site: str) -> None:
    given: list[str | Path] = [
        put(tmp_path / "page.html", documents.PAGE),
        put(tmp_path / "scan.pdf", documents.pdf([["A first line of the text.", "And a second."]])),
        put(tmp_path / "letter.docx", documents.docx()),
        f"{site}/latin",
        f"{site}/report.pdf",
        f"{site}/notes.txt",
    ]
    adding(workspace, *given, keep_original=True)
    assert [name.removeprefix("sources/flood/") for name in files(workspace)] == [
        ".originals/letter.docx",
        ".originals/notes.txt",
        ".originals/page.html",
        ".originals/report.pdf",
        ".originals/scan.pdf",
        ".originals/the-valley-herald-river-bursts-its-banks.html",
        "herald.md",
        "letter.md",
        "notes.md",
        "page.md",
        "report.md",
        "scan.md",
        "the-valley-herald-river-bursts-its-banks.md",
    ]
    stored = {article.id: article for article in find_articles([workspace])}
    page = stored["flood/the-valley-herald-river-bursts-its-banks"]
    assert "Alcalde Pérez" in page.text
    assert (page.metadata.url, page.metadata.retrieved) == (f"{site}/latin", "2017-08-01")
    assert stored["flood/notes"].text == "Pérez won.\r\nTwice."
    assert (workspace / "sources/flood/.originals/page.html").read_bytes() == documents.PAGE.encode()


def test_the_same_request_gives_the_same_bytes(tmp_path: Path) -> None:
    written = []
    for name in ("one", "two"):
        (tmp_path / name / "sources").mkdir(parents=True)
        adding(tmp_path / name, put(tmp_path / "a.txt", POST), given={"publisher": "Ñ: 'x'"})
        written.append((tmp_path / name / "sources/a.md").read_bytes())
    assert written[0] == written[1]


def refused(workspace: Path, *documents: str | Path, **options: object) -> str:
    before = files(workspace)
    with pytest.raises(ReconcileError) as caught:
        adding(workspace, *documents, **options)
    assert caught.value.hint
    assert "\n" not in caught.value.message
    assert files(workspace) == before
    return caught.value.message


def test_what_is_refused_writes_nothing(workspace: Path, tmp_path: Path) -> None:
    post = put(tmp_path / "post.txt", POST)
    assert refused(workspace, post, tmp_path / "gone.txt") == f"{tmp_path}/gone.txt: no such file"
    assert refused(workspace, put(tmp_path / "a.odt", "x")).endswith("is no kind of document that can be read")
    copy = put(tmp_path / "copy.md", HERALD.replace("\n", "\r\n").upper())
    assert refused(workspace, copy).endswith("its content is there already, as sources/flood/herald.md")
    assert refused(workspace, post, put(tmp_path / "b.txt", POST)).endswith("as sources/flood/post.md")
    assert refused(workspace, post, name="herald").endswith("it is taken")
    assert refused(workspace, post, name="../x") == '"../x" is no name for an article'
    assert refused(workspace, post, dossier="../x") == '"../x" is no name for a dossier'
    assert refused(workspace, post, dossier=".hidden") == '".hidden" is no name for a dossier'
    assert refused(workspace, post, dossier="decisions") == '"decisions" is no name for a dossier'
    assert refused(workspace, post, given={"published": "soon"}).endswith('published "soon" is no date')
    assert refused(workspace, tmp_path).endswith("is no kind of document that can be read")
    with (tmp_path / "huge.pdf").open("wb") as stream:
        stream.truncate(200_000_000)
    assert refused(workspace, tmp_path / "huge.pdf").endswith("is 200 MB, more than an article's 50 MB")
    (workspace / "sources/storm").mkdir()
    (workspace / "sources/storm/a.txt").write_text("A storm.", encoding="utf-8")
    assert refused(workspace, post) == "which dossier? There are flood, storm"


@needs_extra
def test_what_a_server_does_writes_nothing(workspace: Path, site: str) -> None:
    assert refused(workspace, f"{site}/gone").endswith("the server answered 404 Not Found")
    assert refused(workspace, f"{site}/loop").endswith("redirects more than 5 times")
    assert refused(workspace, f"{site}/huge").endswith("is larger than 25 MB")
    assert refused(workspace, f"{site}/login").endswith("no article was found on the page")
    assert refused(workspace, f"{site}/picture").endswith("is image/png, no article")


def test_no_workspace(tmp_path: Path) -> None:
    assert refused(tmp_path, "x.txt").endswith("is no workspace, it has no folder sources/")
