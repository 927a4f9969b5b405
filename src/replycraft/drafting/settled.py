"""Says what the confirmed notes settle of what a letter would else still promise."""

import re
from collections.abc import Iterator

from replycraft.drafting.ahead import confirmed_days
from replycraft.drafting.case import Case

# What becomes of the goods that the customer has: 「230mmの品を引き取る」, 「返送不要」.
_GOODS = re.compile(
    "引き?取|回収|返送|返却|ご?返品|処分|廃棄|お?戻[しす]|着払い|(?:配達員|運転手|係の?者|ドライバー)[^。]{0,12}渡"
)
# A paper that will be sent, nobody says when: 「経緯書をメールで送付」.
_PAPER = re.compile(
    r"([一-龠々ァ-ヶー]{1,10}[書類表図紙状票案稿録])を(?:[^、。\d]{0,14}[でにへ])?"
    r"(?:送付|郵送|提出|お送り|送信|交付|発行|作成)(?:する|します|いたします|予定)?\Z"
)
# What the customer may choose: 「15時以降にご自宅へ持参可」.
_CHOICE = re.compile(
    "(?<![不許認])可(?:能)?(?:です)?\\Z|(?:も)?(?:でき|られ|け)(?:る|ます)\\Z"
)
_OURS = re.compile("持参|お?届け|伺|訪問|配達|振[りい]?替|用意|変更|受け?取|引き?渡")
# What is not paid yet is not paid back: 「10名分を差し引いて請求」.
_DEDUCTED = re.compile(
    "(?:差し?引|相殺|減額)[^。]{0,10}請求|請求[^。]{0,12}(?:差し?引|相殺|減額)"
)
_BACK = re.compile("返金|振り?込|手数料")
_COST = re.compile("((?:[ァ-ヶー]{2,8}|[一-龠々]{1,4})(?:代|費|賃))(?![用わ理替表])")
_FIGURE = re.compile(r"\d[\d,]*")
_PAID, _DUE = "amount", "refund_amount"


def goods_settled(case: Case) -> bool:
    """Say whether a note tells what becomes of the goods that the customer has."""
    return any(_GOODS.search(text) for _, text in _notes(case))


def deducted(case: Case) -> bool:
    """Say whether a note takes the sum off the bill: then nothing is paid back."""
    notes = (text for _, text in _notes(case))
    return any(_DEDUCTED.search(text) and not _BACK.search(text) for text in notes)


def papers(case: Case) -> list[str]:
    """Return the papers that will be sent on a day that no note names."""
    notes = (text for _, text in _notes(case) if not _FIGURE.search(text))
    found = (_PAPER.search(text) for text in notes)
    return list(dict.fromkeys(one[1] for one in found if one))


def choices(case: Case) -> bool:
    """Say whether a note offers the customer what he may choose."""
    return any(_CHOICE.search(text) and _OURS.search(text) for _, text in _notes(case))


def of_today(case: Case) -> list[str]:
    """Return the facts whose day is that of the letter."""
    today = case.now.date()
    return [name for name, moment in confirmed_days(case) if moment.date() == today]


def own_cost(case: Case) -> str | None:
    """Return what the customer paid to somebody else and gets back: タクシー代.

    The mail names one such cost, and a fact besides the refund has its sum; what was
    paid to the company itself is refunded.
    """
    due = case.verified.refund_amount
    if due is None or case.verified.amount == due:
        return None
    sums = [_number(text) for name, text in _notes(case) if name not in (_PAID, _DUE)]
    costs = set(_COST.findall(case.mail.text)) if _number(str(due)) in sums else set()
    return costs.pop() if len(costs) == 1 else None


def _number(text: str) -> str:
    found = _FIGURE.match(text)
    return found[0].replace(",", "") if found else ""


def _notes(case: Case) -> Iterator[tuple[str, str]]:
    for name, value in (case.verified.model_extra or {}).items():
        if isinstance(value, str) or (
            isinstance(value, int) and not isinstance(value, bool)
        ):
            yield name, str(value)
