"""Mail written to hurt: read to the end, bounded, and every limit named."""

import pytest
from benchmarks.attacks import ATTACKS, HEAD, TEXT

from replycraft.mail.body import LONGEST
from replycraft.mail.message import parse_mail


@pytest.mark.parametrize("name", sorted(ATTACKS))
def test_attack_is_read_and_bounded(name: str) -> None:
    """No attack ends in an error or in more text than the bound."""
    mail = parse_mail(ATTACKS[name]())

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
