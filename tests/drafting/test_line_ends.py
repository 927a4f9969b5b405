"""How the lines of a list end."""

import pytest

from replycraft.drafting.line_ends import as_line


@pytest.mark.parametrize(
    ("note", "line"),
    [
        # Plain verbs are polite, nouns as they were noted.
        ("式場に供える", "式場に供えます"),
        ("専用フォームにご記入", "専用フォームにご記入ください"),
        ("会員ページに掲載", "会員ページに掲載"),
        ("届いていない。捜索中", "届いておりません、捜索中"),
        ("2,980円", "2,980円"),
        ("無料", "無料"),
        # What the customer may do, and what he may not.
        ("6歳から乗車可", "6歳からご乗車いただけます"),
        ("飲食不可(通路は除く)", "ご飲食いただけません（通路は除く）"),
        ("1枚単位で可", "1枚単位で可能です"),
        ("送料900円で郵送可", "送料900円で郵送できます"),
        ("予約不要", "ご予約は不要です"),
        ("無料、要予約", "無料で、ご予約が必要です"),
        # What there is.
        ("2階に更衣室あり", "2階に更衣室がございます"),
        ("着替えの貸し出しあり", "着替えの貸し出しがございます"),
        ("12枚以上あり", "12枚以上ございます"),
        ("年齢の上限なし", "年齢の上限はございません"),
        # Pieces that are not all sure, deeds of others, and what was not done.
        ("手洗いは可、洗濯機は不可", "手洗いは可、洗濯機は不可"),
        ("動きやすい靴で可", "動きやすい靴で可"),
        ("振替可", "振替可"),
        ("店頭にあり", "店頭にあり"),
        ("到着時の説明なし", "到着時の説明なし"),
    ],
)
def test_a_line_ends_politely_where_that_is_sure(note: str, line: str) -> None:
    """Staff note down 「参加不可」; nobody says so to a customer."""
    assert as_line(note) == line
