"""Whole messages through the one entry point, with LF and with CRLF."""

import base64
import datetime as dt
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.mail.conftest import Parse

from replycraft.errors import UnreadableMailError
from replycraft.mail.message import parse_mail
from replycraft.records.ids import Automatic
from replycraft.records.mail import Attachment, IncomingMail

HEAD = b"""\
From: =?UTF-8?B?5bGx55SwIOWkqumDjg==?= <taro@example.jp>
To: Shop <support@shop.example>
Cc: boss@example.jp
Reply-To: Taro <other@example.jp>
Subject: =?UTF-8?B?5Lqk5o+b?=
Date: Mon, 3 Nov 2025 10:15:00 +0900
Message-ID: <two@example.jp>
In-Reply-To: <one@shop.example>
References: <zero@shop.example> <two@example.jp>
MIME-Version: 1.0
"""


def test_usual_mail_is_read_whole(parse: Parse) -> None:
    """Every field of a plain mail is filled, and nothing is called a repair."""
    mail = parse(
        HEAD + "Content-Type: text/plain; charset=utf-8\n\n割れていました。\n".encode()
    )

    assert mail == IncomingMail(
        subject="交換",
        from_name="山田 太郎",
        from_address="taro@example.jp",
        reply_to="other@example.jp",
        to=("support@shop.example", "boss@example.jp"),
        date=dt.datetime(
            2025, 11, 3, 10, 15, tzinfo=dt.timezone(dt.timedelta(hours=9))
        ),
        message_id="<two@example.jp>",
        references=("<zero@shop.example>", "<one@shop.example>"),
        text="割れていました。",
    )


ALTERNATIVE = (
    HEAD
    + b"""\
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

%s
--b
Content-Type: text/html; charset=utf-8

<p>%s</p>
--b--
"""
)


@pytest.mark.parametrize(
    ("plain", "html", "text"),
    [
        pytest.param("届きません。", "<b>届きません。</b>", "届きません。", id="plain"),
        pytest.param("", "届きません。", "届きません。", id="empty-plain"),
        pytest.param("\u200b \u3000", "届きません。", "届きません。", id="blank-plain"),
        pytest.param(
            "このメールはHTML形式です。",
            "注文した商品がまだ届きません。返金してください。",
            "注文した商品がまだ届きません。返金してください。",
            id="plain-that-points-to-html",
        ),
    ],
)
def test_better_alternative_is_read(
    parse: Parse, plain: str, html: str, text: str
) -> None:
    """Plain text is read unless it says nothing."""
    assert parse(ALTERNATIVE % (plain.encode(), html.encode())).text == text


def test_empty_plain_part_is_named(parse: Parse) -> None:
    """Reading the HTML instead is a repair that staff can see."""
    mail = parse(ALTERNATIVE % (b"", "届きません。".encode()))

    assert [item.note for item in mail.repairs] == [
        "テキスト部分に中身がないため、HTML部分を読みました。"
    ]


MIXED = (
    HEAD
    + b"""\
Content-Type: multipart/mixed; boundary="=_m"

preamble
--=_m
Content-Type: text/plain; charset=utf-8; name="message.txt"

%s
--=_m
Content-Type: image/jpeg; name*=UTF-8''%%E5%%86%%99%%E7%%9C%%9F.jpg
Content-Transfer-Encoding: base64
Content-Disposition: attachment

/9j/4AAQSkZJRg==
--=_m
Content-Type: text/plain; charset=utf-8
Content-Disposition: attachment; filename="log.txt"

error error
--=_m--
epilogue
"""
)


def test_attachments_are_listed_and_not_read(parse: Parse) -> None:
    """Name, type and decoded size of each attachment; its words stay out."""
    mail = parse(MIXED % "割れていました。".encode())

    assert mail.text == "割れていました。"
    assert mail.attachments == (
        Attachment(name="写真.jpg", type="image/jpeg", size=10),
        Attachment(name="log.txt", type="text/plain", size=11),
    )


def test_text_in_an_attachment_is_read_when_there_is_no_other(parse: Parse) -> None:
    """Some gateways turn the body into a file; the customer's words are in it."""
    mail = parse(MIXED % b"")

    assert mail.text == "error error"
    assert "添付のテキストを本文として読みました。" in mail.repairs[-1].note


FORWARD = (
    HEAD
    + b"""\
Content-Type: multipart/mixed; boundary=m

--m
Content-Type: text/plain; charset=utf-8

%s
--m
Content-Type: message/rfc822

From: other@example.com
Subject: =?UTF-8?B?5YWD44Gu5Lu2?=
Content-Type: text/plain; charset=utf-8

%s
--m--
"""
)


def test_forwarded_message_is_kept_apart(parse: Parse) -> None:
    """Somebody else's words are a quote, and the message is listed."""
    mail = parse(FORWARD % ("転送します。".encode(), "別人の話です。".encode()))

    assert (mail.text, mail.quoted) == ("転送します。", "別人の話です。")
    assert [item.name for item in mail.attachments] == ["元の件"]


def test_mail_that_is_only_a_forward_is_read(parse: Parse) -> None:
    """Without words of the sender the forwarded ones are the text, with a repair."""
    mail = parse(FORWARD % (b"", "別人の話です。".encode()))

    assert mail.text == "別人の話です。"
    assert "message/rfc822" in {item.declared for item in mail.repairs}


@pytest.mark.parametrize(
    ("tail", "text"),
    [
        pytest.param(
            b"Content-Type: multipart/mixed; boundary=m\n\n--m\n\nhello",
            "hello",
            id="cut",
        ),
        pytest.param(
            b"Content-Type: multipart/mixed; boundary=other\n\n--m\n"
            b"Content-Type: text/plain\n\nhello\n--m--\n",
            "hello",
            id="wrong-boundary",
        ),
        pytest.param(
            b"Content-Type: multipart/mixed\n\n--m\nContent-Type: text/plain\n\nhello\n--m--",
            "hello",
            id="no-boundary",
        ),
        pytest.param(
            b"Content-Type: multipart/mixed; boundary=m\n\nhello",
            "hello",
            id="no-parts",
        ),
        pytest.param(
            b"Content-Type: multipart/mixed; boundary=m\n\n--m\n\nhello\n--m\n\nyou\n--m--",
            "hello\n\nyou",
            id="two-texts",
        ),
        pytest.param(
            b"Content-Type: multipart/related; boundary=m\n\n--m\nContent-Type: text/html"
            b"\n\n<p>hello</p>\n--m\nContent-Type: image/png\n\nx\n--m--",
            "hello",
            id="related",
        ),
        pytest.param(
            b"Content-Type: multipart/signed; boundary=m\n\n--m\n\nhello\n--m\n"
            b"Content-Type: application/pgp-signature\n\nx\n--m--",
            "hello",
            id="signed",
        ),
        pytest.param(
            b"Content-Type: multipart/mixed; boundary=m\n\n--m\n\nhello\n--m\n"
            b"Content-Type: text/html\n\n<p>hello</p>\n--m--",
            "hello",
            id="same-words-twice",
        ),
        pytest.param(b"Content-Type: text\n\nhello", "hello", id="half-a-type"),
        pytest.param(
            b"\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- -hello\n"
            b"-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n",
            "-hello",
            id="pgp-inline",
        ),
    ],
)
def test_structure_is_read_as_a_person_would(
    parse: Parse, tail: bytes, text: str
) -> None:
    """Broken, nested and wrapped bodies give their words."""
    assert parse(HEAD + tail).text == text


def test_opaque_smime_signature_is_opened(parse: Parse) -> None:
    """The text inside a signed container is read, and the repairs say so."""
    inner = b"Content-Type: text/plain\n\nhello\n"
    der = bytes.fromhex("06092a864886f70d010701") + b"\xa0\x80\x24\x80"
    der += b"\x04" + bytes([len(inner)]) + inner + b"\x00\x00"
    mail = parse(
        HEAD
        + b"Content-Type: application/pkcs7-mime; smime-type=signed-data\n"
        + b"Content-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(der)
    )

    assert mail.text == "hello"
    assert "S/MIME署名の中の本文を読み取りました。" in {r.note for r in mail.repairs}


def test_calendar_is_a_machine(parse: Parse) -> None:
    """An invitation is answered in the calendar, not with a letter."""
    mail = parse(
        HEAD
        + b"Content-Type: multipart/alternative; boundary=m\n\n--m\n\nmeeting\n--m\n"
        b"Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--m--"
    )

    assert mail.automatic is Automatic.REPORT


def test_delivery_report_is_a_bounce(parse: Parse) -> None:
    """RFC 3464 is known by its type."""
    mail = parse(
        b"From: system@mx.example\nSubject: problem\nContent-Type: multipart/report;\n"
        b' report-type="delivery-status"; boundary=m\n\n--m\n\nfailed\n--m\n'
        b"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n--m--"
    )

    assert mail.automatic is Automatic.BOUNCE


def test_customer_who_forwards_a_bounce_is_answered(parse: Parse) -> None:
    """A bounce as an attachment is the customer's proof, not a machine's mail."""
    bounce = b"Auto-Submitted: auto-replied\n\n550 5.1.1 User unknown"
    mail = parse(FORWARD % ("届きません。".encode(), bounce))

    assert mail.automatic is Automatic.NO


def test_line_of_a_mailbox_file_is_no_header(parse: Parse) -> None:
    """What `mbox` puts before a message is taken away and named."""
    mail = parse(b"From taro@example.jp Mon Nov  3 10:15:00 2025\nSubject: x\n\nhello")

    assert (mail.subject, mail.text) == ("x", "hello")
    assert [item.declared for item in mail.repairs] == ["mbox line"]


def test_text_that_begins_with_from_is_kept() -> None:
    """A word at the start of a plain text is no mailbox line."""
    assert parse_mail("From Tokyo with anger.\nRefund me.").text == (
        "From Tokyo with anger.\nRefund me."
    )


@pytest.mark.parametrize(
    ("raw", "date"),
    [
        (b"Mon, 3 Nov 2025 10:15:00 +0900", "2025-11-03T10:15:00+09:00"),
        (b"Mon, 3 Nov 2025 10:15:00", "2025-11-03T10:15:00+09:00"),
        (b"Mon, 3 Nov 2025 10:15:00 -0000", "2025-11-03T10:15:00+00:00"),
        (b"Mon, 3 Nov 2025 01:15:00 GMT", "2025-11-03T01:15:00+00:00"),
    ],
)
def test_date_has_a_time_zone(raw: bytes, date: str) -> None:
    """A date without a zone is Japanese time."""
    mail = parse_mail(b"Date: " + raw + b"\n\nx")

    assert mail.date is not None
    assert mail.date.isoformat() == date


@pytest.mark.parametrize(
    "raw",
    [
        b"yesterday",
        b"",
        b"99 Foo 2025",
        b"1" * 5000,
        b"Fri, 31 Dec 9999 23:00:00 +0900",
        b"Wed, 1 Jan 1200 00:00:00 +0900",
    ],
)
def test_unreadable_date_is_none(raw: bytes) -> None:
    """A date that nobody can read is left out instead of guessed."""
    assert parse_mail(b"From: a@example.jp\nDate: " + raw + b"\n\nx").date is None


def test_every_kind_of_source_gives_the_same_mail(tmp_path: Path) -> None:
    """Bytes, text, a file and a message object are one mail."""
    message = EmailMessage()
    message["From"] = "taro@example.jp"
    message["Subject"] = "交換"
    message.set_content("割れていました。", charset="utf-8")
    path = tmp_path / "mail.eml"
    path.write_bytes(message.as_bytes())
    mail = parse_mail(message)

    assert mail.text == "割れていました。"
    assert parse_mail(message.as_bytes()) == mail
    assert parse_mail(message.as_string()) == mail
    assert parse_mail(path) == mail
    assert parse_mail(mail) is mail


def test_text_with_japanese_characters_is_read() -> None:
    """RFC 5322 text that is already decoded needs no charset."""
    mail = parse_mail("From: taro@example.jp\nSubject: 交換\n\n割れていました。")

    assert (mail.subject, mail.text) == ("交換", "割れていました。")


def test_text_without_headers_is_a_body() -> None:
    """Words alone are taken as the body, and the repairs say so."""
    mail = parse_mail("http://shop.example/ が開けません。\nどうすればよいですか。")

    assert mail.text == "http://shop.example/ が開けません。\nどうすればよいですか。"
    assert [item.declared for item in mail.repairs][:1] == ["no headers"]


def test_failure_of_the_reader_is_the_one_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Even a bug leaves as the error that a desk expects, with its cause."""
    monkeypatch.setattr("replycraft.mail.message.read_contents", lambda *_: 1 / 0)

    with pytest.raises(UnreadableMailError, match="ZeroDivisionError") as caught:
        parse_mail(HEAD)

    assert isinstance(caught.value.__cause__, ZeroDivisionError)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"", "the mail is empty"),
        ("  \n ", "the mail is empty"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04abc", "a ZIP archive"),
        (bytes(range(32)) * 10, "binary data"),
        (Path("no-such-mail.eml"), "no file no-such-mail.eml"),
        (Path(), "is a folder"),
        (b"x" * (64 * 1024 * 1024 + 1), "larger than 64 MiB"),
        (12, "cannot read a mail from int"),
    ],
    ids=lambda value: value if isinstance(value, str) else "source",
)
def test_what_is_no_mail_is_refused_with_a_way_out(source: object, words: str) -> None:
    """The message names what was handed in and what to hand in instead."""
    with pytest.raises(UnreadableMailError, match=words) as caught:
        parse_mail(source)  # type: ignore[arg-type]  # wrong on purpose

    assert ";" in str(caught.value)
