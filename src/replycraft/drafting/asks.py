"""Which of the customer's wishes a reply speaks to, the strongest first."""

import re
from collections.abc import Iterator

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import before
from replycraft.drafting.wanted import is_denied, strength, wanted
from replycraft.records.analysis import Demand
from replycraft.records.ids import Kind, Resolution

# What a reply can answer by itself; who answers and how is said elsewhere.
_MATTERS = frozenset(
    {
        "action",
        "cancel",
        "compensation",
        "deletion",
        "exchange",
        "refund",
        "repair",
        "resend",
    }
)
_LATER = ("explanation", "improvement")
_QUESTION, _RETURN, _QUIT = "contact", "return", "quit"
# 「そのままお返しください」 may be goods, 「診てもらえるのか」 is said to a doctor.
_GIVES_BACK, _MONEY = "返", re.compile("[金代料費額円払賃]|月謝|返品|返済|ポイント")
_EXAMINED = "診"
# What was said is taken back otherwise than an order: 「あの発言を撤回してください」.
_TAKES_BACK = "撤回"
# What is fetched is not sent: 「残りは窓口で受け取ります」, and a copy is not sent again.
FETCHED = re.compile("受け取|取りに(?:行|伺)")
_SEND = ("送", "お送り")
_AGAIN = re.compile(
    "直し|直す|再|もう一|代わり|別の|足り|残り|改めて|正しい|新しい|だけ|ちゃんと"
)
# 「一度見てください」 asks for no repair yet, 「印字し直してください」 for nothing in return.
_MEANT = {
    "repair": re.compile("修理|修繕|修復|直(?!し方)|なお(?!し方)|治"),
    "exchange": re.compile("交換|[替換変代]|かえ|新し|別の|正しい|新品"),
}
_PART = "部品"
# 「お取り消しと、ご請求の取り消し」 would be said of one and the same.
_CANCEL, _CANCELLED = "cancel", "取り消し"
_LOST = frozenset(
    {"event_missing", "event_not_arrived", "event_wrong_thing", "event_misdelivered"}
)
_DEED = "action"
# Words that say that something is asked, not what.
_VAGUE = (_DEED, _QUESTION, "improvement")
_QUITTING = ("解約", "退会", "休会", "やめ")
_CLEARLY = 0.3
_ENOUGH = 0.75
_MOST = 3
# What an answer can be given to: はやくみんなに知らせてください asks for none.
_ANY_QUESTION = re.compile(
    "[?？]|質問|尋ね|問い|か(?=[\\s。、・]|\\Z)|教|おしえ|示|聞かせ|聞きた|伺い|うかが|知りた|いつ|ど[うのこれち]|何|誰"
)
_ANY_WORD = re.compile("返事|返信|連絡|電話|一報|(?<!問に)(?<!いに)(?<!への)回答")
# What stands before a wish for the case that another one fails.
_ELSE = re.compile(
    r"(?:無理|だめ|ダメ|駄目|難し|でき|出来|間に合わ|叶わ)[^、。]{0,6}(?:なら|場合|けれ|とき|ようで)"
)
# 「取り替えていただけるのでしょうか」 asks for what has a name: an exchange.
_FOR_US = re.compile(r"(?:いただけ|頂け|もらえ|貰え)[^、]{0,8}か\Z")


def asks(case: Case) -> tuple[str, ...]:
    """Return the demands that a reply answers by name, the strongest first.

    A wish that is named only to say that it is not made is left out, and so is one
    that was made before and led nowhere.
    """
    points = {d.id: strength(d, case) for d in case.analysis.demands}
    second = {d.id for d in case.analysis.demands if _is_second_best(d, case)}
    made = {name: much for name, much in points.items() if much >= _ENOUGH}
    if second and not (made.keys() & _MATTERS) - second:
        # 「木曜までに。無理なら返金を」: what comes first may be said in few words.
        made |= {name: much for name, much in points.items() if much > 0}
    matters = [name for name in made if name in _MATTERS]
    strongest = sorted(matters, key=lambda name: (name in second, -made[name]))
    later = [name for name in _LATER if name in made]
    most = max((made[name] for name in matters), default=made.get(_QUESTION, 0.0))
    first = [_QUESTION] if made.get(_QUESTION, 0.0) > most + _CLEARLY else []
    found = (*first, *strongest, *later)[:_MOST]
    if case.analysis.kind != Kind.COMPLAINT:
        quoted = _with_wish(_with_question(found, case), case)
        return tuple(dict.fromkeys(_called(name, case) for name in quoted))
    if _asks_for_word(case):
        found = tuple(n for n in found if n != _QUESTION) or found
    elif not found and made.get(_QUESTION):
        found = (_QUESTION,)
    told = _with_wish(_with_question(found, case), case)
    called = tuple(_called(name, case) for name in told)
    named = _in_order(_with_named(_without_question(called, case), case), case)
    return named or ((str(case.requested),) if case.requested else ())


def _in_order(named: tuple[str, ...], case: Case) -> tuple[str, ...]:
    """Return *named* with what every answer gives last, and no deed without a name among others."""
    explains = _LATER[0]
    others = [name for name in named if name not in (explains, *_VAGUE)]
    bare = {_DEED} if others and not case.wish else set()
    first = [name for name in named if name != explains and name not in bare]
    return (*first, *(name for name in named if name == explains))


def looked_into(named: tuple[str, ...], case: Case) -> tuple[str, ...]:
    """Return *named*, in which 「すぐ調べて」 asks for what is found out."""
    looks = case.verified.resolution == Resolution.INVESTIGATE and not case.wish
    found = (_LATER[0] if looks and name == _DEED else name for name in named)
    return tuple(dict.fromkeys(found))


def _without_question(found: tuple[str, ...], case: Case) -> tuple[str, ...]:
    """Return *found*, in which nothing is called a question if the mail asks none."""
    if _QUESTION not in found or case.question or _ANY_QUESTION.search(case.mail.text):
        return found
    if _asks_for_word(case):
        return tuple(name for name in found if name != _QUESTION)
    return tuple(_DEED if name == _QUESTION else name for name in found)


def _asks_for_word(case: Case) -> bool:
    """Say whether an answer is asked only in general, on what has a name of its own."""
    said = [
        item.quote
        for demand in case.analysis.demands
        if demand.id == _QUESTION
        for item in wanted(demand, case)
        if item.points >= _CLEARLY
    ]
    return not case.question and all(_ANY_WORD.search(quote) for quote in said)


def _with_wish(found: tuple[str, ...], case: Case) -> tuple[str, ...]:
    """Return *found* with the customer's own request first, in place of what is in it."""
    start, end = _quoted(str(case.wish), case)
    if start < 0:
        return found
    rest = [name for name in found if not _all_inside(name, (start, end), case)]
    if _QUESTION in rest and not case.question:
        rest.remove(_QUESTION)
    return (_DEED, *(n for n in rest if n not in (_DEED, "improvement")))[:_MOST]


def _with_named(found: tuple[str, ...], case: Case) -> tuple[str, ...]:
    """Return *found* with what the lexicon has a name for, in place of vaguer words."""
    quotes = (_quoted(str(case.question), case), _quoted(str(case.wish), case))
    names: dict[str, tuple[int, int]] = {}
    for one in case.wishes:
        taken = (*quotes, *names.values())
        told = any(a < one.end and one.start < b for a, b in taken)
        if not told and not is_denied(one, case):
            names[one.name] = (one.start, one.end)
    if not names:
        return tuple(dict.fromkeys(found))
    vague = set(_VAGUE) - ({_DEED} if case.wish else set())
    rest = [
        name
        for name in found
        if (name not in vague or (name == _QUESTION and case.question))
        and not any(_all_inside(name, place, case) for place in names.values())
        and not (name == _CANCEL and any(_CANCELLED in one for one in names))
    ]
    return tuple(dict.fromkeys((*rest, *names)))[:_MOST]


def _quoted(text: str, case: Case) -> tuple[int, int]:
    """Return where the body has *text*, (-1, -1) if it has not."""
    start = case.mail.text.find(text) if text else -1
    return (start, start + len(text)) if start >= 0 else (-1, -1)


def _all_inside(name: str, place: tuple[int, int], case: Case) -> bool:
    """Say whether the body speaks for the demand called *name* nowhere else."""
    places = tuple(_places(name, case))
    return bool(places) and all(place[0] <= one < place[1] for one in places)


def _with_question(found: tuple[str, ...], case: Case) -> tuple[str, ...]:
    """Return *found* with the customer's own question, in place of what it asks for."""
    question = str(case.question)
    place = _quoted(question, case)
    if place[0] < 0 or _QUESTION in found:
        return found
    rest = [name for name in found if not _all_inside(name, place, case)]
    wished = len(rest) < len(found) and _FOR_US.search(question)
    return found if wished or len(rest) == _MOST else (*rest, _QUESTION)


def _places(name: str, case: Case) -> Iterator[int]:
    """Yield where the body speaks for the demand called *name*."""
    for demand in case.analysis.demands:
        for item in wanted(demand, case) if demand.id == name else ():
            # A subject says again what the body asks.
            if item.points >= _CLEARLY and item.span.field == "text":
                yield item.span.start


def _is_second_best(demand: Demand, case: Case) -> bool:
    """Say whether the wish is made only for the case that another one fails."""
    return any(_ELSE.search(before(item.span, case)) for item in demand.evidence)


def _called(name: str, case: Case) -> str:
    """Return what the customer calls it: a return of goods, the end of a contract."""
    said = "".join(
        item.quote
        for demand in case.analysis.demands
        if demand.id == name
        for item in demand.evidence
    )
    if name == "refund" and "返品" in said and "金" not in said:
        return _RETURN
    if name == "cancel" and any(word in said for word in _QUITTING):
        return _QUIT
    return _DEED if _may_mean_else(name, said, case) else name


def _may_mean_else(name: str, said: str, case: Case) -> bool:
    """Say whether what was *said* is not surely the wish called *name*."""
    if name in _MEANT and not _MEANT[name].search(said):
        return True
    if name == "repair":
        return _EXAMINED in said
    if name == "resend":
        sent = _LOST.intersection(case.situations) or _AGAIN.search(case.mail.text)
        first = (said.startswith(_SEND) and not sent) or _PART in said
        return first or FETCHED.search(said) is not None
    if name == "cancel":
        return _TAKES_BACK in said
    if name != "refund" or _GIVES_BACK not in said:
        return False
    return not any(_MONEY.search(text) for text in (said, case.mail.text))
