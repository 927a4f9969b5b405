"""Labels that tests of figures start from."""

from typing import Any

# As people write it down; `escalate` follows from it and stands in no file.
LABEL: dict[str, Any] = {
    "kind": "complaint",
    "anger": 1,
    "topics": ["delivery"],
    "demands": [],
    "risks": [],
    "sarcasm": False,
    "repeat_contact": False,
}
CALM = LABEL | {"escalate": False}
