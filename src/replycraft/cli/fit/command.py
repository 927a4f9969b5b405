"""`replycraft fit`: weights learned anew from labelled mails, and what that gains."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from replycraft.cli.options import House
from replycraft.cli.output import FOUND, fail, note

if TYPE_CHECKING:
    from collections.abc import Mapping

    from replycraft.fitting.fit import FitReport
    from replycraft.fitting.gain import Gain
    from replycraft.fitting.labelled import Labelled

_LIBRARIES = ("numpy", "scipy", "threadpoolctl")
_FEWEST = 50
_FEWEST_ALONE = 300


class _Task(NamedTuple):
    """What a fit works on and where its tables go, None for nowhere."""

    mails: "tuple[Labelled, ...]"
    words: "Mapping[str, str]"
    house: Path | None
    target: Path | None
    from_scratch: bool
    semantic: bool


def refit(  # noqa: PLR0913 (one parameter an option: that is how typer works)
    labelled: Annotated[
        list[str], typer.Argument(help="ラベル付きのメール(JSON Lines)、または -")
    ],
    *,
    house: House = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="表を書き出すフォルダー(自社の外)。")
    ] = None,
    from_scratch: Annotated[
        bool,
        typer.Option(
            "--from-scratch",
            help="同梱の重みをもとにせず、渡したメールだけから学習します。",
        ),
    ] = False,
    semantic: Annotated[
        bool,
        typer.Option(
            "--semantic",
            help="意味の近さの重みも学習します(--from-scratch のとき)。",
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="数字だけを示し、何も書き出しません。")
    ] = False,
) -> None:
    """Learn weights from labelled mails, say what is gained, write readable tables."""
    if missing := [name for name in _LIBRARIES if find_spec(name) is None]:
        fail(
            f"fit には追加のライブラリー({'、'.join(missing)})が要ります。"
            "pip install 'replycraft[fit]' で入れてください"
        )
    if semantic and not from_scratch:
        fail("--semantic は --from-scratch とともにお使いください")
    folder = Path(house) if house else None
    target = _target(folder, out, from_scratch=from_scratch, dry_run=dry_run)
    task = _task(labelled, folder, target, from_scratch=from_scratch)
    task = task._replace(semantic=semantic)
    report, gain = _fitted(task)
    from replycraft.cli.fit.screen import show

    show(gain)
    if target is None:
        note("--dry-run なので、何も書き出していません")
    elif folder is not None and out is None and gain.surely_worse:
        note(
            "確かに悪くなる数字があるため、書き出していません。ラベルを見直すか、"
            "表だけ見たいときは --out をお使いください"
        )
        raise typer.Exit(FOUND)
    else:
        _write(target, report.files)
        if semantic:
            _write_vectors(target, task)


def _target(
    house: Path | None, out: Path | None, *, from_scratch: bool, dry_run: bool
) -> Path | None:
    """Return the folder to write to, None for none; refuse what would do harm."""
    from replycraft.fitting.learned import house_learned, shipped_learned

    if dry_run:
        return None
    target = out or (house_learned(house) if house else None)
    if target is None:
        fail(
            "表の書き出し先がありません。--house で自社のフォルダーか、--out で"
            "書き出すフォルダーを指定してください(数字だけなら --dry-run)"
        )
    if target.resolve() == shipped_learned().resolve() and not from_scratch:
        fail(
            f"{target}: 同梱の重みのフォルダーです。自社の重みは --house へ、"
            "同梱の重みを作り直すときは --from-scratch をお付けください"
        )
    return target


def _task(
    labelled: list[str], house: Path | None, target: Path | None, *, from_scratch: bool
) -> _Task:
    from replycraft.cli.labelled_files import read_mails
    from replycraft.fitting.learned import learned_in, shipped_learned
    from replycraft.fitting.seen import seen_by, unseen
    from replycraft.pipeline.assets import read_writer_files

    words = read_writer_files(house).lexicons
    mails = read_mails(labelled, words)
    if not from_scratch:
        own = unseen(mails, seen_by(learned_in(shipped_learned())))
        if len(own) < len(mails):
            note(
                f"{len(mails) - len(own)} 通は同梱の重みがすでに学んだメールなので、"
                "外しました"
            )
        mails = own
    if len(mails) < _FEWEST:
        fail(
            f"学習に使えるメールが {len(mails)} 通しかありません。{_FEWEST} 通以上に"
            "ラベルを付けてからお試しください"
        )
    if from_scratch and len(mails) < _FEWEST_ALONE:
        note(
            f"{len(mails)} 通だけから学習すると、同梱の重みより悪くなりがちです"
            f"({_FEWEST_ALONE} 通以上をお勧めします)"
        )
    return _Task(mails, words, house, target, from_scratch, semantic=False)


def _fitted(task: _Task) -> "tuple[FitReport, Gain]":
    from replycraft.fitting.adapt import adapt
    from replycraft.fitting.gain import gain_of
    from replycraft.fitting.learned import (
        learned_in,
        learned_in_force,
        shipped_learned,
    )

    shipped, now = learned_in(shipped_learned()), learned_in_force(task.house)
    before = {"同梱の重み": shipped}
    if now != shipped:
        before["今の自社の重み"] = now
    if task.from_scratch:
        report = _from_scratch(task)
    else:
        report = adapt(task.mails, task.words, shipped, progress=note)
    return report, gain_of(report, task.mails, before, "新しい重み")


def _from_scratch(task: _Task) -> "FitReport":
    """Return what the mails alone teach, words and if asked for meaning."""
    from replycraft.fitting.fit import report_of
    from replycraft.fitting.lesson import lesson_of

    if task.semantic:
        # Whoever lacks the extra is told before minutes of work.
        from replycraft.semantic.encoder import encoder_for

        encoder = encoder_for(semantic=True)
    lesson = lesson_of(task.mails, task.words, progress=note)
    report = report_of(lesson, task.mails, note)
    if not task.semantic:
        return report
    from replycraft.fitting.semantic import fit_semantic
    from replycraft.pipeline.meaning import sentences_in

    meant = fit_semantic(lesson, sentences_in(task.words), encoder, progress=note)
    note("意味の近さも見たとき(学習に使わなかったメールで):")
    for name, figure in meant.figures.items():
        note(f"  {name:16} {figure:.3f} (言葉だけ {report.figures[name]:.3f})")
    return report._replace(files=report.files | meant.files)


def _write(target: Path, files: "Mapping[str, str]") -> None:
    from replycraft.fitting.learned import replace_learned

    kept = replace_learned(target, files)
    for name in files:
        note(f"書きました: {target / name}")
    if kept is not None:
        note(f"前の表は {kept} にあります")


def _write_vectors(target: Path, task: _Task) -> None:
    """Write what the encoder makes of all labelled sentences, for a quick start."""
    from replycraft.fitting.semantic import vectors_file
    from replycraft.pipeline.meaning import sentences_in
    from replycraft.semantic.encoder import encoder_for
    from replycraft.semantic.vectors import SHIPPED

    made = vectors_file(sentences_in(task.words), encoder_for(semantic=True))
    (target / SHIPPED).write_bytes(made)
    note(f"書きました: {target / SHIPPED}")
