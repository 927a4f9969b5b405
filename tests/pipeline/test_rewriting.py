"""Other authors' texts: taken if they pass, else the letter's own draft stands."""

import datetime as dt
from collections.abc import Callable

import pytest

from replycraft import Desk, Draft

NOW = dt.datetime.fromisoformat("2025-11-04T10:30:00+09:00")
MAIL = """From: =?utf-8?b?5bKh6YOoIOW+uQ==?= <okabe@example.jp>
To: desk@kotori.example.jp
Subject: =?utf-8?b?5bGK44GL44Gq44GE5qOa?=
Date: Tue, 04 Nov 2025 09:12:00 +0900
Message-ID: <m2@example.jp>
Content-Type: text/plain; charset=utf-8

10月28日に注文した飾り棚が、まだ届きません。
今どこにあるのか教えてください。
岡部 徹
"""


def _with(sentence: str) -> Callable[[Draft], str]:
    """Return a rewriter that puts *sentence* before the last paragraph but one."""

    def rewrite(draft: Draft) -> str:
        head, mark, tail = draft.body.partition("株式会社ことり堂\u3000お客様窓口\n")
        if not mark:
            head, mark, tail = draft.body.rpartition("\n\n")
        return f"{head}\n{sentence}{mark}{tail}"

    return rewrite


@pytest.mark.parametrize(
    ("sentence", "code", "text"),
    [
        ("3,980円を返金いたします。", "unbacked-promise", "返金いたします"),
        ("棚は11月12日（水）に発送済みです。", "ungrounded-date", "11月12日"),
        ("配送員の高橋が置き忘れておりました。", "ungrounded-name", "高橋"),
        ("今回のことは弊社の過失です。", "liability-admission", "弊社の過失"),
    ],
)
def test_invention_is_refused(desk: Desk, sentence: str, code: str, text: str) -> None:
    """An invented refund, date, name or admission leaves the letter's own body."""
    own = desk.draft_reply(MAIL, now=NOW)
    draft = desk.draft_reply(MAIL, now=NOW, rewrite=_with(sentence))

    assert draft.body == own.body
    assert not draft.rewritten
    assert code in [finding.code for finding in draft.refused]
    assert text in " ".join(finding.text for finding in draft.refused)
    assert draft.warnings[-1].startswith("書き換えた本文に直すべき点が")


def test_good_text_is_taken(desk: Desk) -> None:
    """A text that passes becomes the body; its lines and its promise are found in it."""
    draft = desk.draft_reply(MAIL, now=NOW, rewrite=_with("お寒い折、ご自愛ください。"))

    assert draft.rewritten
    assert draft.refused == ()
    assert "お寒い折、ご自愛ください。" in draft.body
    assert {part.source for part in draft.parts} == {"rewrite"}
    for part in draft.parts:
        assert draft.body[part.span.start : part.span.end] == part.text
    assert draft.follow_up is not None
    assert draft.follow_up.span is not None
    span = draft.follow_up.span
    assert draft.body[span.start : span.end] == "11月5日"


def test_promise_must_be_kept(desk: Desk) -> None:
    """A text without the promised day is refused."""
    draft = desk.draft_reply(
        MAIL, now=NOW, rewrite=lambda own: own.body.replace("11月5日", "11月7日")
    )

    assert not draft.rewritten
    assert "missing-follow-up" in [finding.code for finding in draft.refused]


def test_exception_of_the_rewriter_is_held_back(desk: Desk) -> None:
    """A rewriter that fails costs nothing but a warning that names the error."""

    def fail(_: Draft) -> str:
        raise TimeoutError("no answer")

    draft = desk.draft_reply(MAIL, now=NOW, rewrite=fail)

    assert draft.body == desk.draft_reply(MAIL, now=NOW).body
    assert draft.warnings[-1] == "書き換えに失敗しました(TimeoutError)"


@pytest.mark.parametrize("text", ["", " \n", None])
def test_empty_text_is_refused(desk: Desk, text: str | None) -> None:
    """Nothing, blanks, and what is no text are no body."""
    draft = desk.draft_reply(MAIL, now=NOW, rewrite=lambda _: text)  # type: ignore[arg-type, return-value]

    assert draft.body == desk.draft_reply(MAIL, now=NOW).body
    assert draft.warnings[-1] == "書き換えの結果に本文がありません"


def test_automatic_mail_is_not_rewritten(desk: Desk) -> None:
    """Where there is no draft, nobody is asked to write one."""
    asked: list[Draft] = []

    def rewrite(draft: Draft) -> str:
        asked.append(draft)
        return draft.body

    mail = MAIL.replace("Subject:", "Auto-Submitted: auto-replied\nSubject:")

    assert desk.draft_reply(mail, now=NOW, rewrite=rewrite).body == ""
    assert asked == []


def test_review_returns_clean_text_unchanged(desk: Desk) -> None:
    """The gate gives back the text itself, or what is wrong with it."""
    body = desk.draft_reply(MAIL, now=NOW).body
    wrong = body.replace("11月5日（水）", "11月5日（金）")

    assert desk.review(body, MAIL, now=NOW) == body
    found = desk.review(wrong, MAIL, now=NOW)
    assert not isinstance(found, str)
    assert [finding.code for finding in found] == ["weekday-mismatch"]


def test_review_uses_verified_facts(desk: Desk) -> None:
    """What is confirmed may be said, the same text without it may not."""
    body = _with("3,980円を返金いたします。")(desk.draft_reply(MAIL, now=NOW))
    facts = {"resolution": "refund", "refund_amount": 3980}

    assert desk.review(body, MAIL, facts, now=NOW) == body
    assert desk.review(body, MAIL, now=NOW) != body
