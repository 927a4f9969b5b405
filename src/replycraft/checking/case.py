"""What a reply is checked against, as the checks want to look at it."""

from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
from functools import lru_cache
from typing import NamedTuple

from replycraft.checking.figures import Figure, Sort, figures
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.remember import Lazy
from replycraft.checking.reply import squeeze
from replycraft.records.analysis import Analysis
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import FactKind
from replycraft.records.mail import IncomingMail

_SEPARATORS = lazily(r"[ \-ー()#,./]")
_SPELT = lazily("[〇一二三四五六七八九]{4,}")
_AS_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")
_OPEN = lazily(
    "(?:協議|検討|審査|調整|確認|照会|交渉|調査|相談)中|未定|不可|対象外|できない|認めない|認められない"
)
_FALLBACK_DAY = date(2000, 1, 1)
_LONGEST_VALUE = 2_000
_DAY_KEY = lazily(r"\d{4}-\d{2}-\d{2}$")
_LONGEST_MAIL = 20_000
_SHORTEST_NAME = 3


class Case(NamedTuple):
    """The mail that a reply answers, and everything that is known about it.

    `now` is when the reply goes out; without it nothing is said about past days.
    `promised` are days that the desk named to this customer before.
    """

    mail: IncomingMail | None
    analysis: Analysis | None
    verified: VerifiedFacts
    profile: Profile
    now: datetime | None
    promised: frozenset[date] = frozenset()


class Source:
    """One text that a reply may take values from, read when first asked for."""

    def __init__(self, text: str, when: date) -> None:
        self._text = text
        self.when = when

    @Lazy
    def text(self) -> str:
        """The text in narrow letters."""
        return narrow(self._text)

    @Lazy
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the text."""
        return figures(self.text, self.when)

    @Lazy
    def days(self) -> frozenset[date]:
        """Every day that the text names with its month."""
        found = (f.value for f in self.figures if f.sort is Sort.DAY)
        return frozenset(day for day in found if isinstance(day, date))

    @Lazy
    def letters(self) -> str:
        """The text squeezed, for names."""
        return squeeze(self.text)

    @Lazy
    def skeleton(self) -> str:
        """The text without anything that separates the digits of an id.

        「会員番号 〇四一七」 is 0417.
        """
        joined = _SEPARATORS.sub("", self.text).casefold()
        return _SPELT.sub(lambda found: found[0].translate(_AS_DIGITS), joined)


@lru_cache(maxsize=64)
def _desk_source(text: str, when: date) -> Source:
    return Source(text, when)


# Many mails are answered before anything is confirmed.
_NOTHING = Source("", _FALLBACK_DAY)


class Ground:
    """All that a reply may rest on: confirmed facts, the desk, and the mail."""

    def __init__(self, case: Case) -> None:
        self.case = case
        mailed = case.mail.date if case.mail else None
        moment = case.now or mailed
        self.today = moment.date() if moment else _FALLBACK_DAY
        zone = case.now.tzinfo if case.now else None
        self.facts = dict(_facts(case.verified, zone))
        confirmed = "\n".join(self.facts.values())
        self.confirmed = Source(confirmed, self.today) if self.facts else _NOTHING

    @Lazy
    def desk(self) -> Source:
        """What the desk says of itself."""
        text = _desk_text(self.case.profile)
        # The same for every mail, unless the opening hours name days.
        dated = "月" in text or "/" in text
        return _desk_source(text, self.today if dated else _FALLBACK_DAY)

    @Lazy
    def mail(self) -> Source:
        """The customer's mail, which many replies need not look at."""
        mailed = self.case.mail.date if self.case.mail else None
        written = mailed.date() if mailed else self.today
        return Source(_mail_text(self.case.mail), written)

    @Lazy
    def fact_figures(self) -> dict[str, tuple[Figure, ...]]:
        """The figures of each confirmed fact."""
        return {
            key: figures(narrow(text), self.today) for key, text in self.facts.items()
        }

    @Lazy
    def sources(self) -> tuple[Source, Source, Source]:
        """The texts, the most trusted first."""
        return self.confirmed, self.desk, self.mail

    def names(self, squeezed: str) -> bool:
        """Tell whether any text has *squeezed*, the mail asked last."""
        return any(squeezed in source.letters for source in self.sources)

    def names_end_of(self, text: str, first: int, last: int) -> bool:
        """Tell whether any text has the name that ends at *last* and begins at *first*, or later."""
        starts = range(first, last - _SHORTEST_NAME + 1)
        return any(self.names(squeeze(text[start:last])) for start in starts)

    @Lazy
    def analysed_days(self) -> frozenset[date]:
        """The days that the analysis of the mail found, its deadline among them.

        The deadline may be a day that the mail does not name: 「1日の前日までに」.
        """
        known = self.case.analysis if self.case.mail else None
        if known is None:
            return frozenset()
        days = (f.value for f in known.facts if f.kind is FactKind.DATE)
        limit = (known.deadline,) if known.deadline else ()
        return frozenset((*(date.fromisoformat(str(day)) for day in days), *limit))

    @Lazy
    def told_days(self) -> frozenset[date]:
        """The days of the mail, also those told as 昨日 or 先週の金曜."""
        from replycraft.facts.values import find_values

        found = find_values(self.mail.text, when=self.mail.when)
        days = {date.fromisoformat(str(v.value)) for v in found if v.kind == "date"}
        return frozenset(days | self.mail.days)

    @Lazy
    def settled(self) -> dict[str, str]:
        """The confirmed facts, in narrow letters, that grant something.

        「補償は保険会社と協議中」 and 「開封後の返品は不可」 grant nothing.
        """
        facts = ((key, narrow(text)) for key, text in self.facts.items())
        return {key: text for key, text in facts if _OPEN.search(text) is None}

    def has_fact(self, part: str) -> bool:
        """Tell whether a confirmed fact's name contains *part*."""
        return any(part in key for key in self.facts)


def _facts(verified: VerifiedFacts, zone: tzinfo | None) -> Iterator[tuple[str, str]]:
    """Yield each confirmed fact as text; `fault` and `resolution` are no facts."""
    extra = verified.__pydantic_extra__ or {}
    for key, value in (*verified.__dict__.items(), *extra.items()):
        if value is not None and key not in ("fault", "resolution"):
            if isinstance(value, datetime) and value.tzinfo and zone:
                value = value.astimezone(zone)
            yield key, _as_text(value)[:_LONGEST_VALUE]


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, dict):
        # 「飲み薬7日分」 may be what a writer calls a row, `tea_set` is what a machine does.
        rows = ((str(key), _as_text(item)) for key, item in value.items())
        return "\n".join(
            f"{key}\n{text}" if _is_told(key) else text for key, text in rows
        )
    if isinstance(value, list | tuple | set | frozenset):
        return "\n".join(_as_text(item) for item in value)
    return str(value)


def _is_told(key: str) -> bool:
    """Tell whether the name of a row tells something: it is a day, or no machine's word."""
    return not key.isascii() or _DAY_KEY.match(key) is not None


def _desk_text(profile: Profile) -> str:
    return "\n".join(
        (
            profile.company,
            profile.department,
            profile.agent,
            profile.phone,
            profile.email,
            profile.hours,
            profile.helpline,
        )
    )


def _mail_text(mail: IncomingMail | None) -> str:
    if mail is None:
        return ""
    parts = (
        mail.subject,
        mail.from_name,
        mail.text,
        mail.signature,
        mail.quoted,
        mail.from_address,
    )
    return "\n".join(parts)[:_LONGEST_MAIL]
