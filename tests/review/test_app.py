"""The review page over a real port: what it shows, what it writes, whom it refuses."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from reconcile.findings.decision_files import read_decision
from reconcile.findings.verdicts import Ruling, Verdict
from reconcile.model import Decision, Finding, Status
from reconcile.reports.citation import worst_first
from reconcile.review.desk import LOOK_EVERY_S, Desk
from tests.review.conftest import Served


def findings(served: Served) -> tuple[Finding, ...]:
    return worst_first(served.desk.now().report.findings)


def stored(root: Path) -> list[Decision]:
    paths = sorted((root / "claims" / "decisions").glob("*.yaml"))
    return [read_decision(path.read_text(encoding="utf-8"), path.name, expected_id=path.stem) for path in paths]


def seen_on(page: str) -> str:
    """What the decide form of a page says that its reader saw."""
    (form,) = re.findall(r'id="decide">(.*?)</form>', page, re.DOTALL)
    (seen,) = re.findall(r'name="seen" value="([^"]*)"', form)
    return str(seen)


def ruling(served: Served, finding: Finding, **fields: str) -> dict[str, str]:
    page = served.get(f"/conflict/{finding.id}").text
    return {"seen": seen_on(page), "verdict": "choose:1", "reason": "Seen the stone.", **fields}


def test_the_list_shows_every_conflict_and_filters(served: Served) -> None:
    page = served.get("/").text
    assert "1 to 2 of 2" in page
    for finding in findings(served):
        assert f"/conflict/{finding.id}" in page
    first = findings(served)[0]
    assert "1 to 1 of 1" in served.get(f"/?kind={first.kind}").text
    assert "No conflict matches" in served.get("/?words=ferry").text
    assert "1 to 2 of 2" in served.get("/?status=open&page=99").text


def test_a_conflict_shows_both_articles_in_full_with_the_words_marked(served: Served) -> None:
    page = served.get(f"/conflict/{findings(served)[0].id}").text
    assert page.count('class="pane"') == 2
    assert len(re.findall(r'<mark data-value="[12]">', page)) >= 2
    assert "It cost $3.5 million." in page


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"verdict": "choose:2"}, Status.RESOLVED),
        ({"verdict": "neither"}, Status.RESOLVED),
        ({"verdict": "both"}, Status.DISPUTED),
        ({"verdict": "not_a_conflict", "cause": "definition"}, Status.NOT_A_CONFLICT),
        ({"verdict": "defer", "review_by": "2027-01-31", "by": "Ana"}, Status.DEFERRED),
    ],
)
def test_a_ruling_becomes_a_file(served: Served, workspace: Path, fields: dict[str, str], status: Status) -> None:
    first, second = findings(served)
    answer = served.post(f"/conflict/{first.id}/decide", ruling(served, first, **fields))
    assert (answer.status, answer.headers["Location"]) == (303, f"/conflict/{second.id}")
    (made,) = stored(workspace)
    assert (made.id, made.reason, made.at) == (first.id, "Seen the stone.", "2026-11-22")
    assert made.cause == fields.get("cause")
    assert made.by == fields.get("by")
    assert made.review_by == fields.get("review_by", "2027-05-23" if fields["verdict"] == "both" else None)
    found = served.desk.find(first.id)
    assert found is not None and found.status is status


def test_choosing_by_number_means_the_number(served: Served, workspace: Path) -> None:
    first = findings(served)[0]
    served.post(f"/conflict/{first.id}/decide", ruling(served, first, verdict="choose:2"))
    assert stored(workspace)[0].choose == first.groups[1].value


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"reason": " "}, "a reason is missing"),
        ({"verdict": ""}, "Say first what you decide"),
        ({"verdict": "choose:9"}, "has no value"),
        ({"verdict": "known"}, "Say first what you decide"),
        ({"review_by": "soon"}, "is no day"),
        ({"cause": "typo"}, "cause is"),
    ],
)
def test_what_cannot_be_ruled_is_said_and_kept(
    served: Served, workspace: Path, fields: dict[str, str], complaint: str
) -> None:
    first = findings(served)[0]
    answer = served.post(f"/conflict/{first.id}/decide", ruling(served, first, by="Ana Ruiz", **fields))
    assert answer.status == 422
    assert complaint in answer.text
    assert 'value="Ana Ruiz"' in answer.text
    assert stored(workspace) == []


def test_a_reason_is_offered_again(served: Served) -> None:
    first, second = findings(served)
    served.post(f"/conflict/{first.id}/decide", ruling(served, first, by="Ana"))
    page = served.get(f"/conflict/{second.id}").text
    assert '<button type="button" class="again">Seen the stone.</button>' in page
    assert 'value="Ana"' in page


def test_undo_takes_the_file_away_and_then_there_is_nothing_to_undo(served: Served, workspace: Path) -> None:
    first = findings(served)[0]
    served.post(f"/conflict/{first.id}/decide", ruling(served, first))
    seen = seen_on(served.get(f"/conflict/{first.id}").text)
    assert served.post(f"/conflict/{first.id}/undo", {"seen": seen}).status == 303
    assert stored(workspace) == []
    assert served.post(f"/conflict/{first.id}/undo", {"seen": seen}).status == 409


def test_undo_of_a_second_ruling_brings_back_the_first(served: Served, workspace: Path) -> None:
    first = findings(served)[0]
    for reason in ("One.", "Two."):
        served.post(f"/conflict/{first.id}/decide", ruling(served, first, reason=reason))
    seen = seen_on(served.get(f"/conflict/{first.id}").text)
    served.post(f"/conflict/{first.id}/undo", {"seen": seen})
    assert [made.reason for made in stored(workspace)] == ["One."]


def test_somebody_else_decided_meanwhile(served: Served, workspace: Path) -> None:
    first = findings(served)[0]
    late = ruling(served, first, reason="Mine.")
    other = Desk(workspace)
    other.decide(first.id, Ruling(verdict=Verdict.DEFER, reason="Asked the mayor."), other.seen(first))
    answer = served.post(f"/conflict/{first.id}/decide", late)
    assert answer.status == 409
    assert "Somebody decided this" in answer.text
    assert 'value="Mine."' in answer.text
    assert [made.reason for made in stored(workspace)] == ["Asked the mayor."]


def test_an_article_that_changed_meanwhile_refuses_the_ruling(served: Served, workspace: Path) -> None:
    first = findings(served)[0]
    late = ruling(served, first)
    (workspace / "sources" / "bridge" / "times.txt").write_text(
        "The bridge at Molle opened on 3 May 1999. The bridge is 1,999 metres long.\n", encoding="utf-8"
    )
    assert served.post(f"/conflict/{first.id}/decide", late).status == 409
    assert stored(workspace) == []


def test_files_that_change_show_without_a_restart(served: Served, workspace: Path) -> None:
    before = served.get("/changes").text
    gazette = workspace / "sources" / "bridge" / "gazette.txt"
    gazette.write_text(gazette.read_text(encoding="utf-8").replace("1988", "1987"), encoding="utf-8")
    time.sleep(LOOK_EVERY_S)
    assert served.get("/changes").text != before
    assert "1 to 1 of 1" in served.get("/").text


def test_a_file_that_cannot_be_read_is_told_and_the_rest_stays(served: Served, workspace: Path) -> None:
    folder = workspace / "claims" / "decisions"
    folder.mkdir(parents=True)
    (folder / "broken.yaml").write_text("id: broken\nstatus: maybe\nreason: r\n", encoding="utf-8")
    time.sleep(LOOK_EVERY_S)
    page = served.get("/").text
    assert "broken.yaml:2: status is" in page
    assert "1 to 2 of 2" in page


# --- the guard ----------------------------------------------------------------------------------


def test_without_the_token_nothing_is_shown(served: Served) -> None:
    for path in ("/", "/changes", "/static/desk.css", "/?token=wrong", f"/conflict/{findings(served)[0].id}"):
        answer = served.ask("GET", path)
        assert answer.status == 403
        assert "bridge" not in answer.text


def test_the_token_becomes_a_cookie_that_scripts_and_other_sites_do_not_get(served: Served) -> None:
    answer = served.ask("GET", f"/?token={served.guard.token}")
    assert (answer.status, answer.headers["Location"]) == (303, "/")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1:1", ""])
def test_a_name_that_points_here_is_refused(served: Served, host: str) -> None:
    assert served.ask("GET", "/", headers={**served.cookie(), "Host": host}).status in (400, 421)


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1"])
def test_a_form_of_another_site_is_refused(served: Served, workspace: Path, origin: str) -> None:
    first = findings(served)[0]
    answer = served.post(f"/conflict/{first.id}/decide", ruling(served, first), Origin=origin)
    assert answer.status == 403
    assert stored(workspace) == []


def test_a_form_without_its_token_is_refused(served: Served, workspace: Path) -> None:
    first = findings(served)[0]
    answer = served.post(f"/conflict/{first.id}/decide", ruling(served, first, form_token="wrong"))
    assert answer.status == 403
    assert stored(workspace) == []


def test_a_form_that_is_too_long_is_refused(served: Served) -> None:
    first = findings(served)[0]
    assert served.post(f"/conflict/{first.id}/decide", ruling(served, first, reason="r" * 70_000)).status == 413


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e%2fapp.py", "/static/app.py", "/conflict/../x"])
def test_no_other_file_is_served(served: Served, path: str) -> None:
    assert served.get(path).status == 404


def test_every_answer_carries_the_policy(served: Served) -> None:
    for path in ("/", "/changes", "/nowhere", "/static/review.js"):
        headers = served.get(path).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
    page = served.get(f"/conflict/{findings(served)[0].id}").text
    assert not re.search(r"<script(?! src=)|<style|\son\w+=|style=", page)


def test_hostile_articles_stay_words(workspace: Path, served: Served) -> None:
    words = '<script>alert(1)</script> ](javascript:alert(1)) =HYPERLINK("x") \x1b[31m'
    path = workspace / "sources" / "bridge" / "herald.txt"
    path.write_text(path.read_text(encoding="utf-8") + words + "\n", encoding="utf-8")
    time.sleep(LOOK_EVERY_S)
    page = served.get(f"/conflict/{findings(served)[0].id}").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page
    assert "\x1b" not in page


def test_a_page_offers_one_undo(served: Served) -> None:
    first, second = findings(served)
    served.post(f"/conflict/{first.id}/decide", ruling(served, first))
    for path in ("/", f"/conflict/{first.id}", f"/conflict/{second.id}"):
        assert served.get(path).text.count(f'action="/conflict/{first.id}/undo"') == 1
