"""Names and sentences of facts, as front matters give them."""

import pytest

from replycraft.drafting.fact_faults import fact_faults
from replycraft.drafting.fact_tables import compile_facts
from replycraft.drafting.fact_word import FactWord
from replycraft.drafting.fact_words import FactWords

_TABLE = {
    "fact": [
        {"keys": ["memo"], "tell": "never"},
        {"keys": ["visit_fee"], "name": "出張料", "yen": True},
    ],
    "key_words": {
        "words": {
            "exchange": "交換",
            "date": "+日",
            "ship": "発送",
            "parking": "駐車場",
            "new": "新しい",
        },
        "yen": ["fee"],
        "never": ["internal", "社内"],
    },
}
WORDS = FactWords.from_data(compile_facts([_TABLE]))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("visit_fee", "出張料"),
        ("exchange_ship_date", "交換の発送日"),
        ("parking", "駐車場"),
        ("feb_12", "2月12日"),
        ("ship_yen", "発送"),
        ("返送料", "返送料"),
        ("exchange_moon", ""),
        ("date_parking", "日の駐車場"),
        ("new_parking_date", "新しい駐車場日"),
    ],
)
def test_name_of_a_fact(key: str, name: str) -> None:
    """A key has its own name, one made of its words, or none; Japanese is a name."""
    assert WORDS.word(key).name == name


def test_a_limit_is_asked_of_the_customer_only() -> None:
    """Until when the customer should act is asked; the company's own limit is told."""
    words = WORDS._replace(acts=frozenset({"exchange"}))

    assert [say.text for say in words.word("exchange_by").says] == [
        "交換は、{値}までにお願いいたします。"
    ]
    assert words.word("ship_by") == FactWord(name="発送の期限", limit=True)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("parking_fee_per_date", ""),
        ("parking_per_exchange", "交換あたりの駐車場"),
        ("parking_after", "変更後の駐車場"),
        ("parking_child", "お子様の駐車場"),
    ],
)
def test_what_stands_the_other_way_round(key: str, name: str) -> None:
    """A fee per head, what is after a change, and whose it is are named in front."""
    words = WORDS._replace(words={**WORDS.words, "child": "お子様"})

    assert words.word(key).name == name


def test_a_sum_of_money_is_money_and_of_things_is_not() -> None:
    """fee_total is an amount, parking_total a number of cars."""
    assert WORDS.word("fee_total").yen
    assert not WORDS.word("parking_total").yen


def test_what_was_before_is_told_to_who_asks() -> None:
    """What was booked before a change is the customer's own."""
    assert WORDS.word("parking_before").name == "変更前の駐車場"
    assert WORDS.word("parking_before").kinds == ("inquiry",)


def test_the_end_of_a_key_names_it_roughly() -> None:
    """Unless it may be about somebody else."""
    words = WORDS._replace(personal=frozenset({"name"}))

    assert words.word("moon_fee").name == ""
    assert words.word("moon_parking", rough=True).name == "駐車場"
    assert words.word("moon_date", rough=True).name == ""
    assert words.word("moon_name", rough=True).private


@pytest.mark.parametrize(
    ("key", "unit"),
    [("weeks", "週間"), ("parking_count", "台"), ("parking_exchange", "")],
)
def test_what_a_bare_number_counts(key: str, unit: str) -> None:
    """The last word tells it, or the one before a word for a number."""
    words = WORDS._replace(
        units={"weeks": "週間", "parking": "台"}, counts=frozenset({"count"})
    )

    assert words.word(key).unit == unit


def test_until_when_is_said_of_the_thing() -> None:
    """parking_until is no 「駐車場期限」."""
    word = WORDS.word("parking_until")

    assert word.name == "駐車場の期限"
    assert word.says == ()
    assert WORDS.word("until").name == ""


@pytest.mark.parametrize("key", ["memo", "internal_price", "社内メモ"])
def test_inside_matter_is_never_told(key: str) -> None:
    """Notes for colleagues stay inside, by name or by a word in the name."""
    assert not WORDS.word(key).told


def test_facts_are_told_in_the_writers_order() -> None:
    """Keys that no writer ordered come last, as the desk gave them."""
    assert WORDS.in_order(["z", "visit_fee", "a", "memo"]) == [
        "memo",
        "visit_fee",
        "z",
        "a",
    ]


@pytest.mark.parametrize(
    ("table", "faults"),
    [
        (_TABLE, []),
        ({"fact": 1}, [("fact", "fact は [[fact]] の表で書きます")]),
        ({"fact": [{"name": "料金"}]}, [("fact", "[[fact]] に keys がありません")]),
        (
            {"fact": [{"keys": ["fee"], "tell": "maybe"}]},
            [("tell", "tell に書けるのは always、never、asked です")],
        ),
        (
            {"fact": [{"keys": ["fee"], "yen": "はい"}]},
            [("yen", "「yen」の値の型が違います")],
        ),
        (
            {"fact": [{"keys": ["fee"], "say": ["無料です。"]}]},
            [("say", 'say は [{ text = "…" }] の形で書きます')],
        ),
        (
            {"fact": [{"keys": ["fee"], "say": [{"text": "", "tense": "soon"}]}]},
            [("tense", "tense に書けるのは coming、ahead、past です")],
        ),
    ],
)
def test_writers_mistakes_are_named(
    table: dict[str, object], faults: list[tuple[str, str]]
) -> None:
    """Each fault comes with the key behind which it stands."""
    assert list(fact_faults(table)) == faults


def test_what_somebody_said_is_a_line() -> None:
    """A colleague's words are told as theirs, not as the company's."""
    words = WORDS._replace(
        words={**WORDS.words, "comment": "お言葉"}, lines=frozenset({"comment"})
    )

    assert words.word("parking_comment").line
    assert not words.word("parking").line


def test_a_head_that_stands_first_ends_the_name() -> None:
    """fee_new is the new fee; a count is no money."""
    words = WORDS._replace(
        words={**WORDS.words, "fee": "料金", "count": "数"},
        heads=frozenset({"fee"}),
        counts=frozenset({"count"}),
    )

    assert words.word("fee_new") == words.word("new_fee")
    assert words.word("new_fee").name == "新しい料金"
    assert words.word("fee_parking").yen
    assert not words.word("fee_count").yen


def test_a_word_with_several_senses_has_that_of_the_fact() -> None:
    """Else that of the mail; a key of the writers' own keeps its name."""
    words = WORDS._replace(
        words={"transfer": "乗り換え／振込／振替", "rule": "決まり", "fee": "手数料"}
    )
    values = {"transfer_rule": "振替は月末まで", "visit_fee": "0円"}

    assert words.for_mail(values, "振込です。").word("transfer_rule").name == (
        "振替の決まり"
    )
    said = words.for_mail({"transfers_fee": "330円"}, "振込のことです。")
    assert said.word("transfers_fee").name == "振込の手数料"
    assert said.word("visit_fee").name == "出張料"
    both = {"transfer_rule": "振替は月末まで", "transfer_fee": "振込は330円"}
    assert words.for_mail(both, "").word("transfer_rule").name == "振替の決まり"
    assert words.for_mail(both, "").word("transfer_fee").name == "振込の手数料"


def test_how_the_desk_does_it_asks_nothing_of_the_customer() -> None:
    """An entry's method is the customer's, a result's is the desk's."""
    words = WORDS._replace(asks=frozenset({"method"}), ours=frozenset({"ship"}))

    assert words.word("exchange_method").asks
    assert not words.word("ship_method").asks


def test_a_key_in_yen_is_an_amount() -> None:
    """「ship_yen」 says of what its bare number is."""
    assert WORDS.word("ship_yen").yen
    assert not WORDS.word("ship_date").yen
