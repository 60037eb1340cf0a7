"""From outside: notes that could only have been written to this person, and no two of them alike."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.archives import acme, written
from tests.e2e.program import Commands

NAMES = (
    "Dr. Grace Hopper",
    "Howard Aiken",
    "Joan Clarke",
    "Sean O'Neill",
    "Anna van der Berg",
    "María-José Ñuñez",
    "李 小龙",
    "Dr. Müller-Lüdenscheidt",
)
GREETED = (
    "Dear Dr. Hopper,",
    "Dear Howard Aiken,",
    "Dear Joan Clarke,",
    "Dear Sean O'Neill,",
    "Dear Anna van der Berg,",
    "Dear María-José Ñuñez,",
    "Dear 李 小龙,",
    "Dear Dr. Müller-Lüdenscheidt,",
)
WRITTEN = {"thank_you", "keep_promise", "alert_reference", "thank_reference", "rejection_thanks", "reconnect"}
# What may agree: facts, and the words around them that every note needs.
FACTS = re.compile(
    r"[^,;:]*, Howard Aiken or a colleague"
    r"|R&D <Labs> \"Ltd\"|the Analyst position|Analyst|moving the ledger|I explain engines to boards"
    r"|on Thursday|on Monday|yesterday|send part \d+|Friday 11 December|leadership|former manager|"
    + "|".join(map(re.escape, NAMES))
)


def panel() -> dict[str, Any]:
    """Eight people in one interview and again in the next, eight promises and eight references."""
    archive = acme(
        people=[{"contact": f"p{n}", "role": "peer", "talked_about": "moving the ledger"} for n in range(8)],
        promised=[{"uid": f"m{n}", "what": f"send part {n}"} for n in range(8)],
        decision_by="2026-12-11",
    )
    archive["profile"]["strengths"] = ["I explain engines to boards"]
    archive["contacts"] = [
        *({"uid": f"p{n}", "name": name, "emails": [f"p{n}@acme.example"]} for n, name in enumerate(NAMES)),
        *({"uid": f"r{n}", "name": f"Reference {n}", "emails": [f"r{n}@a.example"]} for n in range(8)),
    ]
    archive["opportunities"][0]["company"] = 'R&D <Labs>\n"Ltd"'
    archive["opportunities"][0]["references"] = [
        {"contact": f"r{n}", "relation": "former manager", "angle": "leadership"} for n in range(8)
    ]
    again = {"uid": "i2", "round": 2, "starts_at": "2026-11-30T10:00", "promised": []}
    archive["interviews"].append(archive["interviews"][0] | again)
    return archive


@pytest.fixture
def at_the_panel(commands: Commands, tmp_path: Path) -> Commands:
    """The day after the second round."""
    later = commands.at("2026-12-01T09:00+00:00")
    assert later.run("import", written(tmp_path, panel())).status == 0
    return later


def notes(commands: Commands) -> dict[str, dict[str, Any]]:
    """Every written note that there is, by the uid of its step; with the kind of the step."""
    steps = commands.read("agenda", "--all")["steps"]
    wanted = [step for step in steps if step["note"] and step["kind"] in WRITTEN]
    return {step["uid"]: step | commands.read("note", step["uid"]) for step in wanted}


def sentences(note: dict[str, Any]) -> set[str]:
    """Its sentences of more than four words beside the facts, without greeting and sign-off."""
    body = "\n\n".join(note["body"].split("\n\n")[1:-1])
    told = (FACTS.sub("…", part).lower().split() for part in re.split(r"[.?!](?=\s|$)|\n\n", body))
    return {" ".join(words) for words in told if sum("…" not in word for word in words) > 4}


def test_no_two_notes_to_one_company_share_a_sentence(at_the_panel: Commands) -> None:
    found = notes(at_the_panel)
    kinds = Counter(note["kind"] for note in found.values())
    assert kinds == {"thank_you": 16, "keep_promise": 8, "alert_reference": 8}
    for one, other in combinations(found.values(), 2):
        assert sentences(one) & sentences(other) == set(), (one["body"], other["body"])
    for note in found.values():
        assert 60 <= len(note["body"].split()) <= 150
        assert note["warnings"] == []
        assert 'R&D <Labs> "Ltd"' in note["body"] + note["subject"]
        assert "\n" not in note["subject"]


def test_each_person_is_greeted_as_is_polite_where_they_come_from(at_the_panel: Commands) -> None:
    greetings = {
        note["contact"]: note["body"].partition("\n")[0]
        for note in notes(at_the_panel).values()
        if note["kind"] == "thank_you"
    }
    assert greetings == {f"p{n}": greeting for n, greeting in enumerate(GREETED)}


def test_a_note_stays_the_same_also_after_it_has_moved_to_another_machine(
    at_the_panel: Commands, tmp_path: Path
) -> None:
    before = notes(at_the_panel)
    assert notes(at_the_panel) == before
    archive = tmp_path / "everything.json"
    assert at_the_panel.run("export", archive).status == 0
    elsewhere = Commands(tmp_path / "elsewhere", now="2026-12-01T09:00+00:00")
    assert elsewhere.run("import", archive).status == 0
    assert notes(elsewhere) == before


def test_a_wording_of_ones_own_comes_with_the_archive_and_a_broken_one_gives_way(
    commands: Commands, tmp_path: Path
) -> None:
    own = (
        "== layout ==\nsalutation\n\nwords\n\n== subject ==\n- Thank you\n"
        "== salutation ==\n- Dear {{ greeting }},\n== words ==\n- Mine.\n"
    )
    commands = commands.at("2026-11-27T09:00+00:00")
    archive = acme() | {"wordings": [{"note": "thank_you", "text": own}]}
    assert commands.run("import", written(tmp_path, archive)).status == 0
    (step,) = [
        step["uid"]
        for step in commands.read("agenda", "--all")["steps"]
        if (step["kind"], step["contact"]) == ("thank_you", "grace")
    ]
    assert commands.read("note", step)["body"] == "Dear Dr. Hopper,\n\nMine."

    hostile = own.replace("Mine.", "{{ ''.__class__.__mro__ }}")
    head = {"format": "followup-desktop", "version": 1}
    broken = head | {"wordings": [{"note": "thank_you", "text": hostile}]}
    assert commands.run("import", written(tmp_path, broken, "broken.json")).status == 0
    note = commands.read("note", step)
    assert "Mine." not in note["body"]
    assert len(note["body"].split()) >= 60
    (warning,) = [warning for warning in note["warnings"] if warning["kind"] == "own_wording"]
    assert "line 11" in warning["about"].lower()
