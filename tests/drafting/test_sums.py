"""Tests of the sum that goes with a threat."""

import pytest
from tests.drafting.cases import complaint

from replycraft.drafting.case import Case
from replycraft.drafting.sums import sum_demanded
from replycraft.records.analysis import Evidence, Fact, Risk
from replycraft.records.base import Span
from replycraft.records.ids import FactKind


def _span(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start=start, end=start + len(quote), field="text")


def _case(text: str, claim: str, **sums: int) -> Case:
    """Return a case whose mail presses for money with *claim*, and names *sums*."""
    case = complaint(text)
    hint = Evidence(span=_span(text, claim), quote=claim, points=1.0, why="", term="")
    facts = tuple(
        Fact(kind=FactKind.AMOUNT, value=value, text=quote, span=_span(text, quote))
        for quote, value in sums.items()
    )
    risks = (Risk(id="extortion", evidence=(hint,)),)
    analysis = case.analysis.model_copy(update={"risks": risks, "facts": facts})
    return case._replace(analysis=analysis)


@pytest.mark.parametrize(
    ("text", "sums", "said"),
    [
        ("迷惑料で300万円払え。", {"300万円": 3_000_000}, "300万円"),
        ("迷惑料で12,500円払え。", {"12,500円": 12_500}, "12,500円"),
        ("十万払え。", {"十万": 100_000}, None),
        ("会費の15万円払え。", {"15万円": 150_000}, None),
        ("9万円の返金を払え。", {"9万円": 90_000}, None),
        ("50万円か80万円払え。", {"50万円": 500_000, "80万円": 800_000}, None),
        ("先月の請求は4万円でした。直さないなら払え。", {"4万円": 40_000}, None),
    ],
)
def test_only_the_one_sum_that_is_pressed_for_is_named(
    text: str, sums: dict[str, int], said: str | None
) -> None:
    """Own money, several sums, sums in words and sums that stand apart are not named."""
    assert sum_demanded(_case(text, "払え", **sums)) == said
