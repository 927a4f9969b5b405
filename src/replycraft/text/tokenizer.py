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


# A table of the dictionary's some hundred parts of speech, filled as they are met.
_tags: dict[int, str] = {}


def _tag(pos_id: int) -> str:
    pos = _dictionary().pos_of(pos_id)
    name = pos[0] if pos[1] == "*" else f"{pos[0]}-{pos[1]}"
    tag = f"{name}!" if pos[5].startswith("命令形") else name
    return _tags.setdefault(pos_id, tag)


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


def tokenize(text: str) -> Tokens:
    """Cut *text* into tokens whose positions index *text* itself.

    Text of any length is accepted; the work is linear in it.
    """
    starts: list[int] = []
    ends: list[int] = []
    norms: list[str] = []
    tags: list[str] = []
    tokenizer, known = _tokenizer(), _tags
    for offset, chunk in _chunks(text):
        for morpheme in tokenizer.tokenize(chunk):
            begin, end = morpheme.begin(), morpheme.end()
            # "…" comes as one token and two empty ones, which would make
            # neighbouring words look two tokens apart.
            if begin == end:
                continue
            starts.append(begin + offset)
            ends.append(end + offset)
            norms.append(morpheme.normalized_form())
            pos = morpheme.part_of_speech_id()
            tags.append(known.get(pos) or _tag(pos))
    return Tokens(starts, ends, norms, tags)


def dictionary_stamp() -> str:
    """Return what compiled lexicons depend on: the dictionary in use."""
    # Reading the packages' metadata would cost more than loading the lexicon.
    spec = find_spec("sudachidict_core")
    if spec is None or spec.origin is None:
        return ""
    stat = (Path(spec.origin).parent / "resources" / "system.dic").stat()
    return f"{stat.st_size}/{stat.st_mtime_ns}"
