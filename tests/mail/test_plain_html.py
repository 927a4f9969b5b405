"""HTML of plain lines, read without the libraries for HTML."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replycraft.mail.htmltext import html_to_text
from replycraft.mail.plain_html import plain_html_text

HEAD = '<html lang="ja">\n<head><meta charset="utf-8"><style>p{}</style></head>'
PIECES = (
    "<div>", "</div>", "<br>", "<br />", '<div dir="ltr">', "一", "　", " ", "\r\n", "  ", "&lt;b", "&gt;",
    "&amp;", "&amp;copy", "&amp;lt;", "&#x27;", "&nbsp;", "<", "😀", "a", "\u200b", "<p>", "<!-- x -->",
)  # fmt: skip


def document(body: str) -> str:
    """Return an HTML document with *body*."""
    return f"{HEAD}<body>{body}</body></html>\n"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("<div>一</div><div><br></div>二", "一\n\n二", id="blank-line"),
        pytest.param("<div> 一\r\n 二</div>", "一 二", id="folded-blanks"),
        pytest.param("一　二<br/>三", "一　二\n三", id="wide-space"),
        pytest.param("1 &lt; 2 &amp; 3", "1 < 2 & 3", id="references"),
        pytest.param("a</div>b", None, id="closed-twice"),
        pytest.param("<div>a", None, id="never-closed"),
        pytest.param('<div style="display:none">a</div>', None, id="style"),
        pytest.param("a&nbsp;b", None, id="rare-reference"),
        pytest.param("a&amp;lt;b", None, id="reference-in-reference"),
        pytest.param("a<b>c</b>", None, id="other-tag"),
        pytest.param("a\u200bb", None, id="invisible-character"),
        pytest.param("<br>" * 201, None, id="too-many-tags"),
    ],
)
def test_only_plain_lines_are_read(body: str, text: str | None) -> None:
    """Everything that could be laid out in another way is left alone."""
    source = f"<!DOCTYPE html>\n<html><body>{body}</body></html>"

    assert plain_html_text(source) == text


def test_text_without_a_body_is_no_plain_document() -> None:
    """A fragment is mended by the library."""
    assert plain_html_text("一<br>二") is None


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_short_way_gives_the_text_of_the_library(pieces: list[str]) -> None:
    """A comment, which has no text, sends the same document the long way."""
    body = "".join(pieces)
    short = document(body)
    long = short.replace("<body>", "<body><!-- long -->")

    assert html_to_text(short) == html_to_text(long)
