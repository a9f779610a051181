"""The day of an editor in a real browser: open, filter, read, decide, undo, reopen; and no article does harm."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from reconcile.cli import main
from reconcile.findings.verdicts import Ruling, Verdict
from reconcile.model import Finding, Status
from reconcile.reports.citation import worst_first
from reconcile.reports.html import write
from reconcile.reports.writer import Setting
from reconcile.review.desk import Desk
from tests.dossiers import both_dossiers, many
from tests.review.conftest import Served

AXE = Path(__file__).parents[2] / "build" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
HOSTILE = (
    "<script>document.title='owned'</script> <img src=x onerror=\"document.title='owned'\"> "
    "[a](javascript:document.title='owned') =HYPERLINK(\"http://a.example\")\n"
)
NIGHT = "The bridge at Molle opened on 3 May 1991. It cost $3.5 million. The bridge is 1,300 metres long.\n"


def keys(browser: WebDriver, *pressed: str) -> None:
    ActionChains(browser).send_keys(*pressed).perform()


def wait(browser: WebDriver, until: Callable[[WebDriver], object]) -> None:
    WebDriverWait(browser, 15).until(until)


def says(browser: WebDriver, words: str) -> bool:
    return words in browser.find_element(By.TAG_NAME, "body").text


def findings(served: Served) -> tuple[Finding, ...]:
    return worst_first(served.desk.now().report.findings)


def complaints(browser: WebDriver) -> list[str]:
    """What the browser itself held against the page: violations of its policy, failed scripts."""
    log = browser.get_log("browser")  # type: ignore[no-untyped-call]
    return [entry["message"] for entry in log if "favicon" not in entry["message"]]


def test_the_day_of_an_editor(served: Served, workspace: Path, browser: WebDriver) -> None:
    first, second = findings(served)
    browser.get(served.address)
    assert served.guard.token not in browser.current_url
    assert len(browser.find_elements(By.CSS_SELECTOR, ".row")) == 2

    keys(browser, "/")  # search, and leave it
    browser.switch_to.active_element.send_keys("metres", Keys.ENTER)
    wait(browser, lambda b: "words=metres" in b.current_url)
    browser.get(f"{served.origin}/")

    keys(browser, "j", Keys.ENTER)  # the first row, opened
    wait(browser, lambda b: b.find_elements(By.ID, "decide"))
    assert len(browser.find_elements(By.CLASS_NAME, "pane")) == 2
    for text in browser.find_elements(By.CSS_SELECTOR, ".pane .text"):
        mark = text.find_element(By.TAG_NAME, "mark")
        assert text.rect["y"] <= mark.rect["y"] < text.rect["y"] + text.rect["height"]

    keys(browser, "1")  # one key chooses, the cursor is in the reason
    assert browser.switch_to.active_element.get_attribute("name") == "reason"
    keys(browser, "Seen the stone.", Keys.ENTER)
    wait(browser, lambda b: second.id in b.current_url)  # on to the next
    found = served.desk.find(first.id)
    assert found is not None and found.status is Status.RESOLVED

    keys(browser, "u")  # undo what was decided last
    wait(browser, lambda b: first.id in b.current_url)
    wait(browser, lambda b: not (workspace / "claims" / "decisions" / f"{first.id}.yaml").exists())

    keys(browser, "1")
    browser.find_elements(By.CLASS_NAME, "again")  # nothing is offered yet: no file has a reason
    keys(browser, "Seen the stone.", Keys.ENTER)
    wait(browser, lambda b: second.id in b.current_url)
    browser.find_element(By.CLASS_NAME, "again").click()  # now it is
    assert browser.find_element(By.ID, "reason").get_attribute("value") == "Seen the stone."

    browser.get(f"{served.origin}/conflict/{first.id}")  # an article is added: reopened, without a reload of ours
    assert says(browser, "decided")
    (workspace / "sources" / "bridge" / "night.txt").write_text(NIGHT, encoding="utf-8")
    wait(browser, lambda b: says(b, "Reopened, because since then"))
    assert len(browser.find_elements(By.CLASS_NAME, "pane")) == 3
    assert complaints(browser) == []


def test_a_stale_ruling_is_refused_and_its_reason_kept(served: Served, workspace: Path, browser: WebDriver) -> None:
    first = findings(served)[0]
    browser.get(served.address)
    browser.get(f"{served.origin}/conflict/{first.id}")
    keys(browser, "2", "Mine.")
    other = Desk(workspace)
    other.decide(first.id, Ruling(verdict=Verdict.DEFER, reason="Asked the mayor."), other.seen(first))
    wait(browser, lambda b: b.find_element(By.ID, "changed").is_displayed())  # told, but nothing entered is lost
    keys(browser, Keys.ENTER)
    wait(browser, lambda b: b.find_elements(By.ID, "complaint"))
    assert says(browser, "Somebody decided this")
    assert says(browser, "Asked the mayor.")
    assert browser.find_element(By.ID, "reason").get_attribute("value") == "Mine."


def test_hostile_articles_do_nothing(served: Served, workspace: Path, browser: WebDriver, tmp_path: Path) -> None:
    for path in (workspace / "sources" / "bridge").iterdir():
        path.write_text(HOSTILE + path.read_text(encoding="utf-8") + HOSTILE, encoding="utf-8")
    browser.get(served.address)
    for finding in findings(served):
        browser.get(f"{served.origin}/conflict/{finding.id}")
        assert says(browser, "onerror")
        assert browser.title != "owned"
    report = tmp_path / "report.html"
    main(["check", str(workspace), "--output", str(report)])
    browser.get(report.as_uri())
    assert says(browser, "to decide")
    assert browser.title != "owned"
    assert complaints(browser) == []


def test_the_report_filters_and_steps_by_key(browser: WebDriver, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(write(both_dossiers(), Setting()), encoding="utf-8")
    browser.get(path.as_uri())
    assert browser.find_element(By.ID, "shown").text == "5 of 5 shown"
    browser.find_element(By.NAME, "dossier").send_keys("ferry")
    assert browser.find_element(By.ID, "shown").text == "1 of 5 shown"
    browser.find_element(By.CSS_SELECTOR, "button[type=reset]").send_keys(Keys.ENTER)
    wait(browser, lambda b: b.find_element(By.ID, "shown").text == "5 of 5 shown")
    keys(browser, "j", "j")
    focused = browser.switch_to.active_element
    assert focused.get_attribute("class") == "conflict"
    assert focused.get_attribute("id") == browser.find_elements(By.CLASS_NAME, "conflict")[1].get_attribute("id")
    assert complaints(browser) == []


def test_the_report_on_2000_conflicts_stays_usable(browser: WebDriver, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(write(many(50, 2000), Setting()), encoding="utf-8")
    browser.get(path.as_uri())
    took_ms: float = browser.execute_script(
        """const form = document.getElementById("filters");
        form.elements.words.value = "village 012";
        const start = performance.now();
        form.dispatchEvent(new Event("input", {bubbles: true}));
        document.body.offsetHeight;
        return performance.now() - start;"""
    )
    assert browser.find_element(By.ID, "shown").text == "50 of 2000 shown"
    assert took_ms < 1000  # 23 ms were measured


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
def test_no_serious_barrier(served: Served, browser: WebDriver, tmp_path: Path, width: int, scheme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not there: npm install --prefix build/axe axe-core")
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    report = tmp_path / "report.html"
    report.write_text(write(both_dossiers(), Setting()), encoding="utf-8")
    browser.get(served.address)
    for address in (f"{served.origin}/", f"{served.origin}/conflict/{findings(served)[0].id}", report.as_uri()):
        browser.get(address)
        assert serious(browser) == [], address
        assert browser.execute_script("return document.documentElement.scrollWidth <= innerWidth"), address


def serious(browser: WebDriver) -> list[str]:
    """axe-core's serious and critical violations of the page at hand."""
    browser.execute_script(AXE.read_text(encoding="utf-8"))
    result: dict[str, Any] = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    found = [each for each in result["violations"] if each["impact"] in ("serious", "critical")]
    return [f"{each['id']}: {json.dumps([node['html'] for node in each['nodes'][:3]])}" for each in found]
