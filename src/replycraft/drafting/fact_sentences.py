"""Puts facts into the sentences that writers gave for them."""

import re
from collections.abc import Mapping

from replycraft.drafting.behind_label import with_bracket
from replycraft.drafting.clause import DOABLE
from replycraft.drafting.fact_words import VALUE
from replycraft.drafting.note_sense import REMARK, is_sentence
from replycraft.drafting.told import Value
from replycraft.text.tokenizer import tokenize

REFERENCE = re.compile(r"\{(\w+)\}")
# A sentence ends in kana, or in a noun that acts: 返送, 復元済み.
_KANA_END = re.compile("[ぁ-ん一-龠]。?\\Z")
# A sentence like this has room for a name or a number, not for another sentence.
_IS = f"{{{VALUE}}}です。"
_REPORTED = f"{{{VALUE}}}との報告"
_OBJECT = f"{{{VALUE}}}を"
# 「{値}から」 has no room for what ends in まで.
_BOUND = re.compile(r"\{(\w+)\}(?:から|まで|より)")
_DEED_OF = re.compile("[おご]?([一-龠]{2,4})は、\\{値\\}")
_LIMITED = re.compile("(?:から|まで|より|以降|以前|以後|以内|可|可能)\\Z")
# 「…と報告あり」 has its あり in the sentence already.
_THERE = "あり"
# 「同じ型が1本あり」 has its が.
_ONE_IS, _THERE_IS = "が", f"{{{VALUE}}}ございま"
_IS_THERE = f"{{{VALUE}}}がございま"


def filled(sentence: str, value: str, values: Mapping[str, Value]) -> str:
    """Return a *sentence* of writers with *value* and other facts put into it."""
    core = REMARK.sub("", value)
    if _IS_THERE in sentence and core.endswith(_THERE):
        thing = core.removesuffix(_THERE)
        sentence = (
            sentence.replace(_IS_THERE, _THERE_IS) if _ONE_IS in thing else sentence
        )
        return with_bracket(filled(sentence, thing, values), value)
    if _REPORTED in sentence and _is_done(value):
        value = f"{value}した"

    def put(found: re.Match[str]) -> str:
        return value if found[1] == VALUE else values[found[1]].text

    return REFERENCE.sub(put, sentence)


def _is_done(value: str) -> bool:
    """Say whether a report breaks off in what was done: 荷崩れを確認, 12:40に通行再開."""
    tokens = tokenize(value)
    placed = any(norm in ("を", "に", "へ", "で") for norm in tokens.norms)
    return placed and tokens.words[-1].detail == DOABLE


def takes_noun(sentence: str) -> bool:
    """Say whether a sentence of writers has room for a thing, not for a sentence."""
    return sentence.endswith(_IS) or _OBJECT in sentence


def is_doubled(sentence: str, value: str, values: Mapping[str, Value]) -> bool:
    """Say whether a limit or a deed would be said twice.

    「90分前まで」 in 「{値}から承ります」, 「火曜に発送」 in 「発送は、{値}に行います」.
    """
    topic = _DEED_OF.match(sentence)
    if topic and REMARK.sub("", value).endswith(topic[1]):
        return True
    bounds = (found[1] for found in _BOUND.finditer(sentence))
    texts = (value if name == VALUE else values[name].text for name in bounds)
    return any(_LIMITED.search(REMARK.sub("", text)) for text in texts)


def may_say(value: Value) -> bool:
    """Say whether a value may be a sentence; days and figures never are."""
    return value.day is None and _KANA_END.search(value.text) is not None


def is_free(name: str, values: Mapping[str, Value], done: set[str]) -> bool:
    """Say whether the fact called *name* may stand within another's sentence."""
    value = values.get(name)
    if value is None or name in done:
        return False
    return not (may_say(value) and is_sentence(value.text))
