"""Tests for asked_plainly.py: is anything asked, where no word tells surely what?"""

import pytest

from replycraft.retelling.asked_plainly import asked_plainly, plain_requests
from replycraft.text.document import Document


def _told(body: str, *, calm: bool = True) -> str:
    return asked_plainly(Document("件名", body), calm=calm)


@pytest.mark.parametrize(
    "body",
    [
        "店内放送が大きすぎます。ああいうのはやめてほしいです。",
        "並んだ順に案内してくださればいいんです。",
        "メモ欄に書いてもらえると迷う人が減ると思います。",
        "棚に一言添えてくださると嬉しく存じます。",
        "あかい ひもを おくって いただけませんでしょうか",
        "せめて目盛りだけでも大きくして",
        "一筆なりとも頂戴したく。",
    ],
)
def test_a_request_in_any_words_is_a_wish(body: str) -> None:
    """What a mail asks to be done is one wish at least, whatever it is."""
    assert _told(body) == "improvement"


@pytest.mark.parametrize(
    "body",
    [
        "返事をください。",
        "ふざけないでください。",
        "店長に謝ってほしいです。",
        "係の方に「奥で待ってください」と言われました。",
        "箱がつぶれていました。",
        "係の方はすぐに直してくださいました。",
        "隣の家に預けてほしいと前にも書きました。",
        "明日の朝に使うので、それまでにお願いします。",
        "一つだけお伝えさせてください。",
        "お手すきの折にご確認をお願いいたします。",
    ],
)
def test_what_asks_for_no_deed_is_no_wish(body: str) -> None:
    """An answer, a taunt, an apology and what others said leave nothing to name."""
    assert _told(body) == ""


def test_only_a_calm_mail_asks_by_a_question() -> None:
    """What an angry mail asks may be no question at all."""
    body = "左右どちらの部品が正しいのでしょうか。"
    assert (_told(body), _told(body, calm=False)) == ("contact", "")


def test_a_question_that_accuses_is_none() -> None:
    """「というつもりですか」 is not asked to be answered."""
    assert _told("どういうつもりですか。") == ""


def test_a_wish_may_be_why_the_mail_was_written() -> None:
    """「〜ようにしていただけたらと思い、書きました」 asks as well."""
    body = "段差に気づけるようにしていただけたらと思い、書きました。"
    assert _told(body) == "improvement"


def test_requests_are_found_where_they_stand() -> None:
    """The places are those of the body, without its last mark."""
    body = "箱がつぶれていました。棚に札を掛けてください。"
    asked = "棚に札を掛けてください"
    start = body.index(asked)

    found = list(plain_requests(Document("件名", body)))

    assert found == [(start, start + len(asked))]
