"""Tells how clearly the words after a day ask for something."""

from bisect import bisect_left

from replycraft.facts.patterns import compiled
from replycraft.text.document import Document

_LAST_WORD = r"は?(?:必ず|絶対に?)?(?:、?です|だ|や|じゃ|で)?[ 　]?[。！!)）(（\n]|、\n|[ 　](?=[^\W\d_ぁ-ん])|\Z"
_REQUEST = (
    "ください|下さい|ちょうだい|頂戴|頂[きけくい]|いただ[きけくい]|願|求め|ほしい|欲しい|たい|助か|幸い|ありがた|嬉し|うれし|安心"
    "|待つ|待ち|待った|頼(?:む|みます|みたい)"
    "|(?:返事|回答|連絡|電話)(?!(?:[をはもが])?(?:した|しま|しても|なかっ|来な|きな))"
    "|なけれ|ないなら|ねえなら|ないとき|な[いき]場合|なき(?:時|とき)|なかったら|んなら|なきゃ|なけりゃ|たら|れば"
    "|ひつよう|必要|希望|賜り|くれ|もらえ|なさい|でしょうか|ますか|必着|こと|おねがい|許さ|したく|とけ|といて|クビに|首に|来て|間に合"
    r"|[せけれめえろ][!！]|せ(?:[。\n]|\Z)|(?<![だこ])ろ。|せえ|[てで](?:ね|よ|や)?[。!！\n]|[をへ](?:[。!！\n]|\Z)"
    "|もらわ[なんに]|そうですか|と(?:いい|よい|良い)(?:け|です|な|ん|の|が)"
)
_TOLD = (
    "はず|とのこと|と言われ|と聞|と伺|とあり|と書|と出て|と表示|と案内|予定|有効|開いて|営業|無料|キャンペーン|とおっしゃ"
    r"|[るん]のか[^。\n]{0,9}ないのか|[るん]か[^。\n]{0,9}[へせ]んのか|かどうか"
    "|(?:込め|払え|出せ|送れ|すれ)ば(?:い|よ|間に合)|(?:返品|解約|申請|購入|登録|契約)すれば"
)
_REPORTED = "(?:と|って)(?!言って|言うて|ゆうて|いって|言っと|言うと)"
_POLITE = frozenset({"下さる", "為さる", "頂く", "呉れる"})
_LONGEST_REST = 300
# What stands before まで where it is a limit: 5日まで, 夕方まで, 月末まで.
_TIMES = "日時分半週月年末朝昼夜晩方中今明曜頃後前迄"


def sentence_end(document: Document, position: int) -> int:
    """Return where the sentence that holds *position* ends, or a limit before."""
    sentence = document.sentences[document.sentence_at(position)]
    return max(min(sentence[1], position + _LONGEST_REST), position)


def commands(document: Document, start: int, end: int) -> bool:
    """Say whether a verb between *start* and *end* is a command, not ください.

    What somebody else ordered (「払えって」「取れと」) is none.
    """
    tokens = document.tokens
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    return any(
        tokens.tags[index].endswith("!")
        and tokens.norms[index] not in _POLITE
        and compiled(_REPORTED).match(document.text, tokens.ends[index]) is None
        for index in range(first, last)
    )


def asks(document: Document, start: int, end: int) -> bool:
    """Say whether the words between *start* and *end* ask for anything."""
    return compiled(_REQUEST).search(document.text, start, end) is not None


def strength(document: Document, start: int, end: int) -> int:
    """Return how clearly the words after a limit, from *start* on, ask: -1 to 3."""
    text = document.text
    if compiled(_LAST_WORD).match(text, start, end):
        return 2
    end = _own_words(text, start, end)
    asked = compiled(_REQUEST).search(text, start, end)
    told = compiled(_TOLD).search(text, start, end)
    if asked and not (told and told.start() < asked.start()):
        return 3
    if commands(document, start, end):
        return 3
    return -1 if told else 0


def _own_words(text: str, start: int, end: int) -> int:
    """Return where the next limit begins: 「5日まで回せますので、4日までに」.

    「7日までに、1日までの記録を」 goes on: what has の after it is no limit.
    """
    following = text.find("まで", start, end)
    while following >= 0 and not _limits(text, following):
        following = text.find("まで", following + 2, end)
    return following if following >= 0 else end


def _limits(text: str, until: int) -> bool:
    """Say whether the まで at *until* is one of time: 家まで is none."""
    return text[until - 1] in _TIMES and not text.startswith("の", until + 2)
