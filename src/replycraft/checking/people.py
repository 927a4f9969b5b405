"""Checks the people whom a reply names."""

import re
from collections.abc import Iterator
from operator import eq

from replycraft.checking.findings import Work, point
from replycraft.checking.groups import Groups
from replycraft.checking.patterns import lazily
from replycraft.checking.remember import Remembered, RememberedBy
from replycraft.checking.reply import squeeze
from replycraft.facts import comparing
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_SELF = lazily(
    r"の([一-鿿々ヶ]{1,4}(?:[ 　][一-鿿々ヶぁ-ん]{1,4})?|[ァ-ヶー]{2,8})(?=でございます|です|と申します)"
)
_TITLED = lazily(
    r"([一-鿿々ヶ]{2,6}|[ァ-ヶー]{2,10})(?:[ 　]([一-鿿々ぁ-ん]{1,4}))?[ 　]?$"
)
_LONGEST_NAME = 18
_LINES_FOR_SELF = 260
# Groups of words in lexicons/checks/. 「調律師」 is no name, though no dictionary has it.
GENERAL, _NO_TITLE = "名前を言わない呼び方", "様で始まる語"
NO_NAMES, _NO_NAME_ENDS, FAMILY_NAMES = "名前でない語", "名前でない終わり", "苗字"


def known_names(work: Work) -> list[str]:
    """Return the names that the customer is known by."""
    mail, analysis = work.ground.case.mail, work.ground.case.analysis
    names = [
        mail.from_name if mail else "",
        (analysis.customer_name if analysis else "") or "",
    ]
    return [name for name in names if name]


@RememberedBy
def has_title(groups: Groups, piece: str) -> bool:
    """Tell whether *piece* has 様 behind what may be a name."""
    at = piece.find("様")
    while at >= 0:
        match = _TITLED.search(piece, max(0, at - _LONGEST_NAME), at)
        if match and not _is_general(groups, match[1]):
            return True
        at = piece.find("様", at + 1)
    return False


def _is_general(groups: Groups, name: str) -> bool:
    """Tell whether *name* is a word for a person that names nobody."""
    words = groups.in_order(GENERAL)
    return name.startswith(words) or name.endswith(words)


def check_titles(work: Work) -> Iterator[Finding]:
    """Yield people in the body who are addressed but unknown."""
    reply = work.reply
    no_title = work.groups.in_order(_NO_TITLE)
    at = reply.text.find("様", reply.body_start, reply.body_end)
    while at >= 0:
        before = reply.text[max(reply.body_start, at - _LONGEST_NAME) : at]
        match = _TITLED.search(before)
        if match and not reply.text.startswith(no_title, at):
            code = _unknown_person(work, match)
            if code:
                span = (at - len(match[0]), at + 1)
                name = reply.text[span[0] : span[1]]
                yield point(
                    work,
                    code,
                    span,
                    f"「{name}」はメールにも事実にもない名前です。お名前を確かめてください。",
                )
        at = reply.text.find("様", at + 1, reply.body_end)


def _unknown_person(work: Work, match: re.Match[str]) -> Code | None:
    """Return the code for a person who is addressed but whom no source names."""
    name = match[1]
    if _is_general(work.groups, name):
        return None
    ground = work.ground
    if ground.names(squeeze(name)) or ground.names(squeeze(match[0])):
        return None
    if not is_proper(work, match[0].strip()):
        return None
    return Code.WRONG_RECIPIENT if _similar(work, name) else Code.UNGROUNDED_NAME


def _similar(work: Work, name: str) -> bool:
    return any(
        name[0] == known[0] or sum(map(eq, name, known)) * 2 >= len(name)
        for known in known_names(work)
    )


def is_proper(work: Work, name: str) -> bool:
    """Tell whether the tokenizer takes *name* for a name."""
    if name in work.groups[NO_NAMES]:
        return False
    # 「レ・ミン・ホア」 is in no dictionary.
    if "・" in name or name in work.groups[FAMILY_NAMES]:
        return True
    ends = work.groups.in_order(_NO_NAME_ENDS)
    return len(name) > 1 and not name.endswith(ends) and is_name(name)


is_name = Remembered(comparing.is_name)


def has_self(piece: str) -> bool:
    """Tell whether the writer of *piece* introduces himself."""
    return "の" in piece and _SELF.search(piece) is not None


def check_self(work: Work) -> Iterator[Finding]:
    """Yield a writer who is not the agent of the desk."""
    reply = work.reply
    limit = min(reply.body_end, reply.body_start + _LINES_FOR_SELF)
    agent = squeeze(work.ground.case.profile.agent)
    for match in _SELF.finditer(reply.text, reply.body_start, limit):
        name = squeeze(match[1])
        if not agent or name in agent or work.ground.names(name):
            continue
        if is_proper(work, match[1]):
            yield unknown(work, match.span(1))


def unknown(work: Work, span: tuple[int, int]) -> Finding:
    """Return the finding for a name that no source has."""
    name = work.reply.text[span[0] : span[1]]
    return point(
        work,
        Code.UNGROUNDED_NAME,
        span,
        f"「{name}」は、メールにも確認済みの事実にも窓口の設定にもない名前です。"
        "確かめて事実に加えるか、「担当者」などに直してください。",
    )
