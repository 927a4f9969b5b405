"""Days without a year, in replies that come late."""

import datetime as dt

import pytest
from tests.checking.conftest import Told

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


REFUND = {"refund_from": "2025-11-10", "refund_until": "2025-11-30"}


def test_a_bare_day_behind_a_span_is_within_it(told: Told) -> None:
    """「10日(月)から」 is of November, though the day told last is the 30th."""
    span = "払い戻しは11月8日から30日までです。土日は休みですので、窓口は10日（月）からとなります。"
    facts = {**REFUND, "refund_from": "2025-11-08"}
    assert told(span, **facts) == []
    found = told(span.replace("10日（月）", "11日（火）"), **facts)
    assert found == [("ungrounded-date", "11日")]


def test_a_known_day_behind_a_span_keeps_its_month(told: Told) -> None:
    """「3日（水）」 is the confirmed one of December, though November has a 3rd as well."""
    shipped = "受付は11月1日から30日までです。3日（水）から発送いたします。"
    facts = {"refund_from": "2025-11-01", "refund_until": "2025-11-30"}
    assert told(shipped, ship_from="2025-12-03", **facts) == []


SIGNED = {"contract_date": "2024-12-02", "deadline": "2025-11-28"}


@pytest.mark.parametrize(
    "day",
    [
        "12月2日にご契約になった",
        "12月2日に始められた",
        "12月2日（月）の",
        "12月2日にお申し込みいただいた",
        "12月2日から承りました",
    ],
)
def test_a_past_day_without_a_year_may_be_of_last_year(told: Told, day: str) -> None:
    """What is over, or has last year's weekday, is the confirmed day of last year."""
    assert told(f"{day}分は11月28日（金）までです。", **SIGNED) == []


@pytest.mark.parametrize(
    "day", ["12月3日にご契約になった", "12月2日（水）の", "12月2日に届く予定の"]
)
def test_other_days_of_the_next_december_have_no_source(told: Told, day: str) -> None:
    """Another day, another weekday, or what is still to come."""
    found = told(f"{day}分は11月28日（金）までです。", **SIGNED)
    assert "ungrounded-date" in [code for code, _ in found]


COURSE = {
    "course_start": "2025-12-02",
    "course_end": "2026-01-30",
    "days": "毎週火曜・金曜 16:00",
    "apply_by": "2025-12-16",
}
ASKED = "1月13日の週は授業がありますか。清水"


def test_a_bare_day_is_of_the_month_told_before_it(told: Told) -> None:
    """「16日(金)」 is of January, though the 16th of December is confirmed."""
    week = "お申し込みは12月16日（火）までです。1月13日の週は、16日（{}）に授業がございます。"
    assert told(week.format("金"), ASKED, **COURSE) == []
    found = told(week.format("木"), ASKED, **COURSE)
    assert ("weekday-mismatch", "16日（木）") in found


def test_a_day_just_over_may_be_confirmed_for_next_year(told: Told) -> None:
    """In November 「9月1日」 is that of next year where only that one is confirmed."""
    asked = "来年のお申し込みは、9月1日（火）から承ります。"
    assert told(asked, order_from="2026-09-01") == []
    assert told(asked.replace("9月1日（火）", "9月2日（水）"), order_from="2026-09-01")
