"""Tells a wish that is made from one that is denied, was made before or is announced."""

import re
from collections.abc import Iterator

from replycraft.drafting.case import Case, Wished
from replycraft.drafting.nearby import before, behind, sentence_at
from replycraft.records.analysis import Demand, Evidence
from replycraft.records.base import Span

# What follows a wish that is not made: 返金をお願いしているわけではありません.
_DENIED = re.compile(
    r"わけでは(?:ない|なく|ありません|ございません)|つもりは(?:ない|ありません|ございません)"
    r"|(?:は|なんて|など)(?:いりません|要りません|いらない|要らない|結構です|不要|望みません|求めません)"
    r"|(?:を|は)(?:求めて|望んで|期待して|お願いして)(?:は)?(?:いません|おりません|いない)"
    r"|(?:は|が)ほしいのでは|が欲しいのでは|もので(?:は|も)(?:ない|ありません|ございません)"
    r"|\A(?:も|や)[^、。]{1,12}?(?:は|も|を)?(?:求めて|望んで|期待して)(?:は)?(?:い|おり)ません"
    r"|\A(?:も|や)[^、。]{1,12}?(?:は|も)(?:いりません|要りません|いらない|要らない|結構です|不要|望みません|求めません)"
    r"|\A(?:も)?(?:求めて|望んで|期待して)(?:は)?(?:いません|おりません|いない)|\A(?:も)?(?:望みません|求めません)"
    # 「診察代のことは、そのあとでお話しします」: put off; 「費用を、なぜ私が」: refused.
    r"|\A[^。を]{0,6}(?:は|も)、?(?:そのあと|その後|後日|あとで|改めて|別途)|\A(?:を|は)、?(?:なぜ|どうして|何で|なんで)"
)
# What follows a wish that was made before: 交換をお願いしましたが.
_MADE_BEFORE = re.compile(
    r"(?:を)?(?:お願い|依頼|希望)?(?:し(?:た(?:ところ|のに|が|けど)|ましたが|ていました)|済み)"
    # 「退会して三月たちます」, 「退会後の通知」: done long ago.
    r"|し?てから|し?(?:て|後)[^、。を]{0,6}(?:たち|経ち|経って|たって|にな|過ぎ)|後[のもに]"
)
# What the customer will do for want of it: 「届かなければ解約します」 asks for no end.
_IF_NOT = re.compile(
    r"(?:[な無](?:き(?:場合|時|とき)|いなら|い(?:場合|時|とき|よう)|ければ|かった(?:ら|場合|時|とき)|いのなら|いと)"
    r"|ません(?:なら|でしたら|場合)|えへん(?:なら|かったら)|ねば|ずば"
    r"|[ただ](?:場合|とき|時|際)に?は)"
)
_WILL_DO = re.compile(
    r"\A(?:を|も)?(?:させ(?:る|ます|てもら|ていただ)|し(?:ます|、|て、|たうえ|た上)|する|いたします|請求(?:し|する))"
)
_WILL_NOT = re.compile(r"(?:ません|ない)\Z")
# What was asked for before says nothing of what is wished now: 変更を頼みました.
_VAGUE, _ASKED_BEFORE = "action", re.compile(r"(?:し|い|み|め)?ま?し?た(?!ら|[いく])")
# 「もう一度お送りいたします」: the customer sends.
_OWN_DEED = re.compile(r"\A(?:いたし|致し|し)ま(?:す|した)(?!か)")
# What was done for the customer is not wished: 「2回も作り直してもらいました」.
_RECEIVED = re.compile(
    r"(?:て|で)(?:もら(?:い|っ)|頂(?:き|い)|いただ(?:き|い))(?:まし)?た(?!ら|い|く)"
)
# 「2回作り直しても直りません」: it was done already.
_EVEN_SO = re.compile(r"し?ても(?!ら|い|よ|う|っ|構|か)")
# 「張り替え代38,500円に納得がいきません」 tells of a bill that the customer got.
_BEYOND = "compensation"
_BILLED = re.compile(
    "請求(?:され|が|書|額|金|は|の|に|\\Z)|引かれ|引き落と|納得|高い|高す|取られ|含まれ|のって"
)
_PAYS = re.compile(
    "償|慰謝|損害|減額|責任|埋め合わせ|負担|払(?!い済|って[いま])|出し|出せ|持[てちっ]|返"
    "|ください|下さい|ほしい|欲しい|くれ|たい|求め|請求(?:し|いた|致|させ)|要求|もらえ|いただけ"
)
_NEAR = 12
# 「なぜ私が費用を負担するのか」 refuses to pay, and asks for no payment.
_OWED, _REFUSES = "compensation", re.compile("なぜ|どうして|何で|なんで")


def denied(case: Case) -> frozenset[str]:
    """Return the demands that the customer names only to say that they are not made."""
    return frozenset(
        demand.id
        for demand in case.analysis.demands
        if demand.evidence and not any(wanted(demand, case))
    )


def strength(demand: Demand, case: Case) -> float:
    """Return how strongly the mail makes the demand, 0.0 if it does not."""
    return max((item.points for item in wanted(demand, case)), default=0.0)


def wanted(demand: Demand, case: Case) -> Iterator[Evidence]:
    """Yield what speaks for a demand that the mail does make."""
    for item in demand.evidence:
        refuses = demand.id == _OWED and _REFUSES.search(item.quote)
        if item.cancelled or refuses or _taken_back(item, case):
            continue
        past = demand.id == _VAGUE and _ASKED_BEFORE.match(behind(item.span, case))
        if not past and not (demand.id == _BEYOND and _is_billed(item, case)):
            yield item


def is_denied(wish: Wished, case: Case) -> bool:
    """Say whether a wish that has a name is taken back or was made before."""
    rest = behind(Span(start=wish.start, end=wish.end, field="text"), case)
    return bool(_DENIED.search(rest) or _MADE_BEFORE.match(rest[:_NEAR]))


def _taken_back(item: Evidence, case: Case) -> bool:
    rest = behind(item.span, case)
    return bool(
        _DENIED.search(rest)
        or _MADE_BEFORE.match(rest[:_NEAR])
        or _EVEN_SO.match(rest)
        or _RECEIVED.search(item.quote + rest[:_NEAR])
        or _is_own_deed(item, rest, case)
    )


def _is_billed(item: Evidence, case: Case) -> bool:
    """Say whether the sentence tells what the customer is to pay, and asks nothing."""
    said = sentence_at(item.span, case)
    return bool(_BILLED.search(said)) and not _PAYS.search(said)


def _is_own_deed(item: Evidence, rest: str, case: Case) -> bool:
    """Say whether the customer tells what he does or will do himself."""
    if _IF_NOT.search(before(item.span, case)):
        said = item.quote.removesuffix("し")
        will = _WILL_DO.match(item.quote[len(said) :] + rest)
        return bool(will or _WILL_NOT.search(item.quote))
    sends = item.quote.endswith("送り") or item.quote.endswith("送付")
    return sends and _OWN_DEED.match(rest) is not None
