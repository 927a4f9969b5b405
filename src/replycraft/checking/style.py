"""Checks how a reply speaks: listed wordings, shouting, plain forms."""

import re
from collections.abc import Iterator
from itertools import pairwise

from replycraft.checking.asking import is_question
from replycraft.checking.findings import Work, point, worded
from replycraft.checking.meant import is_meant
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import sentences_of
from replycraft.checking.requests import (
    cites_leaflet,
    explains_request,
    is_supposed,
)
from replycraft.checking.wordings import backed
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_WORDED = (Code.EXCUSE, Code.TONE, Code.KEIGO_DOUBLE, Code.KEIGO_WRONG_DIRECTION)
# What counts by what is meant; a mistake of form is one in hearsay as well.
_MEANT = (Code.EXCUSE, Code.TONE)
_BUT_WORDS = (
    "しかし",
    "とはいえ",
    "とは言え",
    "とは申",
    "ただ、",
    "けれど",
    "もっとも、",
    "そうは",
)
# These take back whatever stands before them.
_CONCEDING = ("もっとも、", "とはいえ", "とは言え", "とは申")
# 「ただ、天然の木は割れるものでございますので」
_SUCH_IS_LIFE = lazily(
    "もので(?:す|ござ)|普通|限度|限界|以上、|仕方|やむ[を得]|致し方|無理も"
)
# Right after an apology: what the house did all the same, or that it is not to blame.
_DEFENDS = lazily(
    "努め|努力|尽く|注意(?:を払|し)|気を(?:つけ|付け|配)|責任|落ち度|非は|規[定則約]|決まり|マニュアル|手順どおり|事情|"
    "(?:確認|点検|検査|検品|清掃|ご?案内|ご?説明|お伝え|記載|掲載)[^。、\n]{0,8}(?:おりました|いました|いたしました|しております|済み)|お客様[がのにも]|[てで]おりました(?:。|ので|ため)"
)
_HELPS = lazily("ください|いただけ|お願い|かねます|でき|ご用意|お送り|いたします")
_ENDING = lazily("[ぁ-ん、]+$")
_SHOUT = lazily("[！!]+")
_EMOJI = lazily("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\ufe0f]+")
_DRAWN_OUT = lazily(
    "(?:ます|です|した|せん|さい|ます[ねよ]|です[ねよ])[〜～]+(?![0-9０-９一-鿿])"
)
_SIGNS = lazily("[☎☏✉✆〒※★☆♪→➡✓✔]")
# 「思う。」「ないんだよね。」「かかるけど、」 but not 「ます。」「ました。」「ください。」.
_PLAIN_END = lazily(
    "(?:(?<!ま)(?<!で)す|[うくつぬむぶるぐ]|(?<!まし)(?<!でし)た|(?<!ん)だ|んだ|だった|である|(?:な|た|よ|い|し|らし)い"
    "|(?<!ます)(?<!です)(?<!した)(?<!せん)(?<!しょう)(?<!さい)(?<!どう)[よねわぞぜ]|かな|かも|じゃん|のね|くれ|けど|(?<!まし)(?<!でし)て|[うくつぬぶむるぐ](?:から|ので)|(?<!まし)(?<!でし)た(?:から|ので)|っす|でね|だし|さ|はず|[うるいた]な)[。！!？?]$"
)
_POLITE_END = lazily(
    "(?:ください|下さい|なさい|ませ|さい|ましょう|でしょう|お願い|幸い|まい|せい|くらい|ぐらい|ます|です|ません|願う|[まで]ー+す|お気兼ねなく|ご遠慮なく|お気軽に|お大事に|お健やかに|心置きなく)[。！!？?]$|お[ぁ-ん一-龥]{1,4}い[。！!？?]$"
)
_POLITE_ENDS = ("ます。", "です。", "ました。", "ません。", "ください。", "でした。")
_PLAIN_BUT_WORD = lazily("[るいただうく](?:んだ)?けれ?ど(?:も)?、|[るいただなう]んで、")


def check_wordings(work: Work) -> Iterator[Finding]:
    """Yield listed wordings."""
    for code in _WORDED:
        taken = -1
        found = work.matches.get(code, ())
        if code is Code.EXCUSE and found and is_question(work):
            continue
        for match in found:
            # A cause that was confirmed may be told, whatever it sounds like.
            told = _is_told(work, work.reply.text[match.start : match.end]) or backed(
                match.wording, work.ground
            )
            told = told or (code in _MEANT and not is_meant(work, code, match))
            if code is Code.EXCUSE and not told:
                ways = (is_supposed, explains_request, cites_leaflet)
                told = any(way(work, match) for way in ways)
            if match.start >= taken and not told:
                taken = match.end
                yield worded(work, code, match)


def _is_told(work: Work, written: str) -> bool:
    """Tell whether a confirmed fact says what is *written*, endings aside."""
    if not work.ground.facts:
        return False
    core = _ENDING.sub("", written)
    return written in work.ground.confirmed.text or (
        len(core) > 1 and core in work.ground.confirmed.text
    )


def has_but(piece: str) -> bool:
    """Tell whether *piece* may take something back."""
    return any(word in piece for word in _BUT_WORDS)


def check_excuses(work: Work) -> Iterator[Finding]:
    """Yield a sentence that takes back the apology before it."""
    if is_question(work):
        return
    reply = work.reply
    excused = {(m.start, m.end) for m in work.matches.get(Code.EXCUSE, ())}
    sorry = {reply.sentence_at(m.start) for m in work.matches.get("apology", ())}
    for before, sentence in pairwise(reply.sentences):
        text = reply.text[sentence[0] : sentence[1]].strip()
        conceding = text.startswith(_CONCEDING) or (
            text.startswith(_BUT_WORDS) and _SUCH_IS_LIFE.search(text) is not None
        )
        defended = before in sorry and _DEFENDS.search(text) is not None
        if not (conceding or (defended and text.startswith(_BUT_WORDS))):
            continue
        known = any(sentence[0] <= at < sentence[1] for at, _ in excused)
        if not known and _HELPS.search(text) is None:
            at = reply.text.index(text, sentence[0])
            yield point(
                work,
                Code.EXCUSE,
                (at, at + len(text)),
                "お詫びのすぐ後に逆接で続けると、言い訳に聞こえます。"
                "逆接を除くか、文ごと削ってください。",
            )


def has_shout(piece: str) -> bool:
    """Tell whether *piece* has a mark or a picture that shouts."""
    if ("〜" in piece or "～" in piece) and _DRAWN_OUT.search(piece):
        return True
    return "！" in piece or "!" in piece or _EMOJI.search(piece) is not None


def check_shouting(work: Work) -> Iterator[Finding]:
    """Yield exclamation marks and little pictures."""
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
    for match in _DRAWN_OUT.finditer(reply.text, reply.body_start, reply.body_end):
        if not reply.quoted(match.start()):
            yield point(
                work,
                Code.TONE,
                match.span(),
                "語尾を伸ばすと軽く響きます。「。」にしてください。",
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
    return any(around in source.text for source in work.ground.sources)


def has_plain(piece: str) -> bool:
    """Tell whether a sentence that ends in *piece* may be plain.

    Where speech is quoted, what ends a sentence is known from the whole text only.
    """
    if "「" in piece or "『" in piece or "けど" in piece or "んで、" in piece:
        return True
    ends = [piece[:end].rstrip() for _, end in sentences_of(piece)]
    return any(
        not end.endswith(_POLITE_ENDS) and _PLAIN_END.search(end[-12:]) for end in ends
    )


def check_plain(work: Work) -> Iterator[Finding]:
    """Yield sentences in plain or spoken style."""
    reply = work.reply
    for start, end in reply.sentences:
        if not reply.body_start <= start < reply.body_end:
            continue
        sentence = reply.text[start:end].strip()
        spoken = "けど" in sentence or "んで、" in sentence
        but = spoken and _PLAIN_BUT_WORD.search(sentence)
        # Nearly every sentence ends in ます。 or です。, which needs no closer look.
        polite = sentence.endswith(_POLITE_ENDS)
        ends = not polite and _PLAIN_END.search(sentence[-12:])
        plain = ends and not _POLITE_END.search(sentence[-12:])
        if (but and not reply.quoted(start + but.start())) or plain:
            at = start + (
                len(reply.text[start:end]) - len(reply.text[start:end].lstrip())
            )
            yield point(
                work,
                Code.KEIGO_PLAIN,
                (at, at + len(sentence)),
                "常体(だ・である)や話し言葉です。「です・ます」に改めてください。",
            )
