"""`replycraft draft`: mails in, reply drafts out."""

from collections.abc import Iterator
from pathlib import Path
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
from replycraft.cli.output import FOUND, console, fail, note, write
from replycraft.cli.sources import Source, earlier, read_now, read_verified, sources
from replycraft.errors import UnreadableMailError

if TYPE_CHECKING:
    from replycraft.records.draft import Draft
from replycraft.records.ids import Severity, Status

STATUS_NAMES = {
    Status.READY: "送れます",
    Status.NEEDS_FACTS: "確認待ち(取り急ぎのお返事です)",
    Status.ESCALATE: "責任者へ引き継ぎ(取り急ぎのお返事です)",
    Status.NO_REPLY: "返信不要(自動送信や広告のメールです)",
    Status.BLOCKED: "このままでは送れません",
}


def draft(  # noqa: PLR0913 (one parameter an option: that is how typer works)
    mails: Annotated[
        list[str], typer.Argument(help="メールのファイル、フォルダー、mbox、または -")
    ],
    *,
    json: Json = False,
    eml: Annotated[
        bool, typer.Option("--eml", help="送れるメールで出力します。")
    ] = False,
    profile: ProfileFile = None,
    verified: VerifiedFile = None,
    house: House = None,
    now: Now = None,
    stage: Annotated[
        str | None,
        typer.Option("--stage", help="first、holding、progress、resolved など。"),
    ] = None,
    history: HistoryFiles = None,
    ics: Annotated[
        bool,
        typer.Option("--ics", help="お約束の期日を予定表の形(iCalendar)で出力します。"),
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", help="一通ごとにこのフォルダーへ書きます。")
    ] = None,
) -> None:
    """Draft replies: bodies go to standard output, remarks to standard error."""
    found = sources(mails)
    facts, moment = read_verified(verified), read_now(now)
    before = earlier(history)
    from replycraft.pipeline.desk import Desk

    desk = Desk(profile=profile, house=house)
    form = "json" if json else "eml" if eml else "ics" if ics else "txt"
    failed = blocked = 0
    for source in _with_progress(found):
        try:
            result = desk.draft_reply(
                source.mail,
                verified=facts,
                now=moment,
                history=before,
                stage=stage,
            )
        except UnreadableMailError as error:
            if len(found) == 1:
                fail(error)
            note(f"{source.name}: {error.for_staff}")
            failed += 1
            continue
        blocked += result.status == Status.BLOCKED
        _put(source, result, form, out=out, many=len(found) > 1)
    if len(found) > 1:
        note(f"{len(found)} 通のうち {failed} 通を読めず、{blocked} 通は送れません")
    raise typer.Exit(FOUND if failed or blocked else 0)


def _with_progress(found: list[Source]) -> Iterator[Source]:
    """Yield the sources; a bar on the terminal shows how far it has come."""
    screen = console(stderr=True)
    if len(found) == 1 or not screen.is_terminal:
        yield from found
        return
    from rich.progress import track

    yield from track(found, description="下書き", console=screen)


def _put(
    source: Source, result: "Draft", form: str, *, out: Path | None, many: bool
) -> None:
    text = _text(result, form)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        stem = "".join(c if c.isalnum() or c in "-_." else "_" for c in source.name)
        (out / f"{stem}.{form}").write_text(text, encoding="utf-8")
    elif text:
        if many and form != "json":
            write(f"===== {source.name} =====")
        write(text)
    if form != "json":
        _remarks(source, result, many=many)


def _text(result: "Draft", form: str) -> str:
    if form == "json":
        return result.model_dump_json()
    if not result.body:
        return ""
    if form == "ics":
        return result.to_ics() if result.follow_up else ""
    return result.to_email().as_string() if form == "eml" else result.body


def _remarks(source: Source, result: "Draft", *, many: bool) -> None:
    """Print what a person should know before sending."""
    name = f"{source.name}: " if many else ""
    note(f"{name}[{STATUS_NAMES[result.status]}] {result.subject}".rstrip())
    for need in result.needs:
        note(f"  ご確認ください: {need.label}({need.id})")
    for finding in result.findings:
        grade = "誤り" if finding.severity == Severity.ERROR else "注意"
        note(f"  {grade} {finding.code}: {finding.text} {finding.message}")
    for warning in result.warnings:
        note(f"  注意: {warning}")
    if result.handoff:
        note(
            f"  引き継ぎ: {'、'.join(result.handoff.reasons)}({result.handoff.severity})"
        )
        note(f"  {result.handoff.asked}")
