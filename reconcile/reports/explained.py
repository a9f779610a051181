"""Why a finding was raised, or what became of a claim: words, readings, what joined the claims, what would settle."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from typing import Final

from reconcile.model import Claim, Fact, Finding, Report, Rule, ValueGroup
from reconcile.reports.citation import Citations
from reconcile.reports.counted import counted
from reconcile.reports.excerpt import excerpt
from reconcile.reports.plain import plain
from reconcile.reports.text import decision_line, status_words, wrap
from reconcile.reports.writer import Setting
from reconcile.values import Age, Count, DateSpan, Money, Name, Percent, Quantity, Value

_LABEL: Final = 11
Normalise = Callable[[str, Value], Mapping[str, object]]


def explain_finding(finding: Finding, report: Report, setting: Setting) -> str:
    """All that led to a finding, and what would have made its values agree."""
    citations = Citations(report.articles)
    lines = [f"{finding.severity.value.upper()}  {plain(finding.question)}", ""]
    lines += _labelled("Id", finding.id, setting)
    lines += _labelled("Rule", _rule(finding.rule, setting.rules), setting)
    lines += _labelled("Status", status_words(finding), setting)
    lines += _labelled("Why", plain(finding.explanation), setting)
    if finding.decision:
        lines += _labelled("Decided", decision_line(finding.decision), setting)
    for change in finding.changes:
        lines += _labelled("Changed", plain(change), setting)
    for group in finding.groups:
        lines += ["", f"│ {plain(group.value)}  ({counted(group.origins, 'independent origin')})"]
        for claim in group.claims:
            lines += _claim(claim, citations, setting)
    lines += ["", *_joined(finding.joined_by, setting), "", *_settling(finding, setting)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def explain_claim(claim: Claim, report: Report, setting: Setting) -> str:
    """What a claim says and what became of it: the finding or agreement it stands in, or that it stands alone."""
    citations = Citations(report.articles)
    lines = [f"CLAIM  {plain(claim.quote)}", "", *_claim(claim, citations, setting), ""]
    for finding in report.findings:
        if any(claim.id == each.id for group in finding.groups for each in group.claims):
            lines += _labelled("Conflict", f"{plain(finding.question)} ({finding.id})", setting)
            lines += _joined(finding.joined_by, setting)
    for agreement in report.agreements:
        if any(claim.id == each.id for each in agreement.fact.claims):
            lines += _labelled("Agreement", f"{plain(agreement.fact.question)} {plain(agreement.value)}", setting)
            lines += _joined(agreement.fact.joined_by, setting)
    for fact in report.single_source:
        if any(claim.id == each.id for each in fact.claims):
            lines += _alone(fact, setting)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _alone(fact: Fact, setting: Setting) -> Iterator[str]:
    yield from _labelled("Alone", f"no other article answers “{plain(fact.question)}”", setting)


def _claim(claim: Claim, citations: Citations, setting: Setting) -> Iterator[str]:
    cited = citations.cite(claim)
    yield "│"
    dated = cited.published or "undated"
    yield from _labelled("Said by", f"{plain(cited.source)}, {plain(dated)}", setting)
    place = f"{cited.article.path}:{cited.first.line}:{cited.first.column} ({claim.start}-{claim.end})"
    yield from _labelled("Place", plain(place), setting)
    words = excerpt(cited)
    yield from _labelled("Words", f"“{words.before}[{words.quote}]{words.after}”", setting)
    read = json.dumps(dict(setting.normalise(claim.kind, claim.value)), ensure_ascii=False)
    yield from _labelled("Read as", f"{claim.kind}, {status(claim)}: {plain(read)}", setting)
    yield from _labelled("Subject", plain(claim.subject) or "not known", setting)
    yield from _labelled("Attribute", plain(claim.attribute), setting)
    scope = ", ".join(f"{plain(part)} {plain(value)}" for part, value in claim.scope)
    yield from _labelled("Scope", scope or "not narrowed down", setting)
    if claim.role:
        yield from _labelled("Verbs near", plain(", ".join(claim.role)), setting)
    if claim.deed:
        told = " ".join(filter(None, (", ".join(claim.deed), claim.target)))
        yield from _labelled("What happened", plain(told), setting)
    if claim.context:
        near = ", ".join(f"{concept} {closeness} %" for concept, closeness in claim.context[:8])
        yield from _labelled("Around it", plain(near), setting)
    if claim.speaker:
        yield from _labelled("Speaker", plain(claim.speaker), setting)
    for source in claim.derived:
        yield from _labelled("Derived", f"from “{plain(source.quote)}” at {plain(citations.locate(source))}", setting)
    yield from _labelled("Claim", plain(claim.id), setting)


def status(claim: Claim) -> str:
    """How firmly it is stated, in words."""
    return claim.modality.value.replace("_", " ") + (", negated" if claim.negated else "")


def _joined(levels: tuple[str, ...], setting: Setting) -> Iterator[str]:
    yield "│ Joined by"
    for level in levels or ("nothing but the article itself",):
        yield from _bulleted(plain(level), setting)


def _settling(finding: Finding, setting: Setting) -> Iterator[str]:
    """What would have made the values agree, as far as a setting or another word would have."""
    yield "│ They would agree with"
    for a, b in combinations(finding.groups, 2):
        yield from _bulleted(_apart(a, b, finding.attribute), setting)
    yield from _bulleted(f"a decision: reconcile decide {plain(finding.id)} --choose VALUE --reason WHY", setting)


def _apart(a: ValueGroup, b: ValueGroup, attribute: str) -> str:
    """How far two values lie apart, in terms of what could be set or said."""
    one, other = a.claims[0].value, b.claims[0].value
    sides = f"{plain(a.value)} and {plain(b.value)}"
    gap = _gap(one, other)
    if gap is not None:
        distance, share = gap
        percent = f", {share.normalize():f} %" if share else ""
        return (
            f"{sides}: a tolerance of {distance.normalize():f}{percent}, set as tolerances: {{{plain(attribute)}: ...}}"
        )
    if isinstance(one, DateSpan) and isinstance(other, DateSpan):
        return f"{sides}: a coarser date that holds both, or “about”"
    if isinstance(one, Name) and isinstance(other, Name):
        return f"{sides}: the same name, as subjects: [{{name: ..., aliases: [...]}}]"
    return f"{sides}: the same words, or a scope that tells them apart"


def _gap(one: Value, other: Value) -> tuple[Decimal, Decimal] | None:
    """The distance of two figures in the unit that tolerances are given in, and its share of the larger in percent."""
    a, b = _figure(one), _figure(other)
    if a is None or b is None or type(one) is not type(other):
        return None
    distance = abs(a - b)
    larger = max(abs(a), abs(b))
    return distance, (distance / larger * 100).quantize(Decimal("0.1")) if larger else Decimal(0)


def _figure(value: Value) -> Decimal | None:
    match value:
        case Quantity():
            return value.si_low
        case Count() | Money() | Percent() | Age():
            return value.low
        case _:
            return None


def _rule(code: str, rules: tuple[Rule, ...]) -> str:
    named = next((rule for rule in rules if rule.code == code), None)
    return f"{code} {named.name}: {named.finds}" if named else code


def _labelled(label: str, words: str, setting: Setting) -> Iterator[str]:
    for index, line in enumerate(wrap(words, setting.width - 2 - _LABEL)):
        yield f"│ {'' if index else label:{_LABEL}}{line}"


def _bulleted(words: str, setting: Setting) -> Iterator[str]:
    for index, line in enumerate(wrap(words, setting.width - 6)):
        yield f"│   {' ' if index else '-'} {line}"
