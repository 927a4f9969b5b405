"""Pages ask nobody for anything, and no text becomes markup."""

from replycraft.cli.html import cells, document, table

HOSTILE = "<script>alert('x')</script>&"


def test_page_is_whole_and_closed() -> None:
    """Nothing is loaded or run, whatever stands in it; the title is plain text."""
    page = document(HOSTILE, ["<p>一</p>", "<p>二</p>"], style=".a { color: red; }")

    assert page.startswith('<!DOCTYPE html>\n<html lang="ja">\n')
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert "<script" not in page
    assert "<body>\n<p>一</p>\n<p>二</p>\n</body>" in page
    assert ".a { color: red; }</style>" in page


def test_cells_are_plain_text() -> None:
    """Customers' words stand in them."""
    assert cells(["a", HOSTILE]) == (
        "<td>a</td><td>&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&amp;</td>"
    )


def test_table_scrolls_by_itself() -> None:
    """A narrow screen is not made wider by it."""
    assert table("counts", "<tr><th>一</th></tr>", ["<tr><td>1</td></tr>"]) == (
        '<div class="scroll"><table class="counts"><thead><tr><th>一</th></tr></thead>'
        "<tbody>\n<tr><td>1</td></tr>\n</tbody></table></div>"
    )
