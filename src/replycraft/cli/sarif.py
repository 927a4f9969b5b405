"""Findings in SARIF 2.1.0, which editors and code hosts show beside the text."""

import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from replycraft.checking.findings import severity
from replycraft.checking.titles import TITLES
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_CODES = tuple(Code)


def as_sarif(text: str, findings: Sequence[Finding], *, source: str) -> str:
    """Return *findings* about *text*, read from *source*, as a SARIF log.

    Lines and columns count from 1, columns in code points. What is missing from the
    reply has no region.
    """
    rules = [
        {
            "id": code.value,
            "shortDescription": {"text": TITLES[code]},
            "defaultConfiguration": {"level": severity(code).value},
        }
        for code in _CODES
    ]
    driver = {"name": "replycraft", "version": version("replycraft"), "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(text, item, source) for item in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1)


def _result(text: str, finding: Finding, source: str) -> dict[str, Any]:
    name = "stdin" if source == "-" else Path(source).as_posix()
    place: dict[str, Any] = {"artifactLocation": {"uri": name}}
    if finding.span is not None:
        place["region"] = _region(text, finding.span.start, finding.span.end)
    return {
        "ruleId": finding.code.value,
        "ruleIndex": _CODES.index(finding.code),
        "level": finding.severity.value,
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
    }


def _region(text: str, start: int, end: int) -> dict[str, Any]:
    first, last = _place(text, start), _place(text, end)
    return {
        "startLine": first[0],
        "startColumn": first[1],
        "endLine": last[0],
        "endColumn": last[1],
        "charOffset": start,
        "charLength": end - start,
        "snippet": {"text": text[start:end]},
    }


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
