"""`replycraft check`: what is wrong with a reply, whoever wrote it."""

from typing import TYPE_CHECKING, Annotated

import typer

from replycraft.cli.options import (
    HistoryFiles,
    House,
    Json,
    Now,
    ProfileFile,
    VerifiedFile,
)
from replycraft.cli.output import FOUND, fail, note, print_marked, write
from replycraft.cli.sources import earlier, read_now, read_text, read_verified, sources
from replycraft.errors import UnreadableMailError

if TYPE_CHECKING:
    from replycraft.records.draft import Finding
from replycraft.records.ids import Severity


def check(  # noqa: PLR0913 (one parameter an option: that is how typer works)
    reply: Annotated[str, typer.Argument(help="返信の本文のファイル、または -")],
    *,
    mail: Annotated[
        str | None, typer.Option("--mail", help="お客様のメールのファイル。")
    ] = None,
    verified: VerifiedFile = None,
    profile: ProfileFile = None,
    house: House = None,
    now: Now = None,
    history: HistoryFiles = None,
    json: Json = False,
    sarif: Annotated[
        bool, typer.Option("--sarif", help="SARIF(エディターや CI 用)で出力します。")
    ] = False,
) -> None:
    """Check a reply against its mail and the confirmed facts."""
    from replycraft.pipeline.desk import Desk

    text = read_text(reply)
    found = sources([mail]) if mail else []
    if len(found) > 1:
        fail(f"{mail}: --mail に渡せるのは一通だけです")
    try:
        findings = Desk(profile=profile, house=house).check_reply(
            text,
            mail=found[0].mail if found else None,
            verified=read_verified(verified),
            now=read_now(now),
            history=earlier(history),
        )
    except UnreadableMailError as error:
        fail(error)
    if sarif:
        from replycraft.cli.sarif import as_sarif

        write(as_sarif(text, findings, source=reply))
    elif json:
        write("[" + ",\n ".join(item.model_dump_json() for item in findings) + "]")
    else:
        _print(text, findings)
    errors = any(item.severity == Severity.ERROR for item in findings)
    raise typer.Exit(FOUND if errors else 0)


def _print(text: str, findings: "list[Finding]") -> None:
    placed = [
        (
            item.span.start,
            item.span.end,
            "bold red" if item.severity == Severity.ERROR else "yellow",
            f"{item.code}: {item.message}",
        )
        for item in findings
        if item.span is not None
    ]
    print_marked(text, placed)
    for item in findings:
        if item.span is None:
            write(f"  [–] {item.code}: {item.message}")
    note(f"{len(findings)} 件の指摘" if findings else "指摘はありません")
