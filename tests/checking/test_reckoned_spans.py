"""Spans, days and counts that a good reply works out, and those that it makes up."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "text", "facts"),
    [
        (
            "2024年6月からの36か月のお約束ですので、12月20日(土)のご解約ですと満了まで1年半を切っております。残りはおよそ17か月です。",
            "解約したいです。清水",
            {
                "start": "2024-06-01",
                "term": "36か月",
                "cancel_date": "2025-12-20",
            },
        ),
        (
            "11月1日(土)のお受け取りから本日で3日です。",
            "清水",
            {"received": "2025-11-01"},
        ),
        (
            "12日(水)は満席ですが、11月14日(金)はお取りできます。",
            "12日か14日に伺えますか。清水",
            {"visit_date": "2025-11-14"},
        ),
        (
            "昼は80Mbps、夜は4Mbpsと20倍の差がございます。",
            "昼は80Mbps、夜は4Mbpsです。清水",
            {"check": "局側で測定"},
        ),
        (
            "お三方に50個ずつお作りします。",
            "3人分を1人50個ずつお願いします。清水",
            {"quantity": "150"},
        ),
        (
            "50枚で900円ですので、200枚では3,600円です。",
            "200枚刷ってください。清水",
            {"quantity": "200", "price_per_50": "900", "amount": "3600"},
        ),
        (
            "10月20日にお求めの毛布は、当店でお調べいたします。",
            "清水",
            {"order_date": "2025-10-20"},
        ),
        (
            "お支払いの期限は11月28日(金)でございます。",
            "清水",
            {"due_date": "2025-11-28"},
        ),
        (
            "ご返却の期限は11月21日(金)です。",
            "21日に返します。清水",
            {"payment_due": "2025-11-28"},
        ),
        ("発送は明日11月5日(水)です。", "清水", {"ship_date": "2025-11-05"}),
        ("明日11月5日(水)も9時から開けております。", "清水", {"shelf": "2階"}),
    ],
)
def test_what_may_be_worked_out_is_left_alone(
    told: Told, sentence: str, text: str, facts: dict[str, object]
) -> None:
    """Three things beside a span, a share of a count, a rival day of the mail are no fault."""
    codes = ("ungrounded", "conflicting", "promise-out", "weekday")
    found = [f for f in told(sentence, text, **facts) if f[0].startswith(codes)]
    assert found == []


@pytest.mark.parametrize(
    ("sentence", "text", "facts", "finding"),
    [
        (
            "2024年6月からの36か月のお約束で、12月20日(土)に承ります。修理には3か月ほどお時間をいただきます。",
            "清水",
            {"start": "2024-06-01", "term": "36か月", "cancel_date": "2025-12-20"},
            ("ungrounded-number", "3か月"),
        ),
        (
            "11月1日(土)に届いております。11月7日(金)に終わり、その後4週間でお送りします。",
            "清水",
            {"received": "2025-11-01", "done_date": "2025-11-07"},
            ("ungrounded-number", "4週間"),
        ),
        (
            "11月1日(土)のお受け取りから本日で9日です。",
            "清水",
            {"received": "2025-11-01"},
            ("ungrounded-number", "9日"),
        ),
        (
            "昼は80Mbps、夜は4Mbpsと50倍の差がございます。",
            "昼は80Mbps、夜は4Mbpsです。清水",
            {"check": "局側で測定"},
            ("ungrounded-number", "50倍"),
        ),
        (
            "合わせて50個をお作りします。",
            "50個お願いします。やはり多いかもしれません。清水",
            {"quantity": "150"},
            ("conflicting-fact", "50個"),
        ),
        (
            "お支払いの期限は11月26日(水)でございます。",
            "支払いの期限を教えてください。清水",
            {"due_date": "2025-11-28"},
            ("conflicting-fact", "11月26日"),
        ),
        (
            "お届けは11月5日(水)の午前中となります。",
            "まだ届きません。清水",
            {"status": "営業所で保管中"},
            ("ungrounded-date", "11月5日"),
        ),
        (
            "10月20日に担当がお伺いいたします。",
            "清水",
            {"order_date": "2025-10-20"},
            ("promise-out-of-hours", "10月20日"),
        ),
    ],
)
def test_what_is_made_up_is_found(
    told: Told,
    sentence: str,
    text: str,
    facts: dict[str, object],
    finding: tuple[str, str],
) -> None:
    """A wrong result, a span that the house lays down, another limit are faults."""
    assert finding in told(sentence, text, **facts)


@pytest.mark.parametrize(
    ("right", "wrong", "case"),
    [
        (
            "引き落としは12月27日(土)ですが、実際は29日(月)の予定です。",
            "引き落としは12月27日(土)ですが、実際は29日(火)の予定です。",
            (
                "清水",
                {"debit_date": "2025-12-27", "debit_actual": "2025-12-29"},
                "weekday-mismatch",
            ),
        ),
        (
            "発表会の11月30日まで、4週間足らずでございます。",
            "発表会の11月30日まで、6週間足らずでございます。",
            (
                "11月30日の発表会で使います。清水",
                {"finish": "2025-11-20"},
                "ungrounded-number",
            ),
        ),
        (
            "お貸し出しは42時間です。",
            "お貸し出しは45時間です。",
            (
                "清水",
                {"start": "2025-11-07T18:00", "end": "2025-11-09T12:00"},
                "ungrounded-number",
            ),
        ),
        (
            "3,000円のご予算ですと、400円の鉢が7個そろいます。",
            "3,000円のご予算ですと、400円の鉢が9個そろいます。",
            ("予算は3000円です。清水", {"price": "400"}, "ungrounded-number"),
        ),
        (
            "9月は30日ありますので、日割りは1日100円です。",
            "9月は29日ありますので、日割りは1日100円です。",
            ("清水", {"day_fee": "100", "billing": "9月分"}, "ungrounded-number"),
        ),
        (
            "火曜から土曜の5日間、お預かりします。",
            "火曜から土曜の7日間、お預かりします。",
            ("清水", {"care": "火曜から土曜"}, "ungrounded-number"),
        ),
        (
            "25日までは今月分、26日以降は来月分です。",
            "25日までは今月分、28日以降は来月分です。",
            ("清水", {"rule": "25日締め"}, "ungrounded-date"),
        ),
        (
            "木曜の13日、20日は夜まで開いております。",
            "水曜の12日、木曜の20日は夜まで開いております。",
            ("清水", {"rule": "11月の木曜は夜も開館"}, "ungrounded-date"),
        ),
        (
            "年会費は月あたりにすると700円です。",
            "年会費は月あたりにすると900円です。",
            ("清水", {"annual_fee": "8400"}, "conflicting-fact"),
        ),
    ],
)
def test_one_result_only_is_right(
    told: Told, right: str, wrong: str, case: tuple[str, dict[str, object], str]
) -> None:
    """The calendar, a clock over some days, a budget and a year give one result."""
    text, facts, code = case
    assert told(right, text, **facts) == []
    assert [name for name, _ in told(wrong, text, **facts)] == [code]
