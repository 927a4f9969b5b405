"""Tells whether what sounds like an excuse is the reason of a request, supposed, or cited."""

from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.wordings import Match

# Groups of words in lexicons/checks/. 「生き物ですので、毎日の餌やりをお願いいたします」
_ASKED = "〔頼みと申し出〕[。\\s]*$"
_TO_BEAR = "〔聞き入れてもらう言葉〕"
_BLAMES = "〔責める言葉〕|ご[一-鿿]"

# 「天災で中止になったときは」「多少のずれがあっても」, right behind the wording.
_SUPPOSED = lazily(
    "[^。、\n]{0,16}?(?:(?:とき|際|折|場合)(?:は|に|も|でも)|でしたら|ましたら|(?:あっ|ござい[^。、\n]{0,3})ても、)"
)

# 「説明書にもありますとおり」, with the name of what is cited.
_CITED = lazily("([一-鿿ァ-ヶー]{1,8})にも[^。、\n]*(?:とおり|通り)$")


def is_supposed(work: Work, match: Match) -> bool:
    """Tell whether *match* is what may happen one day, and did not."""
    return _SUPPOSED.match(work.reply.text, match.end) is not None


def explains_request(work: Work, match: Match) -> bool:
    """Tell whether the customer is asked to do something, or may, for the reason *match*.

    To be asked for understanding or for patience is to be told an excuse, and who is
    blamed is blamed whatever is asked.
    """
    text = work.reply.text
    _, end = work.reply.sentence_at(match.start)
    pattern = work.groups.pattern
    if pattern(_BLAMES).search(text, match.start, match.end):
        return False
    if pattern(_TO_BEAR).search(text, match.start, end):
        return False
    return pattern(_ASKED).search(text[match.end : end]) is not None


def cites_leaflet(work: Work, match: Match) -> bool:
    """「説明書にもありますとおり、25〜30度で芽が出ます」 tells what the leaflet says.

    The customer has spoken of it, and a confirmed value follows: nobody is blamed for
    not having read it.
    """
    text = work.reply.text
    cited = _CITED.search(text, match.start, match.end)
    if cited is None or not text.startswith("、", match.end):
        return False
    _, end = work.reply.sentence_at(match.start)
    known = {(f.sort, f.value) for f in work.ground.confirmed.figures}
    told = (f for f in work.figures if match.end <= f.start < end)
    return cited[1] in work.ground.mail.text and any(
        (f.sort, f.value) in known for f in told
    )
