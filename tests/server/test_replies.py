"""Helpdesks get over HTTP exactly what the library gives."""

import base64
import datetime as dt
import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from replycraft import Desk
from replycraft.records.draft import Draft

ROOT = Path(__file__).resolve().parents[2]
STORIES = sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir())
MAIL = {"Content-Type": "message/rfc822"}


def _given(story: Path) -> tuple[bytes, str, dict[str, object]]:
    facts = story / "verified.json"
    return (
        (story / "mail.eml").read_bytes(),
        (story / "now.txt").read_text("utf-8").strip(),
        json.loads(facts.read_text("utf-8")) if facts.is_file() else {},
    )


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_draft_is_the_librarys(client: TestClient, story: Path) -> None:
    """Every story's draft over HTTP equals the one in Python, field by field."""
    raw, now, facts = _given(story)
    asked = {
        "mail_base64": base64.b64encode(raw).decode(),
        "now": now,
        "verified": facts,
    }

    answer = client.post("/v1/draft", json=asked)

    moment = dt.datetime.fromisoformat(now)
    expected = Desk().draft_reply(raw, verified=facts, now=moment)
    assert answer.status_code == 200
    assert answer.json() == json.loads(expected.model_dump_json())


def test_bare_mail_as_body_gives_the_same_draft(client: TestClient) -> None:
    """`message/rfc822` with `now` and `stage` in the query is the short way."""
    raw, now, _ = _given(ROOT / "examples" / "late-parcel")
    query = {"now": now, "stage": "progress"}

    short = client.post("/v1/draft", params=query, content=raw, headers=MAIL)
    long = client.post("/v1/draft", json={"mail": raw.decode(), **query})

    assert short.status_code == 200
    assert short.json()["stage"] == "progress"
    assert short.json() == long.json()


def test_analysis_is_the_librarys(client: TestClient, mail: bytes) -> None:
    """`/v1/analyze` gives the `Analysis` of the library."""
    answer = client.post("/v1/analyze", content=mail, headers=MAIL)

    expected = Desk().analyze(mail)
    assert answer.json() == json.loads(expected.model_dump_json())


def test_findings_are_the_librarys(client: TestClient, mail: bytes) -> None:
    """`/v1/check` gives the list of findings of the library."""
    reply = "後日ご連絡いたします。12,800円をご返金します。"
    now = "2025-11-04T10:30:00+09:00"
    asked = {"reply": reply, "mail": mail.decode(), "now": now}

    answer = client.post("/v1/check", json=asked)

    moment = dt.datetime.fromisoformat(now)
    expected = Desk().check_reply(reply, mail=mail, now=moment)
    assert len(expected) > 1
    assert answer.json() == [json.loads(item.model_dump_json()) for item in expected]


def test_history_may_hold_mails_and_earlier_drafts(
    client: TestClient, mail: bytes
) -> None:
    """A draft of this API can be handed in again as it came."""
    first = {"mail": mail.decode(), "now": "2025-11-04T10:30:00+09:00"}
    earlier = client.post("/v1/draft", json=first).json()
    asked = {
        **first,
        "now": "2025-11-12T10:30:00+09:00",
        "history": [{"mail": mail.decode()}, earlier],
    }

    answer = client.post("/v1/draft", json=asked)

    expected = Desk().draft_reply(
        mail,
        now=dt.datetime.fromisoformat(asked["now"]),
        history=[mail, Draft.model_validate_json(json.dumps(earlier))],
    )
    assert answer.json() == json.loads(expected.model_dump_json())


def test_script_in_a_mail_comes_back_as_data_only(client: TestClient) -> None:
    """What a customer writes is JSON for the page, never a page of its own."""
    script = "<script>alert(1)</script>"
    raw = f"From: {script} <a@example.jp>\nSubject: {script}\n\n{script}届きません。"

    answer = client.post("/v1/draft", json={"mail": raw})

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert script not in answer.json()["body"]
