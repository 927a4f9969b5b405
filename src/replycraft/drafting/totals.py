"""Reckons what all comes to, where the mail asks for it and the facts surely say."""

import re
from collections.abc import Mapping

from replycraft.drafting.told import Pair, Told, Value

_ASKED = re.compile(
    "全部で|見積も?り|合計|総額|トータル|込みで|いくらにな|おいくら|[人匹名枚個本箱袋]で?(?:は|、)?いくら|[ぜす]べてで"
)
_EACH = (
    "unit_price",
    "price_each",
    "price_per_person",
    "fee_per_person",
    "premium_per_person",
)
_MANY = ("quantity", "party", "people", "persons", "guests", "participants")
_POSTAGE = ("shipping_fee", "shipping", "postage", "delivery_fee", "shipping_cost")
_FREE_FROM = ("free_shipping_from", "free_shipping_over", "free_delivery_from")
_ADULT = ("adult_fee", "adult_price", "fee_adult", "price_adult", "adult")
_CHILD = ("child_fee", "child_price", "fee_child", "price_child", "child")
_SUMS = frozenset(("amount", "total", "estimate", "sum", "quote", "discount"))
_MONEY = frozenset(
    (
        *("fee", "fees", "price", "prices", "cost", "charge", "charges", "postage"),
        *("shipping", "premium", "deposit", "tax", "surcharge", "discount", "rate"),
    )
)
_PLAIN = re.compile(
    r"[\d,]+円?|\d{1,4}(?:名様?|人|枚|個|本|箱|袋|冊|台|脚|点|匹|頭|組|つ|足|着|缶|セット)"
)
_COUNT = re.compile(
    r"(\d{1,4})(?:名様?|人|枚|個|本|箱|袋|冊|台|脚|点|匹|頭|組|つ|足|着|缶|セット)?"
)
_GROWN = re.compile(r"大人(\d{1,3})(?:名|人)")
_YOUNG = re.compile(r"(?:子ども|お子様|小人|子供)(\d{1,3})(?:名|人)")
_TWO_SORTS = re.compile("[^、と・,]+[、と・,][^、と・,]+")
_NAME, _BOTH = "合計", 2


def with_total(
    found: list[Told | Pair], values: Mapping[str, Value], mail: str
) -> list[Told | Pair]:
    """Return *found* with a line for the sum that *mail* asks for, if it is sure.

    Prices times a number, or of adults and children, with one postage at most; with a
    discount, a tax to come or any other price nothing is reckoned.
    """
    if not _ASKED.search(mail):
        return found
    texts = {key: value.text for key, value in values.items()}
    named = {part for key in texts for part in key.split("_")}
    if not _SUMS.isdisjoint(named):
        return found
    said = _of_persons(texts) or _of_things(texts)
    key = _one(texts, _ADULT) or _one(texts, _EACH)
    return [*found, Pair(_NAME, said, key)] if said else found


def _of_persons(texts: Mapping[str, str]) -> str:
    """Return 「6,200円（大人2名、お子様1名）」."""
    adult, child = _one(texts, _ADULT), _one(texts, _CHILD)
    party = next((texts[key] for key in _MANY if key in texts), "")
    grown, young = _GROWN.search(party), _YOUNG.search(party)
    whole = grown and young and _TWO_SORTS.fullmatch(party)
    if (
        not (whole and grown and young and adult and child)
        or len(_prices(texts)) != _BOTH
    ):
        return ""
    many = int(grown[1]), int(young[1])
    total = _yen(texts[adult]) * many[0] + _yen(texts[child]) * many[1]
    return f"{total:,}円（大人{many[0]}名、お子様{many[1]}名）"


def _of_things(texts: Mapping[str, str]) -> str:
    """Return 「5,120円（送料無料）」, "" where another price stands beside."""
    each, many = _one(texts, _EACH), _one(texts, _MANY)
    count = _COUNT.fullmatch(texts[many]) if many else None
    if not each or count is None or "_number" in each:
        return ""
    postage, free_from = _one(texts, _POSTAGE), _one(texts, _FREE_FROM)
    known = {each, postage, free_from}
    if any(key not in known for key in _prices(texts)):
        return ""
    total = _yen(texts[each]) * int(count[1])
    if free_from and total >= _yen(texts[free_from]):
        return f"{total:,}円（送料は無料です）"
    if free_from and not postage:
        return ""
    if postage:
        charge = _yen(texts[postage])
        return f"{total + charge:,}円（送料{charge:,}円を含みます）"
    return f"{total:,}円"


def _one(texts: Mapping[str, str], keys: tuple[str, ...]) -> str:
    """Return the only one of *keys* that is a plain figure or count, "" without one."""
    known = [key for key in keys if key in texts]
    return known[0] if len(known) == 1 and _PLAIN.fullmatch(texts[known[0]]) else ""


def _prices(texts: Mapping[str, str]) -> list[str]:
    return [
        key
        for key, text in texts.items()
        if "円" in text or not _MONEY.isdisjoint(key.split("_"))
    ]


def _yen(text: str) -> int:
    return int(text.removesuffix("円").replace(",", ""))
