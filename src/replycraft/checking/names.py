"""Checks names: who is addressed, and who and what is mentioned."""

import re
from collections.abc import Iterator

from replycraft.checking.findings import Work, point
from replycraft.checking.reply import Line, squeeze
from replycraft.records.draft import Finding
from replycraft.records.ids import Code
from replycraft.text.tokenizer import tokenize

_TITLE = re.compile(
    r"[ 　]*(様方|さま方|様|さま|御中|殿|どの|さん|くん|ちゃん|各位|氏|先生|へ)?[、,]?$"
)
_PROPER_TITLES = ("様", "さま", "御中", "先生")
_GENERAL = (
    "お客",
    "ご担当",
    "担当者",
    "各位",
    "ご利用者",
    "会員",
    "皆",
    "保護者",
    "関係者",
    "ご家族",
    "ご契約者",
    "読者",
)
_COMPANY = re.compile(
    r"(?:株式会社|有限会社|合同会社|合資会社|一般社団法人|医療法人|学校法人|社会福祉法人|\(株\)|\(有\))"
)
_ROLE = re.compile(
    r"^(?:[ 　]*(?:経理|総務|購買|人事|営業|資材|広報|お客様)?(?:ご担当者?|担当者?|部長|課長|係長|社長|店長|主任|代表取締役|代表|院長|理事長|専務|常務|次長|室長|所長|様)?[ 　]*)+"
)
# 「弊社の長谷川より」「料金担当の野村が」: somebody of the house is named.
_STAFF = re.compile(
    r"(?:弊社|当社|当店|弊店|当園|当館|当院|担当者?|責任者|[一-鿿]{1,3}員|受付|案内|係|課長|部長|店長|主任|室長|係長|所長|院長|支配人|料理長|職人|技術員|技術者|技師|整備士|スタッフ|窓口|営業|上司|上長|代表|女将|料金|修理|配送|経理|総務|工場|本社|部|課|室|センター|サポート)"
    r"(?:である|を務める|を担当する)?の([一-鿿々ヶ]{1,4}|[ァ-ヶー]{2,8})(?=より|から|が|は|も|に|の|と申|まで|へ|宛|を訪|が伺|、)"
)
_SELF = re.compile(
    r"の([一-鿿々ヶ]{1,4}(?:[ 　][一-鿿々ヶぁ-ん]{1,4})?|[ァ-ヶー]{2,8})(?=でございます|です|と申します)"
)
_WITH_TITLE = re.compile(
    r"([一-鿿々ヶ]{2,6}|[ァ-ヶー]{2,10})(?:[ 　]([一-鿿々ぁ-ん]{1,4}))?[ 　]?様(?![々子式相])"
)
_CARRIER = re.compile(
    r"[一-鿿ァ-ヶーぁ-ん]{2,8}?(?:運輸|急便|通運|宅急便|宅配便|エクスプレス|郵便)(?![番局受箱])"
)
_COMMON_CARRIER = ("宅配便", "宅急便", "郵便", "運輸")
_QUOTED = re.compile(r"[「『]([^「」『』\n]{2,30})[」』](?=(.{0,12}))")
_DICTATED = re.compile(
    r"と(?:だけ|のみ)?(?:、|本メール|このメール)?(?:に|へ)?(?:ご|お)?(?:返信|記入|記載|入力|書き|添え|伝え|申し|知らせ|明記|表示|検索|お|ご)|を(?:押|クリック|タップ|選|開|オン|オフ)|(?:ボタン|タブ|欄|画面|ページ|メニュー|キー|アイコン|リンク)|から"
)
# What somebody says or writes is no name of a thing.
_SPOKEN = re.compile(
    r"[。、？！?!]|(?:です|ます|した|ない|たい|希望|確定|済み|する|れる|いる|ある|かな|のに|だ|か|よ|ね|い)$"
)
_THING = re.compile(
    r"[ァ-ヶー]{3,}|[A-Za-z]{2,}|[A-Z0-9]{2,}|(?:プラン|コース|セット|シリーズ|モデル|便|会|券|号|機|剤|液|版|スリム|キャンペーン|サービス)$"
)
_THING_BEFORE = re.compile(
    r"(?:商品|製品|機種|モデル|シリーズ|ブランド|プラン|コース|サービス|キャンペーン|書籍|教材|銘柄|新作|新型|後継|姉妹品|類似品|代替品|品|室|間|席|特別|限定|当店|弊社|当社|新|人気の|おすすめの|別の|同じ|の)$"
)
_NOT_NAMES = frozenset(
    "者 方 件 点 品 物 日 旨 上 下 中 際 折 間 内 外 前 後 都合 場合 対応 連絡 確認 調査 手続 本人 自身 全員 一同 皆 者達 責任者 担当 担当者 係 窓口 者一同 専門 部署 部門 社員 従業員 職員 係員 係の者 課長 部長 店長 主任 上司 上長 代表 社長 本社 工場 倉庫 支店 店舗 本店 営業 技術 製造 品質 検査 出荷 配送 発送 経理 総務 受付 都度 判断 指示 説明 案内 手配 準備 作業 訪問 報告 返信 電話 番号 時間 記録 履歴 規定 方針 決定 管理 責任 過失 原因 不備 誤り 手違 手違い 落度 皆様 方々 私 者共 手元 在庫 料金 名前 氏名 業務 手順 基準 都合上 当日 翌日 本日 明日 会議 全体".split()
)
# Family names that the dictionary takes for hills and trees.
_NATURAL = frozenset(
    "林 森 東 西 南 北 原 星 泉 岡 関 堀 谷 畑 島 浜 桂 柳 小柳 楠 梅 竹 松 杉 榊 菊 橘 嵐 轟 城 堤 岸 滝 峰 平 辻 窪 沢 大木 大石 小川 大川 竹林 松林 小松 黒木 青木 荒木 高木 並木 白石 黒石 大谷 小谷 栗林 大島 小島 中島 横山 奥山 遠山 丸山 村 町 市 宮 神 土屋 金 銀 鈴木 水 湯 森林 旭 朝日 大野 小野 中野 上野 高野 平野 河野 矢野 草野 荻野 大久保 大西 小西 中西 大和 浅野 石垣 石橋 板橋 大橋 高橋 本橋 岩 岩石 砂川 小池 菊池 池 蓮池 井上 川上 村上 山上 坂上 川下 木下 山下 坂下 川口 山口 田口 出口 谷口 門 松門 堂 武 桜 桜木 桜井 白井 黒田 赤木".split()
)
_LINES_FOR_SELF = 260


def check_names(work: Work) -> Iterator[Finding]:
    """Yield a wrong recipient and names that no source has."""
    yield from _recipient(work)
    yield from _other_recipients(work)
    yield from _staff(work)
    yield from _things(work)


def _recipient(work: Work) -> Iterator[Finding]:
    lines = work.reply.address
    if not lines or work.ground.case.mail is None:
        return
    last = lines[-1]
    title = _TITLE.search(last.text)
    honorific = title[1] if title else None
    name = last.text[: title.start()] if title else last.text
    if any(word in last.text for word in _GENERAL) and "担当" not in name:
        return
    if not any(letter.isalnum() for letter in name):
        return
    if honorific not in _PROPER_TITLES and not _is_department(work, name):
        yield _misaddressed(
            work, last, "宛名の敬称は「様」(会社や部署には「御中」)にしてください。"
        )
    elif not _is_addressee(work, name):
        yield _misaddressed(
            work,
            last,
            "宛名がお客様のお名前と違います。メールの差出人と署名を確かめてください。",
        )
    else:
        yield from _wrong_company(work, lines)


def _misaddressed(work: Work, line: Line, message: str) -> Finding:
    return point(work, Code.WRONG_RECIPIENT, (line.start, line.end), message)


def _is_department(work: Work, name: str) -> bool:
    # An unnamed sender is not known to be addressed wrongly.
    return not _known_names(work) or not name


def _known_names(work: Work) -> list[str]:
    mail, analysis = work.ground.case.mail, work.ground.case.analysis
    names = [
        mail.from_name if mail else "",
        (analysis.customer_name if analysis else "") or "",
    ]
    return [name for name in names if name]


def _is_addressee(work: Work, name: str) -> bool:
    """Tell whether *name* is the customer, by any name the mail gives."""
    mail = work.ground.case.mail
    wanted = squeeze(_ROLE.sub("", _strip_company(work, name)))
    if not wanted or mail is None:
        return True
    known = _known_names(work)
    if not known:
        return wanted in work.ground.mail.letters
    words = [squeeze(word) for given in known for word in _callable(given)]
    if any(word.startswith(wanted) or wanted == word for word in words):
        return True
    if any(wanted.endswith(word) and len(word) > 1 for word in words):
        return True
    signed = squeeze(mail.text + mail.signature)
    return len(wanted) > 1 and wanted in signed and not _has_kanji_name(known)


def _callable(given: str) -> list[str]:
    """Return the ways to address *given*: whole, family name, person of a company.

    A given name alone is none: 根岸 洋介 is not 根津 洋介.
    """
    words = given.replace("　", " ").split(" ")
    people = [w for w in words if not (_COMPANY.search(w) or _is_place_of_work(w))]
    if len(people) < len(words):
        # Where a company stands before, any word may be the family name.
        return [given, "".join(people), "".join(people[-2:]), *people]
    return [given, *people[:1]]


def _has_kanji_name(names: list[str]) -> bool:
    """Tell whether the sender is known by kanji, so that they must fit."""
    return any("一" <= letter <= "鿿" for name in names for letter in name)


def _strip_company(work: Work, name: str) -> str:
    """Return *name* without the company and department that the mail gives."""
    words = name.replace("　", " ").split(" ")
    while len(words) > 1 and (_COMPANY.search(words[0]) or _is_place_of_work(words[0])):
        words = words[1:]
    return "".join(words)


def _is_place_of_work(word: str) -> bool:
    return word.endswith(
        (
            "部",
            "課",
            "係",
            "室",
            "担当",
            "ご担当",
            "センター",
            "店",
            "支店",
            "本社",
            "総務",
            "経理",
            "購買",
            "人事",
            "企画",
        )
    )


def _wrong_company(work: Work, lines: tuple[Line, ...]) -> Iterator[Finding]:
    for line in lines:
        for word in line.text.replace("　", " ").split(" "):
            if _COMPANY.search(word) and squeeze(word) not in work.ground.letters:
                core = squeeze(_COMPANY.sub("", word))
                if core and core not in work.ground.letters:
                    yield _misaddressed(
                        work, line, "宛名の会社名がお客様のメールと違います。"
                    )
                    return


def _other_recipients(work: Work) -> Iterator[Finding]:
    """Yield people in the body who are addressed but unknown."""
    reply = work.reply
    for match in _WITH_TITLE.finditer(reply.text, reply.body_start, reply.body_end):
        name = match[1]
        known = squeeze(name + (match[2] or ""))
        if name.startswith(_GENERAL) or squeeze(name) in work.ground.letters:
            continue
        if known in work.ground.letters or not _is_proper(match[0].rstrip("様")):
            continue
        code = Code.WRONG_RECIPIENT if _similar(work, name) else Code.UNGROUNDED_NAME
        yield point(
            work,
            code,
            match.span(),
            f"「{match[0]}」はメールにも事実にもない名前です。お名前を確かめてください。",
        )


def _similar(work: Work, name: str) -> bool:
    return any(name[0] == known[0] for known in _known_names(work))


def _is_proper(name: str) -> bool:
    """Tell whether the tokenizer takes *name* for a name."""
    if name in _NOT_NAMES:
        return False
    if name in _NATURAL:
        return True
    tags = tokenize(name).tags
    return bool(tags) and all(tag.startswith("名詞-固有名詞") for tag in tags)


def _staff(work: Work) -> Iterator[Finding]:
    reply, letters = work.reply, work.ground.letters
    for match in _STAFF.finditer(reply.text, reply.body_start, reply.body_end):
        if squeeze(match[1]) not in letters and _is_proper(match[1]):
            yield _unknown(work, match.span(1))
    limit = min(reply.body_end, reply.body_start + _LINES_FOR_SELF)
    agent = squeeze(work.ground.case.profile.agent)
    for match in _SELF.finditer(reply.text, reply.body_start, limit):
        name = squeeze(match[1])
        if agent and name not in agent and name not in letters and _is_proper(match[1]):
            yield _unknown(work, match.span(1))


def _unknown(work: Work, span: tuple[int, int]) -> Finding:
    name = work.reply.text[span[0] : span[1]]
    return point(
        work,
        Code.UNGROUNDED_NAME,
        span,
        f"「{name}」は、メールにも確認済みの事実にも窓口の設定にもない名前です。"
        "確かめて事実に加えるか、「担当者」などに直してください。",
    )


def _things(work: Work) -> Iterator[Finding]:
    """Yield products in brackets, carriers and companies that no source has."""
    reply, letters = work.reply, work.ground.letters
    for match in _QUOTED.finditer(reply.text, reply.body_start, reply.body_end):
        if squeeze(match[1]) in letters or _DICTATED.match(match[2]):
            continue
        before = reply.text[max(0, match.start() - 6) : match.start()]
        named = _THING.search(match[1]) or _THING_BEFORE.search(before)
        if named and not _SPOKEN.search(match[1]):
            yield _unknown(work, match.span(1))
    for match in _CARRIER.finditer(reply.text, reply.body_start, reply.body_end):
        if match[0] not in _COMMON_CARRIER and squeeze(match[0]) not in letters:
            yield from _carrier(work, match)


def _carrier(work: Work, match: re.Match[str]) -> Iterator[Finding]:
    # The pattern may have swallowed words before the name: 「明日は白鳥運輸」.
    for start in range(match.start(), match.end() - 3):
        if squeeze(work.reply.text[start : match.end()]) in work.ground.letters:
            return
    tokens = tokenize(match[0])
    names = [
        start
        for start, tag in zip(tokens.starts, tokens.tags, strict=True)
        if tag.startswith("名詞")
    ]
    run = [start for start in names if match[0][start:].isalnum()]
    start = min(run, default=0)
    for at, tag in zip(tokens.starts, tokens.tags, strict=True):
        if not tag.startswith(("名詞", "接尾", "接頭")):
            start = at + 1
    name = match[0][start:]
    if len(name) <= 3 or name in _COMMON_CARRIER:  # noqa: PLR2004 (運輸 alone)
        return
    span = (match.start() + start, match.end())
    confirmed = work.ground.case.verified.carrier
    if confirmed is None:
        yield _unknown(work, span)
        return
    yield point(
        work,
        Code.CONFLICTING_FACT,
        span,
        f"「{name}」は、確認済みの配送会社「{confirmed}」と食い違います。正しい名前に直してください。",
    )
