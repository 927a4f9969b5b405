"""What is wrong with files before anything in them is read, and what can be mended."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from replycraft.errors import Place, Problem

_BOM = b"\xef\xbb\xbf"
_SUFFIXES = (".j2", ".toml", ".tsv", ".txt")
FOLDERS = ("templates", "lexicons")
_WIDE = "\u3000"
_BLANK_AFTER_TAG = re.compile(r"^[ \t]*\{%[^\n]*%\}([ \t\u3000]+)$", re.MULTILINE)
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"' + r"|'[^'\n]*'" + r"|#[^\n]*")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


class Fix(NamedTuple):
    """What one file becomes: its bytes before, its text after, what is done.

    `safe` is false where what is read from the file changes: a person decides.
    """

    path: Path
    before: bytes
    after: str
    done: tuple[str, ...]
    safe: bool


def house_files(house: Path) -> tuple[Path, ...]:
    """Return the files of *house* that writers own."""
    found = [house / "desk.toml"]
    for name in FOLDERS:
        found += sorted((house / name).rglob("*"))
    return tuple(
        path
        for path in found
        if path.is_file() and path.name.endswith(_SUFFIXES) and not _is_hidden(path)
    )


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts[-4:])


def file_problems(house: Path) -> Iterator[Problem]:
    """Yield files that are not plain UTF-8, wide blanks, and blanks behind tags."""
    for path in house_files(house):
        raw = path.read_bytes()
        place = Place(str(path))
        text = _text(raw)
        if text is None:
            yield Problem(
                place,
                "UTF-8 で書かれていません",
                "文字コードを UTF-8 にして保存し直すか、replycraft lint --fix をお使いください",
                "error",
                "file-encoding",
            )
            continue
        if raw.startswith(_BOM):
            yield Problem(
                place,
                "ファイルの頭に見えない印(BOM)があり、前書きが読まれません",
                "「UTF-8(BOM なし)」で保存し直すか、replycraft lint --fix をお使いください",
                "error",
                "file-bom",
            )
        if path.name.endswith(".j2"):
            yield from _tag_blanks(path, text)
        elif path.name.endswith(".toml"):
            yield from _wide_blanks(path, text)


def _tag_blanks(path: Path, text: str) -> Iterator[Problem]:
    for match in _BLANK_AFTER_TAG.finditer(text):
        yield Problem(
            _place(path, text, match.start(1)),
            "タグの後ろに空白があり、ここで段落が切れます",
            "空白を消すか、replycraft lint --fix をお使いください",
            "warning",
            "blank-after-tag",
        )


def _wide_blanks(path: Path, text: str) -> Iterator[Problem]:
    for at in _wide_places(text):
        yield Problem(
            _place(path, text, at),
            "項目の並びに全角の空白があり、TOML として読めません",
            "半角の空白にするか、replycraft lint --fix をお使いください",
            "error",
            "wide-blank",
        )


def _place(path: Path, text: str, at: int) -> Place:
    line = text.count("\n", 0, at) + 1
    return Place(str(path), line, at - text.rfind("\n", 0, at))


def _wide_places(text: str) -> list[int]:
    """Return where wide blanks stand outside of strings and comments."""
    if _WIDE not in text or '"""' in text or "'''" in text:
        return []
    hidden = [match.span() for match in _STRING.finditer(text)]
    return [
        match.start()
        for match in re.finditer(_WIDE, text)
        if not any(start <= match.start() < end for start, end in hidden)
    ]


def _text(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None


def fixes(house: Path) -> Iterator[Fix]:
    """Yield what can be mended in the files of *house* without knowing their matter."""
    for path in house_files(house):
        raw = path.read_bytes()
        fix = _mended(path, raw)
        if fix is not None and fix.after.encode() != raw:
            yield fix


def _mended(path: Path, raw: bytes) -> Fix | None:
    done: list[str] = []
    safe = True
    text = _text(raw)
    if text is None:
        try:
            text = raw.decode("cp932").replace("\r\n", "\n")
        except UnicodeDecodeError:
            return None
        done.append("文字コードを Shift_JIS から UTF-8 に")
        safe = False
    if raw.startswith(_BOM):
        done.append("BOM を消す")
    if b"\r\n" in raw:
        done.append("行末を LF に")
    if path.name.endswith(".j2"):
        text, said = _BLANK_AFTER_TAG.subn(lambda m: m[0].rstrip(), text)
        if said:
            done.append("タグの後ろの空白を消す")
            safe = False
    elif path.name.endswith(".toml"):
        text = _toml_mended(text, done)
    return Fix(path, raw, text, tuple(done), safe)


def _toml_mended(text: str, done: list[str]) -> str:
    """Return TOML *text* with plain blanks; unread or read as before."""
    wide = _wide_places(text)
    if wide:
        plain = "".join(" " if at in wide else c for at, c in enumerate(text))
        if _read(plain) is not None:
            text = plain
            done.append("全角の空白を半角に")
    stripped = _TRAILING.sub("", text)
    if stripped != text and _read(stripped) == _read(text):
        text = stripped
        done.append("行末の空白を消す")
    return text


def _read(text: str) -> object:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
