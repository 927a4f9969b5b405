"""Finds requests to wait that name no day."""

import re
from collections.abc import Iterator

from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import lazily
from replycraft.checking.promises import DAYS, promise_at
from replycraft.checking.undated import SAID_BEFORE, dated, dated_next
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_WAIT = lazily(
    "(?:今|いま|もう)(?:しばらく|少し|少々)[^。、\n]{0,8}?(?:お待ち|お時間|ご猶予)[^。\n]{0,22}"
    "|(?:しばらく|少々|数日|若干|相応の?|多少)の?(?:お時間|お日にち|ご猶予)[^。\n]{0,22}"
    "|(?<!まで)(?<!まで、)(?:しばらく|少々)お待ち(?:くだ|いただきま|願)[^。\n]{0,12}"
    "|お時間を(?:(?:いただ|頂)(?:きます|いております)|頂戴(?:(?:いた)?し(?:ます|ており|たく|たい)|でき))[^。\n]{0,12}"
)
# 「ご用意ができるまで、ロビーで少々お待ちください」 is over when it is over.
_ON_THE_SPOT = lazily("(?:まで(?!に)|ましたら|ますと|てから|あいだ|間)[は、]")
_CLOCK_SPANS = {"秒", "秒間", "分", "分間", "分ほど"}


def has_wait(piece: str) -> bool:
    """Tell whether *piece* asks to wait."""
    return _WAIT.search(piece) is not None


def check_wait(work: Work) -> Iterator[Finding]:
    """Yield a request to wait in a reply that names no day for anything."""
    text = work.reply.text
    waits = _WAIT.finditer(text, work.reply.body_start, work.reply.body_end)
    wait = next((found for found in waits if _is_asked_now(work, found)), None)
    if wait is None or any(promise_at(work, f) for f in work.figures if f.sort in DAYS):
        return
    span = work.reply.sentence_at(wait.start())
    brief = _ON_THE_SPOT.search(text, span[0], wait.start()) and "お待ち" in wait[0]
    # 「少々お時間をいただければ、その場でお直しできます」
    brief = brief or text.find("その場で", *span) >= 0
    if brief or any(
        f.unit in _CLOCK_SPANS for f in work.figures if span[0] <= f.start < wait.end()
    ):
        return
    if not (dated(work, span) or dated_next(work, span[1])):
        yield point(
            work,
            Code.PROMISE_WITHOUT_DATE,
            wait.span(),
            "いつまで待てばよいのかが書かれていません。期日を加えてください。",
        )


def _is_asked_now(work: Work, wait: re.Match[str]) -> bool:
    """Tell whether the house asks to wait now, and does not tell who did so before."""
    told = work.groups.pattern(SAID_BEFORE).search(wait[0])
    return told is None and not work.reply.quoted(wait.start())
