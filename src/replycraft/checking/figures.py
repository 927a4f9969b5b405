"""Finds every figure of a text: days, times, numbers with units, ids.

Built for comparing: a reply and its sources are read by the same rules, so
１２，８００円, 1万2,800円 and a bare `12800` meet as the same number.
"""

import re
from datetime import date
from enum import Enum
from typing import NamedTuple

from replycraft.checking.equations import RUN
from replycraft.checking.patterns import lazily
from replycraft.checking.written_days import (
    day_of_named_month,
    first_of_era,
    is_day_of_month,
    resolve,
    year_told,
)
from replycraft.checking.written_numbers import value_of, with_sen
from replycraft.checking.written_times import CLOCK, read_clock
from replycraft.facts.finders.numerals import number


class Sort(Enum):
    """What sort of figure it is."""

    DAY = "day"
    DAY_OF_MONTH = "day of month"
    MONTH = "month"
    TIME = "time"
    NUMBER = "number"
    ID = "id"
    LINK = "link"


class Figure(NamedTuple):
    """One figure: `value` depends on `sort`, `unit` is for numbers.

    DAY is a date, DAY_OF_MONTH and MONTH an integer, TIME minutes after midnight
    (`unit` is `?` where morning and afternoon are not told apart), NUMBER a string
    of digits without separators, ID and LINK letters and digits in lower case.
    """

    sort: Sort
    value: date | int | str
    start: int
    end: int
    unit: str = ""


# Longer digits are no amount, and Python refuses to convert some.
_LONGEST_NUMBER = 15


def whole(figure: Figure) -> int | None:
    """Return a number's value where it is a whole number of a usual length."""
    value = str(figure.value)
    usable = value.isdecimal() and len(value) <= _LONGEST_NUMBER
    return int(value) if usable else None


_DIGIT = lazily("[0-9]")
_PLAIN_NUMBER = lazily("[0-9][0-9,.]*$")
_TELLING = lazily("[0-9@/]")
_PREFIX = lazily("[A-Za-z]+[:.]-?(?=[0-9])|(?i:mail|e-mail|email|url):(?=[A-Za-z])")
_PIECE = lazily("[^/]+")
_ISO = lazily(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:T(\d{2}):(\d{2})(?::\d{2}\S*)?)?$")
_SLASHED = lazily(r"(?:(\d{4})[/.])?(\d{1,2})/(\d{1,2})$")
_WRITTEN = lazily(
    r"(\d{1,4})年\s?(\d{1,2})月\s?(\d{1,2})日|(\d{1,2})月\s?(\d{1,2})日"
    r"|(\d{1,2})日(?![間後前目ぶ分経ほくぐ程曜])(?!以(?!降))(?!か(?!ら))(?!から\d{1,2}日(?:間|ほど|程|くらい|以内|前後))(?![長短早遅多少余延連未超違])(?!(?:が|も)(?:過|経|た|す))(?!あと)"
    r"(?!の(?:遅|差|ずれ|ズレ|猶予|余裕|延長|短縮|違い|開き|余り))(?!ござい|あり(?!が)|空[いけ]て|あいて|[置お]いて|続け|待[たちっ]|残[しっり]|足り|しか|もお?(?:待|遅|長|早|かか))"
    r"|(\d{1,2})月(?![間日額])"
)
_AMOUNT = lazily(r"[\d,.]+(?:万[\d,.]*千?|千|百)?[〇一二三四五六七八九十百千万]*")
_KANJI_YEN = lazily(r"[一二三四五六七八九十百千万]{2,14}円")
_UNIT = lazily(
    r"円|営業日|週間|時間|か月|ヶ月|カ月|ヵ月|ケ月|年間|日間|分間|秒|年|月|日|分|名|人|個|点|本|枚|台|箱|袋|冊|着|足|部|件|品|缶|杯"
    r"|回|度|割|歳|号室|号|階|丁目|番地|番|桁|段|通|色|組|泊|畳|席|株|粒|錠|包|玉|束|匹|頭|羽|尾(?![一-龠])|鉢|輪(?![一-龠])|皿|膳|棟|軒|食|戸|コマ|坪|平米|平方メートル|アンペア|ボルト|ワット|カロリー|インチ|トン|%|パーセント|セット|ポイント|リットル|グラム|キロ|センチ|ミリ|メートル|倍|ページ|つ(?![きけづ])"
)
_MEASURE = lazily(
    r"(\d[\d,]*(?:\.\d+)?)([A-Za-z%]{1,3}|[cCkK]?[mM][23]|[KMGkmg]bps|[Kk]cal)$"
)


class _Reader:
    """Reads one text; `after` is where the last figure ended."""

    def __init__(self, text: str, when: date) -> None:
        self.text = text
        self.when = when
        self.found: list[Figure] = []
        self.after = 0

    def add(self, sort: Sort, value: date | int | str, span: tuple[int, int]) -> None:
        self.found.append(Figure(sort, value, *span))
        self.after = span[1]


def figures(text: str, when: date) -> tuple[Figure, ...]:
    """Return the figures of *text* (narrow letters), ascending; 三千円 comes last.

    A day without a year is the one nearest to *when*.
    """
    return (*written_runs(text, when), *written_amounts(text))


def written_runs(text: str, when: date) -> tuple[Figure, ...]:
    """Return the figures that are written with digits, and the links."""
    reader = _Reader(text, when)
    for run in RUN.finditer(text):
        if run.start() >= reader.after and _TELLING.search(run[0]):
            _read_run(reader, run[0].rstrip(",.:-/"), run.start())
    return tuple(reader.found)


def written_amounts(text: str) -> tuple[Figure, ...]:
    """Return the amounts that are written in kanji alone."""
    if "円" not in text:
        return ()
    amounts = ((kanji, number(kanji[0][:-1])) for kanji in _KANJI_YEN.finditer(text))
    return tuple(
        Figure(Sort.NUMBER, str(value), *kanji.span(), "円")
        for kanji, value in amounts
        if value is not None
    )


def _read_run(reader: _Reader, run: str, start: int) -> None:
    """Read the run of letters and digits at *start*, piece by piece where needed."""
    label = _PREFIX.match(run)
    if label:
        run, start = run[label.end() :], start + label.end()
    if "@" in run and "/" in run and "//" not in run:
        for piece in _PIECE.finditer(run):
            _read_run(reader, piece[0], start + piece.start())
    elif "@" in run or "//" in run or run.startswith("www."):
        reader.add(Sort.LINK, run.casefold(), (start, start + len(run)))
    elif _DIGIT.search(run) and not _read_day(reader, run, start):
        _read_digits(reader, run, start)


def _read_digits(reader: _Reader, run: str, start: int) -> None:
    """Read a run with digits that is no date: a time, a number, a measure, an id."""
    end = start + len(run)
    if ":" in run and CLOCK.match(run):
        for match in CLOCK.finditer(reader.text, start, end):
            _read_clock(reader, match)
    elif _PLAIN_NUMBER.match(run):
        _read_number(reader, start)
    elif measure := _MEASURE.match(run):
        value = measure[1].replace(",", "")
        figure = Figure(Sort.NUMBER, value, start, end, measure[2].lower())
        reader.found.append(figure)
        reader.after = end
    else:
        value = "".join(c for c in run if c.isalnum()).casefold()
        reader.add(Sort.ID, value, (start, end))


def _read_day(reader: _Reader, run: str, start: int) -> bool:
    iso = _ISO.match(run)
    slashed = None if iso else _SLASHED.match(run)
    match = iso or slashed
    if match is None:
        return False
    day = resolve(match[1], match[2], match[3], reader.when)
    if day is None:
        return False
    reader.add(Sort.DAY, day, (start, start + len(run)))
    if iso and iso[4]:
        minutes = int(iso[4]) * 60 + int(iso[5])
        reader.add(Sort.TIME, minutes, (start + iso.start(4), start + iso.end(5)))
        reader.after = start + len(run)
    return True


def _read_clock(reader: _Reader, match: re.Match[str]) -> None:
    clock = read_clock(reader.text, match)
    if clock is None:
        return
    unsure = "" if clock.sure else "?"
    figure = Figure(Sort.TIME, clock.minutes, clock.start, match.end(), unsure)
    reader.found.append(figure)
    reader.after = match.end()


def _read_number(reader: _Reader, start: int) -> None:
    """Read the digits at *start* with the Japanese that follows them."""
    written = _WRITTEN.match(reader.text, start)
    if written and _read_written(reader, written):
        return
    clock = CLOCK.match(reader.text, start)
    if clock:
        _read_clock(reader, clock)
        return
    amount = _AMOUNT.match(reader.text, start)
    if amount is None:
        return
    digits = amount[0].rstrip(",.")
    end = start + len(digits)
    value = value_of(digits)
    unit = _UNIT.match(reader.text, end)
    end = unit.end() if unit else end
    if unit and unit[0] == "円":
        value, end = with_sen(value, reader.text, end)
    figure = Figure(Sort.NUMBER, value, start, end, unit[0] if unit else "")
    reader.found.append(figure)
    reader.after = end


def _read_only_day(reader: _Reader, day: int, span: tuple[int, int]) -> bool:
    """Read 「20日」, which 「今月」 before it makes a day of its own."""
    if not is_day_of_month(reader.text, day, span):
        return False
    named = day_of_named_month(reader.text, span[0], day, reader.when)
    if named is None:
        reader.add(Sort.DAY_OF_MONTH, day, span)
    else:
        reader.add(Sort.DAY, named, (span[0] - 2, span[1]))
    return True


def _read_written(reader: _Reader, match: re.Match[str]) -> bool:
    year, long_month, long_day, month, day, only_day, only_month = match.groups()
    span = match.span()
    if only_day:
        return _read_only_day(reader, int(only_day), span)
    if only_month:
        reader.add(Sort.MONTH, int(only_month), span)
        return True
    if year:
        era = first_of_era(reader.text, span[0])
        if era:
            year, span = str(era + int(year)), (span[0] - 2, span[1])
    else:
        year = year_told(reader.text, span[0], reader.when)
    found = resolve(year, long_month or month, long_day or day, reader.when)
    if found is not None:
        reader.add(Sort.DAY, found, span)
    return found is not None
