"""Machines' mail is recognised; a person's mail never is taken for it."""

from typing import NamedTuple

import pytest
from tests.mail.conftest import Parse

from replycraft.mail.automatic import Signs, automatic_kind
from replycraft.records.ids import Automatic


def kind(subject: str = "", text: str = "", **headers: str) -> Automatic:
    """Judge a mail of a person at example.jp with these extra headers."""
    found = {name.replace("_", "-"): (value,) for name, value in headers.items()}
    return automatic_kind(
        Signs(found, subject=subject, text=text, from_address="taro@example.jp")
    )


class Machine(NamedTuple):
    """What a machine writes, and what it is."""

    name: str
    kind: str
    subject: str
    text: str


MACHINES = (
    Machine("english-reply", "auto_reply", "Automatic reply: Order", "I am out today."),
    Machine("japanese-reply", "auto_reply", "自動応答: 見積り", "ただいま出張中です。"),
    Machine("bracketed-reply", "auto_reply", "【自動返信】受付", "受け付けました。"),
    Machine("absence", "auto_reply", "不在通知：休業中", "5日まで休業いたします。"),
    Machine(
        "absence-in-text",
        "auto_reply",
        "お礼",
        "夏季休業中です。\n※このメールは自動で返信しています。",
    ),
    Machine(
        "reply-under-re",
        "auto_reply",
        "Re: お問い合わせ",
        "ありがとうございます。\n※本メールは自動返信メールです。",
    ),
    Machine(
        "english-absence",
        "auto_reply",
        "Order",
        "Thank you. I am currently out of the office until May 7.",
    ),
    Machine(
        "notice",
        "report",
        "ご注文の発送",
        "発送しました。\n※このメールは送信専用アドレスから配信しています。",
    ),
    Machine(
        "bounce", "bounce", "配信不能: ご案内", "次の宛先に配信できません。\n550 5.1.1"
    ),
    Machine(
        "english-bounce",
        "bounce",
        "Mail delivery failed: returning message to sender",
        "550 5.1.1 User unknown",
    ),
    Machine("receipt", "report", "開封済み: ご案内", "開封日時: 2025年10月22日"),
    Machine(
        "marked-in-the-subject", "report", "ご予約の変更(自動送信)", "変更しました。"
    ),
    Machine(
        "english-receipt", "report", "Read: Order", "Your message was read on May 7."
    ),
    Machine(
        "newsletter",
        "bulk",
        "【特別価格】夏の大放出",
        "■全品30%OFF！\n▼お買い物はこちら\nhttps://shop.example.com/\n"
        "送料無料は8/31まで\n配信停止はこちら https://shop.example.com/off",
    ),
    Machine(
        "sales",
        "bulk",
        "補助金のご案内",
        "ご担当者様\n\n突然のご連絡失礼いたします。補助金支援社の佐藤です。\n"
        "弊社では最大450万円の申請を成果報酬で支援しております。\n"
        "導入企業は300社を超えました。\nオンラインで15分、お時間をいただけませんでしょうか。",
    ),
    Machine(
        "english-sales",
        "bulk",
        "Rank higher",
        "Dear Business Owner,\nwe offer SEO for your site. https://seo.example.com/\n"
        "Click unsubscribe to leave.",
    ),
    Machine(
        "sales-without-a-link",
        "bulk",
        "貴社の採用課題を解決します",
        "人事ご担当者様\n\n株式会社ヒトツナギの大野と申します。\n貴社の求人ページを拝見しました。\n"
        "弊社の採用代行は、導入企業500社、平均40%の費用削減を実現しております。\n"
        "資料をお送りしてもよろしいでしょうか。",
    ),
    Machine(
        "prize",
        "bulk",
        "あなたに5,000万円を差し上げます",
        "おめでとうございます。抽選の結果、あなたが選ばれました。\n"
        "下記よりお受け取りください。http://money.example/",
    ),
    Machine(
        "expiring-account",
        "bulk",
        "自動退会処理について",
        "ご利用いただきありがとうございます。\nアカウントは自動退会となります。\n"
        "24時間以内に下記よりログインしてください。\nhttps://eki.example.com/",
    ),
    Machine(
        "tax",
        "bulk",
        "国税庁からのお知らせ",
        "未払いの税金があります。最終期限を過ぎると財産を差し押さえます。\n"
        "お支払いはこちら http://tax.example.com/",
    ),
    Machine(
        "undeliverable",
        "bounce",
        "Undeliverable: ご案内",
        "Delivery has failed to these recipients or groups:\nThe address wasn't found.",
    ),
    Machine(
        "phishing",
        "bulk",
        "【緊急】お支払い方法に問題があります",
        "お客様各位\nお支払いが確認できず、アカウントの利用を停止いたします。\n"
        "24時間以内に下記リンクよりカード情報を更新してください。\nhttps://a.example.com/",
    ),
)


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine.name)
def test_machine_without_a_header_is_recognised(machine: Machine) -> None:
    """Subject and words alone show what it is."""
    assert kind(machine.subject, machine.text) == machine.kind


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine.name)
def test_whole_mail_of_a_machine_is_recognised(parse: Parse, machine: Machine) -> None:
    """The same holds for a message, with LF and with CRLF."""
    head = "From: a@example.jp\nContent-Type: text/plain; charset=utf-8\n"
    source = f"{head}Subject: {machine.subject}\n\n{machine.text}\n"

    assert parse(source.encode()).automatic == machine.kind


PEOPLE = (
    (
        "自動返信しか来ません",
        "「このメールは自動で送信されています」という返信しか来ません。人が読んでいますか。",
    ),
    (
        "返信について",
        "本メールは自動返信です、とだけ書かれたメールが3通届きました。連絡をください。",
    ),
    (
        "エラーが返ってきます",
        "送ると下のエラーが返ってきます。\n\nThis is the mail system at host mx.example.\n"
        "<info@shop.example>: 550 5.1.1 User unknown",
    ),
    ("Re: Undelivered Mail Returned to Sender", "戻ってきました。550 とあります。"),
    ("Fwd: 自動応答: 休業", "こんな返事でした。いつまで待つのですか。"),
    (
        "配信停止について",
        "配信停止をお願いしたのに、毎日セールのメールが届きます。https://shop.example/stop も見ました。",
    ),
    ("メルマガの解除", "メールマガジンの配信停止はどこからできますか。"),
    (
        "偽メールでしょうか",
        "下のメールが届きました。御社からでしょうか。\n\nお客様各位\n第三者による不正なアクセスが"
        "検出されたため、アカウントを制限しました。24時間以内に下記より本人確認をお願いします。\n"
        "http://a.example.com/login",
    ),
    (
        "アカウントが停止されました",
        "24時間以内に本人確認をと言われ、手続きしたのにアカウントが凍結されました。"
        "https://shop.example/help を見ても分かりません。困っています。",
    ),
    (
        "資料のお願い",
        "突然のメールで失礼します。御社のホームページを拝見し、導入を検討しております。"
        "月額9,800円のプランの資料をお送りください。",
    ),
    (
        "取材のお願い",
        "突然のご連絡失礼いたします。新聞社の山田です。御社のホームページを拝見し、取材を"
        "お願いしたくご連絡しました。30分ほどオンラインでお時間をいただけないでしょうか。",
    ),
    ("不在通知が入っていない", "不在通知がないまま荷物が戻されました。"),
    ("開封済みの商品が届きました", "開封された跡があります。"),
    ("メールが送信できませんでした", "フォームで エラー 550 と出ます。"),
    ("配信エラー", "動画の配信エラーで見られません。"),
    ("Out of stock?", "Your page says out of stock but I paid. I was away."),
    ("Read this please", "I read your message on Monday."),
    ("ロボット掃除機", "このメールは機械が苦手な父に代わって書いています。"),
    (
        "架空請求",
        "「本日中にお支払いがない場合、法的措置に移行します」というメールが御社の名前で来ました。"
        "http://pay.example.com/ で電子マネーカードを買えと言われています。",
    ),
    (
        "【重要】退会希望",
        "カード情報が漏れたと報道で見ました。アカウントを削除し、情報も消してください。本人確認が"
        "必要なら24時間以内に連絡ください。http://news.example/ の記事です。",
    ),
    (
        "ポイントの失効",
        "ポイントが本日23:59に失効すると書かれたメールが来ました。私のアカウントは停止中です。"
        "下記より確認、とありますが開けません。https://a.example/",
    ),
    (
        "法人契約のご相談",
        "弊社では50名で利用を考えています。導入実績や費用を教えてください。",
    ),
    (
        "Unsubscribe",
        "Please unsubscribe me. I still get mail. https://shop.example/off",
    ),
    (
        "営業電話について",
        "突然の電話営業が毎日来ます。先着20社限定などと言われ迷惑です。止めてください。",
    ),
    (
        "【お問い合わせ】",
        "※このメールはお問い合わせフォームから自動送信されています。\n【お名前】山田\n"
        "【お問い合わせ内容】\n届きません。",
    ),
)


@pytest.mark.parametrize(("subject", "text"), PEOPLE, ids=[item[0] for item in PEOPLE])
def test_person_is_never_taken_for_a_machine(subject: str, text: str) -> None:
    """Who writes about machines, quotes them or uses a form is answered."""
    assert kind(subject, text) is Automatic.NO


@pytest.mark.parametrize(("subject", "text"), PEOPLE, ids=[item[0] for item in PEOPLE])
def test_whole_mail_of_a_person_is_answered(
    parse: Parse, subject: str, text: str
) -> None:
    """The same holds for a message, with LF and with CRLF."""
    head = "From: a@example.jp\nContent-Type: text/plain; charset=utf-8\n"

    assert parse(f"{head}Subject: {subject}\n\n{text}\n".encode()).automatic == ""


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("auto_submitted", "auto-replied", "auto_reply"),
        ("auto_submitted", "auto-generated; owner-email=x", "report"),
        ("auto_submitted", "no", ""),
        ("x_autoreply", "yes", "auto_reply"),
        ("precedence", "auto_reply", "auto_reply"),
        ("precedence", "bulk", "bulk"),
        ("precedence", "first-class", ""),
        ("list_id", "<news.example.jp>", "bulk"),
        ("list_unsubscribe", "<mailto:off@example.jp>", "bulk"),
        ("x_failed_recipients", "a@example.jp", "bounce"),
        ("return_path", "<>", "auto_reply"),
        ("return_path", "<taro@example.jp>", ""),
    ],
)
def test_headers_tell_a_machine(name: str, value: str, expected: str) -> None:
    """RFC 3834 and its older cousins are believed."""
    assert kind("件名", "届きません。", **{name: value}) == expected


def test_out_of_office_with_the_generic_header_is_an_auto_reply() -> None:
    """Exchange marks it auto-generated; the subject says what it is."""
    assert (
        kind("自動応答: 件名", "不在です。", auto_submitted="auto-generated")
        == "auto_reply"
    )


@pytest.mark.parametrize(
    ("content_type", "report_type", "expected"),
    [
        ("multipart/report", "delivery-status", "bounce"),
        ("multipart/report", "disposition-notification", "report"),
        ("multipart/report", "feedback-report", "report"),
        ("text/calendar", "", "report"),
        ("multipart/mixed", "", ""),
    ],
)
def test_structure_tells_a_machine(
    content_type: str, report_type: str, expected: str
) -> None:
    """Reports and calendars show themselves by their type."""
    signs = Signs({}, content_type=content_type, report_type=report_type)

    assert automatic_kind(signs) == expected


@pytest.mark.parametrize("address", ["MAILER-DAEMON", "mailer-daemon@mx.example.jp"])
def test_mailer_daemon_is_a_bounce(address: str) -> None:
    """The sender alone is enough, with or without a domain."""
    assert automatic_kind(Signs({}, from_address=address)) == "bounce"


def test_form_that_cannot_be_answered_is_still_a_customer() -> None:
    """A shop's form sends from no-reply, and its words are the customer's."""
    signs = Signs({}, from_address="noreply@form.example.jp", text="届きません。")

    assert automatic_kind(signs) is Automatic.NO


def test_notice_from_no_reply_is_a_report() -> None:
    """A machine that tells what it has done needs no answer."""
    signs = Signs(
        {},
        from_address="no-reply@shop.example",
        text="ご注文を承りました。発送しました。",
    )

    assert automatic_kind(signs) == "report"
