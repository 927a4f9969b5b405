"""Which lines of a mail are older words that it quotes."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from replycraft.mail.patterns import Pattern, any_of

# A mark is no mark in a face such as >< or >_<, nor in HTML left over as text.
_MARK = Pattern(r"[ \t\u3000]{0,3}[>＞](?![<＜/]|[_.]\s?[<＜])")
_BAR = Pattern(r"[ \t]{0,3}[|｜│](?![|｜│])")
_SEPARATOR = Pattern(
    r"[ \t>]{0,4}[-_=－ー―─*]{2,60}[ \t]{0,3}(?:"
    r"Original (?:Message|Appointment)|Forwarded (?:message|by\b.{0,80})|"
    r"Reply (?:Message|Header)|"
    r"(?:元|転送|引用|返信元|転送元|送信元|受信)(?:の|された|した)?(?:メッセージ|メール)(?:の見出し)?|"
    r"(?:以下|下記)?(?:転送|引用)(?:メール|文)?(?:開始|ここから)?"
    r")[ \t]{0,3}[-_=－ー―─*]{0,60}[ \t]*",
    re.IGNORECASE,
)
_FORWARD = Pattern(
    r"(?:Begin forwarded message|転送されたメッセージ|元のメッセージ)[:：]?",
    re.IGNORECASE,
)
_FROM = Pattern(
    r"[ \t>*]{0,4}(?:From|差出人|送信者|発信者|送信元)\*?[ \t]?[:：]", re.IGNORECASE
)
_HEADER = Pattern(
    r"[ \t>*]{0,4}(?:From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|差出人|送信者|"
    r"発信者|送信元|送信日時|送信日|日時|日付|受信日時|宛先|あて先|CC|件名|題名|返信先|重要度|"
    r"添付ファイル)\*?[ \t]?[:：]",
    re.IGNORECASE,
)
_WROTE = Pattern(
    r"(?:wrote|writes|書きました|書いた|のメール|さんからのメール|送信しました)"
    r"[ \t]?[:：]?[ \t]*$|[>＞\])）][ \t]?[:：][ \t]*$",
    re.IGNORECASE,
)
_WHEN = Pattern(
    r"\d{1,4}[/年.\-]\s?\d{1,2}[/月.\-]|\d{1,2}:\d{2}|@|"
    r"^\s*On .{3,60}(?:\d{4}|\d{1,2}:\d{2})"
)
_BARS = ("|", "｜", "│")
_FIRST = frozenset("-_=－ー―─*Bb転元")  # of a separator or of _FORWARD
_GAP = 2  # empty lines that may stand between an announcement and its quote
_LONGEST_HEAD = 12
_FEWEST_HEADERS = 2
_SHORTEST_RULE = 5
_LONGEST = 400  # of a line that can be a header or an attribution
# One of these is in every quote; one look for all of them costs next to nothing.
_HINTS = any_of(
    ">", "＞", "|", "｜", "│", "riginal ", "ORIGINAL", "orwarded", "元のメッセ", "元のメール", "転送",
    "引用", "差出人", "送信者", "発信者", "送信元", "受信メ", "From", "wrote", "writes", "書きました",
    "のメール:", "のメール：", "Reply ",
)  # fmt: skip


class Cut(NamedTuple):
    """The lines of the newest message and the lines that it quotes."""

    new: tuple[str, ...]
    quoted: tuple[str, ...]


def may_quote(text: str) -> bool:
    """Tell quickly whether *text* has anything that looks like a quote."""
    return _HINTS.search(text) is not None


def cut_quotes(lines: Sequence[str]) -> Cut:
    """Part *lines* into new and quoted ones; both keep their order."""
    marked = _marked(lines)
    _mark_attributions(lines, marked)
    _mark_originals(lines, marked)
    new = tuple(line for line, quoted in zip(lines, marked, strict=True) if not quoted)
    old = tuple(line for line, quoted in zip(lines, marked, strict=True) if quoted)
    return Cut(new, old)


def _marked(lines: Sequence[str]) -> list[bool]:
    """Tell for each line whether it bears a quote mark."""
    # The cheap tests come first: of all lines of all mails, few have such a mark.
    marked = [
        (">" in line or "＞" in line) and _MARK.match(line) is not None
        for line in lines
    ]
    if not any(bar in line for line in lines for bar in _BARS):
        return marked
    bars = [_BAR.match(line) is not None and not _is_table(line) for line in lines]
    for index, bar in enumerate(bars):
        # One bar may be a decoration; two lines in a row are a quote.
        beside = bars[max(0, index - 1) : index] + bars[index + 1 : index + 2]
        marked[index] = marked[index] or (bar and any(beside))
    return marked


def _is_table(line: str) -> bool:
    return len(re.findall(r"[|｜│]", line[:_LONGEST])) > 1


def _mark_attributions(lines: Sequence[str], marked: list[bool]) -> None:
    """Mark the line that announces a quote, and a header block before it."""
    for index in range(1, len(lines)):
        if not marked[index] or marked[index - 1]:
            continue
        above = index - 1
        while above >= 0 and index - above <= _GAP and not lines[above].strip():
            above -= 1
        while (
            above >= 0
            and index - above <= _LONGEST_HEAD
            and _HEADER.match(lines[above][:_LONGEST])
        ):
            marked[above] = True
            above -= 1
        if above < 0 or marked[above]:
            continue
        if _SEPARATOR.fullmatch(lines[above]):
            marked[above] = True
        else:
            _mark_attribution(lines, marked, above)


def _mark_attribution(lines: Sequence[str], marked: list[bool], at: int) -> None:
    line = lines[at].strip()
    if len(line) > _LONGEST:
        return
    ends = line.endswith((":", "：", "、", ">")) or _WROTE.search(line)
    if ends and (_WHEN.search(line) or _WROTE.search(line)):
        marked[at] = True
        above = lines[at - 1].strip() if at else ""
        # "On Mon, Nov 3, 2025 at 10:00 AM X\n<x@y> wrote:" is one sentence.
        if line.startswith("<") and above[:_LONGEST] and _WHEN.search(above[:_LONGEST]):
            marked[at - 1] = True


def _mark_originals(lines: Sequence[str], marked: list[bool]) -> None:
    """Mark everything below a header block or separator that has no quote marks."""
    start = _original_start(lines, marked)
    if start is None:
        return
    body = start
    while body < len(lines) and _belongs_to_head(lines[body]):
        body += 1
    rest = range(body, len(lines))
    # Where the old words bear marks, unmarked ones below them are an answer.
    end = body if any(marked[index] for index in rest) else len(lines)
    for index in range(start, end):
        marked[index] = True


def _belongs_to_head(line: str) -> bool:
    return (
        not line.strip()
        or _HEADER.match(line[:_LONGEST]) is not None
        or _SEPARATOR.fullmatch(line[:_LONGEST]) is not None
    )


def _original_start(lines: Sequence[str], marked: Sequence[bool]) -> int | None:
    for index, line in enumerate(lines):
        if marked[index] or len(line) > _LONGEST or not _may_begin(line):
            continue
        if _SEPARATOR.fullmatch(line) or _FORWARD.fullmatch(line.strip()):
            return index
        if _FROM.match(line) and _is_header_block(lines, index):
            return _with_rule(lines, index)
        if _announces_unmarked(lines, index):
            return index
    return None


def _may_begin(line: str) -> bool:
    """Tell quickly whether *line* can be a separator or hold the name of a header."""
    if ":" in line or "：" in line:
        return True
    return line.strip().lstrip("> \t")[:1] in _FIRST


def _is_header_block(lines: Sequence[str], at: int) -> bool:
    """Tell whether an Outlook block (From, Sent, To, Subject) starts here."""
    following = lines[at + 1 : at + 7]
    return (
        sum(_HEADER.match(line[:_LONGEST]) is not None for line in following)
        >= _FEWEST_HEADERS
    )


def _with_rule(lines: Sequence[str], at: int) -> int:
    above = at - 1
    while above >= 0 and at - above <= _GAP and not lines[above].strip():
        above -= 1
    rule = lines[above].strip() if above >= 0 else ""
    return above if len(rule) >= _SHORTEST_RULE and set(rule) <= set("_-―─") else at


def _announces_unmarked(lines: Sequence[str], at: int) -> bool:
    """Tell whether a mailer announces a quote here that bears no marks (HTML)."""
    line = lines[at].strip()
    if not re.search(r"(?:wrote|書きました|のメール)[ \t]?[:：]$", line):
        return False
    return _WHEN.search(line) is not None and ("@" in line or ":" in line[:-1])
