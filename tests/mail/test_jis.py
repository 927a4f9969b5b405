"""ISO-2022-JP with everything that senders really put into it."""

import pytest

from replycraft.mail.jis import decode_jis, has_escapes, restore_escapes, to_sjis


def unread(data: bytes) -> str:
    """Stand for bytes that are no 7-bit text."""
    return f"[{data.hex()}]"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"\x1b$B>&IJ\x1b(B ok", "商品 ok", id="standard"),
        pytest.param(b"\x1b$B-!-j\x1b(B", "①㈱", id="nec-row-13"),
        pytest.param(b"\x1b$B|byu\x1b(B", "髙﨑", id="ibm-rows"),
        pytest.param(b"\x1b(IC=D\x1b(B", "ﾃｽﾄ", id="half-width-kana"),
        pytest.param(b"\x0eC=D\x0f ok", "ﾃｽﾄ ok", id="shift-out-and-in"),
        pytest.param(b"\x1b$@>&IJ\x1b(J", "商品", id="1978-and-roman"),
        pytest.param(b"\x1b$B>&IJ", "商品", id="not-ended"),
        pytest.param(b"\x1b$B>&IJ-!\nabc", "商品①\nabc", id="line-end-resets"),
        pytest.param(b"\x1b$(D0&\x1b(B", "丟", id="jis-x-0212"),
        pytest.param(b"\x1b$B>&IJ(B-!", "商品-!", id="end-without-esc"),
        pytest.param(b"a\xb1b\x1b$B-!\x1b(B", "[61b162]①", id="eight-bit-between"),
        pytest.param(b"\x1b$B>&I\x1b(B!", "商I!", id="half-a-pair"),
    ],
)
def test_jis_is_decoded_run_by_run(data: bytes, text: str) -> None:
    """Each character set that mail uses comes out as its characters."""
    assert decode_jis(data, unread).text == text


def test_standard_text_is_not_called_stretched() -> None:
    """Text that Python's codec reads needs no word in the repairs."""
    assert decode_jis(b"\x1b$B>&IJ\x1b(B", unread).stretched is False
    assert decode_jis(b"\x1b$B-!\x1b(B", unread).stretched is True


@pytest.mark.parametrize(
    ("data", "restored"),
    [
        pytest.param(
            b"$B$3$l$O(B abc", b"\x1b$B$3$l$O\x1b(B abc", id="both-escapes-lost"
        ),
        pytest.param(b"US$BOND (B)", b"US$BOND (B)", id="a-price-stays"),
        pytest.param(b"$B$3$l$O", b"$B$3$l$O", id="no-end-no-repair"),
        pytest.param(b"plain", b"plain", id="nothing-to-do"),
    ],
)
def test_lost_escapes_come_back(data: bytes, restored: bytes) -> None:
    """ESC is put back only where what stands between looks like Japanese."""
    assert restore_escapes(data) == restored


def test_escape_sequences_are_recognised() -> None:
    """A colour code of a terminal is no character set."""
    assert has_escapes(b"\x1b$B") is True
    assert has_escapes(b"\x1b[31m") is False


@pytest.mark.parametrize(
    ("pair", "sjis"), [((0x21, 0x21), b"\x81\x40"), ((0x7E, 0x7E), b"\xef\xfc")]
)
def test_pairs_become_shift_jis(pair: tuple[int, int], sjis: bytes) -> None:
    """The first and the last cell of the table land where Shift_JIS has them."""
    assert to_sjis(*pair) == sjis
