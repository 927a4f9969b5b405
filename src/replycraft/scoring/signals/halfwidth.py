"""Half-width kana, a habit of hurried and of very angry writers."""

import re

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

_RUN = re.compile("[ｦ-ﾟ]{2,}")


def _find(document: Document) -> tuple[Sign, ...]:
    runs = _RUN.finditer(document.text, 0, document.body_end)
    return tuple(Sign(*run.span()) for run in runs)


HALFWIDTH = Signal("halfwidth", "半角カナで書いている", 3.0, _find)
