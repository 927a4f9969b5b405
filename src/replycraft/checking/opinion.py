"""A second opinion on how a reply speaks, by what marked replies taught.

Word lists know what their writers thought of. What was learned drops what a list accuses
in a sentence that sounds like no fault, and finds what sounds like one in words that
nobody listed.
"""

from collections.abc import Iterable, Iterator

from replycraft.checking.asking import is_question
from replycraft.checking.findings import Work, point
from replycraft.checking.learned import Learned
from replycraft.checking.patterns import lazily
from replycraft.checking.undated import dated, dated_next
from replycraft.records.draft import Finding
from replycraft.records.ids import Code, Fault, Resolution

# Where one of these was decided, what a reply says it will do is mostly that.
_DECIDED = frozenset((
    Resolution.REFUND, Resolution.EXCHANGE, Resolution.REPAIR,
    Resolution.RESEND, Resolution.CANCEL,
))  # fmt: skip
# 「確認が済みましたので、ご報告いたします」 is done with these words.
_RIGHT_NOW = lazily(
    "た(?:ため|ので)、?[^。\n]{0,16}(?:報告|連絡|知らせ|回答|返答|答え|説明)"
)
_LISTED = ("・", "-", "*", "●", "■", "◆")
_SOUNDS = "指摘されたほかの返信と、よく似た言い方です。"


def weighed(work: Work, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return *found* without what sounds like no fault, and with what sounds like one."""
    learned = work.wordings.learned
    if learned is None:
        return tuple(found)
    kept = [one for one in found if not _is_doubted(work, one, learned)]
    return (*kept, *_more(work, kept, learned))


def _is_doubted(work: Work, finding: Finding, learned: Learned) -> bool:
    head = learned.heads.get(finding.code)
    if finding.span is None or head is None:
        return False
    start, end = work.reply.sentence_at(finding.span.start)
    scores = learned.scores(work.reply.plain[start:end])
    return scores[finding.code] < head.drop


def _more(work: Work, kept: list[Finding], learned: Learned) -> Iterator[Finding]:
    reply = work.reply
    told = {(one.code, reply.sentence_at(one.span.start)) for one in kept if one.span}
    for start, end in reply.sentences:
        sentence = reply.plain[start:end]
        in_body = reply.body_start <= start < reply.body_end
        # 「・のし　無料で承ります」 is a line of a list, of which few were learned.
        if not in_body or sentence.lstrip().startswith(_LISTED):
            continue
        for code, score in learned.scores(sentence).items():
            new = score > learned.heads[code].find and (code, (start, end)) not in told
            if new and _may_be(work, code, (start, end)):
                first, last = learned.part(code, sentence)
                message = _SOUNDS + work.wordings.advice.get(code, "")
                yield point(work, code, (start + first, start + last), message)


def _may_be(work: Work, code: Code, sentence: tuple[int, int]) -> bool:
    """Tell whether the case leaves room for a fault of *code* in *sentence*."""
    verified = work.ground.case.verified
    match code:
        case Code.LIABILITY_ADMISSION:
            return verified.fault is not Fault.COMPANY
        case Code.UNBACKED_PROMISE:
            return verified.resolution not in _DECIDED
        case Code.PROMISE_WITHOUT_DATE:
            now = _RIGHT_NOW.search(work.reply.text, *sentence)
            return not (now or dated(work, sentence) or dated_next(work, sentence[1]))
        case Code.EXCUSE:
            return not is_question(work)
    return True
