"""The short way for HTML that is nothing but lines: `div` and `br` without styles.

inscriptis lays out everything else; for these documents both give the same text, and
the libraries for HTML, which take long to load, are not needed at all.
"""

import re

from replycraft.mail.patterns import Pattern

_ATTRIBUTES = r"(?: (?:dir|lang|class|id)=\"[\w .-]*\")*"
_START = Pattern(
    rf" ?(?:<!DOCTYPE html> ?)?<html{_ATTRIBUTES}> ?"
    r"(?:<head>(?: ?(?:<meta [^<>]*>|<title>[^<]*</title>|<style[^<>]*>[^<]*</style>))* ?</head> ?)?"
    rf"<body{_ATTRIBUTES}>",
    re.ASCII,
)
_END = Pattern(r"</body> ?</html> ?\Z")
_TAG = Pattern(rf"<(br ?/?|/div|div{_ATTRIBUTES})>", re.ASCII)
_BLANKS = Pattern(r"[ \t\r\n]+")
# The one sort of blank that must stay: it is a character of Japanese text.
_WIDE_SPACE = "\u3000"
_REFERENCE = Pattern(r"&(?:lt|gt|quot|#x27|#39|amp(?!;#?\w{1,32};));")
_CHARACTERS = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&"))  # fmt: skip
_MOST_TAGS = 200  # libxml2 drops what is nested deeper than 256 elements


def plain_html_text(source: str) -> str | None:
    """Return the text of *source*, None if it holds more than plain lines."""
    if source.count("<") > _MOST_TAGS:
        return None
    source = _BLANKS.sub(" ", source)
    start = _START.match(source)
    end = _END.search(source, max(0, len(source) - 20))
    if start is None or end is None or not _is_usual(source):
        return None
    first, *pieces = _TAG.split(source[start.end() : end.start()])
    lines = _lines(first, pieces[::2], pieces[1::2])
    return None if lines is None else _unescaped("\n".join(lines))


def _is_usual(source: str) -> bool:
    """Tell whether *source* holds no odd characters and no rare references."""
    if not source.replace(_WIDE_SPACE, "").isprintable():
        return False
    return source.count("&") == len(_REFERENCE.findall(source))


def _lines(first: str, tags: list[str], texts: list[str]) -> list[str] | None:
    """Return the lines between the *tags*, None if those are not well-formed."""
    lines: list[str] = []
    depth, line = 0, first
    for tag, text in zip(tags, texts, strict=True):
        line = line.strip(" ")
        if line or tag.startswith("br"):
            lines.append(line)
        depth += tag.startswith("div") - (tag == "/div")
        if depth < 0:
            return None
        line = text
    lines += filter(None, (line.strip(" "),))
    return None if depth or any("<" in line for line in lines) else lines


def _unescaped(text: str) -> str:
    if "&" in text:
        for reference, character in _CHARACTERS:
            text = text.replace(reference, character)
    return text
