"""Finds honorific words for what somebody of the house said."""

from collections.abc import Iterator

from replycraft.checking.findings import Work, point
from replycraft.checking.honour import HUMAN, self_honour
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_SAYS = (
    "(?:おっしゃ|お話しにな|ご判断にな|ご判断なさ|お考えにな|お答えにな)[っりるい]?"
    "(?:て(?:おり|い))?(?:ます|ました)?"
)
_TO_STAFF = (
    f"(?<![ご様])(?:{HUMAN})(?:の[一-鿿々]{{1,4}})?(?:に|へ|から|より)[^。、\n]{{0,14}}?"
    "(?:見せ|確認し|確認いた|確かめ|尋ね|聞い|聞き|問い合わせ|照会|相談し|伝え|渡し)(?!にな|いただ)"
    "[^。、\n]{0,6}?(?:ところ|と、|が、|て、|結果)[^。\n]{0,40}?"
)
# 「担当の湯浅に見せましたところ、使えるとおっしゃって」, and おる for whom おっしゃる honours.
_REPORTED = f"{_TO_STAFF}(?P<said>{_SAYS})|おっしゃっており(?:ま(?:す|した)|、|$)"
_SIGNS = ("おっしゃ", "お話しにな", "ご判断", "お考えにな", "お答えにな")


def has_reported(piece: str) -> bool:
    """Tell whether *piece* may tell with respect what somebody of the house said."""
    return any(sign in piece for sign in _SIGNS)


def check_reported(work: Work) -> Iterator[Finding]:
    """Yield where what somebody of the house said is told with respect."""
    reply = work.reply
    reported = work.groups.pattern(_REPORTED)
    for match in reported.finditer(reply.text, reply.body_start, reply.body_end):
        span = match.span("said") if match["said"] else match.span()
        if self_honour(work, span[0]) is None and not reply.quoted(span[0]):
            yield point(
                work,
                Code.KEIGO_WRONG_DIRECTION,
                span,
                "自分の側の者の話に尊敬語を使っています。「申しております」としてください。",
            )
