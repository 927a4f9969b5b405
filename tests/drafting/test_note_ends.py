"""Notes that break off in a noun."""

import pytest

from replycraft.drafting.clause import Clause
from replycraft.drafting.note_ends import noun_said, stands_for_itself, with_particle
from replycraft.drafting.polite import polite
from replycraft.text.tokenizer import tokenize


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("継ぎ目を塗り、天井の板も張り替え", "継ぎ目を塗り、天井の板も張り替えます"),
        ("12月16日に据え付け", "12月16日に据え付けます"),
        ("4月分は1回のみ請求", "4月分は1回のみ請求いたします"),
        ("費用は当社が負担", "費用は当社が負担いたします"),
        ("部品が入荷", "部品が入荷します"),
        ("10月31日付で退会", "10月31日付で退会となります"),
        ("運送会社が引き取り可", "運送会社が引き取り可能です"),
        ("2,000枚まで復元済み", "2,000枚まで復元しております"),
        ("12月17日入荷予定", "12月17日入荷の予定です"),
        ("部品の入荷予定", "部品の入荷予定です"),
        ("小型を無料で貸出", "小型を無料で貸出いたします"),
        ("登録の口座へ振込", "登録の口座へお振り込みいたします"),
        ("17日までに報告", "17日までにご報告いたします"),
        ("代替機を当日持ち込み", "代替機を当日持ち込みます"),
        ("駐車場の貸し出し", "駐車場の貸し出しです"),
        ("朝礼で、応答を待つ手順を再指導", "朝礼で、応答を待つ手順を再指導いたします"),
        (
            "毎週月曜に店長が預かり品をすべて確認",
            "毎週月曜に店長が預かり品をすべて確認いたします",
        ),
        ("毎月の記録を突き合わせて確認", "毎月の記録を突き合わせて確認いたします"),
        ("通話の記録で確認", "通話の記録で確認いたしました"),
        ("営業所の責任者が持参", "営業所の責任者が持参します"),
        ("座席の変更はなし", "座席の変更はございません"),
        ("控え室で打ち合わせ", "控え室で打ち合わせいたします"),
        ("担当が鍵を持参", "担当が鍵を持参いたします"),
        ("直らない場合は出張点検", "直らない場合は出張点検をいたします"),
        ("電源確認済み", "電源確認が済んでおります"),
        ("3月分の注文は取り消し済み", "3月分の注文は取り消しております"),
    ],
)
def test_a_noun_is_ended_as_the_company_says_it(note: str, said: str) -> None:
    """What is done gets a verb, what is so gets です."""
    clause = Clause.of(note)

    assert noun_said(clause, clause.tokens.words[-1]) == said


@pytest.mark.parametrize(
    ("note", "stands"),
    [
        ("天井の板も張り替え", True),
        ("担当の2名に聞き取り済み", True),
        ("登録に変更の形跡なし", True),
        ("8日に空きあり", True),
        ("入荷予定あり", False),
        ("部品の入荷予定", False),
        ("駐車場の貸し出し", False),
        ("同じ時間帯の約1,200名", False),
    ],
)
def test_deeds_and_states_are_sentences(note: str, *, stands: bool) -> None:
    """A mere thing needs a name before it."""
    assert stands_for_itself(tokenize(note), note) is stands


@pytest.mark.parametrize(
    ("note", "whole"),
    [
        ("部品は2月21日入荷", "部品は2月21日に入荷"),
        ("費用は全額当社負担", "費用は全額当社が負担"),
        ("2月21日入荷", "2月21日入荷"),
    ],
)
def test_particles_left_out_are_put_back(note: str, whole: str) -> None:
    """Staff write 「当社負担」 and mean が."""
    assert with_particle(note) == whole


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("8時に配線の異常を検知", "8時に配線の異常を検知いたしました。"),
        ("ログイン失敗5回を記録", "ログイン失敗5回を記録いたしました。"),
        ("傷を写真で記録", "傷を写真で記録いたします。"),
        ("漏れが発生", "漏れが発生しました。"),
        ("保証の対象と判断", "保証の対象と判断しております。"),
        ("今月末で退任を申し出", "今月末で退任を申し出ております。"),
    ],
)
def test_what_was_found_or_said_is_no_plan(note: str, said: str) -> None:
    """It was found, it came about, and it stands."""
    assert polite(note) == said
