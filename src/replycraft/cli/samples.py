"""`replycraft test`: does every sample mail still give what is expected?"""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from replycraft.cli.output import FOUND, cannot_write, fail, note, write
from replycraft.errors import ReplycraftError

if TYPE_CHECKING:
    from replycraft.bench.cases import SampleCase
    from replycraft.bench.junit import Result
    from replycraft.pipeline.desk import Desk

_MOST_NAMED = 10


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
    every = list(find_cases(house))
    if not every:
        fail(_nothing_in(house))
    cases = [case for case in every if not only or only in case.name]
    if not cases:
        fail(f"--only {only}: 名前に当たる見本がありません。{_some(every)}")
    if bless is not None and bless not in [case.name for case in cases]:
        fail(f"--bless {bless}: その名前の見本がありません。{_some(cases)}")
    results = list(_results(cases, desk_of(house), bless))
    if junit is not None:
        try:
            write_junit(junit, results)
        except OSError as error:
            cannot_write(junit, error)
    bad = sum(bool(result.failure or result.error) for result in results)
    note(f"見本 {len(results)} 件のうち {bad} 件が期待と違います")
    raise typer.Exit(FOUND if bad else 0)


def _nothing_in(house: Path) -> str:
    """Return why there is nothing to test: mails without expectation, or no mail."""
    mail = next(iter(sorted(house.rglob("*.eml"))), None)
    if mail is None:
        return (
            f"{house}: 見本が一つもありません。mail.eml と expected.toml を置いた"
            "フォルダーを作ってください"
        )
    return (
        f"{house}: 期待のある見本が一つもありません。見本ごとにフォルダーを作り、"
        f"{mail.relative_to(house)} などを mail.eml という名前で入れて、隣に "
        "expected.toml を置いてください"
    )


def _some(cases: "list[SampleCase]") -> str:
    names = [case.name for case in cases]
    more = "など" if len(names) > _MOST_NAMED else ""
    return f"あるのは {'、'.join(names[:_MOST_NAMED])}{more} です"


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
