"""Tells whether it is a thing that is given back, where the words may be of money.

「送料を当店が負担して、全冊をお返しいたします」 pays nothing back.
"""

from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.wordings import Match

_GIVEN_BACK = lazily("お返し|返却|返送|ご返却")
# 「全冊を」「42冊すべてを、着払いで」, or without を: 「全冊お返し」「箱ごとお返し」.
_OBJECT = lazily(
    "([一-鿿々ァ-ヶー0-9]+)(?:すべて|全て|とも|など|り|ごと)?(?:を|は)[^をは。、]{0,14}$"
    "|(?P<counted>(?:全|[0-9]+)[冊品点枚箱部巻着台本個通組足])(?:すべて|とも)?$|(?P<box>[一-鿿ァ-ヶー]+)ごと$"
)
_MONEY = lazily(
    "[金額料費代円賃税分]$|^(?:残|全|半|差|残り|全部|一部|半分|全て|過払|超過|払)$|金$|謝$|ポイント|チャージ|デポジット"
)


def returns_thing(work: Work, match: Match) -> bool:
    """Tell whether *match*, a wording of paying back, says that some thing is given back."""
    if "refund" not in match.wording.resolutions:
        return False
    text = work.reply.text
    back = _GIVEN_BACK.search(text, match.start, match.end)
    if back is None or back.start() == match.start:
        return False
    thing = _OBJECT.search(text, match.start, back.start())
    return thing is not None and _MONEY.search(thing[thing.lastgroup or 1]) is None
