from __future__ import annotations

import os
from pathlib import Path

import pytest

from reconcile.errors import ReconcileError
from reconcile.place import find_articles, find_place, relative


def put(path: Path, text: str = "The toll is 12.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_workspace(tmp_path: Path) -> None:
    put(tmp_path / "sources/flood/bbc.md", "---\npublisher: BBC\npublished: 2017-07-26\n---\nThe toll is 12.")
    put(tmp_path / "sources/flood/ap.txt")
    put(tmp_path / "sources/flood/ap.yaml", "publisher: AP\n")
    put(tmp_path / "sources/top.txt")
    put(tmp_path / "elsewhere.txt")
    articles = find_articles([tmp_path])
    assert [(a.id, a.path, a.dossier, a.metadata.publisher, a.line_offset) for a in articles] == [
        ("flood/ap", "sources/flood/ap.txt", "flood", "AP", 0),
        ("flood/bbc", "sources/flood/bbc.md", "flood", "BBC", 4),
        ("top", "sources/top.txt", "", None, 0),
    ]
    assert articles[1].text == "The toll is 12."


def test_a_folder_in_a_workspace_keeps_its_ids(tmp_path: Path) -> None:
    put(tmp_path / "sources/flood/bbc.md")
    put(tmp_path / "sources/storm/bbc.md")
    place = find_place([tmp_path / "sources/flood"])
    assert place.root == tmp_path
    assert [article.id for article in find_articles([tmp_path / "sources/flood"])] == ["flood/bbc"]
    assert [article.id for article in find_articles([tmp_path / "sources/storm/bbc.md"])] == ["storm/bbc"]


def test_a_plain_folder(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    put(tmp_path / "sub/b.MD")
    for passed_over in (
        "README.md",
        ".hidden.txt",
        ".git/x.txt",
        "reports/r.md",
        "claims/c.txt",
        "~a.txt",
        "notes.rtf",
    ):
        put(tmp_path / passed_over)
    articles = find_articles([tmp_path])
    assert [(a.id, a.path, a.dossier) for a in articles] == [("a", "a.txt", ""), ("sub/b", "sub/b.MD", "sub")]


def test_listed_files_make_one_dossier(tmp_path: Path) -> None:
    files = [put(tmp_path / "x/b.txt"), put(tmp_path / "y/a.txt")]
    articles = find_articles([*files, files[0]])
    assert [(a.id, a.path, a.dossier) for a in articles] == [("x/b", "x/b.txt", ""), ("y/a", "y/a.txt", "")]


def test_metadata_may_name_the_dossier(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "---\ndossier: flood\n---\nThe toll is 12.")
    assert find_articles([tmp_path])[0].dossier == "flood"


def test_front_matter_wins_over_the_sidecar(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "---\npublisher: BBC\n---\nThe toll is 12.")
    put(tmp_path / "a.yaml", "publisher: AP\nauthor: Ann\n")
    metadata = find_articles([tmp_path])[0].metadata
    assert (metadata.publisher, metadata.author) == ("BBC", "Ann")


def test_line_ends_and_accents_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Pe\u0301rez\r\nwon.\u00a0\r\n".encode())
    assert find_articles([tmp_path])[0].text == "Pe\u0301rez\r\nwon.\u00a0\r\n"


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [article.id for article in find_articles([tmp_path])] == ["a"]


def message_of(*paths: Path) -> str:
    with pytest.raises(ReconcileError) as caught:
        find_articles(list(paths))
    assert caught.value.hint
    assert "\n" not in caught.value.message
    return caught.value.message


def test_bad_input_is_named_in_one_line(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    put(tmp_path / "twice/a.txt")
    put(tmp_path / "twice/a.md")
    put(tmp_path / "broken/a.md", "---\ntitle: x: y\n---\nBody")
    put(tmp_path / "blank/a.txt", " \n\t\n")
    put(tmp_path / "zero/a.txt", "")
    put(tmp_path / "folder/a.txt/b.txt")
    put(tmp_path / "dates/a.txt")
    put(tmp_path / "dates/a.yaml", "title: A\npublished: soon\n")
    (put(tmp_path / "binary/a.txt")).write_bytes(b"%PDF-1.7")
    pdf = put(tmp_path / "a.pdf")
    assert message_of(tmp_path / "gone") == f"{tmp_path}/gone: no such file or folder"
    assert message_of(empty) == f"{empty}: no articles (.md or .txt)"
    assert message_of(tmp_path / "twice") == 'a.md and a.txt: two articles with one id, "a"'
    assert message_of(tmp_path / "broken").startswith("a.md:2: broken YAML: ")
    assert message_of(tmp_path / "blank") == "a.txt: is empty"
    assert message_of(tmp_path / "zero") == "a.txt: is empty"
    assert message_of(tmp_path / "folder").endswith("folder/a.txt: is a folder, and named like an article")
    assert message_of(tmp_path / "dates") == 'a.yaml:2: published "soon" is no date'
    assert message_of(tmp_path / "binary") == "a.txt: is not text (it is a PDF document)"
    assert message_of(pdf) == f"{pdf}: is no article that can be read here (only .md and .txt)"


def test_links_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert message_of(tmp_path).startswith(f"{tmp_path}/a.txt: ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert message_of(tmp_path) == f"{tmp_path}/a.txt: is no regular file"


def test_a_workspace_is_whole_and_a_part_of_it_is_not(tmp_path: Path) -> None:
    put(tmp_path / "sources/flood/bbc.md")
    put(tmp_path / "sources/storm/ap.md")
    ways = [tmp_path, tmp_path / "sources", tmp_path / "sources/flood", tmp_path / "sources/flood/bbc.md"]
    assert [find_place([way]).whole for way in ways] == [True, True, False, False]


ROWS = [
    ("a/sources/flood/bbc", "a/sources", "flood/bbc"),
    ("a/sources", "a/sources", "."),
    ("a/sources2/x", "a/sources", "../sources2/x"),
    ("a/sources/../claims/x", "a/sources", "../claims/x"),
    ("a/x", ".", "a/x"),
]


@pytest.mark.parametrize(("path", "base", "want"), ROWS)
def test_the_way_to_a_path(path: str, base: str, want: str) -> None:
    assert relative(Path(path), Path(base)) == want
