"""Tells whether a word such as 改めて or すぐに is bound to an occasion that is known.

「その際に改めて伺います」 says when; so does what follows the customer's own deed.
"""

from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.promises import CONTACT

# 「結果をお伝えする際に」 is as far off as the result.
_OPEN = lazily("ましたら|次第|てから|たら、|た後|終え")
# 「その際に改めて」, 「そのお電話で」: the occasion was told right before.
_SAME = lazily(
    "(?:その|この|同じ)(?:際|折|時|とき|場|日|席|お?電話|ご?訪問|ご?面談|お?打ち合わせ|点検|診察)(?:に|も|で|は|の)"
)
# 「お預かりの際に」「検査の後、」「当日は」: when something is done, not when word comes.
_WHEN_DONE = lazily(
    "(?:の|る|た)(?:際|折|時|とき|場合)(?:に|は|も|、)|の(?:後|あと|前)(?:に|は|、)|当日(?:に|は|も|、)|あれば、|その都度"
)
# 「お手続きがお済みになりますと」「ご返信をいただいた日に」: the customer sets it going.
_THEIR_DEED = lazily(
    "になり(?:ますと|ましたら|次第)|になった(?:場合|際|とき|後|日|翌)|になる(?:際|場合|とき)|なさ(?:いますと|いましたら|る際|る場合|った場合|った後)"
    "|ご(?:都合|希望|要望|不在|事情)[^。、\n]{0,12}?(?:とき|際|場合|でしたら|ようなら|なければ)[はも]?、"
    # 「お鍋が届きましたら」 is what the customer sends, 「新しいお品が」 is not.
    "|(?<![いのえり])[おご][^。、\nがの]{1,10}が(?:[弊当][社店館院園所]に|こちらに|手元に)?(?:届き|着き)(?:ましたら|次第)"
    "|(?:いただ|くださ)[^。、\n]{0,6}?(?:ますと|ましたら|れば|た日|た後|た翌|たうえ|た上|た場合|際)"
)

# 「お返事をいただければ、すぐに手配いたします」: the customer sets the day.
_ON_WORD = lazily(
    "(?:いただければ|いただけれ|いただけましたら|いただきましたら|くだされば|くださいましたら|頂ければ)、?$"
)
# 「後日ご不明な点がございましたら、…」: the vague word is of the customer's occasion.
_THEIR_OCCASION = lazily(
    "[^おご。、\n]{1,8}、?[おご][^。、\n]{1,16}?(?:ございましたら|ありましたら|おありでしたら|(?:の|る|た)(?:際|場合|とき|折)|でしたら)[はに、]"
)


def is_bound(work: Work, start: int, end: int) -> bool:
    """Tell whether the promise between *start* and *end* has its occasion before it."""
    text = work.reply.text
    first, _ = work.reply.sentence_at(start)
    if any(way.search(text, first, start) for way in (_THEIR_DEED, _ON_WORD)):
        return True
    if _THEIR_OCCASION.match(text, start, end):
        return True
    if _OPEN.search(text, first, start):
        return False
    if _SAME.search(text, first, start):
        return True
    # Word that follows 「調査の後」 comes when nobody knows.
    told = CONTACT.search(text, start, end) is not None
    return not told and _WHEN_DONE.search(text, first, start) is not None
