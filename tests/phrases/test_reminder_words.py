"""Reminders in words, whatever the names of people and companies hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.phrases.plain_line import plain_line
from followup_desktop.phrases.reminders import digest, headline, reason_in_brief


@pytest.mark.parametrize(
    ("title", "company", "due", "words"),
    [
        (
            "Thank Grace Hopper",
            "Acme Finance",
            "by tomorrow",
            "Thank Grace Hopper, Acme Finance: by tomorrow",
        ),
        ("Thank Grace Hopper", "", "today", "Thank Grace Hopper: today"),
        ("Check in with Acme Finance", "Acme Finance", "today", "Check in with Acme Finance: today"),
        (
            "Phone Acme: has a decision been made?",
            "Acme",
            "by tomorrow",
            "Phone Acme: has a decision been made? By tomorrow",
        ),
    ],
)
def test_the_line_on_top_says_what_where_and_by_when(title: str, company: str, due: str, words: str) -> None:
    assert headline(title, company, due) == words


def test_however_long_the_names_are_the_line_ends_with_when() -> None:
    words = headline("Thank " + "x" * 10_000, "y" * 10_000, "by tomorrow")
    assert words.endswith("…: by tomorrow")
    assert len(words) < 160


def test_what_came_up_meanwhile_says_so() -> None:
    assert reason_in_brief("They wait.", missed=False) == "They wait."
    assert reason_in_brief("They wait.", missed=True) == "This came up while you were away. They wait."


def test_many_are_one_message() -> None:
    titles = [f"Thank person {number}" for number in range(1, 6)]
    named = "Thank person 1\nThank person 2\nThank person 3\nand 2 more"
    assert digest(titles, missed=False) == ("5 steps are due", named)
    assert digest(titles, missed=True)[1] == f"This came up while you were away:\n{named}"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Grace\x00\x1b[31m Hopper", "Grace [31m Hopper"),
        ("A\r\nB\u2028C\tD", "A B C D"),
        ("abc\u202egnp.exe\u202c", "abcgnp.exe"),
        ("\u2067right\u2069 \ufeffleft", "right left"),
        ("half\ud83d", "half"),
        ("\u200f\u05e9\u05dc", "\u200f\u05e9\u05dc"),
        ("", ""),
    ],
)
def test_what_breaks_or_turns_a_line_is_taken_out(written: str, shown: str) -> None:
    assert plain_line(written, 40) == shown


@given(text=st.text(), most=st.integers(2, 60))
def test_a_line_is_never_longer_than_it_may_be_nor_more_than_one(text: str, most: int) -> None:
    line = plain_line(text, most)
    assert len(line) <= most
    assert line == "" or len(line.splitlines()) == 1
    line.encode()
