"""`replycraft init`: a house folder to start from."""

from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile, copytree
from typing import Annotated

import typer

from replycraft.cli.output import cannot_write, fail, note

SCHEMAS = ".schemas"


def init(
    folder: Annotated[Path, typer.Argument(help="作るフォルダー。")],
) -> None:
    """Make a house folder to start from."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        fail(f"{folder}: すでに中身があります。空のフォルダーか新しい名前をどうぞ")
    try:
        with as_file(files("replycraft.cli") / "house") as house:
            for source in sorted(house.rglob("*")):
                if source.is_file():
                    target = folder / source.relative_to(house)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    copyfile(source, target)
                    note(f"作りました: {target}")
        # Editors look a key up there: the files name it in their first line.
        with as_file(files("replycraft") / "schemas") as schemas:
            copytree(schemas, folder / SCHEMAS)
            note(f"作りました: {folder / SCHEMAS}")
    except OSError as error:
        cannot_write(folder, error)
    note(f"次は {folder}/desk.toml に会社の情報を書き、次のようにお試しください:")
    note(f"  replycraft draft {folder}/samples/mail.eml --house {folder}")
