"""Letters as people look for them."""

import pytest

from followup_desktop.domain.letters import folded


@pytest.mark.parametrize(
    ("written", "looked_for"),
    [("Émile", "emile"), ("Tomasz Zieliński", "tomasz zielinski"), ("STRAẞE", "strasse"), ("Łódź", "lodz")],
)
def test_accents_and_capitals_do_not_matter(written: str, looked_for: str) -> None:
    assert folded(written) == folded(looked_for) == looked_for


def test_a_name_with_an_accent_stands_among_its_neighbours() -> None:
    assert sorted(["Zoë", "Émile", "Frank"], key=folded) == ["Émile", "Frank", "Zoë"]


def test_other_scripts_stay_as_they_are() -> None:
    assert folded("李 小龙") == "李 小龙"
