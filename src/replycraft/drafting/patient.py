"""Who of the customer's family was hurt, ill or in despair, where the mail tells."""

import re

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import field_of
from replycraft.records.base import Span

_POLITE = {
    "母": "お母様",
    "父": "お父様",
    "祖母": "おばあ様",
    "祖父": "おじい様",
    "妻": "奥様",
    "家内": "奥様",
    "嫁": "奥様",
    "女房": "奥様",
    "夫": "ご主人様",
    "主人": "ご主人様",
    "旦那": "ご主人様",
    "娘": "お嬢様",
    "息子": "ご子息",
    "孫": "お孫様",
    "下の子": "お子様",
    "上の子": "お子様",
    "子ども": "お子様",
    "子供": "お子様",
    "長男": "ご長男",
    "次男": "ご次男",
    "長女": "ご長女",
    "次女": "ご次女",
}
# 義母, お母さん, 息子さん and 店の主人 are others, or others' words.
_WHO = (
    r"(?<![義お店の主保丈工分酵])(?P<who>"
    + "|".join(sorted(_POLITE, key=len, reverse=True))
    + r")(?!さん|様|ちゃん|親|屋|たち|ども|国|校|体|任)(?:[(（][^)）\n]{1,12}[)）]|・\w{2,8})?"
)
_BODY = r"(?:腕|手|指|足|脚|膝|ひざ|腰|頭|額|顔|目|歯|首|肩|背|胸|腹|唇|口|頬|肌|体|太もも|すね|髪)"
_HURT = (
    r"(?:転[びんば倒]|倒れ|骨折|折り|折っ|けが|ケガ|怪我|搬送|入院|運ばれ|吐[いきく]|嘔吐|下痢"
    r"|やけど|火傷|腫れ|発疹|落ち(?:た|て|まし|、)|打っ|打ち|切っ|切り|突っ込)"
)
# No other one of the family stands between: 「夫が行くと娘が転び」.
_NEAR = r"(?:(?![母父妻夫娘孫]|息子|主人)[^。「」\n])"
_SIGNS = (
    re.compile(
        _WHO + rf"の(?:左|右|両)?{_BODY}に?[^。、\n]{{0,16}}(?:あざ|傷|{_HURT})"
    ),
    re.compile(_WHO + rf"[がは]{_NEAR}{{0,25}}?{_HURT}"),
    re.compile(
        _WHO + rf"を{_NEAR}{{0,12}}?(?:けが|ケガ|怪我|やけど|火傷)[^。\n]{{0,4}}させ"
    ),
)
# Others suffered as well: to name one of them would leave them out.
_OTHERS_TOO = re.compile(
    r"(?:私|わたし|僕|俺|自分|夫|妻|嫁|子|母|父|主人|家内)も(?!う)|二人とも|ふたりとも|三人とも|全員|みんな|皆が|一同"
    r"|[2-9２-９二三四五六七八九十数]\s*[人名]|家族が|両親"
)


def patient(case: Case) -> str | None:
    """Return who was hurt or ill, in polite words; None if it is not surely one."""
    text = f"{case.mail.subject}\n{case.mail.text}"
    if _OTHERS_TOO.search(text):
        return None
    named = {_POLITE[found["who"]] for sign in _SIGNS for found in sign.finditer(text)}
    return named.pop() if len(named) == 1 else None


# 「母が「もう死にたい」と申しました」: whose words stand in the brackets.
_SPEAKS = re.compile(_WHO + r"[がはもから][^。\n「」]{0,40}\Z")
_SPOKEN = re.compile(
    r"」[、 ]*(?:(?:など)?と|って)[^。\n「]{0,12}?(?:申|言|いう|話|つぶや|口に|泣|漏ら|もら|繰り返|こぼ)"
)
_LONGEST_QUOTE = 120


def despairing(case: Case) -> str | None:
    """Return which relative, not the writer, spoke of dying; None if not surely one."""
    hints = [
        item.span
        for risk in case.analysis.risks
        if risk.id == "self_harm"
        for item in risk.evidence
        if not item.cancelled
    ]
    speakers = {_speaker(span, case) for span in hints}
    return speakers.pop() if len(speakers) == 1 else None


def _speaker(span: Span, case: Case) -> str | None:
    """Return which relative says what stands at *span*, None if it is no quotation."""
    text = field_of(span, case)
    start = text.rfind("「", max(0, span.start - _LONGEST_QUOTE), span.start)
    end = text.find("」", span.end, span.end + _LONGEST_QUOTE)
    if start < 0 or end < 0 or "」" in text[start : span.start]:
        return None
    who = _SPEAKS.search(text, max(0, start - _LONGEST_QUOTE), start)
    return _POLITE[who["who"]] if who and _SPOKEN.match(text, end) else None
