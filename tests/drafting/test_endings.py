"""Neighbouring sentences do not end in the same words where a writer gave a choice."""

from replycraft.drafting.endings import alike, ending, unlike


def test_ending_is_the_polite_part() -> None:
    """いたします is another end than ます alone; a name has none."""
    assert [ending(text) for text in ("発送いたします。", "届きます。", "佐藤")] == [
        "いたします",
        "ます",
        "",
    ]


def test_sentences_without_polite_end_are_never_alike() -> None:
    """Two lines of an address are no repetition."""
    assert not alike("佐藤", "鈴木")
    assert alike("確かめます。", "届けます。")


def test_way_that_differs_from_both_sides_is_taken() -> None:
    """The sentence before counts first, then the one after."""
    ways = ("確かめます。", "確かめる所存です。", "お調べいたします。")

    assert unlike("届けます。", ways, "番号です。") == "お調べいたします。"
    assert unlike("届けます。", ways[:2], "番号です。") == "確かめる所存です。"
    assert unlike("届けます。", ways[:1], "番号です。") == "確かめます。"
