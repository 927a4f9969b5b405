"""Tells what confirmed notes settle of what a letter would else promise."""

import pytest
from tests.drafting.cases import NOW

from replycraft.drafting.case import Case
from replycraft.drafting.settled import (
    choices,
    deducted,
    goods_settled,
    of_today,
    own_cost,
    papers,
)
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail


def _case(text: str = "", **facts: object) -> Case:
    analysis = Analysis(kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.3))
    verified = VerifiedFacts.model_validate(facts)
    return Case(IncomingMail(text=text, date=NOW), analysis, verified, Profile(), NOW)


@pytest.mark.parametrize(
    ("note", "settles"),
    [
        ("返送は不要", True),
        ("配達の際に古い棚を引き取る", True),
        ("別の倉庫から手配する", False),
    ],
)
def test_note_on_the_goods_at_hand_settles_them(note: str, *, settles: bool) -> None:
    """What is fetched or thrown away is no longer open."""
    assert goods_settled(_case(handling=note)) is settles


@pytest.mark.parametrize(
    ("note", "off"),
    [
        ("3箱分を差し引いて請求", True),
        ("翌月の請求書で相殺", True),
        ("手数料を差し引いて返金、請求書は破棄", False),
        ("請求書は月末に発行", False),
    ],
)
def test_what_comes_off_the_bill_is_not_paid_back(note: str, *, off: bool) -> None:
    """A sum that the bill leaves out was never paid."""
    assert deducted(_case(invoice_note=note)) is off


def test_paper_without_a_day_is_open() -> None:
    """「経緯書をメールで送付」 names no day, 「11月6日に報告書を送付」 does."""
    case = _case(report="経緯書をメールで送付", other="2025-11-06に報告書を送付")

    assert papers(case) == ["経緯書"]


@pytest.mark.parametrize(
    ("note", "offers"),
    [
        ("夕方に店長が自宅へ持参可", True),
        ("持参は不可", False),
        ("他社の品も受付可", False),
    ],
)
def test_what_we_could_do_is_for_the_customer_to_choose(
    note: str, *, offers: bool
) -> None:
    """A deed of the company that is possible waits for the customer's word."""
    assert choices(_case(option=note)) is offers


def test_facts_of_today_are_named() -> None:
    """Only the day of the letter is today."""
    case = _case(visit_date="2025-11-04", return_date="2025-11-05")

    assert of_today(case) == ["visit_date"]


@pytest.mark.parametrize(
    ("text", "facts", "cost"),
    [
        ("タクシー代を払ってください。", {"taxi_fare": "4200"}, "タクシー代"),
        ("タクシー代と宿泊費を払ってください。", {"taxi_fare": "4200"}, None),
        ("タクシー代を払ってください。", {"taxi_fare": "4200", "amount": "4200"}, None),
        ("タクシー代を払ってください。", {}, None),
    ],
)
def test_what_was_paid_to_others_is_named(
    text: str, facts: dict[str, str], cost: str | None
) -> None:
    """The one cost that the mail names, where a fact has the sum that is paid back."""
    assert own_cost(_case(text, refund_amount="4200", **facts)) == cost
