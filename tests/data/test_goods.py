"""Every example of the shipped words for goods comes out as its writer says."""

from pathlib import Path

import pytest

from replycraft.facts.goods import Goods
from replycraft.facts.goods_files import compile_goods, products_in

FOLDER = Path(__file__).resolve().parents[2] / "lexicons" / "goods"
DATA = compile_goods(
    {
        f"goods/{path.name}": path.read_text(encoding="utf-8")
        for path in FOLDER.glob("*.toml")
    }
)
GOODS = Goods.from_data(DATA)


@pytest.mark.parametrize(
    ("said", "product"), [(said, product) for _, said, product in DATA["examples"]]
)
def test_example(said: str, product: str) -> None:
    """The example names exactly this product, or none."""
    assert products_in(said, GOODS) == ([product] if product else [])


def test_every_file_has_an_example() -> None:
    """A list that nobody tried does not ship."""
    tried = {Path(path).name for path, _, _ in DATA["examples"]}

    assert tried == {path.name for path in FOLDER.glob("*.toml")}
