"""Nouns of a text by their readings in Roman letters."""

from replycraft.text.readings import nouns_read


def test_nouns_are_found_by_how_keys_spell_them() -> None:
    """One word or several side by side, long vowels in either way."""
    text = "娘の着物と長襦袢、草履を丸洗いに出します。"
    wanted = ("nagajuban", "zori", "maruarai", "obi")

    assert nouns_read(text, wanted) == {
        "nagajuban": "長襦袢",
        "zori": "草履",
        "maruarai": "丸洗い",
    }


def test_short_words_are_english_as_likely() -> None:
    """「on」 in a key is no 音."""
    assert nouns_read("音がします。", ("oto", "on")) == {}
