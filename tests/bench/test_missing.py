"""Letters that fall apart where one fact is missing are found, and no other ones."""

import pytest

from replycraft.bench.missing import missing_facts
from replycraft.drafting.compile import compile_letters
from replycraft.drafting.letter_files import read_letter
from replycraft.drafting.letters import Letters

HEAD = '+++\ntitle = "題"\n{}[when]\nstage = ["holding"]\n+++\n'


def _found(body: str, *, head: str = "") -> list[str]:
    """Return what is told of a letter with *body*, and the way out of it."""
    files = {"_any/a.txt.j2": HEAD.format(head) + body}
    data, problems = compile_letters(files)
    assert problems == ()
    letters = [read_letter(path, text) for path, text in files.items()]
    return [str(problem) for problem in missing_facts(letters, Letters(data))]


def test_sentence_that_is_torn_is_told_with_its_fact() -> None:
    """What an if leaves behind without the fact is shown."""
    body = "承りました{% if order_number %}(番号は{{ order_number }}です){% else %}。{% endif %}。\n"

    assert _found(body) == [
        "_any/a.txt.j2: 注文番号(order_number)がないとき、「。。」が残ります\n"
        "  その場合の文を if で分けるか、needs に加えてください"
    ]


def test_letter_that_is_empty_without_a_fact_is_told() -> None:
    """A letter of one sentence is nothing where that one is left out."""
    assert _found("{{ said_product }}の件です。\n") == [
        "_any/a.txt.j2: said_product(said_product)がないとき、本文が空になります\n"
        "  その場合の文を if で分けるか、needs に加えてください"
    ]


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("承りました。\n{{ order_number }}の件です。\n", ""),
        (
            "{% if cause %}\n{{ cause }}です。\n{% else %}\n調べます。\n{% endif %}\n",
            "",
        ),
        ("{{ order_number }}の件です。\n", 'needs = ["order_number"]\n'),
    ],
    ids=["left out whole", "written otherwise", "needed"],
)
def test_letter_that_holds_without_its_facts_is_not_told(body: str, head: str) -> None:
    """A sentence is left out whole, has another way, or its fact is asked for first."""
    assert _found(body, head=head) == []


def test_parts_and_broken_letters_are_passed_over() -> None:
    """A part is tried with its letters; a broken one is told elsewhere."""
    part = read_letter("_parts/a.txt.j2", "{{ order_number }}。\n")
    broken = read_letter("_any/b.txt.j2", '+++\ntilte = "x"\n[when]\n+++\nはい。\n')
    data, _ = compile_letters({"_parts/a.txt.j2": part.body})

    assert list(missing_facts([part, broken], Letters(data))) == []
