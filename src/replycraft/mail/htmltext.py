"""HTML mail to readable text with lines, lists, links and marked quotes."""

import re
from functools import cache
from typing import Any

from replycraft.mail.patterns import Pattern
from replycraft.mail.plain_html import plain_html_text

LONGEST = 600_000  # characters of HTML that are read
_MOST_TAGS = 30_000
_LONGEST_EMOJI = 8
_MOST_CELLS = 3000  # of tables; their layout takes quadratic time
_DEEPEST = 250
_META = Pattern(
    rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:\-]{2,40})", re.IGNORECASE
)
_BLOCKS = frozenset(
    (
        "p",
        "div",
        "br",
        "li",
        "tr",
        "ul",
        "ol",
        "table",
        "blockquote",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
    )
)
_HIDDEN = frozenset({"style", "script", "title"})
_MANY_LINES = Pattern(r"\n{3,}")
_AMPERSAND = Pattern(r"&(amp;)?(?!#?\w{1,32};)")
_WIDE_SPACE = "\ue0f2"  # stands for U+3000 while inscriptis folds white space
_OPEN, _CLOSE = "\ue0f0", "\ue0f1"  # stand for the ends of a blockquote


State = Any  # of inscriptis, which ships no type information


def meta_charset(data: bytes) -> str:
    """Return the charset that an HTML document names in its head, "" if none."""
    match = _META.search(data[:4096])
    return match.group(1).decode("ascii") if match else ""


def html_to_text(source: str) -> str:
    """Return the words of an HTML document as a person sees them."""
    source = source[:LONGEST].replace("\x00", "")
    if not source.strip():
        return ""
    text = plain_html_text(source) or _laid_out(source)
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def _laid_out(source: str) -> str:
    tags = source.count("<")
    simple = tags <= _MOST_TAGS and source.count("<td") <= _MOST_CELLS
    text = _rendered(source) if simple and source.count("&") <= _MOST_TAGS else ""
    if not text or tags > _DEEPEST:
        # libxml2 drops what is nested deeper than 256 elements.
        plain = _stripped(source)
        if 2 * _letters(text) < _letters(plain):
            text = plain
    return text


def _letters(text: str) -> int:
    return sum(map(len, text.split()))


def _rendered(source: str) -> str:
    try:
        return _render(source)
    except Exception:  # noqa: BLE001 - a mail must be read whatever the library says
        return ""


def _render(source: str) -> str:
    get_text, config = _renderer()
    # inscriptis unescapes what lxml has unescaped already: "&copy=1" in a link
    # would become "©=1".
    protected = _AMPERSAND.sub("&amp;amp;", source).replace("\u3000", _WIDE_SPACE)
    protected = protected.replace("&#12288;", _WIDE_SPACE)
    text = str(get_text(protected, config))
    if _OPEN in text:
        text = _with_quote_marks(text)
    return text.replace(_WIDE_SPACE, "\u3000")


@cache
def _renderer() -> tuple[Any, Any]:
    """Return the function of inscriptis and our configuration; loaded with HTML."""
    from inscriptis import get_text
    from inscriptis.css_profiles import STRICT_CSS_PROFILE
    from inscriptis.model.config import ParserConfig
    from inscriptis.model.tag import CustomHtmlTagHandlerMapping

    handlers = CustomHtmlTagHandlerMapping(
        start_tag_mapping={
            "blockquote": _open_quote,
            "a": _open_link,
            "img": _show_emoji,
        },
        end_tag_mapping={"blockquote": _close_quote, "a": _close_link},
    )
    config = ParserConfig(
        css=STRICT_CSS_PROFILE, custom_html_tag_handler_mapping=handlers
    )
    return get_text, config


def _open_quote(state: State, _attrs: dict[str, str]) -> None:
    _mark(state, _OPEN)


def _close_quote(state: State) -> None:
    _mark(state, _CLOSE)


def _mark(state: State, mark: str) -> None:
    canvas = state.tags[-1].canvas
    canvas.flush_inline()
    canvas.blocks.append(mark)


def _open_link(state: State, attrs: dict[str, str]) -> None:
    target = attrs.get("href", "").strip()
    known = target.startswith(("http://", "https://", "mailto:", "tel:"))
    state.link_target = target[:2000] if known else ""


def _close_link(state: State) -> None:
    target = state.link_target
    state.link_target = ""
    shown = state.tags[-1].canvas.current_block.content
    bare = target.removeprefix("mailto:").removeprefix("tel:").rstrip("/")
    if bare and bare not in shown:
        state.tags[-1].write(f" <{target}> ")


def _show_emoji(state: State, attrs: dict[str, str]) -> None:
    """Web mailers send emoji as small pictures; anger must not get lost with them."""
    shown = attrs.get("alt", "")
    if shown and len(shown) <= _LONGEST_EMOJI and not shown[0].isalnum():
        state.tags[-1].write(shown)


def _with_quote_marks(text: str) -> str:
    """Turn the marks of blockquotes into `>` before each line."""
    depth, out = 0, []
    for line in text.split("\n"):
        opened, closed = line.count(_OPEN), line.count(_CLOSE)
        if opened or closed:
            depth = max(0, min(20, depth + opened - closed))
            line = line.replace(_OPEN, "").replace(_CLOSE, "")
            if not line.strip():
                continue
        out.append(">" * depth + " " * bool(depth) + line.strip() if depth else line)
    return "\n".join(out)


def _stripped(source: str) -> str:
    """Return the text without tags: the way out when HTML cannot be laid out."""
    # Loaded here because its table of entities takes a while, and is rarely needed.
    from html import unescape

    out: list[str] = []
    skipped = ""  # the element whose content is no text
    first, *pieces = source.split("<")
    for piece in pieces:
        tag, closed, text = piece.partition(">")
        name = tag.split(maxsplit=1)[0].lower() if tag.strip() else ""
        if skipped:
            skipped = "" if name == f"/{skipped}" else skipped
        elif name in _HIDDEN:
            skipped = name
        if skipped or name.startswith("!--"):
            continue
        out.append("\n" if name.strip("/") in _BLOCKS else "")
        out.append(text if closed else f"<{piece}")
    return _MANY_LINES.sub("\n\n", unescape(first + "".join(out)))
