"""The wishes of a complaint that the lexicon has a name for."""

import re

from replycraft.drafting.case import Wished
from replycraft.pipeline.understand import Understood
from replycraft.records.ids import Kind

_WISH = "wish"
# What was done or said before: 「届けてくださった」, 「返送してください」と言われた.
_PAST = re.compile(
    r"(?:まし)?た(?![らい])|まして|て|(?<=た)"
    r"|[」』]?(?:と|って)、?(?:[言書聞伝返申頼仰]|いわ|いう|の(?:お|ご)?[返回答案連説話旨]|のこと|あり|おっしゃ|お願いし(?:た|まし|て))"
)


def named_wishes(understood: Understood) -> tuple[Wished, ...]:
    """Return the wishes of a complaint that the lexicon has a name for.

    What was done or said before is none: 「届けてくださった」, 「返送してください」と言われた.
    """
    if understood.analysis.kind != Kind.COMPLAINT:
        return ()
    document = understood.document
    first, last = document.body_start, document.body_end
    return tuple(
        Wished(hit.rule.why, hit.start - first, hit.end - first)
        for hit in understood.situations
        if hit.rule.id == _WISH
        and first <= hit.start < last
        and not document.quoted(hit.start)
        and not _PAST.match(document.text, hit.end)
    )
