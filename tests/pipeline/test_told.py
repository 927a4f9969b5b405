"""The customer's own clause in a draft: shown, sourced, and dropped if it does harm."""

import datetime as dt
from pathlib import Path

from tests.mails import mail

from replycraft import Desk, Draft

NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")
BODY = "11月1日に鍋が届きましたが、蓋の取っ手が割れていました。交換してください。"
HARSH = """+++
title = "部品: きつい言い方"
+++
{{ told }}とのこと、いい加減にしてください！
"""


def _draft(
    desk: Desk,
    body: str,
    verified: dict[str, str] | None = None,
    *,
    subject: str = "鍋の件",
) -> Draft:
    return desk.draft_reply(mail(body, subject=subject), verified=verified, now=NOW)


def _told(draft: Draft) -> list[str]:
    return [part.text for part in draft.parts if "told" in part.facts]


def test_the_clause_is_told_back() -> None:
    """The reply shows that the mail was read, and says where the sentence came from."""
    draft = _draft(Desk(), BODY)

    assert _told(draft) == [
        "11月1日に届いた鍋は、蓋の取っ手が割れていたとのこと、"
        "ご不便をおかけし、申し訳ございません。"
    ]
    assert draft.findings == ()


def test_a_verified_fault_is_owned_with_it() -> None:
    """Once the fault is the company's, the reply owns what the customer tells."""
    facts = {"fault": "company", "resolution": "exchange"}
    draft = _draft(Desk(), BODY, facts)

    assert _told(draft) == [
        "11月1日に届いた鍋は、蓋の取っ手が割れていたとのこと、ご迷惑をおかけいたしました。"
    ]
    assert "私どもの責任であり、心よりお詫び申し上げます。" in draft.body


def test_words_that_bring_in_a_finding_are_dropped(tmp_path: Path) -> None:
    """If the check finds fault with the draft, the letter's own sentence stands."""
    folder = tmp_path / "templates" / "_feelings"
    folder.mkdir(parents=True)
    (folder / "told.txt.j2").write_text(HARSH, encoding="utf-8")

    draft = _draft(Desk(house=tmp_path), BODY)

    assert _told(draft) == []
    assert draft.findings == ()


def test_an_inquiry_is_not_told_back() -> None:
    """Who only asks has nothing that went wrong."""
    draft = _draft(Desk(), "鍋の蓋だけを買うことはできますか。教えてください。")

    assert _told(draft) == []


def test_an_inquiry_is_named_by_its_subject_and_its_question() -> None:
    """What is asked is said in the customer's own words, and no topic is guessed."""
    draft = _draft(
        Desk(),
        "いつもお世話になっております。丈直しの料金と予約の要否を教えてください。",
        subject="着物の丈直しについて",
    )

    body = draft.body or ""
    assert "着物の丈直しについてお問い合わせをくださり" in body
    assert "丈直しの料金と予約の要否を知りたいとのお尋ねを" in body
    assert "ご予約" not in body


def test_a_confirmed_cause_is_owned_for_the_matter() -> None:
    """A fault whose cause is known is not described by the topic's guess."""
    facts = {
        "fault": "company",
        "resolution": "explain",
        "cause": "更新前のお知らせを送っていなかった",
    }
    body = "定期便を解約したのに、お知らせもなく更新されていました。説明してください。"
    reply = _draft(Desk(), body, facts, subject="定期便の更新について").body or ""

    assert (
        "定期便の更新の件でご迷惑をおかけしましたことは、私どもの責任でございます。"
        in reply
    )
    assert "ご解約のお申し出" not in reply


def test_a_sentence_of_joy_is_taken_up() -> None:
    """Thanks are answered in the words of who gives them."""
    body = "先日は電話をくれてありがとうございました。折り紙の飾りにも感激しました。"
    reply = _draft(Desk(), body, subject="お礼").body or ""

    assert "「折り紙の飾りにも感激しました」とのお言葉を" in reply


def test_thanks_promise_no_answer_where_nothing_was_asked() -> None:
    """What was praised is named, and nothing is promised."""
    body = "先日は電話をくれてありがとうございました。折り紙の飾りにも感激した。"
    draft = _draft(Desk(), body, subject="お礼")

    reply = draft.body or ""
    assert "折り紙の飾りのことをお書きくださり" in reply
    assert "お申し出" not in reply
    assert draft.follow_up is None


def test_a_letter_says_what_it_is_about() -> None:
    """Where nothing is told back, the thing that the subject names still is, once."""
    body = "預けて二十四日になります。まだ返ってきません。いつ直るのですか。"
    kiln = _draft(Desk(), body, subject="電気窯の修理について").body or ""
    back = _draft(Desk(), body, subject="お預けした品の件").body or ""

    assert "電気窯の修理の件、" in kiln
    assert back.count("品") <= 2


def test_the_answer_that_was_given_before_is_taken_up() -> None:
    """Who was put off with a rule reads that it was heard."""
    body = (
        "先週買った釜の蓋が割れていました。店に電話したら「規則ですので」の一点張りです。"
        "どうなっているのでしょうか。"
    )
    reply = _draft(Desk(), body).body or ""

    assert "「規則ですので」とお伝えしたとのこと、" in reply


def test_an_answer_is_not_told_twice() -> None:
    """A clause that is told back may hold the answer already."""
    body = "玄関で「満室になっております」と言われました。予約の紙もあります。"
    reply = _draft(Desk(), body).body or ""

    assert reply.count("満室") == 1
