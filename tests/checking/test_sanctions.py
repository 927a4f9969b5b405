"""What is done to other people, and the words of gifts and time in other senses."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    "sentence",
    [
        "該当の会員は強制退会といたしますので、ご安心ください。",
        "相手の方のご利用を停止いたしました。",
        "迷惑行為をした方は出入り禁止にいたします。",
        "出品者のアカウントを凍結いたします。",
        "投稿者のアカウントを削除しました。",
    ],
)
def test_a_sanction_that_nobody_confirmed(told: Told, sentence: str) -> None:
    """What is still looked into is not settled for somebody else."""
    facts = {"fault": "unknown", "resolution": "investigate"}
    codes = [code for code, _ in told(sentence, **facts)]
    assert codes == ["unbacked-promise"]
    assert told(sentence, action="退会、停止、禁止、凍結、削除の措置", **facts) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "相手の方への対応は、調べた結果をもとに決めます。",
        "当該の投稿は、ただいま内容を確かめております。",
        "カードの利用停止のお手続きは、カード会社でお願いいたします。",
        "出品者へは、当店から事情を尋ねております。",
        "アカウントの停止をご希望の場合は、ご返信ください。",
        "アップグレードは会員の方に限って承ります。",
        "代わりの日をいくつかご用意いたしました。",
        "無茶な動きをしなければ、痛みは出ません。",
        "バタバタと音がする場合は、留め具をお締めください。",
        "入力の誤りを防ぐため、お名前をもう一度お知らせください。",
        "お支払いは不要な場合がございます。",
        "こちらは弊社の非売品でございます。",
        "後ほどお使いになる鍵は、受付でお渡しします。",
        "お客様のほうでお申し込みになった講座は、満席でございます。",
        "少々お時間をいただければ、その場でお直しできます。",
    ],
)
def test_good_sentences(told: Told, sentence: str) -> None:
    """Nothing is promised, given or put off."""
    assert told(sentence, fault="unknown", resolution="investigate") == []
