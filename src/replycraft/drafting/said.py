"""Slots from the customer's own words: what is named, never what is claimed."""

import datetime as dt
import re

from replycraft.drafting.case import Case
from replycraft.drafting.marks import clean
from replycraft.drafting.nearby import field_of
from replycraft.drafting.points import points
from replycraft.drafting.worked_out import Aside, WorkedOut
from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind, Kind

_LONGEST_NAME = 40
_MOST_THANKED = 3
# What a thing can belong to, and is no time, count or person: not 当日の, 三度目の, 店長の.
_OWNS = re.compile(
    r"\A(?!.*(?:[回度通日月年時]目?|[当先前後次毎]|時|際|中|上|他|ほか|別|者|人|方|様|さん|先生|氏|員|長|主|手|師|」)\Z)"
    r".*[一-鿿ァ-ヶー]{2}\Z"
)
_LONGEST_VALUE = 60
_EARLY = 100
_BODIES = frozenset(
    {
        "管理組合",
        "組合",
        "自治会",
        "町内会",
        "町会",
        "子ども会",
        "実行委員会",
        "理事会",
        "PTA",
    }
)
_NEWS = re.compile(r"[ぁ-んァ-ヶー一-龠々0-9A-Za-z、]{1,24}(?:ました|[っいれけ]た)")
_ONLY_THANKS = re.compile(
    "ありがと|有難|感謝|お礼|御礼|いただきました|頂きました|世話にな|失礼"
)
_NOT_A_NAME = re.compile(r"://|www\.|@|[<>{}\[\]]")
_NUMBER_LABEL = re.compile(
    r"(注文|予約|受付|受注|契約|会員|お客様|顧客|修理|伝票|請求|問い合わせ|申込|申込み|管理"
    r"|整理|登録|利用者|受講|患者|診察券|証券|保証|追跡|送り状|カルテ|お預かり|預かり|チケット)(番号|No\.?|ナンバー|ID|ＩＤ)"
    r"\s*(?:は|が|[:：])?\s*[「『(（]?\s*$"
)
_IDS = ("ID", "ＩＤ")
_BEFORE = 16
# 受付 and 伝票 are the desk's own doing: what the customer did not do takes no ご.
_POLITE_LABELS = {
    "注文": "ご注文",
    "予約": "ご予約",
    "契約": "ご契約",
    "顧客": "お客様",
    "問い合わせ": "お問い合わせ",
    "申込": "お申込",
    "申込み": "お申込み",
}
_SAID: dict[str, FactKind] = {
    "said_product": FactKind.PRODUCT,
    "said_order_number": FactKind.ORDER_NUMBER,
    "said_customer_number": FactKind.CUSTOMER_NUMBER,
    "said_tracking_number": FactKind.TRACKING_NUMBER,
    "said_amount": FactKind.AMOUNT,
    "said_person": FactKind.PERSON,
    "said_quantity": FactKind.QUANTITY,
}


def safe_name(name: str | None) -> str | None:
    """Return *name* if it can stand in a letter: short, one line, no address."""
    if name is None:
        return None
    cleaned = clean(name)
    if not cleaned or len(cleaned) > _LONGEST_NAME or _NOT_A_NAME.search(cleaned):
        return None
    return cleaned


def body_name(name: str | None) -> str | None:
    """Return *name* if it can stand in an address: not 「管理組合」, which says not whose."""
    return None if name in _BODIES else safe_name(name)


def _only(facts: tuple[Fact, ...], kind: FactKind) -> Fact | None:
    """Return the one fact of *kind*; None if the mail names several."""
    found = {str(fact.value): fact for fact in facts if fact.kind == kind}
    return next(iter(found.values())) if len(found) == 1 else None


def said_slots(case: Case) -> dict[str, str | None]:
    """Return what the customer names once and in words that can stand in a letter."""
    slots: dict[str, str | None] = {}
    for slot, kind in _SAID.items():
        fact = _only(case.analysis.facts, kind)
        if fact is None:
            continue
        value = f"{fact.value:,}円" if isinstance(fact.value, int) else fact.value
        value = clean(value)
        aside = kind == FactKind.PRODUCT and _is_aside(fact, case)
        if len(value) <= _LONGEST_VALUE and not (_NOT_A_NAME.search(value) or aside):
            slots[slot] = value
    slots["said_date"] = _said_date(case)
    if case.analysis.kind == Kind.THANKS:
        slots["said_person"] = _thanked(case) or slots.get("said_person")
        slots["news"] = _news(case)
    return slots


def _news(case: Case) -> str | None:
    """Return a subject that tells how it came out: 「補聴器が見つかりました」."""
    subject = clean(case.mail.subject).rstrip("!！。♪☆★〜～ ")
    told = _NEWS.fullmatch(subject) and not _ONLY_THANKS.search(subject)
    return subject if told else None


def _thanked(case: Case) -> str | None:
    """Return the people whom a letter of thanks names: 「野口とパク」, None for a crowd."""
    facts = (fact for fact in case.analysis.facts if fact.kind == FactKind.PERSON)
    names = (safe_name(str(fact.value)) for fact in facts)
    text = case.mail.text
    found = dict.fromkeys(name for name in names if name and f"{name}さん" in text)
    return "と".join(found) if 1 < len(found) <= _MOST_THANKED else None


def _is_aside(product: Fact, case: Case) -> bool:
    """Say whether a product is named late and only once: that is not the matter."""
    text = case.mail.text
    late = product.span.field == "text" and product.span.start > _EARLY
    return late and text.count(product.text) == 1


def _said_date(case: Case) -> str | None:
    """Return the one past day that the customer names, as 「11月3日」."""
    today = (case.mail.date or case.now).date().isoformat()
    past = {
        str(fact.value)
        for fact in case.analysis.facts
        if fact.kind == FactKind.DATE and str(fact.value) < today
    }
    return short_day(past)


def short_day(days: set[str]) -> str | None:
    """Return the only one of *days* as 「11月3日」, None if there are several or none."""
    if len(days) != 1:
        return None
    day = dt.date.fromisoformat(next(iter(days)))
    return f"{day.month}月{day.day}日"


def references(case: Case) -> dict[str, str | WorkedOut | None]:
    """Return the numbers by which records are found, and how many points are asked."""
    return {
        "reference": reference(case),
        "other_reference": other_reference(case),
        "by_number": by_number(case),
        "points": points(case.mail.text),
    }


def reference(case: Case) -> str | None:
    """Return the number that names the case, as the customer or the desk calls it."""
    number = case.verified.order_number
    if number:
        texts = (case.mail.subject, case.mail.text)
        # Desks keep numbers of members and contracts under this key as well.
        called = (_called(text, text.find(number)) for text in texts)
        return f"{next(filter(None, called), 'ご注文番号')} {clean(number)}"
    return _named(case, FactKind.ORDER_NUMBER)


def other_reference(case: Case) -> str | None:
    """Return the number of a parcel or a member by which records can be found.

    Only where no order names the case.
    """
    if reference(case):
        return None
    kinds = (FactKind.TRACKING_NUMBER, FactKind.CUSTOMER_NUMBER)
    return next(filter(None, (_named(case, kind) for kind in kinds)), None)


def by_number(case: Case) -> WorkedOut:
    """Return 「ご注文番号 A-1024をもとに、」 for a sentence that says what is looked up."""

    def opening() -> str:
        number = reference(case) or other_reference(case)
        return f"{number}をもとに、" if number else ""

    return WorkedOut(opening)


def _named(case: Case, kind: FactKind) -> str | None:
    """Return the only number of *kind* as it is called, None without a name."""
    fact = _only(case.analysis.facts, kind)
    if fact is None:
        return None
    label = _called(field_of(fact.span, case), fact.span.start)
    return f"{label} {clean(str(fact.value))}" if label else None


def _called(text: str, at: int) -> str:
    """Return what *text* calls the number at *at*, "" if it has no name there."""
    label = _NUMBER_LABEL.search(text[max(0, at - _BEFORE) : max(0, at)])
    if label is None:
        return ""
    name = _POLITE_LABELS.get(label[1], label[1])
    return f"{name}{'ID' if label[2] in _IDS else '番号'}"


def about(case: Case, item: str | WorkedOut | None) -> WorkedOut:
    """Return 「墓地の草の件、」 for a sentence that may not say what it is about.

    Where it speaks of the grass, 「墓地の件、」 still tells which.
    """

    def ways() -> str:
        matter = str(case.matter)
        owner = matter.rpartition("の")[0]
        things = (matter, owner if _OWNS.search(owner) else "", item)
        return "\n".join(f"{thing}の件、" for thing in things if thing)

    return Aside(ways)
