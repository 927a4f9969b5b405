"""Each signal fires on its own sentence and stays silent on a look-alike."""

from pathlib import Path

import pytest

import replycraft.scoring.signals as package
from replycraft.scoring.signals import ALL_SIGNALS
from replycraft.text.document import Document

FOLDER = Path(package.__file__).parent
CASES = [
    ("shouting", "来ません！！！", ["！！！"]),
    ("shouting", "来ませんか？", []),
    ("command", "早く返せ。", ["返せ"]),
    ("command", "お返しください。", []),
    ("plain_style", "いつまで待たせるんだ。", ["いつまで待たせるんだ。"]),
    ("plain_style", "いつまで待つのでしょうか。", []),
    ("halfwidth", "ﾌｻﾞｹﾙﾅと書く", ["ﾌｻﾞｹﾙﾅ"]),
    ("halfwidth", "フザケルナと書く", []),
    ("question", "なぜ来ないのですか。", ["のですか。"]),
    ("question", "在庫はありますか。", []),
    ("quoting", "「確認して折り返します」と言われた", ["確認して折り返します"]),
    ("quoting", "「激怒カレー」を買った", []),
    (
        "ultimatum",
        "金曜までに返事がなければ解約します。",
        ["金曜までに返事がなければ解約します。"],
    ),
    ("ultimatum", "金曜までにお返事をください。", []),
    ("waiting", "三週間も待ちました。", ["三週間も"]),
    ("waiting", "三週間待ちました。", []),
    ("softness", "よろしくです(笑)", ["(笑)"]),
    ("softness", "よろしくお願いします。", []),
]


def test_every_signal_file_is_listed() -> None:
    """A signal that exists but is not in ALL_SIGNALS would silently never fire."""
    files = {path.stem for path in FOLDER.glob("[!_]*.py")}

    assert {signal.id for signal in ALL_SIGNALS} == files


def test_every_signal_has_a_case() -> None:
    """A new signal comes with a sentence it fires on and one it does not."""
    fired = {name for name, _, quotes in CASES if quotes}
    silent = {name for name, _, quotes in CASES if not quotes}

    assert fired == silent == {signal.id for signal in ALL_SIGNALS}


@pytest.mark.parametrize(("name", "text", "quotes"), CASES)
def test_signal_finds_its_place(name: str, text: str, quotes: list[str]) -> None:
    """The places of a signal are exact."""
    (signal,) = (signal for signal in ALL_SIGNALS if signal.id == name)
    document = Document("", text)

    found = signal.find(document)

    assert [document.text[sign.start : sign.end] for sign in found] == quotes


@pytest.mark.parametrize("signal", ALL_SIGNALS, ids=lambda signal: signal.id)
def test_the_signature_gives_no_sign(signal: object) -> None:
    """What stands in the signature is not the customer's voice."""
    shouted = "ﾊﾞｶ！！返せ。三週間も「確認して折り返します」(笑)のですか。"
    document = Document("", "よろしくお願いします。", shouted)

    assert signal.find(document) == ()  # type: ignore[attr-defined]
