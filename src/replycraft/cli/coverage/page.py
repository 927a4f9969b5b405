"""What the samples reach, as a page."""

from collections.abc import Iterator
from html import escape

from replycraft.bench.coverage import Coverage, Reached
from replycraft.bench.matrix import Cell, Matrix
from replycraft.cli.html import cells, document, table
from replycraft.cli.labels import Titles, shown
from replycraft.records.ids import LEVELS, Apology
from replycraft.records.names import APOLOGY_NAMES, LEVEL_NAMES

_STYLE = """
.cases th { white-space: nowrap; }
.cases td { font-size: .8rem; }
.gap { background: #c333; font-weight: bold; } .tie { background: #e903; }
.used { background: #2a83; } .unused { opacity: .75; }
.files td:nth-child(n+2) { text-align: right; white-space: nowrap; }
details { border-bottom: 1px solid var(--line); padding: .3rem 0; }
code { overflow-wrap: anywhere; }
.key span { padding: 0 .5em; margin-right: .5em; }
"""


def page(found: Coverage, titles: Titles) -> str:
    """Return the page about what the samples reach."""
    title = f"replycraft coverage(見本 {found.samples} 通)"
    return document(title, _body(found, titles), style=_STYLE)


def _body(found: Coverage, titles: Titles) -> Iterator[str]:
    yield f"<h1>見本 {found.samples} 通が通るお手紙</h1>"
    yield "<h2>どの場合にどのお手紙か</h2>"
    matrix = found.matrix
    yield (
        f'<p class="remark">種類 {escape(matrix.kind)}、段階 {escape(matrix.stage)} の'
        "とき。話題 × 怒り × お詫びの範囲です。</p>"
        '<p class="key"><span class="used">見本が通る</span><span>通らない</span>'
        '<span class="tie">同じ重みで並ぶ</span><span class="gap">お手紙がない</span></p>'
    )
    for apology in Apology:
        yield f"<h3>{APOLOGY_NAMES[apology]}</h3>"
        yield _cases(matrix, apology, titles)
    for name, letters in (("お手紙", True), ("部品", False)):
        files = [file for file in found.files if file.letter is letters]
        used = sum(bool(file.samples) for file in files)
        yield f"<h2>{name}({used} / {len(files)})</h2>"
        head = "<tr><th>ファイル</th><th>見本</th><th>分かれ道</th></tr>"
        yield table("files", head, map(_file, files))
    yield "<h2>通らない分かれ道</h2>"
    yield from (_branches(file) for file in found.files if _left_out(file))
    yield from _faults(found)


def _cases(matrix: Matrix, apology: Apology, titles: Titles) -> str:
    head = "".join(f"<th>{level} {LEVEL_NAMES[level]}</th>" for level in LEVELS)
    rows = (
        f"<tr><th>{escape(titles.get(f'topics/{topic}', topic))}</th>"
        + "".join(_cell(matrix.cells[topic, level, apology.value]) for level in LEVELS)
        + "</tr>"
        for topic in matrix.topics
    )
    return table("cases", f"<tr><th></th>{head}</tr>", rows)


def _cell(cell: Cell) -> str:
    if not cell.letter:
        return '<td class="gap">なし</td>'
    name = cell.letter.removesuffix(".txt.j2")
    if cell.ties:
        others = "、".join(cell.ties)
        return f'<td class="tie">{escape(name)}<br>= {escape(others)}</td>'
    return f'<td class="{"used" if cell.reached else "unused"}">{escape(name)}</td>'


def _left_out(file: Reached) -> int:
    return sum(not count for _, count in file.branches)


def _file(file: Reached) -> str:
    taken = len(file.branches) - _left_out(file)
    ways = f"{taken} / {len(file.branches)}" if file.branches else "–"
    kind = "used" if file.samples else "zero"
    return f'<tr class="{kind}">{cells((file.path, str(file.samples), ways))}</tr>'


def _branches(file: Reached) -> str:
    lines = "".join(
        f"<li>{branch.line} 行目 <code>{escape(branch.tag)}</code></li>"
        for branch, count in file.branches
        if not count
    )
    summary = f"{escape(file.path)}({_left_out(file)} / {len(file.branches)})"
    return f"<details><summary>{summary}</summary><ul>{lines}</ul></details>"


def _faults(found: Coverage) -> Iterator[str]:
    if found.problems:
        yield "<h2>事実が一つ足りないとき</h2>"
        head = "<tr><th>お手紙</th><th>起きること</th><th>直し方</th></tr>"
        rows = (
            f"<tr>{cells((str(item.place), item.problem, item.hint))}</tr>"
            for item in found.problems
        )
        yield table("faults", head, rows)
    if found.failed:
        yield "<h2>下書きにできない見本</h2>"
        rows = (f"<tr>{cells((shown(n), shown(why)))}</tr>" for n, why in found.failed)
        yield table("failed", "<tr><th>見本</th><th>わけ</th></tr>", rows)
