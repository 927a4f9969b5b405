"""Tests of things that are sent, told apart from answers."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("thing", "day"), [("カタログ", "6日"), ("会員証", "7日"), ("契約書の案", "6日")]
)
def test_a_thing_nobody_asked_for_is_no_answer(
    told: Told, thing: str, day: str
) -> None:
    """The day on which such a thing is sent needs a source, other than that of an answer."""
    found = told(
        f"{thing}を11月{day}にメールでお送りいたします。",
        "何時から開いていますか。清水",
        open_time="10:00",
    )
    assert found == [("ungrounded-date", f"11月{day}")]


@pytest.mark.parametrize("thing", ["契約書の写し", "お見積書", "調査の結果"])
def test_what_is_asked_for_is_an_answer(told: Told, thing: str) -> None:
    """What the mail asks for is sent by the desk's own rule, as any answer is."""
    mail = f"{thing}をいただけますか。清水"
    sentence = f"{thing}は、11月6日(木)にメールでお送りいたします。"
    assert told(sentence, mail, resolution="explain") == []


@pytest.mark.parametrize(
    "mail", ["資料を送ってください。清水", "来月から入会したいと思います。清水"]
)
def test_papers_answer_who_asks_for_some(told: Told, mail: str) -> None:
    """Whatever they are called, papers are the answer to whoever asks for papers, or to join."""
    for thing in ("カタログ", "申込書"):
        sentence = f"{thing}は、11月6日(木)にメールでお送りいたします。"
        assert told(sentence, mail, open_time="10:00") == []
