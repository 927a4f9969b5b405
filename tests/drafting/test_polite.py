"""Notes of staff become polite sentences, their values untouched."""

import pytest

from replycraft.drafting.note_sense import is_sentence
from replycraft.drafting.polite import asked, polite


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        (
            "2025-10-31に局側から回線測定を行う",
            "10月31日（金）に局側から回線測定を行います。",
        ),
        ("確認が漏れていた", "確認が漏れておりました。"),
        ("手順が守られなかった", "手順が守られませんでした。"),
        ("確認を行っていなかった", "確認を行っておりませんでした。"),
        ("補償の対象にしない", "補償の対象にしません。"),
        (
            "月の途中の変更は日割り。差額を請求",
            "月の途中の変更は日割りです。差額を請求いたします。",
        ),
        ("差額を翌月分とあわせて請求", "差額を翌月分とあわせて請求いたします。"),
        ("見積書をメールで送付", "見積書をメールで送付いたします。"),
        ("動作確認のうえ発送", "動作確認のうえ発送いたします。"),
        ("証明書を発行する", "証明書を発行いたします。"),
        ("配車担当がお客様へ電話する", "配車担当がお客様へお電話いたします。"),
        ("手紙で知らせる", "手紙でお知らせします。"),
        ("登録を変更済み", "登録を変更しております。"),
        ("決済会社に照会中", "決済会社に照会しております。"),
        ("返却する機器なし", "返却する機器はございません。"),
        ("数に限りあり", "数に限りがございます。"),
        ("電話で取り置き可", "電話で取り置きが可能です。"),
        ("返品は不可(衛生上の理由)", "返品はいたしかねます（衛生上の理由）。"),
        ("二人で点検する方式に改めること", "二人で点検する方式に改めます。"),
        ("なくても可", "なくても差し支えございません。"),
        ("階段は追加料金なし", "階段は追加料金がございません。"),
        ("発送してよい", "発送して差し支えございません。"),
        (
            "伝票で返送、費用は当社負担",
            "伝票で返送いたします。費用は当社が負担いたします。",
        ),
        ("お届けは明日です", "お届けは明日です。"),
        ("色が違った", "色が違いました。"),
        ("梱包材の入れ忘れ", "梱包材の入れ忘れです。"),
        ("", ""),
    ],
)
def test_note_is_said_politely(noted: str, said: str) -> None:
    """Only the end of each clause changes."""
    assert polite(noted) == said


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("窓口で証明書をご提示", "窓口で証明書をご提示ください。"),
        ("フィルターを陰干しする", "フィルターを陰干ししてください。"),
        ("納品書の返送先へ送る", "納品書の返送先へお送りください。"),
        ("設定を選び直す", "設定を選び直してください。"),
        ("一本にまとめると書き出せる", "一本にまとめると書き出せます。"),
        ("着払い伝票で返送", "着払い伝票でご返送ください。"),
        ("破棄してもらう", "破棄してください。"),
        ("管理画面から登録できる", "管理画面からご登録いただけます。"),
        ("届いた品も選べる", "届いた品もお選びいただけます。"),
        ("交換の際に引き取る", "交換の際に引き取ります。"),
        ("返送不要", "返送不要です。"),
    ],
)
def test_step_is_asked_of_the_customer(noted: str, said: str) -> None:
    """What the customer can do becomes a request; what the company does does not."""
    assert asked(noted) == said


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("復旧した", True),
        ("送料は当社負担", True),
        ("午前中", False),
        ("梱包材の入れ忘れ", False),
        ("一つ目。二つ目", True),
    ],
)
def test_whole_sentence_needs_no_name(text: str, whole: bool) -> None:  # noqa: FBT001
    """A value that says something by itself is told without a name before it."""
    assert is_sentence(text) is whole


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "部品は届いていたが、担当に伝わっていなかった",
            "部品は届いておりましたが、担当に伝わっておりませんでした。",
        ),
        ("床の傷は整備の者が確認", "床の傷は整備の者が確認いたしました。"),
        (
            "12月1日（月）に厨房の全員で衛生の講習",
            "12月1日（月）に厨房の全員で衛生の講習を行います。",
        ),
        (
            "言い方がきつかったこと、通話記録で確認",
            "言い方がきつかったことを、通話記録で確認いたしました。",
        ),
        (
            "同じ文面を二度返信、送信記録で確認",
            "同じ文面を二度返信したことを、送信記録で確認いたしました。",
        ),
    ],
)
def test_notes_of_what_was_found_are_polite_throughout(note: str, said: str) -> None:
    """Both halves of a sentence are polite, and what was checked is told as done."""
    assert polite(note) == said


def test_what_to_leave_is_asked_for() -> None:
    """A caution asks the customer; the company does not promise it."""
    assert asked("自分で戻さない") == "自分で戻さないでください。"
    assert (
        polite("お代に見合う品ではなかった") == "お代に見合う品ではございませんでした。"
    )


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("差額の返金はしない", "差額のご返金はいたしかねます。"),
        ("未開封なら8日以内は返品できる", "未開封なら8日以内はご返品いただけます。"),
        ("分割払いも選べる", "分割払いもお選びいただけます。"),
        ("職員が病院で確認できる", "職員が病院で確認できます。"),
        ("在庫は確認しない", "在庫は確認しません。"),
    ],
)
def test_what_may_be_done_is_told_with_honour(noted: str, said: str) -> None:
    """What the customer may do is honoured, what the house does not do is declined."""
    assert polite(noted) == said
