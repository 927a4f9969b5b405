"""Sentences without です・ます: politeness has gone silent."""

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

_POLITE_ENDINGS = (
    "です", "ます", "ません", "ました", "でした", "ましょう", "でしょう", "ください",
    "下さい", "ませ", "ございます", "ですか", "ますか", "ませんか", "でしょうか",
    "致します", "です。",
)  # fmt: skip
_TAIL = "。．！!？?…、笑)）♪ 　\n\r\t」』"
_PARTICLES = "よねかがのわしけど"
_SHORTEST = 6


def _is_plain(sentence: str) -> bool:
    """Say whether *sentence* ends in a plain verb or adjective form."""
    bare = sentence.rstrip(_TAIL)
    if len(bare) < _SHORTEST:
        return False
    if bare.endswith(_POLITE_ENDINGS):
        return False
    core = bare.rstrip(_PARTICLES)
    return not core.endswith(_POLITE_ENDINGS) and bare[-1] in _PLAIN_LAST


# Kana that end plain forms; names, headings and list items end in other characters.
_PLAIN_LAST = frozenset("だるいたのかよねなろえけせてうくすつぬむぐぶわぞぜじん")


def _find(document: Document) -> tuple[Sign, ...]:
    text, first, last = document.text, document.body_start, document.body_end
    return tuple(
        Sign(start, end)
        for start, end in document.sentences
        if first <= start < last and _is_plain(text[start:end])
    )


PLAIN_STYLE = Signal("plain_style", "です・ますのない言い切り", 6.0, _find)
