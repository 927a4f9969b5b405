"""Bodies in every encoding, as whole messages."""

import base64
import quopri

import pytest
from tests.mail.conftest import HEAD, Parse

TEXT = "注文①の件、㈱髙﨑の商品が届きません。"
PLAIN = "注文した商品が届きません。"


def jis(text: str) -> bytes:
    """Return *text* as Windows mailers write ISO-2022-JP, with CP932 rows."""
    out = bytearray(b"\x1b$B")
    for char in text:
        lead, trail = char.encode("cp932")
        row = (lead - (0x81 if lead < 0xA0 else 0xC1)) * 2 + 0x21 + (trail >= 0x9F)
        cell = trail - (0x7E if trail >= 0x9F else 0x20 if trail >= 0x80 else 0x1F)
        out += bytes((row, cell))
    return bytes(out + b"\x1b(B")


def body(data: bytes, content_type: str, encoding: str = "8bit") -> bytes:
    """Return a message with one part."""
    fields = f"Content-Type: {content_type}\nContent-Transfer-Encoding: {encoding}\n\n"
    return HEAD + fields.encode() + data


BODIES = [
    pytest.param(body(jis(PLAIN), "text/plain; charset=ISO-2022-JP"), PLAIN, id="jis"),
    pytest.param(body(jis(PLAIN), "text/plain; charset=CP50221"), PLAIN, id="cp50221"),
    pytest.param(
        body(jis(PLAIN), "text/plain; charset=iso-2022-jp-ms"), PLAIN, id="jis-ms"
    ),
    pytest.param(body(jis(PLAIN), "text/plain"), PLAIN, id="jis-without-label"),
    pytest.param(
        body(jis(PLAIN).replace(b"\x1b", b""), "text/plain; charset=ISO-2022-JP"),
        PLAIN,
        id="jis-that-lost-its-escapes",
    ),
    pytest.param(
        body(b"\x1b(IC=D\x1b(B", "text/plain; charset=ISO-2022-JP"),
        "ﾃｽﾄ",
        id="half-width-kana-in-jis",
    ),
    *(
        pytest.param(
            body(TEXT.encode("cp932"), f"text/plain; charset={label}"), TEXT, id=label
        )
        for label in (
            "Shift_JIS",
            "Windows-31J",
            "x-sjis",
            "sjis-win",
            "MS932",
            "CP932",
            "csWindows31J",
            "x-ms-cp932",
            '"shift-jis"',
            "MS_Kanji",
        )
    ),
    *(
        pytest.param(
            body(PLAIN.encode("euc_jp"), f"text/plain; charset={label}"), PLAIN, id=label
        )
        for label in ("EUC-JP", "x-euc-jp", "eucJP-ms", "eucJP-win", "CP51932", "ujis")
    ),
    pytest.param(
        body(b"\xad\xa1\xad\xea", "text/plain; charset=EUC-JP"), "①㈱", id="euc-row-13"
    ),
    pytest.param(
        body(b"\xef\xbb\xbf" + TEXT.encode(), "text/plain; charset=utf-8"),
        TEXT,
        id="utf-8-with-bom",
    ),
    pytest.param(body(TEXT.encode(), "text/plain"), TEXT, id="utf-8-without-label"),
    pytest.param(
        body(TEXT.encode(), "text/plain; charset=x-none"), TEXT, id="unknown-label"
    ),
    pytest.param(
        body(TEXT.encode(), "text/plain; charset=iso-2022-jp"), TEXT, id="wrong-label"
    ),
    pytest.param(
        body(quopri.encodestring(TEXT.encode()), "text/plain; charset=utf-8", "quoted-printable"),
        TEXT,
        id="quoted-printable",
    ),
    pytest.param(
        body(base64.encodebytes(TEXT.encode("cp932")), "text/plain; charset=sjis", "base64"),
        TEXT,
        id="base64",
    ),
    pytest.param(
        body(b'<meta charset="Shift_JIS"><p>' + PLAIN.encode("cp932"), "text/html"),
        PLAIN,
        id="charset-only-in-html",
    ),
    pytest.param(
        body(b"<p>" + jis(PLAIN) + b"</p>", "text/html; charset=iso-2022-jp"),
        PLAIN,
        id="html-in-jis",
    ),
    pytest.param(
        body("商品が \n届きません。".encode(), "text/plain; charset=utf-8; format=flowed; delsp=yes"),
        "商品が届きません。",
        id="flowed",
    ),
    pytest.param(
        body(b"\x8f\xa4\xf9\x8b\x95i", "text/plain; charset=Shift_JIS"),
        "商〓品",
        id="carrier-emoji",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text"), BODIES)
def test_body_is_decoded(parse: Parse, source: bytes, text: str) -> None:
    """Whatever its label and wrapping, the customer's words come out."""
    assert parse(source).text == text


@pytest.mark.parametrize(
    ("source", "note"),
    [
        pytest.param(
            body(TEXT.encode(), "text/plain; charset=iso-2022-jp"),
            "文字コードの指定と内容が合わないため、内容から判断しました。",
            id="wrong-label",
        ),
        pytest.param(
            body(TEXT.encode("cp932"), "text/plain; charset=Shift_JIS"),
            "Shift_JISの規格にない文字(機種依存文字)をCP932として読み取りました。",
            id="cp932",
        ),
        pytest.param(
            body(PLAIN.encode("cp932"), "text/plain; charset=x-sjis"),
            "文字コード名をcp932として読みました。",
            id="alias",
        ),
        pytest.param(
            body(b"\x8f\xa4\xf9\x8b\x95i", "text/plain; charset=Shift_JIS"),
            "外字や携帯の絵文字を1個「〓」に置き換えました。",
            id="gaiji",
        ),
        pytest.param(
            body(PLAIN.encode() + b"\x00", "text/plain; charset=utf-8"),
            "見えない制御文字を1個取り除きました。",
            id="nul",
        ),
    ],
)
def test_repair_of_a_body_is_named(parse: Parse, source: bytes, note: str) -> None:
    """Staff read in Japanese what was mended, and where."""
    repairs = parse(source).repairs

    assert ("body", note) in [(item.where, item.note) for item in repairs]


def test_standard_mail_names_no_repair(parse: Parse) -> None:
    """A mail as it should be shows an empty list."""
    for charset, codec in (("utf-8", "utf-8"), ("EUC-JP", "euc_jp")):
        source = body(PLAIN.encode(codec), f"text/plain; charset={charset}")
        assert parse(source).repairs == ()
