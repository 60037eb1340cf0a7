"""Words and numbers that a picture shows too close are taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.photo_gaps import with_gaps


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Tel+46812345654", "Tel +46812345654"),
        ("11151Stockholm", "11151 Stockholm"),
        ("31-042Kraków", "31-042 Kraków"),
        ("Goethestraße62", "Goethestraße 62"),
        ("Goethestraße62a, 10115Berlin", "Goethestraße 62a, 10115 Berlin"),
        ("1.wisniewski@acme.example", "l.wisniewski@acme.example"),
    ],
)
def test_a_lost_blank_comes_back(read: str, meant: str) -> None:
    assert with_gaps([read]) == [meant]


@pytest.mark.parametrize(
    "line",
    [
        "Grace Hopper",
        "3M",
        "B2B Sales",
        "+1 212 555 0123",
        "grace2026@acme.example",
        "www.acme2026.example",
        "1st Ave",
        "EC1A 1BB",
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert with_gaps([line]) == [line]


def test_the_number_in_a_name_stays_where_it_is() -> None:
    lines = ["Matrix42 AG", "www.matrix42.example"]
    assert with_gaps(lines) == lines


@given(st.lists(st.text(), max_size=5))
def test_nothing_but_blanks_changes(lines: list[str]) -> None:
    def letters(line: str) -> str:
        return "".join(line.split()).replace("1.", "l.")

    assert list(map(letters, with_gaps(lines))) == list(map(letters, lines))
