"""SARIF 2.1.0 (OASIS), as GitHub code scanning reads it.

GitHub looks only at ``locations[0]`` and at ``partialFingerprints.primaryLocationLineHash``: the newest article is the
place, the finding's id the fingerprint, and the other articles are related locations that the message links to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from reconcile.model import Finding, Report, Rule, Severity
from reconcile.reports.citation import UNDECIDED, Citation, Citations, anchor, others, worst_first
from reconcile.reports.json import Json, dump
from reconcile.reports.plain import brief, plain
from reconcile.reports.writer import Setting, Writer

SCHEMA_URI: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.MAJOR: "error", Severity.MINOR: "warning"}
_LINK: Final = re.compile(r"[\[\]\\]")  # section 3.11.6: embedded links, escaped by backslashes
_PLACEHOLDER: Final = re.compile(r"[{}]")  # section 3.11.5: doubled where they are meant


def write(report: Report, setting: Setting) -> str:
    found = [finding for finding in worst_first(report.findings) if setting.decided or finding.status in UNDECIDED]
    rules = _rules(found, setting.rules)
    citations = Citations(report.articles)
    run: Json = {
        "tool": {"driver": {"name": "reconcile", "version": report.version, "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, [rule.code for rule in rules], citations) for finding in found],
    }
    return dump({"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [run]})


def message(words: str) -> str:
    """Words as SARIF message text: no link, no placeholder.

    >>> message("[12](https://a.example) {0}")
    '\\\\[12\\\\](https://a.example) {{0}}'
    """
    unlinked = _LINK.sub(lambda match: "\\" + match.group(), plain(words))
    return _PLACEHOLDER.sub(lambda match: match.group() * 2, unlinked)


def _rules(found: Sequence[Finding], known: Sequence[Rule]) -> tuple[Rule, ...]:
    """Every known rule, and those of the findings that nobody has described."""
    codes = {rule.code for rule in known}
    strange = sorted({finding.rule for finding in found} - codes)
    return (*sorted(known), *(Rule(code=code, name=code, finds=code) for code in strange))


def _rule(rule: Rule) -> Json:
    data: Json = {"id": rule.code, "name": rule.name, "shortDescription": {"text": rule.finds}}
    if rule.example:
        data["help"] = {"text": rule.example}
    return data


def _result(finding: Finding, codes: list[str], citations: Citations) -> Json:
    shown, related = anchor(finding, citations), others(finding, citations)
    data: Json = {
        "ruleId": finding.rule,
        "ruleIndex": codes.index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": _told(finding, citations, related)},
        "locations": [_location(shown)],
        "relatedLocations": [
            {"id": number, **_location(citation), "message": {"text": _words(citation)}}
            for number, citation in enumerate(related, start=1)
        ],
        "partialFingerprints": {"primaryLocationLineHash": finding.id},
        "properties": {"dossier": finding.dossier, "kind": finding.kind, "scope": finding.scope.value},
    }
    if finding.status not in UNDECIDED:
        reason = message(finding.decision.reason) if finding.decision else ""
        data["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    return data


def _told(finding: Finding, citations: Citations, related: Sequence[Citation]) -> str:
    """The question and every value; who says it links to the place, except the one where the reader already is."""
    numbers = {citation.claim.id: number for number, citation in enumerate(related, start=1)}
    sides = []
    for group in finding.groups:
        names = []
        for citation in citations.cite_group(group):
            name, number = message(brief(citation.source)), numbers.get(citation.claim.id)
            names.append(f"[{name}]({number})" if number else f"{name}, here")
        sides.append(f"{message(brief(group.value))} ({'; '.join(names)})")
    return f"{message(brief(finding.question))} {' against '.join(sides)}. {message(finding.explanation)}"


def _words(citation: Citation) -> str:
    dated = f", {citation.published}" if citation.published else ""
    return message(f"{citation.source}{dated}: {brief(citation.quote)}")


def _location(citation: Citation) -> Json:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(citation.article.path, errors="surrogateescape")},
            "region": {
                "startLine": citation.first.line,
                "startColumn": citation.first.column,
                "endLine": citation.last.line,
                "endColumn": citation.last.column,
            },
        }
    }


SARIF = Writer(
    name="sarif", suffix=".sarif", finds="code scanning, on GitHub and elsewhere", write=write, from_here=True
)
