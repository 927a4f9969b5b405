"""Mail written to hurt: within two seconds, bounded, and every limit named."""

import time
from collections.abc import Callable

import pytest

from replycraft.mail.body import LONGEST
from replycraft.mail.message import parse_mail

HEAD = b"From: a@example.jp\r\nSubject: test\r\nMIME-Version: 1.0\r\n"
TEXT = b"Content-Type: text/plain; charset=%s\r\n\r\n"
HTML = b"Content-Type: text/html\r\n\r\n"
MIXED = b"Content-Type: multipart/mixed; boundary=b0\r\n\r\n"


def nested(depth: int, tail: bytes) -> bytes:
    """Return a message of *depth* multiparts inside one another."""
    levels = b"".join(
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1)
        for n in range(depth)
    )
    return HEAD + MIXED + levels + b"--b%d\r\n" % depth + tail


ATTACKS: dict[str, Callable[[], bytes]] = {
    "nesting-1200": lambda: nested(1200, b"Content-Type: text/plain\r\n\r\nhello"),
    "nesting-90-with-many-lines": lambda: nested(90, b"\r\n" + b"x\r\n" * 300_000),
    "nested-messages": lambda: HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 5000,
    "parts-1000": lambda: HEAD + MIXED + b"--b0\r\n\r\nhello\r\n" * 1000,
    "parameters-20000": lambda: (
        HEAD + b"Content-Type: text/plain" + b'; p="v"' * 20_000 + b"\r\n\r\nhello"
    ),
    "quotes-in-parameters": lambda: (
        HEAD + b"Content-Type: text/plain; " + b'a="\\' * 100_000 + b"\r\n\r\nhello"
    ),
    "encoded-words-20000": lambda: (
        b"Subject: " + b"=?utf-8?B?5ZWG?= " * 20_000 + b"\r\n\r\nhello"
    ),
    "encoded-words-never-ended": lambda: (
        b"Subject: " + b"=?utf-8?B?" * 100_000 + b"\r\n\r\nhello"
    ),
    "addresses": lambda: b"From: " + b"a <a@b.jp>, " * 50_000 + b"\r\n\r\nhello",
    "quotes-in-addresses": lambda: b"From: " + b'\\"' * 400_000 + b"\r\n\r\nhello",
    "parentheses-in-addresses": lambda: b"From: " + b"(" * 900_000 + b"\r\n\r\nhello",
    "headers-90000": lambda: b"X-A: y\r\n" * 90_000 + b"Subject: x\r\n\r\nhello",
    "folded-header": lambda: b"Subject: x\r\n" + b" y\r\n" * 200_000 + b"\r\nhello",
    "line-1mb": lambda: HEAD + b"\r\n" + b"x" * 1_000_000,
    "line-of-lost-escapes": lambda: (
        HEAD + TEXT % b"iso-2022-jp" + b"$B" * 400_000 + b"(B"
    ),
    "line-of-escapes": lambda: HEAD + TEXT % b"iso-2022-jp" + b"\x1b$B-!" * 200_000,
    "any-bytes": lambda: HEAD + b"\r\n" + bytes(range(128, 256)) * 8000,
    "utf-7": lambda: HEAD + TEXT % b"utf-7" + b"+2AA-" * 200_000,
    "punycode": lambda: HEAD + TEXT % b"punycode" + b"x-" * 100_000,
    "quote-marks": lambda: HEAD + b"\r\n" + b"> x\r\n" * 200_000,
    "attributions": lambda: HEAD + b"\r\n" + b"> x\r\n10:00 wrote:\r\n" * 50_000,
    "from-lines": lambda: HEAD + b"\r\n" + b"From: x\r\n" * 100_000,
    "rules": lambda: HEAD + b"\r\nhello\r\n" + b"-----\r\n" * 150_000,
    "blank-lines": lambda: HEAD + b"\r\n" + b"\r\n" * 400_000 + b"> x\r\nhello",
    "blanks": lambda: HEAD + b"\r\nhello" + b" " * 900_000 + b"x",
    "html-elements": lambda: HEAD + HTML + b"<b>x</b>" * 100_000,
    "html-nesting": lambda: HEAD + HTML + b"<blockquote>" * 80_000 + b"hello",
    "html-table": lambda: HEAD + HTML + b"<table>" + b"<tr><td>x" * 100_000,
    "html-open-tags": lambda: HEAD + HTML + b"<" * 900_000,
    "html-ampersands": lambda: HEAD + HTML + b"&" * 900_000,
    "html-style": lambda: HEAD + HTML + b"<style" * 150_000,
    "base64-pads": lambda: (
        HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"QQ==" * 200_000
    ),
    "machine-words": lambda: (
        HEAD + b"\r\n" + ("本メールは自動送信" + "して" * 300_000).encode()
    ),
    "overrides": lambda: HEAD + b"\r\n" + "\u202e".encode() * 300_000 + b"hello",
    "flowed": lambda: (
        HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"x \r\n" * 250_000
    ),
}


@pytest.mark.parametrize("name", sorted(ATTACKS))
def test_attack_costs_at_most_two_seconds(name: str) -> None:
    """An attack of about a megabyte is read, bounded, in its time."""
    source = ATTACKS[name]()
    start = time.process_time()
    mail = parse_mail(source)
    spent = time.process_time() - start

    assert spent < 2.0
    assert len(mail.text) <= LONGEST
    assert len(mail.quoted) <= 2 * LONGEST


@pytest.mark.parametrize(
    ("name", "declared"),
    [
        ("nesting-1200", "multipart"),
        ("parts-1000", "parts"),
        ("encoded-words-20000", "too long"),
        ("addresses", "too many"),
        ("line-1mb", "1000000 characters"),
        ("overrides", "bidi control"),
    ],
)
def test_limit_that_bites_is_named(name: str, declared: str) -> None:
    """Staff can see that more was there than was read."""
    mail = parse_mail(ATTACKS[name]())

    assert declared in {repair.declared for repair in mail.repairs}


def test_words_below_1200_levels_are_read() -> None:
    """Nesting hides nothing from the desk."""
    assert parse_mail(ATTACKS["nesting-1200"]()).text == "hello"


def test_subject_behind_90000_headers_is_found() -> None:
    """A flood of headers does not hide the real ones."""
    mail = parse_mail(ATTACKS["headers-90000"]())

    assert (mail.subject, mail.text) == ("x", "hello")


def test_huge_text_is_cut_with_a_word() -> None:
    """Twenty megabytes of words are read to the bound."""
    body = "商品が届きません。\r\n".encode() * 700_000
    mail = parse_mail(HEAD + TEXT % b"utf-8" + body)

    assert len(mail.text) == LONGEST - 1
    assert "too long" in {repair.declared for repair in mail.repairs}


@pytest.mark.parametrize("field", ["From", "Reply-To", "Subject", "To", "Message-ID"])
def test_no_header_can_be_smuggled(field: str) -> None:
    """Whatever stands in a header, no value holds a line end or NUL."""
    evil = "=?UTF-8?B?eA0KQmNjOiBldmlsQGV4YW1wbGUuanAA?= <a\x00@b.jp>"
    mail = parse_mail(f"{field}: {evil}\r\nX: y\r\n\r\nhello".encode())
    values = (mail.subject, mail.from_name, mail.from_address, mail.reply_to, *mail.to)

    assert not set("".join(values) + mail.message_id) & set("\r\n\x00")


def test_homograph_sender_is_kept_as_written() -> None:
    """A look-alike domain is shown as it is; the pipeline warns about it."""
    mail = parse_mail(
        "From: taro@exаmple.jp\r\nReply-To: x@evil.example\r\n\r\nx".encode()
    )

    assert mail.from_address == "taro@exаmple.jp"
    assert mail.reply_to == "x@evil.example"
