"""Cuts text into tokens; the only module that knows SudachiPy."""

import threading
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple

from replycraft.text.roles import role_of

# SudachiPy refuses input over 49,149 bytes of UTF-8; a character has at most four.
_CHUNK = 12_000
_BREAKS = "\n。！？!?、, 　"


class Word(NamedTuple):
    """What the dictionary says of a token.

    `norm` and `tag` are as in `Tokens`. `base` is the dictionary form as it is written
    here (書きこむ, not 書き込む). `kind` and `form` are Sudachi's conjugation type and
    form (五段-カ行, 連用形-イ音便), `*` for what is not inflected. `detail` is the third
    level of the part of speech (副詞可能). A word that is in no dictionary is not
    `known`. `role` is what `text.roles` makes of the word.
    """

    norm: str
    tag: str
    detail: str
    base: str
    kind: str
    form: str
    known: bool
    role: int


class Tokens(NamedTuple):
    """The tokens of one text as columns of equal length.

    Token *i* is `text[starts[i]:ends[i]]`, with normalised form `norms[i]` and part
    of speech `tags[i]`: the first two levels of Sudachi's scheme, joined by `-`, and
    `!` where the form is a command. `words[i]` says the rest.
    """

    starts: list[int]
    ends: list[int]
    norms: list[str]
    tags: list[str]
    words: list[Word]


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
            mode=SplitMode.C, fields={"normalized_form", "dictionary_form", "pos"}
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


# Words from here on are no entries of the dictionary but made up while cutting.
_UNKNOWN = 0xF0000000
_MOST_WORDS = 100_000
# Line ends and small numbers are made up each time, and are always the same few.
_SHORT = 2
_NOUN = "名詞"
# Asked of SudachiPy once a word, not once a token: a new string each time costs more
# than the look-up, and every later stage hashes these strings. It never forgets; a
# desk's vocabulary is some ten thousand words.
_words: dict[int | tuple[int, str], Word] = {}


def _word(morpheme: Any) -> Word:  # noqa: ANN401 (SudachiPy has no types)
    """Return what is known of a token that is not found by its number alone."""
    number = morpheme.word_id()
    if number < _UNKNOWN:
        word = _read(morpheme, known=True)
        if len(_words) < _MOST_WORDS:
            _words[number] = word
        return word
    surface = morpheme.raw_surface()
    if len(surface) > _SHORT:
        return _read(morpheme, known=False)
    made = _words.get((number, surface))
    if made is None:
        made = _read(morpheme, known=False)
        if len(_words) < _MOST_WORDS:
            _words[number, surface] = made
    return made


def _read(morpheme: Any, *, known: bool) -> Word:  # noqa: ANN401 (SudachiPy has no types)
    """Return what SudachiPy says of a token."""
    pos = morpheme.part_of_speech()
    name = pos[0] if pos[1] == "*" else f"{pos[0]}-{pos[1]}"
    tag = f"{name}!" if pos[5].startswith("命令形") else name
    norm = intern(morpheme.normalized_form())
    return Word(
        norm=norm,
        tag=intern(tag),
        detail=intern(pos[2]),
        base=intern(morpheme.dictionary_form()),
        kind=intern(pos[4]),
        form=intern(pos[5]),
        known=known,
        role=role_of(norm, tag),
    )


def tokenize(text: str) -> Tokens:
    """Cut *text* into tokens whose positions index *text* itself.

    Text of any length is accepted; the work is linear in it.
    """
    tokenizer = _tokenizer()
    from sudachipy import Morpheme

    starts: list[int] = []
    words: list[Word] = []
    for offset, chunk in _chunks(text):
        morphemes = list(tokenizer.tokenize(chunk))
        # Mapped, since a method called by name for each token takes twice as long.
        begins = map(Morpheme.begin, morphemes)
        starts += [at + offset for at in begins] if offset else begins
        found = map(_words.get, map(Morpheme.word_id, morphemes))
        words += [
            word or _word(morpheme)
            for word, morpheme in zip(found, morphemes, strict=True)
        ]
    if "…" in text:
        starts, words = _without_empty(starts, words, len(text))
    return Tokens(
        starts,
        [*starts[1:], len(text)] if starts else [],
        [word[0] for word in words],
        [word[1] for word in words],
        words,
    )


def _without_empty(
    starts: list[int], words: list[Word], end: int
) -> tuple[list[int], list[Word]]:
    """Leave out tokens without text.

    "…" comes as one token and two empty ones before the next, which would make
    neighbouring words look two tokens apart.
    """
    kept = [at for at, pair in enumerate(pairwise((*starts, end))) if pair[0] < pair[1]]
    return [starts[at] for at in kept], [words[at] for at in kept]


def noun_readings(text: str) -> list[list[tuple[str, str]]]:
    """Return the nouns of a short *text* with their readings, by runs without a gap.

    Readings are rarely wanted, so the tokenizer of every mail does not fetch them.
    """
    _tokenizer()
    read = _dictionary().tokenizer(fields={"reading_form", "pos"})
    runs: list[list[tuple[str, str]]] = [[]]
    for morpheme in read.tokenize(text):
        if morpheme.part_of_speech()[0] == _NOUN:
            runs[-1].append((morpheme.surface(), morpheme.reading_form()))
        else:
            runs.append([])
    return [run for run in runs if run]


def dictionary_stamp() -> str:
    """Return what compiled lexicons depend on: the dictionary in use."""
    # Reading the packages' metadata would cost more than loading the lexicon.
    spec = find_spec("sudachidict_core")
    if spec is None or spec.origin is None:
        return ""
    stat = (Path(spec.origin).parent / "resources" / "system.dic").stat()
    return f"{stat.st_size}/{stat.st_mtime_ns}"
