"""Bytes to text: right, wrong, missing and unknown labels."""

import pytest

from replycraft.mail.charsets import decode

TEXT = "注文した商品が届きません。"


@pytest.mark.parametrize("label", ["", "us-ascii", "x-unknown", "iso-8859-1", "utf-8"])
@pytest.mark.parametrize("codec", ["utf-8", "cp932", "euc_jp", "iso2022_jp"])
def test_japanese_is_read_whatever_the_label_says(codec: str, label: str) -> None:
    """What the bytes can be decides where the label cannot be right."""
    assert decode(TEXT.encode(codec), label).text == TEXT


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("iso-2022-jp", "utf-8"),
        ("iso-2022-jp", "cp932"),
        ("iso-2022-jp", "euc_jp"),
        ("Shift_JIS", "utf-8"),
        ("Shift_JIS", "euc_jp"),
        ("Shift_JIS", "iso2022_jp"),
        ("EUC-JP", "utf-8"),
        ("EUC-JP", "cp932"),
        ("gb2312", "utf-8"),
    ],
)
def test_wrong_label_is_overruled_and_named(label: str, codec: str) -> None:
    """A label of another encoding is mended, and the note says so."""
    decoded = decode(TEXT.encode(codec), label)

    assert decoded.text == TEXT
    assert (
        decoded.note == "文字コードの指定と内容が合わないため、内容から判断しました。"
    )


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("utf-8", "utf-8"),
        ("ISO-2022-JP", "iso2022_jp"),
        ("Shift_JIS", "cp932"),
        ("euc-jp", "euc_jp"),
        ("utf-16", "utf-16"),
    ],
)
def test_right_label_needs_no_note(label: str, codec: str) -> None:
    """What is as declared is no repair."""
    decoded = decode(TEXT.encode(codec), label)

    assert (decoded.text, decoded.note) == (TEXT, "")


@pytest.mark.parametrize(
    ("data", "label", "text"),
    [
        pytest.param("①㈱髙﨑".encode("cp932"), "Shift_JIS", "①㈱髙﨑", id="cp932"),
        pytest.param(b"\xad\xa1\xad\xea", "euc-jp", "①㈱", id="euc-nec-row-13"),
        pytest.param("ﾃｽﾄ".encode("cp932"), "Shift_JIS", "ﾃｽﾄ", id="sjis-half-kana"),
        pytest.param(b"caf\xe9 cr\xe8me", "iso-8859-1", "café crème", id="latin-1"),
        pytest.param(b"caf\xe9 cr\xe8me", "", "café crème", id="unlabelled-western"),
        pytest.param("中文".encode("gbk"), "gb2312", "中文", id="chinese"),
        pytest.param("한국어".encode("cp949"), "euc-kr", "한국어", id="korean"),
        pytest.param(
            b"\xed\xa0\xbd\xed\xb8\x80", "utf-8", "\U0001f600", id="emoji-as-surrogates"
        ),
        pytest.param(TEXT.encode()[:-1], "utf-8", TEXT[:-1] + "�", id="cut-utf-8"),
        pytest.param(b"+2AA-", "utf-7", "�", id="lone-surrogate"),
        pytest.param(b"abc", "zlib", "abc", id="a-bomb-is-no-charset"),
        pytest.param(b"", "", "", id="empty"),
    ],
)
def test_rare_bytes_are_read(data: bytes, label: str, text: str) -> None:
    """Extensions, foreign mail and broken ends come out as a person expects."""
    assert decode(data, label).text == text


def test_mixed_encodings_are_read_line_by_line() -> None:
    """A gateway's footer in another encoding spoils neither text."""
    data = TEXT.encode("cp932") + b"\n" + "検査済みです。".encode()

    decoded = decode(data, "Shift_JIS")
    assert decoded.text == TEXT + "\n検査済みです。"
    assert decoded.used == "mixed"


def test_unreadable_bytes_are_counted() -> None:
    """What cannot be read is shown as such and counted in the note."""
    decoded = decode(TEXT.encode("cp932") + b"\xff\xff" + TEXT.encode("cp932"), "")

    assert decoded.text.startswith(TEXT)
    assert decoded.note.startswith("文字コードの指定がないため")
