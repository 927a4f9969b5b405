"""The mails that the benchmarks run on: the development mails as MIME bytes."""

import datetime as dt
import json
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import NamedTuple

LABELLED = Path(__file__).resolve().parents[1] / "tests" / "data" / "labelled"


class Sample(NamedTuple):
    """One mail: its bytes, its text alone, and when it is answered."""

    raw: bytes
    text: str
    now: dt.datetime


def samples(name: str = "dev.jsonl") -> list[Sample]:
    """Return the labelled mails in file *name*, each answered two hours later."""
    spec = spec_from_file_location("make_eml", LABELLED / "make_eml.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(LABELLED / "make_eml.py")
    make_eml = module_from_spec(spec)
    spec.loader.exec_module(make_eml)
    records = [
        json.loads(line)
        for line in (LABELLED / name).read_text(encoding="utf-8").splitlines()
    ]
    return [
        Sample(
            make_eml.to_eml(record),
            f"{record['headers']['subject']}\n{record['body']}",
            dt.datetime.fromisoformat(record["headers"]["date"])
            + dt.timedelta(hours=2),
        )
        for record in records
    ]
