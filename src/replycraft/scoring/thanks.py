"""Tells thanks from complaints and errands that are wrapped in thanks."""

import re

from replycraft.records.ids import Kind
from replycraft.scoring.case import Case, margins_of
from replycraft.scoring.holding import held

# Who is full of thanks and asks for nothing tells of a trouble that is over. Thanks
# beyond the second bound are that, whatever else seems to be asked.
_THANKFUL, _FULL_OF_THANKS = 0.27, 0.75
_THANKS_SHARE = 0.6
# Two words of asking: 「お礼とご相談」.
_ASKING = 3.0
# Of the labelled mails of thanks none asks for something to be done; of seven complaints
# that read like thanks three do, and all are as near to the first step as this.
_FAVOUR = re.compile(
    r"(?:いただけ|頂け|もらえ|もらう|ください|下さい|でき)[^。、\n]{0,8}か[。？?！!\n]"
)
_NEAR = 0.17
_SOME = 0.1
_HARDLY = 0.15
# How a letter of thanks closes. Of 27 labelled mails that do and ask for nothing at all
# 26 are thanks, whatever they tell of before; the other one is sarcasm.
_CLOSING = re.compile(
    r"ありがとう?(?:ござい|存じ|[!！。ね〜～ー\s]|\Z)|おおきに|ごちそうさま|助かりました"
    r"|感謝(?:し|いたし|致し|申し上げ|です|の)|[お御]礼(?:まで|申し上げ|を申し|です)"
)
_LAST = 3
# Of the labelled complaints that ask for nothing none has more of thanks than .2.
_PLENTY = 0.3
# What is asked for, and what only sounds like it: 「また点検お願いします」 after thanks.
_ANYTHING = re.compile(
    r"[?？]|か[。\s]|くださ[いれ]|下さ[いれ]|(?:いただ|頂)け|もらえ|(?:ほしい|欲しい)(?!など)|教えて|たいです|お?願い(?:(?:いた|致)?し(?:ます|た[いく])|申)"
    r"|(?<![ひで])返(?:せ|して(?:くだ|下|ほ|欲|もら|[。\s]))|のに[。\s]|残念|恐れ入りました"
)
_MANNERS = re.compile(
    r"(?:よろしく|宜しく|また|これからも|今後とも?)[^。\n]{0,8}お?願い|お伝え(?:くださ|下さ)|くださ(?:った|って|り|いまし)|お(?:体|身体|からだ)[^。\n]{0,12}くださ|ご心配なく|どうぞ[^。\n]{0,10}くださ"
)


def is_thankful(case: Case) -> bool:
    """Say whether the mail is one of thanks, whatever trouble it tells of."""
    thanks = _thanks(case)
    enough = thanks >= _PLENTY or (thanks >= _SOME and _closes(case))
    if enough and not (asks_anything(case) or _is_sarcastic(case)):
        return True
    # Most mails are no thanks at all, and need no closer look.
    if thanks < _THANKFUL or _beyond(case) >= _THANKS_SHARE * thanks:
        return False
    return thanks >= _FULL_OF_THANKS or not _asks(case)


def lacks_thanks(case: Case) -> bool:
    """Say whether the mail has no word of thanks, and little that sounds like it.

    A short mail may be nearer to thanks than to other kinds for want of anything else.
    """
    said = case.tally.features.amounts.get("kind/thanks", 0.0)
    return not said and _thanks(case) < _HARDLY


def _closes(case: Case) -> bool:
    """Say whether the mail closes with thanks."""
    document = case.document
    first, last = document.body_start, document.body_end
    ends = [pair for pair in document.sentences if first <= pair[0] < last][-_LAST:]
    return any(
        not document.quoted(one.start())
        for start, end in ends
        for one in _CLOSING.finditer(document.text, start, end)
    )


def asks_anything(case: Case) -> bool:
    """Say whether the mail asks for anything at all, or minds something."""
    document = case.document
    body = document.text[document.body_start : document.body_end]
    return _ANYTHING.search(f"{_MANNERS.sub('', body)}\n") is not None


def _is_sarcastic(case: Case) -> bool:
    return margins_of(case, "traits").get("sarcasm", -1.0) >= 0


def is_wrapped(case: Case) -> bool:
    """Say whether a mail that reads like thanks asks for something because of a trouble."""
    return _thanks(case) >= _THANKFUL and _beyond(case) >= -_NEAR and asks_favour(case)


def asks_favour(case: Case) -> bool:
    """Say whether the mail asks in a question that something be done."""
    document = case.document
    text = document.text[document.body_start : document.body_end]
    return _FAVOUR.search(f"{text}\n") is not None


def _asks(case: Case) -> bool:
    asking = case.tally.features.amounts.get("kind/inquiry", 0.0) >= _ASKING
    return asking or asks_favour(case) or bool(held(case, "demands", Kind.COMPLAINT))


def _thanks(case: Case) -> float:
    """Return how much the mail reads like thanks, 0 without fitted weights."""
    at = case.weights.index.get("kind/thanks")
    return case.tally.scores[at] if at is not None and case.weights.steps else 0.0


def _beyond(case: Case) -> float:
    """Return by how much the mail is beyond the first step of anger."""
    first = case.weights.steps[0]
    return case.tally.scores[first] - case.weights.outputs[first].limit
