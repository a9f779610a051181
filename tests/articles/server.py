"""A real HTTP server on loopback whose answers a test writes."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.articles import documents


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        answer = getattr(self, f"page_{path.strip('/').replace('-', '_').replace('.', '_')}", None)
        if answer is None:
            self.send_error(404)
        else:
            answer(query)

    def page_article(self, _: str) -> None:
        self.give(documents.PAGE.encode(), "text/html; charset=utf-8")

    def page_latin(self, _: str) -> None:
        page = documents.PAGE.replace("the mayor", "Alcalde Pérez").replace('<meta charset="utf-8">', "")
        self.give(page.encode("latin-1"), "text/html; charset=iso-8859-1")

    def page_packed(self, _: str) -> None:
        self.give(gzip.compress(documents.PAGE.encode()), "text/html", encoding="gzip")

    def page_bomb(self, _: str) -> None:
        self.give(gzip.compress(bytes(60_000_000)), "text/html", encoding="gzip")

    def page_login(self, _: str) -> None:
        self.give(b"<!doctype html><title>Log in</title><form><p>Please log in.</p></form>", "text/html")

    def page_picture(self, _: str) -> None:
        self.give(b"\x89PNG\r\n\x1a\n" + bytes(100), "image/png")

    def page_report_pdf(self, _: str) -> None:
        self.give(documents.pdf([["Twelve people died on Monday."]]), "application/octet-stream")

    def page_notes_txt(self, _: str) -> None:
        self.give("Pérez won.\r\nTwice.".encode(), "text/plain")

    def page_moved(self, _: str) -> None:
        self.redirect("/article")

    def page_loop(self, _: str) -> None:
        self.redirect("/loop")

    def page_away(self, query: str) -> None:
        self.redirect(query)

    def page_huge(self, _: str) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "200000000")
        self.end_headers()

    def page_endless(self, _: str) -> None:
        self.send_response(200)
        self.end_headers()
        self.pour(b"x" * 65_536, pause_s=0)

    def page_slow(self, _: str) -> None:
        self.send_response(200)
        self.end_headers()
        self.pour(b"x", pause_s=0.05)

    def give(self, body: bytes, media_type: str, encoding: str = "") -> None:
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def pour(self, chunk: bytes, pause_s: float) -> None:
        for _ in range(2_000):
            try:
                self.wfile.write(chunk)
            except OSError:
                return
            time.sleep(pause_s)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        return


@contextmanager
def serving() -> Iterator[str]:
    """The server's address, "http://127.0.0.1:40123"."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
