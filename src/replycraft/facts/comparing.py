"""Compares names however they are spaced, and tells what is one."""

import unicodedata

from replycraft.text.tokenizer import tokenize

_NAMES = "名詞-固有名詞"


def squeeze(text: str) -> str:
    """Return *text* for comparing names: normal width, lower case, no blanks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(folded.split())


def is_name(name: str) -> bool:
    """Tell whether *name* is made of names, for the dictionary."""
    # Many family names are common words as well; 「さん」 behind them decides.
    found = tokenize(name + "さん")
    tags = [
        tag for tag, end in zip(found.tags, found.ends, strict=True) if end <= len(name)
    ]
    return bool(tags) and all(tag.startswith(_NAMES) for tag in tags)
