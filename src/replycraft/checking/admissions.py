"""Finds sentences in which somebody of the house did wrong, told as a fact."""

from collections.abc import Iterator

from replycraft.checking.asking import is_question
from replycraft.checking.findings import Work, point
from replycraft.checking.groups import Groups
from replycraft.checking.patterns import HOUSE, lazily
from replycraft.checking.remember import RememberedBy
from replycraft.checking.telling import shares_word
from replycraft.records.draft import Finding
from replycraft.records.ids import Code, Fault

_OWN = (
    f"(?:{HOUSE}|こちら側?|[一-鿿]{{0,3}}員(?<!会員)(?<!全員)|〔誤りをし得る人と所〕)"
)
_WRONG = (
    "(?:(?:てしま|でしま)(?!うこと)|怠っ|怠り|誤って|誤り[、が]|間違え|忘れ|見落と|見過ご|見逃し|落とし(?!物)|壊し|傷つけ|傷を付け|傷をつけ|破損させ|汚し|[傷痛]め(?=た|てしま)|焦がし|縮ませ"
    "|手荒|乱暴|雑に|十分に[^。、]{1,8}なかっ|確認せず|確認しな|確かめず|していなかっ|しなかっ|しておりませんでし|足りず|足りなかっ|甘かっ|不十分)"
)
# What turns the deed into a statement; a purpose, a question or a quotation does not.
_TOLD = "(?:もの|ため|こと|と(?:考え|思わ|思い|存じ|推測|みら|見ら)|でした|でござい|受け止め|認識|ました|ませんでし|のが|ので|原因)"
_DEED = f"{_OWN}(?:の[^。、\\n]{{1,8}})?(?:が|は|も|において|で|にて)[^。\\n]{{0,26}}?{_WRONG}[^。\\n]{{0,20}}?{_TOLD}"
_BLAMED = f"{_WRONG}[^。、\\n]{{0,12}}{_OWN}(?:の側)?(?:に|の)(?:責任|責め|非|落ち度|原因|問題)"
# 「弊社の工場で混入した」
_HAPPENED = (
    f"{_OWN}(?:の[^。、\n]{{1,8}})?(?:で|にて|において)[^。、\n]{{0,12}}?(?:混入|付着|破損|割れ|傷つ|漏れ|起き|起こ|生じ|発生|紛失|汚れ|欠け)"
    "[^。、\n]{0,8}?(?:した|まった|いたしました|しました|た)(?:もの|こと|ため|と(?:考え|思わ|存じ|推測)|。|ので)"
)
_SIGN = lazily(
    f"{_WRONG}|責|咎|引き起こ|招い|もたらし|損な|台無し|原因|起因|による|ことによ|ため|判明|分か|明らか|混入|付着|破損|割れ|傷つ|漏れ|起[きこ]|生じ|発生|紛失|汚れ|欠け"
)
# 「弊社の充電器の構造に問題があったことによるものでございます」
_CAUSED = (
    f"{_OWN}(?:の|が|で|における|に)(?![^。、\n]{{0,12}}(?:規定|規約|方針|基準|定め|決まり|都合|営業|休業|定休|仕様|システム上|予定|判断))"
    "[^。、\n]{1,30}?(?:が原因|に起因|によるもの|ことによ|(?:た|ない)ため(?:です|でござ|と(?:判明|分か))|ことが(?:判明|分か|明らか))"
    "(?!.{0,6}(?:ではな|ではあ|ではござ))"
)
# 「引き起こしたのは弊社の製品でございます」「全責任は弊社が負うものでございます」
_ANSWERS_FOR = (
    f"(?:引き起こし|招い|もたらし|生じさせ|発生させ|傷つけ|壊し|汚し|損な[っい]|台無しにし|原因を作っ|原因とな[っる])[^。、\n]{{0,8}}?のは、?(?:ほかならぬ|他ならぬ|まさに|すべて)?{_OWN}[^。\n]{{0,20}}"
    f"|(?:責任|責め|責|咎|とが)(?:は|も|につきまして[はも]?|について[はも]?|を)[^。\n]{{0,10}}?{_OWN}(?:が|で|にて|において)[^。\n]{{0,10}}?(?:負[いうわっ]|取[らりる]|引き受け|担[いうわっ])[^。\n]{{0,12}}"
)
# 「手入れを怠っていたことが原因でございます」: whoever says so means the house.
_OWNED = (
    "(?<!お)(?<!ご)(?:怠っ|怠り|怠った|見落とし|見過ごし|忘れ|取り違え|確認せず|点検せず|確かめず|足りなかった|甘かった|不十分だった|間違っていた|悪かった|漏れていた)[^。、\n]{0,14}?(?:こと|の|ため)"
    "(?:が(?:原因|招い)|に(?:よる|より|よって|起因)|で(?:す|ござ)|と(?:考え|存じ|判明|分か))[^。\n]{0,12}"
)
_WAYS = (_OWNED, _DEED, _BLAMED, _HAPPENED, _CAUSED, _ANSWERS_FOR)
_CAUSES = ("cause", "reason", "carrier_report", "report")
_NOT_TOLD = lazily(
    "かどうか|か否か|たことは、?(?:一度も|これまで)?(?:ござい|あり)ませ|場合|とのこと|とのご|とのお|でしょうか|ではないか|でしたら|ならば|ましたら|お客様[がはも]|ないよう|おそれ|恐れ|可能性(?!が高)"
    "|お待たせ|ご不便|ご迷惑|ご心配|ご不安|ご不快|お手数|お手間|行き違"
)


@RememberedBy
def has_deed(groups: Groups, piece: str) -> bool:
    """Tell whether *piece* may tell of something done wrong."""
    if _SIGN.search(piece) is None:
        return False
    return any(groups.pattern(way).search(piece) for way in _WAYS)


def tells_cause(work: Work, sentence: tuple[int, int]) -> bool:
    """Tell whether a sentence has a word of the confirmed cause, which may be told."""
    facts = work.ground.facts
    causes = [text for key, text in facts.items() if key.startswith(_CAUSES)]
    written = work.reply.text[sentence[0] : sentence[1]]
    return any(shares_word(cause, written) for cause in causes)


def check_deeds(work: Work) -> Iterator[Finding]:
    """Yield what the house is said to have done wrong, before that is confirmed."""
    reply, verified = work.reply, work.ground.case.verified
    if verified.fault is Fault.COMPANY or is_question(work):
        return
    known = [
        match
        for code in (Code.LIABILITY_ADMISSION, Code.EXCUSE)
        for match in work.matches.get(code, ())
    ]
    ways = tuple(map(work.groups.pattern, _WAYS))
    for start, end in reply.sentences:
        found = (way.search(reply.text, start, end) for way in ways)
        match = next(filter(None, found), None)
        if match is None or _NOT_TOLD.search(reply.text, start, end):
            continue
        listed = any(start <= other.start < end for other in known)
        told = listed or tells_cause(work, (start, end))
        if not told and not reply.quoted(match.start()):
            yield point(
                work,
                Code.LIABILITY_ADMISSION,
                match.span(),
                "会社の者の誤りを、確認の前に事実として書いています。"
                "調べている旨と、結果をいつ知らせるかを書いてください。",
            )
