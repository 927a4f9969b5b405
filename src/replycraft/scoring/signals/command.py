"""Bare command forms: 返せ, 出せ, しろ; not ください and なさい."""

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

# ください and なさいませ are commands by form only.
_POLITE = frozenset({"下さる", "為さる", "いらっしゃる", "召す", "呉れる"})


def _find(document: Document) -> tuple[Sign, ...]:
    tokens = document.tokens
    if "!" not in "".join(tokens.tags):
        return ()
    return tuple(
        Sign(tokens.starts[at], tokens.ends[at])
        for at, tag in enumerate(tokens.tags)
        if tag[-1] == "!"
        and tokens.norms[at] not in _POLITE
        and tokens.starts[at] < document.body_end
        and not document.quoted(tokens.starts[at])
    )


COMMAND = Signal("command", "命令形で言いつけている", 4.0, _find)
