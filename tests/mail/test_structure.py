"""The tree of parts and its guarded helpers."""

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
