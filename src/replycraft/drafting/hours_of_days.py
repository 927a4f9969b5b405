"""Puts hours that stand under a key of their own beside their day: 8月1日（金）の午前中."""

import re
from collections.abc import Collection, Mapping

from replycraft.drafting.fact_words import FactWords
from replycraft.drafting.mail_says import Mail
from replycraft.drafting.told import Value

_DAY, _TIME = "_date", "_time"
# 「約40分」 is how long it takes, not when it is.
_HOUR = r"\d{1,2}(?::\d\d|時)"
_HOURS = re.compile(
    rf"(?:午前|午後|朝|昼|夕方|夜|正午)中?(?:\d{{1,2}}時)?|{_HOUR}(?:[〜～-]{_HOUR})?"
)


def with_hours(
    values: Mapping[str, Value], done: Collection[str], words: FactWords, mail: Mail
) -> dict[str, Value]:
    """Return *values* with repair_time within repair_date, and so on.

    A day that is *done*, that writers have sentences for, or that the customer knows,
    is left as it is.
    """
    out = dict(values)
    for key, value in values.items():
        name = f"{key.removesuffix(_DAY)}{_TIME}"
        hours = values.get(name) if key.endswith(_DAY) and value.day else None
        if hours is None or not _HOURS.fullmatch(hours.text):
            continue
        if not (key in done or words.word(key).says or mail.names(value.day)):
            out[key] = value._replace(text=f"{value.text}の{hours.text}")
            out.pop(name)
    return out
