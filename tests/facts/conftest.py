"""The day that a mail sets."""

from datetime import date
from pathlib import Path

from replycraft.facts.deadline import deadline
from replycraft.facts.extract import extract
from replycraft.facts.goods import Goods
from replycraft.facts.goods_files import compile_goods
from replycraft.text.document import Document

TUESDAY = date(2025, 11, 4)
FOLDER = Path(__file__).resolve().parents[2] / "lexicons" / "goods"
GOODS = Goods.from_data(
    compile_goods(
        {
            f"goods/{path.name}": path.read_text(encoding="utf-8")
            for path in FOLDER.glob("*.toml")
        }
    )
)


def due(text: str, when: date = TUESDAY) -> str | None:
    """Return the deadline in *text* as an ISO date."""
    document = Document("お問い合わせ", text)
    day = deadline(document, extract(document, when=when, goods=GOODS), when=when)
    return day.isoformat() if day else None
