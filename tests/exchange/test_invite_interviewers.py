"""Who is listed in the text of an invitation as somebody to meet."""

import pytest

from followup_desktop.domain.found import Detail, Sure
from followup_desktop.exchange.invites import read_invites


def met(description: str, *lines: str) -> list[tuple[str, str, str]]:
    text = "\\n".join(description.split("\n"))
    event = ["BEGIN:VEVENT", "UID:1", "DTSTART:20261130T090000Z", *lines, f"DESCRIPTION:{text}", "END:VEVENT"]
    (interview,) = read_invites("\n".join(event).encode()).interviews
    fields = Detail.NAME, Detail.TITLE, Detail.EMAIL
    return [tuple(person.first(field) for field in fields) for person in interview.people]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("description", "names"),
    [
        ("Interviewers: Grace Hopper, Ada Lovelace", ["Grace Hopper", "Ada Lovelace"]),
        ("Interviewers:\n• Grace Hopper\n• Ada Lovelace\n\nBring: ID", ["Grace Hopper", "Ada Lovelace"]),
        ("You will be meeting with: Grace Hopper and Ada Lovelace.", ["Grace Hopper", "Ada Lovelace"]),
        ("Ihre Gesprächspartner: Sabine Krüger und Thomas Lang", ["Sabine Krüger", "Thomas Lang"]),
        ("Entrevistadores: Lucía Pérez y Juan Gómez", ["Lucía Pérez", "Juan Gómez"]),
        ("Interlocuteurs : Claire Dubois", ["Claire Dubois"]),
        ("Interviewers: TBD", []),
        ("Interviewers: our Engineering team and the hiring manager", []),
        ("Interview panel: 3 people\nPosition: Data Analyst", []),
        ("Grace Hopper and Ada Lovelace look forward to meeting you.", []),
    ],
)
def test_people_are_listed_behind_a_word_that_says_so(description: str, names: list[str]) -> None:
    assert [name for name, _title, _email in met(description)] == names


def test_their_positions_and_addresses_come_along() -> None:
    listed = "Interviewers: Grace Hopper (Head of Engineering, Payments), Ada Lovelace <ada@acme.example>"
    assert met(f"{listed}\nDial in: x") == [
        ("Grace Hopper", "Head of Engineering, Payments", ""),
        ("Ada Lovelace", "", "ada@acme.example"),
    ]
    assert met("Interviewer: Grace Hopper, Head of Engineering") == [
        ("Grace Hopper", "Head of Engineering", "")
    ]


def test_who_is_invited_already_is_the_same_person() -> None:
    line = "ATTENDEE;CN=Grace Hopper:mailto:grace@acme.example"
    assert met("Interviewers: Grace Hopper (Head of Engineering)", line) == [
        ("Grace Hopper", "Head of Engineering", "grace@acme.example")
    ]


def test_what_a_text_says_is_less_sure_than_a_field() -> None:
    event = "BEGIN:VEVENT\nUID:1\nDTSTART:20261130T090000Z\nDESCRIPTION:Interviewer: Grace Hopper\nEND:VEVENT"
    (interview,) = read_invites(event.encode()).interviews
    assert [found.sure for person in interview.people for found in person.details] == [Sure.LIKELY]
