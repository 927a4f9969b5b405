"""Confirmed facts in a draft: in the right order, each once, and none lost."""

import datetime as dt
from pathlib import Path

from replycraft import Desk, Draft

NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")
MAIL = (
    "From: hanako@example.com\nSubject: =?utf-8?b?6Yun44Gu5Lu2?=\n"
    "Date: Mon, 03 Nov 2025 10:00:00 +0900\nMessage-ID: <1@example.com>\n"
    "Content-Type: text/plain; charset=utf-8\n\n"
    "鍋の取っ手が割れていました。電話では保証外と言われました。返金してください。\n"
)
FACTS = {
    "fault": "company",
    "resolution": "refund",
    "refund_amount": 3800,
    "refund_date": "2025-11-10",
    "cause": "検品で取っ手の傷を見落とした",
    "phone_check": "電話で保証外と案内した、通話記録で確認",
    "prevention": "検品を二人で行う",
}
HOUSE = """+++
title = "自社の返金"

[when]
kinds = ["complaint"]
stage = ["first"]
resolution = ["refund"]
topics = ["defect", "other"]
+++
ご不便をおかけし、申し訳ございません。

{% include "_parts/promise.txt.j2" %}
"""


def _draft(desk: Desk) -> Draft:
    return desk.draft_reply(MAIL, verified=FACTS, now=NOW)


def test_what_happened_comes_first_and_prevention_last() -> None:
    """Cause, what was found, the remedy, and what is done so that it ends."""
    body = _draft(Desk()).body
    told = (
        "検品で取っ手の傷を見落としておりました。",
        "電話で保証外と案内したことを、通話記録で確認いたしました。",
        "3,800円を、11月10日（月）にご返金",
        "今後は、検品を二人で行います。",
    )
    places = [body.find(sentence) for sentence in told]

    assert -1 not in places
    assert places == sorted(places)
    assert [body.count(sentence) for sentence in told] == [1, 1, 1, 1]


def test_a_house_letter_without_a_place_for_it_loses_nothing(tmp_path: Path) -> None:
    """What happened is then told among the other facts."""
    folder = tmp_path / "templates" / "_any"
    folder.mkdir(parents=True)
    (folder / "refund.txt.j2").write_text(HOUSE, encoding="utf-8")
    body = _draft(Desk(house=tmp_path)).body

    assert body.count("電話で保証外と案内したことを、通話記録で確認いたしました。") == 1


def test_a_fact_is_lost_to_no_name_within_a_letter() -> None:
    """What a letter calls `line` as it goes through a list is not the fact `line`."""
    facts = {**FACTS, "line": "鍋は専用の列で作っている", "box": "青", "lid": "丸形"}
    body = Desk().draft_reply(MAIL, verified=facts, now=NOW).body

    assert "鍋は専用の列で作っております。" in body
    assert "・箱　青" in body
