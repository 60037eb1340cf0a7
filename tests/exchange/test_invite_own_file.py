"""The calendar file that went out from here comes back: interviews are interviews, steps are none."""

from datetime import UTC, date, datetime, timedelta

from followup_desktop.exchange.calendar_file import Meeting, StepDay, write
from followup_desktop.exchange.invites import read_invites

DAY = date(2026, 11, 24)
MEETING = Meeting(
    "i1",
    "Interview at Acme: Analyst",
    "1 Main St",
    datetime(2026, 11, 25, 10, tzinfo=UTC),
    datetime(2026, 11, 25, 11, tzinfo=UTC),
)
STEPS = [StepDay(f"s{number}", f"Thank Grace {number}", DAY + timedelta(days=number)) for number in range(3)]


def test_steps_are_left_out_and_counted() -> None:
    found = read_invites(write("Followup", STEPS, [MEETING], DAY))
    assert [interview.uid for interview in found.interviews] == ["i1"]
    assert [left.what for left in found.left_out] == ["3 steps"]


def test_a_file_with_steps_alone_holds_no_interview() -> None:
    found = read_invites(write("Followup", STEPS[:1], [], DAY))
    assert found.interviews == ()
    assert [left.what for left in found.left_out] == ["1 step"]


def test_days_of_other_programs_stay_events() -> None:
    content = write("Followup", STEPS, [], DAY).replace(b"PRODID:-//Followup Desktop", b"PRODID:-//Other")
    assert len(read_invites(content).interviews) == 3
