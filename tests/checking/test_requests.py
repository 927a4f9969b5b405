"""What sounds like an excuse, and is the reason of a request or only supposed."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    "sentence",
    [
        "生き物ですので、毎日の餌やりをお願いいたします。",
        "天然素材ですので、直射日光を避けて保管してください。",
        "規則ですので、館内では帽子をお取りください。",
        "革は水に弱い面がございますので、乾いた布でお拭きください。",
        "目の様子は数字だけでは分からない面もございますので、眼科でお尋ねください。",
        "一定の割合で値引きする仕組みではありません。",
        "他のお客様には知られない形で進めます。",
        "どちらの席でも同じ料理をお出しします。",
        "新人の方にも分かりやすい教材です。",
        "お互いに控えを持てるよう、写しをお送りします。",
        "予想以上にお喜びいただけたと伺い、励みになりました。",
        "偶然お見かけになった花は、当園の椿でございます。",
        "寸法に多少のずれがあっても、留め具で直せます。",
        "天災で中止になったときは、日を改めて行います。",
        "誰にでも扱えるよう、字を大きくしております。",
        "一般によく使われる薬でございます。",
        "お客様ご自身が撮られた写真も使えます。",
        "以前の担当者が書いた記録も残っております。",
        "前例のない大きさの作品を展示いたします。",
    ],
)
def test_a_reason_is_no_excuse(told: Told, sentence: str) -> None:
    """Somebody is asked to do something, told what may happen, or told a plain fact."""
    assert "excuse" not in [code for code, _ in told(sentence, resolution="explain")]


@pytest.mark.parametrize(
    "sentence",
    [
        "生き物ですので、枯れることもあるとご理解ください。",
        "規則ですので、ご了承くださいますようお願いいたします。",
        "よくあることですので、ご安心ください。",
        "人手不足ですので、今しばらくお待ちください。",
        "規約にも明記しておりますので、もう一度お読みください。",
        "この価格の品では、目が届かない面もございます。",
        "職人の数が減り、追いつかない面がございます。",
        "お互いに行き違いがあったものと存じます。",
        "どの宿も同じでございます。",
        "他のお客様にはご満足をいただいております。",
        "仕上がりには個人差がございます。",
        "新人の担当でしたので、手順を飛ばしておりました。",
        "割れは一定の割合で生じるものでございます。",
        "棚を動かされたのはお客様ご自身でございます。",
        "こうしたことは誰にでもあることでございます。",
    ],
)
def test_an_excuse_stays_one(told: Told, sentence: str) -> None:
    """To be asked for understanding or patience is to be told an excuse."""
    assert "excuse" in [code for code, _ in told(sentence, fault="unknown")]


LEAFLET = "袋の説明書どおりにまきましたが、芽が出ません。何がいけないのですか。清水"


def test_what_a_leaflet_says_may_be_cited(told: Told) -> None:
    """The customer spoke of it, and a confirmed value follows."""
    text = "説明書にもありますとおり、芽が出るには25〜30度の温度が必要です。"
    assert told(text, LEAFLET, fault="unknown", temperature="25〜30度") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "説明書にもありますとおり、日陰では育ちません。",
        "説明書にも書いてあるとおりでございます。",
        "箱にも記載しておりますとおり、適した温度は25〜30度でございます。",
    ],
)
def test_a_leaflet_that_should_have_been_read_blames(told: Told, sentence: str) -> None:
    """Nothing confirmed follows, or the customer never spoke of the box."""
    found = told(sentence, LEAFLET, fault="unknown", temperature="25〜30度")
    assert [code for code, _ in found] == ["excuse"]


@pytest.mark.parametrize(
    "sentence",
    [
        "風の日はお電話でご確認になるのが通例でございます。",
        "始発の前にお確かめになるのが常識かと存じます。",
        "その点はお客様にもご承知おきいただきたく存じます。",
        "色の違いはお客様にもご了承くださいますようお願いいたします。",
    ],
)
def test_what_everybody_should_know_is_an_excuse(told: Told, sentence: str) -> None:
    """To say so is to say that the customer should have known."""
    assert "excuse" in [code for code, _ in told(sentence, fault="company")]


@pytest.mark.parametrize(
    "sentence",
    [
        "出演者の急病により、11月8日の公演はやむなく中止いたしました。",
        "大雨のため、やむなく運休といたしました。",
        "強風のため、花火はやむを得ず取りやめました。",
        "講師が体を痛め、講座はやむなく延期といたします。",
    ],
)
def test_what_is_called_off_may_be_so_of_need(told: Told, sentence: str) -> None:
    """やむなく is said of an event like やむを得ず, with the confirmed cause."""
    cause = "出演者の急病、大雨、強風、講師のけが"
    found = told(sentence, "8日の公演はどうなりますか。清水", cause=cause)
    assert "excuse" not in [code for code, _ in found]


@pytest.mark.parametrize(
    "sentence",
    ["発送がやむなく遅れました。", "夕方までやむなくお待たせいたしました。"],
)
def test_a_delay_of_need_stays_an_excuse(told: Told, sentence: str) -> None:
    """Of what the house owes, やむなく makes light."""
    assert "excuse" in [code for code, _ in told(sentence, fault="unknown")]
