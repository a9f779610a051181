"""What a change brings: compared by id and status, told within the length that a comment may have."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

import jsonschema
import pytest

from reconcile.errors import UsageError
from reconcile.model import Finding, Report, Status
from reconcile.reports.changes import Changes, Corroboration, Gone, compare, only_brought, summary
from reconcile.reports.comment import LONGEST, comment
from reconcile.reports.json import to_data, write
from reconcile.reports.text import write as write_text
from reconcile.reports.writer import Setting
from tests.reports.dossiers import (
    DEAD,
    EMPTY,
    GAZETTE,
    H_MOVED,
    HERALD,
    LENGTH,
    MOVED,
    NOTES,
    OPENED,
    REPORT,
    SETTING,
    TIMES,
    WIRE,
    WORST,
    group,
    normalise,
)
from tests.reports.test_json import SCHEMA


def having(*findings: Finding) -> Report:
    return replace(EMPTY, findings=findings)


def between(before: Report, after: Report) -> Changes:
    return compare(to_data(before, normalise), to_data(after, normalise), "main")


@dataclass(frozen=True)
class Row:
    why: str
    before: Report
    after: Report
    want: Changes


UNDECIDED_LENGTH = replace(LENGTH, status=Status.UNRESOLVED, decision=None)
NARROW = replace(DEAD, groups=(*DEAD.groups[:1], group("14", *DEAD.groups[1].claims[:1])))
ROWS = [
    Row("nothing changed", having(DEAD), having(DEAD), Changes(against="main")),
    Row("a new conflict", having(), having(DEAD), Changes(against="main", new=(DEAD.id,))),
    Row("an old one reopened", having(replace(WORST, status=Status.RESOLVED)), having(WORST),
        Changes(against="main", reopened=(WORST.id,))),
    Row("reopened by deleting the decision", having(LENGTH), having(UNDECIDED_LENGTH),
        Changes(against="main", reopened=(LENGTH.id,))),
    Row("still reopened is no news", having(WORST), having(WORST), Changes(against="main")),
    Row("decided", having(UNDECIDED_LENGTH), having(LENGTH), Changes(against="main", decided=(LENGTH.id,))),
    Row("decided and decided", having(LENGTH), having(LENGTH), Changes(against="main")),
    Row("new and decided at once", having(), having(LENGTH), Changes(against="main")),
    Row("gone", having(DEAD), having(), Changes(against="main", gone=(Gone(id=DEAD.id, question=DEAD.question),))),
    Row("a decided one that goes is no news", having(LENGTH), having(), Changes(against="main")),
    Row("another value", having(NARROW), having(DEAD), Changes(against="main", widened=(DEAD.id,))),
    Row("a value less", having(DEAD), having(replace(DEAD, groups=DEAD.groups[:1])), Changes(against="main")),
    Row("the order of ids", having(), having(OPENED, DEAD), Changes(against="main", new=(OPENED.id, DEAD.id))),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_compare(row: Row) -> None:
    assert between(row.before, row.after) == row.want


WITHOUT_HERALD = replace(EMPTY, articles=(NOTES, TIMES, GAZETTE, WIRE))
ALONE = replace(MOVED, fact=replace(MOVED.fact, claims=MOVED.fact.claims[:1]), origins=1)
ADDED = (Corroboration(question=MOVED.fact.question, value="300", sources=("flood/herald",)),)


def test_a_new_article_that_agrees_corroborates() -> None:
    after = replace(EMPTY, agreements=(MOVED,))
    assert between(WITHOUT_HERALD, after).corroborations == ADDED
    assert between(replace(WITHOUT_HERALD, agreements=(ALONE,)), after).corroborations == ADDED


def test_a_changed_article_that_agrees_now_corroborates() -> None:
    articles = tuple(replace(each, sha256="0") if each == HERALD else each for each in EMPTY.articles)
    before, after = replace(EMPTY, articles=articles), replace(EMPTY, agreements=(MOVED,))
    assert between(before, after).corroborations == ADDED


def test_what_two_old_articles_say_is_no_news() -> None:
    assert between(EMPTY, replace(EMPTY, agreements=(MOVED,))).corroborations == ()


def test_articles_that_are_all_new_corroborate_nobody() -> None:
    before = replace(EMPTY, articles=(NOTES, TIMES, WIRE))
    assert between(before, replace(EMPTY, agreements=(MOVED,))).corroborations == ()


def test_a_side_of_a_conflict_can_be_corroborated() -> None:
    before = replace(having(NARROW), articles=(NOTES, TIMES, GAZETTE, HERALD))
    after = having(replace(DEAD, groups=(DEAD.groups[0], group("14", *DEAD.groups[1].claims))))
    (found,) = between(before, after).corroborations
    assert (found.value, found.sources) == ("14", ("flood/wire",))


@pytest.mark.parametrize("data", [[], {}, {"schema_version": 2}, {"schema_version": 1, "conflicts": 1}, None])
def test_what_is_no_report_is_refused(data: object) -> None:
    with pytest.raises(UsageError, match=r"old\.json"):
        compare(data, to_data(REPORT, normalise), "old.json")  # type: ignore[arg-type]


def test_a_comparison_is_no_base_for_another() -> None:
    view = json.loads(write(REPORT, replace(SETTING, changes=Changes(against="main"))))
    with pytest.raises(UsageError, match="itself a comparison"):
        compare(view, to_data(REPORT, normalise), "old.json")


CHANGES = Changes(
    against="main",
    new=(DEAD.id,),
    reopened=(WORST.id,),
    decided=(LENGTH.id,),
    gone=(Gone(id="x-1", question="How deep?"),),
    corroborations=ADDED,
)
VIEW = only_brought(REPORT, CHANGES)
VIEW_SETTING = Setting(normalise=normalise, changes=CHANGES)


def test_only_what_the_change_brings_is_left() -> None:
    assert [each.id for each in VIEW.findings] == [DEAD.id, WORST.id]


def test_the_summary() -> None:
    assert summary(CHANGES) == "1 new, 1 reopened, 1 decided, 1 gone, 1 corroboration"


def test_the_view_as_json_validates() -> None:
    data = json.loads(write(VIEW, VIEW_SETTING))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    assert data["change"]["new"] == [DEAD.id]


def test_the_comment_leads_with_the_verdict() -> None:
    assert comment(VIEW, CHANGES).splitlines()[:3] == [
        "## 2 conflicts to decide",
        "",
        "Since `main`: 1 new, 1 reopened, 1 decided, 1 gone, 1 corroboration.",
    ]
    assert comment(EMPTY, Changes(against="main")).splitlines()[0] == "## No new conflict"


def test_the_comment_tells_what_is_gone_and_what_agrees() -> None:
    text = comment(VIEW, CHANGES)
    assert "- How deep? (`x-1`)" in text
    assert "**300**, now also Herald \\| Weekly" in text


@pytest.mark.parametrize("count", [1, 50, 300, 3000])
def test_a_comment_is_short_enough_and_counts_what_it_leaves_out(count: int) -> None:
    found = tuple(replace(DEAD, id=f"flood-{number:05}") for number in range(count))
    changes = Changes(
        against="main",
        new=tuple(each.id for each in found),
        gone=tuple(Gone(id=f"gone-{number}", question="How deep was it there?") for number in range(count)),
    )
    text = comment(having(*found), changes)
    assert len(text) < LONGEST
    assert text.startswith(f"## {count:,} conflict")
    told = text.count("\n- **Id:** ")
    left = f"**{count - told:,} more** did not fit"
    assert (left in text) == (told < count)


def test_the_terminal_tells_it_too() -> None:
    text = write_text(VIEW, VIEW_SETTING)
    assert "│ Since     main: 1 new, 1 reopened, 1 decided, 1 gone, 1 corroboration" in text
    assert "How deep? (x-1)" in text
    assert H_MOVED.article_id in text
