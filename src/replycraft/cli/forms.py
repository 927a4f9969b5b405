"""The forms in which a draft leaves the command."""

from replycraft.records.draft import Draft


def as_text(draft: Draft, form: str) -> str:
    """Return *draft* as `json`, `eml`, `ics` or `txt`; empty if it has no such thing."""
    if form == "json":
        return draft.model_dump_json()
    if not draft.body:
        return ""
    if form == "ics":
        return draft.to_ics() if draft.follow_up else ""
    return draft.to_email().as_string() if form == "eml" else draft.body
