"""Confirmed facts as letters write them."""

import datetime as dt

import pytest

from replycraft.drafting.case import Case
from replycraft.drafting.cause import cause_told, prevention_told
from replycraft.drafting.verified import (
    fact_values,
    is_shipped,
    shown,
    verified_slots,
)
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")


def _case(**verified: object) -> Case:
    analysis = Analysis(kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.2))
    facts = VerifiedFacts.model_validate(verified)
    return Case(IncomingMail(), analysis, facts, Profile(), NOW)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "あり"),
        (["2025-10-07", "2025-11-02"], "10月7日（火）、11月2日（日）"),
        ("2025-11-07T18:30", "11月7日（金）18時30分"),
        ("2025-13-07", "2025-13-07"),
    ],
)
def test_value_is_shown_as_letters_write_it(value: object, text: str) -> None:
    """Yes, lists, times and what only looks like a day."""
    assert shown(value) == text


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("緩衝材の入れ忘れ", "原因は緩衝材の入れ忘れでございました。"),
        ("確認が漏れていた", "確認が漏れておりました。"),
        ("部品が外れたため", "部品が外れたことが原因でございました。"),
        ("設定が外れた可能性", "設定が外れた可能性がございます。"),
    ],
)
def test_cause_is_told_whatever_its_form(noted: str, told: str) -> None:
    """A noun, a clause, a reason, a guess."""
    assert cause_told(noted) == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("出荷前に色を確認する", "今後は、出荷前に色を確認いたします。"),
        ("2025-12-01から二名で照合する", "12月1日（月）から二名で照合します。"),
        ("出荷前の二重点検", "今後に向けて、出荷前の二重点検に取り組んでまいります。"),
    ],
)
def test_prevention_says_from_when_it_holds(noted: str, told: str) -> None:
    """Its own day stands first, else it holds from now on."""
    assert prevention_told(noted) == told


def test_delivery_that_is_past_is_no_slot() -> None:
    """Letters speak of a delivery to come."""
    assert "delivery_date" not in verified_slots(_case(delivery_date="2025-11-03"))
    assert verified_slots(_case(ship_date="2025-11-05"))["coming_ship_date"] == (
        "11月5日（水）"
    )


def test_far_day_is_told_with_its_year() -> None:
    """9月20日 alone would be taken for the one that is past."""
    values = fact_values(_case(warranty_until="2026-09-20", refund_amount=4400))

    assert values["warranty_until"].text == "2026年9月20日（日）"
    assert values["refund_amount"].text == "4,400円"


@pytest.mark.parametrize(
    ("facts", "parcel"),
    [
        ({"coupon": "同じ券を会員ページに再発行済み"}, False),
        ({"coupon_amount": 1000}, False),
        ({"product": "招待コード"}, False),
        ({"product": "取っ手の部品"}, True),
        ({"note_text": "PDFの控え", "ship_date": "2025-11-05"}, True),
    ],
)
def test_what_needs_no_parcel_is_not_shipped(
    facts: dict[str, str], *, parcel: bool
) -> None:
    """A coupon on a page has no day of delivery; what has a day of dispatch is a parcel."""
    assert is_shipped(_case(**facts)) is parcel


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("丈を200と打ち間違えた", "丈を200と打ち間違えておりました。"),
        ("12月29日に釜が壊れた", "12月29日に釜が壊れたことが原因でございました。"),
        ("部品が届かなかった", "部品が届かなかったことが原因でございました。"),
        ("下地の塗りが薄かった", "下地の塗りが薄かったことが原因でございました。"),
        ("塗りの薄い箇所があった", "塗りの薄い箇所があったことが原因でございました。"),
    ],
)
def test_what_went_wrong_is_told_as_it_was_found(noted: str, told: str) -> None:
    """After 「調べましたところ、」 a slip is a state; what happened on a day is not."""
    assert cause_told(noted) == told


def test_now_on_is_not_said_with_two_topics() -> None:
    """「今後は、指示書は」 would say は twice."""
    assert prevention_told("指示書は二人で読む") == "今後、指示書は二人で読みます。"
    assert prevention_told("指示書を二人で読む") == "今後は、指示書を二人で読みます。"


@pytest.mark.parametrize(
    ("note", "done"),
    [
        ("11月3日に業者へ送付", True),
        ("11月5日に業者へ送付", False),
        ("11月3日までの分は返金する", False),
        ("11月3日に送付、11月9日に返却", False),
        ("13月3日に送付", False),
        ("11月4日9時30分に閉鎖", True),
        ("11月4日11時に閉鎖", False),
        ("11月4日に閉鎖", False),
    ],
)
def test_days_that_went_by_are_known_without_a_year(note: str, *, done: bool) -> None:
    """「11月3日に」 dates what is done, 「11月3日までの分」 does not."""
    assert fact_values(_case(action=note))["action"].done is done
