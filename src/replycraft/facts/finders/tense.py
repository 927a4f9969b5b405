"""Tells from the words after a day whether it is past or still to come."""

from typing import Literal

from replycraft.facts.patterns import compiled

Tense = Literal["past", "future", "lasting", ""]

_CUE = (
    r"(?P<past>(?<!ま)た(?!しま|して|したく)(?=[^ぁ-ん]|[のがけしとでんり]|って|ら「|\Z)|でした|だった|っとる|[っとん]だ[。、!！])"
    r"|(?P<lasting>て(?:い|おり|くれ)?ます)"
    r"|(?P<future>まで|予定|必着|期限|締切|着で|着希望|いただ[けき]|ください|下さい|ちょうだい|頂[けき]"
    r"|[きいりみちびしけせめれげべえ出]ます|たい|払[えい]|来い|しろ|せろ|せや|なかったら|れば|行く|来る|(?<!て)出す|渡す|届け出|取りに|出てこい|空[けい]|希望)"
    r"|(?P<stop>[。！？!?\n「])"
)
# 「21日が結婚式です」 tells of what is to come; what is over was.
_OCCASION = r"が[^。、\n]{1,10}?(?:です|なの|なんで|だから|だ。)"
_WITHIN = ("中に", "中で", "日中に", "のうちに")
_AHEAD = 40


def tense_after(text: str, end: int) -> Tense:
    """Return the tense of the sentence that goes on at *end*, "" if unclear.

    The first verb or particle that tells one from the other wins; `lasting` is what
    goes on every week.
    """
    if text.startswith(_WITHIN, end):
        return "future"
    if text.startswith("が", end) and compiled(_OCCASION).match(text, end):
        return "future"
    cue = compiled(_CUE).search(text, end, end + _AHEAD)
    if cue is None:
        return ""
    kinds: dict[str | None, Tense] = {
        "past": "past",
        "future": "future",
        "lasting": "lasting",
    }
    return kinds.get(cue.lastgroup, "")
