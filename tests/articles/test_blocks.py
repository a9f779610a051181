from __future__ import annotations

import textwrap
from dataclasses import dataclass

import pytest

from reconcile.articles.blocks import find_blocks
from reconcile.model import BlockKind

KINDS = {"h": "heading", "p": "paragraph", "l": "list_item", "t": "table_row", "c": "caption", "f": "furniture"}
BODY = "The bridge was opened in the spring of that year. Many people came to see it from all over the country."


@dataclass(frozen=True)
class Row:
    text: str
    kinds: str  # the first letter of each block's kind
    why: str


ROWS = [
    Row(f"A bridge opens\n{BODY}\n{BODY[:49]}", "hpp", "a headline, then a paragraph a line"),
    Row(f"# A bridge\n\n{BODY}\n\n## Cost ##\n\n{BODY}", "hphp", "Markdown headings"),
    Row(f"A bridge\n========\n{BODY}\n\nIts cost\n--------\n{BODY}", "hphp", "underlined headings"),
    Row(f"Title\n\n**Early life**\n\n{BODY}", "hhp", "a bold line"),
    Row(f"Title\n{BODY}\nPower cut\n{BODY}\nTHE WIRES\n{BODY}", "hphphp", "crossheads"),
    Row(f"Title\n{BODY}\nThe bridge from the north\n{BODY}", "hppp", "a caption amid paragraphs is no heading"),
    Row("Results\nFinal of the 20 km\n1. Ann 1 h 20' 07\"\n2. Bea 1 h 21' 01\"", "hhll", "headings above a list"),
    Row("Title\n\n- one\n* two\n• three\n(4) four\n5) five", "hlllll", "list marks"),
    Row(f"Title\n{BODY}\n\nThe bridge at dusk.\n\nThe bridge at dusk.", "hpcc", "a caption and its alternative text"),
    Row(f"Title\n![the bridge](a.png)\n![](b.png)\n{BODY}", "hcp", "pictures with and without words"),
    Row(f"Title\n{BODY}\n\n<!-- note -->\n* * *\n___\n{BODY}", "hpfp", "a hidden note; rules are nothing"),
    Row("Year | Time |\n---|---|\n2003 | 1:17:21 |", "tt", "a table"),
    Row("Year | Time\n---|---\n2003 | 1:17:21\n2005 | 1:18:35", "ttt", "a table without outer pipes"),
    Row(f"Title\nJul 26, 2017 | 0 comments\n{BODY}", "hfp", "a dateline is no table"),
    Row(f"Title\nDate of birth 01-07-1974 |\n![]() |\n{BODY}", "hpp", "a stray pipe is no table"),
    Row(f"Title\n> {BODY}", "hp", "a quoted line"),
    Row(f"Title\n\n== Early life ==\n{BODY}\n\nCareer[edit]\n{BODY}", "hhphp", "headings of a wiki"),
    Row("She was born in Valdivia in 1961.[1]\nShe won 14 medals.[2][3]", "pp", "statements with notes"),
    Row("Title\n\n- It is 310 metres long and was\n  the longest\n- It is new", "hll", "items with hanging lines"),
    Row("Results\nName\tTime\nAnn\t1:20:07\nBea\t1:20:16\nThe end.", "htttp", "a table of tabs"),
    Row("Title\n\nThe dam near the town is\n1.5 km long.\n", "hp", "a line that breaks off"),
    Row("Title\nThe dead were found early.\n6:45 a.m.\nThe dam broke.", "hppp", "a time of day is no dateline"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_find_blocks(row: Row) -> None:
    blocks, _ = find_blocks(row.text)
    assert [block.kind.value for block in blocks] == [KINDS[letter] for letter in row.kinds]


def test_lines_broken_by_width_are_one_paragraph() -> None:
    text = "\n\n".join(textwrap.fill(BODY * times, 72) for times in (2, 3, 1))
    blocks, _ = find_blocks(text)
    assert len(blocks) == 3
    assert " ".join(text[blocks[1].start : blocks[1].end].split()) == BODY * 3


def test_an_indent_begins_a_paragraph() -> None:
    paragraphs = [textwrap.fill(BODY * 2, 72, initial_indent="    ") for _ in range(3)]
    blocks, _ = find_blocks("\n".join(paragraphs))
    assert len(blocks) == 3


def test_lines_of_their_own_stay_apart() -> None:
    text = (
        "World Championships 3 gold\nPan American Games 3 gold, 1 bronze\nWorld Cup 2 bronze\ntotal number of medals 14"
    )
    blocks, _ = find_blocks(text)
    assert len(blocks) == 4


def test_sections() -> None:
    text = (
        "# Title\n\nIntro.\n\n## Career\n\nOne.\n\n### Medals\n\nTwo.\n\n## Life\n\nThree.\n"
        "\nOlympic gold\nPodium in Atlanta\n1. Ann\n2. Bea\nPodium in Paris\n1. Cid\n"
        "Olympic silver\nPodium in Rome\n1. Dan\n"
        "\nA closing paragraph ends what a list's heading reaches."
    )
    blocks, _ = find_blocks(text)
    sections = {text[b.start : b.end]: b.section for b in blocks if b.kind is not BlockKind.HEADING}
    assert sections == {
        "Intro.": "",
        "One.": "Career",
        "Two.": "Career > Medals",
        "Three.": "Life",
        "1. Ann": "Life > Olympic gold > Podium in Atlanta",
        "2. Bea": "Life > Olympic gold > Podium in Atlanta",
        "1. Cid": "Life > Olympic gold > Podium in Paris",
        "1. Dan": "Life > Olympic silver > Podium in Rome",
        "A closing paragraph ends what a list's heading reaches.": "Life",
    }
