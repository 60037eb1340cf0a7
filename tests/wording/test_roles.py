"""What someone's part was at an interview."""

import pytest

from followup_desktop.wording.roles import Role, role_of


@pytest.mark.parametrize(
    ("role", "title", "part"),
    [
        ("hiring manager", "", Role.MANAGER),
        ("hiring manager", "CEO", Role.MANAGER),
        ("CEO and hiring manager", "", Role.MANAGER),
        ("Recruiter", "Head of Talent", Role.RECRUITER),
        ("", "Talent Acquisition Manager", Role.RECRUITER),
        ("", "Talent Partner", Role.RECRUITER),
        ("", "Senior HR Business Partner", Role.RECRUITER),
        ("HR", "", Role.RECRUITER),
        ("future colleague", "", Role.PEER),
        ("on the panel", "", Role.PANEL),
        ("panel member", "Chief Engineer", Role.PANEL),
        ("", "Head of Engineering", Role.MANAGER),
        ("team lead", "", Role.MANAGER),
        ("", "Director of Finance", Role.MANAGER),
        ("", "Engineer", Role.OTHER),
    ],
)
def test_the_part_that_someone_played_is_read_from_role_or_title(role: str, title: str, part: Role) -> None:
    assert role_of(role, title) is part


@pytest.mark.parametrize(
    "title",
    [
        "Chief Financial Officer",
        "chief nurse",
        "CEO",
        "Co-founder & CTO",
        "President",
        "Vice President, Sales",
        "SVP Engineering",
        "Managing Director",
        "Executive Director",
        "Founder",
        "Owner",
        "Founder and owner",
        "Partner",
        "Managing Partner",
        "Senior Partner, Tax",
        "executive",
    ],
)
def test_who_leads_the_whole_is_an_executive(title: str) -> None:
    assert role_of("", title) is Role.EXECUTIVE
    assert role_of(title) is Role.EXECUTIVE


@pytest.mark.parametrize(
    "title",
    [
        "Assistant to the CEO",
        "Executive Assistant",
        "Office of the President",
        "President's secretary",
        "Account Executive",
        "Product Owner",
        "Partner Manager",
        "Channel partner",
    ],
)
def test_who_works_for_one_or_only_sounds_like_one_is_none(title: str) -> None:
    assert role_of("", title) is not Role.EXECUTIVE
