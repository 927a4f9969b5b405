"""Whose deed an honoured verb is: the house's own, or the customer's."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    "sentence",
    [
        "係の者が見当たらず、受付で長くお待ちになったとのこと、失礼いたしました。",
        "運転手が道を間違え、会議にお遅れになったとのこと、お詫び申し上げます。",
        "講師の声が小さく、後ろの席ではお聞きになりにくかったことと存じます。",
        "当店が閉まっていたため、そのままお帰りになったとのこと、申し訳ございません。",
        "私が電話に出られず、何度もおかけになったとのこと、申し訳ございません。",
        "担当者が替わり、同じ説明を繰り返しなさったとのこと、お手間をおかけしました。",
        "担当の者が席を外しており、お時間を割いてお越しになったのに失礼いたしました。",
    ],
)
def test_what_befell_the_customer_is_honoured(told: Told, sentence: str) -> None:
    """The house stands in the clause before; the customer waited, or was told twice."""
    assert "keigo-wrong-direction" not in {code for code, _ in told(sentence)}


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "弊社の調律師の目黒がお越しになり、鍵盤を点検いたします。",
            "お越しになり",
        ),
        ("当日は目黒がいらっしゃいます。", "いらっしゃい"),
        (
            "担当者が伺い、壁の状態をご覧になります。",
            "ご覧になり",
        ),
        ("講師がそうおっしゃったとのことです。", "おっしゃっ"),
        ("スタッフは皆、そのことをご存じです。", "ご存じ"),
    ],
)
def test_the_house_is_not_honoured(told: Told, sentence: str, text: str) -> None:
    """What one of the house does takes humble words, also behind a clause of its own."""
    found = told(sentence, resolution="explain", tuner="目黒")
    assert found == [("keigo-wrong-direction", text)]


def test_a_remark_behind_a_name_is_no_part_of_it(told: Told) -> None:
    """「遠藤(採寸も担当)」 is 遠藤, whoever that is."""
    found = told(
        "当日は遠藤が店でお待ちになっております。",
        resolution="explain",
        fitter="遠藤(採寸も担当)",
    )
    assert found == [("keigo-wrong-direction", "お待ちになっ")]


@pytest.mark.parametrize(
    "sentence",
    [
        "中央通り店の店長が切れ端を保管なさり、調べております。",
        "当スキー場のパトロール隊員がおっしゃるには、板は二枚ありました。",
        "当動物園の飼育員がおっしゃるには、元気だそうです。",
        "板前がご覧になって、お出ししております。",
    ],
)
def test_people_of_any_house_are_not_honoured(told: Told, sentence: str) -> None:
    """A ski resort is a house like a shop, and its patrol are its people."""
    codes = [code for code, _ in told(sentence)]
    assert codes == ["keigo-wrong-direction"]


@pytest.mark.parametrize(
    "sentence",
    [
        "市の消防隊員がおっしゃるには、道は開いたとのことです。",
        "当クラブの会員がおっしゃるには、道が混んでいたとのことです。",
        "店長が不在のときにお越しになりましたこと、失礼いたしました。",
        "当店は月曜がお休みになります。",
        "当サイトでご覧になった価格でございます。",
    ],
)
def test_other_peoples_deeds_are_honoured(told: Told, sentence: str) -> None:
    """Members are guests, a house is closed, and who came was not the manager."""
    assert told(sentence) == []
