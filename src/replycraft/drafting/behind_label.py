"""Makes a sentence of the name of a fact and its value, where one surely can be made."""

import re

from replycraft.drafting.clause import DOABLE, Clause
from replycraft.drafting.in_pieces import in_pieces
from replycraft.drafting.note_sense import REMARK, is_sentence
from replycraft.drafting.noted import ends_clause
from replycraft.drafting.polite import polite
from replycraft.drafting.sure_notes import is_plain, sentences
from replycraft.drafting.whose_deed import HONOURED_ACTS, is_ours, will_be_ours

# 「名は、値です。」 is no Japanese for these values.
_SAID = {
    "不要": "{name}は不要です。",
    "必要": "{name}が必要です。",
    "なし": "{name}はございません。",
    "あり": "{name}がございます。",
    "未定": "{name}はまだ決まっておりません。",
    "0円": "{name}はかかりません。",
    "無料": "{name}は無料です。",
    "無償": "{name}は無償です。",
    "可": "{name}は可能です。",
    "可能": "{name}は可能です。",
    "不可": "{name}はいたしかねます。",
}
# These are sentences beside a list as well.
_NO_LINE = ("0円", "可", "可能", "不可")
_STATES = ("不要", "必要", "なし", "あり", "不可", "可能", "可")
# 「現金不可」 is no deed that we decline to do.
_OF_ACTS = ("不可", "可能", "可")
_AT, _OF = "に", "の"
_THERE, _NOT_THERE = "あり", "なし"
_GRANTED = ("可", "可能")
# Where the label alone would tell of what, the sentence takes it up: 「…は、」.
_TOPIC = re.compile("は|も")
_PARTICLE = re.compile("[はがをにもで、。]")
_IS = re.compile("です(?:（[^（）]*）)?。\\Z")
_METHOD, _JOINT, _POLITE = "の方法", "の", "おご"
# What is done is no day: 「発送の曜日は、翌営業日に発送いたします」.
_TIME = re.compile("(?:日|曜日|日数|納期|時期|期間|時刻|時間|日時|期限)\\Z")
# A rule, and what may be done to what is named, needs no name in front.
_OBJECT, _RULES = "を", ("決まり", "規定", "条件", "方針", "対応")
# 「お戻しの方法　配達員へ手渡し」 is the customer's deed.
_THEIR_ACT = re.compile(
    "お戻し|ご返送|ご返却|ご返品|お支払い|お申し込み|ご予約|ご注文|お手続き|ご提出|お持ち|ご用意|ご返信"
)
_KANJI = re.compile("[一-龠々ァ-ヶー]")


def behind_label(name: str, value: str) -> str:
    """Return 「保管料は無料です。」 for 保管料 and 無料, "" where no sentence is sure."""
    core = REMARK.sub("", value)
    state = _state(name, core)
    if said := _SAID.get(state):
        return with_bracket(said.format(name=name), value)
    if there := _there(name, core):
        return with_bracket(there, value)
    without = core.removesuffix(_NOT_THERE)
    if without != core and is_plain(without):
        return with_bracket(f"{without}はございません。", value)
    if is_plain(core):
        # 「書類　来店・書類とも不要」 has its name in itself.
        own = core.endswith(_STATES) and name in core
        return with_bracket(
            f"{core}です。" if own else f"{name}は、{core}です。", value
        )
    return _done(name, value, core) or in_pieces(name, value)


def of_itself(value: str) -> str:
    """Return 「投薬は可能です（1回220円）。」 for 投薬可(1回220円), "" if it has no such end."""
    core = REMARK.sub("", value)
    for state in _STATES:
        thing = core.removesuffix(state)
        named = thing != core and len(thing) > 1 and thing.isalpha()
        if named and is_plain(thing) and (state not in _OF_ACTS or _is_act(thing)):
            name = HONOURED_ACTS.get(thing, thing)
            return with_bracket(_SAID[state].format(name=name), value)
    return ""


def _is_act(thing: str) -> bool:
    last = Clause.of(thing).word(1)
    return last is not None and last.detail == DOABLE


def _done(name: str, value: str, core: str) -> str:
    """Return what is done with the thing called *name*, "" if it is not sure by whom."""
    theirs = _THEIR_ACT.search(name) and not ends_clause(core)
    if theirs or _TOPIC.search(core):
        return ""
    said = polite(value) if _is_done(core) else sentences(value)
    if _IS.search(said) and will_be_ours(core):
        # 「2月4日から自主回収です」 is no deed yet.
        return ""
    if said:
        own = core.endswith(_GRANTED) and _OBJECT in core
        acts = _TIME.search(name) is not None
        deed = core.endswith(name.partition(_JOINT)[0].lstrip(_POLITE))
        if acts and not deed:
            return ""
        told = deed and (acts or name.endswith(_METHOD))
        bare = name in core or own or told or name.endswith(_RULES)
        label = "" if bare else f"{name.removesuffix(_METHOD)}は、"
        return f"{label}{said}"
    return f"{name}については、{polite(value)}" if is_ours(core) else ""


def is_answer(name: str, value: str) -> bool:
    """Say whether they are a sentence beside a list too: 「空きがございます（残り2頭）。」."""
    core = REMARK.sub("", value)
    own = core in _NO_LINE or _there(name, core) != ""
    ours = will_be_ours(core) and _done(name, value, core) != ""
    return own or ours or _state(name, core) != core


def _is_done(core: str) -> bool:
    """Say whether a note tells what the company does or what may be done, and where."""
    return will_be_ours(core) or (core.endswith(_GRANTED) and is_sentence(core))


def _state(name: str, core: str) -> str:
    """Return 不要 for 引き取り不要 if *name* has the thing already, else *core*."""
    for state in _STATES:
        thing = core.removesuffix(state)
        bare = thing not in (core, "") and not _PARTICLE.search(thing)
        if bare and _names(name, thing):
            return state
    return core


def _there(name: str, core: str) -> str:
    """Return 「申込書の写しがございます」 for 写し: 申込書の写しあり, "" without あり."""
    thing, label = core.removesuffix(_THERE), name.rpartition("の")[2]
    whole = is_plain(thing.replace(_AT, _OF))
    names_it = thing != core and thing.endswith(label) and whole
    return f"{thing}がございます。" if label and names_it else ""


def _names(name: str, thing: str) -> bool:
    """Say whether *name* tells what *thing* does: お飲み物の持ち込み, 持ち込み."""
    heart = set(_KANJI.findall(thing))
    return bool(heart) and heart <= set(_KANJI.findall(name))


def with_bracket(sentence: str, value: str) -> str:
    """Return *sentence* with what stands in brackets at the end of *value*."""
    behind = value[len(REMARK.sub("", value)) :].strip()
    behind = behind.replace("(", "（").replace(")", "）")
    return (
        f"{sentence.removesuffix('。')}{behind}。" if sentence and behind else sentence
    )
