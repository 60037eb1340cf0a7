"""From outside: the way from interview to "You're hired", and the one to a no, a referral and a hello."""

from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.e2e.archives import acme, written
from tests.e2e.program import Answer, Commands


class Search:
    """A person's way through the search: every day is looked at, and each call and answer written down."""

    def __init__(self, commands: Commands, begin: str) -> None:
        self.commands = commands
        self.day = date.fromisoformat(begin)

    def open_kinds(self) -> list[str]:
        return [step["kind"] for step in self.agenda()["steps"]]

    def agenda(self) -> dict[str, Any]:
        return self.commands.read("agenda", "--on", self.day.isoformat())

    def until(self, day: str, *, doing: Collection[str] = ()) -> None:
        """Go on day by day, doing what is open of these kinds; there is always a step or a reason to wait."""
        end = date.fromisoformat(day)
        while self.day < end:
            agenda = self.agenda()
            mine = [step for step in agenda["steps"] if step["opportunity"] == "o1"]
            waiting = [line for line in agenda["waiting"] if line["opportunity"] == "o1"]
            assert mine or waiting, self.day
            assert all(line["until"] > self.day.isoformat() and line["reason"] for line in waiting)
            for step in mine:
                if step["kind"] in doing:
                    self.do("done", step["uid"], "--on", self.day.isoformat())
            self.day += timedelta(days=1)

    def do(self, *words: str | Path) -> Answer:
        answer = self.commands.run(*words)
        assert answer.status == 0, answer
        return answer

    def call(self, kind: str, outcome: str, *more: str) -> None:
        (step,) = [step for step in self.agenda()["steps"] if step["kind"] == kind]
        self.do("done", step["uid"], "--on", self.day.isoformat(), "--outcome", outcome, *more)


FIRST_DAYS = ("debrief", "keep_promise", "thank_you", "alert_reference", "ask_closing_questions")


def test_from_the_interview_to_the_job(commands: Commands, tmp_path: Path) -> None:
    search = Search(commands, "2026-11-26")
    search.do("import", written(tmp_path, acme(second_interview="yes")))
    search.until("2026-12-07", doing=FIRST_DAYS)
    search.call("decision_call", "voicemail")  # Mon 7 Dec
    search.until("2026-12-10")
    search.call("check_in", "spoke", "--decision-by", "2026-12-14")
    search.until("2026-12-15")
    assert "decision_call" in search.open_kinds()  # the first business day after the date they named
    search.call("decision_call", "spoke")

    archive = acme(second_interview="yes", second_interview_on="2026-12-17")
    second = archive["interviews"][0] | {
        "uid": "i2", "starts_at": "2026-12-17T10:00", "added_on": "2026-12-15", "round": 2, "promised": [],
        "second_interview": None, "second_interview_on": None, "decision_asked": None, "decision_by": None,
    }  # fmt: skip
    archive["interviews"].append(second)
    search.do("import", written(tmp_path, archive))
    search.until("2026-12-16", doing=FIRST_DAYS)
    assert "ask_closing_questions" in search.open_kinds()  # the day before
    assert "check_in" not in search.open_kinds()  # the second interview has moved the call
    search.until("2026-12-21", doing=FIRST_DAYS)
    search.do("outcome", "o1", "offer", "--on", "2026-12-21", "--answer-by", "2026-12-30")
    assert "answer_offer" in search.open_kinds()
    search.until("2026-12-22", doing=("answer_offer",))
    search.until("2026-12-29")
    search.do("outcome", "o1", "hired", "--on", "2026-12-29")
    search.day = date(2026, 12, 29)
    assert sorted(search.open_kinds()) == ["thank_reference", "thank_reference"]
    assert "keep_looking" not in search.open_kinds()


def test_from_the_interview_to_a_no_a_referral_and_a_hello(commands: Commands, tmp_path: Path) -> None:
    search = Search(commands, "2026-11-26")
    search.do("import", written(tmp_path, acme()))
    search.until("2026-12-02", doing=FIRST_DAYS)
    search.do("outcome", "o1", "rejected", "--on", "2026-12-02")
    assert {"rejection_thanks", "thank_reference"} <= set(search.open_kinds())
    archive = acme()
    archive["opportunities"][0] |= {"stage": "rejected", "outcome_on": "2026-12-02"}
    archive["referrals"] = [
        {"uid": "r1", "opportunity": "o1", "company": "Initech", "received_on": "2026-12-04"}
    ]
    search.until("2026-12-04", doing=("rejection_thanks", "thank_reference"))
    search.do("import", written(tmp_path, archive))
    assert "record_referral" in search.open_kinds()
    search.until("2026-12-07", doing=("record_referral",))
    search.until("2026-12-12")
    (waiting,) = search.agenda()["waiting"]
    assert waiting["until"] == "2027-03-02"
    search.day = date(2027, 3, 2)
    assert "reconnect" in search.open_kinds()
    search.until("2027-03-05")


def test_hired_elsewhere_one_withdraws_and_the_withdrawal_closes_the_opportunity(
    commands: Commands, tmp_path: Path
) -> None:
    archive = acme()
    archive["opportunities"].append({"uid": "o2", "company": "Initech", "added_on": "2026-11-20"})
    commands.run("import", written(tmp_path, archive))
    commands.run("outcome", "o2", "hired", "--on", "2026-12-01")
    steps = commands.read("agenda", "--on", "2026-12-01")["steps"]
    (withdraw,) = [step for step in steps if step["kind"] == "withdraw"]
    assert (withdraw["opportunity"], withdraw["due"]) == ("o1", "2026-12-03")
    commands.run("done", withdraw["uid"], "--on", "2026-12-02")
    shown = commands.read("show", "o1")
    assert (shown["stage"], shown["outcome_on"]) == ("withdrawn", "2026-12-02")
