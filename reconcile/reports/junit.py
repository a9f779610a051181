"""JUnit's XML, which every build server shows: one case a fact, failed while it is undecided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final
from xml.etree import ElementTree

from reconcile.model import Agreement, Finding, Report
from reconcile.reports.citation import UNDECIDED, Citations, told, worst_first
from reconcile.reports.excerpt import excerpt
from reconcile.reports.plain import brief, plain
from reconcile.reports.text import decision_line
from reconcile.reports.writer import Setting, Writer

# XML 1.0, section 2.2: what is no character at all there, even escaped
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(words: str) -> str:
    """One line of characters that XML knows.

    >>> legal("12\\x00 dead \\uffff")
    '12 dead '
    """
    return _ILLEGAL.sub("", plain(words))


def write(report: Report, setting: Setting) -> str:
    citations = Citations(report.articles)
    root = ElementTree.Element("testsuites", name="reconcile")
    cases = sorted(_cases(report, citations), key=lambda case: case.get("classname", ""))
    for name, suite in groupby(cases, key=lambda case: case.get("classname", "")):
        element = ElementTree.SubElement(root, "testsuite", name=name)
        element.extend(list(suite))
        _count(element)
    _count(root)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _count(element: ElementTree.Element) -> None:
    element.set("tests", str(sum(1 for _ in element.iter("testcase"))))
    element.set("failures", str(sum(1 for _ in element.iter("failure"))))
    element.set("errors", "0")
    element.set("skipped", str(sum(1 for _ in element.iter("skipped"))))


def _cases(report: Report, citations: Citations) -> Iterator[ElementTree.Element]:
    for finding in worst_first(report.findings):
        yield _conflict(finding, citations)
    for agreement in report.agreements:
        yield _agreement(agreement)


def _case(dossier: str, question: str, identity: str) -> ElementTree.Element:
    """A case with a name of its own: questions may be alike, ids are not."""
    name = legal(f"{brief(question)} [{identity}]")
    return ElementTree.Element("testcase", classname=legal(dossier) or "sources", name=name)


def _conflict(finding: Finding, citations: Citations) -> ElementTree.Element:
    case = _case(finding.dossier, finding.question, finding.id)
    if finding.status in UNDECIDED:
        message = legal(told(finding, citations))
        failure = ElementTree.SubElement(case, "failure", type=legal(finding.rule), message=message)
        failure.text = "\n".join(_lines(finding, citations))
    else:
        reason = decision_line(finding.decision) if finding.decision else finding.status.value
        ElementTree.SubElement(case, "skipped", message=legal(reason))
    return case


def _lines(finding: Finding, citations: Citations) -> Iterator[str]:
    yield legal(f"{finding.severity.value}: {finding.explanation}")
    for group in finding.groups:
        for citation in citations.cite_group(group):
            place = f"{citation.article.path}:{citation.first.line}:{citation.first.column}"
            dated = citation.published or "undated"
            yield legal(f"- {brief(group.value)}: {citation.source}, {dated}, {place}: “{excerpt(citation).text}”")
    if finding.suggestion:
        yield legal(f"- suggestion: {finding.suggestion.value}: {'; '.join(finding.suggestion.because)}")


def _agreement(agreement: Agreement) -> ElementTree.Element:
    return _case(agreement.fact.dossier, agreement.fact.question, agreement.fact.id)


JUNIT = Writer(name="junit", suffix=".xml", finds="build servers: one case a fact", write=write, from_here=True)
