"""Says in polite sentences what staff noted down in plain ones or in mere nouns.

Only the end of a clause is changed; values stay as they are, but for ISO days.
"""

import re

from replycraft.drafting.clause import DOABLE, Clause
from replycraft.drafting.note_ends import HONOURED, TOWARDS, noun_said, with_particle
from replycraft.drafting.note_sense import POLITE, clauses
from replycraft.drafting.noted import ends_clause, with_days
from replycraft.drafting.permitted import CAN, declined, may_do, permitted
from replycraft.retelling.conjugation import stem, te
from replycraft.retelling.morphs import JOINT, TE, potential
from replycraft.text.tokenizer import Word, tokenize

# 不要(設置済み): what stands in brackets goes behind the polite end.
_BRACKETED = re.compile(
    r"((?:[^()（）]|（[月火水木金土日]）)+)"
    r"[(（](?![月火水木金土日][)）]\Z)((?:[^()（）]|（[月火水木金土日]）){1,40})[)）]\Z"
)
_DO, _BE, _HAVE, _NOT, _THINGS = "する", "いる", "ある", "ない", ("こと", "事")
_GET_DONE, _LET_KNOW = ("もらう", "いただく"), "知らせる"
# What the company does for the customer, said humbly.
_FOR_CUSTOMERS = {
    "知らせる": "お知らせし",
    "勧める": "お勧めし",
    "届ける": "お届けし",
    "返す": "お返しし",
    "伝える": "お伝えし",
    "送る": "お送りし",
    "渡す": "お渡しし",
    "払う": "お支払いし",
    "謝る": "お詫びし",
    "詫びる": "お詫びし",
    "見せる": "お見せし",
}
# What only the customer does: the note asks it, however plainly it is put.
_THEIRS = {"申し出る": "お申し出", "申し込む": "お申し込み", "申込む": "お申し込み"}
_AMONG_STAFF = re.compile(
    r"(?:店舗?|社|部|課|員|者|担当|係|本部|工場|倉庫|業者|メーカー|スタッフ|窓口|役所|警察)(?:たち)?[にへ]"
)
# 守られる, 知らせる: auxiliaries that are inflected like verbs.
_PASSIVE = ("れる", "られる", "せる", "させる")
# What the company does, whoever else a note speaks of.
_OWN = frozenset((
    "引き取る", "伺う", "届ける", "承る", "手配", "回収", "返金", "発行", "負担", "交換", "用意",
))  # fmt: skip
# The desk encloses its own slips, whoever returns them.
_ENCLOSED = re.compile(
    "(?:用紙|伝票|請求書|封筒|納品書|領収書|説明書)を同封(?:する)?\\Z"
)
# Staff honour only the customer's deeds with these.
_ASKED_DEED = re.compile(
    "(?:[をにでへ]|まで|より|から|まま)、?(?:ご(?:提示|記入|持参|来店|来館|来院|来場|返送|記載|入力|参照|申請|登録|投函)"
    "|お(?:持ち|持ち込み|選び|越し|申し込み|申込み|書き|試し))\\Z"
)
_STATES = ("ている", "でいる", "てある", "である")
_KANJI = re.compile(r"[一-龠々]")
_TWO_KANJI = re.compile(r"[一-龠]{2}\Z")
_LONGEST_PLAIN_VERB = 3


def polite(text: str) -> str:
    """Return *text* in sentences as the company says them (発行する → 発行いたします。)."""
    return "".join(
        _sentence(clause, request=False) for clause in clauses(with_days(text))
    )


def asked(text: str) -> str:
    """Return *text* as a request to the customer (陰干しする → 陰干ししてください。)."""
    return "".join(
        _sentence(clause, request=True) for clause in clauses(with_days(text))
    )


def is_theirs(text: str) -> bool:
    """Say whether *text* breaks off in what the customer shall do: 「証明書をご提示」."""
    return _ASKED_DEED.search(text) is not None


def _sentence(text: str, *, request: bool) -> str:
    bracketed = _BRACKETED.match(text)
    core = bracketed[1].rstrip() if bracketed else text
    behind = f"（{bracketed[2]}）" if bracketed else ""
    if POLITE.search(core):
        return f"{core}{behind}。"
    if is_theirs(core):
        return f"{core}ください{behind}。"
    before, core = _polite_but(core)
    clause = Clause.of(with_particle(core))
    said = before + ((_requested(clause) if request else "") or _told(clause))
    return f"{said}{behind}。"


def _polite_but(text: str) -> tuple[str, str]:
    """Cut 「入荷済みだったが、渡っていない」 after が, and make the first half polite."""
    if "が" not in text:
        return "", text
    tokens = tokenize(text)
    for index in range(len(tokens.norms) - 1, 0, -1):
        if tokens.norms[index] == "が" and tokens.tags[index] == JOINT:
            end = tokens.ends[index]
            said = _told(Clause.of(text[: tokens.starts[index]]))
            comma = text[end : end + 1] == "、"
            return f"{said}が、", text[end + comma :]
    return "", text


def _told(clause: Clause) -> str:
    last, tag = clause.word(1), clause.tag(1)
    if last is None:
        return clause.text
    if tag.startswith("動詞") and ends_clause(clause.text):
        return _verb(clause, last)
    if allowed := permitted(clause):
        return allowed
    if last.base in (_NOT, "無い") and tag.startswith(("助動詞", "形容詞")):
        return _negative(clause, past="")
    if last.norm == "た" and tag == "助動詞":
        return _past(clause)
    if tag == "助動詞" and last.base.endswith(_PASSIVE):
        return _passive(clause, last)
    if clause.last(1) in _THINGS and clause.tag(2).startswith("動詞"):
        return _told(Clause.of(clause.until(1)))
    return noun_said(clause, last)


def _verb(clause: Clause, verb: Word) -> str:
    before = clause.word(2)
    if verb.base == _DO:
        return _doing(clause, 1, "ます")
    if verb.base in _THEIRS and not clause.names_doer:
        return f"{clause.until(1)}{_THEIRS[verb.base]}ください"
    after_te = before is not None and before.norm in TE
    if after_te and verb.base in _GET_DONE:
        return f"{clause.until(1)}くださいますようお願いいたします"
    if after_te and verb.base == _BE:
        return f"{clause.until(1)}おります"
    if may := may_do(clause, verb.base):
        return may
    if verb.base == _HAVE:
        return f"{clause.until(1)}ございます"
    if verb.base == _GET_DONE[0]:
        return f"{clause.until(1)}いただきます"
    said = _humble(clause, verb.base) or stem(verb.base, verb.kind)
    return f"{clause.until(1)}{said}ます" if said else f"{clause.text}とのことです"


def _passive(clause: Clause, last: Word) -> str:
    # 知らせる is 知る and せる to the dictionary.
    if clause.text.endswith(_LET_KNOW) and (said := _humble(clause, _LET_KNOW)):
        return f"{clause.until(2)}{said}ます"
    return f"{clause.until(1)}{last.base[:-1]}ます"


def _humble(clause: Clause, verb: str) -> str:
    """Return お届けし for 届ける, "" for what is done among the staff."""
    front = clause.until(1)
    return "" if _AMONG_STAFF.search(front) else _FOR_CUSTOMERS.get(verb, "")


def _doing(clause: Clause, back: int, ending: str) -> str:
    """Return the clause whose する stands *back* words from its end."""
    before = clause.word(back + 1)
    noun = clause.last(back + 1) if before else ""
    if noun in HONOURED and not clause.until(back + 1).endswith(("お", "ご")):
        return f"{clause.until(back + 1)}{HONOURED[noun]}いたし{ending}"
    humble = clause.has_object and before is not None and not clause.names_doer
    return f"{clause.until(back)}{'いたし' if humble else 'し'}{ending}"


def _past(clause: Clause) -> str:
    word, tag = clause.word(2), clause.tag(2)
    if word is not None and word.base in (_NOT, "無い"):
        return _negative(clause, past="でした")
    if word is None or tag.startswith("形容詞"):
        return f"{clause.text}です"
    if word.base == "だ":
        return f"{clause.until(2)}でした"
    if word.base == _DO:
        return _doing(clause, 2, "ました")
    if word.base == _BE:
        return f"{clause.until(2)}おりました"
    said = _stem(word)
    return f"{clause.until(2)}{said}ました" if said else f"{clause.text}とのことです"


def _negative(clause: Clause, *, past: str) -> str:
    back = 2 if past else 1
    word = clause.word(back + 1)
    if clause.tag(back).startswith("形容詞") or word is None:
        return f"{clause.until(back)}ございません{past}"
    if word.base == _BE:
        return f"{clause.until(back + 1)}おりません{past}"
    if word.base == _DO:
        return declined(clause, past) or _doing(clause, back + 1, f"ません{past}")
    # 「勧めない」 is done towards the customer as well.
    humble = "" if past or clause.names_doer else _FOR_CUSTOMERS.get(word.base, "")
    said = f"{humble}ており" if humble else _stem(word)
    return f"{clause.until(back + 1)}{said}ません{past}" if said else clause.text


def _stem(word: Word) -> str:
    if word.base in _PASSIVE:
        return word.base[:-1]
    return stem(word.base, word.kind)


def _requested(clause: Clause) -> str:
    """Return the request, or "" where the clause asks nothing of anybody."""
    last = clause.word(1)
    if last is not None and last.base == _NOT and clause.tag(2).startswith("動詞"):
        return f"{clause.text}でください"
    # 「水性が向いている」 is how things are.
    state = clause.text.endswith(_STATES)
    if state or last is None or last.base in CAN or _is_own(clause) or potential(last):
        return ""
    beside = clause.last(2 if clause.word(2) else 1)
    if beside == "が" and clause.tag(2) == "助詞-格助詞":
        # 「…を選ぶと先頭の0が残る」 is what comes of it.
        return ""
    if last.detail == DOABLE and beside in (*TOWARDS, "から", "より"):
        noun = clause.last(1)
        wish = f"ご{noun}" if _TWO_KANJI.fullmatch(noun) else f"{noun}して"
        return f"{clause.until(1)}{wish}ください"
    if not clause.tag(1).startswith("動詞"):
        return ""
    return _imperative(clause, last)


def _is_own(clause: Clause) -> bool:
    """Say whether the clause tells what the company does: 交換の際に引き取る."""
    last, before = clause.word(1), clause.word(2)
    if _ENCLOSED.search(clause.text):
        return True
    done = before if last is not None and last.base == _DO else last
    return done is not None and (done.base in _OWN or done.norm in _OWN)


def _imperative(clause: Clause, verb: Word) -> str:
    if verb.base in _GET_DONE:
        return f"{clause.until(1)}ください"
    if verb.base in _THEIRS:
        return f"{clause.until(1)}{_THEIRS[verb.base]}ください"
    front, said = clause.until(1), stem(verb.base, verb.kind)
    short = len(verb.base) <= _LONGEST_PLAIN_VERB and verb.kind.startswith("五段")
    if short and len(said) > 1 and _KANJI.match(said):
        return f"{front}お{said}ください"
    joined = te(verb.base, verb.kind)
    return f"{front}{joined}ください" if joined else ""
