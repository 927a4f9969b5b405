"""An evaluation as one page that needs nothing else: no script, no request."""

from collections.abc import Iterator, Sequence
from html import escape

from replycraft.cli.eval.view import (
    Case,
    Grid,
    cases,
    figure_rows,
    grids,
    remarks,
    topic_pairs,
)
from replycraft.cli.html import cells, document, table
from replycraft.cli.labels import Titles
from replycraft.fitting.results import Evaluation

_STYLE = """
.counts th, .counts td { white-space: nowrap; }
.counts td, .figures td { text-align: right; }
.right { background: #2a82; } .wrong { background: #c332; font-weight: bold; }
.why { opacity: .8; font-size: .9rem; }
details { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .8rem; margin: .6rem 0; }
summary { cursor: pointer; overflow-wrap: anywhere; }
summary b { unicode-bidi: isolate; }
.mail { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft);
  padding: .6rem .8rem; border-radius: .3rem; unicode-bidi: isolate; }
.clues { list-style: none; padding: 0; margin: 0; }
.clues li { padding: .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.points { font-variant-numeric: tabular-nums; font-weight: bold; }
"""


def page(evaluation: Evaluation, titles: Titles, *, most: int) -> str:
    """Return the page, with the *most* mails that went worst."""
    count = len(evaluation.mails)
    parts = (
        f"<h1>ラベル付きのメール {count} 通との一致</h1>",
        *(f'<p class="remark">{escape(text)}</p>' for text in remarks(evaluation)),
        "<h2>数字</h2>",
        _figures(evaluation),
        *_confusions(evaluation, titles),
        "<h2>外れの大きいメール</h2>",
        *_cases(evaluation, titles, most),
    )
    return document(f"replycraft eval({count} 通)", parts, style=_STYLE)


def _figures(evaluation: Evaluation) -> str:
    results = evaluation.results
    head = "".join(f"<th>{escape(result.name)}</th>" for result in results)
    rows = (
        f"<tr><th>{escape(title)}</th>{cells(values)}</tr>"
        for title, values in figure_rows(
            [(result.figures, result.intervals) for result in results]
        )
    )
    return table("figures", f"<tr><th></th>{head}</tr>", rows)


def _confusions(evaluation: Evaluation, titles: Titles) -> Iterator[str]:
    gold = [mail.label for mail in evaluation.mails]
    for result in evaluation.results:
        yield f"<h2>取り違え({escape(result.name)})</h2>"
        for grid in grids(gold, result):
            yield f"<h3>{escape(grid.title)}(行がラベル、列が判定)</h3>"
            yield _grid(grid)
        pairs = topic_pairs(gold, result, titles)
        if pairs:
            yield "<h3>第一の話題</h3>"
            head = "<tr><th>ラベル</th><th>判定</th><th>通</th></tr>"
            yield table("pairs", head, (f"<tr>{cells(_texts(p))}</tr>" for p in pairs))


def _texts(values: tuple[str, str, int]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)


def _grid(grid: Grid) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in grid.names)
    rows = (
        f"<tr><th>{escape(name)}</th>{_counts(at, counts)}</tr>"
        for at, (name, counts) in enumerate(zip(grid.names, grid.counts, strict=True))
    )
    return table("counts", f"<tr><th></th>{head}</tr>", rows)


def _counts(row: int, counts: Sequence[int]) -> str:
    return "".join(
        f'<td class="{_shade(count, right=row == column)}">{count}</td>'
        for column, count in enumerate(counts)
    )


def _shade(count: int, *, right: bool) -> str:
    if not count:
        return "zero"
    return "right" if right else "wrong"


def _cases(evaluation: Evaluation, titles: Titles, most: int) -> Iterator[str]:
    names = [result.name for result in evaluation.results]
    found = cases(evaluation, titles, most)
    if not found:
        yield "<p>外れたメールはありません。</p>"
    elif len(names) > 1:
        yield f'<p class="remark">根拠は「{escape(names[-1])}」のものです。</p>'
    for case in found:
        yield _case(case, names)


def _case(case: Case, names: Sequence[str]) -> str:
    wrong = "、".join(item for item, _, _ in case.misses)
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    misses = table(
        "misses",
        f"<tr><th></th><th>ラベル</th>{head}</tr>",
        (
            f"<tr><th>{escape(item)}</th><td>{escape(expected)}</td>{cells(said)}</tr>"
            for item, expected, said in case.misses
        ),
    )
    clues = "\n".join(
        f"<li>{escape(clue.of)} {_quoted(clue.quote)}"
        f'<span class="points">{escape(clue.points)}</span> '
        f'<span class="why">{escape(clue.why)}</span></li>'
        for clue in case.clues
    )
    return (
        f"<details><summary>{escape(case.id)} <b>{escape(case.subject)}</b>"
        f" — {escape(wrong)}</summary>\n{misses}\n"
        f'<p class="mail">{escape(case.text)}</p>\n<ul class="clues">\n{clues}\n</ul>'
        "</details>"
    )


def _quoted(quote: str) -> str:
    return f"<bdi>「{escape(quote)}」</bdi> " if quote else ""
