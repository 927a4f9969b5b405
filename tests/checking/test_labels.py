"""Brackets that are no gaps, and accounts that are the company's own."""

import pytest
from tests.checking.conftest import Told


def accused(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return gaps, and what must not be mailed."""
    return [f for f in found if f[0] in ("unfilled-placeholder", "pii-leak")]


@pytest.mark.parametrize(
    "sentence",
    [
        "画面の[設定]を押し、［完了］が出ましたらお済みです。",
        "件名の頭に[至急]とお書きください。",
        "＜お届け日＞未定のため、分かりしだいお伝えします。",
    ],
)
def test_what_a_screen_shows_is_no_gap(told: Told, sentence: str) -> None:
    """A button, and a label with what it is of, are filled in."""
    assert accused(told(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "gap"),
    [
        ("[日付]をお選びしました。", "[日付]"),
        ("お届けは[後で書く]です。", "[後で書く]"),
        ("＜お客様名＞様のお品です。", "＜お客様名＞"),
        ("画面の[商品名]を押してください。", "[商品名]"),
    ],
)
def test_what_is_to_be_filled_in_is_a_gap(told: Told, sentence: str, gap: str) -> None:
    """A gap is called by what belongs there."""
    assert accused(told(sentence)) == [("unfilled-placeholder", gap)]


def test_where_to_pay_may_be_told(told: Told) -> None:
    """The account of the company is no secret, that of the customer is."""
    account = "みどり銀行 普通 1234567"
    ours = told(f"お振込先は、{account}でございます。", account=account)
    theirs = told(f"ご返金のお振込先は、{account}でございます。", account=account)
    assert accused(ours) == []
    assert accused(theirs) == [("pii-leak", "1234567")]
