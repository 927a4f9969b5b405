"""Tells which small counts are of things that exist, and not of what the letter says.

「お伝えしたいことが3点」 counts what the reader sees; 「在庫は2点」 and 「お忘れ物が3点
ございます」 count what somebody has to have looked up.
"""

from replycraft.checking.figures import Figure, whole
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily

LETTER_COUNTS = frozenset(("点", "つ", "件"))
_REACH_OF_STOCK = 16
# 「残りは3点」「在庫は2点」 tell of the stock.
_STOCK = lazily(
    "(?:残り|残数|残部|在庫|入荷)(?:の?数)?(?:は|が|も)?、?(?:ただいま|現在|本日|あと|残り|わずか|約)*、?$"
)
_STATED = lazily(
    "(?:のみ|だけ|限り|ほど)?(?:です|でござい|でし|で、|と(?:なっ|なり)|ござい|あり|に(?:なり|なっ))"
)
_LEFT = lazily("を残す|が残っ|残って|しか残")
_RECORD = "〔台帳で数える物〕(?:が|は|も)、?(?:ほかに|全部で|現在|これまでに|あわせて|合わせて|合計|約)*、?$"
_THERE_IS = lazily(
    "(?:ほど)?、?(?!ござい(?:ましたら|ませ|ますか)|あり(?:ましたら|ませ|ますか))(?:ござい|あり|届い|届き|寄せ|見つか|入って|発生|出て|続い|お預かり)"
)


def counts_record(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* says how many there are of what is kept, or is left of a stock."""
    start, end = work.reply.sentence_at(figure.start)
    start = max(start, figure.start - _REACH_OF_STOCK)
    text = work.reply.text
    record = work.groups.pattern(_RECORD).search(text, start, figure.start)
    if record and _THERE_IS.match(text, figure.end, end):
        return True
    stock = _STOCK.search(text, start, figure.start)
    stated = stock and _STATED.match(text, figure.end, end)
    if not (stated or _LEFT.match(text, figure.end, end)):
        return False
    return not _was_larger(work, figure)


def _was_larger(work: Work, figure: Figure) -> bool:
    """Tell whether a larger count was told before, of which *figure* may be left."""
    value = whole(figure) or 0
    return any(
        (whole(other) or 0) > value
        for other in work.figures
        if other.unit in LETTER_COUNTS and other.end <= figure.start
    )
