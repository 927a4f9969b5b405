"""What a mail asks, as letters tell it: word for word, or in the company's own sentence."""

from typing import TYPE_CHECKING

from replycraft.pipeline.asking import Asking, questions_of, wish_of

if TYPE_CHECKING:
    from replycraft.retelling.asked import Asked
    from replycraft.retelling.words import Words


def question_of(asking: Asking) -> str:
    """Return the customer's own question, word for word, or ""."""
    return "".join(one.text for one in questions_of(asking)[:1])


def second_question_of(asking: Asking) -> str:
    """Return the question that an inquiry asks next, word for word, or ""."""
    return "".join(one.text for one in questions_of(asking)[1:])


def wish_words_of(asking: Asking) -> str:
    """Return the customer's own request, word for word, or ""."""
    wish = wish_of(asking)
    return wish.text if wish else ""


def question_told(asking: Asking, words: "Words") -> str:
    """Return the first question for 「とのお尋ね」: いつ届くか, or 「いつ届くんですか」."""
    return "".join(
        _indirect(asking, one, words) or f"「{one.text}」"
        for one in questions_of(asking)[:1]
    )


def questions_told(asking: Asking, words: "Words") -> str:
    """Return both questions for 「とのお尋ね」, or the only one; both in the same way."""
    asked = questions_of(asking)
    told = [_indirect(asking, one, words) for one in asked]
    if all(told):
        return "、".join(told)
    return "".join(f"「{one.text}」" for one in asked)


def wish_told(asking: Asking, words: "Words") -> str:
    """Return the request for 「とのご要望」: 直してほしい, or 「直してくれますよね」."""
    wish = wish_of(asking)
    if wish is None:
        return ""
    return _indirect(asking, wish, words) or f"「{wish.text}」"


def _indirect(asking: Asking, one: "Asked", words: "Words") -> str:
    """Return *one* without brackets, "" where that is not sure to read well."""
    from replycraft.retelling.asked_indirect import indirect
    from replycraft.retelling.morphs import Refused

    try:
        return indirect(asking.understood.document, one, words)
    except Refused:
        return ""
