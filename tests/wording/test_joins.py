"""How what was typed joins a sentence."""

import pytest

from followup_desktop.wording.joins import (
    fit_for_others,
    is_sent_along,
    listed,
    ordinal,
    promise_to_or_of,
    short_relation,
    the_position,
    topic_or_remark,
)


@pytest.mark.parametrize(
    ("typed", "topic", "remark"),
    [
        ("moving the ledger off COBOL", "moving the ledger off COBOL", ""),
        ("Moving the ledger.", "moving the ledger", ""),
        ("Moving it is their aim", "", "moving it is their aim"),
        ("nothing much", "", "nothing much"),
        ("They need people.", "", "they need people"),
        ("IT needs people", "", "IT needs people"),
        ("COBOL", "", "COBOL"),
        ("how do we keep people?", "", "how do we keep people?"),
        ("and so on...", "", "and so on..."),
        ("", "", ""),
    ],
)
def test_what_was_said_goes_inside_a_sentence_only_where_it_fits(typed: str, topic: str, remark: str) -> None:
    assert topic_or_remark(typed) == (topic, remark)


@pytest.mark.parametrize(
    ("typed", "deed", "thing"),
    [
        ("send the portfolio", "send the portfolio", ""),
        ("To send them the slides.", "send you the slides", ""),
        ("introduce him to Jean Bartik", "introduce you to Jean Bartik", ""),
        ("send her book back", "send her book back", ""),
        ("The slides", "", "the slides"),
        ("portfolio", "", "portfolio"),
        ("", "", ""),
    ],
)
def test_a_promise_goes_behind_i_said_i_would_only_where_it_fits(typed: str, deed: str, thing: str) -> None:
    assert promise_to_or_of(typed) == (deed, thing)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Analyst", "the Analyst position"),
        ("the Analyst", "the Analyst position"),
        ("Analyst position", "the Analyst position"),
        ("Summer Internship", "the Summer Internship"),
        ("Theatre Manager", "the Theatre Manager position"),
        ("Data analyst", "the data analyst position"),
        ("Senior data analyst", "the senior data analyst position"),
        ("Summer internship", "the summer internship"),
        ("Data Analyst", "the Data Analyst position"),
        ("QA Engineer", "the QA Engineer position"),
        ("Head of Sales", "the Head of Sales position"),
        ("Java developer", "the Java developer position"),
        ("German teacher", "the German teacher position"),
        ("  ", "the position"),
    ],
)
def test_a_position_has_its_article_once_and_a_capital_only_where_it_is_a_title(
    typed: str, said: str
) -> None:
    assert the_position(typed) == said


def test_a_relation_is_said_where_it_is_one() -> None:
    assert short_relation("My former manager") == "former manager"
    assert short_relation("CEO at the mill") == "CEO at the mill"
    assert short_relation("we worked together") == ""
    assert short_relation("") == ""


def test_names_in_a_row_are_joined_as_one_speaks() -> None:
    assert listed((), "and") == ""
    assert listed(("Ada", "", "Ada"), "and") == "Ada"
    assert listed(("Ada", "Grace"), "or") == "Ada or Grace"
    assert listed(("Ada", "Grace", "Jean"), "and") == "Ada, Grace and Jean"


def test_rounds_are_counted_in_words() -> None:
    assert [ordinal(number) for number in (0, 1, 2, 3, 9)] == ["", "", "second", "third", "latest"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("moving the ledger off COBOL", "moving the ledger off COBOL"),
        ("The new compiler.", "the new compiler"),
        ("their move to the US", "their move to the US"),
        ("finding someone who can write", "finding someone who can write"),
        ("IT security", "IT security"),
        ("you need someone who can explain numbers to sales people", ""),
        ("Need someone who explains numbers", ""),
        ("growing our team", ""),
        ("They want someone who writes well.", ""),
        ("she is leaving in spring", ""),
        ("that the last analyst left", ""),
        ("it would help to know SQL", ""),
        ("how do we keep people?", ""),
        ("", ""),
    ],
)
def test_a_third_person_hears_of_topics_but_not_of_remarks(typed: str, told: str) -> None:
    assert fit_for_others(typed) == told


def test_what_was_promised_to_be_sent_comes_with_the_note() -> None:
    assert is_sent_along("send the portfolio")
    assert is_sent_along("e-mail you the slides")
    assert not is_sent_along("introduce you to Jean Bartik")
    assert not is_sent_along("send the book by post")
    assert not is_sent_along("")
