"""Finds short codes of the customer's mail that are told instead of the confirmed one.

「シェードはA2でお受けしております」 where `shade` is A3; likewise sizes, seats and rooms. They
are too short to be figures with a source of their own.
"""

import re
from collections.abc import Iterator

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.hearsay import HEARSAY
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow

_SIZE = "(?:[2-9]|X{0,3})[SL]|SS|LL|M"
_CODE = f"{_SIZE}|[A-Z]{{1,2}}-?[0-9]{{1,2}}|[0-9]{{1,2}}[A-Z]"
_CODES = lazily(f"(?<![A-Za-z0-9./@-])({_CODE})(?![A-Za-z0-9@/-])")
_IS_SIZE = lazily(f"(?:{_SIZE})$")
_NAME = "(?:サイズ|判|席|列|番|号室|号|コース|プラン|タイプ|型|色)?"
_FACT = lazily(f"({_CODE}){_NAME}$")
_DIGITS, _LETTERS = lazily("[0-9]+"), lazily("[A-Z]+")
# That it is so, and not that the customer wants, has or may have it.
_STATED = lazily(
    f"{_NAME}(?:で(?:す(?![かとが])|ござい|、|お?(?:受け|承|作り|用意|取り|送り|届け|渡し|間違い)|ご(?:用意|注文|予約|指定|案内|登録)|登録|記[録載])"
    "|と(?:なって|なり|記[録載]|ご?指定|承|ご?登録|ござい|書かれ)|を(?:お(?:受け|作り|取り|送り|届け|渡し)|ご用意|承))"
)
# 「お色はA2、納品は」「シェード：A2」「シェード(A2)の」
_LABELLED = lazily("[一-鿿ァ-ヶー](?:は、?|[:：] ?|[(（])$")
_ENDS_SO = lazily(f"{_NAME}(?:[)）](?![はもが])|、|\n|$)")
# 「DIC-183」 is a colour; codes under these names are numbers of records.
_MODEL = lazily("[A-Za-z]{2,}-[0-9]{2,}$")
_RECORDS = frozenset((
    "number", "no", "id", "code", "order", "ticket", "invoice", "receipt", "card",
    "reservation", "booking", "tracking", "contract", "member", "slip", "case",
))  # fmt: skip
_NOT_SO = lazily(
    "場合|でしたら|なら|れば|ましたら|いただくと|ではな|ではござ|ません|かねま|違[いう]|誤|間違|ご希望|から[^。、]{0,12}(?:変更|替え)"
)


def other_codes(work: Work) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the codes that stand in the place of the only confirmed one, with that one."""
    found = list(_CODES.finditer(work.reply.plain, 0, work.reply.body_end))
    told = {match[1] for match in found}
    for match in found:
        known = _rivals(work, match[1]) if _is_stated(work, match) else {}
        if len(known) == 1 and told.isdisjoint(known):
            yield match, next(iter(known.values()))


def other_model(work: Work, figure: Figure) -> str | None:
    """Return the confirmed colour, model or the like that *figure* is told instead of.

    It differs in its digits alone, and nothing else of its letters is confirmed.
    """
    told = work.reply.plain[figure.start : figure.end]
    if figure.sort is not Sort.ID or not _MODEL.match(told):
        return None
    alike = {
        value
        for key, value in work.ground.facts.items()
        if _MODEL.match(narrow(value))
        and _RECORDS.isdisjoint(key.split("_"))
        and _shape(narrow(value)) == _shape(told)
        and _DIGITS.sub("", narrow(value)) == _DIGITS.sub("", told)
    }
    return alike.pop() if len(alike) == 1 else None


def _rivals(work: Work, code: str) -> dict[str, str]:
    """Return the facts that are nothing but another code of the same shape, by their code.

    Empty where a fact has *code* itself, or the mail has it not.
    """
    claimed = any(m[1] == code for m in _CODES.finditer(work.ground.mail.text))
    facts = {text: narrow(text) for text in work.ground.facts.values()}
    if not claimed or any(
        m[1] == code for plain in facts.values() for m in _CODES.finditer(plain)
    ):
        return {}
    whole = ((text, _FACT.match(plain)) for text, plain in facts.items())
    return {m[1]: text for text, m in whole if m and _shape(m[1]) == _shape(code)}


def _shape(code: str) -> str:
    """Return what codes that may stand for one another have in common."""
    if _IS_SIZE.match(code):
        return "S"
    return _DIGITS.sub("9", _LETTERS.sub("A", code))


def _is_stated(work: Work, match: re.Match[str]) -> bool:
    """Tell whether the house itself says that it is the code of *match*."""
    text, sentence = work.reply.text, work.reply.sentence_at(match.start())
    if work.reply.quoted(match.start()):
        return False
    labelled = _LABELLED.search(text, sentence[0], match.start())
    listed = labelled is not None and _ENDS_SO.match(text, match.end()) is not None
    if not (listed or _STATED.match(text, match.end())):
        return False
    return not (HEARSAY.search(text, *sentence) or _NOT_SO.search(text, *sentence))
