"""One company has one name in what is looked over: the one written out, not the one guessed from a domain."""

from dataclasses import replace
from pathlib import Path

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.services import Services
from followup_desktop.services.intake.companies import same_company
from followup_desktop.services.intake.people import Together
from tests.services import acme

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:invite-1
SUMMARY:{summary}
DTSTART:20261125T100000Z
ORGANIZER;CN=Mara Stein:mailto:mara@{domain}
ATTENDEE;CN=Tom Berg:mailto:tom@{domain}
END:VEVENT
END:VCALENDAR
"""
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Mara Stein\nORG:{organization}\nEMAIL:mara@bluekite.example\nEND:VCARD\n"


def companies(services: Services, path: Path, summary: str, domain: str = "bluekite.example") -> list[str]:
    path.write_text(EVENT.format(summary=summary, domain=domain))
    (interview,) = services.intake.read_file(path, "UTC").interviews
    return [interview.opportunity.company, *(person.card.organization for person in interview.people)]


@pytest.mark.parametrize("domain", ["bluekite.example", "blue-kite.example"])
def test_the_people_are_at_the_company_of_the_interview(
    services: Services, tmp_path: Path, domain: str
) -> None:
    found = companies(services, tmp_path / "invite.ics", "Interview with Blue Kite", domain)
    assert found == ["Blue Kite"] * 3


def test_another_company_than_that_of_the_interview_stays(services: Services, tmp_path: Path) -> None:
    found = companies(services, tmp_path / "invite.ics", "Interview at Blue Kite", "hirewell.example")
    assert found == ["Blue Kite", "Hirewell", "Hirewell"]


def test_a_company_that_is_only_guessed_is_called_as_it_is_known(services: Services, tmp_path: Path) -> None:
    services.job_search.save(Opportunity(uid="o1", company="Blue Kite", added_on=acme.DAY))
    assert companies(services, tmp_path / "invite.ics", "Interview") == ["Blue Kite"] * 3
    (interview,) = services.intake.read_file(tmp_path / "invite.ics", "UTC").interviews
    assert interview.opportunity.uid == "o1"


def test_a_known_contact_of_the_company_keeps_its_written_name(services: Services, tmp_path: Path) -> None:
    mara = Contact(
        uid="mara",
        name="Mara Stein",
        organization="Blue Kite, Design",
        emails=("mara@bluekite.example",),
    )
    services.contacts.save(mara)
    assert companies(services, tmp_path / "invite.ics", "Interview")[0] == "Blue Kite"


@pytest.mark.parametrize(
    ("known", "written", "proposed"),
    [
        ("Bluekite", "Blue Kite", "Blue Kite"),
        ("Bluekite", "Blue-Kite GmbH", "Blue-Kite GmbH"),
        ("BlueKite", "Blue Kite", "BlueKite"),  # nothing guesses this: somebody wrote it
        ("Bluekite", "Kite Holding", "Bluekite"),
        ("", "Blue Kite", "Blue Kite"),
    ],
)
def test_a_card_corrects_a_company_that_was_only_guessed(
    services: Services, tmp_path: Path, known: str, written: str, proposed: str
) -> None:
    mara = Contact(uid="mara", name="Mara Stein", organization=known, emails=("mara@bluekite.example",))
    services.contacts.save(mara)
    (tmp_path / "mara.vcf").write_text(CARD.format(organization=written))
    (person,) = services.intake.read_file(tmp_path / "mara.vcf", "UTC").people
    assert person.into == mara
    assert person.card == replace(mara, organization=proposed)


def test_of_an_invitation_and_a_card_read_together_the_card_names_the_company(
    services: Services, tmp_path: Path
) -> None:
    together: Together = {}
    (tmp_path / "invite.ics").write_text(EVENT.format(summary="Interview", domain="bluekite.example"))
    (tmp_path / "mara.vcf").write_text(CARD.format(organization="Blue Kite"))
    services.intake.read_file(tmp_path / "invite.ics", "UTC", together=together)
    (person,) = services.intake.read_file(tmp_path / "mara.vcf", "UTC", together=together).people
    assert person.card.organization == "Blue Kite"


def test_blanks_and_hyphens_make_no_other_company() -> None:
    assert same_company("Blue Kite", "bluekite")
    assert same_company("Blue-Kite GmbH", "BlueKite")
    assert not same_company("Blue Kite", "Blue Kites")
    assert not same_company("", "")
