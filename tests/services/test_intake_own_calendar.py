"""What went out into a calendar and comes back: nothing doubled, and no invitation forgotten."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from followup_desktop.services import Services
from tests.services import acme, finds


def test_the_calendar_file_that_went_out_adds_nothing_when_it_comes_back(
    services: Services, tmp_path: Path
) -> None:
    services.interviews.save(acme.entry())
    file = tmp_path / "followup.ics"
    file.write_bytes(services.calendar_file.as_ics())
    report = services.imports.import_file(file)
    assert report.error == ""
    assert not any(report.added.values())
    assert report.updated == []
    assert [why for what, why in report.left_out if "step" in what] == [
        "The plan makes its steps itself, so they were not taken."
    ]


def test_who_moved_it_in_the_calendar_moves_it_here_and_it_stays_the_same_invitation(
    services: Services,
) -> None:
    stored = services.intake.store(services.intake.review("a.ics", finds.invitation(), "Europe/London"))
    (before,) = stored.added_interviews
    moved = finds.invitation(uid=before.uid, starts_at=datetime(2026, 11, 26, 14, tzinfo=UTC))
    (after,) = services.intake.store(
        services.intake.review("b.ics", moved, "Europe/London")
    ).updated_interviews
    assert after.uid == before.uid
    assert after.starts_at == datetime(2026, 11, 26, 14, tzinfo=UTC)
    assert after.source_uid == "invite-1"


def test_what_was_called_off_here_stays_called_off(services: Services) -> None:
    services.interviews.save(acme.entry(cancelled=True))
    back = finds.invitation(uid="i1", starts_at=datetime(2026, 11, 23, 15, tzinfo=UTC))
    reviewed = services.intake.review("a.ics", back, "Europe/London")
    (one,) = reviewed.interviews
    assert one.interview.cancelled


def test_the_unit_behind_a_contacts_company_makes_no_second_company(services: Services) -> None:
    grace = replace(acme.GRACE, organization="Acme Finance, Research")
    services.interviews.save(replace(acme.entry(), contacts=(grace, acme.HOWARD, acme.CHARLES)))
    stored = services.intake.store(services.intake.review("a.ics", finds.invitation(), "Europe/London"))
    assert stored.added_opportunities == ()
    assert [one.opportunity for one in stored.added_interviews] == ["o1"]
