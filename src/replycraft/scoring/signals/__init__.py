"""Signals of anger beside words, one file each, in the order they are reported."""

from replycraft.scoring.signals.command import COMMAND
from replycraft.scoring.signals.halfwidth import HALFWIDTH
from replycraft.scoring.signals.plain_style import PLAIN_STYLE
from replycraft.scoring.signals.question import QUESTION
from replycraft.scoring.signals.quoting import QUOTING
from replycraft.scoring.signals.shouting import SHOUTING
from replycraft.scoring.signals.softness import SOFTNESS
from replycraft.scoring.signals.ultimatum import ULTIMATUM
from replycraft.scoring.signals.waiting import WAITING

ALL_SIGNALS = (
    SHOUTING,
    COMMAND,
    PLAIN_STYLE,
    HALFWIDTH,
    QUESTION,
    QUOTING,
    ULTIMATUM,
    WAITING,
    SOFTNESS,
)
