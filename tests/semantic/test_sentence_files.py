"""Labelled sentences are read, and what is wrong in them is told with its place."""

import pytest

from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.load import folder_files
from replycraft.resources import shipped_folder
from replycraft.semantic.sentence_files import Example, read_sentences

DELIVERY = (
    'why = "配送"\nsentences = [\n  "まだ届きません。",\n]\nnear = ["届きました。"]\n'
)
TOPICS = {"topics/delivery.toml": "", "topics/refund.toml": ""}


def problems(path: str, source: str) -> list[str]:
    """Return what is wrong with one file, as a writer reads it."""
    found = read_sentences({**TOPICS, path: source}).problems
    return [f"{problem.place}: {problem.problem}" for problem in found]


def test_shipped_sentences_have_no_problem() -> None:
    """All that ships can be used."""
    files = folder_files(shipped_folder("lexicons"), ".toml")

    assert read_sentences(files).problems == ()


def test_sentences_near_misses_and_hits_become_examples() -> None:
    """A near miss speaks only against what it is like; the hits of terms are examples too."""
    terms = read_lexicon(
        {
            "topics/refund.toml": '[[term]]\nphrase = "返金"\nwhy = "返金"\nhit = ["返金は?"]\n'
        }
    ).terms

    found = read_sentences(
        {**TOPICS, "sentences/topics/delivery.toml": DELIVERY}, terms
    )

    assert found.examples["topics"] == (
        Example("まだ届きません。", ("delivery",)),
        Example("届きました。", (), ("delivery",)),
        Example("返金は?", ("refund",)),
    )
    assert found.taught == ("まだ届きません。",)


def test_greetings_are_compared_without_marks() -> None:
    """「お世話になります。」 and 「お世話に なります」 are one greeting."""
    found = read_sentences(
        {
            "sentences/greetings.toml": 'why = "挨拶"\nsentences = ["お世話に なります。"]\n'
        }
    )

    assert found.greetings == frozenset({"お世話になります"})


@pytest.mark.parametrize(
    ("path", "source", "said"),
    [
        (
            "sentences/topics/delivery.toml",
            'why = "配送"\nsentenses = ["まだ。"]\nsentences = ["a。"]\n',
            "sentences/topics/delivery.toml:2: 知らない項目「sentenses」です",
        ),
        (
            "sentences/topics/delivery.toml",
            'why = "配送"\nsentences = []\n',
            "sentences/topics/delivery.toml:2: sentences がありません",
        ),
        (
            "sentences/topics/delivery.toml",
            'why = "配送"\nsentences = [\n"b。",\n"b。"]\n',
            "sentences/topics/delivery.toml:3: 「b。」が二度書かれています",
        ),
        (
            "sentences/topics/delivery.toml",
            'why = "配送"\nsentences = ["c。"]\nnear = ["c。"]\n',
            "sentences/topics/delivery.toml:2: "
            "「c。」が sentences と near の両方にあります",
        ),
        (
            "sentences/topics/delivery.toml",
            'why = "配送"\nsentences = ["d\\u0007。"]\n',
            "sentences/topics/delivery.toml:1: 「d\u0007。…」に改行や制御文字があります",
        ),
        (
            "sentences/topics/delivery.toml",
            'why = "配送"\nsentences = ["e。",\n',
            "sentences/topics/delivery.toml: TOML として読めません: "
            "値が読めません(言葉は引用符で囲みます)",
        ),
        (
            "sentences/anger/5.toml",
            'why = "怒り"\nsentences = ["f。"]\n',
            "sentences/anger/5.toml: 「5」は anger にありません",
        ),
        (
            "sentences/topics/gift.toml",
            'why = "贈り物"\nsentences = ["g。"]\n',
            "sentences/topics/gift.toml: 「gift」は topics にありません",
        ),
        (
            "sentences/weather/rain.toml",
            'why = "雨"\nsentences = ["h。"]\n',
            "sentences/weather/rain.toml: このフォルダーの文は使われません",
        ),
    ],
)
def test_a_writers_mistake_has_a_place(path: str, source: str, said: str) -> None:
    """Each mistake is told with file and line."""
    assert problems(path, source)[0] == said


def test_one_sentence_under_two_ids_must_be_meant() -> None:
    """A sentence that two topics share is a mistake unless one file says so."""
    refund = 'why = "返金"\nsentences = ["まだ届きません。"]\n'
    files = {
        **TOPICS,
        "sentences/topics/delivery.toml": DELIVERY,
        "sentences/topics/refund.toml": refund,
    }

    meant = {
        **files,
        "sentences/topics/refund.toml": refund + 'shared = ["まだ届きません。"]\n',
    }

    assert [str(p.place) for p in read_sentences(files).problems] == [
        "sentences/topics/refund.toml:2"
    ]
    assert read_sentences(meant).problems == ()
