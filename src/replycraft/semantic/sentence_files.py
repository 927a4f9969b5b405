"""Reads `lexicons/sentences/`: labelled sentences that teach by their meaning."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from replycraft.errors import Place, Problem, nearest_hint, toml_problem
from replycraft.lexicon.entries import DIMENSIONS, Term

FOLDER = "sentences"
GREETINGS = f"{FOLDER}/greetings.toml"
_KEYS = ("why", "sentences", "near", "shared")
_LEVELS = ("0", "1", "2", "3", "4")
_TAUGHT = tuple(name for name in DIMENSIONS if name != "situations")
LONGEST = 200
# Control characters and half surrogates: nothing that a sentence can hold.
_UNPRINTABLE = frozenset(chr(code) for code in (*range(32), *range(127, 160)))


class Example(NamedTuple):
    """A sentence with the ids of one dimension that it speaks for.

    `near` are ids that it is like without meaning them; of the others such a sentence
    says nothing, neither that they hold nor that they do not.
    """

    text: str
    ids: tuple[str, ...]
    near: tuple[str, ...] = ()


class Sentences(NamedTuple):
    """All labelled sentences by dimension, greetings, and what is wrong in the files.

    `taught` are the sentences of the files alone, without those of terms.
    """

    examples: dict[str, tuple[Example, ...]]
    greetings: frozenset[str]
    taught: tuple[str, ...]
    problems: tuple[Problem, ...]


class _File(NamedTuple):
    """One file with its place in the folder."""

    path: str
    source: str
    table: dict[str, Any]

    def line_of(self, text: str) -> int:
        """Return the first line that has *text*, 1 if none has."""
        lines = self.source.split("\n")
        found = (number for number, line in enumerate(lines, 1) if text in line)
        return next(found, 1)

    def problem(self, text: str, fault: str, hint: str = "") -> Problem:
        """Return the problem *fault* at the line that has *text*."""
        return Problem(Place(self.path, self.line_of(text)), fault, hint)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the sentences under *key*."""
        return tuple(self.table.get(key, ()))


def letters_of(sentence: str) -> str:
    """Return *sentence* without blanks and marks, as greetings are compared."""
    return "".join(char for char in sentence if char.isalnum())


def read_sentences(files: Mapping[str, str], terms: Iterable[Term] = ()) -> Sentences:
    """Read the labelled sentences in *files* (path → contents of a lexicon folder).

    The `hit` sentences of *terms* are labelled sentences too.
    """
    problems: list[Problem] = []
    ids: dict[str, dict[str, list[str]]] = {}
    near: dict[str, dict[str, list[str]]] = {}
    taught: list[str] = []
    greetings: frozenset[str] = frozenset()
    for term in terms:
        if term.dimension in _TAUGHT:
            own = ids.setdefault(term.dimension, {})
            for text in term.hit:
                own.setdefault(text, []).append(term.id)
    owners: dict[tuple[str, str], _File] = {}
    for file in _read(files, problems):
        if file.path == GREETINGS:
            greetings = frozenset(map(letters_of, file.texts("sentences")))
            continue
        _, dimension, name = file.path.removesuffix(".toml").split("/")
        problems += _shared(file, dimension, name, owners)
        own = ids.setdefault(dimension, {})
        for text in file.texts("sentences"):
            own.setdefault(text, []).append(name)
        for text in file.texts("near"):
            own.setdefault(text, [])
            near.setdefault(dimension, {}).setdefault(text, []).append(name)
        taught += file.texts("sentences")
    examples = {
        dimension: tuple(
            Example(
                text,
                tuple(sorted(set(names))),
                tuple(sorted(near.get(dimension, {}).get(text, ()))),
            )
            for text, names in sorted(own.items())
        )
        for dimension, own in sorted(ids.items())
    }
    return Sentences(examples, greetings, tuple(sorted(set(taught))), tuple(problems))


def _read(files: Mapping[str, str], problems: list[Problem]) -> Iterator[_File]:
    """Yield the files that can be used; what is wrong is added to *problems*."""
    for path in sorted(files):
        if not path.startswith(f"{FOLDER}/") or not path.endswith(".toml"):
            continue
        try:
            file = _File(path, files[path], tomllib.loads(files[path]))
        except tomllib.TOMLDecodeError as error:
            problems.append(toml_problem(path, error))
            continue
        found = list(_faults(file, files))
        problems += found
        if not found:
            yield file


def _faults(file: _File, files: Mapping[str, str]) -> Iterator[Problem]:
    if file.path != GREETINGS:
        yield from _place_faults(file, files)
    for key, value in file.table.items():
        yield from _key_faults(file, key, value)
    for key in ("why", "sentences"):
        if not file.table.get(key):
            yield file.problem(key, f"{key} がありません", "README の例をご覧ください")
    for key in ("sentences", "near"):
        if _is_texts(file.table.get(key, [])):
            yield from _text_faults(file, key)


def _key_faults(file: _File, key: str, value: object) -> Iterator[Problem]:
    """Yield what is wrong with one item of a file."""
    if key not in _KEYS:
        known = f"使える項目: {'、'.join(_KEYS)}"
        hint = nearest_hint(key, _KEYS, otherwise=known)
        yield file.problem(key, f"知らない項目「{key}」です", hint)
    elif key == "why" and not isinstance(value, str):
        yield file.problem(key, "「why」は文字列で書いてください")
    elif key != "why" and not _is_texts(value):
        hint = f'{key} = ["…", "…"] と書いてください'
        yield file.problem(key, f"「{key}」は文の並びで書いてください", hint)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _place_faults(file: _File, files: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what is wrong with where the file stands."""
    parts = file.path.removesuffix(".toml").split("/")
    if len(parts) != 3 or parts[1] not in _TAUGHT:  # noqa: PLR2004 (folder/kind/id)
        known = "、".join(f"{FOLDER}/{name}/" for name in _TAUGHT)
        yield Problem(Place(file.path), "このフォルダーの文は使われません", known)
        return
    _, dimension, name = parts
    levels = dimension == "anger"
    if not (name in _LEVELS if levels else f"{dimension}/{name}.toml" in files):
        hint = (
            "怒りの段階は 0 から 4 です"
            if levels
            else f"先に {dimension}/{name}.toml を作るか、名前を合わせてください"
        )
        yield Problem(Place(file.path), f"「{name}」は {dimension} にありません", hint)


def _text_faults(file: _File, key: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for text in file.texts(key):
        if not text.strip():
            yield file.problem('""', f"{key} に空の文があります")
        elif len(text) > LONGEST:
            fault = f"{LONGEST} 字より長い文です(「{text[:12]}…」)"
            yield file.problem(text[:12], fault, "一つの文に分けてください")
        elif _UNPRINTABLE & set(text):
            line = text.split("\n", 1)[0][:12]
            yield file.problem(line, f"「{line}…」に改行や制御文字があります")
        elif text in seen:
            yield file.problem(text, f"「{text}」が二度書かれています")
        elif key == "near" and text in file.texts("sentences"):
            fault = f"「{text}」が sentences と near の両方にあります"
            yield file.problem(text, fault, "どちらか一方にしてください")
        seen.add(text)


def _shared(
    file: _File, dimension: str, name: str, owners: dict[tuple[str, str], _File]
) -> Iterator[Problem]:
    """Yield sentences that another id of the same dimension has as well."""
    for text in file.texts("sentences"):
        other = owners.setdefault((dimension, text), file)
        meant = text in file.texts("shared") or text in other.texts("shared")
        if other is not file and not meant:
            hint = f'意図したことなら、どちらかに shared = ["{text}"] と書いてください'
            fault = f"「{text}」は {other.path} にもあります({name} と両方)"
            yield file.problem(text, fault, hint)
