"""What a caller may hand in."""

from email.message import Message
from pathlib import Path

import pytest

from replycraft.errors import UnreadableMailError
from replycraft.mail.source import as_bytes


@pytest.mark.parametrize(
    "source", [b"A: b", bytearray(b"A: b"), memoryview(b"A: b"), "A: b"]
)
def test_bytes_and_text_become_bytes(source: object) -> None:
    """Every spelling of the same bytes is the same."""
    assert as_bytes(source) == b"A: b"


def test_text_with_smuggled_bytes_gives_them_back() -> None:
    """Text read with `surrogateescape` keeps its original bytes."""
    assert (
        as_bytes("件\udc82".encode("utf-8", "surrogateescape"))
        == "件".encode() + b"\x82"
    )
    assert as_bytes("a\ud800") == b"a?"


def test_file_is_read(tmp_path: Path) -> None:
    """A path gives what the file holds."""
    path = tmp_path / "a.eml"
    path.write_bytes(b"A: b")

    assert as_bytes(path) == b"A: b"


def test_message_that_cannot_be_written_is_refused() -> None:
    """A broken message object is no crash."""
    message = Message()
    message.set_payload([Message()])
    message["Content-Type"] = "multipart/mixed; boundary=\udfff"

    with pytest.raises(UnreadableMailError, match="cannot be turned into bytes"):
        as_bytes(message)
