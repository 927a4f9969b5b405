"""A count of days, hours or times with も: 三週間も, 2時間も, 5回も."""

import re

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

_LONG = re.compile(
    "[0-9０-９一二三四五六七八九十百数何]{1,4}(?:日|週間|か月|ヶ月|カ月|時間|分|年|回|度|件|人|本|通)(?:間|以上)?も"
)


def _find(document: Document) -> tuple[Sign, ...]:
    runs = _LONG.finditer(document.text, 0, document.body_end)
    return tuple(Sign(*run.span()) for run in runs)


WAITING = Signal("waiting", "待たされた長さや回数の強調", 3.0, _find)
