"""Reads the files of labelled mails that a command was given."""

from collections.abc import Collection

from replycraft.cli.output import fail
from replycraft.cli.sources import read_text
from replycraft.fitting.label_check import known_ids
from replycraft.fitting.labelled import Labelled, read_labelled


def read_mails(
    arguments: list[str], lexicon_paths: Collection[str]
) -> tuple[Labelled, ...]:
    """Return the labelled mails in all files together.

    Labels may name what the lexicon files in *lexicon_paths* stand for.

    Raises:
        WriterFileError: a file has lines that are no labelled mail.
    """
    known = known_ids(lexicon_paths)
    mails: list[Labelled] = []
    places: dict[str, str] = {}
    for argument in arguments:
        for mail in read_labelled(read_text(argument), argument, known):
            if mail.id in places:
                fail(
                    f"{argument}: 「id」の「{mail.id}」は {places[mail.id]} にもあります。"
                    "メールごとに別の名前にしてください"
                )
            places[mail.id] = argument
            mails.append(mail)
    return tuple(mails)
