"""Header text as it arrives: split, glued, unpadded, raw."""

import pytest

from replycraft.mail.repairs import RepairLog
from replycraft.mail.words import decode_header, usual_words

CASES = [
    pytest.param("plain text", "plain text", id="ascii"),
    pytest.param("=?UTF-8?B?5ZWG5ZOB?=", "商品", id="base64"),
    pytest.param("=?utf-8?q?=E5=95=86=E5=93=81_A?=", "商品 A", id="quoted-printable"),
    pytest.param("=?UTF-8*ja?B?5ZWG5ZOB?=", "商品", id="language-suffix"),
    pytest.param("=?UTF-8?B?5ZWG5Q==?= =?UTF-8?B?k4E=?=", "商品", id="split-character"),
    pytest.param(
        "=?UTF-8?B?5ZWG5?=\r\n =?UTF-8?B?ZOB?=", "商品", id="split-base64-quantum"
    ),
    pytest.param(
        "=?ISO-2022-JP?B?GyRCPiY=?= =?ISO-2022-JP?B?SUobKEI=?=",
        "商品",
        id="split-in-kanji-mode",
    ),
    pytest.param(
        "=?ISO-2022-JP?B?GyRCPiZJSg?=", "商品", id="no-padding-and-no-end-escape"
    ),
    pytest.param(
        "Re:=?UTF-8?B?5ZWG5ZOB?=(2)", "Re:商品(2)", id="glued-to-its-neighbours"
    ),
    pytest.param(
        "=?UTF-8?Q?本当?_商品?=", "本当? 商品", id="raw-text-and-question-mark"
    ),
    pytest.param(
        "A =?UTF-8?B?5ZWG?= =?UTF-8?B?5ZOB?= B", "A 商品 B", id="blanks-between"
    ),
    pytest.param("=?x-sjis?B?j6SVaQ==?=", "商品", id="alias"),
    pytest.param("=?nonsense?B?5ZWG5ZOB?=", "商品", id="unknown-charset"),
    pytest.param("=?UTF-8?X?abc?=", "=?UTF-8?X?abc?=", id="unknown-encoding-stays"),
    pytest.param("=?UTF-8?B?5ZWG", "=?UTF-8?B?5ZWG", id="never-ended-stays"),
    pytest.param("Order\r\n\t=?UTF-8?B?5ZWG?=\r\n  x", "Order 商 x", id="folded"),
    pytest.param("$B>&IJ$NFO$-(B", "商品の届き", id="lost-escapes"),
    pytest.param("US$BOND", "US$BOND", id="a-dollar-sign"),
    pytest.param(
        "\udc8f\udca4\udc95i =?UTF-8?B?5ZWG?=", "商品 商", id="raw-bytes-beside-a-word"
    ),
    pytest.param("\udc8f\udca4\udc95i=?", "商品=?", id="raw-bytes-and-half-a-word"),
    pytest.param("", "", id="empty"),
]


@pytest.mark.parametrize(("raw", "text"), CASES)
def test_header_is_read(raw: str, text: str) -> None:
    """Each way of writing a header gives the text that its sender meant."""
    assert decode_header(raw, "", "header:Subject", RepairLog()) == text


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "iso2022_jp"])
def test_raw_bytes_in_a_header_are_read_and_named(codec: str) -> None:
    """A header without any encoding is text all the same, with a repair."""
    log = RepairLog()
    raw = "商品が届きません".encode(codec).decode("ascii", "surrogateescape")

    assert decode_header(raw, "", "header:Subject", log) == "商品が届きません"
    assert [(item.where, item.declared) for item in log.result()] == [
        ("header:Subject", "raw 8-bit")
    ]


def test_charset_of_the_body_decides_a_short_raw_header() -> None:
    """Two kanji alone could be several encodings; the body's label tells which."""
    raw = "件名".encode("euc_jp").decode("ascii", "surrogateescape")

    assert decode_header(raw, "euc-jp", "header:Subject", RepairLog()) == "件名"


@pytest.mark.parametrize(
    "raw",
    [
        "=?UTF-8?Q?a=0D=0ABcc:_x=40example.jp?=",
        "=?UTF-8?B?YQ0KQmNjOiB4QGV4YW1wbGUuanA=?=",
        "=?UTF-8?Q?a=00Bcc:_x=40example.jp?=",
        "=?ISO-2022-JP?Q?a=0ABcc:_x=40example.jp?=",
    ],
)
def test_no_line_end_can_be_smuggled_in(raw: str) -> None:
    """An encoded line end becomes a blank, so that no second header begins."""
    log = RepairLog()

    assert decode_header(raw, "", "header:Subject", log) == "a Bcc: x@example.jp"
    assert "見出しの改行や制御文字を取り除きました。" in {
        item.note for item in log.result()
    }


def test_overrides_are_taken_out_of_a_header() -> None:
    """A name cannot be shown backwards."""
    log = RepairLog()

    assert decode_header("=?UTF-8?Q?a=E2=80=AEgpj.exe?=", "", "header:From", log) == (
        "agpj.exe"
    )
    assert [item.declared for item in log.result()] == ["bidi control"]


def test_twenty_thousand_words_are_cut_with_a_word() -> None:
    """The first encoded words count, and the repairs say that more were there."""
    log = RepairLog()
    decode_header(" ".join(["=?UTF-8?B?5ZWG?="] * 5000), "", "header:Subject", log)

    assert [item.declared for item in log.result()] == ["too many words"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("=?UTF-8?B?5ZWG?=\r\n =?utf-8?b?5ZOB?=", "商品", id="folded"),
        pytest.param("=?ISO-2022-JP?B?GyRCPiZJShsoQg==?=", "商品", id="jis"),
        pytest.param("=?UTF-8?B?5ZWG5Q==?= =?UTF-8?B?k4E=?=", None, id="split"),
        pytest.param("=?UTF-8?B?5ZWG5ZO?=", None, id="unpadded"),
        pytest.param("=?UTF-8?Q?a?=", None, id="quoted-printable"),
        pytest.param("=?UTF-8?B?5ZWG?= a", None, id="text-beside"),
        pytest.param("=?UTF-8?B?5ZWG?==?UTF-8?B?5ZWG?=", None, id="glued"),
        pytest.param("=?UTF-8?B?/w==?=", None, id="wrong-charset"),
        pytest.param("=?UTF-8?B?5ZWG?= =?ISO-2022-JP?B?YQ==?=", None, id="two-sets"),
        pytest.param("", None, id="empty"),
    ],
)
def test_short_way_takes_only_what_needs_no_mending(raw: str, text: str | None) -> None:
    """Everything that must be named in the repairs goes the long way."""
    assert usual_words(raw) == text
