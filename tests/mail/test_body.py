"""The newest words, the quote and the signature: one named case per mailer's habit."""

from typing import NamedTuple

import pytest
from tests.mail.conftest import Parse

from replycraft.mail.body import LONGEST, Body, split_body
from replycraft.mail.repairs import RepairLog


class Case(NamedTuple):
    """A body in three pieces; `quoted` is cut wherever it stands."""

    name: str
    source: str
    text: str
    quoted: str = ""
    signature: str = ""


CASES = (
    Case(
        "gmail",
        "まだ届きません。\nどうなっていますか。\n\n"
        "2025年11月3日(月) 10:15 みどり商店 <support@shop.example>:\n\n"
        "> お世話になっております。\n> 本日発送いたしました。\n",
        "まだ届きません。\nどうなっていますか。",
        "2025年11月3日(月) 10:15 みどり商店 <support@shop.example>:\n"
        "> お世話になっております。\n> 本日発送いたしました。",
    ),
    Case(
        "gmail-english-in-two-lines",
        "まだ届きません。\n\nOn Mon, Nov 3, 2025 at 10:15 AM Midori Support\n"
        "<support@shop.example> wrote:\n\n> 本日発送いたしました。\n",
        "まだ届きません。",
        "On Mon, Nov 3, 2025 at 10:15 AM Midori Support\n"
        "<support@shop.example> wrote:\n> 本日発送いたしました。",
    ),
    Case(
        "iphone",
        "返金はいつですか。\n\niPhoneから送信\n\n"
        "2025/11/03 10:15、みどり商店 <support@shop.example>のメール:\n\n> 手続きします。\n",
        "返金はいつですか。",
        "2025/11/03 10:15、みどり商店 <support@shop.example>のメール:\n> 手続きします。",
        "iPhoneから送信",
    ),
    Case(
        "bottom-answer",
        "On 2025/11/03 10:15, みどり商店 wrote:\n> ご注文の番号は。\n\nA-1024です。\n",
        "A-1024です。",
        "On 2025/11/03 10:15, みどり商店 wrote:\n> ご注文の番号は。",
    ),
    Case(
        "kakimashita",
        "(2025/11/03 10:15), みどり商店 さんは書きました:\n> 番号は。\nA-1024です。\n",
        "A-1024です。",
        "(2025/11/03 10:15), みどり商店 さんは書きました:\n> 番号は。",
    ),
    Case(
        "outlook-japanese",
        "説明になっていません。\n\n________________________________\n"
        "差出人: みどり商店 <support@shop.example>\n送信日時: 2025年11月3日 10:15\n"
        "宛先: 山田 <yamada@example.jp>\n件名: Re: 加湿器の件\n\n仕様でございます。\n",
        "説明になっていません。",
        "________________________________\n"
        "差出人: みどり商店 <support@shop.example>\n送信日時: 2025年11月3日 10:15\n"
        "宛先: 山田 <yamada@example.jp>\n件名: Re: 加湿器の件\n\n仕様でございます。",
    ),
    Case(
        "outlook-english",
        "説明になっていません。\n\nFrom: Midori <support@shop.example>\n"
        "Sent: Monday, November 3, 2025 10:15 AM\nTo: yamada@example.jp\n"
        "Subject: Re: heater\n\n仕様でございます。\n",
        "説明になっていません。",
        "From: Midori <support@shop.example>\n"
        "Sent: Monday, November 3, 2025 10:15 AM\nTo: yamada@example.jp\n"
        "Subject: Re: heater\n\n仕様でございます。",
    ),
    Case(
        "outlook-express",
        "説明になっていません。\n\n----- Original Message -----\n"
        "From: <support@shop.example>\nSubject: Re: heater\n\n> 仕様でございます。\n",
        "説明になっていません。",
        "----- Original Message -----\n"
        "From: <support@shop.example>\nSubject: Re: heater\n\n> 仕様でございます。",
    ),
    Case(
        "original-message-without-marks",
        "交換してください。\n\n-----Original Message-----\nFrom: support@shop.example\n"
        "Subject: 受付\n\n受け付けました。\n",
        "交換してください。",
        "-----Original Message-----\nFrom: support@shop.example\n"
        "Subject: 受付\n\n受け付けました。",
    ),
    Case(
        "moto-no-message",
        "交換してください。\n\n-----元のメッセージ-----\n差出人: みどり商店\n件名: 受付\n\n"
        "受け付けました。\n",
        "交換してください。",
        "-----元のメッセージ-----\n差出人: みどり商店\n件名: 受付\n\n受け付けました。",
    ),
    Case(
        "yahoo",
        "届いていません。\n\n--- support@shop.example wrote:\n> 発送しました。\n",
        "届いていません。",
        "--- support@shop.example wrote:\n> 発送しました。",
    ),
    Case(
        "yahoo-japan",
        "届いていません。\n\n----- Original Message -----\n>From: support@shop.example\n"
        ">Date: 2025/11/3, Mon 10:15\n>\n>発送しました。\n",
        "届いていません。",
        "----- Original Message -----\n>From: support@shop.example\n"
        ">Date: 2025/11/3, Mon 10:15\n>\n>発送しました。",
    ),
    Case(
        "docomo",
        "届いていません\n\n---- 元のメッセージ ----\n送信者：support@shop.example\n"
        "日時：2025/11/03 10:15\n件名：発送\n\n発送しました。\n",
        "届いていません",
        "---- 元のメッセージ ----\n送信者：support@shop.example\n"
        "日時：2025/11/03 10:15\n件名：発送\n\n発送しました。",
    ),
    Case(
        "au",
        "届いていません\n\n---------- 元のメール ----------\nFrom:support@shop.example\n"
        "Date:2025/11/03 10:15\n\n発送しました。\n",
        "届いていません",
        "---------- 元のメール ----------\nFrom:support@shop.example\n"
        "Date:2025/11/03 10:15\n\n発送しました。",
    ),
    Case(
        "full-width-marks-interleaved",
        "＞ご注文番号は。\nA-1024です。\n＞お電話番号は。\nいやです。\n",
        "A-1024です。\nいやです。",
        "＞ご注文番号は。\n＞お電話番号は。",
    ),
    Case(
        "bars",
        "| ご注文番号は。\n| お電話番号は。\nA-1024です。\n",
        "A-1024です。",
        "| ご注文番号は。\n| お電話番号は。",
    ),
    Case(
        "interleaved-keeps-its-order",
        "> 色は何色でしたか。\n赤を頼みました。\n\n> 何色が届きましたか。\n青です。何度目ですか。\n",
        "赤を頼みました。\n\n青です。何度目ですか。",
        "> 色は何色でしたか。\n> 何色が届きましたか。",
    ),
    Case(
        "answer-and-signature-below",
        "> 色は何色でしたか。\n\n赤を頼みました。\n\n-- \n山田 太郎\nyamada@example.jp\n",
        "赤を頼みました。",
        "> 色は何色でしたか。",
        "-- \n山田 太郎\nyamada@example.jp",
    ),
    Case(
        "a-face-is-no-quote",
        "悲しいです\n>_<\n><\nどうにかしてください\n",
        "悲しいです\n>_<\n><\nどうにかしてください",
    ),
    Case(
        "an-arrow-inside-a-line-is-no-quote",
        "設定＞アカウント＞解約の順に押しました。\n動きません。\n",
        "設定＞アカウント＞解約の順に押しました。\n動きません。",
    ),
    Case(
        "a-table-is-no-quote",
        "| 品名 | 数 |\n| 茶碗 | 2 |\n割れていました。\n",
        "| 品名 | 数 |\n| 茶碗 | 2 |\n割れていました。",
    ),
    Case(
        "the-word-from-is-no-header-block",
        "From: の欄が空のメールが届きます。\nどうしてですか。\n",
        "From: の欄が空のメールが届きます。\nどうしてですか。",
    ),
    Case(
        "signature-between-rules",
        "交換をお願いします。\n\n--------------------\n株式会社みどり 総務部\n山田 太郎\n"
        "TEL 03-0000-1111\n--------------------\n",
        "交換をお願いします。",
        "",
        "--------------------\n株式会社みどり 総務部\n山田 太郎\n"
        "TEL 03-0000-1111\n--------------------",
    ),
    Case(
        "signature-between-equal-signs",
        "交換をお願いします。\n===================\n山田太郎\nyamada@example.jp\n"
        "===================",
        "交換をお願いします。",
        "",
        "===================\n山田太郎\nyamada@example.jp\n===================",
    ),
    Case(
        "signature-under-horizontal-bars",
        "交換をお願いします。\n\n―――――――\n山田\n〒100-0001 東京都架空区1-1\n",
        "交換をお願いします。",
        "",
        "―――――――\n山田\n〒100-0001 東京都架空区1-1",
    ),
    Case(
        "signature-under-a-decoration",
        "交換をお願いします。\n\n*･゜ﾟ･*:.｡..｡.:*･*\nみどり\nmidori@example.jp\n",
        "交換をお願いします。",
        "",
        "*･゜ﾟ･*:.｡..｡.:*･*\nみどり\nmidori@example.jp",
    ),
    Case(
        "contact-block-without-a-rule",
        "交換をお願いします。\n\n株式会社みどり\n山田 太郎\n電話：03-0000-1111\n",
        "交換をお願いします。",
        "",
        "株式会社みどり\n山田 太郎\n電話：03-0000-1111",
    ),
    Case(
        "a-lone-name-stays",
        "交換をお願いします。\n\n松下 良子\n",
        "交換をお願いします。\n\n松下 良子",
    ),
    Case(
        "a-contract-number-stays",
        "交換をお願いします。\n\n契約番号 AR-60715 松下\n",
        "交換をお願いします。\n\n契約番号 AR-60715 松下",
    ),
    Case(
        "a-description-of-the-case-stays",
        "修理をお願いします。\n\n商品：加湿器\n症状：水漏れ\n電話：03-0000-1111\n",
        "修理をお願いします。\n\n商品：加湿器\n症状：水漏れ\n電話：03-0000-1111",
    ),
    Case(
        "sentences-between-rules-stay",
        "経緯です。\n----------\n11月3日に電話しました。\n----------\n早くしてください。\n",
        "経緯です。\n----------\n11月3日に電話しました。\n----------\n早くしてください。",
    ),
    Case(
        "a-complaint-under-a-rule-stays",
        "注文の件です。\n----------\n届いていません\n返金してほしい\n",
        "注文の件です。\n----------\n届いていません\n返金してほしい",
    ),
    Case(
        "yahoo-on-android",
        "返金してください。\n\nAndroidのYahoo!メールアプリから送信\n",
        "返金してください。",
        "",
        "AndroidのYahoo!メールアプリから送信",
    ),
    Case(
        "outlook-on-ios",
        "返金してください。\n\nOutlook for iOS を入手\n",
        "返金してください。",
        "",
        "Outlook for iOS を入手",
    ),
    Case(
        "sent-from-my-iphone",
        "返金してください。\n\nSent from my iPhone\n",
        "返金してください。",
        "",
        "Sent from my iPhone",
    ),
    Case(
        "xperia",
        "返金してください。\n\nXperia™スマートフォンから送信\n",
        "返金してください。",
        "",
        "Xperia™スマートフォンから送信",
    ),
    Case(
        "disclaimer",
        "返金してください。\n\n山田\n\nこの電子メールには機密情報が含まれている場合があります。\n"
        "誤って受信された場合は破棄してください。\n",
        "返金してください。\n\n山田",
        "",
        "この電子メールには機密情報が含まれている場合があります。\n"
        "誤って受信された場合は破棄してください。",
    ),
    Case(
        "a-complaint-about-secrecy-is-no-disclaimer",
        "注文しました。\n\n他人の書類が誤って届きました。機密の管理はどうなっていますか。\n"
        "削除してください。\n",
        "注文しました。\n\n他人の書類が誤って届きました。機密の管理はどうなっていますか。\n"
        "削除してください。",
    ),
    Case(
        "block-and-device",
        "返金してください。\n\n山田 太郎\nTEL 090-0000-1111\n\niPhoneから送信\n",
        "返金してください。",
        "",
        "山田 太郎\nTEL 090-0000-1111\n\niPhoneから送信",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_body_is_cut_as_a_person_would(case: Case) -> None:
    """The newest words, the quote and the signature each come out whole."""
    body = split_body(case.source, RepairLog())

    assert body.text == case.text
    assert _without_blank_lines(body.quoted) == _without_blank_lines(case.quoted)
    assert body.signature == case.signature


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_whole_mail_is_cut_alike(parse: Parse, case: Case) -> None:
    """The same holds for a message, with LF and with CRLF."""
    head = "From: a@example.jp\nContent-Type: text/plain; charset=utf-8\n\n"
    mail = parse((head + case.source).encode())

    assert mail.text == case.text
    assert mail.signature == case.signature


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_is_lost_by_cutting(case: Case) -> None:
    """Every character of the source is in exactly one of the three pieces."""
    body = split_body(case.source, RepairLog())

    pieces = body.text + body.quoted + body.signature
    assert sorted("".join(pieces.split())) == sorted("".join(case.source.split()))


def test_mail_that_is_only_a_quote_is_read_and_says_so() -> None:
    """A quote without an answer becomes the text, and the repairs name it."""
    log = RepairLog()
    body = split_body("> まだ届きません。\n> 返金してください。\n", log)

    assert body == Body(
        "まだ届きません。\n返金してください。",
        "> まだ届きません。\n> 返金してください。",
    )
    assert [repair.declared for repair in log.result()] == ["quote only"]


def test_mail_that_is_only_a_signature_stays_text() -> None:
    """A mail of name and number alone is not emptied."""
    body = split_body("山田 太郎\nTEL 090-0000-1111\n", RepairLog())

    assert body == Body("山田 太郎\nTEL 090-0000-1111")


def test_long_text_is_cut_and_the_rest_is_counted() -> None:
    """What lies beyond the bound is left out, and the repairs say how much."""
    log = RepairLog()
    body = split_body("あ" * (LONGEST + 5), log)

    assert body.text == "あ" * LONGEST
    assert [repair.note for repair in log.result()] == [
        "本文が長いため、先頭の100000文字を読み、残り5文字を省きました。"
    ]


def _without_blank_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())
