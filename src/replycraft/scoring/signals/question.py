"""Questions that want no answer: のでしょうか, んですか, のか after a reproach."""

import re

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

_REPROACH = re.compile(
    "(?:の|ん)(?:です|でしょう|だ|でございましょう)?(?:か(?:ね|な|い)?|よ)[。？?！!\n]"
)


def _find(document: Document) -> tuple[Sign, ...]:
    runs = _REPROACH.finditer(document.text, 0, document.body_end + 1)
    return tuple(Sign(*run.span()) for run in runs)


QUESTION = Signal("question", "問い詰める聞き方", 4.0, _find)
