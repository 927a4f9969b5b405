"""What of a note is a sentence, and where it ends."""

import pytest

from replycraft.drafting.note_sense import clauses, is_sentence, pieces


@pytest.mark.parametrize(
    ("note", "parts"),
    [
        (
            "録画を保存済み、確認は13日までに終える",
            ["録画を保存済み", "確認は13日までに終える"],
        ),
        ("返金は3月10日、反映は次回", ["返金は3月10日", "反映は次回"]),
        (
            "平日のみと書いてあり、写真でも確かめた",
            ["平日のみと書いてあり、写真でも確かめた"],
        ),
        ("継ぎ目をやり直し、板も張り替え", ["継ぎ目をやり直し、板も張り替え"]),
        ("一行のみ返信、記録で確認", ["一行のみ返信したことを、記録で確認"]),
    ],
)
def test_a_note_is_cut_where_a_sentence_ends(note: str, parts: list[str]) -> None:
    """A deed, a state or a day with its own topic ends one."""
    assert pieces(note) == parts


def test_clauses_end_at_stops_and_where_one_is_done() -> None:
    """Every one of them is said for itself."""
    assert clauses("受付は済み。修正を準備中、公開日は未定") == [
        "受付は済み",
        "修正を準備中",
        "公開日は未定",
    ]


def test_a_choice_is_no_topic() -> None:
    """または holds no は."""
    assert not is_sentence("現金または振込")
    assert is_sentence("返金は現金")
    assert not is_sentence("使用量の増加")
