"""`replycraft test`: does every sample mail still give what is expected?"""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from replycraft.cli.output import FOUND, fail, note, write
from replycraft.errors import ReplycraftError

if TYPE_CHECKING:
    from replycraft.bench.cases import SampleCase
    from replycraft.bench.junit import Result
    from replycraft.pipeline.desk import Desk


def samples(
    house: Annotated[Path, typer.Argument(help="自社のフォルダー。")],
    *,
    only: Annotated[
        str | None, typer.Option("--only", help="名前にこの言葉がある見本だけ。")
    ] = None,
    bless: Annotated[
        str | None,
        typer.Option("--bless", help="この見本の返信を、今の下書きで書き直します。"),
    ] = None,
    junit: Annotated[
        Path | None, typer.Option("--junit", help="結果を JUnit XML で書きます。")
    ] = None,
) -> None:
    """Run the sample mails of a house folder."""
    from replycraft.bench.cases import find_cases
    from replycraft.bench.house import desk_of
    from replycraft.bench.junit import write_junit

    if not house.is_dir():
        fail(f"{house}: フォルダーがありません")
    cases = [case for case in find_cases(house) if not only or only in case.name]
    if bless is not None and bless not in [case.name for case in cases]:
        fail(f"--bless {bless}: その名前の見本がありません")
    if not cases:
        fail(
            f"{house}: 見本が一つもありません。mail.eml と expected.toml を置いた"
            "フォルダーを作ってください"
        )
    results = list(_results(cases, desk_of(house), bless))
    if junit is not None:
        try:
            write_junit(junit, results)
        except OSError as error:
            fail(f"{junit}: 書けません({error.strerror})")
    bad = sum(bool(result.failure or result.error) for result in results)
    note(f"見本 {len(results)} 件のうち {bad} 件が期待と違います")
    raise typer.Exit(FOUND if bad else 0)


def _results(
    cases: "list[SampleCase]", desk: "Desk", blessed: str | None
) -> "Iterator[Result]":
    """Yield what became of each case, and print it."""
    from replycraft.bench.junit import Result

    for case in cases:
        start = perf_counter()
        try:
            failure, error = _tried(case, desk, blessed=case.name == blessed), ""
        except ReplycraftError as problem:
            failure, error = "", problem.for_staff
        if failure or error:
            write(f"✗ {case.name}\n{failure or error}")
        else:
            write(f"✓ {case.name}")
        yield Result(case.name, perf_counter() - start, failure, error)


def _tried(case: "SampleCase", desk: "Desk", *, blessed: bool) -> str:
    """Return how the draft of *case* differs; a blessed case fails once."""
    from replycraft.bench.house import report
    from replycraft.bench.outcome import bless, run_case

    outcome = run_case(case, desk)
    if blessed:
        bless(case, outcome.draft)
        return f"  {case.golden} を書きました。読んでから、もう一度お試しください"
    return report(outcome.differences)
