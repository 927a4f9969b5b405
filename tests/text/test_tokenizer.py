"""Tokens: positions in the text as it was written, whatever its length."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from replycraft.text.tokenizer import tokenize


@pytest.mark.parametrize(
    "text",
    [
        "",
        "許せません。",
        "……すみません…はい",
        "𠮷野家で😊 ﾃｽﾄ\n\n  はい",
        "　全角　と half  width\t",
        "あいう、" * 5000,
        "あ" * 30_000,
    ],
    ids=["empty", "plain", "ellipsis", "emoji", "blanks", "long", "one-word"],
)
def test_tokens_joined_give_the_text_back(text: str) -> None:
    """Nothing is lost, doubled or normalised, and no token is empty."""
    tokens = tokenize(text)
    pieces = [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]

    assert "".join(pieces) == text
    assert "" not in pieces
    assert len(tokens.norms) == len(tokens.tags) == len(pieces)


def test_command_forms_are_told_apart() -> None:
    """出せ is a command, 出す is not."""
    assert tokenize("出せ").tags == ["動詞-非自立可能!"]
    assert tokenize("出す").tags == ["動詞-非自立可能"]


def test_many_threads_get_the_same_tokens() -> None:
    """SudachiPy raises when two threads share a tokenizer; here each has its own."""
    texts = [f"注文番号{number}の商品が届きません。" for number in range(200)]
    expected = [tokenize(text) for text in texts]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(tokenize, texts))

    assert found == expected
