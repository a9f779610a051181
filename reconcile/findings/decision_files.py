"""Decisions as text: one small YAML file each, so that two editors in two branches merge without conflict."""

from __future__ import annotations

import re
from typing import Final

import yaml

from reconcile.errors import DecisionError
from reconcile.findings.located import Located, read_yaml
from reconcile.model import Decision, Evidence

STATUSES: Final = ("resolved", "disputed", "not_a_conflict", "deferred", "known")
CAUSES: Final = ("error", "scope", "as_of", "revision", "rounding", "definition", "extraction", "identity")
FIELDS: Final = (
    "id",
    "status",
    "choose",
    "wrong",
    "cause",
    "reason",
    "by",
    "at",
    "review_by",
    "rule",
    "evidence",
)
EVIDENCE_FIELDS: Final = ("source", "sha256", "quote", "value")
ID_PATTERN: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")  # also a file's name, on every system

_RARE_LINE_END: Final = re.compile("[\r\x85\u2028\u2029]")


def read_decision(text: str, where: str, *, expected_id: str = "") -> Decision:
    """Read and check one decision file.

    Raises: ``DecisionError`` with file and line, for anything that is not a decision, and for a file whose name is not
            its id (``expected_id``): two files could then rule on one finding.
    """
    top = read_yaml(text, where)
    if top is None:
        raise DecisionError(f"{where}: the file is empty", hint="Delete it, or restore it from version control.")
    fields = top.mapping(FIELDS, required=("id", "status", "reason"))
    identity = _read_id(fields["id"], expected_id)
    status = fields["status"].one_of("status", STATUSES)
    wrong = _texts(fields.get("wrong"), "wrong")
    if status == "resolved" and "choose" not in fields and not wrong:
        raise fields["status"].error(
            "resolved, but neither choose nor wrong is given",
            hint="Say which value is right (choose:) or which articles are not (wrong:).",
        )
    return Decision(
        id=identity,
        status=status,
        reason=fields["reason"].filled("reason"),
        choose=fields["choose"].filled("choose") if "choose" in fields else None,
        wrong=wrong,
        cause=fields["cause"].one_of("cause", CAUSES) if "cause" in fields else None,
        by=fields["by"].text("by") if "by" in fields else None,
        at=fields["at"].day("at") if "at" in fields else None,
        review_by=fields["review_by"].day("review_by") if "review_by" in fields else None,
        evidence=tuple(_evidence(item) for item in fields["evidence"].items()) if "evidence" in fields else (),
        rule=fields["rule"].text("rule") if "rule" in fields else "",
    )


def _read_id(field: Located, expected: str) -> str:
    identity = field.text("id")
    if not ID_PATTERN.fullmatch(identity):
        raise field.error(f'"{identity}" is no finding\'s id', hint="Copy it from the report.")
    if expected and identity != expected:
        raise field.error(f'id is "{identity}", but the file is called {expected}.yaml', hint="Make them the same.")
    return identity


def _texts(field: Located | None, name: str) -> tuple[str, ...]:
    return tuple(sorted({item.filled(name) for item in field.items()})) if field is not None else ()


def _evidence(item: Located) -> Evidence:
    fields = item.mapping(EVIDENCE_FIELDS, required=("source", "quote", "value"))
    return Evidence(
        source=fields["source"].filled("source"),
        sha256=fields["sha256"].text("sha256") if "sha256" in fields else "",
        quote=fields["quote"].text("quote"),
        value=fields["value"].text("value"),
    )


def write_decision(decision: Decision) -> str:
    """The file's text: ``read_decision`` of it gives the decision back.  Fields without a value are left out."""
    fields: dict[str, object] = {"id": decision.id, "status": decision.status}
    if decision.choose is not None:
        fields["choose"] = decision.choose
    if decision.wrong:
        fields["wrong"] = list(decision.wrong)
    for name in ("cause", "reason", "by", "at", "review_by"):
        if (value := getattr(decision, name)) is not None:
            fields[name] = value
    if decision.rule:
        fields["rule"] = decision.rule
    if decision.evidence:
        fields["evidence"] = [{name: getattr(item, name) for name in EVIDENCE_FIELDS} for item in decision.evidence]
    return dump(fields)


class _Dumper(yaml.SafeDumper):
    """Escapes the rare line ends, which YAML would otherwise read back as spaces."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _RARE_LINE_END.search(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def dump(document: object) -> str:
    """YAML as a person would write it: fields in our order, no escapes for letters beyond ASCII."""
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110, default_flow_style=False)
