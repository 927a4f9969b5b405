"""Whether words that look like a danger are the customer's own, and meant for us."""

import re

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import field_of, sentence_at
from replycraft.records.analysis import Evidence
from replycraft.records.base import Span

# To speak of these accuses the customer.
ACCUSING = frozenset({"threat", "extortion", "abuse"})
# These are the customer's only if the customer says so: not what was shouted at them.
OWN_INTENT = ACCUSING | {"legal", "authority", "publicity"}
_ANNOUNCED = frozenset({"legal", "authority"})
_LONGEST_QUOTE = 200
# 「…」と怒鳴られました, 「…」って言われて, 「…」とのお返事: somebody else said it.
_TOLD_US = re.compile(
    r"(?:[、と]?「[^」\n]{0,80}」)*(?:(?:など)?と|って|とか|なんて|だ(?:と|って))[^「」。！？!?\n]{0,14}?"
    r"(?:られ|われ|おっしゃ|とのこと|お返事|返事|返答|回答|一言|ひと言|脅|怒鳴(?:っ|り)|吐き捨"
    r"|言い(?:ました|放|捨|張)|言った|言うの|言う。)"
)
# Who was called already is not held over the company: 「警察には届けました」.
_CALLED = re.compile(r"警察|被害届|交番|消防|(?<!\d)110番|(?<!\d)119番|パトカー")
_IS_DONE = re.compile(
    r"(?:た|済み|てある|ております|ています|てます|いる|です)[。！!]*\s*\Z"
)

# Done, not wished for: 「飛び降りたい」 and 「飛び降りた方が」 are none of these.
_OVER = re.compile(r"(?:た|ました)(?:が[、。]|けど|けれど|ので|んで|から、|[。、])")
_SHORT = 8


def is_own(risk: str, item: Evidence, case: Case) -> bool:
    """Say whether *item* is what the customer announces, not what others said or did."""
    if risk not in OWN_INTENT:
        return True
    sentence = sentence_at(item.span, case)
    called = risk in _ANNOUNCED and _CALLED.search(sentence)
    if called and _IS_DONE.search(sentence):
        return False
    return not _said_by_others(item.span, case)


def is_done_jump(item: Evidence, case: Case) -> bool:
    """Say whether *item* is a jump that is over: 「危ないので飛び降りたが、」 from a ladder."""
    after = field_of(item.span, case)[item.span.end : item.span.end + _SHORT]
    return item.quote.endswith("飛び降り") and _OVER.match(after) is not None


def _said_by_others(span: Span, case: Case) -> bool:
    """Say whether *span* stands in a quotation that was said to the customer."""
    text = field_of(span, case)
    start = text.rfind("「", max(0, span.start - _LONGEST_QUOTE), span.start)
    if start < 0 or text.find("」", start, span.start) >= 0:
        return False
    end = text.find("」", span.end, start + _LONGEST_QUOTE)
    behind = end + 1
    return (
        end >= 0 and _TOLD_US.match(text, behind, behind + _LONGEST_QUOTE) is not None
    )
