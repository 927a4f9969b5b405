"""Names what a customer asks and nothing answers, as a letter promises it."""

import re
from collections.abc import Iterator

from replycraft.drafting.nearby import SENTENCE

# What asks for the letter itself: 「今月中にご返答いただけますと幸いです」.
_FOR_THIS = re.compile(
    "(?:返答|返信|返事|回答|連絡|一報)(?:を)?(?:いただけ|頂け|くださ|下さ|もらえ|お願い|お待ち|ほしい|欲しい)[^、]*」"
)
# 「助成金の申請書類の作成もお願いできますでしょうか」
_TOPIC = re.compile(
    "「(?:[^「」、]{0,12}、)?([^「」、]{2,20}?[一-龠々ァ-ヶー])(?:も|を|は|について)(?:も|は)?"
    "(?:一緒に|あわせて|併せて)?、?(?:お願い|ご?相談|知りた|教え|お教え|お聞かせ|ご教示)[^「」]*」との(?:お尋ね|ご依頼)"
)
# 「ばねも、替えられるなら一緒に頼みたいです」
_IF_SO = re.compile(
    "なら(?:ば)?、?(?:一緒に|いっしょに|あわせて|併せて|ついでに)?(?:お願い|頼み|頼め|頼も)"
)
_END = re.compile(
    r"(?:の?です|と思います|と思って(?:い|お)ります)?(?:が)?[。！？!?]*\Z"
)
# 「今後も同じ担当の方なのか」, but not 「今後どうするつもりですか」.
_FROM_NOW_ON = re.compile(
    "(?:今後|これから|次回)(?:も|から|は)[^。、？?！!「」\n]{3,24}か(?=[。、？?\n]|を)"
)
_BLAMES = re.compile(
    "つもり|どう|なぜ|信[用じ]|責任|改善|対策|防|繰り返|同じこと|気を付|気をつけ|大丈夫"
)
_LONGEST = 32
# 「今後どう気をつけるのかも聞かせてください」, but not 「今後は気をつけてください」.
_AGAIN = re.compile(
    "再発防止|(?:今後|再発|二度と|次から|これから)[^。、？?]{0,16}"
    "(?:気をつけ|気を付け|防ぐ|防止|改善策|対策)(?![^。]*つもり)"
)
_TELL = re.compile(
    "(?:聞かせ|教え|示し|説明|知らせ|報告|回答)[^。]{0,14}[。\\s]*\\Z|[かの][？?。\\s]*\\Z"
)


def asks_for_answer(quoted: str) -> bool:
    """Say whether a quoted request only asks for the letter itself."""
    return _FOR_THIS.search(quoted) is not None


def topic_of(quoted: str) -> str:
    """Return what a quoted question is about where it says so: 書類の作成."""
    return _TOPIC.sub(r"\1", quoted)


def wished_if_possible(text: str) -> Iterator[str]:
    """Yield the sentences that want something if it can be had, short enough to quote."""
    for sentence in SENTENCE.findall(text):
        said = _END.sub("", sentence).strip()
        if _IF_SO.search(said) and len(said) <= _LONGEST and "「" not in said:
            yield said


def asks_prevention(text: str) -> bool:
    """Say whether a complaint asks what is done so that it does not happen again."""
    return any(
        _AGAIN.search(sentence) and _TELL.search(sentence)
        for sentence in SENTENCE.findall(text)
    )


def asked_from_now_on(text: str) -> Iterator[str]:
    """Yield the questions of a complaint about what will be from now on."""
    for found in _FROM_NOW_ON.finditer(text):
        if not _BLAMES.search(found[0]):
            yield found[0]
