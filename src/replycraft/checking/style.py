"""Checks how a reply speaks: keigo, tone, excuses, and gaps left to fill."""

import re
from collections.abc import Iterator
from datetime import date

from replycraft.checking.figures import Sort
from replycraft.checking.findings import Work, point, worded
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_WORDED = (Code.EXCUSE, Code.TONE, Code.KEIGO_DOUBLE, Code.KEIGO_WRONG_DIRECTION)
_SHOUT = re.compile("[！!]+")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\ufe0f]+")
_SIGNS = re.compile("[☎☏✉✆〒※★☆♪→➡✓✔]")
# 「思う。」「ないんだよね。」「かかるけど、」 but not 「ます。」「ました。」「ください。」.
_PLAIN_END = re.compile(
    "(?:(?<!ま)(?<!で)す|[うくつぬむぶるぐ]|(?<!まし)(?<!でし)た|(?<!ん)だ|んだ|だった|である|(?:な|た|よ|い|し|らし)い"
    "|(?<!ます)(?<!です)(?<!した)(?<!せん)(?<!しょう)(?<!さい)[よねわぞぜ]|かな|かも|じゃん|のね|けど|っす|でね|だし|さ)[。！!？?]$"
)
_POLITE_END = re.compile(
    "(?:ください|下さい|なさい|ませ|さい|ましょう|でしょう|お願い|幸い|まい|せい|くらい|ぐらい|ます|です|ません|願う)[。！!？?]$|お[ぁ-ん一-龥]{1,4}い[。！!？?]$"
)
_PLAIN_BUT = re.compile(
    "(?<!です)(?<!ます)(?<!した)(?<!せん)(?:る|い|た|だ|う)(?:けど|けれど|から|し)、"
)
_PLAIN_BUT_WORD = re.compile("[るいただうく](?:んだ)?けれ?ど(?:も)?、")
_WEEKDAY = re.compile(
    r"[ 　]?[(（]?(?:の)?[ 　]?([月火水木金土日])(?:曜日?|(?=[)）・/]))"
)
_LONGEST_TAIL = 6
_PLACEHOLDER = re.compile(
    r"\{\{[^{}\n]{0,40}\}\}|\{%[^\n]{0,40}%\}|\{[A-Za-z_][\w.]{0,30}\}|\$\{[^{}\n]{1,30}\}|\$[A-Z_]{3,}|%[A-Z_]{3,}%|%\([a-z_]+\)s|<[A-Za-z_]{3,30}>|<<[^<>\n]{1,30}>>|"
    r"[＜<《〈][^＜＞<>《》〈〉\n。]{0,12}(?:名|番号|日付|日時|金額|氏名|住所|商品|記入|入力|挿入|理由|内容|日|時間)[＞>》〉]|"
    r"\[[^\[\]\n]{1,20}\]|［[^［］\n]{1,20}］|"
    r"[○〇◯●]{2,}|[○〇◯●](?=[月日時分円様年名個])|[×✕]{2,}|[XＸ]{3,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|[■□△▲]{2,}|"
    r"_{3,}|＿{2,}|\bTODO\b|\bTBD\b|\bFIXME\b|\bN/A\b|\bNone\b|\bnull\b|\bundefined\b|\bNaN\b|"
    r"[（(](?:ここに|以下に|要確認|要記入|要修正|仮|未定|担当者名|お客様名|氏名|日付|日時|商品名|金額|会社名|部署名|注文番号|電話番号|ご署名|署名|名前|お名前)[^（）()\n]{0,20}[)）]|"
    r"ここに[^。\n]{1,20}(?:記入|入力|挿入|書く|入れ)"
)
_BRACKETED = re.compile("【([^【】\n]{1,24})】")
_SLOT = re.compile("[のはがをにへでとも様円、。までよりから]")
_HEADING_BEFORE = re.compile(r"(?:^|\n)[\s・■●◆◇○※＊*\-0-9.．)）(（]*$")


def check_style(work: Work) -> Iterator[Finding]:
    """Yield wordings, plain forms, shouting, and gaps that nobody filled."""
    for code in _WORDED:
        taken = -1
        for match in work.matches.get(code, ()):
            if match.start >= taken:
                taken = match.end
                yield worded(work, code, match)
    yield from _shouting(work)
    yield from _plain(work)
    yield from _placeholders(work)
    yield from check_weekdays(work)


def _shouting(work: Work) -> Iterator[Finding]:
    reply = work.reply
    if "！" in reply.text or "!" in reply.text:
        for match in _SHOUT.finditer(reply.text, reply.body_start, reply.body_end):
            if not reply.quoted(match.start()) and not _in_name(work, match):
                yield point(
                    work,
                    Code.TONE,
                    match.span(),
                    "感嘆符は軽く、または強く響きます。「。」にしてください。",
                )
    for match in _EMOJI.finditer(reply.text):
        if not _SIGNS.match(match[0]):
            yield point(
                work,
                Code.TONE,
                match.span(),
                "絵文字は、困っている方への返信には合いません。削ってください。",
            )


def _in_name(work: Work, match: re.Match[str]) -> bool:
    """Tell whether the mark belongs to a name such as 「めざせ！漢字」."""
    text = work.reply.text
    around = text[max(0, match.start() - 2) : match.end() + 1]
    return (
        len(around) > 3
        and around
        in work.ground.confirmed.text + work.ground.mail.text + work.ground.desk.text
        or around in "\n".join(work.ground.facts.values())
    )


def _plain(work: Work) -> Iterator[Finding]:
    reply = work.reply
    for start, end in reply.sentences:
        if not reply.body_start <= start < reply.body_end:
            continue
        sentence = reply.text[start:end].strip()
        but = _PLAIN_BUT_WORD.search(sentence)
        ends = _PLAIN_END.search(sentence) and not _POLITE_END.search(sentence)
        if (but and not reply.quoted(start + but.start())) or ends:
            at = start + (
                len(reply.text[start:end]) - len(reply.text[start:end].lstrip())
            )
            yield point(
                work,
                Code.KEIGO_PLAIN,
                (at, at + len(sentence)),
                "常体(だ・である)や話し言葉です。「です・ます」に改めてください。",
            )


def _placeholders(work: Work) -> Iterator[Finding]:
    text = work.reply.text
    for match in _PLACEHOLDER.finditer(text):
        if squeeze_known(work, match[0]):
            continue
        yield _unfilled(work, match.span())
    for match in _BRACKETED.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        after = text[match.end() : match.end() + 1]
        heading = _HEADING_BEFORE.search(
            before if match.start() > 12 else "\n" + before
        )
        if (heading is None or _SLOT.match(after)) and not squeeze_known(
            work, match[0]
        ):
            yield _unfilled(work, match.span())


def squeeze_known(work: Work, written: str) -> bool:
    """Tell whether a source has *written* just so, so that it is no gap."""
    sources = (*work.ground.facts.values(), work.ground.mail.text)
    return any(written in source for source in sources)


def _unfilled(work: Work, span: tuple[int, int]) -> Finding:
    what = work.reply.text[span[0] : span[1]]
    return point(
        work,
        Code.UNFILLED_PLACEHOLDER,
        span,
        f"「{what}」が埋まっていません。事実を入れるか、文ごと削ってください。",
    )


def check_weekdays(work: Work) -> Iterator[Finding]:
    """Yield days whose weekday is another."""
    for figure in work.figures:
        day = figure.value
        written = _WEEKDAY.match(work.reply.text, figure.end)
        if not isinstance(day, date) or written is None:
            continue
        right = "月火水木金土日"[day.weekday()]
        if written[1] == right:
            continue
        end = written.end()
        end += work.reply.text[end : end + 1] in (")", "）")
        yield point(
            work,
            Code.WEEKDAY_MISMATCH,
            (figure.start, end),
            f"{day.year}年{day.month}月{day.day}日は{right}曜日です。日にちか曜日を直してください。",
        )
