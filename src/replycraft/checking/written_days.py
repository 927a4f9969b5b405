"""Reads days that are told with less than year, month and day: 「来月5日」, 「令和7年」."""

from datetime import date

from replycraft.checking.patterns import lazily
from replycraft.facts.finders.calendar import ERAS, make_date

_LENGTH_MARKS = ("~", "〜", "約", "計", "中")
# 「毎月1日」 is no day of this month, but a number of days like 「10日間」.
_LEFT = frozenset(("あと", "残り", "およ", "のべ", "延べ", "丸", "まる", "わず"))
# 「お届けから本日で5日」「もう5日」
_NUMBER_OF_DAYS = lazily("(?:日数|期間)(?:は|が|[:：]|　)、?$")
_SO_FAR = lazily(
    "(?:本日|今日|きょう|明日|昨日)(?:まで)?で、?(?:ちょうど|もう|丸)?$|(?:もう|すでに|既に|早くも|かれこれ|ちょうど)$"
)
_EVERY_MONTH = frozenset(("毎月", "各月", "当月", "翌月"))
# 「1日300円」「1日に2回」 are no first of a month.
_RATE = lazily(
    r"[ 　]?(?:がかり|がけ|かけて|単位|ごと|おき|限り|券|乗車|で(?![すごの、])|も?かから|の(?:合計|総|上限|最大|下限|目安|必要|使用|消費|摂取|送信|処理|受付数|定員|流れ|うち|時間割)|あたり|当たり|につき|の?平均|に?(?:約|平均|およそ|最大)?[0-9][0-9,.]*(?![0-9,.:]|時(?!間)))"
)
_THIS_OR_NEXT = {"今月": 0, "本月": 0, "来月": 1, "先月": -1}
_LONGEST_MONTH = 31
# 「来年の8月16日」
_THIS_OR_NEXT_YEAR = lazily("(来年|翌年|明年|今年|本年|昨年|去年|前年)の?[ 　]?$")
_YEARS = {
    **dict.fromkeys(("来年", "翌年", "明年"), 1),
    **dict.fromkeys(("今年", "本年"), 0),
    **dict.fromkeys(("昨年", "去年", "前年"), -1),
}


def resolve(year: str | None, month: str, day: str, when: date) -> date | None:
    """Return the day that is written; without a year the one nearest to *when*."""
    if year:
        return make_date(int(year), int(month), int(day))
    near = [
        made
        for candidate in (when.year - 1, when.year, when.year + 1)
        if (made := make_date(candidate, int(month), int(day)))
    ]
    return min(near, key=lambda made: abs(made - when)) if near else None


def _in_month(when: date, month: int, day: int) -> date | None:
    """Return the *day* of the month that is *month* after that of *when*."""
    years, index = divmod(when.month - 1 + month, 12)
    return make_date(when.year + years, index + 1, day)


def year_told(text: str, start: int, when: date) -> str | None:
    """Return the year that is told as 来年 right before *start*."""
    spoken = _THIS_OR_NEXT_YEAR.search(text, max(0, start - 4), start)
    return str(when.year + _YEARS[spoken[1]]) if spoken else None


def first_of_era(text: str, start: int) -> int:
    """Return the year before the first of the era that is named right before *start*."""
    return ERAS.get(text[max(0, start - 2) : start], 0)


def is_day_of_month(text: str, day: int, span: tuple[int, int]) -> bool:
    """Tell whether *span*, a 「20日」, names a day and no length of time."""
    # 「2〜3日で」「約10日」 are lengths of time.
    if text[max(0, span[0] - 1) : span[0]] in _LENGTH_MARKS:
        return False
    before = text[max(0, span[0] - 2) : span[0]]
    if _SO_FAR.search(text, max(0, span[0] - 5), span[0]):
        return False
    # 「あと4日」「2泊3日」
    if before in _EVERY_MONTH or before in _LEFT or before.endswith("泊"):
        return False
    if _NUMBER_OF_DAYS.search(text, max(0, span[0] - 4), span[0]):
        return False
    if day == 1 and _RATE.match(text, span[1]):
        return False
    return day <= _LONGEST_MONTH


def day_of_named_month(text: str, start: int, day: int, when: date) -> date | None:
    """Return *day* of the month that is named right before *start*: 「来月5日」."""
    later = _THIS_OR_NEXT.get(text[max(0, start - 2) : start])
    return None if later is None else _in_month(when, later, day)
