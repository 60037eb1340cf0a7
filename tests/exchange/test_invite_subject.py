"""Company and position, concluded from the subject of an invitation and the address of who sent it."""

import pytest

from followup_desktop.domain.found import FoundInterview, Place, Sure
from followup_desktop.exchange.invitations.subject import concluded
from followup_desktop.exchange.invites import read_invites

PEOPLE = ["Ada Byron", "Grace Hopper"]


@pytest.mark.parametrize(
    ("summary", "company", "position"),
    [
        ("Interview with Acme", "Acme", ""),
        ("Acme <> Ada Byron", "Acme", ""),
        ("Ada Byron <> Acme", "Acme", ""),
        ("Ada Byron x Acme: Technical Interview", "Acme", ""),
        ("Data Analyst interview - Acme Finance", "Acme Finance", "Data Analyst"),
        ("Interview: Senior Engineer at Acme", "Acme", "Senior Engineer"),
        ("Interview for Data Analyst at Acme", "Acme", "Data Analyst"),
        ("Interview for the position of Data Analyst at Acme Ltd", "Acme Ltd", "Data Analyst"),
        ("Acme | Data Analyst | Final round interview", "Acme", "Data Analyst"),
        ("Acme: Phone Screen", "Acme", ""),
        ("Interview: R-12345 Financial Analyst", "", "Financial Analyst"),
        ("Interview JR0012345 Senior Accountant - Acme", "Acme", "Senior Accountant"),
        ("Interview (Req #12345): HR Business Partner", "", "HR Business Partner"),
        ("Onsite Interview @ Tue Dec 1, 2026 10am - 10:45am (GMT) (ada@byron.example)", "", ""),
        ("Acme Interview", "Acme", ""),
        ("Onsite Interview @ Globex", "Globex", ""),
        ("Second Interview with Procter & Gamble", "Procter & Gamble", ""),
        ("Interview with Grace Hopper (Acme Finance)", "Acme Finance", ""),
        ("Interview with Grace Hopper, Head of Engineering at Acme", "Acme", ""),
        ("Screening call with Jane from Acme", "Acme", ""),
        ("Teams interview: Marketing Manager, Acme", "Acme", "Marketing Manager"),
        ("Interview \u2013 Ada Byron \u2013 Data Analyst \u2013 Acme", "Acme", "Data Analyst"),
        ("Updated invitation: Hiring Manager Interview - Acme", "Acme", ""),
        ("[EXTERNAL] RE: Interview with ACME, Inc.", "ACME Inc", ""),
        ("Vorstellungsgespräch als Entwicklerin (m/w/d) bei der Acme GmbH", "Acme GmbH", "Entwicklerin"),
        ("Vorstellungsgespräch Acme GmbH", "Acme GmbH", ""),
        ("Entretien d'embauche chez Acme", "Acme", ""),
        ("Entretien Acme \u2013 Chef de projet", "Acme", "Chef de projet"),
        ("Entrevista de trabajo con Acme para Analista de Datos", "Acme", "Analista de Datos"),
        ("Colloquio presso Acme per Sviluppatore Python", "Acme", "Sviluppatore Python"),
        ("Sollicitatiegesprek bij Acme", "Acme", ""),
        ("Rozmowa kwalifikacyjna w Acme", "Acme", ""),
    ],
)
def test_a_subject_that_speaks_of_an_interview_tells_company_and_position(
    summary: str, company: str, position: str
) -> None:
    assert concluded(summary, PEOPLE, "") == (company, position)


@pytest.mark.parametrize(
    "summary",
    [
        "",
        "Interview",
        "Technical Interview (60 min)",
        "Hiring Manager Interview",
        "Interview with Grace Hopper",
        "Interview with Grace",
        "2nd round interview",
        "Team meeting",
        "Haircut",
        "Lunch with Acme",
        "Dentist at Acme Clinic",
    ],
)
def test_a_subject_that_tells_nothing_concludes_nothing(summary: str) -> None:
    assert concluded(summary, PEOPLE, "") == ("", "")


def test_a_name_that_could_be_a_person_is_a_company_only_where_the_address_says_so() -> None:
    assert concluded("Interview - Blue Origin", PEOPLE, "Blueorigin").company == "Blue Origin"
    assert concluded("Interview - Emmy Noether", PEOPLE, "Acme").company == ""


def test_a_subject_without_end_is_cut() -> None:
    assert concluded("Interview with Acme " + "(- " * 100_000, PEOPLE, "").company == "Acme"


def read(*lines: str) -> FoundInterview:
    event = ["BEGIN:VEVENT", "UID:1", "DTSTART:20261130T090000Z", *lines, "END:VEVENT"]
    (interview,) = read_invites("\n".join(event).encode()).interviews
    return interview


def test_conclusions_are_guesses_with_where_they_come_from() -> None:
    found = read("SUMMARY:Interview: Data Analyst at Acme", "ORGANIZER:mailto:grace@globex.com")
    assert found.company is not None
    assert found.position is not None
    assert (found.company.text, found.company.sure) == ("Acme", Sure.GUESS)
    assert (found.company.origin.place, found.company.origin.at) == (Place.INVITE, "SUMMARY")
    assert (found.position.text, found.position.sure) == ("Data Analyst", Sure.GUESS)


def test_a_subject_that_names_no_company_leaves_it_to_the_organizers_address() -> None:
    found = read("SUMMARY:Interview", "ORGANIZER:mailto:grace@acme-finance.com")
    assert found.company is not None
    assert (found.company.text, found.company.sure) == ("Acme Finance", Sure.GUESS)
    assert (found.company.origin.place, found.company.origin.at) == (Place.DOMAIN, "acme-finance.com")
    assert found.position is None


@pytest.mark.parametrize("address", ["grace@gmail.com", "noreply@greenhouse.io", "nobody", ""])
def test_free_mail_and_recruiting_programs_are_no_company(address: str) -> None:
    assert read("SUMMARY:Interview", f"ORGANIZER:mailto:{address}").company is None
