"""Fits the shipped weights anew: `python -m replycraft.fitting LABELLED.jsonl`."""

import sys
from pathlib import Path

from replycraft.fitting.fit import fit
from replycraft.fitting.labelled import read_labelled
from replycraft.lexicon.load import folder_files
from replycraft.resources import shipped_folder


def main(arguments: list[str]) -> int:
    """Fit on the named file and write the tables to `lexicons/learned/`."""
    source = Path(arguments[0])
    mails = read_labelled(source.read_text(encoding="utf-8"), str(source))
    lexicons = shipped_folder("lexicons")
    report = fit(mails, folder_files(lexicons, ".toml"), progress=_say)
    for name, text in report.files.items():
        target = lexicons / "learned" / name
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
    for name, figure in report.figures.items():
        _say(f"{name:16} {figure:.3f}")
    return 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
