"""`replycraft check` for tools, and the history of a case."""

import json
from pathlib import Path

from tests.conftest import Command

from replycraft.records.ids import Code

NOW = ("--now", "2025-11-04T10:30")
REPLY = "山田様\n\n3,980円を返金いたします。\n後日ご連絡いたします。\n"


def test_sarif_names_every_rule_and_place(replycraft: Command, tmp_path: Path) -> None:
    """An editor can jump to line and column of what is wrong."""
    reply = tmp_path / "reply.txt"
    reply.write_text(REPLY, encoding="utf-8")

    code, out, _ = replycraft("check", str(reply), "--sarif", *NOW)
    log = json.loads(out)
    (run,) = log["runs"]
    found = {
        result["ruleId"]: result["locations"][0]["physicalLocation"]
        for result in run["results"]
    }

    assert code == 1
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(Code)
    region = found["unbacked-promise"]["region"]
    assert (region["startLine"], region["startColumn"]) == (3, 8)
    assert region["snippet"]["text"] == "返金いたします"
    assert REPLY[region["charOffset"] :].startswith("返金いたします")
    assert found["unbacked-promise"]["artifactLocation"]["uri"] == reply.as_posix()
    assert "region" not in found["missing-signature"]
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]


def test_history_makes_a_contradiction_visible(
    replycraft: Command, tmp_path: Path
) -> None:
    """What the desk wrote before is held against what is confirmed now."""
    desk = tmp_path / "desk.toml"
    desk.write_text(
        'company = "ことり堂"\nagent = "水野 晶"\nemail = "desk@kotori.example.jp"\n',
        encoding="utf-8",
    )
    sent = tmp_path / "sent.eml"
    sent.write_text(
        "From: desk@kotori.example.jp\nDate: Tue, 04 Nov 2025 10:00:00 +0900\n"
        "Content-Type: text/plain; charset=utf-8\n\n全額を返金いたします。\n",
        encoding="utf-8",
    )
    facts = tmp_path / "facts.json"
    facts.write_text('{"resolution": "decline"}', encoding="utf-8")
    reply = tmp_path / "reply.txt"
    reply.write_text("山田様\n\nご返金は承りかねます。\n", encoding="utf-8")
    given = ("--profile", str(desk), "--verified", str(facts), *NOW)

    _, out, _ = replycraft("check", str(reply), "--history", str(sent), *given)
    _, without, _ = replycraft("check", str(reply), *given)

    assert "11月4日（火）の返信で「返金いたします」とお伝えしており" in out
    assert "お伝えしており" not in without


def test_promise_goes_to_the_calendar(replycraft: Command) -> None:
    """`draft --ics` gives the entry for the promise."""
    mail = Path(__file__).resolve().parents[2] / "examples" / "late-parcel" / "mail.eml"

    code, out, _ = replycraft("draft", str(mail), "--ics", *NOW)

    assert code == 0
    assert out.startswith("BEGIN:VCALENDAR")
    assert "DTEND:20251105T083000Z" in out.replace("\r\n", "\n")
