"""Sentences and quoted speech."""

from replycraft.text.sentences import layout


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in layout(text).sentences]


def test_marks_and_line_ends_close_a_sentence() -> None:
    """A customer who writes no full stop still writes sentences."""
    assert _sentences("届きません。なぜですか？\n困っています\nお願いします") == [
        "届きません。",
        "なぜですか？",
        "困っています\n",
        "お願いします",
    ]


def test_full_stop_in_speech_does_not_close_the_sentence() -> None:
    """「…。…」 belongs to what is said around it."""
    text = "「確認します。お待ちください。」と言われました。困ります。"

    assert _sentences(text) == [
        "「確認します。お待ちください。」と言われました。",
        "困ります。",
    ]


def test_lines_that_a_mailer_wrapped_are_one_sentence() -> None:
    """Three lines of full width were one line before they were sent."""
    line = "先週の火曜日に注文した商品がまだ届いていないため確認をお願いした"
    text = f"{line}\n{line}\n{line}\nところです。"

    assert len(_sentences(text)) == 1


def test_unclosed_bracket_hides_nothing() -> None:
    """The sentences after a forgotten 」 are found all the same."""
    text = "「返事がない。" + "困っています。" * 60

    assert layout(text).quotes == []
    assert len(_sentences(text)) == 61


def test_quotes_are_outermost_and_without_brackets() -> None:
    """Nested speech is one quote."""
    text = "店長は「『直せ』と言った」そうです"

    assert [text[a:b] for a, b in layout(text).quotes] == ["『直せ』と言った"]
