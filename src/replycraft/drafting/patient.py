"""Who of the customer's family was hurt, ill or in despair, where the mail tells."""

import re
from functools import lru_cache
from typing import NamedTuple

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import field_of, mentioned
from replycraft.records.base import Span

# 義母, お母さん, 息子さん and 店の主人 are others, or others' words.
_NOT_BEFORE = r"(?<![義お店の主保丈工分酵])"
_NOT_BEHIND = r"(?!さん|様|ちゃん|親|屋|たち|ども|国|校|体|任)"
_REMARK = r"(?:[(（][^)）\n]{1,12}[)）]|・\w{2,8})?"
_BODY = r"(?:腕|手|指|足|脚|膝|ひざ|腰|頭|額|顔|目|歯|首|肩|背|胸|腹|唇|口|頬|肌|体|太もも|すね|髪)"
_HURT = (
    r"(?:転[びんば倒]|倒れ|骨折|折り|折っ|けが|ケガ|怪我|搬送|入院|運ばれ|吐[いきく]|嘔吐|下痢"
    r"|やけど|火傷|腫れ|発疹|落ち(?:た|て|まし|、)|打っ|打ち|切っ|切り|突っ込)"
)
# No other one of the family stands between: 「夫が行くと娘が転び」.
_NEAR = r"(?:(?![母父妻夫娘孫]|息子|主人)[^。「」\n])"
# What stands behind the one who was hurt.
_SIGNS = (
    rf"の(?:左|右|両)?{_BODY}に?[^。、\n]{{0,16}}(?:あざ|傷|{_HURT})",
    rf"[がは]{_NEAR}{{0,25}}?{_HURT}",
    rf"を{_NEAR}{{0,12}}?(?:けが|ケガ|怪我|やけど|火傷)[^。\n]{{0,4}}させ",
)
# 「母が「もう死にたい」と申しました」: whose words stand in the brackets.
_SPEAKS = r"[がはもから][^。\n「」]{0,40}\Z"
# Others suffered as well: to name one of them would leave them out.
_OTHERS_TOO = re.compile(
    r"(?:私|わたし|僕|俺|自分|夫|妻|嫁|子|母|父|主人|家内)も(?!う)|二人とも|ふたりとも|三人とも|全員|みんな|皆が|一同"
    r"|(?:私|わたし|僕|俺|自分)と(?:夫|妻|嫁|子|娘|息子|母|父|主人|家内|孫|義)|(?:夫|妻|嫁|娘|息子|母|父|主人|家内|孫)と(?:私|わたし|僕|俺|自分)"
    r"|[2-9２-９二三四五六七八九十数]\s*[人名]|家族が|両親"
)
_SPOKEN = re.compile(
    r"」[、 ]*(?:(?:など)?と|って)[^。\n「]{0,12}?(?:申|言|いう|話|つぶや|口に|泣|漏ら|もら|繰り返|こぼ)"
)
_LONGEST_QUOTE = 120


class _Patterns(NamedTuple):
    """What tells that one of the family was hurt, and that one of them speaks."""

    hurt: tuple[re.Pattern[str], ...]
    speaks: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(relatives: tuple[str, ...]) -> _Patterns:
    """Return the patterns for *relatives*, the words of writers.

    Few mails need them, so they are compiled for the first that does.
    """
    words = "|".join(map(re.escape, sorted(relatives, key=len, reverse=True)))
    who = f"{_NOT_BEFORE}(?P<who>{words}){_NOT_BEHIND}{_REMARK}"
    hurt = tuple(re.compile(who + sign) for sign in _SIGNS)
    return _Patterns(hurt, re.compile(who + _SPEAKS))


def patient(case: Case) -> str | None:
    """Return who was hurt or ill, in polite words; None if it is not surely one."""
    text = f"{case.mail.subject}\n{case.mail.text}"
    if not case.relatives or _OTHERS_TOO.search(text):
        return None
    signs = _patterns(tuple(case.relatives)).hurt
    named = {
        case.relatives[found["who"]] for sign in signs for found in sign.finditer(text)
    }
    return named.pop() if len(named) == 1 else None


def despairing(case: Case) -> str | None:
    """Return which relative, not the writer, spoke of dying; None if not surely one."""
    speakers = {_speaker(item.span, case) for item in mentioned("self_harm", case)}
    return speakers.pop() if len(speakers) == 1 else None


def _speaker(span: Span, case: Case) -> str | None:
    """Return which relative says what stands at *span*, None if it is no quotation."""
    text = field_of(span, case)
    start = text.rfind("「", max(0, span.start - _LONGEST_QUOTE), span.start)
    end = text.find("」", span.end, span.end + _LONGEST_QUOTE)
    quoted = start >= 0 and end >= 0 and "」" not in text[start : span.start]
    if not quoted or not case.relatives:
        return None
    speaks = _patterns(tuple(case.relatives)).speaks
    who = speaks.search(text, max(0, start - _LONGEST_QUOTE), start)
    return case.relatives[who["who"]] if who and _SPOKEN.match(text, end) else None
