"""Cuts text into tokens; the only module that knows SudachiPy."""

import threading
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

# SudachiPy refuses input over 49,149 bytes of UTF-8; a character has at most four.
_CHUNK = 12_000
_BREAKS = "\n。！？!?、, 　"


class Tokens(NamedTuple):
    """The tokens of one text as columns of equal length.

    Token *i* is `text[starts[i]:ends[i]]`, with normalised form `norms[i]` and part
    of speech `tags[i]`: the first two levels of Sudachi's scheme, joined by `-`, and
    `!` where the form is a command.
    """

    starts: list[int]
    ends: list[int]
    norms: list[str]
    tags: list[str]


class _PerThread(threading.local):
    """One tokenizer a thread: two threads in one tokenizer raise an error."""

    tokenizer: Any = None


_per_thread = _PerThread()
_loading = threading.Lock()


@cache
def _dictionary() -> Any:  # noqa: ANN401 (SudachiPy has no types)
    from sudachipy import Dictionary

    return Dictionary(dict="core")


def _tokenizer() -> Any:  # noqa: ANN401 (SudachiPy has no types)
    if _per_thread.tokenizer is None:
        from sudachipy import SplitMode

        # The dictionary takes 70 MB: two threads that start together share one.
        with _loading:
            dictionary = _dictionary()
        _per_thread.tokenizer = dictionary.tokenizer(
            mode=SplitMode.C, fields={"normalized_form", "pos"}
        )
    return _per_thread.tokenizer


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(text) - start > _CHUNK:
        end = start + _CHUNK
        cut = max(text.rfind(mark, start + _CHUNK // 2, end) for mark in _BREAKS)
        end = cut + 1 if cut >= 0 else end
        yield start, text[start:end]
        start = end
    yield start, text[start:]


class _Tags(dict[int, str]):
    """The tag of each part of speech, asked of the dictionary once."""

    def __missing__(self, pos_id: int) -> str:
        pos = _dictionary().pos_of(pos_id)
        name = pos[0] if pos[1] == "*" else f"{pos[0]}-{pos[1]}"
        tag = f"{name}!" if pos[5].startswith("命令形") else name
        return self.setdefault(pos_id, tag)


_TAGS = _Tags()


def tokenize(text: str) -> Tokens:
    """Cut *text* into tokens whose positions index *text* itself.

    Text of any length is accepted; the work is linear in it.
    """
    tokenizer = _tokenizer()
    rows = [
        (m.begin() + offset, m.normalized_form(), m.part_of_speech_id())
        for offset, chunk in _chunks(text)
        for m in tokenizer.tokenize(chunk)
    ]
    if not rows:
        return Tokens([], [], [], [])
    if "…" in text:
        # "…" comes as one token and two empty ones before the next, which would make
        # neighbouring words look two tokens apart.
        rows = [
            row
            for row, (after, _, _) in zip(
                rows, (*rows[1:], (len(text), "", 0)), strict=True
            )
            if row[0] < after
        ]
    starts, norms, parts = map(list, zip(*rows, strict=True))
    ends = starts[1:]
    ends.append(len(text))
    return Tokens(starts, ends, norms, list(map(_TAGS.__getitem__, parts)))


def dictionary_stamp() -> str:
    """Return what compiled lexicons depend on: the dictionary in use."""
    # Reading the packages' metadata would cost more than loading the lexicon.
    spec = find_spec("sudachidict_core")
    if spec is None or spec.origin is None:
        return ""
    stat = (Path(spec.origin).parent / "resources" / "system.dic").stat()
    return f"{stat.st_size}/{stat.st_mtime_ns}"
