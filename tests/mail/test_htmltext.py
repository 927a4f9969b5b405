"""HTML to the text a person sees."""

import pytest
from tests.mail.conftest import Parse

from replycraft.mail.htmltext import html_to_text, meta_charset


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("<p>一</p><p>二</p>", "一\n\n二", id="paragraphs"),
        pytest.param(
            "<div>一</div><div><br></div><div>三</div>", "一\n\n三", id="blank"
        ),
        pytest.param("一<br>二", "一\n二", id="line-breaks"),
        pytest.param("<ul><li>一<li>二</ul>", "  * 一\n  * 二", id="list"),
        pytest.param("<ol><li>一<li>二</ol>", " 1. 一\n 2. 二", id="numbered-list"),
        pytest.param(
            "<a href='https://x.example/?a=1&amp;copy=2'>こちら</a>",
            "こちら <https://x.example/?a=1&copy=2>",
            id="link",
        ),
        pytest.param(
            "<a href='https://x.example/'>https://x.example</a>",
            "https://x.example",
            id="link-that-shows-itself",
        ),
        pytest.param("<a href='javascript:x()'>押す</a>", "押す", id="script-link"),
        pytest.param("松下　良子", "松下　良子", id="wide-space-stays"),
        pytest.param("松下&#12288;良子", "松下　良子", id="wide-space-as-entity"),
        pytest.param("3 &lt; 5 &amp; 6", "3 < 5 & 6", id="entities"),
        pytest.param("<style>p{}</style><script>x</script>本文", "本文", id="no-style"),
        pytest.param("<div style='display:none'>隠</div>本文", "本文", id="hidden"),
        pytest.param("<!-- 注 -->本文", "本文", id="comment"),
        pytest.param("本文<img src=x alt='😡'>", "本文😡", id="emoji-picture"),
        pytest.param("本文<img src=x alt='logo'>", "本文", id="other-picture"),
        pytest.param(
            "<div>答え</div><blockquote>前<br>の話<blockquote>昔</blockquote></blockquote>",
            "答え\n> 前\n> の話\n>> 昔",
            id="quotes",
        ),
        pytest.param(
            "<blockquote>前</blockquote><div>答え</div>",
            "> 前\n答え",
            id="answer-below",
        ),
        pytest.param("<pre>  a\n    b</pre>", "  a\n    b", id="preformatted"),
        pytest.param("   ", "", id="empty"),
        pytest.param("本文\x00です", "本文です", id="nul"),
        pytest.param("<p>閉じない<b>太字", "閉じない太字", id="unclosed"),
        pytest.param(
            "<?xml version='1.0' encoding='utf-8'?><p>本文</p>", "本文", id="xml"
        ),
    ],
)
def test_html_becomes_readable_text(source: str, text: str) -> None:
    """Lines, lists, links and quotes survive; what nobody sees does not."""
    assert html_to_text(source) == text


@pytest.mark.parametrize(
    ("source", "text", "quoted"),
    [
        pytest.param(
            "<div>届きません。</div><div class=gmail_quote><div class=gmail_attr>"
            "2025年11月3日(月) 10:15 みどり &lt;<a href='mailto:s@x.example'>s@x.example</a>"
            "&gt;:</div><blockquote>発送しました。</blockquote></div>",
            "届きません。",
            "2025年11月3日(月) 10:15 みどり <s@x.example>:\n> 発送しました。",
            id="gmail",
        ),
        pytest.param(
            "<p>届きません。</p><hr><div id=divRplyFwdMsg><b>差出人:</b> みどり<br>"
            "<b>送信日時:</b> 2025年11月3日<br><b>件名:</b> 発送</div><div>発送しました。</div>",
            "届きません。",
            "差出人: みどり\n送信日時: 2025年11月3日\n件名: 発送\n発送しました。",
            id="outlook",
        ),
        pytest.param(
            "届きません。<br><blockquote type=cite>2025/11/03 10:15、みどりのメール:<br>"
            "発送しました。</blockquote>",
            "届きません。",
            "> 2025/11/03 10:15、みどりのメール:\n> 発送しました。",
            id="iphone",
        ),
    ],
)
def test_quote_in_an_html_answer_is_cut(
    parse: Parse, source: str, text: str, quoted: str
) -> None:
    """The mailer's own marks of a quote survive the way to plain text."""
    head = "From: a@example.jp\nContent-Type: text/html; charset=utf-8\n\n"
    mail = parse(f"{head}{source}\n".encode())

    assert (mail.text, mail.quoted) == (text, quoted)


def test_words_below_the_deepest_nesting_are_kept() -> None:
    """What the parser drops beyond its depth is read without layout."""
    assert html_to_text("<div><b>" * 3000 + "届きません。") == "届きません。"


def test_huge_table_is_read_without_layout() -> None:
    """Ten thousand rows are words, not a reason to wait."""
    text = html_to_text("<table>" + "<tr><td>返金" * 10_000 + "</table>")

    assert text.count("返金") == 10_000


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b'<meta charset="Shift_JIS">', "Shift_JIS"),
        (b'<meta content="text/html; charset=euc-jp">', "euc-jp"),
        (b"<p>charset=x</p>", ""),
    ],
)
def test_charset_in_the_head_is_found(data: bytes, charset: str) -> None:
    """Only a meta element tells the charset."""
    assert meta_charset(data) == charset
