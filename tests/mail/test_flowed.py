"""format=flowed put together again."""

import pytest

from replycraft.mail.flowed import unflowed


@pytest.mark.parametrize(
    ("source", "delsp", "text"),
    [
        pytest.param("商品が \n届きません。", True, "商品が届きません。", id="delsp"),
        pytest.param("not \nyet", False, "not yet", id="space-kept"),
        pytest.param("a \r\nb\r\nc", False, "a b\nc", id="crlf"),
        pytest.param("> 前の \n> 話\n今の話", True, "> 前の話\n今の話", id="quote"),
        pytest.param("> 前の \n今の話", True, "> 前の\n今の話", id="depth-changes"),
        pytest.param(" >face", True, ">face", id="stuffed"),
        pytest.param("words \n-- \nname", True, "words\n-- \nname", id="signature"),
    ],
)
def test_paragraphs_are_joined(source: str, delsp: bool, text: str) -> None:  # noqa: FBT001
    """Lines that flow become one; quotes and the signature stay apart."""
    assert unflowed(source, delsp=delsp) == text
