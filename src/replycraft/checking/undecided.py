"""Finds what a reply promises, says is done, or owns, where nothing is decided yet.

While a complaint is being looked into, a desk may ask, look, listen and tell; words for that
are a group of writers. Any other deed has to be in the facts.
"""

import re
from collections.abc import Iterator

from replycraft.checking.asking import is_question
from replycraft.checking.figures import Sort
from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import lazily
from replycraft.checking.reply import squeeze
from replycraft.records.draft import Finding
from replycraft.records.ids import Code, Fault, Kind, Resolution

_BEHIND = "(?:(?:ので|から)、?[^。\n]{0,30})?[。\n]?$"
_WILL = (
    "(?:いたします|致します|させていただきます|させて頂きます|してまいります|てまいります"
    "|します|[えけめりきいせてべげちにびみ]ます)"
)
_DID = (
    "(?:(?:いたし|致し|させていただき|ておき|[しえけめりきいせてべげちにびみ])ました)"
)
_DEED = lazily(f"([^、。\n]{{1,24}}?)({_WILL}|{_DID}){_BEHIND}")
# 「期限を過ぎた材料を使っておりました」: told as what was, and nothing has been found out.
_WAS = lazily(
    "([^、。\n]{1,24}?)([てで](?:おりました|しまいました|おりませんでした))[。\n]?$"
)
_NOT_OURS = lazily(
    "まだ|現時点|今の時点|今のところ|いまのところ|分かって|判明|行って|されて|られて|思って|願って|心配|案じ|待って|伺って|存じて|承って"
    "|のか、|ないか|連絡|返事|電話|予定|記録|控え"
)
# What the house did to something, or left undone; snow falls, and letters are read.
_DID_TO = lazily("を|まま|[せわかたらばまが]ず|忘れ|違え|怠|誤っ")
_KINDLY = lazily(
    "(?:案内し|説明し|申し|拝.|掛け|かけ|知らず|気[付づ]い|気に|行っ|進め|続けて参|見守っ)$"
)
# Deeds of the customer, suppositions, hearsay, and papers that tell something.
_OTHERWISE = lazily(
    "[てで]います|と認め|お客様が|ご自身|場合|かどうか|でしたら|ましたら|れば|とのこと|とのお|とのご|ように、|よう、|ください|くださ[っり]|下さ|とき[はに]|際[はに]|折[はに]|いただけ|いただき|なさ"
    "|(?:メール|書面|報告|資料|見積|見本|手紙|文書|アドレス|書類|案内|写し)[^。\n]{0,16}(?:送り|発送|お渡し|お出し|提示|同封)"
)
_SORRY = lazily("詫び|申し訳|お待たせ|ご迷惑|ご不便|ご心配|お手数|お手間")
_KANJI = lazily("[一-龠]")
# 「探してお返しします」 is to give back.
_LAST_VERB = lazily("^.*[てで](?=[おご一-龠])")
_MAY_DO = "決めずにできること"
_WHEN = frozenset((Sort.DAY, Sort.DAY_OF_MONTH, Sort.TIME))
_TAIL, _OBJECT, _LAST = 8, 6, 2


def check_undecided(work: Work) -> Iterator[Finding]:
    """Yield deeds that no fact has, where the matter is still being looked into."""
    if not _is_undecided(work):
        return
    reply = work.reply
    known = [
        match.start
        for code in (Code.UNBACKED_PROMISE, Code.LIABILITY_ADMISSION)
        for match in work.matches.get(code, ())
    ]
    for start, end in reply.sentences:
        if not reply.body_start <= start < reply.body_end:
            continue
        if any(start <= at < end for at in known):
            continue
        if deed := _deed(work, start, end):
            yield point(
                work,
                Code.UNBACKED_PROMISE,
                (deed.start(1), deed.end(2)),
                "決まった対応にも確認済みの事実にもないことを、約束または報告しています。"
                "決まってから書くか、事実に加えてください。",
            )
        elif owned := _owned(work, start, end):
            yield point(
                work,
                Code.LIABILITY_ADMISSION,
                (owned.start(1), owned.end(2)),
                "確かめていないことを、起きたこととして認めています。"
                "確かめてから書くか、調べている旨にとどめてください。",
            )


def _is_undecided(work: Work) -> bool:
    case = work.ground.case
    if case.analysis is None or case.analysis.kind is not Kind.COMPLAINT:
        return False
    resolution = case.verified.resolution
    undecided = resolution is Resolution.INVESTIGATE or (
        resolution is None and bool(work.ground.facts)
    )
    return undecided and not is_question(work)


def _deed(work: Work, start: int, end: int) -> re.Match[str] | None:
    """Return the deed that the sentence ends in, if nothing lets the desk do it yet."""
    text = work.reply.text
    deed = _DEED.search(text, start, end)
    if deed is None or work.reply.quoted(deed.start()):
        return None
    if _OTHERWISE.search(text, start, end) or _is_dated(work, start, end):
        return None
    tail = _LAST_VERB.sub("", deed[1][-_TAIL:]) + deed[2]
    if any(word in tail for word in work.groups[_MAY_DO]):
        return None
    return None if _is_confirmed(work, deed) else deed


def _owned(work: Work, start: int, end: int) -> re.Match[str] | None:
    """Return what the sentence owns as having been so, though no fact has it."""
    if work.ground.case.verified.fault is Fault.COMPANY:
        return None
    text = work.reply.text
    was = _WAS.search(text, start, end)
    if was is None or work.reply.quoted(was.start()):
        return None
    ours = _DID_TO.search(text, start, end) and not _KINDLY.search(was[1])
    apart = any(way.search(text, start, end) for way in (_NOT_OURS, _OTHERWISE, _SORRY))
    if not ours or apart or _is_dated(work, start, end):
        return None
    return None if _is_confirmed(work, was) else was


def _is_confirmed(work: Work, deed: re.Match[str]) -> bool:
    """Tell whether a fact has the deed, or is told whole in its sentence."""
    facts, kanji = work.ground.confirmed.text, _KANJI.findall(deed[1][-_OBJECT:])
    if not kanji or any(one in facts for one in kanji[-_LAST:]):
        return True
    start, end = work.reply.sentence_at(deed.start())
    sentence = squeeze(work.reply.text[start:end])
    values = map(squeeze, work.ground.facts.values())
    return any(len(value) > _LAST and value in sentence for value in values)


def _is_dated(work: Work, start: int, end: int) -> bool:
    """Tell whether the sentence names a day or an hour, which are held against the facts."""
    return any(
        figure.sort in _WHEN for figure in work.figures if start <= figure.start < end
    )
