"""`replycraft lint`: what writers should mend in letters, lexicons and profile."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from replycraft.cli.output import BAD_INPUT, FOUND, cannot_write, fail, note, write

if TYPE_CHECKING:
    from replycraft.errors import Problem
    from replycraft.pipeline.linting.files import Fix

_MARKS = {"error": "", "warning": "注意: ", "info": "参考: "}


def lint(
    house: Annotated[
        str | None,
        typer.Argument(help="自社のお手紙と言葉のフォルダー。省くと同梱のものだけ。"),
    ] = None,
    *,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="注意だけのときも、終了コードを 1 にします。"),
    ] = False,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix", help="空白や文字コードなど、機械が直せるものを直します。"
        ),
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="--fix で、尋ねずにすべて直します。")
    ] = False,
    unused_terms: Annotated[
        bool,
        typer.Option("--unused-terms", help="見本のどのメールにもない言葉も示します。"),
    ] = False,
) -> None:
    """List every problem in letters, lexicons and profile."""
    from replycraft.pipeline.lint import lint as find_problems

    folder = Path(house) if house else None
    if folder is not None and not folder.is_dir():
        fail(f"{folder}: フォルダーがありません。replycraft init で作れます")
    if fix:
        _fix(folder, yes=yes)
    samples = sorted(folder.rglob("*.eml")) if unused_terms and folder else ()
    if unused_terms and not samples:
        fail("--unused-terms には、見本のメール(.eml)のあるフォルダーが要ります")
    problems = find_problems(folder, samples=samples)
    for problem in problems:
        write(_line(problem))
    note(_summary(problems))
    unusable = any(problem.place.path == str(folder) for problem in problems)
    grave = ("error", "warning") if strict else ("error",)
    found = any(problem.gravity in grave for problem in problems)
    raise typer.Exit(BAD_INPUT if unusable else FOUND if found else 0)


def _line(problem: "Problem") -> str:
    """Return *problem* as one line with its place and check, the way out below."""
    check = f" [{problem.check}]" if problem.check else ""
    told = f"{problem.place}: {_MARKS[problem.gravity]}{problem.problem}{check}"
    return f"{told}\n  {problem.hint}" if problem.hint else told


def _summary(problems: "tuple[Problem, ...]") -> str:
    errors = sum(problem.gravity == "error" for problem in problems)
    warnings = sum(problem.gravity == "warning" for problem in problems)
    if not errors and not warnings:
        return "直すところはありません"
    return f"{errors} 件の直すところ、{warnings} 件の注意"


def _fix(folder: Path | None, *, yes: bool) -> None:
    """Mend what can be mended in *folder*; what changes a reading is asked first."""
    from replycraft.pipeline.linting.files import fixes

    if folder is None:
        fail("--fix には、自社のフォルダーの名前が要ります")
    for one in fixes(folder):
        note(f"{one.path}: {'、'.join(one.done)}")
        if one.safe or yes or typer.confirm("直しますか", err=True):
            _write(one)


def _write(fix: "Fix") -> None:
    from replycraft.pipeline.saving import replace

    try:
        replace(fix.path, fix.after)
    except OSError as error:
        cannot_write(fix.path, error)
