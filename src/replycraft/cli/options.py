"""Options that several commands share."""

from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="JSON で出力します。")]
ProfileFile = Annotated[
    str | None, typer.Option("--profile", help="会社の情報(desk.toml)。")
]
House = Annotated[
    str | None, typer.Option("--house", help="自社のお手紙と言葉のフォルダー。")
]
VerifiedFile = Annotated[
    str | None, typer.Option("--verified", help="確認済みの事実(JSON か TOML)。")
]
Now = Annotated[
    str | None,
    typer.Option("--now", help="お返事を書く時刻(例 2025-11-04T10:00)。"),
]
HistoryFiles = Annotated[
    list[str] | None,
    typer.Option(
        "--history",
        help="この件の前のメール(お客様からもこちらからも。古い順に、何度でも)。",
    ),
]
Semantic = Annotated[
    bool,
    typer.Option("--semantic", help="意味の近さも見ます(追加の semantic が要ります)。"),
]
