"""Tells a thing that is sent from an answer: a contract that nobody asked for is none."""

from replycraft.checking.figures import Figure
from replycraft.checking.findings import Work

# 「契約書の案を12月2日に」, 「契約書の案は」
_SENT = "(〔お返事ではない送り物〕)(?:の[^、。\n]{1,4})?(?:を|は)、?$"
_WANTED = "〔送り物を頼む言い方〕"
_REACH = 24


def sends_thing(work: Work, figure: Figure) -> bool:
    """Tell whether a thing is sent on the day *figure* that neither mail nor facts speak of.

    To whoever asks for papers, or wants to join, they are the answer.
    """
    start, _ = work.reply.sentence_at(figure.start)
    start = max(start, figure.start - _REACH)
    pattern = work.groups.pattern(_SENT)
    found = pattern.search(work.reply.plain, start, figure.start)
    mail = work.ground.mail.text
    if found is None or work.groups.pattern(_WANTED).search(mail):
        return False
    # 「お見積書」 for who asked for 「見積り」.
    thing = found[1].removeprefix("お").replace("見積書", "見積")
    return not any(thing in text for text in (work.ground.confirmed.text, mail))
