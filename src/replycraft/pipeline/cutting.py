"""Compiles terms from pieces that were cut before: cutting is what takes the time.

A house with words of its own shares nearly all pieces with the shipped lexicon, so its
first start, and each one after a change, need not cut those anew.
"""

from typing import Any

from replycraft.errors import Problem
from replycraft.lexicon.compile import CutPieces, compile_lexicon
from replycraft.lexicon.entries import LexiconFiles
from replycraft.resources import (
    folder_stamp,
    load_compiled,
    package_folders,
    store_compiled,
)
from replycraft.text.tokenizer import dictionary_stamp

_NAME = "pieces"
# How a piece is cut depends on the code in these folders.
_CUTTERS = ("lexicon", "text")
# Pieces of words long gone are forgotten at some time.
_MOST_KEPT = 100_000


def compiled_terms(files: LexiconFiles) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Compile *files* like `compile_lexicon`, and keep what had to be cut for it."""
    before = known_pieces()
    pieces = dict(before)
    made = compile_lexicon(files, memory=pieces)
    if any(before.get(piece) != cut for piece, cut in pieces.items()):
        kept = {**before, **pieces}
        store_compiled(_NAME, _stamp(), kept if len(kept) <= _MOST_KEPT else pieces)
    return made


def known_pieces() -> CutPieces:
    """Return the pieces that were cut before, by this code and for this dictionary."""
    return load_compiled(_NAME, _stamp()) or {}


def _stamp() -> str:
    return folder_stamp(package_folders(*_CUTTERS), dictionary_stamp())
