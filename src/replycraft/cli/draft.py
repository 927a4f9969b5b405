"""`replycraft draft`: mails in, reply drafts out."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from replycraft.cli.batch.work import Order
from replycraft.cli.forms import as_text
from replycraft.cli.options import (
    HistoryFiles,
    House,
    Json,
    Now,
    ProfileFile,
    Semantic,
    VerifiedFile,
)
from replycraft.cli.output import FOUND, console, fail, note, write
from replycraft.cli.sources import Source, earlier, read_now, read_verified, sources
from replycraft.errors import UnreadableMailError

if TYPE_CHECKING:
    from replycraft.records.draft import Draft
from replycraft.records.ids import Severity, Status
from replycraft.records.names import STATUS_NAMES

_MEANING = {
    Status.NEEDS_FACTS: "(取り急ぎのお返事です)",
    Status.ESCALATE: "(取り急ぎのお返事です)",
    Status.NO_REPLY: "(自動送信や広告のメールです)",
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
    semantic: Semantic = False,
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
        Path | None,
        typer.Option(
            "--out",
            help="このフォルダーへ一通ずつ書き、途中で止めても続きから始めます。",
        ),
    ] = None,
    workers: Annotated[
        int,
        typer.Option("--workers", min=1, help="いくつ同時に作るか(--out のとき)。"),
    ] = 1,
) -> None:
    """Draft replies: bodies go to standard output, remarks to standard error."""
    given = {
        "verified": read_verified(verified),
        "now": read_now(now),
        "history": earlier(history),
        "stage": stage,
    }
    form = "json" if json else "eml" if eml else "ics" if ics else "txt"
    desk = {"profile": profile, "house": house, "semantic": semantic}
    if out is None:
        clean = _one_by_one(sources(mails), desk, given, form)
    else:
        from replycraft.cli.batch.command import draft_into

        clean = draft_into(out, mails, Order(desk, given), workers=workers, form=form)
    raise typer.Exit(0 if clean else FOUND)


def _one_by_one(
    found: list[Source], desk: dict[str, Any], given: dict[str, Any], form: str
) -> bool:
    """Print a draft for each mail; say whether all can be sent."""
    from replycraft.pipeline.desk import Desk

    made = Desk(**desk)
    failed = blocked = 0
    for source in _with_progress(found):
        try:
            result = made.draft_reply(source.mail, **given)
        except UnreadableMailError as error:
            if len(found) == 1:
                fail(error)
            note(f"{source.name}: {error.for_staff}")
            failed += 1
            continue
        blocked += result.status == Status.BLOCKED
        _put(source, result, form, many=len(found) > 1)
    if len(found) > 1:
        note(f"{len(found)} 通のうち {failed} 通を読めず、{blocked} 通は送れません")
    return not (failed or blocked)


def _with_progress(found: list[Source]) -> Iterator[Source]:
    """Yield the sources; a bar on the terminal shows how far it has come."""
    screen = console(stderr=True)
    if len(found) == 1 or not screen.is_terminal:
        yield from found
        return
    from rich.progress import track

    yield from track(found, description="下書き", console=screen)


def _put(source: Source, result: "Draft", form: str, *, many: bool) -> None:
    text = as_text(result, form)
    if text:
        if many and form != "json":
            write(f"===== {source.name} =====")
        write(text)
    if form != "json":
        _remarks(source, result, many=many)


def _remarks(source: Source, result: "Draft", *, many: bool) -> None:
    """Print what a person should know before sending."""
    name = f"{source.name}: " if many else ""
    status = STATUS_NAMES[result.status] + _MEANING.get(result.status, "")
    note(f"{name}[{status}] {result.subject}".rstrip())
    if result.letter:
        letter = result.letter
        note(f"  お手紙: {letter.title}({letter.id})。{letter.why}")
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
