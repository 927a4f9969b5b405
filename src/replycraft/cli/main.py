"""The `replycraft` command."""

import sys
from typing import Annotated

import typer

from replycraft.cli import analyze, check, draft, init, lint, samples, serve
from replycraft.cli.coverage.command import coverage
from replycraft.cli.eval.command import evaluate
from replycraft.cli.fit.command import refit
from replycraft.cli.fit.replies import refit_replies
from replycraft.cli.output import fail
from replycraft.errors import ReplycraftError

app = typer.Typer(
    name="replycraft",
    help="お客様のメールから、確かめてから送れる返信の下書きを作ります。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command(
    "draft", help="メールから返信の下書きを作ります(本文は標準出力、注意は標準エラー)。"
)(draft.draft)
app.command(
    "analyze", help="メールの怒りの段階、話題、ご要望、懸念を、根拠とともに示します。"
)(analyze.analyze)
app.command("check", help="返信の本文を、メールと確認済みの事実に照らして確かめます。")(
    check.check
)
app.command(
    "lint",
    help="お手紙、言葉、desk.toml の直すべきところを、場所と直し方とともに示します。",
)(lint.lint)
app.command(
    "test", help="見本のメールが、期待どおりに読まれ、返信されるかを確かめます。"
)(samples.samples)
app.command(
    "coverage", help="見本のメールが、どのお手紙、部品、分かれ道を通るかを示します。"
)(coverage)
app.command(
    "init", help="自社のフォルダーを作ります(desk.toml、お手紙、言葉、見本のメール)。"
)(init.init)
app.command(
    "eval",
    help="ラベル付きのメールと判定を比べ、数字、取り違え、外れたメールを示します。",
)(evaluate)
app.command(
    "fit",
    help="ラベル付きのメールで判定の重みを学習し直し、どれだけ良くなるかを示します。",
)(refit)
app.command(
    "fit-replies",
    help="指摘の付いた返信から、指摘される文の言い方を学習します。",
)(refit_replies)
app.command(
    "serve", help="HTTP の API と、お手紙を直すページを動かします(server が要ります)。"
)(serve.serve)


def _tell_version(asked: bool) -> None:  # noqa: FBT001 (how typer calls it)
    if asked:
        from importlib.metadata import version

        typer.echo(f"replycraft {version('replycraft')}")
        raise typer.Exit


@app.callback()
def common(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_tell_version, is_eager=True, help="版を示します。"
        ),
    ] = False,
) -> None:
    """Take what goes before any command."""


def run() -> None:
    """Run the command; no bad input ends in a traceback.

    Exit codes: 0 all well, 1 something to mend was found, 2 the input can't be used.
    """
    try:
        app()
    except ReplycraftError as error:
        fail(error)
    except BrokenPipeError:
        # `replycraft draft … | head` closes the pipe: that is no error.
        sys.stderr.close()
        sys.exit(0)
