"""Letters where somebody was hurt, or data of others was seen."""

from tests.conftest import Answered


def test_one_plain_wound_is_cared_for(answered: Answered) -> None:
    """A hand in a door is no figure of speech, though the mail blames the driver first."""
    body = answered(
        "降りるときにドアが閉まって手を挟みました。運転手さんは「気をつけて」と言って行ってしまいました。",
        subject="タクシー",
    )
    assert "何よりもまず、その後の" in body


def test_what_lay_open_is_not_asked_to_be_kept(answered: Answered) -> None:
    """Who saw a screen has nothing in hand."""
    body = answered(
        "受付のタブレットに、他のお客さんのカルテが開きっぱなしになっていて、お名前と電話番号が見えました。",
        subject="タブレットの画面",
    )
    assert "ほかの方の情報の扱いを、責任者のもとで確かめます" in body
    assert "そのままお預かりください" not in body


def test_a_hair_in_a_dish_is_no_danger_to_life(answered: Answered) -> None:
    """Health is asked after, and nothing is to be kept that was taken away."""
    body = answered(
        "料理に髪の毛が入っていました。取り替えてもらいましたが、謝ってもらえませんでした。",
        subject="夕食",
    )
    assert "お体にお変わりがないか" in body
    assert "お手元に取り置いて" not in body


def test_who_heard_nothing_since_did_not_write_before(answered: Answered) -> None:
    """That nobody called after an accident is no earlier mail of the customer's."""
    body = answered(
        "先日400ml献血したあと、めまいで倒れて待合室で頭を打ちました。"
        "看護師さんはすぐ来てくれましたが、その後何の連絡もありません。",
        subject="献血ルーム",
    )
    assert "頭をお打ちになったとのこと" in body
    assert "先にもご連絡を" not in body
