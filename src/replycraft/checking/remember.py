"""Remembers what was worked out before: for a text, and within one object."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache, partial
from typing import Any, Generic, TypeVar

# Enough for the sentences of all letters; a few megabytes at most.
_MOST_KEPT, _LONGEST_KEPT = 4096, 300
# How many houses may have a memory of their own.
_MOST_HOUSES = 8

ResultT = TypeVar("ResultT")
WordsT = TypeVar("WordsT", bound=Hashable)


class Remembered(Generic[ResultT]):
    """A function of a text, with a memory for the latest short texts."""

    __slots__ = ("_function", "_kept")

    def __init__(self, function: Callable[[str], ResultT]) -> None:
        self._function = function
        self._kept = lru_cache(maxsize=_MOST_KEPT)(function)

    def __call__(self, text: str) -> ResultT:
        """Return the result for *text*."""
        return self._kept(text) if len(text) <= _LONGEST_KEPT else self._function(text)

    def each(self, texts: Sequence[str]) -> Iterable[ResultT]:
        """Return the results for *texts*, faster than one by one."""
        if max(map(len, texts), default=0) <= _LONGEST_KEPT:
            return map(self._kept, texts)
        return map(self, texts)


class RememberedBy(Generic[WordsT, ResultT]):
    """A function of words and a text, with a memory for each of the latest words."""

    __slots__ = ("_of",)

    def __init__(self, function: Callable[[WordsT, str], ResultT]) -> None:
        def of(words: WordsT) -> Remembered[ResultT]:
            return Remembered(partial(function, words))

        self._of = lru_cache(maxsize=_MOST_HOUSES)(of)

    def __call__(self, words: WordsT) -> Remembered[ResultT]:
        """Return the function of a text by these *words*."""
        return self._of(words)


class Lazy(Generic[ResultT]):
    """A property that is worked out when first asked for.

    `functools.cached_property` does the same and takes a lock for it, which costs
    more than most of what is kept here; two threads may both do the work.
    """

    def __init__(self, function: Callable[[Any], ResultT]) -> None:
        self._function = function
        self._name = function.__name__
        self.__doc__ = function.__doc__

    def __get__(self, owner: Any, kind: type) -> ResultT:  # noqa: ANN401 (any class)
        value = owner.__dict__[self._name] = self._function(owner)
        return value
