"""The table at the end of a run."""

from replycraft.cli.batch.summary import NO_TOPIC, Summary
from replycraft.cli.labels import Titles, shown
from replycraft.cli.output import console, note
from replycraft.records.ids import LEVELS
from replycraft.records.names import LEVEL_NAMES, STATUS_NAMES


def show(summary: Summary, titles: Titles) -> None:
    """Print topics × anger and the statuses of a run to standard error."""
    from rich.table import Table

    table = Table(title=f"返信の下書き {summary.mails} 通(話題 × 怒り)")
    table.add_column("話題")
    for level in LEVELS:
        table.add_column(f"{level} {LEVEL_NAMES[level]}", justify="right")
    for topic in summary.topics:
        name = "話題なし" if topic == NO_TOPIC else titles.get(f"topics/{topic}", topic)
        counts = (summary.cells[topic, level] for level in LEVELS)
        table.add_row(name, *(str(count) if count else "" for count in counts))
    console(stderr=True).print(table)
    for status, count in sorted(summary.statuses.items()):
        note(f"  {STATUS_NAMES[status]}: {count} 通")
    for name, error in summary.errors:
        note(f"  読めません: {shown(name)}: {error}")
