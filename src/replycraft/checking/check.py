"""Checks a reply against its case: the one entry point of this stage."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from replycraft.checking.admissions import check_deeds, has_deed
from replycraft.checking.burden import check_burden
from replycraft.checking.case import Case, Ground
from replycraft.checking.days import resolve_days
from replycraft.checking.findings import Work, missing
from replycraft.checking.groups import Groups
from replycraft.checking.keigo import (
    check_forms,
    check_keigo,
    check_own_titles,
    has_form,
    has_honour,
    has_own_title,
)
from replycraft.checking.manners import check_manners
from replycraft.checking.opinion import weighed
from replycraft.checking.passwords import check_secrets, has_secret
from replycraft.checking.people import (
    check_self,
    check_titles,
    has_self,
    has_title,
)
from replycraft.checking.pieces import figures_of
from replycraft.checking.placeholders import check_placeholders, has_gap
from replycraft.checking.privacy import check_privacy
from replycraft.checking.promised_days import (
    check_promised_days,
    check_relative_days,
    has_relative_day,
)
from replycraft.checking.promises import check_promises
from replycraft.checking.reasons import check_reasons, has_reason
from replycraft.checking.recipient import check_recipient
from replycraft.checking.remember import RememberedBy
from replycraft.checking.reply import read_reply
from replycraft.checking.reported import check_reported, has_reported
from replycraft.checking.shops import check_shops, has_shop
from replycraft.checking.staff import check_staff
from replycraft.checking.style import (
    check_excuses,
    check_plain,
    check_shouting,
    check_wordings,
    has_but,
    has_plain,
    has_shout,
)
from replycraft.checking.things import (
    check_brands,
    check_carriers,
    check_companies,
    check_things,
    has_brand,
    has_carrier,
    has_company,
    has_thing,
)
from replycraft.checking.undated import check_undated
from replycraft.checking.undecided import check_undecided
from replycraft.checking.values import check_values
from replycraft.checking.waits import check_wait, has_wait
from replycraft.checking.weekdays import check_weekdays
from replycraft.checking.wordings import Wordings, shipped_wordings
from replycraft.records.base import Span
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

Suits = Callable[[str], object] | RememberedBy[Groups, Any]

__all__ = ["Case", "check", "work_on"]

# The checks in order. One with a second function runs only where that function sees
# something in a piece of the reply, maybe by words of writers; most replies need few.
_CHECKS: tuple[tuple[Callable[[Work], Iterator[Finding]], Suits | None], ...] = (
    (check_privacy, None),
    (check_secrets, has_secret),
    (check_values, None),
    (check_burden, None),
    (check_recipient, None),
    (check_titles, has_title),
    (check_staff, None),
    (check_self, has_self),
    (check_things, has_thing),
    (check_brands, has_brand),
    (check_companies, has_company),
    (check_carriers, has_carrier),
    (check_shops, has_shop),
    (check_weekdays, None),
    (check_placeholders, has_gap),
    (check_undated, None),
    (check_wait, has_wait),
    (check_promised_days, None),
    (check_promises, None),
    (check_deeds, has_deed),
    (check_undecided, None),
    (check_relative_days, has_relative_day),
    (check_wordings, None),
    (check_excuses, has_but),
    (check_reasons, has_reason),
    (check_shouting, has_shout),
    (check_plain, has_plain),
    (check_keigo, has_honour),
    (check_reported, has_reported),
    (check_forms, has_form),
    (check_own_titles, has_own_title),
    (check_manners, None),
)
_LONGEST = 10_000
_AT_THE_END = frozenset({Code.MISSING_SIGNATURE, Code.MISSING_FOLLOW_UP, Code.TOO_LONG})
# What of another finding on the same words makes a finding of this code idle.
_TOLD_ELSEWHERE = {
    Code.TONE: (Code.KEIGO_PLAIN, Code.EXCUSE),
    Code.PROMISE_WITHOUT_DATE: (Code.UNBACKED_PROMISE,),
    Code.UNGROUNDED_NUMBER: (Code.PII_LEAK,),
    Code.UNGROUNDED_NAME: (Code.PII_LEAK,),
}
_UNGROUNDED = frozenset({Code.UNGROUNDED_NUMBER, Code.UNGROUNDED_NAME})
_ALWAYS = frozenset(number for number, (_, suits) in enumerate(_CHECKS) if not suits)


def check(
    reply: str, case: Case, wordings: Wordings | None = None, *, weigh: bool = False
) -> tuple[Finding, ...]:
    """Return what is wrong with *reply*, in its order; what is missing comes last.

    *wordings* are the shipped ones unless a house has its own; *weigh* asks what was
    learned for a second opinion. Of a text beyond any letter's length only the first
    10,000 characters are looked at; it is too long.
    """
    if len(reply) > _LONGEST:
        cut = check(reply[:_LONGEST], case, wordings, weigh=weigh)
        long = missing(Code.TOO_LONG, f"{len(reply)}字あります。短くしてください。")
        return (*(found for found in cut if found.code not in _AT_THE_END), long)
    work = work_on(reply, case, wordings)
    parts = work.reply
    texts = [text for _, text, _ in parts.pieces]
    needed = _ALWAYS.union(*_needed(work.groups).each(texts))
    found = {
        finding: None
        for number in sorted(needed)
        for finding in _CHECKS[number][0](work)
    }
    if not case.profile.company and not case.profile.agent:
        # Nobody said who signs, so the signature cannot be held against anything.
        end = parts.body_end
        found = {item: None for item in found if not _in_signature(item, end)}
    sure = weighed(work, found) if weigh else found
    return tuple(sorted(_once(sure), key=_place))


def _once(found: Collection[Finding]) -> Iterator[Finding]:
    """Yield *found* without what another finding says of the same words.

    A sentence that is casual as a whole has casual words; what was never promised
    needs no day.
    """
    for item in found:
        others = _TOLD_ELSEWHERE.get(item.code, ())
        told = any(
            _covers(one.span, item) for one in found if one.code in others and one.span
        )
        if not told:
            yield item


def _covers(span: Span, item: Finding) -> bool:
    """Tell whether *span* of the other finding says what *item* says."""
    if item.span is None:
        return False
    if item.code is Code.TONE:
        # A casual word is casual like its sentence; a mark or a picture is not.
        return span.start <= item.span.start < span.end and item.text[:1].isalpha()
    return item.span.start < span.end and span.start < item.span.end


def work_on(reply: str, case: Case, wordings: Wordings | None = None) -> Work:
    """Return *reply* read and laid beside its case, as every check wants it."""
    parts = read_reply(reply)
    ground = Ground(case)
    words = wordings or shipped_wordings()
    found = figures_of(parts.pieces, parts.plain, ground.today)
    figures = resolve_days(found, ground, parts.plain)
    return Work(parts, ground, words, words.scan(parts), figures)


def _in_signature(finding: Finding, body_end: int) -> bool:
    return (
        finding.code in _UNGROUNDED
        and finding.span is not None
        and finding.span.start >= body_end
    )


@RememberedBy
def _needed(groups: Groups, piece: str) -> frozenset[int]:
    """Return the numbers of the checks that see something in *piece*."""
    return frozenset(
        number
        for number, (_, suits) in enumerate(_CHECKS)
        if suits and _sees(groups, suits, piece)
    )


def _sees(groups: Groups, suits: Suits, piece: str) -> object:
    if isinstance(suits, RememberedBy):
        return suits(groups)(piece)
    return suits(piece)


def _place(finding: Finding) -> tuple[bool, int, int, str]:
    span = finding.span
    if span is None:
        return True, 0, 0, finding.code
    return False, span.start, span.end, finding.code
