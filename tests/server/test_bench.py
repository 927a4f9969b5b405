"""What the page asks for: samples, previews of unsaved text, what would change."""

import base64
import json
from pathlib import Path
from threading import Event

import pytest
from starlette.testclient import TestClient

from replycraft.server.bench_jobs import BenchJobs
from replycraft.server.service import Service
from replycraft.server.settings import Settings

LETTER = "templates/delivery/own_holding.txt.j2"
LINE = "お手元の品はそのままお持ちください。"


def _text(bench: TestClient, path: str = LETTER) -> str:
    return str(bench.get(f"/v1/house/files/{path}").json()["text"])


def test_desk_tells_names_for_ids(standing: TestClient) -> None:
    """The page shows people's names for ids, from the writers' own files."""
    desk = standing.get("/v1/desk").json()

    assert desk["company"] == "株式会社見本商店"
    assert desk["house"] is True
    assert desk["method"] == "words"
    assert desk["codes"]["too-long"] == "長すぎる"
    assert desk["slots"]["refund_date"] == "返金日"
    assert desk["topics"]["delivery"] == "配送"
    assert desk["demands"]["contact"] == "連絡・回答"
    assert desk["risks"]["legal"] == "法的手段"


def test_samples_are_listed_and_read(bench: TestClient, house: Path) -> None:
    """A sample comes with its time and facts; broken files are passed over."""
    case = house / "samples" / "late"
    case.mkdir()
    raw = (house / "samples" / "mail.eml").read_bytes()
    (case / "mail.eml").write_bytes(raw)
    (case / "now.txt").write_text("2025-11-05T10:00:00+09:00\n")
    (case / "verified.json").write_text('{"order_number": "A-1"}')
    (house / "samples" / "empty.eml").write_bytes(b"")

    listed = bench.get("/v1/samples").json()
    sample = bench.get("/v1/samples/late/mail").json()

    assert [head["id"] for head in listed] == ["late/mail", "mail"]
    assert listed[0]["folder"] == "late"
    assert listed[0]["subject"] == "届かない棚"
    assert sample == {
        "id": "late/mail",
        "mail_base64": base64.b64encode(raw).decode(),
        "now": "2025-11-05T10:00:00+09:00",
        "verified": {"order_number": "A-1"},
    }


@pytest.mark.parametrize(
    "name",
    ["nothing", "%2E%2E%2Fdesk", "..%2Fdesk", "%2Fetc%2Fpasswd", "mail%00", "link"],
)
def test_only_listed_samples_can_be_read(
    bench: TestClient, house: Path, name: str
) -> None:
    """A sample is found by its name in the list, so no path leads elsewhere."""
    (house / "samples" / "link.eml").symlink_to("/etc/passwd")

    assert bench.get(f"/v1/samples/{name}").status_code == 404


def test_preview_shows_unsaved_text(bench: TestClient, house: Path) -> None:
    """The draft is made with the text as typed; the saved file is not touched."""
    saved = _text(bench)
    asked = {"path": LETTER, "text": f"{saved}\n{LINE}\n", "sample": "mail"}

    tried = bench.post("/v1/house/preview", json=asked).json()
    plain = bench.post("/v1/house/preview", json={"sample": "mail"}).json()

    assert tried["problems"] == []
    assert tried["draft"]["body"] == f"{plain['draft']['body']}\n\n{LINE}"
    assert tried["analysis"] == tried["draft"]["analysis"]
    assert (house / LETTER).read_text("utf-8") == saved


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{% for x in range(999999999) %}x{% endfor %}",
        "{% set a = 'x' %}",
        "{% macro m() %}{{ m() }}{% endmacro %}",
        "{{ 'x' * 999999999 }}",
        "{{ company|attr('__class__') }}",
        "{{ self._TemplateReference__context }}",
        '{% include "/etc/passwd" %}',
        '{% include "../../../etc/passwd" %}',
        '{% import "os" as os %}',
        "{{ lipsum.__globals__ }}",
        "{% if %}",
    ],
)
def test_letter_cannot_get_out_of_its_form(standing: TestClient, attack: str) -> None:
    """A letter that computes or reaches out is a problem with its line, never run."""
    text = f"{_text(standing)}\n{attack}\n"
    asked = {"path": LETTER, "text": text, "sample": "mail"}

    answer = standing.post("/v1/house/preview", json=asked)

    tried = answer.json()
    problem = tried["problems"][0]
    assert answer.status_code == 200
    assert tried["draft"] is None
    assert tried["analysis"]["kind"] == "complaint"
    assert (problem["path"], problem["line"]) == (LETTER, text.count("\n"))


def test_slots_of_customers_are_not_compiled(standing: TestClient) -> None:
    """Template marks in a mail stay what they are: somebody's words."""
    raw = "From: {{ 7*7 }} <a@example.jp>\n\n{{ 7*7 }}{% if %}荷物が届きません。"

    tried = standing.post("/v1/house/preview", json={"mail": raw}).json()

    assert tried["problems"] == []
    assert "49" not in tried["draft"]["body"]


def test_broken_words_are_told_with_their_line(standing: TestClient) -> None:
    """A lexicon is compiled for the preview too, with the phrases as typed."""
    path = "lexicons/anger/new.toml"
    text = 'title = "新"\n\n[[term]]\nphrase = "棚"\npoints = 5.0\nhit = ["棚。"]\n'
    good = text.replace("points", 'why = "試し"\npoints')

    broken = standing.post(
        "/v1/house/preview", json={"path": path, "text": text, "sample": "mail"}
    ).json()
    tried = standing.post(
        "/v1/house/preview", json={"path": path, "text": good, "sample": "mail"}
    ).json()

    terms = [item["term"] for item in tried["analysis"]["anger"]["evidence"]]
    assert [(p["path"], p["line"]) for p in broken["problems"]] == [(path, 3)]
    assert tried["problems"] == []
    assert "anger/new.toml:棚" in terms


def test_profile_can_be_tried(standing: TestClient) -> None:
    """The profile as typed signs the preview."""
    text = 'company = "青葉商店"\nagent = "青葉 緑"\n'
    asked = {"path": "desk.toml", "text": text, "sample": "mail"}

    tried = standing.post("/v1/house/preview", json=asked).json()

    assert "青葉商店" in tried["draft"]["body"]


def test_preview_without_a_mail_is_refused(standing: TestClient) -> None:
    """A preview needs a mail, by itself or by the name of a sample."""
    answer = standing.post("/v1/house/preview", json={"path": LETTER, "text": ""})

    assert answer.status_code == 422
    assert answer.json()["type"] == "urn:replycraft:problem:invalid-request"


def test_impact_lists_only_what_changes(bench: TestClient, house: Path) -> None:
    """Samples with another letter are not listed; the others come line by line."""
    thanks = "From: a@example.jp\nSubject: お礼\n\n先日はありがとうございました。\n"
    (house / "samples" / "thanks.eml").write_text(thanks, "utf-8")
    text = f"{_text(bench)}\n{LINE}\n"

    none = bench.post(
        "/v1/house/impact", json={"path": LETTER, "text": _text(bench)}
    ).json()
    some = bench.post("/v1/house/impact", json={"path": LETTER, "text": text}).json()

    assert none == []
    assert [item["id"] for item in some] == ["mail"]
    assert some[0]["after"] == f"{some[0]['before']}\n\n{LINE}"
    assert some[0]["diff"][-2:] == [["new", ""], ["new", LINE]]
    assert {kind for kind, _ in some[0]["diff"][:-2]} == {"same"}


def test_other_editors_changes_are_taken_over(bench: TestClient, house: Path) -> None:
    """A file saved by another program is used without a restart."""
    mail = (house / "samples" / "mail.eml").read_text("utf-8")
    (house / LETTER).write_text(f"{_text(bench)}\n{LINE}\n", "utf-8")

    service = bench.app.state.service  # type: ignore[attr-defined]
    service.desks.current(look=True)
    draft = bench.post("/v1/draft", json={"mail": mail}).json()

    assert LINE in draft["body"]


def test_broken_file_of_another_editor_leaves_the_desk_as_it_was(
    bench: TestClient, house: Path
) -> None:
    """While a file in the folder is broken, drafts are made as before."""
    mail = (house / "samples" / "mail.eml").read_text("utf-8")
    asked = {"mail": mail, "now": "2025-11-05T10:00:00+09:00"}
    before = bench.post("/v1/draft", json=asked).json()
    (house / LETTER).write_text("+++\n", "utf-8")

    bench.app.state.service.desks.current(look=True)  # type: ignore[attr-defined]

    assert bench.post("/v1/draft", json=asked).json() == before


def test_given_up_comparison_stops() -> None:
    """A comparison that nobody waits for makes no further drafts."""
    examples = Path(__file__).resolve().parents[2] / "examples"
    jobs = BenchJobs(Service(Settings(samples=str(examples))))
    path = "templates/_parts/signature.txt.j2"
    text = json.loads(jobs.read(path))["text"] + f"\n{LINE}\n"
    body = json.dumps({"path": path, "text": text}).encode()
    given_up = Event()

    assert len(json.loads(jobs.impact(body, given_up))) > 5
    given_up.set()
    assert json.loads(jobs.impact(body, given_up)) == []
