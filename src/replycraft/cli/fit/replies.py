"""`replycraft fit-replies`: how faults of replies sound, learned from marked replies."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from replycraft.cli.output import fail, note
from replycraft.cli.sources import read_text

_LIBRARIES = ("numpy", "scipy")
_FEWEST = 500


def refit_replies(
    replies: Annotated[
        list[str], typer.Argument(help="指摘の付いた返信(JSON Lines)、または -")
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            help="書き出すファイル。自社で使うなら、自社のフォルダーの lexicons/checks/learned.tsv です。",
        ),
    ] = None,
) -> None:
    """Learn from marked replies, show what is found in files kept apart, write the table."""
    if missing := [name for name in _LIBRARIES if find_spec(name) is None]:
        fail(
            f"fit-replies には追加のライブラリー({'、'.join(missing)})が要ります。"
            "pip install 'replycraft[fit]' で入れてください"
        )
    from replycraft.fitting.marked import read_marked
    from replycraft.fitting.replies import kept_apart, learn, sentences_of

    marked = [one for name in replies for one in read_marked(read_text(name), name)]
    if len(marked) < _FEWEST:
        fail(
            f"返信が {len(marked)} 通しかありません。少ない返信からは言い回しの癖しか学べないので、"
            f"{_FEWEST} 通以上でお試しください"
        )
    found = sentences_of(marked)
    apart = kept_apart(found)
    note(
        "学習に使わなかったファイルで(指摘、境、付いていた数、見つけた数、うち正しい数):"
    )
    for code, one in apart.items():
        note(
            f"  {code.value:22} {one.bound:.1f} {one.marked:4} {one.found:4} {one.right:4}"
        )
    table = learn(found, apart, note)
    if out is None:
        note("--out がないので、何も書き出していません")
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(table, "utf-8")
    note(f"書きました: {out}")
