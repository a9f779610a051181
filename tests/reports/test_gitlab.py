"""GitLab's Code Quality report, against the shape that its documentation gives."""

from __future__ import annotations

import json

import jsonschema

from reconcile.reports.gitlab import write
from tests.reports.dossiers import EMPTY, REPORT, SETTING

# GitLab documentation, "Code Quality report format": a list of objects with these properties, paths relative and
# without "./" before them; fingerprints tell issues apart.
SHAPE = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def test_the_documented_shape() -> None:
    issues = json.loads(write(REPORT, SETTING))
    jsonschema.Draft202012Validator(SHAPE).validate(issues)
    assert [each["fingerprint"] for each in issues] == ["bridge-opened-77d0", "flood-deaths-5b1c", "flood-worst-90aa"]


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(write(EMPTY, SETTING)) == []
