"""Excuses and tone: what accuses a reply, and the same words in good ones."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    "sentence",
    [
        "焦らず、結果をお待ちください。",
        "気長にお待ちください。",
        "どうせ置き方が違うのでしょう。",
        "たかが角の傷でございます。",
        "ご不満でしたら、他社をご利用ください。",
        "お気に召さなければ、他店でお求めください。",
        "その程度はご自分でお調べください。",
        "文句は運送会社へお願いいたします。",
        "何度お電話をいただいても状況は変わりません。",
        "黙ってお待ちください。",
        "大したことではございません。",
        "お支払いになるのは当然です。",
        "びっくりしました。",
        "お急ぎなら、よそでお買い求めください。",
    ],
)
def test_words_that_push_away_are_tone(told: Told, sentence: str) -> None:
    """Who belittles, scolds or sends the customer away is told so."""
    assert {code for code, _ in told(sentence)} == {"tone"}


@pytest.mark.parametrize(
    "sentence",
    [
        "どなたかがお残りになれば、荷物はそのままで結構です。",
        "いつお申し込みになったかが分かる控えをお持ちください。",
        "びっくり市は北の広場で開きます。",
        "ちょっとした段差がございますので、足元にご注意ください。",
        "慌てずお越しください。",
        "ほかの会社の製品にもお使いになれます。",
        "他社を解約なさる前に、工事の日をお決めください。",
        "他店でお求めのお品でも、ご相談ください。",
        "フィルターはご自分でお取り替えになれます。",
        "初歩的なことでも、どうぞお気軽にお尋ねください。",
        "お客様のご利用状況は変わりません。",
        "落ち着いてお過ごしいただけるよう、個室をご用意しております。",
        "文句を言うつもりはないとのお言葉に、恐縮しております。",
        "お怒りになるのは当然です。",
        "諦めていらした染みも、薄くなることがございます。",
        "どうせなら大きい方を、とのお考えでしたら、大の品もございます。",
    ],
)
def test_the_same_words_in_good_sentences_are_none(told: Told, sentence: str) -> None:
    """A word is rude by what it says here, not by its letters."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "角の傷は、どの店の品も同じでございます。",
        "輸送の傷は、どの会社でも起こることでございます。",
        "お品の取り扱いにつきましては、説明書にも書いてあるとおりでございます。",
        "箱を開ける向きをご覧にならずにお開けになったためと思われます。",
        "輸送中には難しい面もございます。",
        "ただ、梱包には十分に注意しておりました。",
        "しかし、出荷の前に検品はしております。",
        "とはいえ、弊社だけで防げるものではございません。",
        "角の割れは、お客様側の取り扱いによるものと考えられます。",
        "人手が足りず、確認が行き届きませんでした。",
        "担当が休んでおり、お返事が遅れました。",
        "お届けの後に割れたものと考えられます。",
    ],
)
def test_defence_and_blame_are_excuses(told: Told, sentence: str) -> None:
    """Who defends the house or blames the customer makes an excuse."""
    assert {code for code, _ in told(sentence)} == {"excuse"}


@pytest.mark.parametrize(
    "sentence",
    [
        "操作の手順はどの機種も同じですので、図のとおりにお進めください。",
        "お申し込みの締め切りは、どの教室も同じ日でございます。",
        "画面がございましたら、その写しをお送りください。",
        "裏面がございますので、そちらもご記入ください。",
        "寸法は商品ページにも記載しております。",
        "お手入れの方法は、説明書にも載せております。",
        "お客様側のお手続きは必要ございません。",
        "お客様の使い方に問題はなかったものと考えております。",
        "ほかのお客様には同じ症状が出ているかも確かめております。",
        "ただ、部品のお取り寄せは承れます。",
        "担当が新人であったかどうかにかかわらず、弊社としてお調べいたします。",
        "混雑していた時間帯のお会計を、一件ずつ見直しております。",
        "些細なことでもお知らせください。",
        "担当が代わりましても、同じ番号でお尋ねになれます。",
        "年末はご注文が集中しますので、お早めにお申し込みください。",
        "説明書の書き方が分かりにくく、お手間を取らせました。",
        "ただ、現時点では、割れた時期が分かっておりません。",
    ],
)
def test_what_informs_or_clears_the_customer_is_none(told: Told, sentence: str) -> None:
    """A but right after an apology may tell what is left, or what nobody knows yet."""
    assert told(sentence) == []


def test_a_refusal_may_say_that_it_is_the_same_for_all(told: Told) -> None:
    """Where the company declined, that is the reason; elsewhere it belittles."""
    sentence = "期限を過ぎたお品の返品は、どなた様にもお断りしております。"
    assert told(sentence, resolution="decline", fault="customer") == []
    assert {code for code, _ in told(sentence)} == {"excuse"}


def test_what_the_facts_say_is_noted_may_be_told(told: Told) -> None:
    """A notice that is confirmed is information."""
    sentence = "注意の点は商品ページにも載せておりますので、念のため申し添えます。"
    assert told(sentence, notice="商品ページに記載済み") == []
    assert {code for code, _ in told(sentence)} == {"excuse"}


@pytest.mark.parametrize(
    "ending", ["先に替えといて。", "先に替えておいて。", "一度試してみて。"]
)
def test_a_request_that_breaks_off_is_plain(told: Told, ending: str) -> None:
    """「〜といて」 asks as among friends."""
    found = told(f"電池が古いときは{ending}")
    assert [code for code, _ in found] == ["keigo-plain"]


def test_a_polite_sentence_may_break_off(told: Told) -> None:
    """「〜まして」 stays polite."""
    assert told("電池を新しくいたしまして。") == []


def test_it_is_so_everywhere_is_an_excuse(told: Told) -> None:
    """「どちらの…でもあること」 makes little of what happened."""
    found = told("このくらいの揺れは、どちらの路線でもあることでございます。")
    assert [code for code, _ in found] == ["excuse"]
    assert told("どちらの窓口でもお受け取りになれます。") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "小さな気泡は、どの工房の器でも珍しくないことです。",
        "このような遅れは珍しくありません。",
        "木は生き物でございますし、反りは出るものと存じます。",
        "やむを得ないご請求でございます。",
        "やむを得ずご案内が遅れました。",
    ],
)
def test_what_is_common_or_forced_is_an_excuse(told: Told, sentence: str) -> None:
    """It makes little of what happened, or says that nothing could be done."""
    assert {code for code, _ in told(sentence)} == {"excuse"}


@pytest.mark.parametrize(
    "sentence",
    [
        "お引っ越しでのやむを得ないご解約と存じます。",
        "ご転勤でやむを得ずご解約になったことと存じます。",
        "やむなくご辞退なさったことと存じます。",
        "珍しい器のお写真を拝見しました。",
    ],
)
def test_what_forced_the_customer_is_none(told: Told, sentence: str) -> None:
    """Nobody defends the house who says that the customer had no choice."""
    assert told(sentence) == []
