"""The report of a run as one page with charts."""

from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape

from replycraft.checking.titles import TITLES
from replycraft.cli.batch.summary import NO_TOPIC, Summary, Urgent
from replycraft.cli.html import cells, document, table
from replycraft.cli.labels import Titles, shown
from replycraft.records.ids import LEVELS
from replycraft.records.names import KIND_NAMES, LEVEL_NAMES, STATUS_NAMES

_STYLE = """
.bars th { font-weight: normal; white-space: nowrap; }
.bars td:last-child { width: 100%; min-width: 8rem; }
.counts td, .bars td:nth-child(2) { text-align: right; white-space: nowrap; }
.counts th { white-space: nowrap; }
.bar { display: block; height: 1.1em; background: var(--bar); border-radius: .2em; }
.heat { background: color-mix(in srgb, #c33 calc(var(--share) * 1%), transparent); }
"""


def page(summary: Summary, titles: Titles) -> str:
    """Return the page about *summary*."""
    return document(
        f"replycraft draft({summary.mails} 通)", _body(summary, titles), style=_STYLE
    )


def _body(summary: Summary, titles: Titles) -> Iterator[str]:
    yield f"<h1>返信の下書き {summary.mails} 通</h1>"
    yield _bars("下書きの状態", _named(summary.statuses, STATUS_NAMES))
    yield "<h2>話題と怒り</h2>"
    yield '<p class="remark">返信の要るメールを、第一の話題と怒りの段階で数えたものです。</p>'
    yield _heat(summary, titles)
    yield _bars("種類", _named(summary.kinds, KIND_NAMES))
    yield _bars("懸念", _named(summary.risks, _short("risks", titles)))
    yield _bars("人が補う事実", summary.needs)
    yield _bars("下書きへの指摘", _named(summary.findings, _codes()))
    if summary.urgent:
        yield "<h2>先に人が見るメール</h2>"
        head = "<tr><th>メール</th><th>状態</th><th>怒り</th><th>理由</th></tr>"
        yield table("urgent", head, map(_urgent, summary.urgent))
    if summary.errors:
        yield "<h2>読めなかったメール</h2>"
        rows = (f"<tr>{cells((shown(n), shown(e)))}</tr>" for n, e in summary.errors)
        yield table("errors", "<tr><th>メール</th><th>わけ</th></tr>", rows)


def _urgent(mail: Urgent) -> str:
    status, level = STATUS_NAMES[mail.status], LEVEL_NAMES[mail.level]
    return (
        f"<tr>{cells((shown(mail.name), status, level, '、'.join(mail.reasons)))}</tr>"
    )


def _short(dimension: str, titles: Titles) -> dict[str, str]:
    prefix = f"{dimension}/"
    return {
        name.removeprefix(prefix): title
        for name, title in titles.items()
        if name.startswith(prefix)
    }


def _codes() -> dict[str, str]:
    return {code.value: title for code, title in TITLES.items()}


def _named(counts: Counter[str], names: Mapping[str, str]) -> Counter[str]:
    return Counter({names.get(name, name): count for name, count in counts.items()})


def _bars(title: str, counts: Counter[str]) -> str:
    """Return a bar chart, the longest bar first; the numbers stand beside the bars."""
    if not counts:
        return f"<h2>{escape(title)}</h2><p>ありません。</p>"
    most = max(counts.values())
    rows = (
        f"<tr><th>{escape(name)}</th><td>{count}</td>"
        f'<td><span class="bar" style="width:{100 * count / most:.1f}%"></span></td></tr>'
        for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    return f"<h2>{escape(title)}</h2>" + table("bars", "", rows)


def _heat(summary: Summary, titles: Titles) -> str:
    most = max(summary.cells.values(), default=1)
    names = _short("topics", titles) | {NO_TOPIC: "話題なし"}
    head = "".join(f"<th>{level} {LEVEL_NAMES[level]}</th>" for level in LEVELS)

    def cell(topic: str, level: int) -> str:
        count = summary.cells[topic, level]
        share = f'style="--share:{60 * count / most:.0f}"'
        return f'<td class="{"heat" if count else "zero"}" {share}>{count}</td>'

    rows = (
        f"<tr><th>{escape(names.get(topic, topic))}</th>"
        + "".join(cell(topic, level) for level in LEVELS)
        + "</tr>"
        for topic in summary.topics
    )
    return table("counts", f"<tr><th></th>{head}</tr>", rows)
