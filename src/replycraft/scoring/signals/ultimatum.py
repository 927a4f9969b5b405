"""An ultimatum: until a date, or else."""

import re

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

_UNTIL = re.compile("まで(?:に|で|待)")
_OR_ELSE = ("なければ", "ない場合", "ないなら", "ないときは", "ない時は", "過ぎ", "さもなく", "ねば", "なきゃ", "んかったら", "なかったら")  # fmt: skip


def _find(document: Document) -> tuple[Sign, ...]:
    text = document.text
    if "まで" not in text:
        return ()
    found = []
    for at, (start, end) in enumerate(document.sentences):
        if not _UNTIL.search(text, start, end):
            continue
        # The threat often stands in the sentence after the date.
        stop = document.sentences[min(at + 1, len(document.sentences) - 1)][1]
        if any(text.find(word, start, stop) >= 0 for word in _OR_ELSE):
            found.append(Sign(start, end))
    return tuple(found)


ULTIMATUM = Signal("ultimatum", "期限を切って迫っている", 2.0, _find)
