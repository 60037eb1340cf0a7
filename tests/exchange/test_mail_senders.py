"""Who wrote a mail: a person with the name as it is spoken, and no program, whatever the header shows."""

import pytest

from followup_desktop.domain.found import Detail, Found
from followup_desktop.exchange.mail import read_mail


def read(mail: str) -> Found:
    return read_mail(mail.encode())


@pytest.mark.parametrize(
    ("sender", "signature", "name"),
    [
        (
            "DURAND Sophie <sophie.durand@acme.example>",
            "Sophie DURAND\nResponsable RH\nAcme SAS",
            "Sophie Durand",
        ),
        ("Mäkinen Päivi <paivi.makinen@acme.example>", "Päivi Mäkinen\nCTO\nAcme Oy", "Päivi Mäkinen"),
        ("Nagy László <nagy.laszlo@acme.example>", "Nagy László\nHR igazgató\nAcme Kft.", "Nagy László"),
        ("Åsa Lindström <asa.lindstrom@foretag.example>", "Åsa Lindström\nCTO\nFöretag AB", "Åsa Lindström"),
        ("Ana Lima <ana.lima@lima.example>", "Ana Lima\nCTO\nLima Holdings Ltd", "Ana Lima"),
        ("Ole Berg <ole@berg.example>", "Ole Berg\nHR-sjef\nBerg AS", "Ole Berg"),
    ],
)
def test_the_sender_is_a_person_with_the_given_name_first(sender: str, signature: str, name: str) -> None:
    found = read(f"From: {sender}\nTo: ada@byron.example\n\nHi\n\nRegards\n\n{signature}\n")
    (person,) = found.people
    assert person.first(Detail.NAME) == name
    assert person.first(Detail.ORGANIZATION) == signature.splitlines()[-1]


def test_a_name_without_a_signature_is_no_company() -> None:
    (person,) = read("From: Ana Lima <ana.lima@lima.example>\nTo: ada@byron.example\n\nHi\n").people
    assert person.first(Detail.NAME) == "Ana Lima"
    assert person.first(Detail.ORGANIZATION) != "Ana Lima"


def test_a_recruiting_program_that_writes_in_its_own_name_is_nobody() -> None:
    found = read("From: Workday <acme@myworkday.com>\nTo: ada@byron.example\n\nThank you for applying.\n")
    assert found.people == ()
    assert [left.what for left in found.left_out] == ["The sender"]


def test_a_shared_mailbox_is_a_company_and_nobody_by_name() -> None:
    (sender,) = read("From: Otto Team <team@otto.example>\nTo: ada@byron.example\n\nHi\n").people
    assert sender.first(Detail.NAME) == ""
    assert sender.first(Detail.ORGANIZATION) == "Otto Team"
