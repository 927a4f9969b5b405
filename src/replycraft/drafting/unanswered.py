"""What a customer asks and no confirmed fact answers: a letter promises an answer to it."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from replycraft.drafting.asks import asks
from replycraft.drafting.asks_more import MENACES
from replycraft.drafting.case import Case
from replycraft.drafting.fact_speaks import FREE, Fact, shares, speaks, words_of
from replycraft.drafting.fact_words import FactWords
from replycraft.drafting.nearby import SENTENCE
from replycraft.drafting.open_names import (
    asked_from_now_on,
    asks_for_answer,
    asks_prevention,
    topic_of,
    wished_if_possible,
)
from replycraft.drafting.settled import own_cost
from replycraft.drafting.told import Value
from replycraft.records.ids import Kind, Resolution

_MOST = 2
# A long mail is not read to its end.
_LONGEST = 10_000
_ANSWER, _PRODUCT = "answer", "product"
_KINDS = (Kind.COMPLAINT, Kind.INQUIRY)
_NOT_DECIDED = ("", Resolution.INVESTIGATE, Resolution.DECLINE)
# What the customer has spent for want of what was due: タクシー代, 刷り直しの費用.
_COST = re.compile(
    "値引き|減額|(?:[ァ-ヶー]{2,8}|(?:[一-龠々]{1,4}(?:[りえし]|(?<=買)い)?){1,3})"
    "(?:の?費用|(?<![時世年交現近古初先歴次十\\d])代(?![金わ理替休])|(?<![消会経])費(?![者税用])|賃(?![貸借]))"
)
_KIND = re.compile("(?:の?費用|[代費賃])\\Z")
_PAY = re.compile(
    "払(?:って(?!い)|い?戻)|負担(?:して|は)|補償|弁償|返(?:して|金|って|し)|出(?:るの|ますか|してい?た?だ|してください|してもら)"
    "|請求(?:し(?:た|ま)|いたし|致し)|(?:どう|いただけ|もらえ|貰え)(?:して|なる|なり|され|する|ます|ない|る)|もらいます|ない(?:の|ん)(?:です|でしょう)か"
)
_GIVES_BACK = re.compile("返|戻")
_AMOUNT = re.compile(r"(?<![\d,])[\d,]{3,}円")
_AMENDS = "補償のお申し出"
_AMENDED = re.compile(
    "補償|弁償|負担|お詫び|割引|値引|減額|返金|無料|免除|頂かない|いただかない|クーポン|ポイント"
)
# A price is asked, whoever is to pay it: 「いくらかかるとか教えてください」.
_PRICE = re.compile(
    "(?:(?<![一-龠])いくら|いくら(?!い))(?!な[んに]|何|待|で?も)|(?:費用|料金|値段|お金|代金|[一-龠ァ-ヶー]代)(?:が|は|も)?[^。、]{0,8}"
    "(?:かか[りる]|教え|知りた|どの?くらい|どれくらい)"
)
_PRICED = re.compile("円|無料|無償|費用|料金|有料|負担|値段|代金|かかりません")
_COSTS = "費用"
_PREVENTED = re.compile("今後|再発|防止|改め|見直し|徹底")
# What is asked for where the company explains, and by what words a fact tells of it.
_REMEDIES = {
    "refund": ("ご返金", re.compile("返金|払い?戻|返品|差し引|返却")),
    "return": ("ご返品", re.compile("返品|返送|返金")),
    "exchange": ("交換", re.compile("交換|取り?替|替え|作り直")),
    "cancel": ("お取り消し", re.compile("取り?消|解約|キャンセル|停止")),
    "quit": ("解約のお手続き", re.compile("解約|退会|停止")),
}
_TWICE = "event_double_charge"
_PAID_TWICE = "重ねてお支払いになった分のご返金"
# What is possible, or there, answers a question without a word of it.
_CAN = re.compile(
    "(?:可|可能|不可|でき(?:る|ます|ない|ません)|あり|なし|空き|不要|必要|無料|対象|対象外|[られえけせてめ](?:る|ます)|済み)(?:[（(].*)?。?\\Z"
)
_ASKS = re.compile("か(?:[。？?\n]|\\Z)|[？?]|教え|知りたい|伺い|ください|お願い")
_ASKED = re.compile("「[^「」]*」との(?:お尋ね|ご依頼)")


def unanswered(
    case: Case,
    marks: Mapping[str, object],
    words: FactWords,
    values: Mapping[str, Value],
) -> tuple[str, ...]:
    """Return what the customer asks and none of the confirmed *values* answers, by name.

    An inquiry is answered in whatever words, unless the desk sets a day for more
    (`contact_by`): then it is what shares no word with any fact.
    """
    kind, resolution = marks["kind"], marks["resolution"]
    if kind not in _KINDS or resolution in _NOT_DECIDED:
        return ()
    extra = case.verified.model_extra or {}
    risks = {risk.id for risk in case.analysis.risks}
    if extra.get(_ANSWER) or not MENACES.isdisjoint(risks):
        return ()
    facts = tuple(one for one in _facts(values, words) if not one.is_open)
    if kind == Kind.COMPLAINT:
        costs = tuple(_costs(case, facts))
        # 「船賃の返金は」 asks for one thing.
        named = chain(costs or _remedies(case, facts), _price(case, facts))
        found = chain(named, _prevention(case, facts), _from_now_on(case, facts))
        return tuple(dict.fromkeys(found))[:_MOST]
    fixed = case.verified.contact_by is not None
    asked = _questions(case, facts) if fixed else ()
    return tuple(dict.fromkeys((*asked, *_besides(case, facts))))[:_MOST]


def _facts(values: Mapping[str, Value], words: FactWords) -> Iterator[Fact]:
    """Yield the facts that may answer something; what the thing is called does not."""
    for key, value in values.items():
        word = words.word(key, rough=True)
        if word.told and key != _PRODUCT:
            yield Fact(word, value)


def _text(case: Case) -> str:
    return case.mail.text[:_LONGEST]


def _costs(case: Case, facts: tuple[Fact, ...]) -> Iterator[str]:
    """Yield the costs of the customer's own that the company shall bear."""
    said = " ".join(fact.text for fact in facts)
    refunded = case.verified.refund_amount is not None
    own, named = own_cost(case), False
    for sentence in SENTENCE.findall(_text(case)):
        asked = sentence.split("、") if _PAY.search(sentence) else ()
        for clause in asked:
            for cost in _COST.findall(clause):
                named = True
                back = refunded and _GIVES_BACK.search(clause) is not None
                paid = back or cost == own or _has_sum(clause, said)
                if not paid and not _is_told(cost, said):
                    yield cost
    if not named and "compensation" in asks(case) and not _AMENDED.search(said):
        yield _AMENDS


def _remedies(case: Case, facts: tuple[Fact, ...]) -> Iterator[str]:
    """Yield what is asked for besides what is done: all of it where this is to explain."""
    verified = case.verified
    said = " ".join(fact.text for fact in facts)
    if verified.resolution == Resolution.CANCEL and _TWICE in case.situations:
        if "返金" not in said and not verified.refund_amount:
            yield _PAID_TWICE
    elif verified.resolution == Resolution.EXPLAIN and verified.contact_by is not None:
        for name in asks(case):
            called, tells = _REMEDIES.get(name, ("", _AMENDED))
            if called and not tells.search(said):
                yield called


def _price(case: Case, facts: tuple[Fact, ...]) -> Iterator[str]:
    priced = any(fact.word.yen or _PRICED.search(fact.value.text) for fact in facts)
    if not priced and _PRICE.search(_text(case)):
        yield _COSTS


def _questions(case: Case, facts: tuple[Fact, ...]) -> list[str]:
    """Return the customer's own questions that share no word with any fact."""
    said = SENTENCE.findall(_text(case))
    asking = [sentence for sentence in said if _ASKS.search(sentence)]
    spare = sum(
        not any(speaks(fact, sentence) for sentence in asking)
        and _CAN.search(fact.value.text) is not None
        for fact in facts
    )
    asked = _ASKED.findall(str(case.all_asked))
    left = [q for q in asked if not asks_for_answer(q) and _is_open(q, facts)]
    # What a thing costs no 「可」 can tell.
    priced = [q for q in left if _PRICE.search(q)]
    if not priced and _price_open(case, facts):
        left, priced = [*left, _COSTS], [_COSTS]
    others = [q for q in left if q not in priced][spare:]
    return [topic_of(q) for q in left if q in (*priced, *others)]


def _price_open(case: Case, facts: tuple[Fact, ...]) -> bool:
    """Say whether a price is asked, and no fact has one: what is free is no price."""
    told = any(
        fact.word.yen or _PRICED.search(fact.value.text)
        for fact in facts
        if not FREE.fullmatch(fact.value.text) or shares(_text(case), fact.word.name)
    )
    return not told and _PRICE.search(_text(case)) is not None


def _prevention(case: Case, facts: tuple[Fact, ...]) -> Iterator[str]:
    told = any(_PREVENTED.search(fact.text) for fact in facts)
    if not (told or case.verified.prevention) and asks_prevention(_text(case)):
        yield "今後の取り組み"


def _from_now_on(case: Case, facts: tuple[Fact, ...]) -> Iterator[str]:
    """Yield what a complaint asks of the time to come, if the desk sets a day for it."""
    asked = asked_from_now_on(_text(case)) if case.verified.contact_by else ()
    for question in asked:
        # What is done so that it does not happen again says 「今後」 as well.
        if _is_open(question[len("今後") :], facts):
            yield f"「{question}」とのお尋ね"


def _besides(case: Case, facts: tuple[Fact, ...]) -> Iterator[str]:
    """Yield what is asked for in case it can be done, and no fact speaks of."""
    for wish in wished_if_possible(_text(case)):
        if _is_open(wish, facts):
            yield f"「{wish}」とのご依頼"


def _is_open(question: str, facts: tuple[Fact, ...]) -> bool:
    """Say whether no fact speaks of *question*."""
    return not any(speaks(fact, question) for fact in facts)


def _has_sum(clause: str, said: str) -> bool:
    """Say whether a fact has the sum that *clause* names."""
    return any(amount in said for amount in _AMOUNT.findall(clause))


def _is_told(cost: str, said: str) -> bool:
    """Say whether *said* speaks of *cost*, or of what it was paid for."""
    long = {word for word in words_of(cost) if len(word) > 1}
    return not long.isdisjoint(words_of(said)) or _KIND.sub("", cost) in said
