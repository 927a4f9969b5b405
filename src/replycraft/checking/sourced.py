"""Tells whether one source has the value of a figure."""

from replycraft.checking.case import Source
from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.units import same_unit

_HALF_DAY, _HOUR = 12 * 60, 60
# Shorter digits stand by chance within others.
_LONG = 4
_CAME = lazily(
    "(?:頃|ごろ|過ぎ|すぎ|前)?の?(?:に|、)?[^。、\n]{0,8}?(?:いただ|頂|お送り|届い|ご連絡|メール)"
)
_ABOUT = 45


def has_link(source: Source, link: str) -> bool:
    """Tell whether *source* has *link*, a slash at its end aside."""
    return link in source.text.casefold() or link.rstrip("/") in source.text.casefold()


def has_time(source: Source, figure: Figure) -> bool:
    """Tell whether *source* has the time *figure*, be it of the morning or the afternoon."""
    for known in source.figures:
        if known.sort is not Sort.TIME:
            continue
        if known.value == figure.value or is_same_hour(known, figure):
            return True
    return False


def is_same_hour(known: Figure, figure: Figure) -> bool:
    """Tell whether two times differ by half a day at most, and one leaves open which half."""
    if not known.sort is figure.sort is Sort.TIME or "?" not in (
        known.unit,
        figure.unit,
    ):
        return False
    apart = int(str(known.value)) - int(str(figure.value))
    return apart % _HALF_DAY == 0


def is_hour_of_known(work: Work, figure: Figure) -> bool:
    """Tell whether a confirmed time lies in the hour *figure*: 「午前2時台」 of 2:14."""
    if not work.reply.text.startswith("台", figure.end):
        return False
    hour = int(str(figure.value)) // _HOUR
    for known in work.ground.confirmed.figures:
        if known.sort is Sort.TIME:
            apart = int(str(known.value)) // _HOUR - hour
            open_half = "?" in (known.unit, figure.unit)
            if apart == 0 or (open_half and apart * _HOUR % _HALF_DAY == 0):
                return True
    return False


def has_number(source: Source, figure: Figure) -> bool:
    """Tell whether *source* has the number *figure*, with a unit that fits."""
    days = figure.unit in ("日", "日間")
    return any(
        str(known.value) == figure.value and same_unit(known.unit, figure.unit)
        for known in source.figures
        if known.sort is Sort.NUMBER or (days and known.sort is Sort.DAY_OF_MONTH)
    ) or (not figure.unit and _is_written(source, str(figure.value)))


def _is_written(source: Source, digits: str) -> bool:
    """Tell whether *source* has *digits*, a few of them not as a part of others."""
    if len(digits) >= _LONG:
        return digits in source.skeleton
    at = source.text.find(digits)
    while at >= 0:
        around = source.text[max(0, at - 1) : at], source.text[at + len(digits) :][:1]
        if not any(letter.isdigit() for letter in around):
            return True
        at = source.text.find(digits, at + 1)
    return False


def ends_in(key: str, number: str) -> bool:
    """Tell whether a word of *key* ends in *number*: `grade3`."""
    words = (part.rstrip("0123456789") for part in key.split("_"))
    return any(
        word and f"{word}{number}" == part
        for word, part in zip(words, key.split("_"), strict=True)
    )


def is_hour_of_mail(work: Work, figure: Figure) -> bool:
    """Tell whether the mail came at *figure*: 「昨夜8時にいただいたメール」."""
    mail = work.ground.case.mail
    moment = mail.date if mail else None
    _, end = work.reply.sentence_at(figure.start)
    if moment is None or not _CAME.match(work.reply.text, figure.end, end):
        return False
    came = moment.hour * 60 + moment.minute
    return abs(came - int(str(figure.value))) <= _ABOUT
