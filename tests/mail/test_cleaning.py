"""Characters that hide or reorder words are taken out with a word."""

import pytest

from replycraft.mail.cleaning import clean_line, clean_text
from replycraft.mail.repairs import RepairLog


@pytest.mark.parametrize(
    ("source", "text", "declared"),
    [
        pytest.param("a\r\nb\rc", "a\nb\nc", [], id="line-ends"),
        pytest.param("\ufeff本文", "本文", ["BOM"], id="bom"),
        pytest.param("a\u202eb\u2066c", "abc", ["bidi control"], id="overrides"),
        pytest.param("a\x00\x07b", "ab", ["control"], id="controls"),
        pytest.param("a\ue63eb", "a〓b", ["private use"], id="private-use"),
        pytest.param("a\u2028b\x0cc", "a\nb\nc", [], id="other-line-ends"),
        pytest.param(
            "👨‍👩‍👧 ｶﾞ　\t𠮷", "👨‍👩‍👧 ｶﾞ　\t𠮷", [], id="emoji-and-rare-kanji-stay"
        ),
    ],
)
def test_text_is_cleaned(source: str, text: str, declared: list[str]) -> None:
    """What a person would see stays exactly as written."""
    log = RepairLog()

    assert clean_text(source, "body", log) == text
    assert [item.declared for item in log.result()] == declared


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (" 件名 ", "件名"),
        ("a\r\nBcc: b", "a Bcc: b"),
        ("a\u2028b", "a b"),
        ("a\x00b", "a b"),
        ("a\u202eb", "ab"),
        ("a  b", "a  b"),
    ],
)
def test_header_is_one_line(source: str, text: str) -> None:
    """Nothing that could end a header survives in one."""
    assert clean_line(source, "header:Subject", RepairLog()) == text
