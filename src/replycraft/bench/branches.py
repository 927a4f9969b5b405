"""Where letters branch, and which branches a rendering takes."""

import re
from collections.abc import Mapping
from typing import NamedTuple

# Stands in a traced letter behind each branch; no letter and no slot value has it.
_MARK = re.compile("\u27ea(\\d+)\u27eb")
_TAG = re.compile(r"\{%-?\s*(?:if|elif|else|for)\b[^%]*%\}")
_FRONT = re.compile(r"\A\+\+\+\n.*?\n\+\+\+\n", re.DOTALL)


class Branch(NamedTuple):
    """One way that a letter can take: file, line, and the tag that leads there."""

    path: str
    line: int
    tag: str


class Traced(NamedTuple):
    """Letter files with a mark behind each branch, and what the marks mean."""

    files: dict[str, str]
    branches: tuple[Branch, ...]


def traced(files: Mapping[str, str]) -> Traced:
    """Return letter *files* (path → contents) that tell which branches they take.

    Their layout is not that of the letters: they are for counting only.
    """
    branches: list[Branch] = []
    marked: dict[str, str] = {}
    for path in sorted(files):
        text = files[path].replace("\r\n", "\n")
        front = _FRONT.match(text)
        pieces: list[str] = []
        done = 0
        for tag in _TAG.finditer(text, front.end() if front else 0):
            pieces += (text[done : tag.end()], f"\u27ea{len(branches)}\u27eb")
            done = tag.end()
            line = text.count("\n", 0, tag.start()) + 1
            branches.append(Branch(path, line, " ".join(tag[0].split())))
        marked[path] = "".join((*pieces, text[done:]))
    return Traced(marked, tuple(branches))


def taken(rendered: str) -> frozenset[int]:
    """Return the numbers of the branches that a traced letter's text took."""
    return frozenset(int(number) for number in _MARK.findall(rendered))
