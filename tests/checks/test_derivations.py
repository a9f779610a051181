"""The arithmetic that holds in the bundled dossier is worked out: it raises nothing, and one altered figure is found.

That a check is silent says little; it may not have looked.  So each consistent derivation of the gold is altered in one
article, and the check that works it out must then fire, on that article, as it did not before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from reconcile.articles.document import lay_out
from reconcile.checks.check import Dossier
from reconcile.checks.run import run_checks
from reconcile.model import Article, Document, Pulled
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import pull, run, with_day_order
from reconcile.place import find_articles
from reconcile.registry import CHECKS
from reconcile.values import DateSpan

ROOT: Final = Path(__file__).parents[2]
BUNDLED: Final = ROOT / "sources" / "jefferson-perez"
SEEDS: Final = ROOT.parent / "shared" / "seeds"

# behind the heading above the lists of Pan American wins; the same words stand above those of world titles
MEN: Final = " medalist, 20 km Race walk of the men\nPodium Race walk 20 km Mar del Plata"


@dataclass(frozen=True)
class Altered:
    """A derivation of the gold, and a figure whose change must be found by a rule."""

    id: str
    article: str
    old: str
    new: str
    rule: str
    why: str


ROWS = [
    Altered("D02", "cuenca-anniversary", "21st anniversary", "25th anniversary", "RC218", "2017 - 1996"),
    Altered("D03", "latinx-history", "Sept. 29, 2008", "Sept. 19, 2008", "RC212", "race on the 21st, then the end"),
    Altered("D06", "belgian-walking", "two years later, Seoul", "five years later, Seoul", "RC218", "1990 + 2"),
    Altered(
        "D09", "latinx-history", "At the two Olympics after", "At the three Olympics after", "RC236", "Sydney, Athens"
    ),
    Altered("D10", "latinx-history", "five Olympics (1992", "six Olympics (1992", "RC236", "1992 to 2008"),
    Altered("D14", "belgian-walking", "at the age of 22,", "at the age of 24,", "RC213", "born 1974, Atlanta by day"),
    Altered("D15", "biography", "when he was 34", "when he was 37", "RC213", "born 1974, Beijing 2008"),
    Altered("D15", "final-olympic-race", "Now, 34 years", "Now, 37 years", "RC213", "born 1974, this year"),
    Altered("D20", "belgian-walking", "was 14 seconds ahead", "was 24 seconds ahead", "RC204", "1:19:15 - 1:19:01"),
    Altered("D20", "latinx-history", "14 seconds after", "24 seconds after", "RC204", "1:19:15 - 1:19:01"),
    Altered("D21", "final-olympic-race", "14 seconds ahead", "24 seconds ahead", "RC204", "1:19:01 + 0:14 = 1:19:15"),
    Altered("D23", "belgian-walking", "00 h 38' 24\" | 15,625", "00 h 38' 24\" | 16,625", "RC205", "10 km, Krakow"),
    Altered("D24", "belgian-walking", "00 h 38' 37\" | 15,537", "00 h 38' 37\" | 13,537", "RC205", "10 km, Bergen"),
    Altered("D25", "belgian-walking", "| 14,950 km/h", "| 15,950 km/h", "RC205", "10 km, Plovdiv"),
    Altered("D26", "belgian-walking", "| 14,742 km/h", "| 15,742 km/h", "RC205", "10 km, Seoul"),
    Altered("D27", "belgian-walking", "| 15,514 km/h", "| 14,514 km/h", "RC205", "20 km, Paris"),
    Altered("D28", "belgian-walking", "| 15,306 km/h", "| 16,306 km/h", "RC205", "20 km, Podebrady"),
    Altered("D29", "belgian-walking", "| 15,270 km/h", "| 16,270 km/h", "RC205", "20 km, Helsinki"),
    Altered("D30", "belgian-walking", "| 14,833 km/h", "| 15,833 km/h", "RC205", "20 km, Cali 2008"),
    Altered("D31", "belgian-walking", "| 14,475 km/h", "| 15,475 km/h", "RC205", "20 km, Cali 2005"),
    Altered("D32", "belgian-walking", "| 12,872 km/h", "| 11,872 km/h", "RC205", "50 km, Athens"),
    Altered("D34", "belgian-walking", "38' 24\" 15,625", "38' 24\" 16,625", "RC205", "10 km, the best"),
    Altered("D35", "belgian-walking", "38' 37\" 15,537", "38' 37\" 16,537", "RC205", "10 km on the track, the best"),
    Altered("D36", "belgian-walking", '21" 15,514', '21" 16,514', "RC205", "20 km, the best"),
    Altered("D37", "belgian-walking", '54" 14,833', '54" 15,833', "RC205", "20 km on the track, the best"),
    Altered("D38", "belgian-walking", '04" 12,872 km/h 2004', '04" 13,872 km/h 2004', "RC205", "50 km, the best"),
    Altered("D39", "belgian-walking", '04" 12,872 km/h\n', '04" 13,872 km/h\n', "RC205", "50 km, under four hours"),
    Altered("D40", "belgian-walking", "total number 14", "total number 15", "RC202", "1+1 + 3+1 + 2 + 3+1 + 1+1"),
    Altered("D43", "belgian-walking", "3 x gold / 1 x bronze", "3 x gold", "RC202", "Winnipeg, third"),
    Altered("D43", "belgian-walking", f"3 x gold{MEN}", f"2 x gold{MEN}", "RC202", "Mar del Plata, Santo Domingo, Rio"),
    Altered("D45", "belgian-walking", "3 x gold medalist", "3 x silver medalist", "RC202", "Paris, Helsinki, Osaka"),
    Altered("D46", "belgian-walking", "1 x gold /1 x silver", "1 x silver", "RC202", "Atlanta, won"),
    Altered("D46", "belgian-walking", "1 x gold /1 x silver", "1 x gold", "RC202", "Beijing, second"),
    Altered(
        "D47", "belgian-walking", "Championships 1 x gold / 1 x bronze", "Championships 1 x bronze", "RC202", "junior"
    ),
    Altered("D50", "belgian-walking", "1 h 18' 00\"", "1 h 16' 00\"", "RC203", "times ascend with rank"),
    Altered(
        "D52", "belgian-walking", "7 performances under", "3 performances under", "RC216", "four read, of five printed"
    ),
    Altered(
        "D53",
        "belgian-walking",
        "best performance 1 h 17'",
        "best performance 1 h 19'",
        "RC216",
        "the least over 20 km",
    ),
    Altered("D54", "belgian-walking", "1 performance under 4", "0 performances under 4", "RC216", "3:53:04"),
    Altered(
        "D55",
        "belgian-walking",
        "10 km Race walk 38' 24\" 15,625 km/h 2002",
        "10 km Race walk 38' 24\" 15,625 km/h 2003",
        "RC216",
        "Krakow",
    ),
    Altered("D56", "belgian-walking", "1 h 18' 35\"", "1 h 18' 53\"", "RC216", "Helsinki, list and table"),
    Altered(
        "D57", "belgian-walking", "won the bronze medal", "won the silver medal", "RC216", "Plovdiv in text and table"
    ),
    Altered("D59", "latinx-history", "from three World", "from two World", "RC236", "2003, 2005, 2007"),
    Altered("D61", "latinx-history", "Sept. 29, 2008", "Sept. 20, 2008", "RC212", "the race was on the 21st"),
    Altered("D63", "latinx-history", "both Olympic medals", "the only three Olympic medals", "RC202", "1 + 1"),
    Altered("D63", "biography", "only two Olympic medals", "only three Olympic medals", "RC202", "1 + 1"),
    Altered("D64", "biography", "a third straight", "a second straight", "RC236", "2003, 2005, 2007"),
]


ORIGINALS = [  # the same figures as the original articles print them, by their numbers
    Altered("D02", "000", "21st anniversary", "25th anniversary", "RC218", "2017 - 1996"),
    Altered("D03", "001", "Sept. 29", "Sept. 19", "RC212", "race on the 21st, then the end"),
    Altered("D09", "001", "following two Olympics", "following three Olympics", "RC236", "Sydney, Athens"),
    Altered("D10", "001", "five Olympics", "six Olympics", "RC236", "1992 to 2008"),
    Altered("D15", "004", "34 years of age", "37 years of age", "RC213", "born 1974, Beijing 2008"),
    Altered("D20", "003", "14 seconds", "24 seconds", "RC204", "1:19:15 - 1:19:01"),
    Altered("D21", "002", "14 seconds", "24 seconds", "RC204", "1:19:01 + 0:14 = 1:19:15"),
    Altered("D23", "003", "| 15,625 km/h", "| 16,625 km/h", "RC205", "10 km, Krakow"),
    Altered("D25", "003", "| 14,950 km/h", "| 15,950 km/h", "RC205", "10 km, Plovdiv"),
    Altered("D27", "003", "| 15,514 km/h", "| 14,514 km/h", "RC205", "20 km, Paris"),
    Altered("D32", "003", "| 12,872 km/h", "| 11,872 km/h", "RC205", "50 km, Athens"),
    Altered("D34", "003", "38' 24\" 15,625", "38' 24\" 16,625", "RC205", "10 km, the best"),
    Altered("D39", "003", '04" 12,872 km/h\n', '04" 13,872 km/h\n', "RC205", "50 km, under four hours"),
    Altered("D40", "003", "medals 14", "medals 15", "RC202", "1+1 + 3+1 + 2 + 3+1 + 1+1"),
    Altered("D43", "003", "3 x gold / 1 x bronze", "3 x gold", "RC202", "Winnipeg, third"),
    Altered("D45", "003", "3 x gold medalist", "3 x silver medalist", "RC202", "Paris, Helsinki, Osaka"),
    Altered("D46", "003", "1 x gold /1 x silver", "1 x silver", "RC202", "Atlanta, won"),
    Altered("D46", "003", "1 x gold /1 x silver", "1 x gold", "RC202", "Beijing, second"),
    Altered("D47", "003", "Championships 1 x gold / 1 x bronze", "Championships 1 x bronze", "RC202", "junior"),
    Altered("D50", "003", "1 h 18' 00\"", "1 h 16' 00\"", "RC203", "times ascend with rank"),
    Altered("D52", "003", "7 performances under", "3 performances under", "RC216", "four read, of five printed"),
    Altered("D53", "003", "best performance 1 h 17'", "best performance 1 h 19'", "RC216", "the least over 20 km"),
    Altered("D54", "003", "1 performance under 4", "0 performances under 4", "RC216", "3:53:04"),
    Altered(
        "D55",
        "003",
        "10 km Race walk 38' 24\" 15,625 km/h 2002",
        "10 km Race walk 38' 24\" 15,625 km/h 2003",
        "RC216",
        "Krakow",
    ),
    Altered("D56", "003", "1 h 18' 35\"", "1 h 18' 53\"", "RC216", "Helsinki, list and table"),
    Altered("D58", "001", "two decades", "five decades", "RC218", "1992 to 2008"),
    Altered("D61", "001", "Sept. 29", "Sept. 20", "RC212", "the race was on the 21st"),
    Altered("D63", "004", "only two medals", "only three medals", "RC202", "1 + 1"),
    Altered("D64", "004", "third straight", "second straight", "RC236", "2003, 2005, 2007"),
]


@cache
def articles_of(folder: Path) -> tuple[Article, ...]:
    return with_day_order(tuple(find_articles([folder])))


@cache
def read(article: Article) -> tuple[Document, Pulled]:
    document = lay_out(article)
    return document, pull(document, builtin_attributes())


def found(articles: Sequence[Article]) -> set[tuple[str, str]]:
    """Rules and explanations of what the checks find."""
    both = [read(article) for article in articles]
    made = Dossier(name="", documents=tuple(d for d, _ in both), pulled=tuple(p for _, p in both))
    return {(finding.rule, finding.explanation) for finding in run_checks(made, CHECKS)[0]}


@cache
def found_before(folder: Path) -> frozenset[tuple[str, str]]:
    return frozenset(found(articles_of(folder)))


def new_rules(folder: Path, row: Altered) -> set[str]:
    """The rules that find something that they did not before one figure was altered."""
    before = articles_of(folder)
    altered = [a for a in before if a.id.rsplit("/", 1)[-1].startswith(row.article)]
    assert len(altered) == 1
    assert row.old in altered[0].text, "the article prints another figure"
    text = altered[0].text.replace(row.old, row.new, 1)
    after = [replace(a, text=text, sha256="altered") if a is altered[0] else a for a in before]
    return {rule for rule, _ in found(after) - found_before(folder)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.id} {row.article} {row.why}")
def test_the_bundled_dossier_is_reckoned_through(row: Altered) -> None:
    assert row.rule in new_rules(BUNDLED, row)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the original articles are not beside this checkout")
@pytest.mark.parametrize("row", ORIGINALS, ids=lambda row: f"{row.id} {row.article} {row.why}")
def test_the_originals_are_reckoned_through(row: Altered) -> None:
    assert row.rule in new_rules(SEEDS, row)


# What the two dossiers may raise, of all that the checks find: conflicts of the gold, and nothing about what fits.
CONFLICTS = {"RC201", "RC202", "RC210", "RC211", "RC212", "RC214", "RC215", "RC219"}


@pytest.mark.parametrize("folder", [BUNDLED, SEEDS], ids=["bundled", "originals"])
def test_what_fits_raises_nothing(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("the original articles are not beside this checkout")
    assert {rule for rule, _ in found_before(folder)} <= CONFLICTS


@pytest.mark.parametrize("folder", [BUNDLED, SEEDS], ids=["bundled", "originals"])
@pytest.mark.parametrize(
    ("says", "why"),
    [
        ("“this year”", "D12: twelve years after 1996"),
        ("give 2008 or 2009", "D15 and D16: born in July 1974 and 34 years old, so not in 2012"),
        ("are all from 1992 to 2008", "D10 and D11: five Olympics, of which 2012 would be the sixth"),
    ],
)
def test_arithmetic_bears_on_the_year_of_beijing(folder: Path, says: str, why: str) -> None:
    if not folder.is_dir():
        pytest.skip("the original articles are not beside this checkout")
    findings = [f for f in run(articles_of(folder)).findings if f.rule == "RC102" and "2012" in f.explanation]
    assert len(findings) == 1
    assert says in findings[0].explanation, why
    assert findings[0].suggestion is not None
    assert findings[0].suggestion.value == "2008"


@pytest.mark.parametrize("folder", [BUNDLED, SEEDS], ids=["bundled", "originals"])
@pytest.mark.parametrize(
    ("edtf", "why"),
    [
        ("1996-07-26", "D01: twenty-one years before 2017-07-26"),
        ("2008-09-20", "D03: nine days before 2008-09-29"),
        ("1992", "D04 to D06: two years after 1990"),
        ("1996", "D07 and D08: four years after 1992"),
        ("2008", "D12: this year, twelve years after 1996"),
        ("1974-07-01", "D18: day before month"),
    ],
)
def test_dates_told_by_others(folder: Path, edtf: str, why: str) -> None:
    if not folder.is_dir():
        pytest.skip("the original articles are not beside this checkout")
    told = [m for a in articles_of(folder) for m in read(a)[1].mentions if isinstance(m.value, DateSpan)]
    reckoned = {m.value.edtf for m in told if isinstance(m.value, DateSpan) and edtf[:4] not in m.quote}
    assert edtf in reckoned | {"1974-07-01"}, why
    assert edtf in {m.value.edtf for m in told if isinstance(m.value, DateSpan)}, why


@dataclass(frozen=True)
class Told:
    """What the gold works out and no article prints, told in a sentence: as it is, and as it is not."""

    id: str
    right: str
    wrong: str
    rule: str


AFTER: Final = "After he had won in Atlanta, "
UNPRINTED = [
    Told("D22", "In Atlanta, Pérez finished 9 seconds ahead of Ilya Markov.", "9 seconds>19 seconds", "RC204"),
    Told("D22", "In Atlanta, Pérez finished 16 seconds ahead of Bernardo Segura.", "16 seconds>26 seconds", "RC204"),
    Told("D33", "He walked the 5000 m in 18' 46\", an average of 15,986 km/h.", "15,986>16,986", "RC205"),
]


@pytest.mark.parametrize("row", UNPRINTED, ids=lambda row: f"{row.id} {row.wrong}")
def test_what_no_article_prints_is_worked_out(row: Told) -> None:
    old, new = row.wrong.split(">")
    told = Altered(row.id, "belgian-walking", AFTER, f"{row.right} {AFTER}", row.rule, "as it is")
    assert new_rules(BUNDLED, told) == set()
    assert row.rule in new_rules(BUNDLED, replace(told, new=f"{row.right.replace(old, new)} {AFTER}"))


@pytest.mark.parametrize("day_first", [True, False])
def test_ages_leave_day_and_month_open(day_first: bool) -> None:
    """D17: born on 1 July or on 7 January, he was 22 in Atlanta and 34 in Beijing; neither age settles it."""
    as_read = [replace(a, day_first=day_first, sha256=str(day_first)) for a in articles_of(BUNDLED)]
    assert "RC213" not in {rule for rule, _ in found(as_read)}
    wrong = [replace(a, text=a.text.replace("at the age of 22,", "at the age of 24,")) for a in as_read]
    assert "RC213" in {rule for rule, _ in found([replace(a, sha256=f"{a.sha256} 24") for a in wrong])}


@pytest.mark.parametrize(("figure", "severity"), [("460 km", "minor"), ("560 km", "major")])
def test_a_rounded_length_is_no_other_length(figure: str, severity: str) -> None:
    """D60: 459 km to the nearest ten is 460, which explains the difference and leaves it worth a look."""
    articles = [replace(a, text=a.text.replace("460 km", figure), sha256=figure) for a in articles_of(BUNDLED)]
    lengths = [f for f in run(articles).findings if any("459" in g.value for g in f.groups)]
    assert [f.severity.value for f in lengths] == [severity]
