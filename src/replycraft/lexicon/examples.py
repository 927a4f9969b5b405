"""Runs the example sentences that stand beside each lexicon entry."""

from collections.abc import Iterator

from replycraft.errors import Problem
from replycraft.lexicon.entries import LexiconFiles, Modifier, Term
from replycraft.lexicon.matcher import Lexicon
from replycraft.text.document import Document


def example_problems(files: LexiconFiles, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each `hit` that is not found and each `miss` that is."""
    for term in files.terms:
        yield from _term_problems(term, lexicon)
    for modifier in files.modifiers:
        yield from _modifier_problems(modifier, lexicon)


def _finds(
    term: Term, sentence: str, lexicon: Lexicon, *, shadowed: bool = False
) -> bool:
    name = f"{term.place.path}:{term.phrases[0]}"
    hits = lexicon.find(Document("", sentence), shadowed=shadowed)
    return any(hit.rule.name == name and not hit.cancelled for hit in hits)


def _term_problems(term: Term, lexicon: Lexicon) -> Iterator[Problem]:
    for sentence in term.hit:
        if not _finds(term, sentence, lexicon, shadowed=True):
            yield Problem(
                term.place,
                f"「{term.phrases[0]}」は例文「{sentence}」で見つかりません",
                "phrase を例文の言い方に合わせるか、例文を直してください",
            )
    for sentence in term.miss:
        if _finds(term, sentence, lexicon):
            yield Problem(
                term.place,
                f"「{term.phrases[0]}」は「{sentence}」でも数えられてしまいます",
                "phrase を長くするか、miss の文を見直してください",
            )


def _modifier_problems(modifier: Modifier, lexicon: Lexicon) -> Iterator[Problem]:
    for sentences, wanted in ((modifier.hit, True), (modifier.miss, False)):
        for sentence in sentences:
            applied = any(
                hit.cancelled == modifier.why
                for hit in lexicon.find(Document("", sentence))
            )
            if applied is not wanted:
                state = "効きません" if wanted else "効いてしまいます"
                yield Problem(
                    modifier.place,
                    f"例文「{sentence}」で{state}",
                    "phrases か fillers、または例文を直してください",
                )
