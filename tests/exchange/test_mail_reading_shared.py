"""The people of real invitation mails, which lie beside the repository."""

import pytest

from followup_desktop.domain.found import Detail, Found
from followup_desktop.exchange.mail import read_mail
from tests.exchange.shared_data import shared

THREE = [
    ("Sender", "sender@example.com"),
    ("Receiver", "receiver@example.com"),
    ("Other", "other@example.com"),
]
PEOPLE = {
    "moz_booking_mail": [("", "someone@example.com")],
    "moz_cancel_repeat": THREE,
    "moz_cancel_single": THREE,
    "moz_exception_major": THREE,
    "moz_gmeet_invite": [("", "example@gmail.com"), ("", "homer@example.com")],
    "moz_repeat_request": THREE,
    "moz_request_single": THREE,
    "moz_teams_invite": [("Marge", "marge@example.com"), ("", "bart@example.com"), ("", "homer@example.com")],
    "moz_update_major": THREE,
    "moz_update_minor": THREE,
}


def met(found: Found) -> set[tuple[str, str]]:
    return {
        (person.first(Detail.NAME), person.first(Detail.EMAIL))
        for interview in found.interviews
        for person in interview.people
    }


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_the_people_are_those_of_the_invitation(name: str) -> None:
    found = read_mail(shared(f"ics/{name}.eml").read_bytes())

    assert met(found) == set(PEOPLE[name])
    assert found.people == ()


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_nobody_is_given_a_title_or_a_number(name: str) -> None:
    found = read_mail(shared(f"ics/{name}.eml").read_bytes())
    details = [
        one.detail for interview in found.interviews for person in interview.people for one in person.details
    ]

    assert set(details) <= {Detail.NAME, Detail.EMAIL, Detail.ORGANIZATION}
