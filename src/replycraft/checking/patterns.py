"""Compiles the regular expressions of the checks when they are first needed."""

import re
from functools import lru_cache
from typing import Any, cast


class _Lazy:
    """A pattern that is compiled by its first use; then it is as fast as any."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (stands for any method)
        compiled = re.compile(self._source, self._flags)
        # Found on the object from now on, so that this method is not asked again.
        for method in ("search", "match", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return *source*, one of this package's own constants, as a pattern.

    Most replies need few of the 80, and compiling all at import takes as long as
    checking a hundred replies. Text of a reply or a mail must never come here.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))


@lru_cache(maxsize=64)
def with_words(source: str, *groups: frozenset[str]) -> re.Pattern[str]:
    """Return *source*, with each word of *groups* as a way to write its 〔〕.

    The words are those of writers, and stand for themselves; longer ones come first.
    """
    words = sorted(frozenset().union(*groups), key=lambda word: (-len(word), word))
    return re.compile(source.replace("〔〕", "|".join(map(re.escape, words)) or "(?!)"))


# The weekday that may stand behind a day: 「11月22日(土)」.
AND_WEEKDAY = "(?:[（(][^（）()\n]{1,8}[)）])?"
# How a house calls itself: 弊社, 当園, 弊事務所; no 当日, 当時 or 当会場.
HOUSE = (
    "(?:[弊当](?:社|店|園|館|院|所|室|校|塾|会|行|局|部|課|寺|宿|苑|荘|亭|蔵|方|学園|学院|法人|組合|団体|財団|協会"
    "|事務所|事務局|工房|工場|農園|牧場|医院|病院|薬局|旅館|施設|教室|ホテル|クラブ|サロン|スクール|センター|クリニック"
    "|スタジオ|ショップ|ストア|ジム|ホーム)(?![場議員泊在分為屋])|私ども|私共|手前ども)"
)
