"""Compiles the regular expressions of the checks when they are first needed."""

import re
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


# The weekday that may stand behind a day: 「11月22日(土)」.
AND_WEEKDAY = "(?:[（(][^（）()\n]{1,8}[)）])?"
# 「往復」: a way and back.
BOTH_WAYS = "〔往復の言い方〕"
# What is done 「2回に分けて」.
IN_TURNS = "に(?:お?分け|わけ)"
# How a house calls itself: 弊社, 当園, 弊事務所; no 当日, 当時 or 当会場. Its words are
# groups of writers, so a pattern of it is made by `Groups.pattern`.
HOUSE = "(?:[弊当]〔弊と当の後〕(?![場議員泊在分為屋])|〔私ども〕)"
