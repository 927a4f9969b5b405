"""Tests for notes that break off or have several pieces."""

import pytest

from replycraft.drafting.behind_label import behind_label


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("いまの状況", "宿舎に照会中", "宿舎に照会中です。"),
        ("対応", "2月24日（火）に修理済み", "2月24日（火）に修理済みです。"),
        (
            "いまの状況",
            "総合案内所には届いていない。飼育エリアを捜索中",
            "",
        ),
        ("工場の対応", "保管品をすべて点検中", "保管品をすべて点検中です。"),
        ("いまの状況", "本日9時に修理完了", "本日9時に修理完了いたしました。"),
        ("修理の費用", "当社負担", "修理の費用は、当社が負担いたします。"),
        ("所要時間", "窓4か所で約40分", "所要時間は、窓4か所で約40分です。"),
        ("氷の上限", "一度に150gまで", "氷の上限は、一度に150gまでです。"),
        (
            "お届けまでの日数",
            "発送から2日ほど",
            "お届けまでの日数は、発送から2日ほどです。",
        ),
        (
            "お値段",
            "注文どおり19,800円、追加のお支払いなし",
            "お値段は、注文どおり19,800円です。追加のお支払いはございません。",
        ),
        (
            "定期購入",
            "12月3日付で解約、3回目の発送なし",
            "定期購入は、12月3日付で解約となります。3回目の発送はございません。",
        ),
        (
            "修理の日程",
            "2月5日（木）開始、2月20日（金）仕上がり予定",
            "修理の日程は、2月5日（木）開始、2月20日（金）仕上がり予定です。",
        ),
        (
            "再配達",
            "本日19時〜21時、営業所の責任者が持参",
            "本日19時〜21時に、営業所の責任者が持参いたします。",
        ),
        ("書類", "来店・書類とも不要", "来店・書類とも不要です。"),
        # Nothing says whose deed it is, or the piece is no sentence.
        ("お戻しの方法", "同封の封筒でポストへ投函", ""),
        ("確認の内容", "当日の記録と2階席での再生試験", ""),
    ],
)
def test_note_is_told_in_sentences_where_that_is_sure(
    name: str, value: str, said: str
) -> None:
    """What is under way, done, borne or a figure is a sentence; else the line stays."""
    assert behind_label(name, value) == said
