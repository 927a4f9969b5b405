"""Compiles the regular expressions of this package when they are first needed."""

import re
from functools import cache


@cache
def compiled(source: str) -> re.Pattern[str]:
    """Return the compiled form of *source*, one of this package's own constants.

    Most mails need few of the expressions, and compiling all of them at import would
    be a third of the time to the first draft. Text of a mail must never come here.
    """
    return re.compile(source)
