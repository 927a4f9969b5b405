"""Tells whether the house means a listed wording, for all word lists in one place.

Quoted speech is left out where the lists are read; here is what is told of others,
refused, or denied.
"""

from replycraft.checking.findings import Work
from replycraft.checking.patterns import HOUSE, lazily
from replycraft.checking.wordings import Match
from replycraft.records.ids import Code

# 「慰謝料をお求めとのこと」「新人であったかどうかにかかわらず」, right behind a wording.
_NOT_SAID = (
    "[^。、\n]{0,20}?(?:との(?:こと|お|ご)|(?:について|に関して)の[ごお]|をお求め|をご希望|をお望み|のご(?:要望|希望|請求)|かどうか|か否か)"
    # 「このお値段でこの仕上がりとは、とのお叱り」
    "|[^。\n]{0,40}?との〔お客様の声〕"
)
# 「返金には応じかねます」: what is refused is not promised.
_REFUSED = "[^。、\n]{0,20}?〔断る言葉〕"
# 「お客様のお使い方ではなく」「ご不注意などとは考えておりません」
_DENIED = lazily(
    "[^。、\n]{0,12}?(?:で(?:は|も)な(?:く|い(?!か|でしょう|のか))|で(?:は|も)(?:ござい|あり)ません(?!か)"
    "|など?とは、?[^。、\n]{0,8}?(?:考え|思っ|思い|申し)[^。、\n]{0,6}?(?:ません|ない))"
)
# 「引き継ぎが足りなかったのは、私どもの責任でございます」
_OWNED = f"[^。\n]{{0,24}}?のは、?(?:ひとえに|すべて)?(?:私|{HOUSE})(?:の[^。、\n]{{0,8}}?)?〔負う誤り〕で(?!は)"
_CUSTOMER = "お客様"
_ACCUSING = (Code.EXCUSE, Code.TONE)


# 「係に確かめましたが、言った覚えはないとのことです」 is hearsay of the house itself.
_OF_STAFF = "〔係〕(?:本人)?(?:に|へ|から|は|も)(?:も|は)?、?[^。\n]{0,12}?(?:確か|確認|聞|尋ね|事情|話)"


def is_meant(work: Work, code: Code, match: Match) -> bool:
    """Tell whether the house itself says what *match* says, and means it."""
    text, end = work.reply.text, match.end
    pattern = work.groups.pattern
    # A wording may end with the と of 「とのこと」.
    after = end - text.endswith("と", 0, end)
    if pattern(_NOT_SAID).match(text, after):
        start, _ = work.reply.sentence_at(match.start)
        by_staff = code is Code.EXCUSE and pattern(_OF_STAFF).search(
            text, start, match.start
        )
        return bool(by_staff)
    if code not in _ACCUSING:
        return pattern(_REFUSED).match(text, end) is None
    if _CUSTOMER in text[match.start : end]:
        return _DENIED.match(text, end) is None
    return pattern(_OWNED).match(text, end) is None
