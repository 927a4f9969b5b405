"""The entry point on small replies: what it tells apart, and what it survives."""

from datetime import datetime

import pytest
from tests.checking.conftest import CLOSING, DESK, NOW

from replycraft.checking.check import Case, check
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Code, Fault, Kind, Resolution, Severity
from replycraft.records.mail import IncomingMail

JST = NOW.tzinfo
MAIL = IncomingMail(
    subject="掛け時計が届きません",
    from_name="清水 浩",
    from_address="shimizu@example.jp",
    date=datetime(2025, 11, 3, 21, 0, tzinfo=JST),
    text="10月20日に注文した掛け時計がまだ届きません。代金は4,980円でした。清水",
)
COMPLAINT = Analysis(kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.25))
OPENING = "清水 浩様\n\nお問い合わせいただき、ありがとうございます。お待たせしており、申し訳ございません。\n"


def codes(middle: str, **facts: object) -> list[str]:
    """Return the codes for a reply whose middle is *middle*."""
    case = Case(MAIL, COMPLAINT, VerifiedFacts.model_validate(facts), DESK, NOW)
    return [f.code.value for f in check(OPENING + middle + CLOSING, case)]


def test_a_good_short_reply_is_clean() -> None:
    """The frame that the other tests use has no finding of its own."""
    assert codes("発送の状況を確認しております。") == []


@pytest.mark.parametrize(
    "written", ["12,800円", "1万2,800円", "１２，８００円", "一万二千八百円"]
)
def test_an_amount_is_known_in_any_spelling(written: str) -> None:
    """Amounts are compared by value, not by spelling."""
    assert codes(f"代金は{written}でございます。", total=12800) == []


@pytest.mark.parametrize(
    "written", ["11/10(月)", "11月10日（月）", "令和7年11月10日(月)", "2025年11月10日"]
)
def test_a_day_is_known_in_any_spelling(written: str) -> None:
    """Days are compared by value, not by spelling."""
    assert codes(f"お品は{written}に届く予定です。", delivery_date="2025-11-10") == []


def test_a_total_that_follows_from_facts_is_no_invention() -> None:
    """3 pieces of 1,200 yen are 3,600 yen, not 3,700."""
    facts = {"unit_price": "1200", "quantity": "3"}
    assert codes("3個で3,600円でございます。", **facts) == []
    assert codes("3個で3,700円でございます。", **facts) == ["ungrounded-number"]


def test_ordinary_numbers_are_no_facts() -> None:
    """24 hours, one person and the numbers of a list need no source."""
    middle = "1. 電源を切る\n2. 24時間お待ちになる\nお一人で作業できます。"
    assert codes(middle) == []


def test_what_the_customer_says_is_a_source_for_hearsay_only() -> None:
    """A claim that facts contradict may be told back, not asserted."""
    facts = {"amount": 4890}
    told = "代金は4,980円だったとのこと、確認いたしました。"
    assert codes(told, **facts) == []
    assert codes("代金は4,980円でございます。", **facts) == ["conflicting-fact"]


def test_a_promise_needs_an_open_day() -> None:
    """A contact on a holiday, in the past or on a Saturday cannot be kept."""
    for day in ("11月3日（月）", "11月8日（土）", "11月24日（月）"):
        found = codes(
            f"{day}までにお電話でご連絡いたします。", plan="2025-11-24、2025-11-08"
        )
        assert found == ["promise-out-of-hours"], day


def test_the_desks_own_term_needs_no_source() -> None:
    """A day within the desk's follow-up days is its own to promise."""
    assert codes("11月6日（木）までにお電話でご連絡いたします。") == []
    assert codes("11月28日（金）までにお電話でご連絡いたします。") == [
        "ungrounded-date"
    ]


def test_a_word_of_haste_is_no_date() -> None:
    """早急に without a day is a promise that nobody can check."""
    assert codes("早急に調査いたします。") == ["promise-without-date"]
    dated = "早急に調査いたします。結果は11月6日（木）までにご連絡いたします。"
    assert codes(dated) == []


def test_fault_decides_what_may_be_admitted() -> None:
    """The same admission is right once the fault is the company's."""
    admission = "弊社の手違いで発送が遅れました。"
    assert codes(admission) == ["liability-admission"]
    assert codes(admission, fault=Fault.COMPANY) == []


def test_resolution_decides_what_may_be_promised() -> None:
    """A refund may be promised only where it was decided."""
    promise = "代金は全額ご返金いたします。"
    assert codes(promise) == ["unbacked-promise"]
    assert codes(promise, resolution=Resolution.REFUND) == []


@pytest.mark.parametrize(
    "accepted",
    ["お伺いいたします", "お召し上がりになる前に温めてください", "お見えになる方"],
)
def test_accepted_double_keigo_is_no_finding(accepted: str) -> None:
    """Doubles that the guideline accepts pass."""
    assert "keigo-double" not in codes(f"{accepted}。")


def test_headings_are_no_placeholders() -> None:
    """【品名】 before its value is a heading, 【金額】円 a gap."""
    assert codes("【品名】掛け時計\n【数量】1個") == []
    assert codes("代金は【金額】円でございます。") == ["unfilled-placeholder"]


def test_a_fact_in_wider_brackets_is_no_placeholder() -> None:
    """A remark of the facts stays one in brackets of full width."""
    reply = "ご予約を承りました（要確認）。"
    assert codes(reply, reservation="承り(要確認)") == []
    assert codes(reply) == ["unfilled-placeholder"]


def test_quoted_names_keep_their_marks() -> None:
    """An exclamation mark of a product's name is no shouting."""
    facts = {"product": "めざせ！計算王"}
    assert codes("「めざせ！計算王」をお送りします。", **facts) == []
    assert codes("すぐにお届けできます！") == ["tone"]


def test_other_peoples_data_stay_in_the_house() -> None:
    """A fact about another customer must not be told."""
    found = codes(
        "お品は佐川 涼子様へ届いておりました。", other_customer_name="佐川 涼子"
    )
    assert found == ["pii-leak"]


def test_without_a_mail_nothing_about_the_customer_is_said() -> None:
    """A reply alone is checked for what can be known about it."""
    case = Case(None, None, VerifiedFacts(), DESK, None)
    assert check(OPENING + "発送の状況を確認しております。" + CLOSING, case) == ()


def test_an_empty_reply_lacks_everything() -> None:
    """Nothing is crashed by nothing."""
    case = Case(MAIL, COMPLAINT, VerifiedFacts(), DESK, NOW)
    found = [finding.code for finding in check("", case)]
    assert found == [
        Code.MISSING_APOLOGY,
        Code.MISSING_FOLLOW_UP,
        Code.MISSING_GRATITUDE,
        Code.MISSING_SIGNATURE,
    ]


def test_severity_follows_the_decision() -> None:
    """Inventions are errors, matters of style are warnings."""
    case = Case(MAIL, COMPLAINT, VerifiedFacts(), DESK, NOW)
    reply = OPENING + "送料は990円です。またのご利用をお待ちしております♪" + CLOSING
    found = {f.code: f.severity for f in check(reply, case)}
    assert found == {
        Code.UNGROUNDED_NUMBER: Severity.ERROR,
        Code.TONE: Severity.WARNING,
    }


@pytest.mark.parametrize(
    "hostile",
    [
        "1" * 50_000,
        "様" * 50_000,
        "「" * 50_000,
        "弊社が" * 20_000,
        "【" * 50_000,
        "-1" * 30_000,
    ],
)
def test_a_hostile_reply_is_checked_to_its_bound(hostile: str) -> None:
    """Long repetitions are bounded work, and the reply is called too long."""
    case = Case(MAIL, COMPLAINT, VerifiedFacts(), DESK, NOW)
    assert Code.TOO_LONG in {f.code for f in check(OPENING + hostile + CLOSING, case)}


def test_a_but_right_after_an_apology_is_an_excuse() -> None:
    """What takes the apology back is found by its place, not by its words."""
    excuse = "ただ、当日は道が混んでおりました。"
    assert codes(excuse) == ["excuse"]
    assert (
        codes("ただ、11月6日（木）以降でしたら変更いただけます。", x="2025-11-06") == []
    )


def test_a_confirmed_cause_may_be_told() -> None:
    """What the company has confirmed is no excuse, whatever it sounds like."""
    cause = "担当者の引き継ぎ漏れ"
    assert codes(f"{cause}が原因でございました。") == ["excuse"]
    assert codes(f"{cause}が原因でございました。", cause=cause) == []


def test_whoever_calls_back_must_be_known() -> None:
    """A caller of any title needs a source."""
    sentence = "11月6日（木）までに検査員の神崎からお電話いたします。"
    assert codes(sentence) == ["ungrounded-name"]
    assert codes(sentence, inspector="神崎") == []


def test_signature_of_an_unknown_desk_is_not_held_against_it() -> None:
    """Without a profile nobody knows the phone number that belongs there."""
    case = Case(MAIL, COMPLAINT, VerifiedFacts(), Profile(), NOW)
    tail = "\n\n株式会社ひので 窓口\n原 道子\n000-9999-1111\nhara@hinode.example.jp\n"

    found = check(OPENING + "お荷物を確かめております。" + tail, case)

    assert [f.text for f in found if "ungrounded" in f.code] == []


def test_endless_reply_is_cut_and_called_too_long() -> None:
    """Only the first ten thousand characters are looked at."""
    case = Case(MAIL, COMPLAINT, VerifiedFacts(), DESK, NOW)

    found = check(OPENING + "11月4日に伺います。" * 100_000, case)

    assert Code.TOO_LONG in {f.code for f in found}
    assert [f.code for f in found if f.span and f.span.end > 10_000] == []


def test_a_calm_mail_whose_fault_was_looked_for_may_be_a_question() -> None:
    """Displeasure, or nobody known to be at fault, makes an apology necessary."""
    bare = OPENING.replace("お待たせしており、申し訳ございません。", "")
    reply = bare + "発送の状況を確認しております。" + CLOSING
    for facts, expected in (
        ({"fault": "customer"}, []),
        ({"fault": "unknown"}, ["missing-apology"]),
        ({}, ["missing-apology"]),
        ({"fault": "company"}, ["missing-apology"]),
    ):
        case = Case(MAIL, COMPLAINT, VerifiedFacts.model_validate(facts), DESK, NOW)
        assert [f.code.value for f in check(reply, case)] == expected
