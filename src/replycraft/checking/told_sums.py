"""Finds sums that are told with a wrong result, where the right one is confirmed."""

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.other_measures import is_claimed, is_told
from replycraft.checking.patterns import lazily
from replycraft.checking.roles import speaks_of

_YEN = "円"
_LESS = lazily("(?:から|より|のうち)|[-−ー－]")
_TAKEN_OFF = lazily(
    "を?、?(?:お?差し?引|お?引き|引い|控除|除い|除き|減ら|頂戴|いただ|申し受け)|[=＝は]"
)
_AND = lazily("(?:と|に|へ|、)|[+＋]")
_ADDED = lazily("を?、?(?:加え|足し|合わせ|含め)|の?(?:合計|総額|計)|[=＝]")
_HAVING_TAKEN = lazily(
    "を?、?(?:差し?引(?:い[たて]|き)|引(?:い[たて]|き)|控除(?:し[たて])?|除(?:い[たて]|き))(?:残り|後|額|金額)?の?、?"
)
_HAVING_ADDED = lazily(
    "を?、?(?:加え[たて]?|足し[たて]?|合わせ[たて]?|含め[たて]?)(?:額|金額)?の?、?"
)
_LONGEST = 24
_MAIL_REACH = 14
# 「全部で7,000円でよかったですか」 asks for the sum that the facts call so.
_IS_IT = lazily(
    "で(?:よかった|良かった|よい|良い|いい|よろし|宜し|合って|あって|間違い|しょうか|すか|すよね)"
)
_RECALLED = "〔人から聞いた、思い込みの言い方〕"
_SUMS = frozenset(("amount", "total"))
# 「毎月550円を申し受けております」, by the only price that is confirmed.
_CHARGES = frozenset((
    "amount", "price", "fee", "charge", "cost", "monthly", "annual", "current", "unit", "total",
))  # fmt: skip
_TAKES = lazily(
    "(?:[（(]税[込抜別][)）])?(?:ずつ)?[をが]?、?(?:毎月|毎回|毎年)?、?(?:申し受け|頂戴し|頂戴いたし|いただいて(?:おり|い)ま|いただきま(?!せ)|頂いて(?:おり|い)ま|ご請求(?:し|いたし|申し上げ|となり|でござい)"
    "|(?:の|が)(?:ご請求|お引き落とし|引き落とし|加算)|でござい|です(?!が)|となり|とな[っる]|加算|かか|お?引き落と|は、[^。\n]{0,40}?(?:申し受け|いただい|頂戴し)て(?:おり|い)ま)"
)
_NO_PRICE = lazily(
    "ません|返金|お返し|差額|値引|割引|誤|間違|本来|調べ|確かめ|確認して(?:おり|い)"
)
# What lies between two amounts is neither of them.
_BETWEEN = frozenset(("difference", "balance"))
# 「ご返金額の17,490円」: what is given back has its own key, not that of what was paid.
_REFUNDED = ("返金額", "返還額", "払戻額", "返金の額")
_CALLED = lazily("([一-鿿ァ-ヶー]{2,8})(?:は|の)?、?\\Z")
_COST = lazily("[一-鿿ァ-ヶー]{2,12}(?:代|費|料|賃)(?![一-鿿])")


def other_sum(work: Work, figure: Figure) -> str | None:
    """Return the confirmed amount that a sum comes to, which *figure* tells otherwise.

    「15,000円から3,300円を差し引いた12,700円」 where 11,700円 are confirmed.
    """
    if figure.sort is not Sort.NUMBER or figure.unit != _YEN:
        return None
    parts = _parts(work, figure)
    if parts is None:
        return None
    first, second = parts
    text = work.reply.text
    between, behind = text[first.end : second.start], text[second.end : figure.start]
    results = set()
    if _LESS.search(between) and _TAKEN_OFF.search(behind):
        results.add((whole(first) or 0) - (whole(second) or 0))
    elif _AND.search(between) and _ADDED.search(behind):
        results.add((whole(first) or 0) + (whole(second) or 0))
    return next(
        (
            work.ground.facts[key]
            for key, known in work.ground.fact_figures.items()
            for fact in known
            if fact.sort is Sort.NUMBER and whole(fact) in results
        ),
        None,
    )


def unreduced(work: Work, figure: Figure) -> str | None:
    """Return the confirmed result where *figure*, what it is reckoned from, is told as it.

    「手数料330円を差し引いた9,900円」 where 9,900円 and 9,570円 are confirmed, and only
    the first one is told; likewise 「送料600円を加えた」.
    """
    if figure.sort is not Sort.NUMBER or figure.unit != _YEN:
        return None
    start, _ = work.reply.sentence_at(figure.start)
    ahead = [f for f in work.figures if start <= f.start and f.end <= figure.start]
    if not ahead or ahead[-1].unit != _YEN:
        return None
    text, second = work.reply.text, ahead[-1]
    between = text[second.end : figure.start]
    sign = -1 if _HAVING_TAKEN.fullmatch(between) else 1
    if sign > 0 and not _HAVING_ADDED.fullmatch(between):
        return None
    result = (whole(figure) or 0) + sign * (whole(second) or 0)
    return _untold(work, result)


def _untold(work: Work, result: int) -> str | None:
    """Return the confirmed amount *result*, where the reply does not tell it."""
    return next(
        (
            work.ground.facts[key]
            for key, known in work.ground.fact_figures.items()
            for fact in known
            if fact.sort is Sort.NUMBER
            and fact.unit in ("", _YEN)
            and whole(fact) == result
            and not is_told(work, fact)
        ),
        None,
    )


def _parts(work: Work, figure: Figure) -> tuple[Figure, Figure] | None:
    """Return the two amounts that stand close before *figure* in its sentence."""
    start, _ = work.reply.sentence_at(figure.start)
    yen = [
        f
        for f in work.figures
        if f.unit == _YEN and start <= f.start and f.end <= figure.start
    ][-2:]
    if len(yen) < 2:  # noqa: PLR2004 (a sum has two parts)
        return None
    first, second = yen
    close = max(second.start - first.end, figure.start - second.end) <= _LONGEST
    return (first, second) if close else None


def other_than_asked(work: Work, figure: Figure) -> str | None:
    """Return the confirmed amount of what the customer's mail calls *figure*.

    「12,700円戻ると聞きました」 is told as so, where another refund is confirmed that the
    reply does not tell at all.
    """
    if figure.sort is not Sort.NUMBER or figure.unit != _YEN:
        return None
    called, asked = _called(work, figure), _is_asked(work, figure)
    for key, known in work.ground.fact_figures.items():
        yen = [f for f in known if f.sort is Sort.NUMBER and f.unit in ("", _YEN)]
        if len(yen) != 1 or yen[0].value == figure.value or is_told(work, yen[0]):
            continue
        summed = asked and key in _SUMS
        if summed or any(speaks_of(work, key, words) for words in called):
            return work.ground.facts[key]
    return None


def _called(work: Work, figure: Figure) -> list[tuple[str, str]]:
    """Return what stands before and behind the value of *figure* in the mail."""
    mail = work.ground.mail
    return [
        (
            mail.text[max(0, f.start - _MAIL_REACH) : f.start].rpartition("、")[2],
            mail.text[f.end : f.end + _MAIL_REACH],
        )
        for f in mail.figures
        if f.sort is Sort.NUMBER and f.unit == _YEN and f.value == figure.value
    ]


def _is_asked(work: Work, figure: Figure) -> bool:
    """Tell whether the mail asks if it is the amount *figure*."""
    mail = work.ground.mail
    return any(
        f.value == figure.value and _IS_IT.match(mail.text, f.end)
        for f in mail.figures
        if f.sort is Sort.NUMBER and f.unit == _YEN
    )


def misnamed(work: Work, figure: Figure) -> str | None:
    """Return the amount that is confirmed for what stands right before *figure*.

    「差額900円」 where `fee_difference` is 300円, which the reply does not tell.
    """
    called = _CALLED.search(
        work.reply.text, max(0, figure.start - _LONGEST), figure.start
    )
    if figure.unit != _YEN or called is None:
        return None
    others: list[str] = []
    for key, known in work.ground.fact_figures.items():
        yen = [f for f in known if f.sort is Sort.NUMBER and f.unit in ("", _YEN)]
        if len(yen) != 1 or not _names(work, called[1], key):
            continue
        if yen[0].value == figure.value or is_told(work, yen[0]):
            return None
        others.append(work.ground.facts[key])
    return others[0] if len(others) == 1 else None


def _names(work: Work, called: str, key: str) -> bool:
    """Tell whether *called* is the name of one amount, and *key* the one for it."""
    parts = key.split("_")
    if called.endswith(_REFUNDED):
        return "refund" in parts
    return not _BETWEEN.isdisjoint(parts) and speaks_of(work, key, (called, ""))


def other_price(work: Work, figure: Figure) -> str | None:
    """Return the only confirmed price, where the customer's *figure* is said to be taken.

    The sentence names what a fact is of: 「レンタル料は、毎月550円を申し受けております」.
    """
    prices = {
        key: [f for f in known if f.sort is Sort.NUMBER and f.unit in ("", _YEN)]
        for key, known in work.ground.fact_figures.items()
        if _CHARGES.issuperset(key.split("_"))
    }
    money = [f for f in work.ground.confirmed.figures if f.unit == _YEN]
    if len(prices) != 1 or figure.unit != _YEN or not is_claimed(work, figure):
        return None
    ((key, found),) = prices.items()
    if (
        len(found) != 1
        or len(money) > (found[0].unit == _YEN)
        or is_told(work, found[0])
    ):
        return None
    start, end = work.reply.sentence_at(figure.start)
    text = work.reply.text
    if not _TAKES.match(text, figure.end) or _NO_PRICE.search(text, start, end):
        return None
    if (whole(figure) or 0) % (whole(found[0]) or 1) == 0:
        return None
    meant = _is_of_item(work, figure) or _is_recalled(work, figure)
    return work.ground.facts[key] if meant else None


def _is_recalled(work: Work, figure: Figure) -> bool:
    """Tell whether the mail only recalls *figure*: 「6,600円とあったように思います」."""
    mail = work.ground.mail
    recalled = work.groups.pattern(_RECALLED)
    return any(
        f.value == figure.value and recalled.match(mail.text, f.end)
        for f in mail.figures
        if f.sort is Sort.NUMBER and f.unit == _YEN
    )


def _is_of_item(work: Work, figure: Figure) -> bool:
    """Tell whether a fact has the 「レンタル料」 that reply, or else mail, says *figure* is of."""
    start, _ = work.reply.sentence_at(figure.start)
    named = _COST.findall(work.reply.text, start, figure.start)[-1:]
    if not named:
        ahead = (before for before, _ in _called(work, figure))
        named = [cost for before in ahead for cost in _COST.findall(before)]
    facts = "\n".join(work.ground.facts.values())
    return any(cost in facts for cost in named)
