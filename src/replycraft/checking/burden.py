"""Compares who pays, in the reply and in the confirmed facts."""

from collections.abc import Iterator

from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import HOUSE, lazily
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_OURS = f"(?:{HOUSE}|こちら)(?:が|で|にて|の|側で|持ち)[^。、\n]{{0,8}}負担"
_THEIRS = lazily("お客様(?:の|に|にて|側|で)?[^。、\n]{0,8}負担")
_OURS_CONFIRMED = f"(?:{HOUSE}|会社|店|メーカー)[^。\n]{{0,6}}負担"


def check_burden(work: Work) -> Iterator[Finding]:
    """Yield where the reply and the facts differ in who pays the postage."""
    for text in work.ground.facts.values():
        if "負担" not in text:
            continue
        wrong = None
        if _THEIRS.search(text):
            wrong = work.groups.pattern(_OURS).search(work.reply.text)
        elif work.groups.pattern(_OURS_CONFIRMED).search(text):
            wrong = _THEIRS.search(work.reply.text)
        if wrong:
            yield point(
                work,
                Code.CONFLICTING_FACT,
                wrong.span(),
                f"負担する側が、確認済みの事実「{text}」と食い違います。"
                "確認済みの内容に直してください。",
            )
