from __future__ import annotations

from reconcile.articles.blocks import find_blocks


def cells(text: str) -> list[list[tuple[str, str]]]:
    _, rows = find_blocks(text)
    return [[(cell.header, text[cell.start : cell.end]) for cell in row.cells] for row in rows]


def test_a_header_repeated_above_each_row() -> None:
    text = "Year | Place |\n---|---|\n2003 | Paris |\nYear | Place |\n---|---|\n2005 | Helsinki |\n2007 | Osaka |\n"
    assert cells(text) == [
        [("Year", "2003"), ("Place", "Paris")],
        [("Year", "2005"), ("Place", "Helsinki")],
        [("Year", "2007"), ("Place", "Osaka")],
    ]


def test_an_infobox_names_its_values() -> None:
    text = "Colonel | |\nBirth |\nIn Henryville |\nDied of | Pneumonia |\nWork |\nChildren | 3 |\n"
    assert cells(text) == [
        [("Birth", "In Henryville")],
        [("Died of", "Pneumonia")],
        [("Children", "3")],
    ]


def test_tabs_divide_columns() -> None:
    assert cells("Ann\t34\t1:20:07\nBea\t\t1:21\nCid\t40\t1:20:23") == [
        [("", "Ann"), ("", "34"), ("", "1:20:07")],
        [("", "Bea"), ("", "1:21")],
        [("", "Cid"), ("", "40"), ("", "1:20:23")],
    ]
    assert cells("Name\tTime\nAnn Lee\t1:20:07\nCid\t1:20:23") == [
        [("Name", "Ann Lee"), ("Time", "1:20:07")],
        [("Name", "Cid"), ("Time", "1:20:23")],
    ]


def test_empty_cells_keep_the_columns_in_step() -> None:
    assert cells("| A | B | C |\n|---|:-:|--:|\n| 1 | | 3 |") == [[("A", "1"), ("C", "3")]]


def test_an_escaped_pipe_divides_nothing() -> None:
    assert cells("A | B\n---|---\n1\\|2 | 3") == [[("A", "1\\|2"), ("B", "3")]]


def test_a_row_longer_than_its_header_has_nameless_columns() -> None:
    assert cells("A | B\n---|---\n1 | 2 | 3") == [[("A", "1"), ("B", "2"), ("", "3")]]
