"""Shows an evaluation in the terminal."""

from typing import TYPE_CHECKING

from rich import box
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from replycraft.cli.eval.view import (
    Case,
    Grid,
    cases,
    figure_rows,
    grids,
    remarks,
    topic_pairs,
)
from replycraft.cli.labels import Titles
from replycraft.cli.output import console
from replycraft.fitting.results import Evaluation

if TYPE_CHECKING:
    from rich.console import Console


def show(evaluation: Evaluation, titles: Titles, *, most: int) -> None:
    """Print figures, confusions and the *most* mails that went worst."""
    screen = console()
    for remark in remarks(evaluation):
        screen.print(Text(remark, style="dim"))
    screen.print(_figures(evaluation))
    gold = [mail.label for mail in evaluation.mails]
    for result in evaluation.results:
        for grid in grids(gold, result):
            screen.print(_grid(grid, result.name))
        pairs = topic_pairs(gold, result, titles)
        if pairs:
            screen.print(Text(f"\n第一の話題の取り違え({result.name})", style="bold"))
        for expected, said, times in pairs:
            screen.print(Text(f"  {times:3}  {expected} → {said}"))
    names = tuple(result.name for result in evaluation.results)
    for case in cases(evaluation, titles, most):
        _print_case(screen, case, names)


def _figures(evaluation: Evaluation) -> Table:
    results = evaluation.results
    table = Table(box=box.SIMPLE, pad_edge=False)
    table.add_column("数字")
    for result in results:
        table.add_column(escape(result.name), justify="right")
    for title, values in figure_rows(
        [(each.figures, each.intervals) for each in results]
    ):
        table.add_row(title, *values)
    return table


def _grid(grid: Grid, name: str) -> Table:
    table = Table(box=box.SIMPLE, title=f"{grid.title}({escape(name)})", pad_edge=False)
    table.add_column("ラベル ＼ 判定")
    for column in grid.names:
        table.add_column(column, justify="right")
    for at, (row, counts) in enumerate(zip(grid.names, grid.counts, strict=True)):
        cells = (
            Text(
                str(count), style="green" if at == column else "red" if count else "dim"
            )
            for column, count in enumerate(counts)
        )
        table.add_row(row, *cells)
    return table


def _print_case(screen: "Console", case: Case, names: tuple[str, ...]) -> None:
    screen.print()
    screen.print(Text(f"{case.id}  {case.subject}", style="bold"))
    for item, expected, said in case.misses:
        each = "  ".join(
            f"{name}: {value}" for name, value in zip(names, said, strict=True)
        )
        screen.print(Text(f"  {item}  ラベル: {expected}  {each}", style="yellow"))
    for clue in case.clues:
        quote = f"「{clue.quote}」 " if clue.quote else ""
        screen.print(Text(f"    {clue.of}  {quote}{clue.points}  {clue.why}"))
