"""Signs of a friendly hand: kaomoji, （笑）, ♪, emoji, wavy lines."""

import re

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

_SOFT = re.compile(
    "[♪☆★〜～♡♥😀-🙏💦]|[(（]笑[)）]|\\^\\^|[(（][^()（）\n]{0,3}[_ω><Д^][^()（）\n]{0,3}[)）]|m\\(_ _\\)m"
)

# One of these stands in all of them, and few mails hold any.
_HINT = re.compile("[♪☆★〜～♡♥😀-🙏💦(（^]")


def _find(document: Document) -> tuple[Sign, ...]:
    text, end = document.text, document.body_end
    if not _HINT.search(text, 0, end):
        return ()
    runs = _SOFT.finditer(text, 0, end)
    return tuple(Sign(*run.span()) for run in runs)


SOFTNESS = Signal("softness", "顔文字や♪のある和らいだ書き方", 3.0, _find)
