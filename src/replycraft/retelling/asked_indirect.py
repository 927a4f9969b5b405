"""Says what a customer asks without brackets: いつ届くか(とのお尋ね), 直してほしい(とのご要望)."""

import re
from bisect import bisect_left

from replycraft.retelling import conjugation
from replycraft.retelling.asked import Asked
from replycraft.retelling.morphs import JOINT, TE, Morph, Morphs, Refused, morph
from replycraft.retelling.ours import own_things
from replycraft.retelling.particles import handled
from replycraft.retelling.people import renamed
from replycraft.retelling.plain import plain
from replycraft.retelling.wording import worded
from replycraft.retelling.words import Words, instead
from replycraft.text.document import Document

_LONGEST = 56
_WANTED, _CAN_HAVE = "ほしい", "もらえるか"
# What may stand before a deed without を: 「翌日に変更」, 「…のか、説明」.
_BESIDE = frozenset({"、", "か", "に", "へ", "で", "と", "まで", "から"})
_DOABLE = "サ変可能"
# How a deed is asked for behind て: 「ください」「いただけると助かります」.
_GIVE = re.compile(
    r"(?:くださ|下さ|いただけ|頂け|いただき|頂き|もらえ|貰え|もらい|ほし|欲し|くれれ)[^、]{0,24}\Z"
)
_MAY_HAVE = re.compile(
    r"(?:いただく|頂く|もらう|貰う)こと(?:は|が|って)?(?:できます|できません|可能です?|可能でしょう)[^、]{0,6}\Z"
)
# What asks to be told: 「…か教えてください」「…を教えてください」.
_TELL = re.compile(
    r"(?:か(?:だけ(?:でも)?|も|を|は)?、?|(?P<noun>を|について|も|は)、?)[^、かを]{0,8}"
    r"(?:(?:教えて|おしえて|聞かせて)(?:くださ|下さ|いただ|頂|もら|ほし|欲し|くれ)|知りたい|(?:伺|うかが)いた[いく]"
    r"|お(?:教え|知らせ|聞かせ|示し|答え)(?:くださ|下さ|いただ|頂|願)|ご?教示(?:くださ|下さ|いただ|頂|願|を?お願))"
    r"[^、]{0,20}\Z"
)
# 「方法があれば教えてください」
_IF_ANY = re.compile(
    r"(?:あれ|でき|なけれ|よけれ)ば、?[^、かを]{0,4}"
    r"(?:(?:教えて|おしえて|聞かせて)(?:くださ|下さ|いただ|頂|もら|ほし|欲し)|お(?:教え|知らせ|聞かせ)(?:くださ|下さ|いただ|頂))"
    r"[^、]{0,20}\Z"
)
# 「候補をメールでいただけますか」 asks for a thing.
_HAND_OVER = re.compile(
    r"(?<=[でにをへ])(?:いただけ|頂け|もらえ)(?:ます|ません|ない)(?:でしょう)?か\Z|(?<=[でにをへ])(?:ください|下さい)\Z"
)
_KNOW = {"も": "も知りたい", "について": "について知りたい"}
_PLEASE = re.compile(r"を(?:お願い|おねがい)(?:し|いたし|致し)(?:ます|たい)[^、]*\Z")
_GLAD = re.compile(
    r"(?P<glad>助か|幸い|ありがた|有り?難|うれし|嬉し|最高)(?:り?ます|い?です|く(?:存じ|思い)ます)\Z"
)
_GLADLY = {"助か": "助かる", "ありがた": "ありがたい", "有難": "ありがたい"}
_GLADLY |= {"有り難": "ありがたい", "うれし": "うれしい", "嬉し": "うれしい"}
# What the customer says of himself, which the company must not.
_HUMBLE = frozenset((
    "伺う", "参る", "頂く", "申す", "申し上げる", "致す", "存ずる", "拝見", "御座る",
    "承る", "貰う",
))  # fmt: skip
_HUMBLY = re.compile(r"[おご御][一-龠][^、。]{0,3}(?:する|すれ|しま|した|して|でき)")
_PREFIX, _RESPECT = "接頭辞", "御"
# Speech, which reads well in brackets only.
_SPOKEN = re.compile(
    r"っていう|てけ|私ども|けど|とか|なんか|めっちゃ|すごく|ちょっと|なんで|ちゃんと|やっぱ|だから|とこ(?!ろ)|なかか|[ \u3000]"
)
_SAID_WHY, _WHY = "なんで", "なぜ"
_SPOKEN_FORMS = ("融合", "省略")
_CONTRACTED = frozenset({"てる", "でる", "ちゃう", "じゃう", "とく", "どく"})
_NO_TAGS = ("助詞-終助詞", "感動詞", "空白")
_COPULAS = frozenset({"です", "でしょう", "だ"})
_NOUN_MAKERS, _PLAIN_GOOD = frozenset({"の", "ん"}), "よい"
_GOOD = frozenset({"宜しい", "良い"})
# How a customer honours the company, which must not honour itself.
_HONOURED = re.compile(
    r"[おご御][一-龠ぁ-ん]{1,6}にな[りっるれら]|なさっ|なさる|なさい|いらっしゃ|おっしゃ|召し上が"
)
# 「できたら、」 asks no less without it; a weekday is no money.
_IF_YOU_CAN = re.compile(r"\A(?:(?:できたら|できれば|もし)、?)+")
_FRIDAY = "(金)"
# 「止めてほしいし、返してほしい」 is how one speaks.
_AND_ALSO, _AND = "ほしいし、", "ほしい、"
# What the customer does himself would have to be honoured.
_ACTS = re.compile("お客様[がはも]")
# ご用意 is an act, お調べ one whose verb is 調べる.
_ACT = re.compile("[一-龠]+|[ァ-ヶー]+")
_PLEASE_WORDS = frozenset({"下さる", "頂く"})


def indirect(document: Document, one: Asked, words: Words) -> str:
    """Return what is asked, ready for 「とのお尋ね」 or 「とのご要望」.

    Raises:
        Refused: it is not sure that it reads well as the company's own words.
    """
    morphs = _morphs(document, one)
    said = _joined(morphs)
    if _SPOKEN.search(said) or any(_is_spoken(word) for word in morphs):
        raise Refused("speech")
    if _HONOURED.search(said):
        raise Refused("the company's own deed, raised")
    text = _wished(morphs, words) if one.request else _wondered(morphs, words)
    if len(text) > _LONGEST or _SPOKEN.search(text) or _ACTS.search(text):
        raise Refused("too long, speech, or a deed of the customer's")
    return _IF_YOU_CAN.sub("", text).replace(_AND_ALSO, _AND)


def _morphs(document: Document, one: Asked) -> Morphs:
    starts = document.tokens.starts
    inside = range(bisect_left(starts, one.start), bisect_left(starts, one.end))
    if not inside or starts[inside[0]] != one.start:
        raise Refused("begins within a word")
    found = tuple(_written(morph(document, index)) for index in inside)
    while found and found[-1].tag.startswith(("補助記号", "空白", "記号")):
        found = found[:-1]
    return found


def _written(word: Morph) -> Morph:
    """Return 「なぜ」 for 「なんで」, which is said and not written."""
    return word._replace(text=_WHY) if word.text == _SAID_WHY else word


def _is_spoken(word: Morph) -> bool:
    cut = any(form in word.form for form in _SPOKEN_FORMS)
    odd = (word.tag.startswith(_NO_TAGS) and word.text != "か") or word.text == "って"
    return cut or odd or word.base in _CONTRACTED


def _joined(morphs: Morphs) -> str:
    return "".join(word.text for word in morphs)


def _told(morphs: Morphs, words: Words) -> str:
    """Return the front of what is asked as the company says it.

    Raises:
        Refused: the customer humbles himself there, or speaks of the company's people.
    """
    if not morphs or any(word.norm in _HUMBLE for word in morphs):
        raise Refused("nothing is left, or it is humble")
    if any(instead(words.company, word) for word in morphs) or _HUMBLY.search(
        _joined(morphs)
    ):
        raise Refused("the company's people, or a humble deed")
    whole = handled(own_things(morphs, words), words)
    said = plain(worded(renamed(whole, words), words))
    return said.replace("(お金)", _FRIDAY)


def _wished(morphs: Morphs, words: Words) -> str:
    """Return what shall be done: 「直してほしい」, 「見直しを」, 「〜あれば助かる」."""
    for at in range(len(morphs) - 1, 0, -1):
        if morphs[at].text in TE and morphs[at].tag == JOINT:
            if _GIVE.match(_joined(morphs[at + 1 :])):
                return f"{_told(morphs[:at], words)}{morphs[at].text}{_WANTED}"
            break
    text = _joined(morphs)
    handed = _HAND_OVER.search(text)
    if handed and "を" in text and not text.endswith(("てください", "で下さい")):
        thing = _told(_until(morphs, handed.start()), words)
        direct = thing.removesuffix("を")
        return f"{thing if direct == thing else f'{direct}が'}{_WANTED}"
    please, glad = _PLEASE.search(text), _GLAD.search(text)
    if please:
        return _done(_until(morphs, please.start() + 1), words)
    if glad:
        said = _GLADLY.get(glad["glad"], glad["glad"])
        return f"{_told(_until(morphs, glad.start()), words)}{said}"
    return _politely_wished(morphs, words)


def _done(morphs: Morphs, words: Words) -> str:
    """Return 「翌日に変更してほしい」 for 「翌日に変更を」; 「見直しを」 stays with its 「棚の」."""
    deed, before = morphs[-2:-1], morphs[:-2]
    acts = deed and deed[0].detail == _DOABLE
    if acts and before and before[-1].text in _BESIDE:
        return f"{_told(before, words)}{deed[0].text}して{_WANTED}"
    return _told(morphs, words)


def _politely_wished(morphs: Morphs, words: Words) -> str:
    """Return 「送ってほしい」 for 「お送りください」 and 「お送りいただけますか」."""
    ends = [i for i, word in enumerate(morphs) if word.norm in _PLEASE_WORDS]
    begins = [
        i
        for i, word in enumerate(morphs)
        if (word.tag, word.norm) == (_PREFIX, _RESPECT)
    ]
    if not (ends and begins):
        raise Refused("no form that is known")
    start, deed = begins[-1], morphs[begins[-1] + 1 : ends[-1]]
    said = ""
    if len(deed) == 1 and deed[0].inflected:
        said = conjugation.te(deed[0].base, deed[0].kind)
    elif deed and all(word.nominal for word in deed) and _ACT.fullmatch(_joined(deed)):
        said = f"{_joined(deed)}して"
    if not (start and said):
        raise Refused("no form that is known")
    return f"{_told(morphs[:start], words)}{said}{_WANTED}"


def _wondered(morphs: Morphs, words: Words) -> str:
    """Return what the customer wants to know: 「いつ届くか」, 「お値段を知りたい」."""
    text = _joined(morphs)
    may_have, tell = _MAY_HAVE.search(text), _TELL.search(text)
    if may_have:
        front = _until(morphs, may_have.start())
        if front[-1].text not in TE:
            raise Refused("no form that is known")
        return f"{_told(front[:-1], words)}{front[-1].text}{_CAN_HAVE}"
    if found := _IF_ANY.search(text):
        at = text.index("ば", found.start()) + 1
        return f"{_told(_until(morphs, at), words)}知りたい"
    if tell and tell["noun"]:
        said = _told(_until(morphs, tell.start()), words)
        return f"{said}{_KNOW.get(tell['noun'], 'を知りたい')}"
    if tell:
        return f"{_stated(_until(morphs, tell.start()), words)}か"
    if morphs[-1].text != "か":
        raise Refused("no form that is known")
    return f"{_stated(morphs[:-1], words)}か"


def _stated(morphs: Morphs, words: Words) -> str:
    """Return what stands before か in plain style: 届きますでしょう → 届く, 可能です → 可能."""
    while morphs and morphs[-1].text in _COPULAS:
        morphs = morphs[:-1]
    explains = ""
    if len(morphs) > 1 and morphs[-1].text in _NOUN_MAKERS:
        explains = "なの" if morphs[-2].text == "な" else "の"
        morphs = morphs[: -len(explains)]
    if morphs and morphs[-1].norm in _GOOD and morphs[-1].ends and not explains:
        return f"{_told(morphs[:-1], words)}{_PLAIN_GOOD}"
    return f"{_told(morphs, words)}{explains}"


def _until(morphs: Morphs, length: int) -> Morphs:
    """Return the words that make up the first *length* letters.

    Raises:
        Refused: these end within a word.
    """
    said = 0
    for index, word in enumerate(morphs):
        if said == length:
            return morphs[:index]
        said += len(word.text)
    if said != length:
        raise Refused("cut within a word")
    return morphs
