"""Days without a year, in replies that come late."""

import datetime as dt

import pytest

from replycraft import Desk, Profile

MAIL = (
    "From: a@example.jp\nDate: Sat, 15 Feb 2025 09:00:00 +0900\n"
    "Content-Type: text/plain; charset=utf-8\n\n"
    "2月14日に届いた棚の脚が折れていました。困っています。\n山田\n"
)
NOW = dt.datetime.fromisoformat("2026-11-20T10:00:00+09:00")
REPLY = (
    "山田様\n\n2月14日{weekday}にお届けした棚の脚が折れていたとのこと、"
    "ご不便をおかけし申し訳ございません。\n"
)


@pytest.mark.parametrize(
    ("weekday", "codes"),
    [("", set()), ("（金）", set()), ("（土）", {"weekday-mismatch"})],
)
def test_day_of_an_old_mail_keeps_its_year(weekday: str, codes: set[str]) -> None:
    """In 2026 the mail's February 14 is still that of 2025, a Friday."""
    desk = Desk(profile=Profile(company="ことり堂", agent="水野 晶"))
    found = desk.check_reply(REPLY.format(weekday=weekday), mail=MAIL, now=NOW)

    days = {"ungrounded-date", "weekday-mismatch", "promise-out-of-hours"}
    assert {finding.code.value for finding in found} & days == codes
