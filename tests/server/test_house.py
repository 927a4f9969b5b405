"""Files of a house can be read and saved; nothing outside it can be reached."""

import os
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

LETTER = "templates/delivery/own_holding.txt.j2"
URL = "/v1/house/files"
ELSEWHERE = [
    "../desk.toml",
    "templates/../../secret.txt.j2",
    "templates/../desk.toml",
    "templates/./x.txt.j2",
    "templates//x.txt.j2",
    "/etc/passwd",
    "//etc/passwd",
    "templates//etc/passwd",
    "C:\\x.txt.j2",
    "templates/C:x.txt.j2",
    "templates\\..\\..\\x.txt.j2",
    "templates/..\\x.txt.j2",
    "templates/a\0.txt.j2",
    "templates/a.txt.j2\0.toml",
    "templates/.hidden.txt.j2",
    "templates/.git/x.txt.j2",
    "templates/x.py",
    "templates/x.toml",
    "templates/.txt.j2",
    "lexicons/x.txt.j2",
    "lexicons/learned/weights.tsv",
    "samples/mail.eml",
    "desk.toml.bak",
    "desk.toml/x",
    "templates",
    "templates/\u202etxt.j2.txt.j2",
    "templates/" + "a/" * 8 + "x.txt.j2",
    "templates/" + "a" * 300 + ".txt.j2",
    "%2e%2e/desk.toml",
    "~/x.toml",
]


@pytest.mark.parametrize("path", ELSEWHERE, ids=ascii)
@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_paths_elsewhere_are_refused(
    standing: TestClient, method: str, path: str
) -> None:
    """Whatever the spelling, only letters, lexicons and the profile can be named."""
    body = {"text": "x"} if method == "PUT" else None

    answer = standing.request(method, f"{URL}/{quote(path, safe='')}", json=body)

    assert answer.status_code == 403
    assert answer.json()["type"] == "urn:replycraft:problem:forbidden-path"


@pytest.mark.parametrize("path", ELSEWHERE, ids=ascii)
@pytest.mark.parametrize("what", ["preview", "impact"])
def test_changes_elsewhere_are_not_tried(
    standing: TestClient, what: str, path: str
) -> None:
    """A preview names files by the same rules as saving."""
    asked = {"path": path, "text": "x"} | ({"mail": "a"} if what == "preview" else {})

    answer = standing.post(f"/v1/house/{what}", json=asked)

    assert answer.status_code == 403


@pytest.mark.parametrize("name", ["link.txt.j2", "folder/inside.txt.j2"])
def test_links_out_of_the_house_are_refused(
    bench: TestClient, house: Path, tmp_path: Path, name: str
) -> None:
    """A link in the house is followed neither for reading nor for writing."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "inside.txt.j2").write_text("secret")
    (house / "templates" / "link.txt.j2").symlink_to(outside / "inside.txt.j2")
    (house / "templates" / "folder").symlink_to(outside)

    read = bench.get(f"{URL}/templates/{name}")
    written = bench.put(f"{URL}/templates/{name}", json={"text": "x", "etag": None})
    listed = bench.get(URL).json()

    assert (read.status_code, written.status_code) == (403, 403)
    assert (outside / "inside.txt.j2").read_text() == "secret"
    assert [file for file in listed if file["path"] == f"templates/{name}"] == []


def test_saved_file_is_used_at_once(bench: TestClient, house: Path) -> None:
    """Saving replaces the file whole, and the next draft is made with it."""
    before = bench.get(f"{URL}/{LETTER}").json()
    text = before["text"] + "\nお手元の品はそのままお持ちください。\n"
    mail = (house / "samples" / "mail.eml").read_text("utf-8")

    answer = bench.put(f"{URL}/{LETTER}", json={"text": text, "etag": before["etag"]})

    draft = bench.post("/v1/draft", json={"mail": mail}).json()
    assert answer.status_code == 200
    assert (house / LETTER).read_text("utf-8") == text
    assert answer.json() == bench.get(f"{URL}/{LETTER}").json()
    assert draft["letter"]["id"] == "delivery/own_holding.txt.j2"
    assert "お手元の品はそのままお持ちください。" in draft["body"]
    assert sorted(path.name for path in (house / LETTER).parent.iterdir()) == [
        "own_holding.txt.j2"
    ]


def test_shipped_file_is_copied_by_saving(bench: TestClient, house: Path) -> None:
    """A shipped letter can be read; saved, it lies over the shipped one."""
    path = "templates/_parts/closing.txt.j2"
    shipped = bench.get(f"{URL}/{path}").json()
    text = shipped["text"] + "\n"

    saved = bench.put(f"{URL}/{path}", json={"text": text, "etag": shipped["etag"]})

    assert shipped["shipped"] is True
    assert saved.json()["shipped"] is False
    assert (house / path).read_text("utf-8") == text


def test_changed_file_is_not_overwritten(bench: TestClient, house: Path) -> None:
    """Who saves over another's change is told; the other's text stays."""
    before = bench.get(f"{URL}/{LETTER}").json()
    other = before["text"] + "\n"
    (house / LETTER).write_text(other, "utf-8")

    for etag in (before["etag"], None, ""):
        answer = bench.put(f"{URL}/{LETTER}", json={"text": "x", "etag": etag})
        assert answer.status_code in {409, 422}
    late = {"text": before["text"], "etag": before["etag"]}
    answer = bench.put(f"{URL}/{LETTER}", json=late)

    assert answer.status_code == 409
    assert answer.json()["type"] == "urn:replycraft:problem:changed-meanwhile"
    assert (house / LETTER).read_text("utf-8") == other


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        (LETTER, "+++\n+++\n{% if anger %}\n", 3),
        ("templates/own.txt.j2", "+++\n+++\n{{ ''.__class__ }}\n", 3),
        ("desk.toml", 'company = "a"\ncompani = "b"\n', 2),
    ],
)
def test_file_that_breaks_the_house_is_not_saved(
    bench: TestClient, house: Path, path: str, text: str, line: int
) -> None:
    """A mistake is named with its line, and the file stays as it was."""
    before = bench.get(f"{URL}/{path}")
    etag = before.json().get("etag")

    answer = bench.put(f"{URL}/{path}", json={"text": text, "etag": etag})

    problem = answer.json()
    assert answer.status_code == 422
    assert problem["type"] == "urn:replycraft:problem:unusable-file"
    assert (problem["problems"][0]["path"], problem["problems"][0]["line"]) == (
        path,
        line,
    )
    assert (house / path).exists() is (before.status_code == 200)


def test_without_a_house_nothing_is_saved(client: TestClient) -> None:
    """The shipped files are never written to."""
    path = "templates/_parts/closing.txt.j2"
    answer = client.put(
        f"{URL}/{path}", json={"text": "x"}, headers={"X-Replycraft": "1"}
    )

    assert answer.status_code == 403
    assert "--house" in answer.json()["detail"]


def test_folder_that_cannot_be_written_is_told(
    bench: TestClient, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full or locked disk is an answer, and leaves nothing half written."""
    before = bench.get(f"{URL}/{LETTER}").json()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    asked = {"text": before["text"] + "\n", "etag": before["etag"]}
    answer = bench.put(f"{URL}/{LETTER}", json=asked)

    assert answer.status_code == 403
    assert (house / LETTER).read_text("utf-8") == before["text"]
    assert len(list((house / LETTER).parent.iterdir())) == 1


def test_list_names_own_files_first(standing: TestClient) -> None:
    """The house's files stand before the shipped ones, each with kind and title."""
    files = standing.get(URL).json()

    assert files[:2] == [
        {"path": "desk.toml", "kind": "profile", "shipped": False, "title": ""},
        {
            "path": LETTER,
            "kind": "letter",
            "shipped": False,
            "title": "配送(自社のお返事、確認中)",
        },
    ]
    assert {file["kind"] for file in files[2:]} == {"letter", "lexicon"}
    assert all(file["shipped"] for file in files[2:])
