"""`replycraft eval`: how well the judgements agree with labelled mails."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from replycraft.cli.options import House, ProfileFile
from replycraft.cli.output import note, write_file

if TYPE_CHECKING:
    from replycraft.fitting.results import Evaluation

_WORDS, _MEANING = "言葉だけ", "言葉と意味"
# Whoever asks for a page wants something to read there.
_LEAST_ON_PAGE = 30


def evaluate(  # noqa: PLR0913 (each is an option of the command)
    labelled: Annotated[
        list[str], typer.Argument(help="ラベル付きのメール(JSON Lines)、または -")
    ],
    *,
    html: Annotated[
        Path | None, typer.Option("--html", help="一枚の HTML の報告書を書き出します。")
    ] = None,
    json: Annotated[
        Path | None, typer.Option("--json", help="数字と判定を JSON で書き出します。")
    ] = None,
    show: Annotated[
        int, typer.Option("--show", min=0, help="外れの大きいメールを何通示すか。")
    ] = 10,
    semantic: Annotated[
        bool,
        typer.Option(
            "--semantic", help="意味による第二の意見を加えた判定も、隣に並べます。"
        ),
    ] = False,
    profile: ProfileFile = None,
    house: House = None,
) -> None:
    """Measure how well the judgements agree with labelled mails."""
    from replycraft.cli.eval.screen import show as show_on_screen
    from replycraft.cli.labelled_files import read_mails
    from replycraft.fitting.learned import learned_in_force
    from replycraft.fitting.results import measured
    from replycraft.fitting.seen import seen_by, unseen
    from replycraft.pipeline.assets import read_writer_files
    from replycraft.pipeline.desk import Desk

    folder = Path(house) if house else None
    desks = {_WORDS: Desk(profile=profile, house=folder)}
    if semantic:
        desks[_MEANING] = Desk(profile=profile, house=folder, semantic=True)
    words = read_writer_files(folder).lexicons
    mails = read_mails(labelled, words)
    known = len(mails) - len(unseen(mails, seen_by(learned_in_force(folder))))
    result = measured(mails, desks, seen=known, progress=note)
    titles = desks[_WORDS].assets.lexicon.titles
    show_on_screen(result, titles, most=show)
    if html:
        from replycraft.cli.eval.page import page

        write_file(html, page(result, titles, most=max(show, _LEAST_ON_PAGE)))
    if json:
        write_file(json, _as_json(result))


def _as_json(evaluation: "Evaluation") -> str:
    """Return all figures, and each mail's label beside what each desk said."""
    import json

    return json.dumps(
        {
            "mails": len(evaluation.mails),
            "seen": evaluation.seen,
            "labelled": evaluation.labelled,
            "desks": [
                {
                    "name": result.name,
                    "method": result.analyses[0].method,
                    "figures": result.figures,
                    "intervals": result.intervals,
                    "said": [
                        {"id": mail.id, "expected": mail.label, "said": said}
                        for mail, said in zip(
                            evaluation.mails, result.given, strict=True
                        )
                    ],
                }
                for result in evaluation.results
            ],
        },
        ensure_ascii=False,
        indent=1,
    )
