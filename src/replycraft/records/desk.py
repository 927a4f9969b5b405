"""What the company knows: its profile and the facts that it has confirmed."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, field_validator, model_validator

from replycraft.records.base import Record
from replycraft.records.ids import Fault, Resolution

Weekday = Literal["月", "火", "水", "木", "金", "土", "日"]
_DAYS = (
    "order_date",
    "ship_date",
    "delivery_date",
    "refund_date",
)
_MOMENTS = (*_DAYS, "contact_by")
_AMOUNTS = ("amount", "refund_amount")
# A slip in an ISO date is an error, no note.
_IN_WORDS = re.compile("[ぁ-ヿ一-鿿]")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_EXAMPLE = "desk.toml の見本(replycraft init)"


class VerifiedFacts(Record):
    """What the company has confirmed about a case; further keys are allowed.

    Amounts are yen, as integers or as written (`"12,800円"`). Dates and times may be
    ISO strings or `date`/`datetime`. Text is told to the customer as it stands. Words
    where a day or an amount belongs (`ship_date = "翌営業日"`) are kept under
    `ship_date_text`, the hour of a day (`delivery_date = "2025-11-22T08:30"`) under
    `delivery_time`.
    """

    model_config = ConfigDict(
        frozen=True, extra="allow", defer_build=True, coerce_numbers_to_str=True
    )

    order_number: str | None = None
    product: str | None = None
    order_date: dt.date | None = None
    ship_date: dt.date | None = None
    delivery_date: dt.date | None = None
    tracking_number: str | None = None
    carrier: str | None = None
    amount: int | None = None
    refund_amount: int | None = None
    refund_date: dt.date | None = None
    cause: str | None = None
    prevention: str | None = None
    fault: Fault = Fault.UNKNOWN
    resolution: Resolution | None = None
    contact_by: dt.datetime | dt.date | None = None

    @model_validator(mode="before")
    @classmethod
    def _words_kept(cls, given: object) -> object:
        if not isinstance(given, Mapping):
            return given
        return _with_hours(
            dict(
                _read(name, value) if isinstance(value, str) else (name, value)
                for name, value in given.items()
            )
        )


def _read(name: str, written: str) -> tuple[str, object]:
    """Return what *written* is where a day, a time or an amount belongs."""
    if name in _MOMENTS:
        return _day(name, written)
    return _amount(name, written) if name in _AMOUNTS else (name, written)


def _amount(name: str, written: str) -> tuple[str, object]:
    """Return the yen that *written* names, a note with a sum in it, or it as it stands."""
    plain = unicodedata.normalize("NFKC", written).replace(",", "").strip(" ¥円")
    if plain.isdecimal():
        return name, int(plain)
    note = _IN_WORDS.search(plain) and any(map(str.isdecimal, plain))
    return (f"{name}_text" if note else name), written


def _day(name: str, written: str) -> tuple[str, object]:
    """Return what *written* is: a note in words, a day or time, else as it stands.

    Behind a validator like ours a strict reading of JSON takes no text for a day.
    """
    if _IN_WORDS.search(written):
        return f"{name}_text", written
    try:
        if _ISO_DAY.fullmatch(written):
            return name, dt.date.fromisoformat(written)
        if _ISO_DAY.match(written):
            return name, dt.datetime.fromisoformat(written)
    except ValueError:
        pass  # told with all other values that are wrong
    return name, written


def _with_hours(given: dict[str, object]) -> dict[str, object]:
    """Return *given* with the hours of its days beside them: 「22日の8時30分」."""
    kept = dict(given)
    for name in _DAYS:
        told = given.get(name)
        if isinstance(told, dt.datetime):
            kept[name] = told.date()
            hour = name.replace("_date", "_time")
            if told.time() != dt.time():
                kept[f"{name}_time" if hour in given else hour] = f"{told:%H:%M}"
    return kept


class Profile(Record):
    """The company and its desk, as `desk.toml` describes them.

    `reply_hours` are working hours until a first answer and `follow_up_days` working
    days until the promised next word, each for anger 0 to 4; a calm complaint counts as
    1, and for the hurt and where time presses the fewest of them count. `hours` is free text as it stands in the
    signature; opening times are read from it where it has them.
    """

    company: str = ""
    department: str = ""
    agent: str = ""
    phone: str = ""
    email: str = ""
    hours: str = ""
    closed: tuple[Weekday, ...] = ("土", "日")
    holidays: tuple[str, ...] = ("national",)
    reply_hours: tuple[int, int, int, int, int] = (16, 16, 8, 8, 4)
    follow_up_days: tuple[int, int, int, int, int] = (3, 2, 1, 1, 1)
    offers: tuple[Resolution, ...] = ()
    reference_pattern: str = ""
    helpline: str = ""
    max_length: Annotated[int, Field(ge=200, le=2000)] = 400

    @classmethod
    def example(cls) -> "Profile":
        """Return the placeholder company that signs where no profile is given."""
        return cls(
            company="株式会社見本商店",
            department="お客様相談窓口",
            agent="見本 花子",
            phone="000-0000-0000",
            email="support@example.com",
            hours="9:00〜17:30、土日祝日を除く",
        )

    @classmethod
    def load(cls, path: str | Path) -> "Profile":
        """Read a `desk.toml`.

        Raises:
            WriterFileError: the file is missing, no TOML, or has unknown keys or wrong
                values; every problem has its line.
        """
        from replycraft.records.record_file import read_record

        return read_record(cls, Path(path), example=_EXAMPLE)

    @classmethod
    def parse(cls, text: str, *, path: str = "desk.toml") -> "Profile":
        """Read the contents of a `desk.toml`; problems are told as of *path*.

        Raises:
            WriterFileError: *text* is no TOML, or has unknown keys or wrong values;
                every problem has its line.
        """
        from replycraft.records.record_file import parse_record

        return parse_record(cls, text, Path(path), example=_EXAMPLE)

    @field_validator("holidays")
    @classmethod
    def _iso_dates(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for item in value:
            if item != "national":
                dt.date.fromisoformat(item)
        return value

    @field_validator("reference_pattern")
    @classmethod
    def _compiles(cls, value: str) -> str:
        try:
            re.compile(value)
        except re.error as error:
            raise ValueError(f"not a regular expression: {error}") from None
        return value
