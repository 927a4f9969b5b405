"""What went before: earlier mails and drafts of a case, and what was promised."""

import datetime as dt
from collections.abc import Iterator, Sequence

from replycraft.checking.case import Case as ReplyCase
from replycraft.checking.earlier import promised_days, taken_back
from replycraft.checking.wordings import Wordings
from replycraft.drafting.case import Past, Promise
from replycraft.mail.message import parse_mail
from replycraft.pipeline.inputs import Source
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.draft import Draft, Finding
from replycraft.records.ids import Code, Severity
from replycraft.records.mail import IncomingMail
from replycraft.workdays import japanese_day, opening_hours

Item = IncomingMail | Draft
_WHAT = "ご連絡"


class History:
    """The earlier mails and drafts of one case, oldest first.

    A mail from the desk's own address is an answer of the desk, any other one is the
    customer's. A draft counts as sent.
    """

    def __init__(
        self, items: Sequence[Source | Draft], profile: Profile, wordings: Wordings
    ) -> None:
        self._items: tuple[Item, ...] = tuple(
            item if isinstance(item, Draft) else parse_mail(item) for item in items
        )
        self._profile = profile
        self._wordings = wordings

    def past(self, now: dt.datetime) -> Past:
        """Return contacts and promises, those up to *now* kept or not."""
        if not self._items:
            return Past()
        answers = [item for item in self._items if self._is_answer(item)]
        made = [self._promises(item, now) for item in answers]
        moments = [_written(item) for item in answers]
        promises = [
            (promise, _kept(promise, moments[at + 1 :], now))
            for at, found in enumerate(made)
            for promise in found
        ]
        return Past(
            contacts=sum(not isinstance(i, Draft) for i in self._items)
            - sum(not isinstance(i, Draft) for i in answers),
            answered=bool(answers),
            promises=tuple(promises),
            last=made[-1][-1] if made and made[-1] else None,
        )

    def contradictions(self, verified: VerifiedFacts) -> Iterator[Finding]:
        """Yield what the desk said before and the confirmed facts no longer carry.

        A new day of word takes no earlier one back: that one was kept or is owned.
        """
        verified = verified.model_copy(update={"contact_by": None})
        for item in self._items:
            if not self._is_answer(item):
                continue
            written = _written(item)
            case = ReplyCase(None, None, verified, self._profile, written)
            when = f"{japanese_day(written.date())}の" if written else "以前の"
            for said in taken_back(_text(item), case, self._wordings):
                yield Finding(
                    code=Code.CONFLICTING_FACT,
                    severity=Severity.ERROR,
                    message=f"{when}返信で「{said}」とお伝えしており、今回の内容と"
                    "食い違います。事実を確かめ、変わったのであればその訳を添えてください。",
                )

    def _is_answer(self, item: Item) -> bool:
        if isinstance(item, Draft):
            return bool(item.body)
        own = self._profile.email.casefold()
        return bool(own) and item.from_address.casefold() == own

    def _promises(self, item: Item, now: dt.datetime) -> tuple[Promise, ...]:
        if isinstance(item, Draft):
            promise = item.follow_up
            if promise is None:
                return ()
            return (Promise(promise.due, promise.what, promise.owner),)
        sent = _written(item) or now
        case = ReplyCase(None, None, VerifiedFacts(), self._profile, sent)
        closing = opening_hours(self._profile)[1]
        return tuple(
            Promise(dt.datetime.combine(day, closing, sent.tzinfo), _WHAT, "窓口")
            for day in promised_days(item.text, case, self._wordings)
        )


def _written(item: Item) -> dt.datetime | None:
    return item.written_at if isinstance(item, Draft) else item.date


def _text(item: Item) -> str:
    return item.body if isinstance(item, Draft) else item.text


def _kept(
    promise: Promise, later: Sequence[dt.datetime | None], now: dt.datetime
) -> bool | None:
    """Say whether the desk's next answer came in time; None while there is time."""
    following = next((moment for moment in later if moment), None)
    if following:
        return following <= promise.due
    return None if now <= promise.due else False
