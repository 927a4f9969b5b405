"""Parts of a mail whose structure cannot be trusted."""

from replycraft.mail.salvage import flat_message, flat_parts
from replycraft.mail.structure import Part

BROKEN = (
    b"--a\nContent-Type: multipart/mixed; boundary=b\n\n"
    b"--b\nContent-Type: text/plain\n\none\n--b--\n"
    b"--c\nContent-Type: text/html\n\n<p>two\n--a--\n"
)


def test_leaves_are_found_whatever_was_declared() -> None:
    """Containers vanish, leaves stay in their order, closing lines are cut."""
    parts = flat_parts(b"\n" + BROKEN, Part)

    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
    assert [part.raw_payload() for part in parts] == [b"one", b"<p>two"]


def test_headers_of_the_top_are_kept() -> None:
    """A flat message still has its sender and subject."""
    top = flat_message(b"Subject: x\nContent-Type: multipart/mixed\n\n" + BROKEN, Part)

    assert top.raw("subject") == "x"
    assert [part.get_content_type() for part in top.children()] == [
        "text/plain",
        "text/html",
    ]


def test_text_without_parts_is_kept() -> None:
    """A message that holds no part is its own text."""
    assert flat_message(b"Subject: x\n\nhello", Part).raw_payload() == b"hello"
