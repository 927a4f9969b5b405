"""Turns a Japanese customer mail into a checked reply draft.

```python
from replycraft import draft_reply

draft = draft_reply(raw_bytes)
print(draft.body)
```
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from replycraft.errors import (
        InvalidInputError,
        MissingFolderError,
        ReplycraftError,
        UnreadableMailError,
        WriterFileError,
    )
    from replycraft.mail.message import parse_mail
    from replycraft.pipeline.api import analyze, check_reply, draft_reply
    from replycraft.pipeline.desk import Desk
    from replycraft.records.analysis import Analysis
    from replycraft.records.desk import Profile, VerifiedFacts
    from replycraft.records.draft import Draft, Finding
    from replycraft.records.mail import IncomingMail

# Loaded on first use, so that `replycraft --help` does not wait for a dictionary.
_HOMES = {
    "Analysis": "records.analysis",
    "Desk": "pipeline.desk",
    "Draft": "records.draft",
    "Finding": "records.draft",
    "IncomingMail": "records.mail",
    "InvalidInputError": "errors",
    "MissingFolderError": "errors",
    "Profile": "records.desk",
    "ReplycraftError": "errors",
    "UnreadableMailError": "errors",
    "VerifiedFacts": "records.desk",
    "WriterFileError": "errors",
    "analyze": "pipeline.api",
    "check_reply": "pipeline.api",
    "draft_reply": "pipeline.api",
    "parse_mail": "mail.message",
}

__all__ = [
    "Analysis",
    "Desk",
    "Draft",
    "Finding",
    "IncomingMail",
    "InvalidInputError",
    "MissingFolderError",
    "Profile",
    "ReplycraftError",
    "UnreadableMailError",
    "VerifiedFacts",
    "WriterFileError",
    "analyze",
    "check_reply",
    "draft_reply",
    "parse_mail",
]


def __getattr__(name: str) -> object:
    """Return a public name from the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module 'replycraft' has no attribute {name!r}")
    value = getattr(import_module(f"replycraft.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names."""
    return __all__
