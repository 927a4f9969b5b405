"""Marks in rendered text that say where a line came from and what it lacks.

They are control characters, which no slot value may hold, and never leave drafting.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

_START, _END, _GAP, _OR = "\x02", "\x03", "\x04", "\x05"
_MAYBE, _OR_ELSE, _OPEN, _CLOSE = "\x06", "\x07", "\x0e", "\x0f"
# What a writer puts between two ways to say one thing, and around what differs alone.
_VARIANTS = "｜"
_ONE_OF = re.compile(f"〈([^〈〉]*{_VARIANTS}[^〈〉]*)〉")
_ENCLOSED = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_APART = re.compile(f"{_OR}(?![^{_OPEN}]*{_CLOSE})")
_ORIGIN = re.compile(f"{_START}(\\d+)\\.(\\d+){_END}")
_GAPS = re.compile(f"{_GAP}([^{_GAP}]*){_GAP}")
_TAG_ONLY = re.compile(r"\s*(?:\{[%#][^\n]*?[%#]\}\s*)+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]+")
# What two sentences may have in common for other reasons is written in hiragana.
_WORDS = re.compile(r"[一-鿿々ァ-ヶーA-Za-z0-9]+")
_SAME = 2
_SENTENCE = re.compile(r"(?:[^。？「『]|「[^」]*」|『[^』]*』|[「『])+[。？]?|[。？]")


class Line(NamedTuple):
    """One sentence or line of a rendered letter.

    `file` indexes the compiled letters' names; `gaps` are slots without value;
    `new_paragraph` says that a blank line stood before. `others` are other ways that
    the writer gave to say the same.
    """

    text: str
    file: int
    line: int
    gaps: tuple[str, ...]
    new_paragraph: bool
    others: tuple[str, ...] = ()


def gap_mark(name: str) -> str:
    """Return what a slot without value writes into a letter."""
    return f"{_GAP}{name}{_GAP}"


def either(text: str, other: str) -> str:
    """Return *text* with another way to say it, for whoever lays the letter out."""
    return f"{text}{_OR}{other}" if other else text


def maybe(*ways: str) -> str:
    """Return marked ways to name a thing, for where nothing near it names it already."""
    told = _OR_ELSE.join(way for way in ways if way)
    return f"{_MAYBE}{told}{_MAYBE}" if told else ""


def said_once(sentence: str, before: str) -> str:
    """Return *sentence* with the first way that names a thing of which it says nothing.

    Neither may the sentence *before* name it. Where all are named, none is written.
    """
    start, marked, end = _cut(sentence)
    ways = marked.split(_OR_ELSE) if marked else ()
    around = f"{before}\n{start}\n{end}"
    return start + next((way for way in ways if not _names(way, around)), "") + end


def _cut(sentence: str) -> tuple[str, str, str]:
    """Return what stands before, in and behind the mark of `maybe`."""
    start, _, rest = sentence.partition(_MAYBE)
    marked, _, end = rest.partition(_MAYBE)
    return start, marked, end


def _names(way: str, text: str) -> bool:
    """Say whether a word of *way*, or a part of one, stands in *text* as well."""
    return any(
        word[at : at + _SAME] in text
        for word in _WORDS.findall(way)
        for at in range(max(1, len(word) - _SAME + 1))
    )


def clean(value: str) -> str:
    """Return *value* in one line, without control and bidi characters, ﾎﾟｲﾝﾄ as ポイント."""
    line = value if value.isprintable() else _CONTROL.sub(" ", value).strip()
    return _HALF_WIDTH.sub(lambda run: normalize("NFKC", run[0]), line)


def marked(body: str, file: int, first_line: int) -> str:
    """Return a letter's body with a mark before every line that has text."""
    lines = body.split("\n")
    return "\n".join(
        line
        if not line.strip() or _TAG_ONLY.fullmatch(line)
        else f"{_START}{file}.{first_line + number}{_END}{_with_ways(line)}"
        for number, line in enumerate(lines)
    )


def _with_ways(line: str) -> str:
    """Return a *line* of a writer with marks for the ways that it gives."""
    return _ONE_OF.sub(f"{_OPEN}\\1{_CLOSE}", line).replace(_VARIANTS, _OR)


def _ways(content: str) -> list[str]:
    """Return all ways to say one line: 「ご連絡〈いたします｜差し上げます〉。」 is two."""
    return [way.strip() for one in _APART.split(content) for way in _each(one)]


def _each(one: str) -> Iterator[str]:
    """Yield *one* way with each of the ends that it gives."""
    found = _ENCLOSED.search(one)
    if found is None:
        yield one
        return
    for end in found[1].split(_OR):
        yield from _each(f"{one[: found.start()]}{end}{one[found.end() :]}")


def _sentences(content: str) -> list[str]:
    """Cut one line into sentences; 。 in brackets of speech does not end one."""
    end = content.find("。")
    if end < 0 and "？" not in content:
        return [content] if content else []
    if end == len(content) - 1 and "？" not in content:
        return [content]
    return [text for part in _SENTENCE.findall(content) if (text := part.strip())]


def read_marked(rendered: str) -> tuple[Line, ...]:
    """Cut a rendered letter into lines and sentences with their origins."""
    pieces = _ORIGIN.split(rendered)
    found: list[Line] = []
    new_paragraph = False
    for index in range(1, len(pieces), 3):
        file, line, text = int(pieces[index]), int(pieces[index + 1]), pieces[index + 2]
        content, _, rest = text.partition("\n")
        content, *others = _ways(content)
        for sentence in _sentences(content):
            gaps = tuple(_GAPS.findall(sentence)) if _GAP in sentence else ()
            found.append(Line(sentence, file, line, gaps, new_paragraph, tuple(others)))
            new_paragraph, others = False, []
        new_paragraph = new_paragraph or "\n" in rest
    return tuple(found)
