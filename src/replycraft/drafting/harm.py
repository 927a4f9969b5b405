"""Whose body suffered, and whether what is told back tells of it."""

import re

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import field_of, mentioned, sentence_at
from replycraft.drafting.patient import patient
from replycraft.records.base import Span

# Who may be ill besides the sender; the sender alone is 私. 大丈夫 and 工夫 are nobody.
_OTHERS = re.compile(
    r"[2-9２-９二三四五六七八九十数\d]\s*(?:人|名)|うち[1１一]人|全員|(?<![分酵])母|父|娘|息子|子ども|子供|こども"
    r"|赤ちゃん|孫|妻|嫁|(?<![丈工])夫|主人|家内|祖母|祖父|姉|妹|兄|弟|家族|同僚|友人|友達|利用者|生徒|園児|お客(?:様|さん)?が"
    r"|爺|婆|じいさん|ばあさん|うちの子|下の子|上の子|月の子|歳の子|[0-9]歳|さん[(（][^)）]{1,8}[)）]"
    r"|(?:[前後隣横]|後ろ|となり|別|ほか|他|年配|高齢)の(?:人|方|子|女性|男性|客)|お年寄り|運ばれた(?:人|方|子)"
)
# 「村瀬さん(83歳)が閉じ込められました。脱水で救急搬送され」: who it is stands before.
_BEFORE = 70
# Words of the harm itself, in what is told back: 「軸の樹脂が割れている」 is none.
_HARM = re.compile(
    r"けが|怪我|ケガ|骨|腫れ|血|吐[いきく]|嘔吐|下痢|やけど|火傷|熱傷|痛|発疹|湿疹|かゆ|救急|搬送|入院|運ばれ"
    r"|お倒れ|転[びん倒]|むせ|詰まらせ|かぶれ|ただれ|水ぶくれ|発熱|体調|具合|気分|ヒリヒリ|ひりひり|じんましん|しびれ"
    r"|(?:指|手|足|腕|唇|舌|額|頭|顔|腰|膝|歯|首|頬|目)[^、。]{0,6}(?:切|打|挟|折|ぶつ|欠け|ひね|赤)"
)
_WHOSE = re.compile(
    r"お[^、]{1,2}様|お嬢|ご(?:子)?息|ご主人|奥様|お孫|ご家族|さん|様|方|名|うち"
)


def others_ill(case: Case) -> bool:
    """Say whether it is others, not only the sender, whose health the mail speaks of."""
    return patient(case) is not None or any(
        _OTHERS.search(_around(item.span, case)) for item in mentioned("injury", case)
    )


def _around(span: Span, case: Case) -> str:
    """Return the sentence at *span* with what stands shortly before it."""
    start = max(0, span.start - _BEFORE)
    return field_of(span, case)[start : span.start] + sentence_at(span, case)


def tells_harm(case: Case) -> bool:
    """Say whether what is told back is the harm itself, and tells who suffered it.

    「7分後に全身が腫れた」 would read as the sender's own where a child was ill.
    """
    told = str(case.told)
    found = _HARM.search(told) is not None
    return found and (not others_ill(case) or _WHOSE.search(told) is not None)
