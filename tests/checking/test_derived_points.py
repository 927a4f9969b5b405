"""Points that an amount earns, and until when what was given holds."""

import pytest
from tests.checking.conftest import Told

PEN = "18,000円の万年筆を買いました。ポイントはいくつ付きますか。清水"
SHARE = {"amount": "18000", "point_rate": "3%"}
EACH = {"amount": "18070", "rule": "100円につき1ポイント"}


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("18,000円の3%で、540ポイントになります。", SHARE),
        ("18,070円のお買い物で180ポイントが付きます。", EACH),
        ("会員様は2倍の1,080ポイントになります。", SHARE | {"member": "ポイント2倍"}),
        (
            "お持ちの85ポイントと今回の540ポイントを合わせて625ポイントです。",
            SHARE | {"current_points": "85"},
        ),
    ],
)
def test_earned_points_have_a_source(
    told: Told, sentence: str, facts: dict[str, object]
) -> None:
    """A share of the amount, or so many for so much, rounded down."""
    assert told(sentence, PEN, **facts) == []


@pytest.mark.parametrize(
    ("sentence", "facts", "text"),
    [
        ("18,000円の3%で、640ポイントになります。", SHARE, "640ポイント"),
        ("18,070円のお買い物で190ポイントが付きます。", EACH, "190ポイント"),
        ("今回は540ポイントが付きます。", {"amount": "18000"}, "540ポイント"),
    ],
)
def test_other_points_are_found(
    told: Told, sentence: str, facts: dict[str, object], text: str
) -> None:
    """Nor does an amount earn anything where no rate is confirmed."""
    assert told(sentence, PEN, **facts) == [("ungrounded-number", text)]


POINTS = {"point_added": "2025-11-06", "point_expiry": "付与日から1年間"}
COUPON = {"issued": "2025-11-06", "coupon_expiry": "発行から14日間"}


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("今回の分は、令和8年11月6日までお使いになれます。", POINTS),
        ("クーポンは11月20日（木）までお使いいただけます。", COUPON),
        (
            "この券は2026年5月1日までお使いになれます。",
            {"issued": "2025-11-01", "coupon_valid": "発行から6か月"},
        ),
    ],
)
def test_the_end_of_a_validity_has_a_source(
    told: Told, sentence: str, facts: dict[str, object]
) -> None:
    """So long after the known day as is confirmed."""
    assert told(sentence, PEN, **facts) == []


@pytest.mark.parametrize(
    ("sentence", "facts", "text"),
    [
        ("今回の分は、令和8年12月6日までお使いになれます。", POINTS, "令和8年12月6日"),
        ("クーポンは11月27日（木）までお使いいただけます。", COUPON, "11月27日"),
    ],
)
def test_another_end_is_found(
    told: Told, sentence: str, facts: dict[str, object], text: str
) -> None:
    """A month, or a week, too long."""
    assert told(sentence, PEN, **facts) == [("ungrounded-date", text)]
