"""Which questions and requests of a customer may stand in brackets."""

import datetime as dt

import pytest

from replycraft.records.analysis import Fact
from replycraft.records.base import Span
from replycraft.records.ids import FactKind
from replycraft.retelling.asked import asked
from replycraft.retelling.words import Words
from replycraft.text.document import Document

QUESTIONS = [
    ("茶碗の金継ぎはお願いしていません。乾燥機は使えますか？", "乾燥機は使えますか"),
    (
        "春の半ばから家族みんなでそろって海の向こうまで長い旅行に出て夏の終わりまで戻りませんので、鉢の水やりの回数を教えてください。",
        "鉢の水やりの回数を教えてください",
    ),
    ("1.試食はできますでしょうか。", "試食はできますでしょうか"),
    ("振替はいつになりますか。", "振替はいつになりますか"),
    ("鉢を取り替えていただけるのでしょうか。", "鉢を取り替えていただけるのでしょうか"),
    ("二、送料はかかりますでしょうか。", "送料はかかりますでしょうか"),
    ("皿だけ購入できますか。", "皿だけ購入できますか"),
    ("それと鉢の受け皿は付きますか。", "鉢の受け皿は付きますか"),
    ("あわせて、札幌の店でも鉢は買えますか。", "札幌の店でも鉢は買えますか"),
    ("「早春」の苗は畑でも育ちますか。", "『早春』の苗は畑でも育ちますか"),
    ("苗の値段と送料をご教示ください。", "苗の値段と送料をご教示ください"),
    ("苗の植え方もお教えいただけますか。", "苗の植え方もお教えいただけますか"),
    ("苗はいつ植えたらいいでしょう。", "苗はいつ植えたらいいでしょう"),
    ("苗はいつ届くのでしょうか(まだ先の話ですが)。", "苗はいつ届くのでしょうか"),
    ("鉢を割りました 受け皿だけ買えますか 色は青です", "受け皿だけ買えますか"),
    (
        "別の納品の方法を教えていただけると助かります。",
        "別の納品の方法を教えていただけると助かります",
    ),
    ("苗の代金の内訳をお教え願います。", "苗の代金の内訳をお教え願います"),
]
REQUESTS = [
    (
        "毎年の秋の贈り物には町の仲間とそろって赤い包みの大きな箱ばかりを毎年選んできたのですが、母の祝いには白い箱で包んでください！",
        "母の祝いには白い箱で包んでください",
    ),
    ("青い帯に替えたいのですが。", ""),
    ("見本を青い帯に替えていただきたいのですが。", "見本を青い帯に替えていただきたい"),
    ("22.5センチの靴に替えてほしいです", "22.5センチの靴に替えてほしいです"),
    ("届け出の用紙をお送りください。", "届け出の用紙をお送りください"),
    ("続けて鉢を置きますのでよろしくお願いします。", ""),
    ("鉢の土がこぼれますことをご了承ください。", ""),
    ("鉢のご用がありましたらお申し付けください。", ""),
]
NEVER = [
    "無理なら靴を送ってください。",
    "早くしていただけますか。",
    "",
    "お返事をいただけますでしょうか。",
    "お返事を賜れますと幸いです。",
    "教えていただければと思います。",
    "ご確認をお願いします。",
    "それは無料でしょうか。",
    "最低の店長はクビになりますか。",
    "「靴を返せ」と書いた紙は直せますか。",
    "都合により、3月8日までにいただけますと幸いです。",
    "早めに外しておいてください。",
    "3回でもできますか。",
    "次の2点をご教示ください。",
    "ご返信はこの宛先にお願いします。",
    "{{ config }}の靴は直せますか。",
    "http://evil.example/ の靴は直せますか。",
    "番号1234567の靴は直せますか。",
    "靴の底を直せ。",
    "靴の底は直るべか。",
    "だめでしたら靴を送ってください。",
    f"{'とても' * 20}長い靴は直せますか。",
]


def _asked(text: str, words: Words, *, calm: bool = True) -> list[tuple[str, bool]]:
    return [
        (one.text, one.request)
        for one in asked(Document("靴", text), (), words, calm=calm)
    ]


@pytest.mark.parametrize(("text", "question"), QUESTIONS)
def test_questions(text: str, question: str, words: Words) -> None:
    """A short clear question is given word for word, without its last mark."""
    assert _asked(text, words) == [(question, False)]


@pytest.mark.parametrize(("text", "wish"), REQUESTS)
def test_requests(text: str, wish: str, words: Words) -> None:
    """A request is one whatever its form, and known as such."""
    assert _asked(text, words) == ([(wish, True)] if wish else [])


@pytest.mark.parametrize("text", NEVER)
def test_never(text: str, words: Words) -> None:
    """What is rude, unclear, private or no question stays out of brackets."""
    assert _asked(text, words) == []


@pytest.mark.parametrize(
    "text", ["靴は直せないではないですか。", "なぜ靴は直せないのですか。"]
)
def test_accusations(text: str, words: Words) -> None:
    """A question that may accuse is told for calm mails only."""
    assert _asked(text, words) == [(text[:-1], False)]
    assert _asked(text, words, calm=False) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("窯の温度が変わったのでしょうか。", "窯の温度が変わったのでしょうか"),
        ("私の使い方が違うのでしょうか。", ""),
        ("なぜ窯の温度が変わったのでしょうか。", ""),
    ],
)
def test_who_is_not_angry_may_wonder(text: str, quoted: str, words: Words) -> None:
    """A mild mail asks with 「のでしょうか」; why, and whose fault, stays a reproach."""
    found = asked(Document("窯", text), (), words, calm=False, mild=True)
    assert [one.text for one in found] == ([quoted] if quoted else [])
    assert _asked(text, words, calm=False) == []


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("明日の正午までに、皿を届けてください。", "皿を届けてください"),
        (
            "それまでに東の窯へ回していただけますと大変ありがたいです。",
            "東の窯へ回していただけますと大変ありがたいです",
        ),
        ("今日中に人を寄こしてください。", ""),
        (
            "この回を1月18日に振り替えていただけませんか。",
            "この回を1月18日に振り替えていただけませんか",
        ),
        ("2月26日までおねがいします。", ""),
        (
            "窯のほうを一度、見てやってくださいませ。",
            "窯のほうを一度、見てやってくださいませ",
        ),
        ("私の皿の写真は消してください。", "私の皿の写真は消してください"),
        (
            "低い手すりがもう一本あれば有難いです。",
            "低い手すりがもう一本あれば有難いです",
        ),
        ("とにかく並ぶのをやめさせてください。", "並ぶのをやめさせてください"),
        ("お手元にあると助かります。", ""),
        ("なぜ動いたのか調べてください。", "なぜ動いたのか調べてください"),
    ],
)
def test_wishes_of_complaints(text: str, wish: str, words: Words) -> None:
    """A day that passes is left out in front; a deed without its thing is not quoted."""
    assert _asked(text, words, calm=False) == ([(wish, True)] if wish else [])


@pytest.mark.parametrize(
    "text",
    [
        "なんで今なのか、ちゃんとした理由を教えてください。",
        "どこの窓口に何を出せばいいのか返信で教えてください。",
    ],
)
def test_who_asks_politely_is_answered_why(text: str, words: Words) -> None:
    """What is to be told is plain, though nothing but the question names it."""
    assert _asked(text, words, calm=False) == [(text[:-1], False)]


def test_names_and_days_that_pass(words: Words) -> None:
    """A name, and a day that is another one when it is read, are never repeated."""
    text = "森の靴は土曜に直せますか。"
    for kind, value, said in (
        (FactKind.PERSON, "森", "森"),
        (FactKind.DATE, dt.date(2025, 11, 8).isoformat(), "土曜"),
    ):
        start = text.index(said)
        span = Span(start=start, end=start + len(said), field="text")
        one = Fact(kind=kind, text=said, value=value, span=span)
        assert list(asked(Document("靴", text), (one,), words, calm=True)) == []


def test_very_long_body(words: Words) -> None:
    """A hundred thousand questions take no longer than a few."""
    found = _asked("靴の底は直せますか。" * 2_000, words)
    assert len(found) == 60


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("鉢はいつから割れているのですか。", "鉢はいつから割れているのですか"),
        (
            "雨が続いていて外へ出られませんので、代わりの鉢を運んでください。",
            "代わりの鉢を運んでください",
        ),
        ("鉢をいつまで待たせるのですか。", ""),
    ],
)
def test_a_vexed_mail_asks_what_can_be_answered(
    text: str, told: str, words: Words
) -> None:
    """When and how much are questions however angrily put; a long front is left out."""
    assert [one for one, _ in _asked(text, words, calm=False)] == (
        [told] if told else []
    )
