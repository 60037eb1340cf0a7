"""From outside: the agenda of each day follows the rules, over weekends, holidays, clocks and zones."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.archives import acme, written
from tests.e2e.program import Commands

# kind, whom, opens, last day on which it is open here (None: nothing ends it in these 60 days), due
ACME = [
    ("debrief", None, "2026-11-26", None, "2026-11-26"),
    ("alert_reference", "charles", "2026-11-26", None, "2026-11-27"),
    ("alert_reference", "mary", "2026-11-28", None, "2026-11-30"),
    ("keep_promise", None, "2026-11-26", None, "2026-11-30"),
    ("thank_you", "grace", "2026-11-26", None, "2026-11-30"),
    ("thank_you", "howard", "2026-11-26", None, "2026-11-30"),
    ("thank_you", "joan", "2026-11-26", None, "2026-11-30"),
    ("decision_call", "grace", "2026-12-07", None, "2026-12-08"),
    ("let_go", None, "2027-01-15", None, "2027-01-22"),
]


def opened(agenda: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """What is open, without the weekly step: (kind, whom, opens, due)."""
    return sorted(
        (step["kind"], step["contact"] or "", step["opens"], step["due"])
        for step in agenda["steps"]
        if step["kind"] != "keep_looking"
    )


def test_the_agenda_of_each_of_sixty_days_holds_exactly_the_steps_of_the_rules(
    commands: Commands, tmp_path: Path
) -> None:
    assert commands.run("import", written(tmp_path, acme())).status == 0
    for number in range(60):
        day = date(2026, 11, 24) + timedelta(days=number)
        agenda = commands.read("agenda", "--on", day.isoformat())
        expected = sorted(
            (kind, whom or "", opens, due)
            for kind, whom, opens, _last, due in ACME
            if opens <= day.isoformat()
        )
        assert opened(agenda) == expected, day
        weekly = [step for step in agenda["steps"] if step["kind"] == "keep_looking"]
        monday = day - timedelta(days=day.weekday())
        assert [(step["opens"], step["due"]) for step in weekly] == [
            (monday.isoformat(), (monday + timedelta(days=6)).isoformat())
        ]
        assert [step["due"] for step in agenda["steps"]] == sorted(step["due"] for step in agenda["steps"])
        past_first_interview = day >= date(2026, 11, 26)
        assert not past_first_interview or opened(agenda) or agenda["waiting"]


def steps_of(commands: Commands, kind: str) -> list[dict[str, Any]]:
    found = commands.read("agenda", "--all")["steps"]
    return [step for step in found if step["kind"] == kind]


def test_the_aims_are_those_of_the_rules(commands: Commands, tmp_path: Path) -> None:
    commands.run("import", written(tmp_path, acme()))
    aims = {(step["kind"], step["aim"]) for step in commands.read("agenda", "--all")["steps"]}
    assert aims >= {
        ("thank_you", "2026-11-27"),
        ("alert_reference", "2026-11-26"),
        ("alert_reference", "2026-11-28"),
        ("decision_call", None),
        ("keep_promise", None),
    }


def test_what_is_waited_for_is_said_with_its_day_once_all_is_done(commands: Commands, tmp_path: Path) -> None:
    commands.run("import", written(tmp_path, acme()))
    for kind in ("debrief", "keep_promise", "thank_you", "alert_reference"):
        for step in steps_of(commands, kind):
            assert commands.run("done", step["uid"], "--on", "2026-11-28").status == 0
    agenda = commands.read("agenda", "--on", "2026-11-30")
    assert opened(agenda) == []
    (waiting,) = agenda["waiting"]
    assert (waiting["opportunity"], waiting["company"]) == ("o1", "Acme Finance")
    assert waiting["until"] == "2026-12-07"
    assert "4 Dec" in waiting["reason"]


@pytest.mark.parametrize(
    ("region", "starts_at", "zone", "thank_you_due"),
    [
        (
            "GB-ENG",
            "2026-12-23T10:00",
            "Europe/London",
            "2026-12-29",
        ),  # Christmas, Boxing Day moved to Mon 28
        ("US", "2026-11-25T10:00", "America/New_York", "2026-11-30"),  # Thanksgiving on the Thursday
        ("DE-BY", "2027-01-05T10:00", "Europe/Berlin", "2027-01-08"),  # Epiphany in Bavaria
        ("DE-BE", "2027-01-05T10:00", "Europe/Berlin", "2027-01-07"),  # and not in Berlin
        ("GB-ENG", "2026-11-27T23:30", "Europe/London", "2026-12-01"),  # ends on Saturday
        ("GB-ENG", "2026-11-26T09:00", "Pacific/Auckland", "2026-11-30"),  # still Wednesday in London
        ("US", "2026-10-31T23:30", "America/New_York", "2026-11-03"),  # ends on the night of the clocks
    ],
)
def test_business_days_are_those_of_the_region_and_day_0_that_of_the_zone(
    commands: Commands, tmp_path: Path, region: str, starts_at: str, zone: str, thank_you_due: str
) -> None:
    archive = acme(starts_at=starts_at, timezone=zone, added_on=starts_at[:10], decision_by=None, promised=[])
    archive["profile"]["region"] = region
    archive["opportunities"][0]["references"] = []
    assert commands.run("import", written(tmp_path, archive)).status == 0
    assert {step["due"] for step in steps_of(commands, "thank_you")} == {thank_you_due}


def test_today_is_the_date_in_the_machines_zone(commands: Commands, tmp_path: Path) -> None:
    commands.run("import", written(tmp_path, acme()))
    moment = "2026-11-27T23:30+00:00"  # in Auckland it is Saturday already
    assert commands.at(moment, zone="Europe/London").read("agenda")["on"] == "2026-11-27"
    assert commands.at(moment, zone="Pacific/Auckland").read("agenda")["on"] == "2026-11-28"


def whole(commands: Commands) -> dict[str, dict[str, object]]:
    return {step["uid"]: step for step in commands.read("agenda", "--all")["steps"]}


def test_importing_again_changes_nothing_and_one_fact_changes_only_its_steps(
    commands: Commands, tmp_path: Path
) -> None:
    commands.run("import", written(tmp_path, acme()))
    before = whole(commands)
    commands.run("import", written(tmp_path, acme()))
    assert whole(commands) == before
    commands.run("import", written(tmp_path, acme(decision_by="2026-12-11")))
    after = whole(commands)
    changed = {before[uid]["kind"] for uid in before if before[uid] != after.get(uid)}
    assert changed == {"decision_call", "let_go"}
    assert before.keys() == after.keys()


def test_steps_that_a_person_touched_survive_new_facts(commands: Commands, tmp_path: Path) -> None:
    commands.run("import", written(tmp_path, acme()))
    grace, howard, joan = sorted(steps_of(commands, "thank_you"), key=lambda step: step["contact"])
    (call,) = steps_of(commands, "decision_call")
    commands.run("done", grace["uid"], "--on", "2026-11-27")
    commands.run("skip", howard["uid"], "--why", "spoke in person")
    commands.run("snooze", joan["uid"], "--until", "2026-11-28")
    commands.run("snooze", call["uid"], "--until", "2026-12-09")
    before = whole(commands)
    commands.run(
        "import", written(tmp_path, acme(starts_at="2026-11-25T10:00", decision_by="2026-12-18", promised=[]))
    )
    after = whole(commands)
    for step in (grace, howard, joan, call):
        assert after[step["uid"]] == before[step["uid"]]


@pytest.mark.parametrize("stage", ["rejected", "hired", "withdrawn", "no_answer"])
def test_an_outcome_ends_exactly_the_steps_that_the_rules_name(
    commands: Commands, tmp_path: Path, stage: str
) -> None:
    commands.run("import", written(tmp_path, acme(second_interview="yes")))
    (call,) = steps_of(commands, "decision_call")
    commands.run("snooze", call["uid"], "--until", "2026-12-24")
    before = whole(commands)
    assert commands.run("outcome", "o1", stage, "--on", "2026-12-01").status == 0
    after = whole(commands)
    ended = {
        before[uid]["kind"]
        for uid in before
        if before[uid]["state"] != "skipped" and after[uid]["state"] == "skipped"
    }
    assert ended == {"decision_call", "second_interview", "alert_reference", "let_go"}
    assert commands.run("undo").status == 0
    assert whole(commands) == before
