"""Notes are told in sentences only where they surely are some."""

import pytest

from replycraft.drafting.sure_notes import (
    is_plain,
    is_thing,
    request,
    sentences,
)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("日付の形式を直すと取り込める", "日付の形式を直すと取り込めます。"),
        (
            "修正を準備中、公開日は未定",
            "修正を準備しております。公開日は未定です。",
        ),
        ("部品を取り寄せ中", "部品を取り寄せております。"),
        ("差額を返金", "差額をご返金いたします。"),
        ("送料は当社負担", "送料は当社が負担いたします。"),
        ("返送不要", "ご返送は不要です。"),
        (
            "個人情報は開示しない、退去の請求はできない",
            "個人情報は開示しません。退去の請求はできません。",
        ),
        (
            "召し上がらずに廃棄していただく",
            "召し上がらずに廃棄してくださいますようお願いいたします。",
        ),
        ("申請は窓口に申し出る", "申請は窓口にお申し出ください。"),
        (
            "集積所で図面を発見、残りは捜索中",
            "集積所で図面を発見いたしました。残りは捜索しております。",
        ),
        (
            "記録を照合、二重の引き落としを確認済み",
            "記録を照合いたしました。二重の引き落としを確認しております。",
        ),
        ("店頭で可", ""),
        ("並び順に誤りなし", ""),
        ("往復とも当店負担", ""),
        ("保証書に記載", ""),
        ("返却後の点検で回収", ""),
        ("15日または27日", ""),
        ("受付で申し込む", ""),
        ("", ""),
        ("約2週間", ""),
    ],
)
def test_a_sentence_names_what_it_is_about(note: str, said: str) -> None:
    """A deed without its thing, a place and a state stay as they are noted."""
    assert sentences(note) == said


def test_the_day_tells_whether_it_is_done() -> None:
    """What has a day that went by is done, what has one to come is to come."""
    assert sentences("床を撮影", done=True) == "床を撮影いたしました。"
    assert sentences("床を確認") == "床を確認いたしました。"
    assert sentences("床を確認", ahead=True) == "床を確認いたします。"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("電源を切る", "電源をお切りください。"),
        ("用紙に記入", "用紙にご記入ください。"),
        ("毎月の計算で自動的に差し引く", ""),
        ("会員ページに掲載", ""),
        ("アプリの「予約」", ""),
    ],
)
def test_only_what_the_customer_does_is_asked(note: str, said: str) -> None:
    """What the company may do itself is asked of nobody."""
    assert request(note) == said


@pytest.mark.parametrize(
    ("value", "plain"),
    [("7回", True), ("月1,100円", True), ("店頭で可", False), ("袋、箱", False)],
)
def test_what_stands_before_desu(value: str, *, plain: bool) -> None:
    """A noun, a figure or a day does."""
    assert is_plain(value) is plain


def test_a_record_is_a_thing_and_a_check_is_none() -> None:
    """「照合を確かめる」 is no Japanese."""
    assert is_thing("受付の記録")
    assert not is_thing("記録の照合")


def test_only_what_is_done_is_declined() -> None:
    """「洗濯機は不可」 is a line; 「作り直しは不可」 is an answer."""
    assert sentences("洗濯機は不可") == ""
    assert sentences("作り直しは不可") == "作り直しはいたしかねます。"


def test_what_ends_in_a_deed_is_one() -> None:
    """「一時停止」 is done as 「停止」 is; a plant in a pot is not."""
    assert (
        sentences("海外での利用を一時停止済み")
        == "海外での利用を一時停止しております。"
    )
    assert sentences("棚に鉢植え済み") == ""
    assert is_thing("受付の記録と、通信の記録")
