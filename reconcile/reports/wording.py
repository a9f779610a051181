"""The words in which pages name statuses, severities, reasons and days.  Plain English, the same on every page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reconcile.model import Decision, Finding, Severity, Status

STATUS_LABELS: Final[Mapping[Status, str]] = {
    Status.UNRESOLVED: "undecided",
    Status.REOPENED: "reopened",
    Status.RESOLVED: "decided",
    Status.DISPUTED: "both may stand",
    Status.NOT_A_CONFLICT: "not a conflict",
    Status.DEFERRED: "put off",
}
SEVERITY_LABELS: Final[Mapping[Severity, str]] = {Severity.MAJOR: "Major", Severity.MINOR: "Minor"}
CAUSE_LABELS: Final[Mapping[str, str]] = {
    "error": "an error",
    "scope": "they speak of different things",
    "as_of": "said at different times",
    "revision": "revised since",
    "rounding": "rounding",
    "definition": "counted differently",
    "extraction": "misread by the tool",
    "identity": "another person or thing",
}
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_in_words(iso: str | None) -> str:
    """An ISO day or month, a decade or a range of them for people; anything else as it stands.

    >>> day_in_words("2019-07-01"), day_in_words("2019-07"), day_in_words("2019"), day_in_words(None)
    ('1 July 2019', 'July 2019', '2019', '')
    >>> day_in_words("196X"), day_in_words("1992/2008-09")
    ('1960s', '1992 to September 2008')
    """
    if re.fullmatch(r"[0-9]{3}X", iso or "") and iso:
        return f"{iso[:3]}0s"
    first, slash, last = (iso or "").partition("/")
    if slash and first[:1].isdecimal() and last[:1].isdecimal():
        return f"{day_in_words(first)} to {day_in_words(last)}"
    parts = (iso or "").split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts) or len(parts) not in (2, 3):
        return iso or ""
    if not 1 <= int(parts[1]) <= len(MONTHS):
        return iso or ""
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


def status_label(finding: Finding) -> str:
    """The finding's status in words; a conflict that was there at the start is called known."""
    if finding.status is Status.DEFERRED and finding.decision is not None and finding.decision.status == "known":
        return "known"
    return STATUS_LABELS[finding.status]


def verdict_in_words(decision: Decision) -> str:
    """What was ruled: "12 is right", "Neither is right", "Both may stand"."""
    match decision.status:
        case "resolved":
            return f"{decision.choose} is right" if decision.choose is not None else "None of these is right"
        case "disputed":
            return "Both may stand"
        case "not_a_conflict":
            return "Not a conflict"
        case "known":
            return "Known at the start"
        case _:
            return "Put off"


def signed(decision: Decision) -> str:
    """Why, by whom and when, as far as the decision says so: "an error; A. Vega, 22 November 2026"."""
    cause = CAUSE_LABELS.get(decision.cause or "", "")
    who = ", ".join(part for part in (decision.by, day_in_words(decision.at)) if part)
    review = f"look again by {day_in_words(decision.review_by)}" if decision.review_by else ""
    return "; ".join(part for part in (cause, who, review) if part)


def reason_in_words(slug: str) -> str:
    """A reason's slug as a heading.

    >>> reason_in_words("separator-ambiguous")
    'Separator ambiguous'
    """
    words = slug.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]
