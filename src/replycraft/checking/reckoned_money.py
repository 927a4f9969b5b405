"""Tells which amounts follow by tax, by a rate for so many, or by a share of a measure.

The reply says what it reckons: 「うち消費税」, 「1錠あたり」, 「合わせて」, 「3枚分」; without
such a word only a confirmed rate is multiplied. Nothing follows from the reply's own
amounts but from those told before, which would be accused themselves.
"""

from collections.abc import Iterator
from itertools import combinations

from replycraft.checking.arithmetic import adds_up
from replycraft.checking.figures import Figure, whole
from replycraft.checking.findings import Work
from replycraft.checking.lengths import days_of_month
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import PIECES, THOUSAND, Quantity
from replycraft.checking.reckoned_rates import is_in_sen, is_rated, is_tiered
from replycraft.checking.reckoned_sums import MONEY, Sum, is_near, sum_of
from replycraft.checking.reductions import is_reduced
from replycraft.checking.surroundings import is_rough
from replycraft.checking.units import MONTHS

_BY_MONTH = lazily("月(?:あたり|当たり|割|平均)|(?:ひと|一|1か)月(?:あたり|当たり|分)")
_YEARLY = frozenset(("annual", "year", "yearly", "annually"))
_MOST_COUNTED, _MOST_SAID = 1000, 100
_WHOLE = 100 * 100
_REACH, _MOST_TOLD = 12, 6
_TAX = lazily(
    "(?:消費税|税額|内税|税)(?:額|分)?(?:は|が|の|として|[:：])?(?:約|およそ)?$"
)
_WITH_TAX = lazily(
    "税込み?(?:の?価格|の?金額|で)?(?:は|が|の|[:：])?、?(?:約|およそ)?$"
)
_WITHOUT = lazily("税別|税抜|外税|別途消費税|excl|without_tax|before_tax")
_RATES = (8, 10)
_TOTAL = lazily(
    "合計|合わせ|あわせ|総額|全部|計で|計$|計、?[0-9]|しめて|トータル|一度に|まとめて"
)
_PER = lazily(
    "あたり|当たり|につき|ずつ|平均|割り|割る|割ると|換算|に直|日割|分では|分で$|分は$|分が$|分なら|お?一人|1[日回本枚個錠粒杯食袋缶台人名kg][^0-9]{0,3}$"
)
_OFF = lazily("[%割]の?(?:引き|引いて|オフ|OFF|値引き|割引)")
_TWOFOLD = lazily("両面|表裏|往復|左右")


def reckons_money(work: Work, figure: Figure) -> bool:
    """Tell whether the amount *figure* is reckoned as the reply says it is."""
    item = sum_of(work, figure)
    return item is not None and any(
        way(item)
        for way in (
            _is_tax,
            _is_bundle,
            _is_part,
            is_rated,
            is_tiered,
            is_in_sen,
            _is_often,
            _is_prorated,
        )
    )


def is_reckoned(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is a sum of confirmed numbers, their tax, or a price with it."""
    if adds_up(work, figure) or _is_of_a_month(work, figure):
        return True
    item = sum_of(work, figure)
    ways = (_is_tax, _is_taken_off, _is_of_told)
    return item is not None and any(way(item) for way in ways)


def _is_of_told(item: Sum) -> bool:
    """「26,400円、交通費が2,520円、合わせて28,920円」: what was told right before, together."""
    start, _ = item.work.reply.sentence_at(item.figure.start)
    told = [
        f
        for f in item.work.figures
        if f.unit == "円" and start <= f.start and f.end <= item.figure.start
    ][-_MOST_TOLD:]
    if not told:
        return False
    said = _TOTAL.search(item.work.reply.plain, told[-1].end, item.figure.start)
    values = [whole(f) or 0 for f in told]
    return said is not None and any(
        sum(some) == item.target
        for many in range(2, len(values) + 1)
        for some in combinations(values, many)
    )


def _is_taken_off(item: Sum) -> bool:
    """「24,000円の15%引きで20,400円」: the rate is confirmed, and told right before."""
    start, _ = item.work.reply.sentence_at(item.figure.start)
    rated = _OFF.search(item.work.reply.plain, start, item.figure.start)
    return rated is not None and is_reduced(item.work, item.target, list(item.money))


def _is_prorated(item: Sum) -> bool:
    """「残り8か月分、8,000円」 of what costs so much a year."""
    start, _ = item.work.reply.sentence_at(item.figure.start)
    months = [
        whole(f) or 0
        for f in item.work.figures
        if start <= f.start < item.figure.start and f.unit in MONTHS
    ]
    yearly = [
        whole(f) or 0
        for key, known in item.work.ground.fact_figures.items()
        if not _YEARLY.isdisjoint(key.split("_"))
        for f in known
    ]
    return any(item.target * 12 == year * many for year in yearly for many in months)


def _is_of_a_month(work: Work, figure: Figure) -> bool:
    """「月あたり500円」 where 6,000円 a year are confirmed."""
    said = _BY_MONTH.search(
        work.reply.plain, max(0, figure.start - _REACH), figure.start
    )
    value = whole(figure) or 0
    yearly = str(value * 12)
    return said is not None and any(
        not _YEARLY.isdisjoint(key.split("_")) and any(f.value == yearly for f in known)
        for key, known in work.ground.fact_figures.items()
    )


def _before(item: Sum) -> str:
    start, _ = item.work.reply.sentence_at(item.figure.start)
    return item.work.reply.plain[
        max(start, item.figure.start - _REACH) : item.figure.start
    ]


def _clause(item: Sum) -> str:
    start, _ = item.work.reply.sentence_at(item.figure.start)
    return item.work.reply.plain[start : item.figure.start]


def _is_tax(item: Sum) -> bool:
    """「80,300円(うち消費税7,300円)」; 「税込528円」 where 480円 without tax are confirmed."""
    before, confirmed = _before(item), item.work.ground.confirmed.text
    named = [n for n in _RATES if f"{n}%" in confirmed] or _RATES
    if _TAX.search(before) and not _WITH_TAX.search(before):
        return any(
            abs(item.target * whole_of - base * rate) < whole_of
            for base in item.money
            for rate in named
            for whole_of in (100, 100 + rate)
        )
    texts = (confirmed, *item.work.ground.facts)
    if not _WITH_TAX.search(before) or not any(map(_WITHOUT.search, texts)):
        return False
    shares = {
        base * 100 // count for base in item.money for count in (1, *_numbers(item))
    }
    return any(
        abs(item.target * _WHOLE - share * (100 + rate)) < _WHOLE
        for share in shares
        for rate in named
    )


def _numbers(item: Sum) -> list[int]:
    return [n for q in item.counts if 1 < (n := q.value // THOUSAND) <= _MOST_COUNTED]


def _is_bundle(item: Sum) -> bool:
    """「2匹では合わせて11,000円」 where one costs two amounts together."""
    if not _TOTAL.search(_clause(item)):
        return False
    counts = {q.value // THOUSAND for q in item.counts if q.kind == PIECES}
    sums = (sum(few) for n in (2, 3) for few in combinations(item.money[:8], n))
    bundles = {each * count for each in sums for count in counts if count > 1}
    return item.target in bundles


def _is_part(item: Sum) -> bool:
    """「飲み薬7日分1,540円、1日分では220円」; 「100mlあたり400円」 of 900ml at 3,600円."""
    if not _PER.search(_clause(item)):
        return False
    rough = is_rough(item.work, item.figure.start, item.figure.end)
    month = (Quantity(days * THOUSAND, "日") for days in days_of_month(item.work))
    return any(
        is_near(item.target * all_of, base * part, rough=rough, unit=all_of)
        for part, all_of in _shares((*item.counts, *month))
        for base in item.money
    )


def _shares(counts: tuple[Quantity, ...]) -> Iterator[tuple[int, int]]:
    """Yield what part of a known measure, or count, may be spoken of, one at least."""
    for large in counts:
        yield THOUSAND, large.value
        yield from (
            (small.value, large.value)
            for small in counts
            if small.kind == large.kind and 0 < small.value < large.value
        )


def _is_often(item: Sum) -> bool:
    """「2名様2泊分の600円」: a confirmed price for two counts of its own sentence."""
    start, _ = item.work.reply.sentence_at(item.figure.start)
    said = [
        whole(f) or 0
        for f in item.work.figures
        if start <= f.start and f.end <= item.figure.start and f.unit != MONEY
    ]
    if _TWOFOLD.search(item.work.reply.plain, start, item.figure.start):
        said.append(2)
    products = {
        a * b for a, b in combinations([n for n in said if 1 < n <= _MOST_SAID], 2)
    }
    return any(item.target == price * n for price in item.money for n in products)
