"""Tells whether a reply answers a question and no complaint."""

from replycraft.checking.findings import Work
from replycraft.checking.reply import read_reply
from replycraft.records.ids import Kind, Resolution


def tells_trouble(work: Work) -> bool:
    """Tell whether the customer's own words are those of trouble.

    Whoever asks 「届いていませんか」 tells of none.
    """
    text = work.ground.mail.text
    found = work.wordings.scan(read_reply(text)).get("trouble", ())
    return any(
        not (text.startswith("か", match.end) and text.endswith("ません", 0, match.end))
        for match in found
    )


def is_question(work: Work) -> bool:
    """Tell whether nothing went wrong: there is nobody to blame, nothing to make good.

    So it is where no fault was looked for and the mail complains of nothing, or where
    the company found something to explain and the mail has no word of trouble.
    """
    case = work.ground.case
    if case.mail is None or case.analysis is None:
        return False
    if "fault" in case.verified.model_fields_set:
        return False
    if case.analysis.kind is not Kind.COMPLAINT:
        return True
    explained = case.verified.resolution is Resolution.EXPLAIN
    return explained and not tells_trouble(work)
