"""The report as JSON, the contract that everything else may be built on: ``schema.json`` beside this file."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Final, TypeAlias

from reconcile.model import (
    SCHEMA_VERSION,
    Abstention,
    Agreement,
    Article,
    Claim,
    Decision,
    Finding,
    Input,
    Report,
    Status,
    ValueGroup,
)
from reconcile.reports.writer import Setting, Writer
from reconcile.values import Value

Json: TypeAlias = dict[str, object]
Normalise: TypeAlias = Callable[[str, Value], Mapping[str, object]]

# Legal in JSON, yet obeyed by terminals, logs and old JavaScript; inside a JSON string an escape means the same.
_CONTROLS: Final = r"\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
_DIRECTION: Final = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_string: Final = json.encoder.encode_basestring  # in quotation marks, in C where there is C
_ESCAPED: Final = re.compile(f"[{_CONTROLS}{_DIRECTION}]")


def dump(data: object) -> str:
    """JSON for files and terminals: letters readable, controls and overrides of direction escaped, newline at the end.

    >>> dump({"quote": "a\\u202eb \\x1b é"})
    '{\\n  "quote": "a\\\\u202eb \\\\u001b é"\\n}\\n'
    """
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", _written(data, "\n")) + "\n"


def _written(data: object, line: str) -> str:
    """What ``json.dumps`` writes with an indent of two, which it does in Python and in four times the time.

    ``line``: a line break and the blanks that the line begins with.
    """
    if type(data) is str:
        return _string(data)
    inner = f"{line}  "
    if isinstance(data, dict) and data:
        entries = [
            f"{_string(key)}: {_string(each) if type(each) is str else _written(each, inner)}"
            for key, each in data.items()
        ]
        return f"{{{inner}{f',{inner}'.join(entries)}{line}}}"
    if isinstance(data, list | tuple) and data:
        return f"[{inner}{f',{inner}'.join([_written(each, inner) for each in data])}{line}]"
    return "null" if data is None else repr(data) if type(data) is int else json.dumps(data, ensure_ascii=False)


def write(report: Report, setting: Setting) -> str:
    data = to_data(report, setting.normalise)
    if setting.changes:
        data["change"] = asdict(setting.changes)
    return dump(data)


def to_data(report: Report, normalise: Normalise) -> Json:
    """The report as plain data, in the order of the contract."""
    texts = {article.id: article.text for article in report.articles}
    data: Json = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "reconcile", "version": report.version},
        "articles": _articles(report),
        "counts": _counts(report),
        "conflicts": [_conflict(finding, texts, normalise) for finding in report.findings],
        "agreements": [_agreement(agreement, texts, normalise) for agreement in report.agreements],
        "not_compared": [_abstention(words) for words in report.not_compared],
    }
    if report.obsolete:
        data["obsolete"] = [_decision(decision) for decision in report.obsolete]
    if report.notices:
        data["notices"] = list(report.notices)
    return data


def _articles(report: Report) -> list[Json]:
    claims = Counter({extent.article_id: extent.claims for extent in report.extents})
    languages = {extent.article_id: extent.language for extent in report.extents}
    return [_article(article, languages.get(article.id, ""), claims[article.id]) for article in report.articles]


def _article(article: Article, language: str, claims: int) -> Json:
    return {
        "id": article.id,
        "path": article.path,
        "dossier": article.dossier,
        "title": article.metadata.title,
        "publisher": article.metadata.publisher,
        "published": article.metadata.published,
        "language": language or article.metadata.language,
        "sha256": article.sha256,
        "characters": len(article.text),
        "claims": claims,
    }


def _counts(report: Report) -> Json:
    """What was done.  ``facts`` are all questions that claims answer; ``resolved`` is all an editor has ruled on."""
    statuses = Counter(finding.status for finding in report.findings)
    unresolved, reopened = statuses[Status.UNRESOLVED], statuses[Status.REOPENED]
    return {
        "claims": sum(extent.claims for extent in report.extents),
        "facts": len(report.findings) + len(report.agreements) + len(report.single_source),
        "agreements": len(report.agreements),
        "conflicts": {
            "unresolved": unresolved,
            "reopened": reopened,
            "resolved": len(report.findings) - unresolved - reopened,
        },
        "single_source": len(report.single_source),
        "not_compared": len(report.not_compared),
    }


def _conflict(finding: Finding, texts: Mapping[str, str], normalise: Normalise) -> Json:
    suggestion = finding.suggestion
    data: Json = {
        "id": finding.id,
        "dossier": finding.dossier,
        "rule": finding.rule,
        "kind": finding.kind,
        "scope": finding.scope.value,
        "severity": finding.severity.value,
        "status": finding.status.value,
        "question": finding.question,
        "explanation": finding.explanation,
        "values": [_group(group, texts, normalise) for group in finding.groups],
        "suggestion": suggestion and {"value": suggestion.value, "because": list(suggestion.because)},
        "decision": finding.decision and _decision(finding.decision),
    }
    if finding.changes:
        data["changes"] = list(finding.changes)
    return data


def _group(group: ValueGroup, texts: Mapping[str, str], normalise: Normalise) -> Json:
    first = group.claims[0]
    return {
        "value": group.value,
        "normalized": dict(normalise(first.kind, first.value)),
        "origins": group.origins,
        "claims": [claim_data(claim, texts[claim.article_id]) for claim in group.claims],
    }


def claim_data(claim: Claim, text: str) -> Json:
    """A claim as the contract has it; ``text`` is its article's."""
    sentence = text[claim.sentence_start : claim.sentence_end]
    data: Json = {
        "id": claim.id,
        "source": claim.article_id,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "sentence": {"start": claim.sentence_start, "end": claim.sentence_end, "text": sentence},
        "section": claim.section,
        "modality": claim.modality.value,
    }
    if claim.derived:
        data["derived"] = [_span(words) for words in claim.derived]
    return data


def _agreement(agreement: Agreement, texts: Mapping[str, str], normalise: Normalise) -> Json:
    fact = agreement.fact
    first = fact.claims[0]
    return {
        "id": fact.id,
        "dossier": fact.dossier,
        "kind": fact.kind,
        "question": fact.question,
        "value": agreement.value,
        "normalized": dict(normalise(first.kind, first.value)),
        "origins": agreement.origins,
        "claims": [claim_data(claim, texts[claim.article_id]) for claim in fact.claims],
    }


def _decision(decision: Decision) -> Json:
    """The decision's file as data; keys that the editor left out are left out."""
    data: Json = {
        "id": decision.id,
        "status": decision.status,
        "choose": decision.choose,
        "wrong": list(decision.wrong),
        "cause": decision.cause,
        "reason": decision.reason,
        "by": decision.by,
        "at": decision.at,
        "review_by": decision.review_by,
        "rule": decision.rule,
        "evidence": [
            {"source": seen.source, "sha256": seen.sha256, "quote": seen.quote, "value": seen.value}
            for seen in decision.evidence
        ],
    }
    return {key: entry for key, entry in data.items() if entry not in (None, [], "")}


def _span(words: Input | Abstention) -> Json:
    return {"source": words.article_id, "start": words.start, "end": words.end, "quote": words.quote}


def _abstention(words: Abstention) -> Json:
    return {**_span(words), "reason": words.reason}


JSON = Writer(name="json", suffix=".json", finds="programs: the contract, with a published schema", write=write)
