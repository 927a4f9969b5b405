"""`replycraft serve`: drafts over HTTP, and the writers' page."""

from pathlib import Path
from typing import Annotated

import typer

from replycraft.cli.options import House, ProfileFile
from replycraft.cli.output import fail, note


def serve(  # noqa: PLR0913 (one parameter an option: that is how typer works)
    *,
    house: House = None,
    profile: ProfileFile = None,
    samples: Annotated[
        str | None,
        typer.Option("--samples", help="見本のメールのフォルダー。"),
    ] = None,
    host: Annotated[
        str, typer.Option("--host", help="待ち受けるアドレス。")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=1, max=65535, help="待ち受けるポート。")
    ] = 8040,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", help="ほかに応じるホスト名(何度でも)。"),
    ] = None,
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=64, help="プロセスの数。")
    ] = 1,
    semantic: Annotated[
        bool, typer.Option("--semantic", help="意味でも見ます(semantic が要ります)。")
    ] = False,
) -> None:
    """Serve until stopped; the desk is made first, so that its mistakes show here."""
    try:
        from replycraft.server.run import check_door
        from replycraft.server.run import serve as run
        from replycraft.server.settings import Settings, token_in
    except ImportError as error:
        fail(
            f"{error.name} がありません。pip install 'replycraft[server]' で入れられます"
        )
    from replycraft.pipeline.desk import Desk

    if samples and not Path(samples).is_dir():
        fail(f"{samples}: フォルダーがありません。場所をご確認ください")
    settings = Settings(
        house=house or "",
        profile=profile or "",
        samples=samples or "",
        host=host,
        port=port,
        workers=workers,
        semantic=semantic,
        names=tuple(name or ()),
        token=token_in(),
    )
    check_door(settings)
    Desk(profile=profile, house=house, semantic=semantic)
    shown = f"[{host}]" if ":" in host else host
    note(f"http://{shown}:{port}/ で動かします。止めるには Ctrl+C を押してください")
    run(settings)
