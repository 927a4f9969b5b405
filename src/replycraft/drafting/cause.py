"""Tells the cause and what is done against it, in sentences."""

import re

from replycraft.drafting.clause import DOABLE
from replycraft.drafting.note_sense import is_sentence
from replycraft.drafting.noted import as_noun, as_state, ends_clause, with_days
from replycraft.drafting.polite import polite
from replycraft.text.tokenizer import tokenize

# 「薄かったです。」 has its past already.
_IS_SO = re.compile("(?<![た中])です。")
_WAS_SO = re.compile("[^。]*かった(?=です。)")
_SINCE = re.compile(r"(?:\d{1,2}月|今後|本日|今月|来月|次回|すでに|既に|この先)")
_THINGS = "こと"
_CASE = "助詞-格助詞"
_PAST = re.compile("昨日|一昨日|先日|先週|先月|本日付")
# What is done already is told without 今後は.
_DONE = ("ました。", "ております。")
# What was found out about the cause, as it still stood: 外れておりました.
_STATE = ("おりました。", "ございません。")
# 「手すりに接触」 is over when it is a cause.
_WILL_BE = re.compile("(?:いた)?します。\\Z")
_MAYBE = "可能性"
# 初期化, 自動化: what is done, though the dictionary has it as a thing.
_TURNS = "化"
_BECAUSE = re.compile("の?ため\\Z")
# A note that says how far one is with the cause is none.
_NO_CAUSE_YET = re.compile(
    "(?:原因(?:は|を)?)?(?:現在|ただいま)?(?:調査|確認|照会|検査|精査|調べ|特定)(?:中|待ち)|(?:原因)?(?:は)?(?:不明|未特定|未確認|未判明)"
)
# 「搬送部の異常（調査中）」 is what is thought so far.
_SUPPOSED = re.compile("(.{2,40}?)[(（](?:調査|確認|検証|精査|推定)(?:中)?[)）]")
_LOOKING = "原因は、ただいま調べております。"


def is_open(text: str) -> bool:
    """Say whether a note on the cause only says how far one is with it: 調査中."""
    return _NO_CAUSE_YET.fullmatch(text) is not None


def cause_told(text: str) -> str:
    """Return what came out about the cause in sentences, after 「調べましたところ、」."""
    if unsure := _unsure(text):
        return unsure
    bare = _BECAUSE.sub("", text)
    because, text = bare != text, bare
    if is_sentence(text):
        # 「…になる不具合。翌日に修正済み」: a noun among sentences is what it was.
        said = polite(as_state(text))
        if _WILL_BE.search(said) and not ends_clause(text) and "。" not in text:
            return f"{text}したことが原因でございました。"
        so = (found := _WAS_SO.match(said)) and said == f"{found[0]}です。"
        if (
            ends_clause(text)
            and "。" not in text
            and (so or because or not said.endswith(_STATE))
        ):
            return f"{text}ことが原因でございました。"
        if said == f"{text}です。":
            return f"原因は{as_noun(text)}でございました。"
        return _IS_SO.sub("でございました。", said)
    if _breaks_off(text):
        return f"{text}したことが原因でございました。"
    return f"原因は{as_noun(text)}でございました。"


def _unsure(text: str) -> str:
    """Return what is thought of the cause so far, "" where it is known."""
    if text.endswith(_MAYBE):
        return f"{text}がございます。"
    if _NO_CAUSE_YET.fullmatch(text):
        return _LOOKING
    supposed = _SUPPOSED.fullmatch(text)
    if supposed and not ends_clause(supposed[1]):
        return f"{supposed[1]}とみて、詳しく調べております。"
    return ""


def _breaks_off(text: str) -> bool:
    """Say whether a clause breaks off in its deed: 伝票の欄を見落として初期化."""
    tokens = tokenize(text)
    behind = tuple(tokens.tags[-2:-1]) == ("助詞-接続助詞",)
    return behind and (tokens.words[-1].detail == DOABLE or text.endswith(_TURNS))


def prevention_told(text: str) -> str:
    """Return what is done so that it does not happen again, in sentences."""
    plain = with_days(text)
    if _is_deed(plain):
        # What nobody notes as done is what will be done: 「二人で確認」.
        return _from_now_on(
            f"{plain}いたし{'ました' if _PAST.search(plain) else 'ます'}。"
        )
    if not is_sentence(plain) and not plain.endswith(_THINGS):
        return f"今後に向けて、{plain}に取り組んでまいります。"
    return _from_now_on(polite(plain))


def _is_deed(text: str) -> bool:
    """Say whether *text* breaks off in what is done to, with or by something."""
    tokens = tokenize(text)
    doable = tokens.words[-1].detail == DOABLE or text.endswith(_TURNS)
    cases = [
        n for n, tag in zip(tokens.norms, tokens.tags, strict=True) if tag == _CASE
    ]
    # 「出荷前の二重点検」 and 「業者への指導」 are things to work at.
    return bool(doable and cases and cases[-1] != "の")


def _from_now_on(said: str) -> str:
    if said.endswith(_DONE) or _SINCE.match(said):
        return said
    # 「今後は、指示書は二人で」 would say は twice.
    return f"今後、{said}" if "は" in said else f"今後は、{said}"
