"""`replycraft coverage`: which letters, parts and branches the samples reach."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from replycraft.cli.output import FOUND, fail, write, write_file
from replycraft.records.ids import Kind, Stage

if TYPE_CHECKING:
    from replycraft.bench.coverage import Coverage, Reached

_MOST_LISTED = 40


def coverage(
    house: Annotated[Path, typer.Argument(help="自社のフォルダー。")],
    *,
    stage: Annotated[
        Stage, typer.Option("--stage", help="表にする段階。")
    ] = Stage.HOLDING,
    kind: Annotated[
        Kind, typer.Option("--kind", help="表にするメールの種類。")
    ] = Kind.COMPLAINT,
    html: Annotated[
        Path | None, typer.Option("--html", help="詳しい表をこの HTML に書きます。")
    ] = None,
) -> None:
    """Show what the sample mails of a house reach."""
    from replycraft.bench.coverage import coverage as covered
    from replycraft.bench.house import desk_of

    if not house.is_dir():
        fail(f"{house}: フォルダーがありません")
    desk = desk_of(house)
    found = covered(house, desk, stage=stage, kind=kind)
    if not found.samples:
        fail(f"{house}: 見本のメール(.eml)が一通もありません")
    for line in _lines(found, house / "templates"):
        write(line)
    if html is not None:
        from replycraft.cli.coverage.page import page

        write_file(html, page(found, desk.assets.lexicon.titles))
    matrix = found.matrix
    wrong = matrix.gaps or matrix.ties or found.problems or found.failed
    raise typer.Exit(FOUND if wrong else 0)


def _lines(found: "Coverage", own: Path) -> Iterator[str]:
    """Yield the lines of the report; the files in *own* are told one by one."""
    letters = [file for file in found.files if file.letter]
    parts = [file for file in found.files if not file.letter]
    ways = [count for file in found.files for _, count in file.branches]
    yield f"見本 {found.samples} 通"
    for name, counts in (
        ("お手紙", [file.samples for file in letters]),
        ("部品", [file.samples for file in parts]),
        ("分かれ道", ways),
    ):
        yield f"{name}: {len(counts)} のうち {sum(map(bool, counts))} を通ります"
    ours = [file for file in found.files if (own / file.path).is_file()]
    if ours:
        yield "自社のお手紙と部品:"
        yield from map(_own_line, ours)
    unused = [f.path for f in letters if not f.samples and f not in ours]
    if unused:
        yield "見本が通らない同梱のお手紙:"
        yield from (f"  {path}" for path in unused[:_MOST_LISTED])
        if len(unused) > _MOST_LISTED:
            yield f"  ほか {len(unused) - _MOST_LISTED} 通"
    yield from _faults(found)


def _own_line(file: "Reached") -> str:
    taken = sum(bool(count) for _, count in file.branches)
    ways = f"、分かれ道 {taken} / {len(file.branches)}" if file.branches else ""
    return f"  {file.path}: 見本 {file.samples} 通{ways}"


def _faults(found: "Coverage") -> Iterator[str]:
    for topic, level, apology in found.matrix.gaps:
        yield f"お手紙がありません: 話題 {topic}、怒り {level}、お詫び {apology}"
    for case in found.matrix.ties:
        cell = found.matrix.cells[case]
        yield f"同じ重みで並びます: {cell.letter} = {'、'.join(cell.ties)}({case[0]}、怒り {case[1]})"
    for problem in found.problems:
        yield str(problem)
    for name, why in found.failed:
        yield f"下書きにできません: {name}: {why}"
