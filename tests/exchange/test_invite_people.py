"""The people of an invitation: names as people have them, addresses that can be written to."""

import pytest

from followup_desktop.domain.found import Detail, FoundDetail, FoundPerson, Place, Sure
from followup_desktop.exchange.invites import read_invites


def people(*lines: str) -> tuple[FoundPerson, ...]:
    event = ["BEGIN:VEVENT", "UID:1", "DTSTART:20261130T090000Z", *lines, "END:VEVENT"]
    (interview,) = read_invites("\n".join(event).encode()).interviews
    return interview.people


def details(line: str) -> list[FoundDetail]:
    return [one for person in people(line) for one in person.details if one.detail is not Detail.ORGANIZATION]


def one(line: str) -> str:
    (person,) = people(line)
    return f"{person.first(Detail.NAME)} <{person.first(Detail.EMAIL)}>"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ATTENDEE;CN=Grace Hopper:mailto:grace@acme.example", "Grace Hopper <grace@acme.example>"),
        ("ATTENDEE;CN=Grace Hopper:MAILTO:grace@acme.example", "Grace Hopper <grace@acme.example>"),
        ("ATTENDEE;CN=Grace Hopper:mailto: grace@acme.example ", "Grace Hopper <grace@acme.example>"),
        ("ATTENDEE;CN=Grace Hopper:grace@acme.example", "Grace Hopper <grace@acme.example>"),
        ("ATTENDEE:mailto:<grace@acme.example>", " <grace@acme.example>"),
        ("ATTENDEE:mailto:'grace@acme.example'", " <grace@acme.example>"),
        ("ATTENDEE:mailto:grace%2Bjobs@acme.example", " <grace+jobs@acme.example>"),
        ("ATTENDEE:mailto:grace@acme.example?subject=x", " <grace@acme.example>"),
        ('ATTENDEE:mailto:"Grace Hopper" <grace@acme.example>', "Grace Hopper <grace@acme.example>"),
        ("ATTENDEE:Grace Hopper <grace@acme.example>", "Grace Hopper <grace@acme.example>"),
        ("ATTENDEE:grace (a) acme.example", " <grace@acme.example>"),
        ("ATTENDEE:mailto:grace@ acme.example", " <grace@acme.example>"),  # a blank that a fold left
        ('ATTENDEE;CN="Hopper, Grace":mailto:grace@acme.example', "Grace Hopper <grace@acme.example>"),
        (
            "ATTENDEE;CN=DURAND Sophie:mailto:sophie.durand@x.example",
            "Sophie Durand <sophie.durand@x.example>",
        ),
        ("ATTENDEE;CN=DURAND Sophie:mailto:durand@x.example", "DURAND Sophie <durand@x.example>"),
        ("ORGANIZER;CN=Petra Keller:mailto:mailer@doodle.com", "Petra Keller <>"),
        ("ORGANIZER;CN=Petra Keller:mailto:p.keller@doodle.com", "Petra Keller <p.keller@doodle.com>"),
        (
            'ATTENDEE;CN="van der Berg, Anna-Lena":mailto:a@acme.example',
            "Anna-Lena van der Berg <a@acme.example>",
        ),
        ('ATTENDEE;CN="Acme, Inc.":mailto:a@acme.example', "Acme, Inc. <a@acme.example>"),
        ('ATTENDEE;CN="Grace Hopper, PhD":mailto:a@acme.example', "Grace Hopper, PhD <a@acme.example>"),
        ("ATTENDEE;CN=\"'Grace Hopper'\":mailto:a@acme.example", "Grace Hopper <a@acme.example>"),
        ("ATTENDEE;CN=Grace Hopper (she/her):mailto:a@acme.example", "Grace Hopper <a@acme.example>"),
        ("ATTENDEE;CN=Grace Hopper | Acme:mailto:a@acme.example", "Grace Hopper <a@acme.example>"),
        ("ATTENDEE;CN=Grace Hopper via Calendly:mailto:a@acme.example", "Grace Hopper <a@acme.example>"),
        ("ATTENDEE;CN=Grace Hopper/Acme/US:mailto:a@acme.example", "Grace Hopper <a@acme.example>"),
        (
            "ATTENDEE;CN=Grace ^'Amazing^' Hopper:mailto:a@acme.example",
            'Grace "Amazing" Hopper <a@acme.example>',
        ),
        ("ATTENDEE;CN=李小龙:mailto:li@acme.example", "李小龙 <li@acme.example>"),
        ("ATTENDEE;CN=Hopper: Grace:mailto:a@acme.example", "Hopper: Grace <a@acme.example>"),
        ('ATTENDEE;CN="Grace:mailto:a@acme.example', "Grace <a@acme.example>"),
        # Apple and Exchange write addresses of their own
        ('ATTENDEE;CN="Grace";EMAIL="grace@acme.example":/aMTE/principal/', "Grace <grace@acme.example>"),
        ('ATTENDEE;CN="Grace";EMAIL="grace@acme.example":urn:uuid:12', "Grace <grace@acme.example>"),
        ("ATTENDEE;CN=Grace:invalid:nomail", "Grace <>"),
        ("ATTENDEE;CN=Grace:/O=ACME/OU=X/CN=GRACE", "Grace <>"),
        ("ORGANIZER;CN=Sixt SE", "Sixt SE <>"),
        ("ORGANIZER;CN=Acme Careers:mailto:no-reply@acme.example", "Acme Careers <>"),
    ],
)
def test_a_name_and_an_address_are_read(line: str, expected: str) -> None:
    assert one(line) == expected


@pytest.mark.parametrize(
    ("local", "name"),
    [
        ("grace.hopper", "Grace Hopper"),
        ("GRACE_HOPPER", "Grace Hopper"),
        ("grace-b.hopper", ""),
        ("homer", ""),
        ("ghopper", ""),
        ("hr.team", ""),
        ("talent.acme", ""),
        ("grace.hopper2", ""),
        ("anna.lena.berg", "Anna Lena Berg"),
    ],
)
def test_an_address_for_a_name_is_no_name_but_may_be_made_of_one(local: str, name: str) -> None:
    found = details(f"ATTENDEE;CN={local}@acme.example:mailto:{local}@acme.example")
    assert [(one.text, one.sure) for one in found if one.detail is Detail.NAME] == (
        [(name, Sure.GUESS)] if name else []
    )


def test_what_was_turned_round_is_less_sure_than_what_stands_there() -> None:
    turned, _address = details('ATTENDEE;CN="Hopper, Grace":mailto:grace@acme.example')
    stands, address = details("ATTENDEE;CN=Grace Hopper:mailto:grace@acme.example")
    assert (turned.sure, stands.sure, address.sure) == (Sure.LIKELY, Sure.CERTAIN, Sure.CERTAIN)
    assert (stands.origin.place, stands.origin.at) == (Place.INVITE, "ATTENDEE")


@pytest.mark.parametrize(
    "line",
    [
        "ATTENDEE;CUTYPE=ROOM;CN=Room 5:mailto:room5@acme.example",
        "ATTENDEE;CUTYPE=RESOURCE;CN=Beamer:mailto:beamer@acme.example",
        "ATTENDEE;CUTYPE=GROUP;CN=All:mailto:all@acme.example",
        "ATTENDEE;CN=Room:mailto:c_1@resource.calendar.google.com",
        "ORGANIZER;CN=Interviews:mailto:c_2@group.calendar.google.com",
        "ORGANIZER:mailto:unknownorganizer@calendar.google.com",
        "ORGANIZER:mailto:noreply@acme.example",
        "ATTENDEE:",
        "ATTENDEE;CN=:mailto:",
    ],
)
def test_rooms_lists_and_machines_are_no_people(line: str) -> None:
    assert people(line) == ()


def test_each_comes_once_the_organizer_first_and_with_the_better_name() -> None:
    found = people(
        "ATTENDEE;CN=Ada Byron:mailto:ada@example.org",
        "ATTENDEE;CN=Grace Hopper;ROLE=CHAIR:mailto:Grace.Hopper@acme.example",
        "ORGANIZER;CN=grace.hopper@acme.example:mailto:grace.hopper@acme.example",
    )
    assert [(one.role, one.all(Detail.NAME)) for one in found] == [
        ("organizer", ("Grace Hopper",)),
        ("", ("Ada Byron",)),
    ]


def test_the_employer_is_guessed_from_the_domain_and_not_from_free_mail() -> None:
    found = people("ORGANIZER:mailto:grace@acme-finance.co.uk", "ATTENDEE:mailto:ada@gmail.com")
    assert [one.first(Detail.ORGANIZATION) for one in found] == ["Acme Finance", ""]
    (guess,) = (one for one in found[0].details if one.detail is Detail.ORGANIZATION)
    assert (guess.sure, guess.origin.place, guess.origin.at) == (
        Sure.GUESS,
        Place.DOMAIN,
        "acme-finance.co.uk",
    )


def test_a_list_of_thousands_is_cut() -> None:
    assert len(people(*(f"ATTENDEE:mailto:a{one}@acme.example" for one in range(3_000)))) == 200


@pytest.mark.parametrize(
    "line",
    [
        "ORGANIZER:mailto:acme@myworkday.com",
        "ORGANIZER;CN=Acme Recruiting:mailto:no-reply@us.greenhouse-mail.io",
        "ORGANIZER;CN=Calendly:mailto:invites@calendly.com",
    ],
)
def test_a_program_that_invites_for_others_is_nobody(line: str) -> None:
    assert people(line) == ()


def test_a_name_without_end_is_cut() -> None:
    (person,) = people(f'ATTENDEE;CN="{"DURAND " * 10_000}":mailto:a@b.example')
    assert len(person.first(Detail.NAME)) <= 300
