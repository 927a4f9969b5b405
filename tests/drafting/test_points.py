"""Tests for how many points a mail asks for in a list."""

import pytest

from replycraft.drafting.points import points


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("下記を求めます。\n1. 苗の交換\n2. 植え直し\n3. 書面での説明\n以上", "3"),
        ("・苗はどこへ行ったのか\n・なぜこうなったのか", "2"),
        ("お答えください。\n\n① 原因\n② 今後の対策", "2"),
        # What happened, how it is done again, and too few or two lists.
        (
            "経緯は次のとおりです。\n1. 3月2日に注文した。\n2. 3月9日に電話しました。",
            None,
        ),
        ("再現手順\n1. ボタンを押す\n2. 画面が止まる", None),
        ("・苗を交換してください", None),
        ("質問です。\n・値段\n・納期\n\nお願いです。\n・交換\n・返金", None),
        ("苗が届きません。", None),
    ],
)
def test_a_list_of_requests_is_counted(text: str, many: str | None) -> None:
    """Only one list, of what is asked and not of what happened."""
    assert points(text) == many
