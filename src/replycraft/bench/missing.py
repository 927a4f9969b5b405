"""Renders every letter once for each fact that may be missing."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from replycraft.drafting.letter_files import LetterFile
from replycraft.drafting.letters import Letters
from replycraft.drafting.sample import sample_of
from replycraft.drafting.slots import CUSTOMER_SLOTS, VERIFIED_LABELS
from replycraft.errors import InvalidInputError, Place, Problem

# Facts that a desk may lack; the desk's own slots and the day of the promise it has.
_MAY_LACK = sorted(frozenset(VERIFIED_LABELS) | CUSTOMER_SLOTS)
_BROKEN = re.compile(
    r"None|\{\{|\}\}|\{%|[、。][、。]|「」|（）|^[、。はがをにへ]", re.MULTILINE
)


def missing_facts(
    letters: Iterable[LetterFile], compiled: Letters
) -> Iterator[Problem]:
    """Yield a problem for each letter that breaks when one fact is missing."""
    for letter in letters:
        if letter.when is None or letter.problems:
            continue
        sample = sample_of(letter)
        for name in _MAY_LACK:
            if sample.get(name) and name not in letter.needs:
                yield from _without(letter, compiled, sample, name)


def _without(
    letter: LetterFile, compiled: Letters, sample: dict[str, Any], name: str
) -> Iterator[Problem]:
    values = {**sample, name: "" if name in ("fault", "resolution") else None}
    label = VERIFIED_LABELS.get(name, name)
    try:
        body = compiled.render(letter.path, values).body
    except InvalidInputError as error:
        fault, hint = f"作れません: {error}", "その場合の書き方を if で分けてください"
    else:
        broken = _BROKEN.search(body)
        if body and not broken:
            return
        seen = f"「{broken[0]}」が残ります" if broken else "本文が空になります"
        fault, hint = seen, "その場合の文を if で分けるか、needs に加えてください"
    yield Problem(Place(letter.path), f"{label}({name})がないとき、{fault}", hint)
