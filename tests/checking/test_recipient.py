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
