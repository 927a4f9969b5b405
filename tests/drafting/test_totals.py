"""Tests for the sum that a customer asks for."""

import pytest

from replycraft.drafting.told import Pair, Told, Value
from replycraft.drafting.totals import with_total

ASKS = "三つだと全部でいくらになりますか。"
NOTHING: list[Told | Pair] = []


def _said(mail: str = ASKS, **facts: str) -> str:
    values = {key: Value(text) for key, text in facts.items()}
    found = with_total(NOTHING, values, mail)
    return "".join(one.value for one in found if isinstance(one, Pair))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"unit_price": "1280円", "quantity": "3"}, "3,840円"),
        ({"price_per_person": "12,800円", "party": "4名"}, "51,200円"),
        (
            {"unit_price": "1870", "quantity": "8", "postage": "600"},
            "15,560円（送料600円を含みます）",
        ),
        (
            {
                "unit_price": "1280",
                "quantity": "4袋",
                "shipping_fee": "660",
                "free_shipping_from": "5000",
            },
            "5,120円（送料は無料です）",
        ),
        (
            {"adult_fee": "1200", "child_fee": "900", "party": "大人6名、子ども18名"},
            "23,400円（大人6名、お子様18名）",
        ),
    ],
)
def test_sum_follows_from_price_and_number(facts: dict[str, str], said: str) -> None:
    """Prices times a number, with a postage that is known."""
    assert _said(**facts) == said


@pytest.mark.parametrize(
    "facts",
    [
        {"unit_price": "1280", "quantity": "4", "discount": "3個以上で5%引き"},
        {"unit_price": "1280", "quantity": "4", "setup_fee": "3300"},
        {"unit_price": "1280", "quantity": "4", "postage": "郵送550円、店頭は無料"},
        {"unit_price": "1280〜1480円", "quantity": "4"},
        {"unit_price": "1280", "quantity": "4", "amount": "5120"},
        {"unit_price": "1280", "quantity": "4", "free_shipping_from": "8000"},
        {"unit_price": "1280"},
    ],
)
def test_nothing_is_reckoned_where_more_may_count(facts: dict[str, str]) -> None:
    """A discount, a further price, a range or a sum that is known forbid it."""
    assert _said(**facts) == ""


def test_nothing_is_reckoned_unasked() -> None:
    """Who asks for the day gets no sum."""
    assert _said("いつ届きますか。", unit_price="1280", quantity="3") == ""
