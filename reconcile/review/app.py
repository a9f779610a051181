"""The review page's addresses.  Each shows something, or hands one ruling to the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from reconcile.errors import DecisionError, ReconcileError
from reconcile.findings.decision_files import CAUSES
from reconcile.findings.verdicts import Ruling, Verdict
from reconcile.model import Finding
from reconcile.reports.citation import UNDECIDED, Citations, worst_first
from reconcile.reports.html import TEMPLATES
from reconcile.reports.page import view_conflict
from reconcile.reports.wording import CAUSE_LABELS
from reconcile.review.desk import Desk, StaleError, neighbours
from reconcile.review.guard import Guard
from reconcile.review.views import FILTERS, filtered, in_lines, view_articles, view_list

OURS: Final = Path(__file__).parent / "templates"
ASSETS: Final = {
    "desk.css": (TEMPLATES / "desk.css", "text/css"),
    "review.css": (OURS / "review.css", "text/css"),
    "review.js": (OURS / "review.js", "text/javascript"),
}
LARGEST_FORM_BYTES: Final = 64_000
DISPUTED_FOR: Final = timedelta(days=182)


@dataclass(slots=False)
class Page:
    """The addresses, and what they draw on."""

    desk: Desk
    guard: Guard
    today: date | None = None  # tests set the day; the page asks the clock

    def routes(self) -> list[Route]:
        return [
            Route("/", self.show_list),
            Route("/changes", self.tell_version),
            Route("/static/{name}", self.send_asset),
            Route("/conflict/{id}", self.show_conflict),
            Route("/conflict/{id}/decide", self.take_decision, methods=["POST"]),
            Route("/conflict/{id}/undo", self.take_back, methods=["POST"]),
        ]

    @cached_property
    def templates(self) -> Environment:
        """Escapes everything, and knows no undefined names."""
        return Environment(
            loader=FileSystemLoader([OURS, TEMPLATES]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=lambda shown: in_lines(shown) if type(shown) is str else shown,
        )

    def show_list(self, request: Request) -> Response:
        snapshot = self.desk.now()
        found = worst_first(snapshot.report.findings)
        page = request.query_params.get("page", "1")
        chosen = _chosen(request.query_params)
        view = view_list(
            found, Citations(snapshot.report.articles), chosen, int(page) if page.isascii() and page.isdecimal() else 1
        )
        return self._render(
            "list.html",
            view=view,
            query=_query(chosen),
            notices=snapshot.report.notices,
            total_articles=len(snapshot.report.articles),
        )

    def show_conflict(self, request: Request) -> Response:
        finding = self.desk.find(request.path_params["id"])
        if finding is None:
            return self._refuse("This conflict is gone", "Its articles now agree, or it was renamed.", 404)
        return self._conflict(finding, _chosen(request.query_params))

    def _conflict(self, finding: Finding, chosen: Mapping[str, str], *, problem: str = "", status: int = 200,
                  entered: Mapping[str, str] | None = None) -> Response:  # fmt: skip
        report = self.desk.now().report
        citations = Citations(report.articles)
        found = filtered(worst_first(report.findings), chosen)
        previous, following = neighbours(found, finding.id)
        ids = [one.id for one in found]
        return self._render(
            "conflict.html",
            status=status,
            conflict=view_conflict(finding, citations),
            articles=view_articles(finding, citations),
            seen=self.desk.seen(finding),
            query=_query(chosen),
            chosen=chosen,
            previous=previous,
            following=following,
            position=ids.index(finding.id) + 1 if finding.id in ids else 0,
            matching=len(ids),
            causes=[(cause, CAUSE_LABELS[cause]) for cause in CAUSES],
            reasons=self.desk.recent_reasons(),
            name=self.desk.recent_name(),
            complaint=problem,
            entered=entered or {},
        )

    async def take_decision(self, request: Request) -> Response:
        form = await self._form(request)
        if isinstance(form, Response):
            return form
        return await run_in_threadpool(self._decide, request.path_params["id"], form)

    def _decide(self, finding_id: str, form: Mapping[str, str]) -> Response:
        chosen = _chosen(form)
        waiting = [one.id for one in self._open(chosen)]
        try:
            self.desk.decide(finding_id, self._ruling(form), form.get("seen", ""))
        except StaleError as error:
            return self._stale(finding_id, error, form)
        except DecisionError as error:
            finding = self.desk.find(finding_id)
            if finding is None:
                return self._refuse("This conflict is gone", error.message, 409)
            return self._conflict(finding, chosen, problem=error.message, status=422, entered=form)
        behind = waiting[waiting.index(finding_id) + 1 :] if finding_id in waiting else waiting
        following = next((name for name in (*behind, *waiting) if name != finding_id), "")
        return RedirectResponse(f"/conflict/{following}{_query(chosen)}" if following else f"/{_query(chosen)}", 303)

    def _open(self, chosen: Mapping[str, str]) -> list[Finding]:
        found = filtered(worst_first(self.desk.now().report.findings), chosen)
        return [finding for finding in found if finding.status in UNDECIDED]

    def _ruling(self, form: Mapping[str, str]) -> Ruling:
        """What the form says.  Raises: ``DecisionError`` for what cannot be ruled."""
        picked, _, number = form.get("verdict", "").partition(":")
        if picked not in ("choose", "neither", "both", "not_a_conflict", "defer"):
            raise DecisionError("Say first what you decide.")
        verdict = Verdict(picked)
        today = self.today or date.today()
        later = (today + DISPUTED_FOR).isoformat() if verdict is Verdict.BOTH else None
        return Ruling(
            verdict=verdict,
            choose=number if verdict is Verdict.CHOOSE else None,
            by_number=verdict is Verdict.CHOOSE,
            reason=form.get("reason", ""),
            cause=form.get("cause") or None,
            by=form.get("by", "").strip() or None,
            at=today.isoformat(),
            review_by=_day(form.get("review_by", "")) or later,
        )

    async def take_back(self, request: Request) -> Response:
        form = await self._form(request)
        if isinstance(form, Response):
            return form
        return await run_in_threadpool(self._undo, request.path_params["id"], form)

    def _undo(self, finding_id: str, form: Mapping[str, str]) -> Response:
        try:
            self.desk.undo(finding_id, form.get("seen", ""))
        except StaleError as error:
            return self._stale(finding_id, error, form)
        return RedirectResponse(f"/conflict/{finding_id}{_query(_chosen(form))}", 303)

    def _stale(self, finding_id: str, error: ReconcileError, form: Mapping[str, str]) -> Response:
        finding = self.desk.find(finding_id)
        if finding is None:
            return self._refuse("This conflict is gone", error.message, 409)
        return self._conflict(finding, _chosen(form), problem=f"Not written. {error.message} It is shown below as it "
                              "is now.", status=409, entered={"reason": form.get("reason", "")})  # fmt: skip

    async def _form(self, request: Request) -> dict[str, str] | Response:
        """The fields of one of our own forms; a refusal for anything else."""
        if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
            return PlainTextResponse("Not a form.\n", status_code=415)
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST_FORM_BYTES:
                return PlainTextResponse("Too long.\n", status_code=413)
        fields = {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}
        if not self.guard.is_ours(fields.get("form_token", "")):
            return PlainTextResponse("This form is from an earlier run: reload the page.\n", status_code=403)
        return fields

    def tell_version(self, request: Request) -> Response:
        return JSONResponse({"version": self.desk.now().version})

    def send_asset(self, request: Request) -> Response:
        known = ASSETS.get(request.path_params["name"])
        if known is None:
            return PlainTextResponse("Not here.\n", status_code=404)
        path, media_type = known
        return Response(path.read_bytes(), media_type=media_type)

    def _refuse(self, heading: str, words: str, status: int) -> Response:
        return self._render("refused.html", status=status, heading=heading, words=words)

    def _render(self, template: str, *, status: int = 200, **fields: Any) -> Response:
        snapshot = self.desk.now()
        last = self.desk.last()
        undone = self.desk.find(last.id) if last is not None else None
        shown = fields.get("conflict")
        text = self.templates.get_template(template).render(
            version=snapshot.version,
            problem=snapshot.problem,
            form_token=self.guard.form_token,
            last=last,
            decided_here=shown is not None and shown.decision is not None,  # one "undo" on a page is enough
            last_seen=self.desk.seen(undone) if undone is not None else "",
            **fields,
        )
        return HTMLResponse(text, status_code=status)


def make_app(desk: Desk, guard: Guard, *, today: date | None = None) -> Starlette:
    """The review page as an ASGI application behind its guard."""
    page = Page(desk, guard, today)
    return Starlette(routes=page.routes(), middleware=[Middleware(BaseHTTPMiddleware, dispatch=guard)])


def _chosen(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: fields[name] for name in FILTERS if fields.get(name)}


def _query(chosen: Mapping[str, str]) -> str:
    return f"?{urlencode(chosen)}" if chosen else ""


def _day(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        raise DecisionError(f'"{text}" is no day', hint="write it as 2026-11-22") from None
