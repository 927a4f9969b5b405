"""`replycraft lint`: what writers should mend in letters, lexicons and profile."""

from pathlib import Path
from typing import Annotated

import typer

from replycraft.cli.output import BAD_INPUT, FOUND, fail, note, write


def lint(
    house: Annotated[
        str | None,
        typer.Argument(help="自社のお手紙と言葉のフォルダー。省くと同梱のものだけ。"),
    ] = None,
) -> None:
    """List every problem in letters, lexicons and profile."""
    from replycraft.pipeline.lint import lint as find_problems

    folder = Path(house) if house else None
    if folder is not None and not folder.is_dir():
        fail(f"{folder}: フォルダーがありません。replycraft init で作れます")
    problems = find_problems(folder)
    for problem in problems:
        write(str(problem))
    note(f"{len(problems)} 件の直すところ" if problems else "直すところはありません")
    unusable = any(problem.place.path == str(folder) for problem in problems)
    raise typer.Exit(BAD_INPUT if unusable else FOUND if problems else 0)
