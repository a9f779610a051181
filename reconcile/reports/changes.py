"""What a change brings: two reports set side by side, as an editor of the change would ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from reconcile.errors import UsageError
from reconcile.model import SCHEMA_VERSION, Report
from reconcile.reports.citation import UNDECIDED
from reconcile.reports.counted import counted

_UNDECIDED: Final = frozenset(status.value for status in UNDECIDED)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Gone:
    """A conflict that was undecided before and is none any more."""

    id: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Corroboration:
    """New or changed articles that state a value which another article stated already."""

    question: str
    value: str
    sources: tuple[str, ...]  # ids of the new or changed articles, sorted


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What differs from ``against`` (a git ref or a file), by finding id; all sorted."""

    against: str
    new: tuple[str, ...] = ()
    reopened: tuple[str, ...] = ()
    widened: tuple[str, ...] = ()  # undecided before, and now with another value
    decided: tuple[str, ...] = ()
    gone: tuple[Gone, ...] = ()
    corroborations: tuple[Corroboration, ...] = ()

    @property
    def brought(self) -> frozenset[str]:
        """Ids of what the change leaves to decide."""
        return frozenset((*self.new, *self.reopened, *self.widened))


def only_brought(report: Report, changes: Changes) -> Report:
    """The report with just the findings that the change brings."""
    return replace(report, findings=tuple(each for each in report.findings if each.id in changes.brought))


def summary(changes: Changes) -> str:
    """What a change brings, in figures: "1 new, 1 reopened, 2 decided, 1 gone, 3 corroborations"."""
    parts = [f"{len(changes.new):,} new", f"{len(changes.reopened):,} reopened"]
    if changes.widened:
        parts.append(f"{len(changes.widened):,} with another value")
    parts += [f"{len(changes.decided):,} decided", f"{len(changes.gone):,} gone"]
    return ", ".join([*parts, counted(len(changes.corroborations), "corroboration")])


def compare(before: Mapping[str, Any], after: Mapping[str, Any], against: str) -> Changes:
    """Compare two reports, each as the JSON contract has it.

    Raises: ``UsageError`` where ``before`` is no report of this schema version.
    """
    try:
        old, new = _seen(before), _seen(after)
    except (KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{against}: is no report ({error!r})", hint="give a file of --format json") from error
    state = {identity: _state(old.get(identity), each) for identity, each in new.items()}
    return Changes(
        against=against,
        **{name: _ids(state, name) for name in ("new", "reopened", "widened", "decided")},
        gone=tuple(
            sorted(
                Gone(id=identity, question=each.question)
                for identity, each in old.items()
                if each.undecided and identity not in new
            )
        ),
        corroborations=tuple(sorted(_corroborations(before, after))),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What comparing needs of a conflict."""

    question: str
    undecided: bool
    reopened: bool
    values: frozenset[str]


def _seen(data: Mapping[str, Any]) -> dict[str, _Seen]:
    if data["schema_version"] != SCHEMA_VERSION or "change" in data:
        raise KeyError("it is of another schema version, or itself a comparison")
    return {
        each["id"]: _Seen(
            question=each["question"],
            undecided=each["status"] in _UNDECIDED,
            reopened=each["status"] == "reopened",
            values=frozenset(value["value"] for value in each["values"]),
        )
        for each in data["conflicts"]
    }


def _state(old: _Seen | None, new: _Seen) -> str:
    if not new.undecided:
        return "decided" if old and old.undecided else ""
    if old is None:
        return "new"
    if not old.undecided or (new.reopened and not old.reopened):
        return "reopened"
    return "widened" if new.values - old.values else ""


def _ids(state: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(sorted(identity for identity, each in state.items() if each == name))


def _corroborations(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Corroboration]:
    known = {each["id"]: each["sha256"] for each in before["articles"]}
    fresh = {each["id"] for each in after["articles"] if known.get(each["id"]) != each["sha256"]}
    said = {(each.id, each.value): each.sources for each in _stated(before)}
    for each in _stated(after):
        added = (each.sources & fresh) - said.get((each.id, each.value), frozenset())
        if added and each.sources - fresh:
            yield Corroboration(question=each.question, value=each.value, sources=tuple(sorted(added)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    """A value of a fact, and the articles that state it."""

    id: str
    question: str
    value: str
    sources: frozenset[str]


def _stated(data: Mapping[str, Any]) -> Iterator[_Stated]:
    for each in data["agreements"]:
        yield _Stated(id=each["id"], question=each["question"], value=each["value"], sources=_sources(each["claims"]))
    for each in data["conflicts"]:
        for value in each["values"]:
            yield _Stated(
                id=each["id"], question=each["question"], value=value["value"], sources=_sources(value["claims"])
            )


def _sources(claims: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset(claim["source"] for claim in claims)
