"""Tells how many days are left of a known span: 「保管は14日、あと9日ございます」."""

from replycraft.checking.figures import Figure
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import SPANS, THOUSAND, known_facts
from replycraft.checking.spans_of_days import reached

_LEFT_BEFORE = lazily("(?:あと|残り|のこり|残すところ)(?:は|が|、|約|およそ)*$")
_LEFT_BEHIND = lazily("(?:ほど|間)?(?:を|が|は)?、?(?:残|の余裕|の猶予)")
_REACH = 8
_MOST_DAYS, _LONGEST = 12, 400


def is_left_of_span(work: Work, figure: Figure, count: int) -> bool:
    """Tell whether a known span from a confirmed day ends *count* days from today."""
    text, at = work.reply.text, figure.start
    before = _LEFT_BEFORE.search(text, max(0, at - _REACH), at)
    if not (before or _LEFT_BEHIND.match(text, figure.end)):
        return False
    whole = [
        s
        for s in known_facts(work.ground)
        if s.kind in SPANS and not s.value % THOUSAND
    ]
    usual = [s for s in whole if 0 < s.value // THOUSAND <= _LONGEST]
    today = work.ground.today
    begun = sorted(day for day in work.ground.confirmed.days if day <= today)
    # The last day may be counted, or not.
    return any(
        (end - today).days in (count, count - 1)
        for base in begun[-_MOST_DAYS:]
        for span in usual
        for end in reached(work, base, span)
    )
