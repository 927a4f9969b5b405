"""Whom a reply addresses."""

from datetime import datetime, timedelta, timezone

import pytest

from replycraft.checking.check import Case, check
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.mail import IncomingMail

NOW = datetime(2025, 11, 4, 10, 0, tzinfo=timezone(timedelta(hours=9)))
BODY = "\n\nご連絡をいただき、ありがとうございます。お電話でお尋ねください。\n\n高瀬"


def addressed(line: str, sender: str) -> list[str]:
    """Return the codes for a reply to *sender* that begins with *line*."""
    mail = IncomingMail(
        subject="お尋ね",
        from_name=sender,
        from_address="a@example.jp",
        date=NOW,
        text="色を教えてください。",
    )
    case = Case(mail, None, VerifiedFacts(), Profile(agent="高瀬 直子"), NOW)
    return [finding.code.value for finding in check(line + BODY, case)]


@pytest.mark.parametrize(
    ("line", "sender"),
    [
        ("阿部 航様", "阿部 航"),
        ("税理士法人ふたば\n永峰様", "税理士法人ふたば 永峰"),
        ("喫茶さざなみ 橘様", "喫茶さざなみ 橘"),
        ("有限会社みさき食品 業務課\n宮内様", "有限会社みさき食品 業務課 宮内"),
    ],
)
def test_the_customer_is_addressed_by_name(line: str, sender: str) -> None:
    """Family names that end like a department are names."""
    assert addressed(line, sender) == []


@pytest.mark.parametrize(
    ("line", "sender"),
    [("安部 航様", "阿部 航"), ("小清水 浩様", "清水 浩"), ("清水 浩殿", "清水 浩")],
)
def test_another_name_or_title_is_wrong(line: str, sender: str) -> None:
    """One letter makes another person."""
    assert addressed(line, sender) == ["wrong-recipient"]


def told_by(lines: str, text: str) -> list[str]:
    """Return the codes for a reply that begins with *lines* to a mail of *text*."""
    mail = IncomingMail(
        subject="お尋ね",
        from_name="小野寺",
        from_address="a@example.jp",
        date=NOW,
        text=text,
    )
    case = Case(mail, None, VerifiedFacts(), Profile(agent="高瀬 直子"), NOW)
    return [finding.code.value for finding in check(lines + BODY, case)]


@pytest.mark.parametrize(
    "lines",
    [
        "はなみずき歯科\n院長 小野寺先生",
        "はなみずきクリニック\n小野寺先生",
        "市立北浜小学校\n教頭 小野寺先生",
        "はなみずき医院\n小野寺院長先生",
        "はなみずき旅館\n支配人 小野寺様",
    ],
)
def test_a_house_may_stand_above_a_person(lines: str) -> None:
    """The line with the title is the recipient, and 先生 is a title."""
    assert told_by(lines, "色を教えてください。小野寺") == []


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("はなみずき歯科\n小野寺先生", []),
        ("はなみどり歯科\n小野寺先生", ["wrong-recipient"]),
        ("はなみどり歯科\n小野寺様", ["wrong-recipient"]),
        ("はなみずき歯科\n小野田先生", ["wrong-recipient"]),
        ("はなみずき歯科", ["wrong-recipient"]),
    ],
)
def test_the_house_is_that_of_the_mail(lines: str, codes: list[str]) -> None:
    """Another clinic's name is another recipient; alone it wants 御中."""
    text = "はなみずき歯科の小野寺です。色を教えてください。"
    assert told_by(lines, text) == codes


def test_a_house_that_the_mail_only_tells_of_is_not_the_senders() -> None:
    """Where the sender gives no house, none is wrong."""
    text = "先日、近くのはなみずき歯科で聞きました。色を教えてください。小野寺"
    assert told_by("みどり台歯科\n小野寺先生", text) == []
