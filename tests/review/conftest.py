"""A workspace, its review page on a real port, and a real browser where there is one."""

from __future__ import annotations

import http.client
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
import uvicorn
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver

from reconcile.review.app import make_app
from reconcile.review.desk import Desk
from reconcile.review.guard import Guard, new_guard

TODAY = date(2026, 11, 22)
HERALD = "The bridge at Molle opened on 3 May 1987. It cost $3.5 million. The bridge is 1,204 metres long.\n"
GAZETTE = "The bridge at Molle opened on 3 May 1988. It cost $3.5 million. The bridge is 1,240 metres long.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace of one dossier with two conflicts."""
    folder = tmp_path / "desk" / "sources" / "bridge"
    folder.mkdir(parents=True)
    (folder / "herald.txt").write_text(HERALD, encoding="utf-8")
    (folder / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    return tmp_path / "desk"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str


@dataclass
class Served:
    """A review page that runs, and a client that has its cookie."""

    desk: Desk
    guard: Guard
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        return f"http://{self.guard.hosts[0]}"

    @property
    def address(self) -> str:
        return f"{self.origin}/?token={self.guard.token}"

    def ask(self, method: str, path: str, *, body: str = "", headers: dict[str, str] | None = None) -> Answer:
        """One request with exactly these headers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.guard.port, timeout=20)
        try:
            connection.request(method, path, body or None, headers or {})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode())
        finally:
            connection.close()

    def get(self, path: str) -> Answer:
        return self.ask("GET", path, headers=self.cookie())

    def post(self, path: str, fields: dict[str, str], **headers: str) -> Answer:
        ours = {
            "Origin": self.origin,
            "Content-Type": "application/x-www-form-urlencoded",
            **self.cookie(),
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        return self.ask("POST", path, body=urlencode({"form_token": self.guard.form_token, **fields}), headers=ours)

    def cookie(self) -> dict[str, str]:
        return {"Cookie": f"{self.guard.cookie}={self.guard.token}"}


@pytest.fixture
def serve() -> Iterator[Callable[[Desk], Served]]:
    """Serve desks, each on a port of its own, until the test ends."""
    running: list[tuple[uvicorn.Server, threading.Thread, socket.socket]] = []

    def start(desk: Desk) -> Served:
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        listening.listen()  # requests wait here until the server has started
        guard = new_guard(listening.getsockname()[1])
        server = uvicorn.Server(uvicorn.Config(make_app(desk, guard, today=TODAY), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        running.append((server, thread, listening))
        return Served(desk, guard)

    yield start
    for server, thread, listening in running:
        server.should_exit = True
        thread.join(timeout=10)
        listening.close()


@pytest.fixture
def served(workspace: Path, serve: Callable[[Desk], Served]) -> Served:
    return serve(Desk(workspace))


def browser_path() -> str | None:
    return next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )


FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[WebDriver]:
    """A fresh headless Chromium."""
    path, driver = browser_path(), shutil.which("chromedriver")
    if path is None or driver is None:
        pytest.skip("no Chromium with its driver on this machine")
    options = webdriver.ChromeOptions()
    options.binary_location = path
    for flag in (*FLAGS, f"--user-data-dir={tmp_path / 'profile'}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(driver))
    started.set_window_size(1280, 900)
    yield started
    started.quit()
