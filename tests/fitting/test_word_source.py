"""The file of word vectors holds words that a mail's text can have as a key."""

from replycraft.fitting.word_source import content_words


def test_names_particles_and_parts_are_left_out() -> None:
    """Words that mean something by themselves, in the form that keys have."""
    words = ["壊れる", "壊れた", "東京", "は", "返金", "とても長い長い長い言葉", "ID"]

    assert list(content_words(words)) == ["壊れる", "返金"]
