"""What a mail asks, in the customer's own words or by a name that the lexicon has."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from replycraft.drafting.asks import FETCHED
from replycraft.pipeline.assets import Assets
from replycraft.pipeline.named_wishes import named_wishes
from replycraft.pipeline.understand import Understood
from replycraft.records.ids import Kind

if TYPE_CHECKING:
    from replycraft.records.analysis import Analysis
    from replycraft.retelling.asked import Asked

# What a complaint wants done or changed, and how angry a mail may be to be quoted.
_WISHES = frozenset({"action", "improvement"})
_CALM, _STILL_CALM, _HOT = 1, 2, 3
_MENACES = frozenset({"threat", "abuse", "self_harm"})
_HOSTILE = _MENACES | {"extortion"}
# What letters call by a name of its own.
_NAMED = frozenset(
    {
        *("refund", "exchange", "repair", "resend", "cancel", "compensation"),
        "deletion",
    }
)
# What is said to be said, taunts, asks for the answer itself, or comes second.
_NO_WISH = re.compile(
    r"よろしくお|心得|\A[^、を]{0,14}(?:電話|メール|書面|文書|手紙|郵送|携帯)(?:にて|で|に)(?:の?(?:ご|お)?(?:連絡|返事|返信|回答|説明))?(?:を)?(?:お願い|ください|いただ|ほし|もら)|(?:言わ|書か|申し上げさ|話さ|聞か)せて(?:ください|いただ)"
    r"|(?:答え|結論|結果|返事|返答|誠意|やる気|本気|元気|声|お?金|口|手|顔|ば)を?出して"
    r"|ないで(?:ください|いただ)|てみて(?:ください|ほし)|てから(?:言|おっしゃ)|廃業|腰を抜か|首を洗|覚悟し|楽しみに(?:し|待)|震えて|泣いて|いるなら|るなら|ないなら|のなら"
    r"|\A[^、をがは]{1,14}(?:必着|厳守|まで)[でに]?(?:お?願|ください)"
    r"|(?:返答|返事|回答|返信)[^、]{0,4}(?:お願い|ください|いただ|もらい|ほし)|読んでください|(?:恥|反省|勉強|想像|この意味)"
)
# 「12月1日までにわかると助かります」 says by when, not what; 「厚揚げを持っていって
# ください」 is a gift.
_NO_DEED = re.compile(
    r"までに[^、を]{0,12}(?:わか|分か|返事|返信|回答|ご連絡)[^、を]{0,14}\Z"
    r"|(?:持って(?:い|行)|召し上が|食べて|お納め|寄って(?:く|み)|お寄り|遊びに)[^、]{0,8}\Z"
)
# What letters say of themselves: who answers, and that somebody is sorry.
_PERSONS = frozenset({"manager", "apology"})
_LONGEST_PAIR, _READS_WELL, _LONG = 80, 40, 24
_NONE, _SENT = "no_wish", "resend"
# 「写しを送ってください」: what was never sent is not sent again.
_PLAINLY_SENT = re.compile(
    r"\A(?:お)?送(?:りください|りいただ|って(?:ください|ほし|もら|いただ))"
)


class Asking:
    """What one mail asks, read once for all that letters quote of it."""

    __slots__ = ("_assets", "_found", "understood")

    def __init__(self, understood: Understood, assets: Assets) -> None:
        """Remember where it is read; nothing is read yet."""
        self.understood = understood
        self._assets = assets
        self._found: tuple[Asked, ...] | None = None

    def heard(self) -> "tuple[Asked, ...]":
        """Return the questions and requests that may be quoted."""
        if self._found is None:
            from replycraft.retelling.asked import asked

            document, said = self.understood.document, self.understood.analysis
            calm = said.kind != Kind.COMPLAINT
            mild = said.anger.level <= _CALM and not said.sarcasm
            words = self._assets.honorifics
            found = asked(document, said.facts, words, calm=calm, mild=mild)
            # A complaint is quoted once, and what is short reads better.
            long = _LONGEST_PAIR if calm else _READS_WELL
            self._found = tuple(sorted(found, key=lambda one: len(one.text) > long))
        return self._found


def questions_of(asking: Asking) -> "tuple[Asked, ...]":
    """Return the customer's own question; in an inquiry the next as well, if both are short."""
    found = _questions(asking)
    first, second = next(found, None), next(found, None)
    if first is None:
        return ()
    alone = asking.understood.analysis.kind == Kind.COMPLAINT
    if alone or second is None or len(first.text + second.text) > _LONGEST_PAIR:
        return (first,)
    return (first, second)


def all_asked(asking: Asking) -> str:
    """Return what an inquiry asks, as far as it may be quoted: 「…」とのお尋ね「…」とのご依頼."""
    if asking.understood.analysis.kind != Kind.INQUIRY:
        return ""
    return "".join(
        f"「{one.text}」との{'ご依頼' if one.request else 'お尋ね'}"
        for one in _short(asking, _asked(asking, _STILL_CALM))
    )


def _questions(asking: Asking) -> "Iterator[Asked]":
    analysis = asking.understood.analysis
    found = tuple(_short(asking, (o for o in _asked(asking, _CALM) if not o.request)))
    # What a complaint asks to be told politely is heard however grave it is; where
    # nothing is demanded, 「何を育てているのか教えてほしい」 is said in scorn.
    calm = analysis.kind != Kind.COMPLAINT or not analysis.demands
    if found or calm or _is_hostile(analysis):
        return iter(found)
    heard = (one for one in asking.heard() if one.tell_me and not one.request)
    return _short(asking, heard)


def _short(asking: Asking, found: "Iterator[Asked]") -> "Iterator[Asked]":
    """Yield what reads well in brackets: not what is long and has a name.

    What writers call none is no wish: 「時間を返してください」.
    """
    understood = asking.understood
    first = understood.document.body_start
    names = tuple(first + one.start for one in named_wishes(understood))
    none = tuple(h.start for h in understood.situations if h.rule.id == _NONE)
    for one in found:
        if not _holds(one, (*none, *names) if len(one.text) > _LONG else none):
            yield one


def asked_besides(asking: Asking) -> str:
    """Return "more" if an inquiry asks for more than what is quoted of it."""
    quoted = _quoted(asking)
    return "more" if next(_else_asked(asking, quoted), None) is not None else ""


def asked_before(asking: Asking) -> str:
    """Return "more" if an inquiry asks for something before what is quoted of it."""
    quoted = _quoted(asking)
    first = min((start for start, _ in quoted), default=0)
    earlier = (start for start in _else_asked(asking, quoted) if start < first)
    return "more" if next(earlier, None) is not None else ""


def _else_asked(asking: Asking, quoted: tuple[tuple[int, int], ...]) -> Iterator[int]:
    from replycraft.retelling.asked_beside import asked_beside

    return asked_beside(asking.understood.document, quoted)


def _quoted(asking: Asking) -> tuple[tuple[int, int], ...]:
    """Return where what an inquiry is quoted with stands in the mail."""
    wish = wish_of(asking)
    told = {one.text for one in (*questions_of(asking), *((wish,) if wish else ()))}
    found = _asked(asking, _STILL_CALM)
    return tuple((one.start, one.end) for one in found if one.text in told)


def wish_of(asking: Asking) -> "Asked | None":
    """Return the customer's own request, or None.

    In a complaint it is one for a deed or a change, or another that has no name of its
    own: a refund is named. What is asked for politely is heard however grave the mail is.
    """
    understood = asking.understood
    analysis = understood.analysis
    if analysis.kind != Kind.COMPLAINT:
        calm = _asked(asking, _STILL_CALM)
        return next(
            (one for one in calm if one.request and not _NO_DEED.search(one.text)), None
        )
    if _is_hostile(analysis) or analysis.anger.level > _HOT:
        return None
    led = _places(understood, _PERSONS)
    requests = tuple(
        one
        for one in asking.heard()
        if one.request and not (_NO_WISH.search(one.text) or _holds(one, led))
    )
    wished, named = (_places(understood, ids) for ids in (_WISHES, _NAMED))
    deeds = (one for one in requests if _holds(one, wished))
    others = (one for one in requests if not _holds(one, named))
    return next(_short(asking, chain(deeds, others)), None)


def requested(asking: Asking) -> str:
    """Return what a complaint asks for in words that nothing names, or "".

    It is the name of the demand as which a letter may speak of it.
    """
    document, analysis = asking.understood.document, asking.understood.analysis
    if analysis.kind != Kind.COMPLAINT or analysis.sarcasm or _is_hostile(analysis):
        return ""
    from replycraft.retelling.asked_plainly import asked_plainly

    return asked_plainly(document, calm=analysis.anger.level <= _CALM)


def _is_hostile(analysis: "Analysis") -> bool:
    return not _HOSTILE.isdisjoint(risk.id for risk in analysis.risks)


def _places(understood: Understood, ids: frozenset[str]) -> tuple[int, ...]:
    """Return where the body speaks for the demands called *ids*."""
    return tuple(
        item.span.start + understood.document.body_start
        for demand in understood.analysis.demands
        if demand.id in ids
        for item in demand.evidence
        if item.span.field == "text"
        and not item.cancelled
        and not FETCHED.search(item.quote)
        and not (demand.id == _SENT and _PLAINLY_SENT.search(item.quote))
    )


def _holds(asked: "Asked", places: tuple[int, ...]) -> bool:
    return any(asked.start <= place < asked.end for place in places)


def _asked(asking: Asking, angriest: int) -> "Iterator[Asked]":
    """Yield what a mail asks; who is angrier than *angriest* asks in anger.

    An inquiry that a person takes over asks the same as before, unless it menaces.
    """
    analysis = asking.understood.analysis
    calm = analysis.kind != Kind.COMPLAINT
    heated = analysis.sarcasm or analysis.anger.level > angriest
    harsh = _MENACES if calm else _HOSTILE
    grave = heated or not harsh.isdisjoint(risk.id for risk in analysis.risks)
    if (analysis.escalate and grave) or (heated and not calm):
        return iter(())
    return iter(asking.heard())
