"""Prints the table of measured promises; exits 1 if one is not kept."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.attacks import ATTACKS, HEAD, TEXT
from benchmarks.corpus import Sample, samples
from benchmarks.floor import COLD_FLOOR, floor_pass, in_threads
from benchmarks.timing import ratio_in_turn, seconds
from benchmarks.vocabulary import write_house
from replycraft import Analysis, Desk, Draft, parse_mail
from replycraft.semantic.opinion import parts_of
from replycraft.text.document import Document

_THREADS = 8
_MORE_TERMS = 10_000
_MOST = {
    "warm": 2.0,
    "terms": 1.1,
    "cold": 1.6,
    "linear": 40.0,
    "hostile": 2.0,
    "memory": 0.05,
    "threads": 1.0,
}
_COLD = (
    "import replycraft\n"
    "from pathlib import Path\n"
    "import sys\n"
    "replycraft.draft_reply(sys.stdin.buffer.read())\n"
)


class Row(NamedTuple):
    """One line of the table: what, the figure, the promise, and whether it holds."""

    what: str
    figure: str
    promise: str
    holds: bool


def _drafts(desk: Desk, mails: list[Sample]) -> Callable[[], list[Draft]]:
    return lambda: [desk.draft_reply(mail.raw, now=mail.now) for mail in mails]


def warm(mails: list[Sample], rounds: int) -> Row:
    """Compare drafting with the floor, both warm."""
    subject, floor = _drafts(Desk(), mails), floor_pass(mails)
    subject(), floor()
    found = ratio_in_turn(subject, floor, rounds=rounds)
    count = len(mails)
    figure = (
        f"{found.ratio:.2f} ({found.low:.2f}–{found.high:.2f}); "
        f"{found.subject / count * 1e3:.2f} ms to {found.floor / count * 1e3:.2f} ms"
    )
    return Row(
        "warm: draft_reply / floor", figure, "≤ 2.0", found.ratio <= _MOST["warm"]
    )


def terms(mails: list[Sample], rounds: int) -> Row:
    """Compare drafting with 10,000 terms more in the lexicon and without them."""
    with TemporaryDirectory() as folder:
        house = write_house(Path(folder), samples("train.jsonl"), _MORE_TERMS)
        larger = _drafts(Desk(house=house), mails)
    shipped = _drafts(Desk(), mails)
    larger(), shipped()
    found = ratio_in_turn(larger, shipped, rounds=rounds)
    figure = f"{found.ratio:.2f} ({found.low:.2f}–{found.high:.2f})"
    return Row(
        "terms: 10,000 more / shipped", figure, "≤ 1.10", found.ratio <= _MOST["terms"]
    )


def cold(mails: list[Sample], rounds: int) -> Row:
    """Compare whole processes: first draft against first tokenization."""
    # As after any installation: compiled modules may be written and read.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}

    def process(code: str) -> float:
        def run() -> None:
            subprocess.run(
                [sys.executable, "-c", code],
                input=mails[0].raw,
                check=True,
                env=environment,
            )

        return seconds(run)

    process(_COLD), process(COLD_FLOOR)
    pairs = [(process(_COLD), process(COLD_FLOOR)) for _ in range(rounds)]
    ratio = median(one / other for one, other in pairs)
    figure = (
        f"{ratio:.2f}; {median(one for one, _ in pairs) * 1e3:.0f} ms to "
        f"{median(other for _, other in pairs) * 1e3:.0f} ms"
    )
    return Row(
        "cold: first draft / first tokens", figure, "≤ 1.6", ratio <= _MOST["cold"]
    )


def linear() -> Row:
    """Compare the cost of a character in a 1 MB mail with that in a 30 KB one."""
    desk = Desk()
    sentence = "先週注文した商品がまだ届かず、何度も電話しましたがつながりません。\n"

    def cost(size: int) -> float:
        body = sentence * (size // len(sentence.encode()))
        raw = f"From: a@example.jp\r\nSubject: x\r\n\r\n{body}".encode()
        return min(seconds(lambda: desk.draft_reply(raw)) for _ in range(3))

    small, large = cost(30_000), cost(1_000_000)
    growth = large / small
    figure = f"×{growth:.1f} for ×33 the bytes; {large:.2f} s for 1 MB"
    return Row("length: 1 MB / 30 KB", figure, "≤ ×40", growth <= _MOST["linear"])


def _reading(raw: bytes) -> float:
    return min(seconds(lambda: parse_mail(raw)) for _ in range(3))


def hostile() -> Row:
    """Time the slowest attack on `parse_mail`, beside a harmless mail of its size."""
    harmless = HEAD + TEXT % b"utf-8" + "商品が届きません。\r\n".encode() * 36_000
    floor = _reading(harmless)
    spent = {name: _reading(make()) for name, make in ATTACKS.items()}
    name = max(spent, key=lambda attack: spent[attack])
    figure = f"{spent[name]:.2f} s ({name}), ×{spent[name] / floor:.1f} a harmless 1 MB"
    return Row(
        "hostile: slowest of 1 MB", figure, "≤ 2 s", spent[name] <= _MOST["hostile"]
    )


def memory() -> Row:
    """Compare peak memory after 10,000 mails with that after the first 100."""
    code = (
        "import resource, sys, itertools\n"
        "from benchmarks.corpus import samples\n"
        "from replycraft import Desk\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "mails, desk = samples(), Desk()\n"
        "turns = itertools.islice(itertools.cycle(mails), int(sys.argv[1]))\n"
        "for number, mail in enumerate(turns, 1):\n"
        "    desk.draft_reply(mail.raw, now=mail.now)\n"
        "    if number == 100: first = peak()\n"
        "print(first, peak())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "10000"], capture_output=True, check=True
    )
    first, last = (int(word) for word in done.stdout.split())
    growth = last / first - 1
    figure = f"{growth:+.1%}; {first // 1024} to {last // 1024} MiB"
    return Row(
        "memory: 10,000 mails / 100", figure, "≤ +5 %", growth <= _MOST["memory"]
    )


def threads(mails: list[Sample], rounds: int) -> Row:
    """Compare one desk used from 8 threads with the same work in one."""
    desk = Desk()
    alone = _drafts(desk, mails)
    expected = [draft.model_dump_json() for draft in alone()]
    wrong = 0

    def share(number: int) -> None:
        nonlocal wrong
        for index in range(number, len(mails), _THREADS):
            mail = mails[index]
            draft = desk.draft_reply(mail.raw, now=mail.now)
            wrong += draft.model_dump_json() != expected[index]

    together = in_threads(share, _THREADS)
    together()

    def alone_and_compared() -> None:
        for index, draft in enumerate(alone()):
            if draft.model_dump_json() != expected[index]:
                raise AssertionError(index)

    found = ratio_in_turn(together, alone_and_compared, rounds=rounds)
    figure = f"{found.ratio:.2f} ({found.low:.2f}–{found.high:.2f}), {wrong} differ"
    return Row(
        "threads: 8 / 1",
        figure,
        "< 1, none differ",
        found.ratio < _MOST["threads"] and not wrong,
    )


def semantic(mails: list[Sample]) -> Row:
    """Time a look at the meaning, by the sentence and by the mail; no promise."""
    words, both = Desk(), Desk(semantic=True)

    def analyses(desk: Desk) -> Callable[[], list[Analysis]]:
        return lambda: [desk.analyze(mail.raw, mail.now) for mail in mails]

    documents = [
        Document(m.subject, m.text) for m in (parse_mail(s.raw) for s in mails)
    ]
    sentences = sum(len(parts_of(document, frozenset())) for document in documents)
    analyses(words)(), analyses(both)()
    extra = seconds(analyses(both)) - seconds(analyses(words))
    figure = (
        f"{extra / sentences * 1e3:.1f} ms a sentence, "
        f"{extra / len(mails) * 1e3:.0f} ms a mail"
    )
    return Row("semantic: beside the words", figure, "none", holds=True)


def serve(mails: list[Sample]) -> Row:
    """Let `wrk` ask two workers for drafts for a minute; needs the extra `server`."""
    from benchmarks.load import load

    found = load(mails)
    what, promise = "serve: 2 workers, 60 s / bare loop", "no error"
    if found is None:
        return Row(what, "wrk is not installed", promise, holds=False)
    figure = (
        f"{found.rate / found.loop:.2f}; {found.rate:.0f} to {found.loop:.0f} a second; "
        f"{found.median:.0f} ms, 1 % over {found.slowest:.0f} ms {found.errors}"
    )
    return Row(what, figure, promise, not found.errors and found.rate > 0)


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument(
        "--only",
        help="warm, terms, cold, linear, hostile, memory, threads, semantic or serve",
    )
    options = parser.parse_args()
    mails = samples()
    parts: dict[str, Callable[[], Row]] = {
        "warm": lambda: warm(mails, options.rounds),
        "terms": lambda: terms(mails, options.rounds),
        "cold": lambda: cold(mails, options.rounds),
        "linear": linear,
        "hostile": hostile,
        "memory": memory,
        "threads": lambda: threads(mails, options.rounds),
        "semantic": lambda: semantic(mails),
        "serve": lambda: serve(mails),
    }
    # The extras need not be installed for the promises.
    usual = [name for name in parts if name not in {"semantic", "serve"}]
    chosen = [options.only] if options.only else usual
    print(f"{len(mails)} mails, {options.rounds} rounds")
    rows = [parts[name]() for name in chosen]
    for row in rows:
        state = "kept" if row.holds else "NOT KEPT"
        print(f"{row.what:34} {row.figure:58} {row.promise:18} {state}")
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
