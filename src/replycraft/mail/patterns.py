"""Regular expressions that cost nothing until a mail needs them."""

import re
from collections.abc import Callable, Iterator
from typing import Any, AnyStr, Generic


def any_of(*words: str) -> "Pattern[str]":
    """Return a pattern for *words*: one search is quicker than a test for each."""
    return Pattern("|".join(map(re.escape, words)))


class Pattern(Generic[AnyStr]):
    """A regular expression that is compiled at its first use.

    Compiling all expressions of this package takes longer than reading a hundred
    mails, and most mails need few of them.
    """

    match: Callable[..., re.Match[AnyStr] | None]
    search: Callable[..., re.Match[AnyStr] | None]
    fullmatch: Callable[..., re.Match[AnyStr] | None]
    finditer: Callable[..., Iterator[re.Match[AnyStr]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[AnyStr]]
    sub: Callable[..., AnyStr]
    subn: Callable[..., tuple[AnyStr, int]]

    def __init__(self, source: AnyStr, flags: int = 0) -> None:
        self._source: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any method of re.Pattern
        # Reached once: afterwards the methods are attributes of the object itself.
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in type(self).__annotations__:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
