"""Says in polite sentences what staff noted down in plain ones or in mere nouns.

Only the end of a clause is changed; values stay as they are, but for ISO days.
"""

import re
from typing import NamedTuple

from replycraft.drafting.noted import ends_clause, with_days
from replycraft.retelling.conjugation import stem, te
from replycraft.text.tokenizer import Tokens, Word, tokenize

_FULL_STOPS = re.compile(r"[。．\n]+")
_POLITE = re.compile(
    r"(?:です|ます|ました|ません|でした|ください|でしょうか|願います)\Z"
)
# 不要(設置済み): what stands in brackets goes behind the polite end.
_BRACKETED = re.compile(r"([^()（）]+)[(（]([^()（）]{1,40})[)）]\Z")
# 「言い方がきつかったこと、通話記録で確認」: what was found, and in what.
_FROM_SOURCE = re.compile(r"(.+)、([^、。]{1,12}(?:で|にて|により))確認(?:済み?)?")
_ON_A_DAY = re.compile(r"\d{1,2}月\d{1,2}日(?:（.）)?(?:\d{1,2}時)?に")
_DOABLE, _DO, _BE, _HAVE, _NOT = "サ変可能", "する", "いる", "ある", "ない"
_GET_DONE, _CAN = ("もらう", "いただく"), ("できる", "出来る")
_TE = ("て", "で")
_HONOURED = {
    "電話": "お電話",
    "連絡": "ご連絡",
    "報告": "ご報告",
    "案内": "ご案内",
    "説明": "ご説明",
    "返金": "ご返金",
}
_TOWARDS = ("を", "に", "へ", "で")
_UPON = ("上", "後")
# Staff note 「通話記録で確認」 when it is done.
_CHECKED = "確認"
# 守られる, 知らせる: auxiliaries that are inflected like verbs.
_PASSIVE = ("れる", "られる", "せる", "させる")
# What the company does, whoever else a note speaks of.
_OWN = frozenset(
    {
        "引き取る",
        "伺う",
        "届ける",
        "承る",
        "手配",
        "回収",
        "返金",
        "発行",
        "負担",
        "交換",
        "用意",
    }
)
_KANJI = re.compile(r"[一-龠々]")
_TWO_KANJI = re.compile(r"[一-龠]{2}\Z")
_LONGEST_PLAIN_VERB = 3


class _Clause(NamedTuple):
    """A clause and the words that it was cut into."""

    text: str
    tokens: Tokens

    @classmethod
    def of(cls, text: str) -> "_Clause":
        return cls(text, tokenize(text))

    def word(self, back: int) -> Word | None:
        """Return the word *back* places from the end, None before the first one."""
        words = self.tokens.words
        return words[-back] if back <= len(words) else None

    def tag(self, back: int) -> str:
        """Return the part of speech of the word *back* places from the end."""
        tags = self.tokens.tags
        return tags[-back].rstrip("!") if back <= len(tags) else ""

    def until(self, back: int) -> str:
        """Return what stands before the last *back* words."""
        return self.text[: self.tokens.starts[-back]]

    def last(self, back: int) -> str:
        """Return the word *back* places from the end as it is written."""
        tokens = self.tokens
        return self.text[tokens.starts[-back] : tokens.ends[-back]]

    @property
    def has_object(self) -> bool:
        """Whether something is done to something: を stands in the clause."""
        pairs = zip(self.tokens.norms, self.tokens.tags, strict=True)
        return any(norm == "を" and tag == "助詞-格助詞" for norm, tag in pairs)


def polite(text: str) -> str:
    """Return *text* in sentences as the company says them (発行する → 発行いたします。)."""
    return "".join(_sentence(clause, request=False) for clause in _clauses(text))


def asked(text: str) -> str:
    """Return *text* as a request to the customer (陰干しする → 陰干ししてください。)."""
    return "".join(_sentence(clause, request=True) for clause in _clauses(text))


def says_politely(text: str) -> bool:
    """Say whether *text* ends as the company speaks to customers."""
    return _POLITE.search(text.rstrip("。")) is not None


def is_sentence(text: str) -> bool:
    """Say whether *text* says something by itself: 復旧した does, 午前中 does not."""
    stripped = text.rstrip("。")
    if "。" in stripped or _POLITE.search(stripped):
        return True
    if ends_clause(stripped):
        return True
    tokens = tokenize(stripped)
    if "助詞-係助詞" in tokens.tags:
        return True
    # 「変動を料金に反映する仕組み」 is a noun; 「差額を請求」 says what is done.
    if _ON_A_DAY.match(stripped) and tokens.words[-1].detail == _DOABLE:
        return True
    does = bool(tokens.words) and tokens.words[-1].detail in (_DOABLE, "形状詞可能")
    states = bool(tokens.tags) and tokens.tags[-1].startswith(("形状詞", "接尾辞"))
    if does and len(tokens.tags) > 1 and tokens.tags[-2] == "助詞-格助詞":
        return True
    pairs = zip(tokens.norms, tokens.tags, strict=True)
    return (does or states) and any(
        norm in ("が", "を") and tag == "助詞-格助詞" for norm, tag in pairs
    )


def _clauses(text: str) -> list[str]:
    """Cut *text* into clauses: at full stops, and where one ends in a noun that acts."""
    parts = [part.strip() for part in _FULL_STOPS.split(with_days(text))]
    return [piece for part in parts if part for piece in _pieces(part)]


def _pieces(sentence: str) -> list[str]:
    """Cut 「伝票で返送、費用は当社負担」 in two: the first half is a sentence of its own."""
    if "、" not in sentence:
        return [sentence]
    if source := _FROM_SOURCE.fullmatch(sentence):
        return [f"{_as_thing(source[1])}を、{source[2]}確認"]
    tokens, start, found = tokenize(sentence), 0, []
    for index, norm in enumerate(tokens.norms[:-1]):
        if norm != "、" or index < 2:  # noqa: PLR2004 (a noun and its particle)
            continue
        acts = tokens.words[index - 1].detail == _DOABLE
        if acts and tokens.norms[index - 2] in _TOWARDS:
            found.append(sentence[start : tokens.starts[index]])
            start = tokens.ends[index]
    return [*found, sentence[start:]]


def _as_thing(text: str) -> str:
    """Return what was found as a thing: 一行のみ返信 → 一行のみ返信したこと."""
    if ends_clause(text):
        return f"{text}こと"
    last = tokenize(text).words[-1:]
    return f"{text}したこと" if last and last[0].detail == _DOABLE else text


def in_parts(text: str) -> tuple[str, ...]:
    """Return the parts of a note that are sentences each, () where one is not.

    「本人に確認、支配人が指導済み」 are two sentences, 「両袖、裏地つき」 is none.
    """
    parts = tuple(_pieces(text))
    several = len(parts) > 1 or parts[0] != text
    return parts if several and all(map(is_sentence, parts)) else ()


def _sentence(text: str, *, request: bool) -> str:
    bracketed = _BRACKETED.match(text)
    core = bracketed[1].rstrip() if bracketed else text
    behind = f"（{bracketed[2]}）" if bracketed else ""
    if _POLITE.search(core):
        return f"{core}{behind}。"
    before, core = _polite_but(core)
    clause = _Clause.of(core)
    said = before + ((_requested(clause) if request else "") or _told(clause))
    return f"{said}{behind}。"


def _polite_but(text: str) -> tuple[str, str]:
    """Cut 「入荷済みだったが、渡っていない」 after が, and make the first half polite."""
    if "が" not in text:
        return "", text
    tokens = tokenize(text)
    for index in range(len(tokens.norms) - 1, 0, -1):
        if tokens.norms[index] == "が" and tokens.tags[index] == "助詞-接続助詞":
            end = tokens.ends[index]
            said = _told(_Clause.of(text[: tokens.starts[index]]))
            comma = text[end : end + 1] == "、"
            return f"{said}が、", text[end + comma :]
    return "", text


def _told(clause: _Clause) -> str:
    last, tag = clause.word(1), clause.tag(1)
    if last is None:
        return clause.text
    if tag.startswith("動詞") and ends_clause(clause.text):
        return _verb(clause, last)
    if tag.startswith("形容詞") and last.norm == "良い" and clause.last(2) in _TE:
        return f"{clause.until(1)}差し支えございません"
    if last.base in (_NOT, "無い") and tag.startswith(("助動詞", "形容詞")):
        return _negative(clause, past="")
    if last.norm == "た" and tag == "助動詞":
        return _past(clause)
    if tag == "助動詞" and last.base.endswith(_PASSIVE):
        return f"{clause.until(1)}{last.base[:-1]}ます"
    return _noun(clause, last)


def _verb(clause: _Clause, verb: Word) -> str:
    before = clause.word(2)
    if verb.base == _DO:
        return _doing(clause, 1, "ます")
    after_te = before is not None and before.norm in _TE
    if after_te and verb.base in _GET_DONE:
        return f"{clause.until(1)}くださいますようお願いいたします"
    if after_te and verb.base == _BE:
        return f"{clause.until(1)}おります"
    if verb.base == _HAVE:
        return f"{clause.until(1)}ございます"
    said = stem(verb.base, verb.kind)
    return f"{clause.until(1)}{said}ます" if said else f"{clause.text}とのことです"


def _doing(clause: _Clause, back: int, ending: str) -> str:
    """Return the clause whose する stands *back* words from its end."""
    before = clause.word(back + 1)
    noun = clause.last(back + 1) if before else ""
    if noun in _HONOURED and not clause.until(back + 1).endswith(("お", "ご")):
        return f"{clause.until(back + 1)}{_HONOURED[noun]}いたし{ending}"
    humble = clause.has_object and before is not None
    return f"{clause.until(back)}{'いたし' if humble else 'し'}{ending}"


def _past(clause: _Clause) -> str:
    word, tag = clause.word(2), clause.tag(2)
    if word is None or tag.startswith("形容詞"):
        return f"{clause.text}です"
    if word.base in (_NOT, "無い"):
        return _negative(clause, past="でした")
    if word.base == "だ":
        return f"{clause.until(2)}でした"
    if word.base == _DO:
        return _doing(clause, 2, "ました")
    if word.base == _BE:
        return f"{clause.until(2)}おりました"
    said = _stem(word)
    return f"{clause.until(2)}{said}ました" if said else f"{clause.text}とのことです"


def _negative(clause: _Clause, *, past: str) -> str:
    back = 2 if past else 1
    word = clause.word(back + 1)
    if clause.tag(back).startswith("形容詞") or word is None:
        return f"{clause.until(back)}ございません{past}"
    if word.base == _BE:
        return f"{clause.until(back + 1)}おりません{past}"
    if word.base == _DO:
        return _doing(clause, back + 1, f"ません{past}")
    said = _stem(word)
    return f"{clause.until(back + 1)}{said}ません{past}" if said else clause.text


def _stem(word: Word) -> str:
    if word.base in _PASSIVE:
        return word.base[:-1]
    return stem(word.base, word.kind)


def _noun(clause: _Clause, last: Word) -> str:
    front = clause.until(1)
    bare = front.rstrip("はがもを")
    before = clause.word(2)
    acts = before is not None and before.detail == _DOABLE
    match clause.last(1):
        case "なし" | "無し" if front:
            return f"{bare}{'が' if 'は' in bare else 'は'}ございません"
        case "あり" | "有り" if front:
            return f"{bare}がございます"
        case "可" if front.endswith(("ても", "でも")):
            return f"{front}差し支えございません"
        case "可" if front:
            return f"{bare}{'できます' if acts else 'が可能です'}"
        case "不可" if front:
            return f"{bare}はいたしかねます"
        case "済み" | "済" | "中" if acts and clause.tag(3).startswith("助詞"):
            return f"{front}しております"
        case "こと" | "事" if clause.tag(2).startswith("動詞"):
            return _told(_Clause.of(front))
    return clause.text + _end_of_noun(clause, last)


def _end_of_noun(clause: _Clause, last: Word) -> str:
    if clause.last(1) == _CHECKED and clause.tag(2).startswith("助詞"):
        return "いたしました"
    if last.detail == _DOABLE and clause.word(2) and clause.last(2) == "の":
        return "を行います" if _ON_A_DAY.match(clause.text) else "です"
    return "いたします" if _acts(clause, last) else "です"


def _acts(clause: _Clause, last: Word) -> bool:
    """Say whether 「見積書をメールで送付」 tells what the company does."""
    before = clause.word(2)
    if last.detail != _DOABLE or before is None:
        return False
    if before.norm in _UPON or clause.last(2) in _TOWARDS:
        return True
    return clause.has_object and clause.tag(2) == "助詞-接続助詞"


def _requested(clause: _Clause) -> str:
    """Return the request, or "" where the clause asks nothing of anybody."""
    last = clause.word(1)
    if last is None or last.base in _CAN or _is_own(clause):
        return ""
    if last.detail == _DOABLE and clause.last(2 if clause.word(2) else 1) in _TOWARDS:
        noun = clause.last(1)
        wish = f"ご{noun}" if _TWO_KANJI.fullmatch(noun) else f"{noun}して"
        return f"{clause.until(1)}{wish}ください"
    if not clause.tag(1).startswith("動詞"):
        return ""
    return _imperative(clause, last)


def _is_own(clause: _Clause) -> bool:
    """Say whether the clause tells what the company does: 交換の際に引き取る."""
    last, before = clause.word(1), clause.word(2)
    done = before if last is not None and last.base == _DO else last
    return done is not None and (done.base in _OWN or done.norm in _OWN)


def _imperative(clause: _Clause, verb: Word) -> str:
    if verb.base in _GET_DONE:
        return f"{clause.until(1)}ください"
    front, said = clause.until(1), stem(verb.base, verb.kind)
    short = len(verb.base) <= _LONGEST_PLAIN_VERB and verb.kind.startswith("五段")
    if short and len(said) > 1 and _KANJI.match(said):
        return f"{front}お{said}ください"
    joined = te(verb.base, verb.kind)
    return f"{front}{joined}ください" if joined else ""
