"""`python -m replycraft` is the command."""

from replycraft.cli.main import run

run()
