"""Shouting in punctuation: ！！, ？！, ???."""

import re

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

_RUN = re.compile("[！!？?]{2,}")


def _find(document: Document) -> tuple[Sign, ...]:
    text, end = document.text, document.body_end
    if "！" not in text and "!" not in text and "？" not in text and "?" not in text:
        return ()
    return tuple(Sign(*run.span()) for run in _RUN.finditer(text, 0, end))


SHOUTING = Signal("shouting", "感嘆符や疑問符を重ねて叫んでいる", 4.0, _find)
