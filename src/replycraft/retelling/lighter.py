"""Finds what stands beside the harm: one thing more, or what comes of it."""

from itertools import pairwise

from replycraft.retelling.morphs import MARKERS, NOMINAL
from replycraft.text.tokenizer import Word

_COUNTERS, _OFTEN = "助数詞可能", ("回", "度")
_END, _PRESENT = "仕舞う", frozenset({"ます"})


def is_also(words: list[Word]) -> bool:
    """Say whether a clause tells one thing more: 電話もつながらない."""
    for before, particle in pairwise(words):
        if particle.tag in MARKERS and before.tag.startswith(NOMINAL):
            counted = before.detail == _COUNTERS or before.base.endswith(_OFTEN)
            return particle.norm == "も" and not counted
    return False


def is_outcome(words: list[Word]) -> bool:
    """Say whether a clause tells what comes of it as a rule: おもちゃが落ちてしまいます."""
    end = next((at for at, word in enumerate(words) if word.norm == _END), -1)
    return end >= 0 and _PRESENT.issuperset(word.norm for word in words[end + 1 :])
