"""Every story in examples/ is a test: what is understood, and the reply word by word."""

import datetime as dt
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from replycraft import Desk, Draft

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
CASES = sorted(path for path in EXAMPLES.iterdir() if path.is_dir())
DESK = Desk()


def _draft(folder: Path, raw: bytes) -> Draft:
    now = (folder / "now.txt").read_text(encoding="utf-8").strip()
    facts = folder / "verified.json"
    return DESK.draft_reply(
        raw,
        verified=json.loads(facts.read_text("utf-8")) if facts.is_file() else None,
        now=dt.datetime.fromisoformat(now),
    )


def _seen(draft: Draft) -> dict[str, Any]:
    analysis = draft.analysis
    return {
        "status": draft.status,
        "kind": analysis.kind,
        "anger": analysis.anger.level,
        "topics": [topic.id for topic in analysis.topics],
        "demands": sorted(demand.id for demand in analysis.demands),
        "risks": sorted(risk.id for risk in analysis.risks),
        "repeat_contact": analysis.repeat_contact,
        "deadline": str(analysis.deadline) if analysis.deadline else None,
        "customer_name": analysis.customer_name,
        "apology": draft.apology,
        "letter": draft.letter.id if draft.letter else None,
        "needs": [need.id for need in draft.needs],
        "findings": [finding.code for finding in draft.findings],
    }


def _bless(folder: Path, draft: Draft) -> None:
    """Write what is now; the test fails once, so that a person reads it."""
    expected = json.dumps(_seen(draft), ensure_ascii=False, indent=2)
    (folder / "expected.json").write_text(f"{expected}\n", encoding="utf-8")
    (folder / "reply.txt").write_text(f"{draft.body}\n", encoding="utf-8")
    pytest.fail(f"wrote {folder.name}; read it, then run without REPLYCRAFT_BLESS")


def test_there_are_examples() -> None:
    """An empty or renamed folder cannot pass."""
    assert len(CASES) >= 10


def test_every_story_is_shown() -> None:
    """The list of examples names each folder once."""
    shown = re.findall(r"\]\((\S+)/\)", (EXAMPLES / "README.md").read_text("utf-8"))

    assert sorted(shown) == [path.name for path in CASES]


@pytest.mark.parametrize("folder", CASES, ids=lambda path: path.name)
@pytest.mark.parametrize("line_end", [b"\r\n", b"\n"], ids=["crlf", "lf"])
def test_story(folder: Path, line_end: bytes) -> None:
    """The mail is understood as expected and the reply is the golden one."""
    raw = (folder / "mail.eml").read_bytes().replace(b"\r\n", b"\n")
    draft = _draft(folder, raw.replace(b"\n", line_end))

    if os.environ.get("REPLYCRAFT_BLESS") == folder.name:
        _bless(folder, draft)
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    reply = (folder / "reply.txt").read_text(encoding="utf-8").rstrip("\n")
    assert _seen(draft) == expected
    assert draft.body == reply


@pytest.mark.parametrize("folder", CASES, ids=lambda path: path.name)
def test_spans_point_at_their_quotes(folder: Path) -> None:
    """Every evidence and every part is found where its span says."""
    draft = _draft(folder, (folder / "mail.eml").read_bytes())

    assert [draft.body[p.span.start : p.span.end] for p in draft.parts] == [
        part.text for part in draft.parts
    ]
