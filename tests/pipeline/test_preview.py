"""A desk over unsaved files is the desk that saving them would give."""

import datetime as dt
from pathlib import Path
from shutil import copytree

import pytest

from replycraft import Desk, Profile, WriterFileError
from replycraft.pipeline.preview import Change, Workshop

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "src" / "replycraft" / "cli" / "house"
LETTER = "templates/delivery/own_holding.txt.j2"
LINE = "お手元の品はそのままお持ちください。"
NOW = dt.datetime(2025, 11, 5, 10, tzinfo=dt.timezone(dt.timedelta(hours=9)))


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a house with letters only: cutting words anew takes seconds."""
    house = tmp_path / "house"
    copytree(HOUSE / "templates", house / "templates")
    return house


@pytest.fixture
def mail() -> bytes:
    """Return a mail that the house has its own letter for."""
    return (HOUSE / "samples" / "mail.eml").read_bytes()


def test_nothing_changed_is_the_saved_desk(house: Path, mail: bytes) -> None:
    """Without a change the preview's draft is that of the desk."""
    saved = Desk(house=house)

    tried = Workshop(house).preview(None, saved)

    assert tried.problems == ()
    assert tried.desk is not None
    assert tried.desk.draft_reply(mail, now=NOW) == saved.draft_reply(mail, now=NOW)


@pytest.mark.parametrize("path", [LETTER, "templates/delivery/a_new.txt.j2"])
def test_preview_of_a_letter_is_what_saving_gives(
    house: Path, mail: bytes, path: str
) -> None:
    """A changed letter and a new one alike; letters after it keep their lines."""
    text = (house / LETTER).read_text("utf-8")
    saved, workshop = Desk(house=house), Workshop(house)
    workshop.preview(None, saved)

    tried = workshop.preview(Change(path, f"{text}\n{LINE}\n"), saved)

    (house / path).write_text(f"{text}\n{LINE}\n", "utf-8")
    assert tried.desk is not None
    draft = tried.desk.draft_reply(mail, now=NOW)
    assert LINE in draft.body
    assert draft == Desk(house=house).draft_reply(mail, now=NOW)


def test_mistakes_have_their_place_in_the_house(house: Path) -> None:
    """A broken letter is told with path, line and way out; no desk is made."""
    text = (house / LETTER).read_text("utf-8") + "{% if anger %}\n"

    tried = Workshop(house).preview(Change(LETTER, text), Desk(house=house))

    problem = tried.problems[0]
    assert tried.desk is None
    assert (problem.place.path, problem.place.line) == (LETTER, text.count("\n"))
    assert problem.hint == "{% endif %} の行を足してください"


def test_renewed_desk_is_the_folder_as_it_stands(house: Path, mail: bytes) -> None:
    """What another editor saved is compiled alone and equals a desk made anew."""
    saved, workshop = Desk(house=house), Workshop(house)
    workshop.preview(None, saved)
    text = (house / LETTER).read_text("utf-8")
    (house / LETTER).write_text(f"{text}\n{LINE}\n", "utf-8")

    renewed = workshop.renewed(saved, saved.profile, words=False)

    draft = renewed.draft_reply(mail, now=NOW)
    assert LINE in draft.body
    assert draft == Desk(house=house).draft_reply(mail, now=NOW)


def test_broken_folder_is_no_desk(house: Path) -> None:
    """What cannot be used is named, all of it."""
    saved = Desk(house=house)
    (house / LETTER).write_text("+++\n", "utf-8")

    with pytest.raises(WriterFileError, match="前書きの終わり"):
        Workshop(house).renewed(saved, saved.profile, words=False)


def test_unsaved_profile_signs(mail: bytes) -> None:
    """The desk with a changed profile is the desk made with it; the saved one stays."""
    saved = Desk(profile={"company": "株式会社ことり堂", "agent": "水野 晶"})
    text = 'company = "青葉"\nagent = "森 緑"\n'

    tried = Workshop(None).preview(Change("desk.toml", text), saved)

    other = Profile(company="青葉", agent="森 緑")
    assert tried.desk is not None
    assert tried.desk.draft_reply(mail, now=NOW) == Desk(profile=other).draft_reply(
        mail, now=NOW
    )
    assert saved.profile.company == "株式会社ことり堂"


def test_mistake_in_an_unsaved_profile_has_its_line() -> None:
    """It is told as in `desk.toml`, and no desk is made."""
    text = 'company = "青葉"\nagnet = "緑"'

    tried = Workshop(None).preview(Change("desk.toml", text), Desk())

    assert tried.desk is None
    place = tried.problems[0].place
    assert (place.path, place.line) == ("desk.toml", 2)
