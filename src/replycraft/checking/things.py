"""Checks products, carriers and whatever else stands in brackets."""

from collections.abc import Iterator

from replycraft.checking.conflicts import conflict
from replycraft.checking.figures import Sort
from replycraft.checking.findings import Work, point
from replycraft.checking.groups import Groups
from replycraft.checking.patterns import lazily
from replycraft.checking.people import unknown
from replycraft.checking.placeholders import has_gap
from replycraft.checking.remember import RememberedBy
from replycraft.checking.reply import squeeze
from replycraft.records.draft import Finding
from replycraft.records.ids import Code
from replycraft.text.tokenizer import tokenize

_CARRIER = (
    "[一-鿿ァ-ヶーぁ-ん]{2,8}?(?:〔運送会社の終わり+運び方〕|運送(?!会|業|店|約|の|中|費|料|状|便|会社))(?![番局受箱])"
    "|(?:[ぁ-ん]{2,6}|[ァ-ヶー]{2,8})便(?![り利覧])|[ァ-ヶー]{2,8}〔カタカナに付く運送〕(?![会業])"
)
# Groups of words in lexicons/checks/.
_COMMON_CARRIER, _ANY_PLAN = "運び方でしかない語", "どこにでもあるプランの名"
# 「普通郵便」「クール宅急便」 are kinds; only a name before them makes a carrier.
_KINDS = "運び方"
_CARRIER_ENDS = f"運送会社の終わり+{_KINDS}+カタカナに付く運送"
# 「しろたえ運輸」: no dictionary has the name, and nothing of it ends as other words do.
_KANA_NAME = "[ぁ-ん]{2,5}[ぁ-ん](?<![のはがをにでなともやへるいたてかくうすまりし])(?:〔運送会社の終わり〕|運送|便)$"
_PROPER, _WHEN = "名詞-固有名詞", "副詞可能"
_PLANS = "プランの種類"
_BRAND = f"([ァ-ヶー]{{3,12}})〔{_PLANS}〕|([一-鿿ァ-ヶー]{{2,12}})株式会社"
_COMPANY_OF = lazily(
    r"(?<![^\s、。「『（(のはがをにでる])株式会社(?:[一-鿿々ァ-ヶー]{2,16}|[^\s、。「」『』()（）・]{2,16})"
)
_COMPANY = "株式会社"
_QUOTED = lazily(r"[「『]([^「」『』\n]{2,30})[」』](?=(.{0,12}))")
_DICTATED = r"を目印|と(?:だけ|のみ|一言|ひと言|ひとこと)?(?:、|本メール|このメール)?(?:に|へ)?(?:ご|お)?(?:返信|記入|記載|入力|書[いきく]|添え|伝え|申し|知らせ|明記|表示|検索|お|ご)|を(?:押|クリック|タップ|選|開|オン|オフ|ご覧|ご確認|ご参照|お選び|お開き|お押し)|に(?:チェック|記載|載|表示|ござい)|でご(?:覧|確認)|〔画面の物〕|から"
# What somebody says or writes is no name of a thing.
_SPOKEN = lazily(
    r"[。、？！?!]|(?:です|ます|した|ない|たい|希望|確定|済み|する|れる|いる|ある|かな|のに|だ|か|よ|ね|い)$"
)
# 「10日までのお届けで当月末のご退会」 is a rule, no name.
_CLAUSE = lazily(
    "(?:まで|から|より|について|ので)(?:の|[^ぁ-ん])|[^ぁ-ん][をはがで](?=[一-鿿お])"
)
_THING = "[ァ-ヶー]{3,}|[A-Za-z]{2,}|[A-Z0-9]{2,}|〔品名の終わり〕$"
# 「い草は「あおば特選」を使っております」
_THING_BEHIND = (
    "を(?:使って(?:おり|い)|用いて(?:おり|い)|使用して(?:おり|い)|お届け(?:し|いた)|お送り(?:し|いた)|おすすめ(?:し|いた)|お勧め(?:し|いた)"
    "|販売|発売|取り扱って|扱って|採用)|(?:の(?:前|入口|入り口|正面|隣|向かい|横|裏)|に|へ|で)(?:で|に|へ)?(?:お(?:越し|待ち|集ま|いで)|ございま|集合)|という〔品名の付く物〕"
)
_THING_BEFORE = "(?:〔品名の前〕|(?<![次記下])の)$"
# The words of a name, what stands in brackets behind it aside.
_NAME_WORD = lazily(r"[^\s()（）「」]+")
_DIGITS = lazily("[0-9０-９.,]+")
_NAMED = (_DICTATED, _THING, _THING_BEFORE, _THING_BEHIND)


def check_things(work: Work) -> Iterator[Finding]:
    """Yield products in brackets that no source has."""
    reply, ground = work.reply, work.ground
    dictated, thing, before_it, behind = map(work.groups.pattern, _NAMED)
    for match in _QUOTED.finditer(reply.text, reply.body_start, reply.body_end):
        if match[1] in ground.confirmed.text or match[1] in ground.mail.text:
            continue
        if has_gap(match[1]):
            continue
        if dictated.match(match[2]) or ground.names(squeeze(match[1])):
            continue
        before = reply.text[max(0, match.start() - 6) : match.start()]
        if _CLAUSE.search(match[1]):
            continue
        named = (
            thing.search(match[1]) or before_it.search(before) or behind.match(match[2])
        )
        if named and not _SPOKEN.search(match[1]):
            yield from _otherwise(work, match.span(1))


def _otherwise(work: Work, span: tuple[int, int]) -> Iterator[Finding]:
    """Yield what is wrong with the name at *span*, if its figures do not tell it."""
    other = _of_other_size(work, span)
    figures = [f for f in work.figures if span[0] <= f.start < span[1]]
    if any((f.sort, f.start, f.end) == (Sort.ID, *span) for f in figures):
        return  # A number like any other, with or without brackets.
    if not (other and any(conflict(work, figure) for figure in figures)):
        yield other or unknown(work, span)


def _of_other_size(work: Work, span: tuple[int, int]) -> Finding | None:
    """Return a finding where a confirmed name is the same but for one figure.

    「急須 あかね 500ml」 is no unknown thing where 「急須 あかね 360ml」 is confirmed.
    """
    text, start = work.reply.text[slice(*span)], span[0]
    words = [(found[0], start + found.start()) for found in _NAME_WORD.finditer(text)]
    for known in work.ground.settled.values():
        others = _NAME_WORD.findall(known)[: len(words)]
        if len(others) != len(words):
            continue
        unlike = [
            (*word, other)
            for word, other in zip(words, others, strict=True)
            if word[0] != other
        ]
        if len(words) > 1 and len(unlike) == 1 and _differ_in_figure(*unlike[0]):
            word, at, _ = unlike[0]
            return point(
                work,
                Code.CONFLICTING_FACT,
                (at, at + len(word)),
                f"「{word}」は、確認済みの事実「{known}」と食い違います。正しい名前に直してください。",
            )
    return None


def _differ_in_figure(word: str, _: int, other: str) -> bool:
    """Tell whether *word* and *other* are the same but for their digits."""
    return _DIGITS.search(word) is not None and _DIGITS.sub("", word) == _DIGITS.sub(
        "", other
    )


def has_thing(piece: str) -> bool:
    """Tell whether *piece* opens a bracket."""
    return "「" in piece or "『" in piece


@RememberedBy
def has_brand(groups: Groups, piece: str) -> tuple[tuple[int, int, str], ...]:
    """Return where *piece* names a plan or a company without brackets, and its core."""
    if not any(word in piece for word in (*groups[_PLANS], _COMPANY)):
        return ()
    found = groups.pattern(_BRAND).finditer(piece)
    cores = ((match.span(), match[1] or match[2]) for match in found)
    any_plan = groups.in_order(_ANY_PLAN)
    return tuple((*span, core) for span, core in cores if not core.endswith(any_plan))


def check_brands(work: Work) -> Iterator[Finding]:
    """Yield plans, campaigns and companies that no source has."""
    reply, ground = work.reply, work.ground
    for at, text, _ in reply.pieces:
        for first, last, core in has_brand(work.groups)(text):
            start, end = at + first, at + last
            if not reply.body_start <= start < reply.body_end:
                continue
            known = ground.names(squeeze(text[first:last])) or ground.names(
                squeeze(core)
            )
            if not known and not reply.quoted(start):
                yield unknown(work, (start, end))


def check_companies(work: Work) -> Iterator[Finding]:
    """Yield a company that no source has, also where the desk signs."""
    reply, own = work.reply, work.ground.case.profile.company
    at = reply.text.find(_COMPANY, reply.body_start)
    while at >= 0:
        match = None
        if not (own and reply.text.startswith(own, at)):
            match = _COMPANY_OF.match(reply.text, at)
        if match and not (_is_written(work, match[0]) or reply.quoted(at)):
            yield unknown(work, match.span())
        at = reply.text.find(_COMPANY, at + 1)


def has_company(piece: str) -> bool:
    """Tell whether *piece* names a company of a kind."""
    return _COMPANY in piece


def _is_written(work: Work, name: str) -> bool:
    """Tell whether a source has *name*, which may reach too far.

    「株式会社あさひ堂の高瀬」 was cut too late if the company is not あさひ堂の高瀬.
    """
    ends = [at for at, letter in enumerate(name) if letter == "の" and at > 4]  # noqa: PLR2004
    return any(work.ground.names(squeeze(name[:end])) for end in (*ends, len(name)))


def check_carriers(work: Work) -> Iterator[Finding]:
    """Yield carriers that no source has."""
    reply = work.reply
    for at, text, _ in reply.pieces:
        for first, start, last in has_carrier(work.groups)(text):
            inside = reply.body_start <= at + first and at + last <= reply.body_end
            # The pattern may have swallowed words before the name: 「明日は白鳥運輸」.
            if inside and not work.ground.names_end_of(text, first, last):
                yield _carrier(work, (at + start, at + last))


@RememberedBy
def has_carrier(groups: Groups, piece: str) -> tuple[tuple[int, int, int], ...]:
    """Return where *piece* may name a carrier: what fits, where its name begins, its end."""
    ends = groups.in_order(_CARRIER_ENDS)
    if not ("便" in piece or "運送" in piece or any(end in piece for end in ends)):
        return ()
    found = (
        (match.start(), match.start() + _name_start(groups, match[0]), match.end())
        for match in groups.pattern(_CARRIER).finditer(piece)
    )
    return tuple(
        place for place in found if _is_name(groups, piece[place[1] : place[2]])
    )


def _is_name(groups: Groups, written: str) -> bool:
    # 運輸 alone names nobody.
    if len(written) <= 3 or written in groups[_COMMON_CARRIER]:  # noqa: PLR2004
        return False
    kinds = groups.in_order(_KINDS)
    kind = next((kind for kind in kinds if written.endswith(kind)), None)
    return kind is None or _has_proper(written.removesuffix(kind))


def _has_proper(words: str) -> bool:
    """Tell whether *words* hold a name, or a word that is in no dictionary."""
    found = tokenize(words)
    return any(tag == _PROPER for tag in found.tags) or not all(
        word.known for word in found.words
    )


def _name_start(groups: Groups, written: str) -> int:
    """Return where the name begins in *written*, which may have words before it."""
    tokens = tokenize(written)
    start = 0
    for end, tag, word in zip(tokens.ends, tokens.tags, tokens.words, strict=True):
        # 「本日白鳥運輸で」
        when = word.detail == _WHEN and end < len(written)
        if when or not tag.startswith(("名詞", "接尾", "接頭")):
            start = end
    if _is_name(groups, written[start:]):
        return start
    return 0 if groups.pattern(_KANA_NAME).match(written) else start


def _carrier(work: Work, span: tuple[int, int]) -> Finding:
    confirmed = work.ground.case.verified.carrier
    if confirmed is None:
        return unknown(work, span)
    name = work.reply.text[span[0] : span[1]]
    return point(
        work,
        Code.CONFLICTING_FACT,
        span,
        f"「{name}」は、確認済みの配送会社「{confirmed}」と食い違います。正しい名前に直してください。",
    )
