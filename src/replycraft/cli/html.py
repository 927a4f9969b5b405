"""Pages that need nothing else: no script, no request, customer text escaped."""

from collections.abc import Iterable
from html import escape

# Whatever stands in a mail, the page asks nobody for anything.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; --line: #8886; --soft: #8882; --bar: #47a; }
* { box-sizing: border-box; }
body { font: 16px/1.7 system-ui, "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif;
  max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; } h3 { font-size: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; overflow-wrap: anywhere; }
.remark { opacity: .8; font-size: .9rem; }
.zero { opacity: .4; }
"""


def document(title: str, body: Iterable[str], *, style: str = "") -> str:
    """Return a whole page; *title* is plain text, *body* and *style* are markup."""
    return (
        '<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}{style}</style>\n"
        "</head>\n<body>\n" + "\n".join(body) + "\n</body>\n</html>\n"
    )


def cells(values: Iterable[str]) -> str:
    """Return plain texts as the cells of a row."""
    return "".join(f"<td>{escape(value)}</td>" for value in values)


def table(kind: str, head: str, rows: Iterable[str]) -> str:
    """Return a table of class *kind* that scrolls by itself on a narrow screen."""
    body = "\n".join(rows)
    return (
        f'<div class="scroll"><table class="{kind}"><thead>{head}</thead>'
        f"<tbody>\n{body}\n</tbody></table></div>"
    )
