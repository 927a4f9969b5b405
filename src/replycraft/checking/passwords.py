"""Finds passwords and numbers that must never be mailed, whoever told them."""

import re
from collections.abc import Iterator

from replycraft.checking.figures import Sort
from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import lazily
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_SPACED_CARD = lazily(r"(?<!\d)(\d{4}[ 　]\d{4}[ 　]\d{4}[ 　]\d{2,4})(?!\d)")
_SECRET_WORDS = (
    "パスワード",
    "暗証",
    "PIN",
    "ナンバー",
    "個人番号",
    "コード",
    "カードの裏",
    "裏面",
    "桁の番号",
    "秘密",
    "口座番号",
    "普通",
    "当座",
    "貯蓄",
)
_SECRET = lazily(
    r"(?:パスワード|暗証番号|PIN|マイナンバー|個人番号|セキュリティコード|秘密の答え|口座番号|カードの?裏面?(?:にある)?の?[^。、\d]{0,4}(?:[34]桁の)?(?:数字|番号)|[34]桁の(?:番号|数字|コード))"
    r"(?:は|:|「|\s|の)*[「『]?([A-Za-z0-9][A-Za-z0-9!-/:-@_-]{2,})"
)
_ACCOUNT = lazily(
    r"(?:普通|当座|貯蓄)(?:預金|口座)*(?:の?口座)?(?:番号)?[ は:の「]{0,2}(\d{6,8})(?!\d)"
)
_OUR_ACCOUNT = "〔こちらの口座の呼び方〕"
_PAID_BACK = lazily("返金|返還|払い?戻|お戻し|お返し")
_REACH = 60
_NEVER_MAILED = "パスワードや番号はメールに書かず、手続きの方法だけを案内してください。"


def given_secrets(work: Work) -> Iterator[Finding]:
    """Yield a password or the like that the customer wrote, wherever it comes again."""
    mail, end = work.ground.case.mail, work.reply.body_end
    ids = [f for f in work.figures if f.sort is Sort.ID and f.end <= end]
    if not ids or mail is None or not has_secret(mail.text):
        return
    given = {match[1] for match in _SECRET.finditer(work.ground.mail.text)}
    for figure in ids:
        written = work.reply.plain[figure.start : figure.end]
        known = [secret for secret in given if written in secret or secret in written]
        before = work.reply.plain[max(0, figure.start - 8) : figure.start]
        if known and not has_secret(before):
            yield point(work, Code.PII_LEAK, (figure.start, figure.end), _NEVER_MAILED)


def has_secret(piece: str) -> bool:
    """Tell whether *piece* names a secret."""
    named = any(word in piece for word in _SECRET_WORDS)
    return named or _SPACED_CARD.search(piece) is not None


def _is_ours(work: Work, account: re.Match[str]) -> bool:
    """Tell whether *account* is where the customer is to pay: 「お振込先は…」, confirmed and not his."""
    sources = work.ground.confirmed.skeleton, work.ground.mail.skeleton
    if account[1] not in sources[0] or account[1] in sources[1]:
        return False
    first, _ = work.reply.sentence_before(account.start())
    start, end = max(first, account.start() - _REACH), account.start()
    called = work.groups.pattern(_OUR_ACCOUNT).search(work.reply.text, start, end)
    back = _PAID_BACK.search(work.reply.text, *work.reply.sentence_at(account.start()))
    return called is not None and back is None


def _is_given(work: Work, secret: re.Match[str]) -> bool:
    """Tell whether a source has *secret*; one of digits that none has is invented."""
    known = any(
        secret[1].casefold() in source.skeleton for source in work.ground.sources
    )
    return known or not secret[1].isdigit()


def check_secrets(work: Work) -> Iterator[Finding]:
    """Yield passwords and numbers that must not be mailed."""
    plain = work.reply.plain
    # An account that no source has is invented, not given away.
    accounts = (
        match
        for match in _ACCOUNT.finditer(plain)
        if any(match[1] in source.skeleton for source in work.ground.sources)
        if not _is_ours(work, match)
    )
    cards = (
        match
        for match in _SPACED_CARD.finditer(plain)
        if "".join(match[1].split()) not in work.ground.confirmed.skeleton
    )
    told = (match for match in _SECRET.finditer(plain) if _is_given(work, match))
    for match in (*told, *accounts, *cards):
        # 「口座番号YS-3088」 is what a broker calls a customer; a bank's has digits only.
        own = match[0].startswith("口座番号") and match[1][0].isalpha()
        if not own and any(character.isdigit() for character in match[1]):
            yield point(
                work,
                Code.PII_LEAK,
                match.span(1),
                _NEVER_MAILED,
            )
