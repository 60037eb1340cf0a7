"""Who is asked to come to an interview stands in the invitation too, and is nobody to meet there."""

from dataclasses import replace
from pathlib import Path

import pytest

from followup_desktop.domain.found import FoundPerson
from followup_desktop.services import Services
from tests.services import finds

GRACE = finds.person("Grace Hopper", email="grace@acme.example")
EVENT = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:invite-1
SEQUENCE:{sequence}
SUMMARY:Interview with Blue Kite
DTSTART:20261125T{hour}0000Z
ORGANIZER;CN=Mara Stein:mailto:mara@bluekite.example
ATTENDEE;CN={name}:mailto:{address}
END:VEVENT
END:VCALENDAR
"""
MAIL = """From: Mara Stein <mara@bluekite.example>
To: {to}
{more}Subject: Invitation: Interview with Blue Kite
MIME-Version: 1.0
Content-Type: text/calendar; charset=utf-8; method=REQUEST

"""


def call_oneself(services: Services, name: str, email: str = "") -> None:
    settings = services.settings()
    services.preferences.save(replace(settings, profile=replace(settings.profile, name=name, email=email)))


def met(services: Services, *people: FoundPerson) -> list[str]:
    invitation = finds.invitation(people=(*people, GRACE))
    (interview,) = services.intake.review("invite.ics", invitation, "UTC").interviews
    return [person.card.name for person in interview.people]


def met_in(services: Services, path: Path, content: str) -> list[str]:
    path.write_text(content, encoding="utf-8")
    review = services.intake.read_file(path, "UTC")
    (interview,) = review.interviews
    return [person.card.name for person in (*interview.people, *review.people)]


@pytest.mark.parametrize("name", ["Jamie Reed", "Reed, Jamie", "REED Jamie", "J. Reed", "Reed, J.", ""])
def test_who_has_ones_own_name_is_oneself(services: Services, name: str) -> None:
    call_oneself(services, "Jamie Reed")
    assert met(services, finds.person(name, email="jamie.reed@mail.example")) == ["Grace Hopper"]


@pytest.mark.parametrize("name", ["Dr. Jamie Reed (Guest)", "Jamie M. Reed", "Jamie Reed", "J. M. Reed"])
def test_a_middle_name_more_or_less_makes_nobody_else(services: Services, name: str) -> None:
    call_oneself(services, "Jamie Marie Reed")
    assert met(services, finds.person(name, email="jr@mail.example")) == ["Grace Hopper"]


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Jane Reed", "jane@acme.example"),
        ("Jamie Fox", "jamie@acme.example"),
        ("J. Reed", "john.reed@acme.example"),
        ("Jamie Reed Smith", "smith@acme.example"),
        ("Jamie", "jamie@acme.example"),
        ("J. R.", "jr@acme.example"),
    ],
)
def test_somebody_whose_name_is_only_like_ones_own_is_met(services: Services, name: str, email: str) -> None:
    call_oneself(services, "Jamie Reed", "jamie.reed@mail.example")
    assert met(services, finds.person(name, email=email)) == [name, "Grace Hopper"]


def test_who_called_the_meeting_is_not_taken_for_oneself_by_initials(services: Services) -> None:
    call_oneself(services, "Jamie Reed")
    organizer = replace(finds.person("J. Reed", email="jr@acme.example"), role="organizer")
    assert met(services, organizer) == ["J. Reed", "Grace Hopper"]


def test_without_a_profile_nobody_is_oneself_by_name(services: Services) -> None:
    assert met(services, finds.person("Jamie Reed", email="jr@mail.example")) == [
        "Jamie Reed",
        "Grace Hopper",
    ]


def test_a_file_and_its_update_offer_the_others_alone(services: Services, tmp_path: Path) -> None:
    call_oneself(services, "Jamie Reed")
    event = EVENT.replace("{name}", "Jamie Reed").replace("{address}", "jamie.reed@mail.example")
    first = event.replace("{sequence}", "0").replace("{hour}", "10")
    assert met_in(services, tmp_path / "invite.ics", first) == ["Mara Stein"]
    services.imports.import_file(tmp_path / "invite.ics")
    assert met_in(services, tmp_path / "update.ics", event.format(sequence=1, hour=14)) == []


@pytest.mark.parametrize(
    ("to", "more"),
    [
        ("jay@mail.example", ""),
        ("Mara Stein <mara@bluekite.example>, jay@mail.example", "Delivered-To: jay@mail.example\n"),
        ("team@mail.example", "X-Original-To: JAY@mail.example\n"),
    ],
)
def test_who_got_the_mail_is_oneself_also_without_a_profile(
    services: Services, tmp_path: Path, to: str, more: str
) -> None:
    event = EVENT.format(sequence=0, hour=10, name="Jay", address="jay@mail.example")
    mail = MAIL.format(to=to, more=more) + event
    assert met_in(services, tmp_path / "mail.eml", mail) == ["Mara Stein"]


def test_of_several_recipients_or_a_colleague_of_the_sender_nobody_is_oneself(
    services: Services, tmp_path: Path
) -> None:
    event = EVENT.format(sequence=0, hour=10, name="Tom Berg", address="tom@bluekite.example")
    for number, to in enumerate(("tom@bluekite.example", "tom@bluekite.example, jay@mail.example")):
        mail = MAIL.format(to=to, more="") + event
        assert "Tom Berg" in met_in(services, tmp_path / f"mail-{number}.eml", mail)
