"""What someone's part at an interview was."""

import pytest

from followup_desktop.wording.roles import Role, role_of


@pytest.mark.parametrize(
    ("role", "title", "part"),
    [
        ("hiring manager", "", Role.MANAGER),
        ("Recruiter", "Head of Talent", Role.RECRUITER),
        ("", "Talent Acquisition Manager", Role.RECRUITER),
        ("HR", "", Role.RECRUITER),
        ("future colleague", "", Role.PEER),
        ("on the panel", "", Role.PANEL),
        ("", "Head of Engineering", Role.MANAGER),
        ("", "Engineer", Role.OTHER),
    ],
)
def test_the_part_that_someone_played_is_read_from_role_or_title(role: str, title: str, part: Role) -> None:
    assert role_of(role, title) is part
