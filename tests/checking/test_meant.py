"""Words of a fault that the house does not say itself, or does not mean."""

import pytest
from tests.checking.conftest import Told

MAIL = "届いた鉢が欠けていました。がっかりです。清水"


@pytest.mark.parametrize(
    "sentence",
    [
        "音に敏感な小鳥には、布をかけてお運びすることもできます。",
        "さぞやきもきなさったのではないでしょうか。",
        "ご家族の皆様もほっとされたのではないでしょうか。",
        "店員が「少々お待ちください」と申したまま戻らなかったとのこと、お詫び申し上げます。",
        "「今しばらくお待ちください」の画面のまま進まないとのこと、ご不便をおかけしております。",
        "後ほどご連絡いたしますと申し上げながら、お待たせしてしまいました。",
        "このお値段でこの仕上がりとは、とのお叱りを重く受け止めます。",
        "お客様の不注意などとは、決して考えておりません。",
        "原因はお客様のお使い方ではなく、当店の組み立てでした。",
        "引き継ぎが足りなかったのは、私の責任でございます。",
        "せっかくのお申し出ですが、無償修理は承りかねます。",
        "治療費の負担には応じかねます。",
        "恐れ入りますが、送料のご返金にはお応えできません。",
        "代わりのお時間をご用意いたしました。",
        "雨のなか我慢してお待ちくださったこと、ありがたく存じます。",
        "細かいことまでお書き添えくださり、確かめるのに大変助かりました。",
        "勝手な判断で席を替えたことは、誤りでした。",
        "お客様が誤って届いた品を大切に保管くださったこと、御礼申し上げます。",
        "委託先が変わりましても、ご契約の内容は同じです。",
    ],
)
def test_what_is_not_meant_is_no_fault(told: Told, sentence: str) -> None:
    """Hearsay, quotations, refusals, denials and sympathy accuse nobody."""
    assert told(sentence, MAIL, fault="company") == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("少し敏感にお感じになったのではないかと存じます。", "excuse"),
        ("ふたを閉め忘れなさったのではないでしょうか。", "excuse"),
        ("無理に引っ張るなどされたのではありませんか。", "excuse"),
        ("お客様の不注意ではないでしょうか。", "excuse"),
        ("お客様が誤って落とされたものと存じます。", "excuse"),
        ("お客様も初めからお気づきだったはずです。", "excuse"),
        ("忙しかったもので、つい忘れておりました。", "excuse"),
        ("少しの間、我慢なさってください。", "excuse"),
        ("引き継ぎが足りなかったのは、前任者の都合でございます。", "excuse"),
        ("今しばらくお待ちくださいますようお願いいたします。", "promise-without-date"),
        ("後日ご連絡いたしますので、お待ちください。", "promise-without-date"),
        (
            "返金いたしますので、お断りにならないでください。",
            "unbacked-promise",
        ),
        ("代わりのお席を手配いたします。", "unbacked-promise"),
        ("次の版では、縦書きの入力に必ず対応します。", "unbacked-promise"),
        ("勝手なことをおっしゃらないでください。", "tone"),
        ("当日は講師の鵜飼をお招きします。", "ungrounded-name"),
    ],
)
def test_what_is_meant_is_found(told: Told, sentence: str, code: str) -> None:
    """The same words said by the house itself are what they were."""
    assert code in [found for found, _ in told(sentence, MAIL, fault="company")]


def test_a_question_whether_something_arrived_is_no_complaint(told: Told) -> None:
    """Whoever asks whether a thing was handed in has no trouble that wants an apology."""
    mail = "昨日の便に黒い傘を忘れました。窓口に届いていませんか。清水"
    assert (
        told("お忘れ物の傘を、窓口でお預かりしております。", mail, fault="unknown")
        == []
    )


NEVER_ORDERED = "手すりは頼んだ覚えがないのに請求されました。清水"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("手すりは頼んだ覚えがないとのこと、記録を確かめております。", []),
        ("署名なさった記憶にないとのお申し出を、確かめております。", []),
        (
            "担当者に確認しましたが、申した覚えがないとのことでございます。",
            [("excuse", "覚えがないと")],
        ),
        ("当方には申し上げた覚えがないと存じます。", [("excuse", "覚えがないと")]),
    ],
)
def test_hearsay_is_of_the_customer_not_of_the_staff(
    told: Told, sentence: str, found: list[tuple[str, str]]
) -> None:
    """A wording may end with the と of 「とのこと」; whom the house asked excuses itself."""
    assert told(sentence, NEVER_ORDERED, fault="unknown") == found
