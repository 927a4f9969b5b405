"""Which dangers a letter may speak of: those that the mail surely tells.

Who takes a case over is told of every danger; a letter that consoles for an injury
which nobody had does harm.
"""

import re
from collections.abc import Iterable, Iterator

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import field_of, mentioned, sentence_at
from replycraft.drafting.own_words import ACCUSING, OWN_INTENT, is_done_jump, is_own
from replycraft.drafting.sums import sum_demanded
from replycraft.records.analysis import Evidence
from replycraft.records.ids import Kind

# Situations and topics that say the same as the risk, in other words.
_BESIDE: dict[str, frozenset[str]] = {
    "injury": frozenset(
        {
            "safety",
            "event_hurt",
            "event_burn",
            "event_illness",
            "event_skin",
            "event_allergy",
            "event_medical",
        }
    ),
    "hazard": frozenset(
        {
            "safety",
            "event_smoke",
            "event_foreign_matter",
            "event_near_miss",
            "event_spoiled",
            "event_dirty_water",
            "event_gas",
            "event_medicine_mixup",
        }
    ),
    "privacy": frozenset(
        {
            "privacy",
            "event_others_papers",
            "event_addresses_shown",
            "event_told_forbidden",
            "event_told_others",
            "event_published",
            "event_private_contact",
            "event_leaked",
            "event_overheard",
            "event_passed_on",
        }
    ),
}
# To accuse is to wrong a calm customer. Whoever really threatens writes heatedly: the
# points of anger's evidence add up to 2.1 or more in 75 of 75 labelled mails; in calmer
# ones the words only look like a threat.
_HEATED = 2.0
# The least anger of 64 of 65 labelled mails that speak of an office.
_BLAMING = 3
_WOUNDS = frozenset({"event_hurt", "event_burn"})
_BODY = _BESIDE["injury"] - {"safety"}
# One word alone may be a figure of speech, two are none: 39 of 41 labelled injuries have
# two, 3 of 24 mails that only look like one.
_ALONE = 1.5
_WITH_OTHERS = 0.9
_ONE_WORD = 1.25
# What weighs less only goes with other signs: 「施術のあと」.
_A_SIGN = 0.5
# 「人がけがをするまで待つ」: what has not happened.
_NOT_YET = re.compile(
    r"(?:を?する|し|が出る|が出|に遭う|になる)?"
    r"(?:まで|前に|かもしれ|かねな|おそれ|恐れ|ところでした|ところだった|そうにな"
    r"|て(?:い(?:ません|ない)|おりません|ません|ない)|でもした|(?:し|に遭っ|になっ)?たら|ないうちに|がなく|はなかっ|はありません"
    r"|(?:た)?場合|(?:た)?ときは|(?:た)?際は)"
)
_NEAR = 14
# Signs of a body that suffered: 「首から折れていました」 is said of a statue as well.
_BODILY = re.compile(
    r"病|医|診|治療|手当|救急|入院|薬|痛|けが|怪我|ケガ|血|腫|熱|吐|下痢|腹|かゆ|痒|発疹|湿疹|火傷|やけど"
    r"|骨折|倒れ|アレルギ|体調|具合|気分|顔色|ふら|めまい|傷|赤く|ただれ|あざ|アザ|皮|むせ|転|ぶつ|切っ|挟|トイレ"
    r"|(?:手|足|指|腕|顔|頭|膝|額|頬|唇|舌|肘|踵|すね|かかと|手のひら|指先|腰|背中|胸)[をがも](?:切|打|縫)"
)
_PRESS = "press"
# What is asked beyond what may well be owed: a refusal of less refuses a fair demand.
_BEYOND_DUE = frozenset({"excess_money", "excess_goods", "grovel", "hush"})
# Money for silence is extortion however politely it is asked.
_BARGAIN = frozenset({"excess_money", "hush"})
# Who asks politely wants to know: 「合鍵は誰が持っているんですか」 threatens nobody.
_POLITE_QUESTION = re.compile(r"(?:です|ます|ません|でしょう|ました)か\s*\Z")


def surely_told(risk: str, case: Case, topic: str) -> bool:
    """Say whether a letter may speak of *risk*."""
    if risk in OWN_INTENT:
        return _is_announced(risk, case)
    if risk == "self_harm":
        return not all(is_done_jump(item, case) for item in mentioned(risk, case))
    beside = _BESIDE.get(risk)
    if beside is None:
        return True
    if risk == "privacy" and beside.isdisjoint(_all_matters(case)):
        # 「身に覚えのない請求、不正利用では」: misused, but nobody has seen anything.
        return False
    signs = tuple(_signs(risk, case))
    if risk == "injury" and not _BODILY.search(case.mail.subject + case.mail.text):
        return False
    if case.analysis.kind == Kind.INQUIRY and (
        beside.isdisjoint(case.situations) or _PRESS in case.situations
    ):
        # Who asks beforehand speaks of what may happen, a paper of what others saw.
        return False
    if len(signs) > 1 or (risk == "privacy" and _points(signs) >= _ALONE):
        return _points(signs) >= _ALONE
    return _told_by_one(risk, case, topic, _points(signs))


def _told_by_one(risk: str, case: Case, topic: str, points: float) -> bool:
    """Say whether the only sign of a complaint, of so many *points*, is enough."""
    if case.analysis.kind == Kind.INQUIRY:
        return False
    # A situation may stand on the very word that is the one sign of an injury, but none
    # that tells 「手を挟む」 and the like stands on a figure of speech.
    hurt = risk == "injury" and not _WOUNDS.isdisjoint(case.situations)
    if hurt and points >= _ONE_WORD:
        return True
    found = (topic,) if risk == "injury" else (topic, *case.situations)
    return points >= _WITH_OTHERS and not _BESIDE[risk].isdisjoint(found)


def _is_announced(risk: str, case: Case) -> bool:
    """Say whether the customer surely threatens with *risk*, or insults."""
    anger = case.analysis.anger
    if risk in ACCUSING:
        heated = sum(evidence.points for evidence in anger.evidence) >= _HEATED
        bargains = _BARGAIN.issubset(case.situations)
        return (heated or bargains) and _is_meant(risk, case)
    said = tuple(_happened(risk, case))
    if risk == "authority" and anger.level < _BLAMING:
        # 「警察はいりません」: who really turns to an office blames, or says so twice.
        return _points(said) >= _ALONE
    # 「裁判になった場合の費用も出ますか」: who asks or thanks announces nothing.
    asks = risk != "authority" and case.analysis.kind != Kind.COMPLAINT
    return bool(said) and not asks


def _all_matters(case: Case) -> tuple[str, ...]:
    return (*(topic.id for topic in case.analysis.topics), *case.situations)


def _is_meant(risk: str, case: Case) -> bool:
    """Say whether the words can hardly mean anything but *risk*."""
    if risk == "extortion":
        return _extorts(case)
    # 「ストーブがボコボコいう」: of twelve labelled mails without a threat that have a word
    # like one, five have no more than this, and of 32 with a threat four.
    plain = risk == "threat" and _points(_happened(risk, case)) <= _ONE_WORD
    return not (plain or _only_asks(risk, case))


def _only_asks(risk: str, case: Case) -> bool:
    """Say whether all that looks like *risk* stands in polite questions."""
    return all(
        _POLITE_QUESTION.search(sentence_at(item.span, case))
        for item in _happened(risk, case)
    )


def _extorts(case: Case) -> bool:
    """Say whether more is asked than may be owed, and not by one doubtful word.

    「弁償の話はそれからだ」 asks for what may well be owed, and so does a new worktop.
    """
    beyond = _BEYOND_DUE.intersection(case.situations)
    if not beyond:
        return False
    said = tuple(_happened("extortion", case))
    several = len(beyond) > 1 or len(said) > 1 or _points(said) >= _ALONE
    return several or sum_demanded(case) is not None


def told_situations(case: Case, risks: Iterable[str]) -> list[str]:
    """Return the situations without harm to the body that has only been feared."""
    if "injury" in risks or not mentioned("injury", case):
        return list(case.situations)
    return [name for name in case.situations if name not in _BODY]


def _happened(risk: str, case: Case) -> Iterator[Evidence]:
    """Yield what the mail says of *risk*, each place once and nothing only feared."""
    places = {
        (item.span.field, item.span.start): item for item in mentioned(risk, case)
    }
    for item in places.values():
        feared = risk == "injury" and _is_feared(item, case)
        if not feared and is_own(risk, item, case):
            yield item


def _signs(risk: str, case: Case) -> Iterator[Evidence]:
    """Yield what stands for *risk* by itself; the same word twice is one sign."""
    words = {item.quote: item for item in _happened(risk, case)}
    yield from (item for item in words.values() if item.points >= _A_SIGN)


def _is_feared(item: Evidence, case: Case) -> bool:
    end = item.span.end
    return _NOT_YET.match(field_of(item.span, case), end, end + _NEAR) is not None


def _points(found: Iterable[Evidence]) -> float:
    return sum(item.points for item in found)
