"""Rendering: gaps are left out sentence by sentence, lines are laid out."""

import marshal

import pytest

from replycraft.drafting.compile import compile_letters
from replycraft.drafting.letters import Letters, Rendered
from replycraft.errors import InvalidInputError
from replycraft.records.draft import Part

_FRONT = '+++\ntitle = "x"\nuses = ["own_fact"]\n[when]\nstage = ["holding"]\n+++\n'


def _render(body: str, **slots: object) -> Rendered:
    data, problems = compile_letters({"_any/a.txt.j2": _FRONT + body})
    assert problems == ()
    stored = marshal.loads(marshal.dumps(data))  # noqa: S302 (our own, just made)
    return Letters(stored).render("_any/a.txt.j2", slots)


def test_sentences_join_and_paragraphs_stay_apart() -> None:
    """One sentence a line in the file is one paragraph line in the reply."""
    rendered = _render("山田様\n\n一つ目です。\n二つ目です。\n\n三つ目です。\n")

    assert rendered.body == "山田様\n\n一つ目です。二つ目です。\n\n三つ目です。"


def test_lines_that_are_no_sentences_keep_their_line_end() -> None:
    """Address, list and signature lines do not run together."""
    rendered = _render("次のとおりです。\n・一つ\n・二つ\n\n会社\n担当\n")

    assert rendered.body == "次のとおりです。\n・一つ\n・二つ\n\n会社\n担当"


def test_sentence_with_a_gap_is_left_out_whole() -> None:
    """Never `None`, never `{name}`: the sentence goes and the slot is named."""
    rendered = _render("初めに。\n{{ amount }}をお返しします。\n終わりに。\n")

    assert rendered.body == "初めに。終わりに。"
    assert rendered.gaps == ("amount",)


def test_only_the_sentence_with_the_gap_goes() -> None:
    """Two sentences on one line are two sentences."""
    rendered = _render("確かめました。{{ cause }}のためです。お待ちください。\n")

    assert rendered.body == "確かめました。お待ちください。"


def test_full_stop_in_quoted_speech_does_not_end_a_sentence() -> None:
    """「…。…」 is part of the sentence around it."""
    rendered = _render("「はい。{{ said_product }}です」と伺いました。次です。\n")

    assert rendered.body == "次です。"


def test_gap_is_false_in_a_condition() -> None:
    """`if` may ask for a slot without losing the sentence."""
    rendered = _render("{% if amount %}\nあり。\n{% else %}\nなし。\n{% endif %}\n")

    assert rendered.body == "なし。"
    assert rendered.gaps == ()


def test_parts_point_at_their_text_and_line() -> None:
    """Every sentence says which file and line it came from."""
    rendered = _render(
        "山田様\n\n{{ due }}までに。\n{{ agent }}です。\n", due="5日", agent="佐藤"
    )

    body = rendered.body
    parts = [Part.model_validate(part) for part in rendered.parts]
    assert [body[part.span.start : part.span.end] for part in parts] == [
        "山田様",
        "5日までに。",
        "佐藤です。",
    ]
    assert [(part.source, part.line, part.facts) for part in parts] == [
        ("_any/a.txt.j2", 7, ()),
        ("_any/a.txt.j2", 9, ("due",)),
        ("_any/a.txt.j2", 10, ("agent",)),
    ]


def test_slot_values_are_data_not_letters() -> None:
    """Jinja in a customer's name is shown as it is, marks and line ends are not."""
    rendered = _render("{{ customer }}様\n", customer="{{ 7*7 }}\x02\x03\x04\r\n太郎")

    assert rendered.body == "{{ 7*7 }} 太郎様"


def test_a_letter_over_the_limit_is_refused() -> None:
    """Output is bounded, whatever the slots hold."""
    with pytest.raises(InvalidInputError, match="20000 characters"):
        _render("{{ own_fact }}です。\n", own_fact="あ" * 30_000)
