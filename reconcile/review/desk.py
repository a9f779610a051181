"""What the review page stands on: the report as of now, and decisions going in and out of their files.

It compares nothing itself.  All that it does runs under one lock: two browser windows are two editors.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reconcile.checked import check
from reconcile.disk import write_text
from reconcile.errors import ReconcileError
from reconcile.findings.decisions import apply_decisions
from reconcile.findings.identity import evidence_of, fingerprint, rule_of
from reconcile.findings.verdicts import Ruling, decide
from reconcile.model import Decision, Finding, Report
from reconcile.review.watch import Stamp, stamp_decisions, stamp_sources
from reconcile.workspace import decision_path, read_decisions, store_decision

LOOK_EVERY_S: Final = 0.5  # the disk is looked at no more often than that, except before a decision is written
RECENT: Final = 6  # reasons offered again


class StaleError(ReconcileError):
    """The conflict is no longer what the editor was looking at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A report, and the state of the files that it was made of."""

    report: Report
    version: int  # grows with every change
    sources: Stamp
    decisions: Stamp
    problem: str = ""  # why the files as they are now cannot be read; the report is then the last good one


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A decision made on this page, which can be taken back as long as its file is as it was written."""

    id: str
    question: str
    before: str | None  # the file's text before; None where there was none
    after: str


class Desk:
    """The report and the decisions of one workspace."""

    def __init__(self, root: Path, run: Callable[[Path], Report] | None = None) -> None:
        self.root = root
        self._run = run or _run
        self._lock = threading.RLock()
        self._done: list[Done] = []
        self._reasons: list[str] = []
        self._looked = time.monotonic()
        self._snapshot = Snapshot(
            report=self._run(root), version=1, sources=stamp_sources(root), decisions=stamp_decisions(root)
        )

    def now(self) -> Snapshot:
        """The report as the files are, half a second ago at most."""
        with self._lock:
            if time.monotonic() - self._looked >= LOOK_EVERY_S:
                self._look()
            return self._snapshot

    def find(self, finding_id: str) -> Finding | None:
        """The finding of an id, as the files are."""
        return _find(self.now().report, finding_id)

    def seen(self, finding: Finding) -> str:
        """One word for what an editor sees of a finding: its evidence, and the decision's file."""
        evidence = fingerprint(evidence_of(finding, ()), rule_of(finding))
        file = self._text(finding.id) or ""
        return hashlib.sha256(f"{evidence}\n{file}".encode()).hexdigest()[:16]

    def decide(self, finding_id: str, ruling: Ruling, seen: str) -> Decision:
        """Write a decision on what the editor was looking at.

        Raises: ``StaleError`` where the finding or its decision has changed since; ``DecisionError`` for a ruling that
                cannot be.
        """
        with self._lock:
            finding = self._as_seen(finding_id, seen)
            decision = decide(finding, ruling, self._snapshot.report.articles)
            before = self._text(finding_id)
            store_decision(self.root, decision)
            after = self._text(finding_id) or ""
            self._done.append(Done(id=finding_id, question=finding.question, before=before, after=after))
            self._reasons.insert(0, decision.reason)
            self._look()
            return decision

    def undo(self, finding_id: str, seen: str) -> None:
        """Put a decision's file back to what it was before this page wrote it, or take it away.

        Raises: ``StaleError`` where there is nothing to undo, or the file has changed since.
        """
        with self._lock:
            self._as_seen(finding_id, seen)
            text = self._text(finding_id)
            if text is None:
                raise StaleError("There is no decision to take back.")
            done = next((one for one in reversed(self._done) if one.id == finding_id and one.after == text), None)
            path = decision_path(self.root, finding_id)
            if done is not None and done.before is not None:
                write_text(path, done.before)
            else:
                path.unlink()
            if done is not None:
                self._done.remove(done)
            self._look()

    def last(self) -> Done | None:
        """What was decided last on this page and still stands so."""
        with self._lock:
            return next((one for one in reversed(self._done) if self._text(one.id) == one.after), None)

    def recent_reasons(self) -> tuple[str, ...]:
        """Reasons given lately, newest first: on this page, then in files."""
        decisions = [finding.decision for finding in self.now().report.findings if finding.decision is not None]
        filed = (made.reason for made in sorted(decisions, key=lambda made: made.at or "", reverse=True))
        return tuple(dict.fromkeys((*self._reasons, *filed)))[:RECENT]

    def recent_name(self) -> str:
        """Who decided last."""
        decisions = [finding.decision for finding in self.now().report.findings if finding.decision is not None]
        named = [made for made in decisions if made.by]
        return max(named, key=lambda made: made.at or "").by or "" if named else ""

    def _as_seen(self, finding_id: str, seen: str) -> Finding:
        self._look()
        finding = _find(self._snapshot.report, finding_id)
        if finding is None:
            raise StaleError("This conflict is gone: an article has changed.")
        if self.seen(finding) != seen:
            raise StaleError("Somebody decided this, or an article changed, while you were reading.")
        return finding

    def _text(self, finding_id: str) -> str | None:
        path = decision_path(self.root, finding_id)
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def _look(self) -> None:
        """Bring the snapshot up to date; new decisions are laid over the findings at hand, new articles compared."""
        self._looked = time.monotonic()
        old = self._snapshot
        sources, decisions = stamp_sources(self.root), stamp_decisions(self.root)
        if (sources, decisions) == (old.sources, old.decisions):
            return
        new = replace(old, version=old.version + 1, sources=sources, decisions=decisions, problem="")
        try:
            report = self._run(self.root) if sources != old.sources else self._decided(old.report)
        except ReconcileError as error:
            self._snapshot = replace(new, problem=error.message)
        else:
            self._snapshot = replace(new, report=report)

    def _decided(self, report: Report) -> Report:
        applied = apply_decisions(report.findings, read_decisions(self.root), report.articles)
        return replace(report, findings=applied.findings, obsolete=applied.obsolete)


def _run(root: Path) -> Report:
    return check([root]).report


def _find(report: Report, finding_id: str) -> Finding | None:
    return next((finding for finding in report.findings if finding.id == finding_id), None)


def neighbours(findings: Sequence[Finding], finding_id: str) -> tuple[str, str]:
    """Ids of the finding before and the one behind, "" at either end."""
    ids = [finding.id for finding in findings]
    if finding_id not in ids:
        return "", ids[0] if ids else ""
    at = ids.index(finding_id)
    return ids[at - 1] if at else "", ids[at + 1] if at + 1 < len(ids) else ""
