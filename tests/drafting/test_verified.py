"""Confirmed facts as letters write them."""

import pytest
from tests.drafting.cases import complaint

from replycraft.drafting.verified import (
    fact_values,
    is_shipped,
    shown,
    verified_slots,
)


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


def test_delivery_that_is_past_is_no_slot() -> None:
    """Letters speak of a delivery to come."""
    assert "delivery_date" not in verified_slots(complaint(delivery_date="2025-11-03"))
    assert verified_slots(complaint(ship_date="2025-11-05"))["coming_ship_date"] == (
        "11月5日（水）"
    )


def test_far_day_is_told_with_its_year() -> None:
    """9月20日 alone would be taken for the one that is past."""
    values = fact_values(complaint(warranty_until="2026-09-20", refund_amount=4400))

    assert values["warranty_until"].text == "2026年9月20日（日）"
    assert values["refund_amount"].text == "4,400円"


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("2025-11-02に棚を一つに統合", "11月2日（日）に棚を一つに統合いたしました。"),
        ("2025-11-20に棚を一つに統合", "11月20日（木）に棚を一つに統合いたします。"),
    ],
)
def test_prevention_of_a_past_day_is_done(note: str, told: str) -> None:
    """What a desk planned for a day that went by is no plan any more."""
    case = complaint(prevention=note)

    assert verified_slots(case)["prevention_told"] == told
    assert fact_values(case)["prevention"].text == told


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
    assert is_shipped(complaint(**facts)) is parcel


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
    assert fact_values(complaint(action=note))["action"].done is done
