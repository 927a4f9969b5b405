"""Signs of a friendly hand: kaomoji, （笑）, ♪, emoji, wavy lines."""

import re

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

_SOFT = re.compile(
    "[♪☆★〜～♡♥😀-🙏💦]|[(（]笑[)）]|\\^\\^|[(（][^()（）\n]{0,3}[_ω><Д^][^()（）\n]{0,3}[)）]|m\\(_ _\\)m"
)


def _find(document: Document) -> tuple[Sign, ...]:
    runs = _SOFT.finditer(document.text, 0, document.body_end)
    return tuple(Sign(*run.span()) for run in runs)


SOFTNESS = Signal("softness", "顔文字や♪のある和らいだ書き方", 3.0, _find)
