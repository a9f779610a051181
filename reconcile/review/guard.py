"""Who may talk to the review page: the browser that was given the address, on this machine, from this page.

A page of the web can send requests to 127.0.0.1 (by a form, or by a name that it makes point there); it knows
neither the token, nor can it send our Origin and Host.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # "no-referrer" would make our own forms say "Origin: null"
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
CLOSED: Final = "Open the address that `reconcile review` printed.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Checks each request; ``token`` opens the page, ``form_token`` is in every form."""

    port: int
    token: str
    form_token: str

    @property
    def cookie(self) -> str:
        """Cookies do not keep ports apart, so the name does."""
        return f"reconcile-{self.port}"

    @property
    def hosts(self) -> tuple[str, ...]:
        return (f"127.0.0.1:{self.port}", f"localhost:{self.port}")

    async def __call__(self, request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        response = self._refusal(request) or await call_next(request)
        response.headers.update(HEADERS)
        return response

    def _refusal(self, request: Request) -> Response | None:
        """What to answer instead of the page; None where the request may pass."""
        host = request.headers.get("host", "")
        if host not in self.hosts:
            return PlainTextResponse("This page answers to 127.0.0.1 only.\n", status_code=421)
        if request.method not in ("GET", "HEAD", "POST"):
            return PlainTextResponse("Not here.\n", status_code=405)
        if request.method == "POST" and request.headers.get("origin") != f"http://{host}":
            return PlainTextResponse("This form did not come from the review page.\n", status_code=403)
        if _same(request.cookies.get(self.cookie, ""), self.token):
            return None
        if request.method == "GET" and _same(request.query_params.get("token", ""), self.token):
            return self._let_in()
        return PlainTextResponse(CLOSED, status_code=403)

    def is_ours(self, form_token: str) -> bool:
        """Whether a form was made by this run of the page."""
        return _same(form_token, self.form_token)

    def _let_in(self) -> Response:
        """Keep the token in a cookie, so that it stands in no history, link or Referer."""
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(self.cookie, self.token, httponly=True, samesite="strict", path="/")
        return response


def new_guard(port: int) -> Guard:
    return Guard(port=port, token=secrets.token_urlsafe(32), form_token=secrets.token_urlsafe(32))


def _same(given: str, wanted: str) -> bool:
    return secrets.compare_digest(given.encode(), wanted.encode())
