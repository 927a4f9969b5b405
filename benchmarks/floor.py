"""The floor: what reading a mail and cutting its text costs without replycraft."""

import threading
from collections.abc import Callable, Iterable

import mailparser
from sudachipy import Dictionary

from benchmarks.corpus import Sample

COLD_FLOOR = (
    "from sudachipy import Dictionary\n"
    "tokenizer = Dictionary().tokenizer()\n"
    "list(tokenizer.tokenize('注文した商品が届きません。'))\n"
)


def floor_pass(samples: Iterable[Sample]) -> Callable[[], None]:
    """Return one pass of `mailparser.parse_from_bytes` and Sudachi over *samples*."""
    tokenizer = Dictionary().tokenizer()
    mails = list(samples)

    def run() -> None:
        for sample in mails:
            mailparser.parse_from_bytes(sample.raw)
            for morpheme in tokenizer.tokenize(sample.text):
                morpheme.normalized_form()

    return run


def in_threads(work: Callable[[int], None], count: int) -> Callable[[], None]:
    """Return a call that runs *work*(0) … *work*(count - 1) in threads."""

    def run() -> None:
        threads = [threading.Thread(target=work, args=(n,)) for n in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    return run
