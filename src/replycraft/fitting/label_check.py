"""Says what is wrong with one line of labelled mails, and the way out."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from replycraft.errors import nearest_hint
from replycraft.records.ids import FactKind, Kind

# The folders of a lexicon whose file names labels may use.
DIMENSIONS = ("topics", "demands", "risks")
Known = Mapping[str, Collection[str]]

_LEVELS = range(5)
_WITHOUT_TOPICS = (Kind.THANKS, Kind.AUTO, Kind.BULK, Kind.OTHER)
_NEEDED = ("kind", "anger", *DIMENSIONS, "sarcasm", "repeat_contact")
_OPTIONAL = ("deadline", "customer_name", "facts")
_DATE_HINT = "2025-11-04 のように書いてください"


class Fault(NamedTuple):
    """What is wrong, and what to do about it where the form of a line is no help."""

    fault: str
    hint: str = ""


def known_ids(lexicon_paths: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return what labels may name by dimension: the names of lexicon files."""
    return {
        dimension: tuple(
            sorted(
                path.removeprefix(f"{dimension}/").removesuffix(".toml")
                for path in lexicon_paths
                if path.startswith(f"{dimension}/")
            )
        )
        for dimension in DIMENSIONS
    }


def faults_of(record: object, known: Known | None) -> tuple[Fault, ...]:
    """Return everything that is wrong with one record."""
    if record is None:
        return (Fault("JSON として読めない行です"),)
    if not isinstance(record, dict):
        return (Fault("項目の並び {…} ではありません"),)
    faults = tuple(_shape(record))
    if not faults:
        faults = tuple(_label(record["label"], known or {}))
    if not faults:
        faults = tuple(_finds(record))
    return faults


def _shape(record: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with the mail itself."""
    for key, sort in (("id", str), ("headers", dict), ("body", str), ("label", dict)):
        if not isinstance(record.get(key), sort):
            yield Fault(f"「{key}」がないか、型が違います")
            return
    if not record["id"]:
        yield Fault("「id」が空です")
    if not _is_text(record["body"]):
        yield Fault("「body」に文字として成り立たない符号があります")
    yield from _headers(record)


def _headers(record: Mapping[str, Any]) -> Iterator[Fault]:
    for key in ("headers", "extra_headers"):
        pairs = record.get(key, {})
        if not isinstance(pairs, dict) or not all(map(_is_text, pairs.values())):
            yield Fault(f"「{key}」の値は文字列で書いてください")
            return
    if not all(_is_header(key) for key in record.get("extra_headers", {})):
        yield Fault("「extra_headers」の名前は英数字とハイフンで書いてください")
    when = record["headers"].get("date")
    if when and not _is_moment(when):
        hint = "2025-11-04T09:30:00+09:00 のように書いてください"
        yield Fault(f"「headers.date」の「{when}」は日時ではありません", hint)


def _is_text(value: object) -> bool:
    # JSON can spell half of a character, which no mail can hold.
    return isinstance(value, str) and not any("\ud800" <= c <= "\udfff" for c in value)


def _is_header(name: str) -> bool:
    return name.isascii() and name.replace("-", "").isalnum()


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _label(label: Mapping[str, Any], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with kind, anger, topics, demands, risks and traits."""
    for key in label.keys() - {*_NEEDED, *_OPTIONAL}:
        hint = nearest_hint(key, (*_NEEDED, *_OPTIONAL), otherwise="")
        yield Fault(f"「label.{key}」という項目はありません", hint)
    for key in _NEEDED:
        if key not in label:
            yield Fault(f"「label.{key}」がありません")
    if label.keys() >= set(_NEEDED):
        yield from _values(label, known)


def _values(label: Mapping[str, Any], known: Known) -> Iterator[Fault]:
    kind, anger = label["kind"], label["anger"]
    if kind not in tuple(Kind):
        hint = f"{'、'.join(Kind)} のどれかにしてください"
        yield Fault(f"「label.kind」に「{kind}」という種類はありません", hint)
    if type(anger) is not int or anger not in _LEVELS:
        yield Fault(f"「label.anger」の「{anger}」は 0 から 4 の数ではありません")
    for key in ("sarcasm", "repeat_contact"):
        if not isinstance(label[key], bool):
            yield Fault(f"「label.{key}」は true か false で書いてください")
    for dimension in DIMENSIONS:
        yield from _ids(dimension, label[dimension], known.get(dimension))
    if kind == Kind.COMPLAINT and label["topics"] == []:
        hint = "どれでもなければ other です"
        yield Fault("complaint なのに「label.topics」が空です", hint)
    if kind in _WITHOUT_TOPICS and label["topics"]:
        yield Fault(f"{kind} なのに「label.topics」があります", "[] にしてください")


def _ids(
    dimension: str, value: object, known: Collection[str] | None
) -> Iterator[Fault]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        yield Fault(f"「label.{dimension}」は文字列の並び […] で書いてください")
        return
    if len(set(value)) < len(value):
        yield Fault(f"「label.{dimension}」に同じものが二つあります")
    for name in value:
        if known is not None and name not in known:
            otherwise = f"{'、'.join(known)} のどれかです"
            hint = nearest_hint(name, known, otherwise=otherwise)
            yield Fault(
                f"「label.{dimension}」に「{name}」というものはありません", hint
            )


def _finds(record: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with deadline, name and facts, where they are given."""
    label, headers = record["label"], record["headers"]
    deadline, name = label.get("deadline"), label.get("customer_name")
    if deadline is not None and not _is_date(deadline):
        yield Fault(
            f"「label.deadline」の「{deadline}」は日付ではありません", _DATE_HINT
        )
    elif deadline is not None and not headers.get("date"):
        hint = "期限は届いた日から数えます。日時を書いてください"
        yield Fault("期限があるのに「headers.date」がありません", hint)
    if name is not None and not _is_text(name):
        yield Fault("「label.customer_name」は文字列か null で書いてください")
    facts = label.get("facts", [])
    if not isinstance(facts, list):
        yield Fault("「label.facts」は並び […] で書いてください")
        return
    text = f"{headers.get('subject', '')}\n{record['body']}"
    for fact in facts:
        yield from _fact(fact, text)


def _is_date(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _fact(fact: object, text: str) -> Iterator[Fault]:
    if not isinstance(fact, dict) or fact.keys() != {"kind", "text", "value"}:
        hint = "text は本文の通りに、value は読み取った値を書きます"
        yield Fault('「label.facts」は {"kind", "text", "value"} の並びです', hint)
        return
    kind, quote, value = fact["kind"], fact["text"], fact["value"]
    if kind not in tuple(FactKind):
        hint = nearest_hint(
            str(kind), FactKind, otherwise=f"{'、'.join(FactKind)} のどれかです"
        )
        yield Fault(f"「label.facts」に「{kind}」という種類はありません", hint)
    if not isinstance(quote, str) or not quote or quote not in text:
        hint = "本文か件名から一字一句そのまま写してください"
        yield Fault(f"「label.facts」の「{quote}」が本文にも件名にもありません", hint)
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        yield Fault(f"「label.facts」の値「{value}」は文字列か整数で書いてください")
    elif kind == FactKind.DATE and not _is_date(value):
        yield Fault(f"「label.facts」の「{value}」は日付ではありません", _DATE_HINT)
