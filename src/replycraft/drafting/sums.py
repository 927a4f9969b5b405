"""The sum of money that goes with a threat."""

import re

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import before, behind, mentioned
from replycraft.records.base import Span
from replycraft.records.ids import FactKind

# A sum that the customer paid or owns, or that is only a part of what is asked: 「会費の
# 15万」, 「口座から50万」, 「9万円の返金」, 「月々30万円」.
_OWN_MONEY = re.compile(
    r"(?:会費|代金|料金|授業料|家賃|敷金|預けた|預金|貯金|口座|立て替え|実費|治療費|修理代|返金|月々|毎月|月額)"
    r"(?:額|分)?(?:の|から|は|が|を|として)?\s*\Z"
)
_GIVEN_BACK = re.compile(
    r"\s*(?:の|を|は)?(?:ご)?(?:返金|返還|返し|返せ|返却|払い戻|戻)"
)
# 「十万用意しろ」 names a sum to a reader, but no figure to the checks of the reply.
_SUM = re.compile(r"\d|円")
_NEXT_TO = 6
_MYRIAD = 10_000


def sum_demanded(case: Case) -> str | None:
    """Return the sum that goes with a threat: 「300万円」, None if none surely does."""
    claims = tuple(mentioned("extortion", case))
    sums = {
        fact.value
        for fact in case.analysis.facts
        if fact.kind == FactKind.AMOUNT
        and isinstance(fact.value, int)
        and _SUM.search(fact.text)
        and any(_near(fact.span, item.span) for item in claims)
        and not _is_own_money(fact.span, case)
    }
    if len(sums) != 1:
        return None
    (value,) = sums
    myriads, rest = divmod(value, _MYRIAD)
    return f"{value:,}円" if rest else f"{myriads:,}万円"


def _is_own_money(span: Span, case: Case) -> bool:
    return bool(
        _OWN_MONEY.search(before(span, case)) or _GIVEN_BACK.match(behind(span, case))
    )


def _near(one: Span, other: Span) -> bool:
    gap = max(one.start, other.start) - min(one.end, other.end)
    return one.field == other.field and gap <= _NEXT_TO
