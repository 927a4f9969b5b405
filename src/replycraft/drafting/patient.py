"""Who of the customer's family was hurt or ill, where the mail surely tells."""

import re

from replycraft.drafting.case import Case

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
