"""Gaps that nobody filled, and brackets that say something."""

import pytest
from tests.checking.conftest import Told

GAP = "unfilled-placeholder"


@pytest.mark.parametrize(
    "sentence",
    [
        "料金は下のとおりです（金額はすべて税込みです）。",
        "ご返信には、必要事項（氏名・住所・電話番号）をお書き添えください。",
        "お席は仮押さえ（仮予約）の形でお取りしております。",
        "お申込書には（氏名はカタカナで）ご記入ください。",
        "宛名（担当者名は不要です）は「お客様窓口」とお書きください。",
        "発表会（日時はお手紙のとおりです）でお目にかかります。",
        "お支払い方法（仮払いも承ります）は、あとから変えられます。",
        "（以下に要点をまとめました。）",
        "封筒に（お名前）をお書きください。",
        "お写真は【表】と【裏】の二枚をお願いいたします。",
        "申込書の［同意する］に印を付けてください。",
    ],
)
def test_a_bracket_that_says_something_is_no_gap(told: Told, sentence: str) -> None:
    """What a bracket tells or asks for is not what somebody forgot to fill in."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "代金は（金額）でございます。",
        "お振込先は〔金融機関名・口座番号〕でございます。",
        "担当の（担当者名）がお伺いします。",
        "お届けは（日付を記入）でございます。",
        "お届けは（日時未定）でございます。",
        "お品（商品名を入力）をお送りします。",
        "お届けは（仮）でございます。",
        "代金は（金額を確認中）です。",
        "発送は【発送日】の予定です。",
        "窓口は【担当部署】です。",
        "理由は［理由］でございます。",
    ],
)
def test_a_bracket_that_waits_is_a_gap(told: Told, sentence: str) -> None:
    """The name of a thing alone, or with a note to fill it in, is one."""
    assert GAP in [code for code, _ in told(sentence)]
