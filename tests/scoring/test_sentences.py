"""Single plain sentences, as in reviews, get a graded score, not zeros."""

import pytest

from replycraft.pipeline.assets import shipped_assets
from replycraft.records.ids import Automatic
from replycraft.scoring.judge import judge
from replycraft.text.document import Document

CONTENT = (
    "窓から海が一望でき、子どもたちもはしゃいでいました。",
    "受付の方が荷物を運んでくださり、有り難かったです。",
    "出汁のきいた味噌汁が体にしみました。",
    "布団が清潔で、朝までよく眠れました。",
    "立地のわりに値段が抑えられていて得した気分です。",
    "湯上がりの牛乳のサービスが粋でした。",
    "初めて利用しましたが、また家族で訪れたいです。",
    "貸切風呂を気兼ねなく使えたのが良かったです。",
    "空調もよく効いて過ごしやすい部屋でした。",
    "女将さんが玄関先まで見送ってくださいました。",
    "アレルギーへの配慮が細やかで安心して食べられました。",
    "チェックアウト後も荷物を預かってもらえて便利でした。",
    "館内は古いですが、手入れが行き届いています。",
    "口コミどおりの素敵な宿でした。",
    "記念日の飾り付けに妻が感激していました。",
)
DISPLEASED = (
    "洗面台の水がなかなか流れませんでした。",
    "夜中まで宴会の声が聞こえて、寝不足です。",
    "朝食会場で三十分も待たされました。",
    "シーツに誰かの髪の毛が付いていました。",
    "電話で確認した内容と料金が違っていました。",
    "部屋に入った途端、下水のような臭いがしました。",
    "案内が遅く、質問しても曖昧な返事ばかりでした。",
    "露天風呂がぬるくて長く入れませんでした。",
    "ご飯がべちゃべちゃで、おかずも冷めていました。",
    "禁煙を頼んだのに喫煙の部屋でした。",
    "絨毯の染みが目立ち、裸足で歩く気になれません。",
    "この設備で一泊二万円は高いと思います。",
    "スタッフ同士の私語が多くて不快でした。",
    "駐車場が狭くて車をこすりそうになりました。",
    "写真では広く見えたのに、実際は窮屈でした。",
)


def score(sentence: str) -> float:
    """Return the anger score of a mail of one sentence, with the shipped words."""
    shipped = shipped_assets()
    document = Document("", sentence)
    hits = shipped.lexicon.find(document)
    found = judge(document, hits, weights=shipped.weights, automatic=Automatic.NO)
    return found.anger.score


def test_displeased_sentences_score_above_content_ones() -> None:
    """Of a displeased and a content guest, the displeased one nearly always leads."""
    pairs = [
        score(displeased) > score(content)
        for displeased in DISPLEASED
        for content in CONTENT
    ]

    assert sum(pairs) / len(pairs) >= 0.88


def test_scores_of_sentences_are_graded() -> None:
    """No two of these sentences are lumped together by accident."""
    scores = {score(sentence) for sentence in (*CONTENT, *DISPLEASED)}

    assert len(scores) >= 28


@pytest.mark.parametrize(
    ("calmer", "angrier"),
    [
        ("部屋が快適でした。", "部屋が汚かったです。"),
        ("返事がまだ来ません。", "返事もよこさないとは、ふざけるな。"),
        ("怒っているわけではありません。", "正直、怒っています。"),
    ],
)
def test_the_angrier_of_two_sentences_scores_higher(calmer: str, angrier: str) -> None:
    """Pairs that nobody would order otherwise."""
    assert score(calmer) < score(angrier)
