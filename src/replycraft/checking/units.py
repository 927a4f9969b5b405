"""Tells which units of a number may stand for one another."""

# How 「2か月」 is written.
MONTHS = frozenset(("か月", "ヶ月", "カ月", "ヵ月", "ケ月"))
# 30人 is 30名, 3本 of a 3点セット.
COUNTERS = frozenset((
    "名", "人", "個", "点", "つ", "本", "枚", "台", "箱", "袋", "冊", "着", "足", "部",
    "件", "品", "缶", "杯", "セット", "組", "席", "株", "粒", "錠", "包", "玉", "束",
    "匹", "頭", "羽", "尾", "鉢", "輪", "皿", "膳", "棟", "軒", "食", "戸", "コマ", "畳",
))  # fmt: skip
PEOPLE = frozenset(("名", "人"))
TIMES = MONTHS | frozenset((
    "日", "日間", "営業日", "泊", "月", "月分",
    "年", "年間", "分", "分間", "時間", "週間", "秒", "回", "度", "歳", "%", "パーセント",
))  # fmt: skip
_ALIKE = (
    COUNTERS,
    frozenset(("日", "日間", "営業日", "泊")),
    MONTHS | {"月", "月分"},
    frozenset(("年", "年間")),
    frozenset(("分", "分間")),
    frozenset(("回", "度")),
    frozenset(("%", "パーセント")),
    frozenset(("cm", "センチ")),
    frozenset(("mm", "ミリ")),
    frozenset(("g", "グラム")),
    frozenset(("kg", "キロ")),
    frozenset(("km", "キロ")),
    frozenset(("l", "リットル")),
    frozenset(("m", "メートル")),
    frozenset(("m2", "平米", "平方メートル")),
    frozenset(("a", "アンペア")),
    frozenset(("号", "号室")),
)


def alike(known: str, written: str) -> bool:
    """Tell whether two units that are written may mean the same."""
    return known == written or any(
        known in units and written in units for units in _ALIKE
    )


def same_unit(known: str, written: str) -> bool:
    """Tell whether two units may mean the same; none at all fits every one."""
    return not known or not written or alike(known, written)
