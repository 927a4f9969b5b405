"""Knows a question that reads like a complaint, and a complaint put as thanks."""

import re

from replycraft.drafting.case import Case
from replycraft.drafting.dangers import surely_told
from replycraft.records.ids import Fault, Kind, Resolution

_EVENTS = "event_"
# What a letter of thanks does not ask for.
_ANSWERS = frozenset(
    {"explanation", "refund", "exchange", "resend", "repair", "compensation"}
)
_TURN = re.compile(
    r"(?:^|[。\n])[ 　]*(?:(?:ただ|しかし|ところが|けれども|一方)(?:し)?、|(?:[一1１](?:点|つ)|ひとつ)だけ)"
)
_QUESTION = re.compile(r"(?:ます|です|でしょう|ません|ました|でした)か[。？?\n]")
# A plain request, in a mail that tells of nothing wrong: 「口座を変えたいです」.
_REQUEST = re.compile(
    r"(?:たい(?:です|のですが|と思)|ほしいです|(?:ご(?:回答|連絡|教示)|お(?:知らせ|教え)|て)ください|教えて(?:ちょうだい|くれ|ほしい|欲しい|けろ|くだ|つか)|お願い(?:します|いたします|致します))"
)
_WRONG = re.compile(
    "(?:届|動|つなが|繋|映|開|鳴|流れ|出|来|直|付|点|使え|入|返|取れ|見つか|見え|変わ|わか|分か|聞いて|され|もらえ|くれ|いただけ|できて|でき|足り|効|冷え|温ま|止ま|乗れ|行け|あり|ござい)[^。、\n]{0,4}(?:ません|ない|なかっ|なく|ず[に。、])"
    "|(?:が|も)(?:ない|なかった|なく)|違|遅|困|悪|ひど|残念|不[満快安良足審備当]|壊|割れ|汚|傷|足り|間違|誤|故障|動か|止ま|漏|破|漏れ|まだ|のに|なぜ|どうして|返金|返品|弁償|苦情|改善|直して|やめて|つもり|責任|何様|神経|いつまで待"
)
_CALM = 1
# Plain or rustic words read like anger; where nothing is amiss they are none.
_ROUGH = 2
# What is done for who asks nicely; a refund or a repair is owed for something.
_DONE = frozenset({Resolution.EXPLAIN, Resolution.RESEND, Resolution.CANCEL})
# Who only thinks of leaving may be answered; for other risks nobody names a topic.
_HARMLESS, _NO_TOPIC = "churn", "other"


def only_asks(case: Case) -> bool:
    """Say whether a calm mail that tells of no trouble gets what it asks for."""
    analysis, verified = case.analysis, case.verified
    level = analysis.anger.level
    if level > _ROUGH or analysis.risks or verified.fault != Fault.UNKNOWN or case.told:
        return False
    if any(name.startswith(_EVENTS) for name in case.situations):
        return False
    explains = verified.resolution == Resolution.EXPLAIN
    if level <= _CALM and explains and _QUESTION.search(case.mail.text):
        return True
    said = case.mail.subject + "\n" + case.mail.text
    requests = verified.resolution in _DONE and _REQUEST.search(said) is not None
    requests = requests or (explains and _QUESTION.search(said) is not None)
    return requests and _WRONG.search(said) is None


def is_wrapped(case: Case) -> bool:
    """Say whether thanks stand around a trouble that has to be answered.

    It takes all three: something went wrong, the letter turns, and an answer is asked.
    """
    troubled = any(name.startswith(_EVENTS) for name in case.situations)
    asked = _ANSWERS.intersection(demand.id for demand in case.analysis.demands)
    return troubled and bool(asked) and _TURN.search(case.mail.text) is not None


def is_decided(case: Case) -> bool:
    """Say whether the company knows what to answer, and no risk stands in its way."""
    if case.verified.resolution in (None, Resolution.INVESTIGATE):
        return False
    risks = {risk.id for risk in case.analysis.risks} - {_HARMLESS}
    return not any(surely_told(risk, case, _NO_TOPIC) for risk in risks)


def kind_of_case(case: Case) -> Kind:
    """Return what the reply treats the mail as.

    A matter-of-fact question about goods that the company or its carrier got wrong is a
    complaint, however calmly it is put. What the company answers by explaining, where
    nothing went wrong and nobody is angry, was a question.
    """
    kind = case.analysis.kind
    fault = case.verified.fault
    wrong = kind == Kind.INQUIRY and fault in (Fault.COMPANY, Fault.CARRIER)
    owned = kind == Kind.THANKS and fault == Fault.COMPANY and case.verified.cause
    if wrong or owned:
        return Kind.COMPLAINT
    if kind == Kind.COMPLAINT and only_asks(case):
        return Kind.INQUIRY
    return Kind.COMPLAINT if kind == Kind.THANKS and is_wrapped(case) else kind
