"""Transfer encodings as they are really sent."""

import pytest

from replycraft.mail.transfer import decode_payload

PLAIN_NOTE = "base64と書かれていますが平文のため、そのまま読みました。"
CUT_NOTE = "base64が途中で切れているため、読めるところまで読みました。"


@pytest.mark.parametrize(
    ("data", "encoding", "decoded", "note"),
    [
        pytest.param(b"abc", "7bit", b"abc", "", id="identity"),
        pytest.param(b"YWJj\r\nZGVm", "base64", b"abcdef", "", id="base64"),
        pytest.param(b"YWJj", " BASE64 ", b"abc", "", id="upper-case-and-blanks"),
        pytest.param(b"YWI", "base64", b"ab", CUT_NOTE, id="no-padding"),
        pytest.param(b"YWJjZ", "base64", b"abc", CUT_NOTE, id="cut-inside-a-group"),
        pytest.param(b"YQ==YWI=", "base64", b"aab", CUT_NOTE, id="two-pieces"),
        pytest.param(
            b"This is no base64 at all!", "base64", b"This is no base64 at all!", PLAIN_NOTE,
            id="plain-text",
        ),
        pytest.param(b"=E5=95=86=\r\nx", "quoted-printable", "商x".encode(), "", id="qp"),
        pytest.param(b"a=zz", "quoted-printable", b"a=zz", "", id="broken-qp-stays"),
        pytest.param(
            b"begin 644 a\n#86)C\n`\nend\n", "x-uuencode", b"abc", "", id="uuencode"
        ),
        pytest.param(
            b"abc", "7-bit", b"abc", "知らない転送符号化のため、そのまま読みました。", id="unknown"
        ),
    ],
)  # fmt: skip
def test_payload_is_decoded(
    data: bytes, encoding: str, decoded: bytes, note: str
) -> None:
    """What can be decoded is; what cannot is kept, and the note says so."""
    assert decode_payload(data, encoding) == (decoded, note)
