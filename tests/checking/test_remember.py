"""What is remembered, and what is not."""

from replycraft.checking.remember import Lazy, Remembered, RememberedBy


def test_a_short_text_is_worked_out_once() -> None:
    """The second call finds the first one's result."""
    asked: list[str] = []

    @Remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("ab"), length("ab"), *length.each(["ab", "c"])] == [2, 2, 2, 1]
    assert asked == ["ab", "c"]


def test_a_long_text_is_not_kept() -> None:
    """Somebody's long text must not stay in memory."""
    asked: list[int] = []

    @Remembered
    def length(text: str) -> int:
        asked.append(len(text))
        return len(text)

    assert [length("あ" * 301), *length.each(["あ" * 301, "い"])] == [301, 301, 1]
    assert asked == [301, 301, 1]


def test_what_is_found_by_words_is_kept_for_them() -> None:
    """Two houses with other words find other things in the same text."""
    asked: list[tuple[str, str]] = []

    @RememberedBy
    def has(word: str, text: str) -> bool:
        asked.append((word, text))
        return word in text

    assert [has("店")("店と園"), has("館")("店と園"), has("店")("店と園")] == [
        True,
        False,
        True,
    ]
    assert asked == [("店", "店と園"), ("館", "店と園")]


def test_a_lazy_property_is_worked_out_once() -> None:
    """It is kept on its object, not on the class."""

    class Box:
        made = 0

        @Lazy
        def value(self) -> int:
            """Count the calls."""
            self.made += 1
            return self.made

    one, other = Box(), Box()
    assert (one.value, one.value, other.value) == (1, 1, 1)
