"""What the words of a machine show, without any header."""

import pytest

from replycraft.mail.machine_words import automatic_by_words


@pytest.mark.parametrize(
    "line",
    [
        "※このメールは自動で送信されています。",
        "このメールは自動送信です。",
        "― 本メールはシステムより自動送信しております ―",
        "※本メールは自動配信メールです",
        "※このメールは機械が自動で返しています。",
        "このメールは、配信システムが自動的に作成しています。",
    ],
)
def test_own_word_of_a_machine_counts(line: str) -> None:
    """A line in which the mail calls itself automatic decides."""
    assert automatic_by_words("件名", f"本文です。\n\n{line}\n", noreply=False) != ""


@pytest.mark.parametrize(
    "line",
    [
        "「このメールは自動で送信されています。」としか返ってきません。",
        "このメールは自動返信でしょうか？",
        "このメールは自動送信されています、と書かれていました。",
        "自動で送信されているメールが止まりません。",
    ],
)
def test_word_about_a_machine_does_not_count(line: str) -> None:
    """Who quotes a machine or asks about it is a person."""
    assert automatic_by_words("件名", f"{line}\n", noreply=False) == ""


def test_web_form_that_calls_itself_automatic_is_a_customer() -> None:
    """The form's footer is not the customer's."""
    text = "【お問い合わせ内容】\n届きません。\n※このメールは自動で送信されています。"

    assert automatic_by_words("受付", text, noreply=True) == ""
