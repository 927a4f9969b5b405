"""Loads the second opinion by meaning for a desk that asks for it."""

from collections.abc import Mapping
from pathlib import Path

from replycraft.errors import WriterFileError
from replycraft.lexicon.files import read_lexicon
from replycraft.pipeline.assets import read_writer_files
from replycraft.semantic.encoder import Encoder, encoder_for
from replycraft.semantic.opinion import Opinion
from replycraft.semantic.sentence_files import Sentences, read_sentences
from replycraft.semantic.tables import read_tables


def opinion_for(semantic: object, house: Path | None) -> Opinion:
    """Return the opinion of the encoder that *semantic* asks for.

    Raises:
        InvalidInputError: the extra is missing, or *semantic* is no encoder.
        WriterFileError: labelled sentences or fitted tables have mistakes.
    """
    # Whoever lacks the extra should not wait for the files to be read.
    encoder = encoder_for(semantic)
    return opinion_on(read_writer_files(house).lexicons, encoder)


def opinion_on(files: Mapping[str, str], encoder: Encoder) -> Opinion:
    """Return the opinion by the lexicon *files* (path → contents)."""
    return Opinion(sentences_in(files), read_tables(files), encoder)


def sentences_in(files: Mapping[str, str]) -> Sentences:
    """Return the labelled sentences of the lexicon *files*.

    Raises:
        WriterFileError: files of sentences have mistakes; all are named.
    """
    sentences = read_sentences(files, read_lexicon(files).terms)
    if sentences.problems:
        raise WriterFileError(*sentences.problems)
    return sentences
