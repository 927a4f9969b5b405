"""The customer's own clause in a draft: shown, sourced, and dropped if it does harm."""

import datetime as dt
from email.message import EmailMessage
from pathlib import Path

from replycraft import Desk, Draft

NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")
BODY = "11月1日に鍋が届きましたが、蓋の取っ手が割れていました。交換してください。"
HARSH = """+++
title = "部品: きつい言い方"
+++
{{ told }}とのこと、いい加減にしてください！
"""


def _draft(desk: Desk, body: str, verified: dict[str, str] | None = None) -> Draft:
    message = EmailMessage()
    message["From"] = "hanako@example.com"
    message["Subject"] = "鍋の件"
    message["Date"] = "Mon, 03 Nov 2025 10:00:00 +0900"
    message.set_content(body)
    return desk.draft_reply(message, verified=verified, now=NOW)


def _told(draft: Draft) -> list[str]:
    return [part.text for part in draft.parts if "told" in part.facts]


def test_the_clause_is_told_back() -> None:
    """The reply shows that the mail was read, and says where the sentence came from."""
    draft = _draft(Desk(), BODY)

    assert _told(draft) == [
        "11月1日に鍋が届いたが、蓋の取っ手が割れていたとのこと、"
        "ご不便をおかけし、申し訳ございません。"
    ]
    assert draft.findings == ()


def test_a_verified_fault_is_owned_instead() -> None:
    """Once the fault is the company's, nothing is told as hearsay."""
    facts = {"fault": "company", "resolution": "exchange"}

    assert _told(_draft(Desk(), BODY, facts)) == []


def test_words_that_bring_in_a_finding_are_dropped(tmp_path: Path) -> None:
    """If the check finds fault with the draft, the letter's own sentence stands."""
    folder = tmp_path / "templates" / "_feelings"
    folder.mkdir(parents=True)
    (folder / "told.txt.j2").write_text(HARSH, encoding="utf-8")

    draft = _draft(Desk(house=tmp_path), BODY)

    assert _told(draft) == []
    assert draft.findings == ()


def test_an_inquiry_is_not_told_back() -> None:
    """Who only asks has nothing that went wrong."""
    draft = _draft(Desk(), "鍋の蓋だけを買うことはできますか。教えてください。")

    assert _told(draft) == []
