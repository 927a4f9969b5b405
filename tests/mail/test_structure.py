"""The tree of parts and its guarded helpers."""

import email

import pytest

from replycraft.mail.repairs import RepairLog
from replycraft.mail.structure import Part, plain_part, read_structure


def read(source: bytes) -> Part:
    """Return the tree in *source*."""
    return read_structure(source, RepairLog())


def test_tree_is_read_by_mail_parser_with_our_parts() -> None:
    """Every node is a part with linear helpers."""
    top = read(b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--\n")

    assert isinstance(top, Part)
    assert [type(part) for part in top.children()] == [Part]


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"text/HTML; charset=x", "text/html"),
        (b"text / plain", "text/plain"),
        (b"html", "text/html"),
        (b"a/b/c", "text/plain"),
        (b"", "text/plain"),
        (b"\xe5\x95\x86/x", "text/plain"),
    ],
)
def test_content_type_is_always_usable(raw: bytes, kind: str) -> None:
    """Nonsense means plain text."""
    assert read(b"Content-Type: " + raw + b"\n\nx").get_content_type() == kind


def test_raw_bytes_of_header_and_body_survive() -> None:
    """What the standard library would replace comes back byte for byte."""
    top = read(b"Subject: \x8f\xa4\n\n\x95i")

    assert top.raw("subject").encode("ascii", "surrogateescape") == b"\x8f\xa4"
    assert top.raw_payload() == b"\x95i"


def test_first_of_repeated_headers_counts() -> None:
    """All values are kept, the first one is used."""
    top = read(b"Subject: a\nsubject: b\n\nx")

    assert top.raw("subject") == "a"
    assert top.index()["subject"] == ["a", "b"]


def test_plain_part_has_no_headers() -> None:
    """Words alone become a part of text."""
    part = plain_part("本文".encode())

    assert (part.index(), part.raw_payload()) == ({}, "本文".encode())


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(b"Subject: a\r\n b\r\n\r\nx\r\ny\n\r\n", id="crlf"),
        pytest.param(b"Subject: a\nTo: \x95i\n\n\x95i\r\nx", id="lf-and-raw-bytes"),
        pytest.param(b"Subject: a\r\nTo: b\n\r\nx", id="mixed-line-ends"),
        pytest.param(b"Subject: a\rTo: b\r\rx", id="cr"),
        pytest.param(b"Subject: a\nno header\n\nx", id="body-without-blank-line"),
        pytest.param(b"Subject: a\nFrom b\n\nx", id="from-line-last"),
        pytest.param(b"Subject: a\n:b\n\nx", id="empty-name"),
        pytest.param(b"\nSubject: a\n\nx", id="blank-first"),
        pytest.param(b"Subject: a\n", id="no-body"),
        pytest.param(b"Content-Type: message/rfc822\n\nSubject: a\n\nx", id="message"),
        pytest.param(b"Content-Type: multipart/mixed\n\nx", id="multipart"),
    ],
)
def test_lone_part_is_what_the_standard_library_reads(source: bytes) -> None:
    """The body that is not walked through line by line is the same body."""
    ours, theirs = read(source), email.message_from_bytes(source, _class=Part)

    assert list(ours.raw_items()) == list(theirs.raw_items())
    assert ours.raw_payload() == theirs.raw_payload()
    assert ours.defect_names() == theirs.defect_names()
    assert len(ours.children()) == len(theirs.children())


def test_usual_headers_are_read_as_the_library_reads_them() -> None:
    """Folded lines, blanks, eight-bit bytes: name for name, value for value."""
    head = (
        b"From: a@b.jp\r\nSubject:\t \xe3\x81\x82\r\n  b \r\nX-Empty:\r\nTo:c\r\n\r\n"
    )
    read = read_structure(head + b"body", RepairLog())

    expected = email.message_from_bytes(head + b"body")
    assert list(read.raw_items()) == list(expected.raw_items())
    assert read.raw_payload() == b"body"
