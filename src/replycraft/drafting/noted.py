"""Confirmed facts that staff note down in their own way, made fit for a sentence."""

import datetime as dt
import re

from replycraft.retelling.conjugation import te
from replycraft.text.tokenizer import tokenize
from replycraft.workdays import japanese_day

_ISO_DAY = re.compile(
    r"(?<![\d-])(\d{4}-\d{2}-\d{2})"
    r"(?:[T ](\d{2}):(\d{2})(?::\d{2})?(?:[+-]\d{2}:\d{2}|Z)?)?(?![\d-]|T\d)"
)
_BARE_ISO_DAY = re.compile(r"(?<![\d-])20\d{2}-\d{2}-\d{2}(?![\d-]|[T ]\d)")
# 「2026-01-16 に発送」: the blank belongs to the digits.
_BLANK_BEHIND = re.compile(r"([日）時分]) (?=[にのまかへで]|より)")
_ISO_MONTH = re.compile(r"(?<![\d-])(20\d{2})-(0[1-9]|1[0-2])(?![\d-])")
# 「12/3付で解約」「2/6 15時まで」; 「1/4サイズ」 and 「1/2に減らす」 are no days.
_SHORT_DAY = re.compile(
    r"(?<![\d/.])(1[0-2]|[1-9])/(3[01]|[12]\d|0?[1-9])"
    r"(?=付|に(?![減縮分切圧な薄])|から|より|まで|以降|以前|時点|発送|着|[（(][月火水木金土日][)）]"
    r"|[ 　]?\d{1,2}(?::\d\d|時)|、\d{1,2}/\d|の(?:朝|昼|夕|夜|午|便|時点|メール|動画|電話|連絡|訪問|予約|注文))"
)
_DAY_LISTED = re.compile(r"(?<=日、)(1[0-2]|[1-9])/(3[01]|[12]\d|0?[1-9])(?![\d/])")
# 「本日(2025-11-04)から」: the day needs no brackets of its own.
_DAY_IN_BRACKETS = re.compile(r"(?<=本日|昨日|明日)[(（](\d{4}-\d{2}-\d{2})[)）]")
# Words that staff use among themselves, and what the company says to customers.
_AMONG_STAFF = re.compile(
    r"(?P<theirs>(?<![一-龠々])お?客の(?=[一-龠]))|(?P<customer>(?<![一-龠々])お?客(?=[のにへがはをとも]))"
    r"|(?P<child>(?<=[上下]の)子(?=[のがはをにへ]))|(?P<consent>(?<!ご)(?P<what>了承|承諾|同意)を(?:得る|もらう))|(?P<inhouse>社内の(?=決まり|規定|基準))|(?P<seen>(?<=[でを])見られる)"
    r"|(?P<payment>(?<![おご一-龠])支払い(?=のカード|に使|の必要|は不要|は要))"
    r"|(?P<after>(?<=[をへに])(?P<act>承諾|了承|同意|確認|連絡|返信|選択|申告)した(?=後|のち|場合|とき|うえ|上))"
    r"|(?P<taken>(?<=[をて])受付(?=、))|(?P<wish>(?<![お一-龠])申し出(?=として))|(?P<sure>[(（]確認済み?[)）])"
    r"|(?P<substitute>代品)|(?P<contractor>(?<![一-龠々])契約者(?=[はがにの]))"
    r"|(?P<home>(?<![ご一-龠])自宅)|(?P<son>(?<![一-龠])息子さん)|(?P<daughter>(?<![一-龠])娘さん)"
)
_TO_CUSTOMERS = {
    "theirs": "お客様のお",
    "customer": "お客様",
    "child": "お子様",
    "inhouse": "私どもの",
    "seen": "ご覧いただける",
    "payment": "お支払い",
    "home": "ご自宅",
    "taken": "受け付け",
    "wish": "お申し出",
    "sure": "",
    "substitute": "代わりの品",
    "contractor": "ご契約の方",
    "son": "ご子息",
    "daughter": "お嬢様",
}
_HINTS = (
    "客",
    "の子",
    "了承",
    "承諾",
    "同意",
    "社内",
    "見られる",
    "支払い",
    "自宅",
    "代品",
    "受付",
    "申し出",
    "確認済",
    "契約者",
    "息子",
    "娘",
)
# 「落下を確認と報告あり」: staff leave out した and の.
_SAYS_SO = "あり"
_REPORTED = re.compile(
    "(?:(?<=を)(?P<deed>[一-龠]{2}))?と(?P<what>報告|連絡|回答|申告|返答)(?=(?:が)?あり)"
)
_NO_STATE = ("ある", "いる", "できる", "要る")
_SUBJECT, _STATES = (
    "が",
    ("逆", "不足", "過多", "未達", "不備", "不完全", "緩め", "逆向き"),
)
_ON_A_DAY = re.compile(r"[日時分]に")
_ENDS = re.compile(r"[。．\s]+")
# What ends a clause, by part of speech: 入れ忘れ is a verb too, but no clause.
_CLAUSE_ENDS = {
    "動詞": "うくぐすつぬぶむる",
    "助動詞": "ただないるすん",
    "形容詞": "い",
}


def as_noun(text: str) -> str:
    """Return *text* so that 「原因は…でございました」 can be built around it.

    A clause (確認が漏れていた) becomes a noun with こと, a noun stays as it is; of
    several sentences every one becomes a noun, and they are listed. Days written as
    2025-11-04 are told as a customer reads them.
    """
    plain = with_days(text)
    sentences = [part for part in _ENDS.split(plain) if part]
    if not sentences:
        return plain
    *others, last = sentences
    if not others:
        return _noun(last, "")
    return "、ならびに".join(_noun(part, "であること") for part in (*others, last))


def _noun(sentence: str, after_noun: str) -> str:
    if ends_clause(sentence):
        return f"{sentence}こと"
    if sentence.endswith("こと"):
        return sentence
    return f"{sentence}{_as_state_of(sentence) or after_noun}"


def _as_state_of(sentence: str) -> str:
    """Return だったこと behind 「電池の向きが逆」, したこと behind 「管が破損」."""
    tokens = tokenize(sentence)
    if not tokens.words or _SUBJECT not in sentence:
        return ""
    placed = [
        norm
        for norm, tag in zip(tokens.norms, tokens.tags, strict=True)
        if tag.startswith("助詞")
    ]
    if not placed or placed[-1] != _SUBJECT:
        return ""
    if tokens.words[-1].detail == "サ変可能":
        return "したこと"
    state = tokens.tags[-1].rstrip("!").startswith("形状詞") or sentence.endswith(
        _STATES
    )
    return "だったこと" if state else ""


def ends_clause(sentence: str) -> bool:
    """Say whether *sentence* ends as a plain clause does: 漏れていた, not 入れ忘れ."""
    tags = tokenize(sentence).tags
    ends = _CLAUSE_ENDS.get(tags[-1].partition("-")[0].rstrip("!"), "") if tags else ""
    return sentence[-1:] in tuple(ends)


def as_state(text: str) -> str:
    """Return what went wrong as it was found: 打ち間違えた → 打ち間違えていた.

    On a day of its own (12月29日に壊れた) it stays what happened then.
    """
    parts = (part for part in _ENDS.split(text) if part)
    return "。".join(part if _ON_A_DAY.search(part) else _found(part) for part in parts)


def _found(sentence: str) -> str:
    tokens = tokenize(sentence)
    if len(tokens.words) < 2 or tokens.words[-1].base != "た":  # noqa: PLR2004 (verb, た)
        return sentence
    verb = tokens.words[-2]
    if not tokens.tags[-2].startswith("動詞") or verb.base in _NO_STATE:
        return sentence
    joined = te(verb.base, verb.kind)
    return f"{sentence[: tokens.starts[-2]]}{joined}いた" if joined else sentence


def with_days(text: str) -> str:
    """Return *text* with every ISO day and time in it written as 11月4日（火）9時."""
    if "/" in text:
        text = _DAY_LISTED.sub(_short, _SHORT_DAY.sub(_short, text))
    if "-" not in text:
        return text
    days = _ISO_DAY.sub(_in_words, _DAY_IN_BRACKETS.sub(r"\1", text))
    days = _BLANK_BEHIND.sub(r"\1", days)
    return _ISO_MONTH.sub(lambda found: f"{found[1]}年{int(found[2])}月", days)


def _short(found: re.Match[str]) -> str:
    return f"{found[1]}月{int(found[2])}日"


def with_years(value: object, today: dt.date, far: dt.timedelta) -> object:
    """Return a note with the year of each day that lies *far*: 2022年11月5日に購入.

    A day, a number and all that is no text stay as they are.
    """
    if not isinstance(value, str) or "-" not in value or _ISO_DAY.fullmatch(value):
        return value

    days = {found[0]: _iso_day(found[0]) for found in _BARE_ISO_DAY.finditer(value)}
    near = {day.year for day in days.values() if day and abs(day - today) <= far}

    def told(found: re.Match[str]) -> str:
        day = days[found[0]]
        # 「5月10日、5月30日」: the first one tells the year of the others.
        if day is None or day.year in near:
            return found[0]
        return f"{day.year}年{day.month}月{day.day}日"

    return _BARE_ISO_DAY.sub(told, value)


def _iso_day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def for_customers(text: str) -> str:
    """Return *text* without words that staff use only among themselves (客 → お客様)."""
    if _SAYS_SO in text:
        text = _REPORTED.sub(_as_reported, text)
    if not any(hint in text for hint in _HINTS):
        return text
    return _AMONG_STAFF.sub(_as_told, text)


def _as_reported(found: re.Match[str]) -> str:
    """Return 「落下を確認したとの報告あり」 for 「落下を確認と報告あり」."""
    deed = f"{found['deed']}した" if found["deed"] else ""
    return f"{deed}との{found['what']}"


def _as_told(found: re.Match[str]) -> str:
    if act := found["act"]:
        return f"ご{act}くださった"
    if what := found["what"]:
        return f"ご{what}をいただく"
    return _TO_CUSTOMERS[found.lastgroup or ""]


def clock(hour: int, minute: int) -> str:
    """Return a time of day as letters write it: 9時, 9時40分."""
    return f"{hour}時{minute}分" if minute else f"{hour}時"


def _in_words(found: re.Match[str]) -> str:
    try:
        day = japanese_day(dt.date.fromisoformat(found[1]))
    except ValueError:
        return found[0]
    return f"{day}{clock(int(found[2]), int(found[3]))}" if found[2] else day
