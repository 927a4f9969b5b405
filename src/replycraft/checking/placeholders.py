"""Finds gaps that nobody filled."""

import re
from collections.abc import Iterator

from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import lazily
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_PLACEHOLDER = lazily(
    r"\{\{[^{}\n]{0,40}\}\}|\{%[^\n]{0,40}%\}|\{[^{}\n]{1,30}\}|｛[^｛｝\n]{1,30}｝|\$\{[^{}\n]{1,30}\}|\$[A-Z_]{3,}|%[A-Z_]{3,}%|%\([a-z_]+\)s|<[A-Za-z_]{3,30}>|<<[^<>\n]{1,30}>>|"
    r"[＜<《〈][^＜＞<>《》〈〉\n。]{0,12}(?:名|番号|日付|日時|金額|氏名|住所|商品|記入|入力|挿入|理由|内容|日|時間|担当者|要望|状況|原因|期日|期限|会社|お客様|アドレス|宛先|連絡先|URL|リンク)[＞>》〉]|"
    r"\[[^\[\]\n]{1,20}\]|［[^［］\n]{1,20}］|〔[^〔〕\n0-9]{1,24}〕|"
    r"[○〇◯●◇◆]{2,}|[○〇◯●■□△▲◇◆＊](?=[月日時分円様年名個])|[_＿]{2,}(?=[月日時分円])|[＠@]{2,}|[￥¥][-－ー―]{2,}|[（(【\[［「][ 　]+[)）】\]］」]|(?<=[はがを])[ 　]{2,}(?=[円月日時名様])|\*\*[^*\n]{0,8}(?:名|番号|日付|日時|金額|住所|理由|内容)\*\*|[×✕]{2,}|[XＸ]{3,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|[■□△▲]{2,}|"
    r"_{3,}|＿{2,}|YYYY|MM月|DD日|[hH]{2}[:時]|[?？]{2,}(?=[月日時円:])|[*＊]{3,}|(?:お客様名|担当者名|会社名|商品名|部署名|氏名)(?=様|でござい|です|と申)|(?<![A-Za-z])(?:TODO|TBD|FIXME|N/A|None|null|undefined|NaN)(?![A-Za-z])|"
    r"[（(][※＊*]?(?:ここに|要確認|要記入|要修正)[^（）()\n0-9０-９]{0,20}[)）]|[（(][※＊*]?(?:仮|未定)[)）]|"
    # 「（金額はいずれも税別です）」 says something, 「（金額を確認）」 and 「（担当者名）」 wait for it.
    r"[（(][※＊*]?(?:以下に|仮の)?(?:担当者名|お?客様名|氏名|日付|日時|商品名|金額|会社名|部署名|注文番号|電話番号|ご?署名|お?名前|文面?)?"
    r"(?:[をはがの]?、?(?:要?(?:確認|記入|入力|修正|挿入)|差し?替え|入れる|書く|未定|調整中|空欄)(?:中|要|待ち|済み?|の上|のこと|する(?:こと)?|予定)?|(?<=[名付時額号前])(?!.を?(?:お書き|ご記入|お知らせ|お教え|添え)))[)）]|"
    # 「(※URLを入れる)」「(※後で確認)」: a note to oneself.
    r"[（(][※＊*][^（）()\n0-9０-９]{1,16}(?:を(?:入れる|記入|入力|挿入|追記|書く|貼る|確認|調べる)|に差し?替え|後で(?:確認|記入|入力)|あとで(?:確認|記入|入力))(?:する|予定|のこと)?[)）]|"
    r"ここに[^。\n]{1,20}(?:記入|入力|挿入|書く|入れ)|ここに(?:記入|入力|挿入)(?=[)）\]］】])"
)
# How every gap begins; most replies have none.
_GAP_LETTER = lazily(
    "[{｛<＜《〈\\[［【〔@＠￥¥◇◆○〇◯●×✕XＸx■□△▲_＿%$（(TFNnuこYMDHh?？*＊名]"
)
_GAP = lazily(
    r"[{｛<＜《〈\[［【〔○〇◯●]|[×✕]{2}|[XＸ]{3}|[xX]{2}|[■□△▲◇◆＠@]{2}|[■□△▲◇◆＊][月日時分円様年名個]|[_＿]{2}|[￥¥][-－ー―]|[（(「][ 　]|[はがを][ 　]{2}|\*\*|%[A-Z_(]|\$[A-Z_]"
    "|YYYY|MM月|DD日|[hH]{2}[:時]|[?？]{2}|[*＊]{3}|[社品者様署氏]名(?:様|でござ|です|と申)|ここに|TODO|TBD|FIXME|N/A|None|null|undefined|NaN"
    "|[（(][※＊*]?(?:ここ|要|仮|未定|担当|お?客様名|氏名|日付|日時|商品名|金額|会社名|部署名|注文番号|電話番号|ご?署名|お?名前|以下)|[（(][※＊*]"
)
_SQUARE, _POINTED = "[［【〔", "＜《〈"
# What stands in a gap is named so; a button is not.
_NAMELESS = "〔空欄に入る物〕|日[\\]］】]"
_SHOWN = "の?〔画面の物〕|(?:を|から)、?(?:押|クリック|タップ|お?選|開|お?進)|が(?:出|表示|現れ)|に(?:印|丸|チェック|レ点)|と(?:お書き|ご記入|ご入力|入力|表示|出)|[ 　]?(?:→|＞|>)"
_TOLD = lazily("[ 　]*[^\\s のはがをにへでとも様円、。までよりから]")
_LINE_START = 12
# Replies write the brackets of a fact in full width.
_NARROW = str.maketrans("（）［］｛｝", "()[]{}")
_BRACKETED = lazily("【([^【】\n]{1,24})】")
_SLOT = lazily("[のはがをにへでとも様円、。までよりから]")
_HEADING_BEFORE = lazily(r"(?:^|\n)[\s・■●◆◇○※＊*\-0-9.．)）(（]*$")


def check_placeholders(work: Work) -> Iterator[Finding]:
    """Yield placeholders, brackets to fill in and words such as None."""
    text = work.reply.text
    for match in _PLACEHOLDER.finditer(text):
        if not (_is_label(work, match) or _is_known(work, match[0])):
            yield _unfilled(work, match.span())
    for match in _BRACKETED.finditer(text) if "【" in text else ():
        before = ("\n" + text[: match.start()])[-_LINE_START:]
        after = text[match.end() : match.end() + 1]
        if _HEADING_BEFORE.search(before) is not None and not _SLOT.match(after):
            continue
        if not (_is_label(work, match) or _is_known(work, match[0])):
            yield _unfilled(work, match.span())


def _is_label(work: Work, match: re.Match[str]) -> bool:
    """Tell whether *match* is a label, or what a screen shows: 「[設定]を押し」「＜お届け日＞7日」."""
    text, end = work.reply.text, match.end()
    if match[0][0] in _SQUARE:
        # 「【表】と【裏】の二枚」 names what there is, not what is missing.
        shown = match[0][0] == "【" or work.groups.pattern(_SHOWN).match(text, end)
        return bool(shown) and work.groups.pattern(_NAMELESS).search(match[0]) is None
    if match[0][0] not in _POINTED:
        return False
    before = ("\n" + text[: match.start()])[-_LINE_START:]
    told = _TOLD.match(text, end) is not None
    return told and _HEADING_BEFORE.search(before) is not None


def has_gap(piece: str) -> bool:
    """Tell whether a gap may begin in *piece*."""
    begins = "　　" in piece or "  " in piece or _GAP_LETTER.search(piece) is not None
    return begins and _GAP.search(piece) is not None


def _is_known(work: Work, written: str) -> bool:
    """Tell whether a source has *written* just so, so that it is no gap."""
    sources = (*work.ground.facts.values(), work.ground.mail.text)
    narrow = written.translate(_NARROW)
    return any(
        written in source or narrow in source.translate(_NARROW) for source in sources
    )


def _unfilled(work: Work, span: tuple[int, int]) -> Finding:
    what = work.reply.text[span[0] : span[1]]
    return point(
        work,
        Code.UNFILLED_PLACEHOLDER,
        span,
        f"「{what}」が埋まっていません。事実を入れるか、文ごと削ってください。",
    )
