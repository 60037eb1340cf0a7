"""What the interview form makes of what was typed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview, InterviewKind, PersonMet, SecondInterview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.reference import GivenReference
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.ui.interviews.complaints import Place
from followup_desktop.ui.interviews.filling import typed_of
from followup_desktop.ui.interviews.reading import Reading, read
from followup_desktop.ui.interviews.typed import (
    Draft,
    Typed,
    TypedPerson,
    TypedPromise,
    TypedReference,
    draft_from,
)

TUESDAY = date(2026, 11, 24)
GRACE = Contact(
    uid="grace",
    name="Grace Hopper",
    title="Head",
    organization="Acme",
    emails=("g@acme.example", "g@home.example"),
)


def entry(**facts: Any) -> InterviewEntry:
    """A form just opened: an interview at three this afternoon."""
    interview = Interview(
        uid="talk", opportunity="acme", starts_at=datetime(2026, 11, 24, 15, tzinfo=UTC), added_on=TUESDAY
    )
    opportunity = Opportunity(uid="acme", company="Acme Finance", added_on=TUESDAY)
    return InterviewEntry(opportunity, replace(interview, **facts))


def reading(
    base: InterviewEntry | None = None,
    known: Mapping[str, Contact] | None = None,
    *,
    is_first: bool = True,
    **typed: Any,
) -> Reading:
    """The form of an entry with some fields typed over."""
    base = base or entry()
    form = replace(typed_of(base, ()), **typed)
    return read(form, base, known or {}, TUESDAY, is_first=is_first)


def test_a_form_that_nobody_touched_reads_as_what_it_was_opened_with() -> None:
    base = entry(
        minutes=45,
        kind=InterviewKind.VIDEO,
        second_interview=SecondInterview.YES,
        second_interview_on=date(2026, 12, 8),
        decision_asked=True,
        decision_said="end of next week",
        decision_by=date(2026, 12, 4),
        follow_up_as_told=date(2026, 12, 7),
        people=(PersonMet(contact="grace", role="hiring manager", talked_about="the ledger"),),
        notes="Blue door",
    )
    base = InterviewEntry(base.opportunity, base.interview, (GRACE,))
    untouched = reading(base, {"grace": GRACE})
    assert untouched.entry == base
    assert untouched.complaints == ()


class TestDates:
    def test_the_day_and_the_time_are_those_of_the_zone(self) -> None:
        result = reading(day="yesterday", time="3pm", zone="Europe/Berlin")
        assert result.entry.interview.starts_at == datetime(2026, 11, 23, 14, tzinfo=UTC)
        assert result.entry.interview.timezone == "Europe/Berlin"

    def test_a_decision_date_keeps_their_own_words(self) -> None:
        interview = reading(decision="end of next week").entry.interview
        assert (interview.decision_said, interview.decision_by) == ("end of next week", date(2026, 12, 4))
        assert interview.decision_asked is True

    def test_words_count_from_the_day_of_the_interview(self) -> None:
        last_week = reading(day="Mon 16 Nov 2026", decision="tomorrow").entry.interview
        assert last_week.decision_by == date(2026, 11, 17)

    def test_a_day_of_last_week_typed_without_a_year_lies_in_the_past(self) -> None:
        assert reading(day="16 Nov").entry.interview.starts_on == date(2026, 11, 16)

    def test_what_one_waits_for_is_over_when_the_week_they_named_is(self) -> None:
        interview = reading(decision="next week", told="next week").entry.interview
        assert (interview.decision_by, interview.follow_up_as_told) == (
            date(2026, 12, 4),
            date(2026, 12, 4),
        )

    def test_what_one_promised_for_a_week_is_due_when_it_begins(self) -> None:
        promises = (TypedPromise(uid="p", what="Send the portfolio", by="next week"),)
        assert [one.by for one in reading(promised=promises).entry.interview.promised] == [date(2026, 11, 30)]

    def test_they_named_no_date_counts_as_asked(self) -> None:
        interview = reading(no_decision_date=True).entry.interview
        assert interview.decision_was_asked
        assert interview.decision_by is None

    def test_an_empty_decision_date_means_not_asked(self) -> None:
        assert reading().entry.interview.decision_asked is None

    def test_the_date_of_a_second_interview_goes_with_a_yes(self) -> None:
        assert reading(second="yes", second_on="8 Dec").entry.interview.second_interview_on == date(
            2026, 12, 8
        )
        assert reading(second="no", second_on="8 Dec").entry.interview.second_interview_on is None


@pytest.mark.parametrize(
    ("typed", "place", "sentence"),
    [
        ({"company": "  "}, Place.COMPANY, "Which company was it? The plan needs a name."),
        (
            {"day": "sometimes"},
            Place.DAY,
            "This date is not clear. Try 4 Dec, next Tue, or end of next week.",
        ),
        (
            {"day": "31 Feb 2026"},
            Place.DAY,
            "This date is not clear. Try 4 Dec, next Tue, or end of next week.",
        ),
        ({"day": "1 Jan 1999"}, Place.DAY, "This date lies a long way off. Check the year."),
        ({"time": "25:00"}, Place.TIME, "This time is not clear. Try 14:30, or 3pm."),
        (
            {"zone": "Moon/Crater"},
            Place.ZONE,
            "This time zone is not known. Try Europe/London, or choose one with Change.",
        ),
        (
            {"decision": "4 Dec 2025"},
            Place.DECISION,
            "The decision date lies before the interview. Check the year.",
        ),
        ({"told": "yesterday"}, Place.TOLD, "This day lies before the interview. Check the year."),
        (
            {"people": (TypedPerson(uid="p", name="Grace", email="grace at acme"),)},
            Place.PERSON_EMAIL,
            "This address has no @. Correct it, or leave it empty for now.",
        ),
        (
            {"people": (TypedPerson(uid="p", email="grace@acme.example"),)},
            Place.PERSON_NAME,
            "Who was it? A name is enough. The rest can follow.",
        ),
        (
            {"promised": (TypedPromise(uid="m", by="tomorrow"),)},
            Place.PROMISE_WHAT,
            "What was it? A few words are enough.",
        ),
    ],
)
def test_what_is_not_clear_is_said_where_it_stands(
    typed: dict[str, Any], place: Place, sentence: str
) -> None:
    assert reading(**typed).about(place) == sentence


def test_complaints_come_in_the_order_of_the_form() -> None:
    result = reading(told="never", company="", day="hm")
    assert [complaint.place for complaint in result.complaints] == [Place.COMPANY, Place.DAY, Place.TOLD]


class TestPeople:
    def test_a_name_is_enough_and_an_address_is_never_guessed(self) -> None:
        result = reading(people=(TypedPerson(uid="new", name="Howard Aiken"), TypedPerson(uid="blank")))
        assert result.complaints == ()
        assert [person.contact for person in result.entry.interview.people] == ["new"]
        (howard,) = result.entry.contacts
        assert (howard.name, howard.organization, howard.emails) == ("Howard Aiken", "Acme Finance", ())

    def test_a_known_contact_keeps_what_is_not_in_the_form(self) -> None:
        row = TypedPerson(uid="grace", name="Grace Hopper", title="CTO", email="new@acme.example")
        (grace,) = reading(people=(row,), known={"grace": GRACE}).entry.contacts
        assert grace == replace(GRACE, title="CTO", emails=("new@acme.example", "g@home.example"))

    def test_an_address_that_is_known_moves_to_the_front(self) -> None:
        row = TypedPerson(uid="grace", name="Grace Hopper", title="Head", email="g@home.example")
        (grace,) = reading(people=(row,), known={"grace": GRACE}).entry.contacts
        assert grace.emails == ("g@home.example", "g@acme.example")


class TestReferences:
    ticked = TypedReference(
        contact="charles", name="Charles Babbage", relation="manager", angle="engines", given=True
    )

    def test_those_that_are_ticked_are_given_and_new_ones_become_contacts(self) -> None:
        other = TypedReference(contact="mary", name="Mary Somerville")
        result = reading(references=(self.ticked, other))
        assert result.entry.opportunity.references == (
            GivenReference(contact="charles", relation="manager", angle="engines"),
        )
        assert [contact.name for contact in result.entry.contacts] == ["Charles Babbage"]

    def test_a_name_given_at_a_later_interview_was_given_that_day(self) -> None:
        (given,) = reading(references=(self.ticked,), is_first=False).entry.opportunity.references
        assert given.given_on == TUESDAY

    def test_one_given_before_keeps_its_day(self) -> None:
        base = entry()
        before = GivenReference(contact="charles", given_on=date(2026, 11, 2))
        base = InterviewEntry(replace(base.opportunity, references=(before,)), base.interview)
        (given,) = reading(base, references=(self.ticked,), is_first=False).entry.opportunity.references
        assert given.given_on == date(2026, 11, 2)


class TestDrafts:
    def test_a_draft_comes_back_as_it_was_typed(self) -> None:
        typed = Typed(
            company="Ac",
            decision="end of n",
            people=(TypedPerson(uid="p", name="Zoë", said='"quotes"'),),
            promised=(TypedPromise(uid="m", what="portfolio", by="to"),),
            references=(TypedReference(contact="c", name="Charles", given=True),),
        )
        draft = Draft(typed, "acme", TUESDAY)
        assert draft_from(draft.as_text()) == draft

    @pytest.mark.parametrize(
        "text", ["", "{", "[]", '{"version": 99}', '{"version": 1, "on": "x", "typed": {}}']
    )
    def test_what_cannot_be_read_is_no_draft(self, text: str) -> None:
        assert draft_from(text) is None
