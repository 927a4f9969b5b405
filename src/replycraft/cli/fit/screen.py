"""Shows in the terminal what a fit gains."""

from rich import box
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from replycraft.cli.eval.view import figure_rows
from replycraft.cli.labels import FIGURES
from replycraft.cli.output import console
from replycraft.fitting.certainty import Interval
from replycraft.fitting.gain import Gain


def show(gain: Gain) -> None:
    """Print the figures of all weights, what can be relied on, and what can't."""
    screen = console()
    table = Table(box=box.SIMPLE, pad_edge=False)
    table.add_column("数字")
    for column in gain.columns:
        table.add_column(escape(column.name), justify="right")
    tables = [(column.figures, column.intervals) for column in gain.columns]
    for title, values in figure_rows(tables):
        table.add_row(title, *values)
    screen.print(table)
    count = int(gain.columns[-1].figures["mails"])
    for column in gain.columns:
        if column.seen:
            screen.print(
                Text(
                    f"「{column.name}」は {count} 通のうち {column.seen} 通を学習に"
                    "使っています。その列は実際よりよく見えます。",
                    style="yellow",
                )
            )
    screen.print(
        Text(
            f"「{gain.columns[-1].name}」は、どのメールも、そのメールを使わずに学習した"
            "重みで判定した数字です(十分割交差検証)。括弧の中は、同じようなメールを"
            "集め直したときに 100 回のうち 95 回その値が収まる範囲です。",
            style="dim",
        )
    )
    if gain.columns[-2].seen:
        screen.print("今の重みはこのメールを知っているので、差は比べられません。")
        return
    for key, found in gain.gains.items():
        screen.print(
            f"{FIGURES[key]}: 今との差は {found.low:+.3f} から {found.high:+.3f}。"
            f"{_verdict(found)}"
        )


def _verdict(found: Interval) -> str:
    if found.low > 0:
        return "確かに良くなります"
    if found.high < 0:
        return "確かに悪くなります"
    return "確かな差はありません"
