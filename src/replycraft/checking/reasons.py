"""Finds reasons for the house's own failure that nothing confirms."""

from collections.abc import Iterator

from replycraft.checking.asking import is_question
from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import lazily
from replycraft.checking.telling import shares_word
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_BECAUSE = (
    "(?:ため(?!に(?:、)?[ごお])|ので|により(?:まして)?|によって|(?<!分)から|関係で|都合で|影響で"
    "|事情で|もので|ことで|ゆえ|折で|時期で|最中で)"
)
# What the house failed to do, told as done: a reason for what will be done is none.
_FAILED = (
    "(?:遅れ(?=まし|て|、|が)|遅くな|後回し|手間取|滞っ|お待たせ|お時間を(?:要し|頂戴し)|行き届(?:か|き)"
    "|至り?ま?せんでし|できませんでし|できなかっ|間に合いませんでし|間に合わなかっ|お受けできず|出られ(?:ず|ませんでし)"
    "|気[づ付](?:か|きませんでし)|漏れて|見落と|差し上げられ(?:ず|ませんでし)|差し上げておりませんでし)"
)
_REASON = lazily(
    f"(?P<why>[^。、\n]{{4,40}}?){_BECAUSE}、?[^。、\n]{{0,24}}?{_FAILED}[^。\n]{{0,20}}"
)
# 「どのメーカーの製品でも、このくらいの音は出るものでございます」
_OTHERS = lazily(
    "(?:どの|どちらの|どこの|いずれの)[^。、\n]{1,12}(?:でも|も)[、]?[^。\n]{0,20}(?:もので(?:す|ござ)|起こ|よくあ|あり得)"
    "|(?:ほか|他)の(?:皆様|お客様|方々?|会員様|ご利用者様?)(?:に|から|で|は)[^。\n]{0,16}?(?:問題なく|ご満足|ご好評|不満|苦情|いただいておりませ|ありませ|喜んで)"
)
_SIGN = lazily(f"{_FAILED}|どの|どちらの|どこの|いずれの|ほかの|他の")
_NO_REASON = lazily(
    "とのこと|との(?:連絡|報告|回答|返答|案内)|でしょうか|お客様|ご不在|いただけ|ご入金|ご返信|かどうか|場合|ましたら|誤って|手違い|不備|確認|調べ|調査|お使いになれ"
)
_GENERAL = ("product", "event", "plan", "carrier", "order_number", "place")


def has_reason(piece: str) -> bool:
    """Tell whether *piece* may give a reason for a failure."""
    if _SIGN.search(piece) is None:
        return False
    return bool(_REASON.search(piece) or _OTHERS.search(piece))


def check_reasons(work: Work) -> Iterator[Finding]:
    """Yield reasons that no fact has, and others who are no better."""
    reply = work.reply
    known = [match.start for match in work.matches.get(Code.EXCUSE, ())]
    for start, end in reply.sentences:
        match = _REASON.search(reply.text, start, end)
        found = match or _OTHERS.search(reply.text, start, end)
        if found is None or any(start <= at < end for at in known):
            continue
        if reply.quoted(found.start()) or _NO_REASON.search(reply.text, start, end):
            continue
        if not (match and _is_known(work, match["why"])) and not is_question(work):
            yield point(
                work,
                Code.EXCUSE,
                found.span(),
                "確認していない事情を遅れや失敗の理由にすると、言い訳に聞こえます。"
                "この部分を削り、いま分かっている事実と、これから行うことだけを書いてください。",
            )


def _is_known(work: Work, reason: str) -> bool:
    """Tell whether a confirmed fact has a word of *reason*."""
    facts = "\n".join(
        text for key, text in work.ground.facts.items() if not key.startswith(_GENERAL)
    )
    return shares_word(reason, facts)
