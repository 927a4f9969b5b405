"""Finds hours of the customer's mail that are told instead of the confirmed ones."""

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.other_measures import is_claimed, is_told
from replycraft.checking.patterns import lazily

_HOURS = frozenset(("time", "slot", "window", "hours"))
_BOUNDS = frozenset((
    "close", "closes", "closing", "open", "opens", "opening", "end", "ends", "last", "until",
    "start", "starts", "begin", "begins", "from",
))  # fmt: skip
# Not 「22時までご利用でしたら」, which is the customer's own plan.
_BOUNDING = lazily(
    "(?:まで|から|より|に[開閉終]|で[閉終])(?![^、。\n]*?(?:でしたら|なら|場合|ご?予定|ご希望|いらっしゃ))"
)


def other_hour(work: Work, figure: Figure) -> str | None:
    """Return the confirmed hours that the customer's *figure* is told instead of.

    An hour that opens or closes something is told so: 「22時まで承っております」.
    """
    if figure.sort is not Sort.TIME or not is_claimed(work, figure):
        return None
    known = work.ground.fact_figures
    bounds = _BOUNDING.match(work.reply.text, figure.end) is not None
    names = _HOURS | _BOUNDS if bounds else _HOURS
    for key, text in work.ground.facts.items():
        hours = [f for f in known[key] if f.sort is Sort.TIME]
        named = not names.isdisjoint(key.split("_"))
        if named and hours and not all(is_told(work, hour) for hour in hours):
            return text
    return None
