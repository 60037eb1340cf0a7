"""A value that does not fit its field is refused, with the path to it and what would fit."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from followup_desktop.exchange.archive import loads
from followup_desktop.exchange.errors import ExchangeError

Document = dict[str, Any]
Refusal = Callable[..., str]
Put = Callable[[Document, str, object], Document]

EMPTY = b'{"format": "followup-desktop", "version": 1}'


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("contacts.0.name", "", 'contacts[0].name ("c1"): This must be a text with something in it, not "".'),
        ("contacts.0.name", 7, "contacts[0].name"),
        ("contacts.0.uid", "", "contacts[0].uid: This must be a uid, a text that is not empty"),
        ("contacts.0.uid", None, "contacts[0].uid: This must be a uid"),
        ("contacts.0.emails", "grace@acme.example", "contacts[0].emails"),
        (
            "contacts.0.emails.1",
            "grace",
            'contacts[0].emails[1] ("c1"): This must be an e-mail address with an @',
        ),
        ("contacts.0.emial", "x", 'contacts[0].emial ("c1"): There is no such field. Did you mean "emails"?'),
        ("contacts.0.zzz", None, 'contacts[0].zzz ("c1"): There is no such field. Take it out.'),
        (
            "contacts.0.notes",
            "a\0b",
            "contacts[0].notes: The text holds a character that is not text (U+0000).",
        ),
        ("contacts.0.notes", "\ud800", "(U+D800). Take it out."),
        ("contacts.0.notes", "a\x7fb", "(U+007F). Take it out."),
        ("contacts.0.picture.content", "????", 'contacts[0].picture.content ("c1"): This is not base64'),
        ("contacts.0.picture.content", "QUJD", "This is not a picture of the type image/png."),
        ("contacts.0.picture.media_type", "image/jpeg", "This is not a picture of the type image/jpeg."),
        ("contacts.0.picture.media_type", "image/gif", "This must be one of image/png, image/jpeg."),
        ("contacts.1", 7, "contacts[1]: This must be an object in curly brackets, not 7."),
        (
            "opportunities.0.stage",
            "interviewin",
            "This must be one of lead, applied, interviewing, offer, hired",
        ),
        ("opportunities.0.stage", "interviewin", 'Did you mean "interviewing"?'),
        ("opportunities.0.interest", 0, "This must be a whole number from 1 to 5, not 0."),
        ("opportunities.0.interest", 6, "This must be a whole number from 1 to 5, not 6."),
        ("opportunities.0.interest", True, "This must be a whole number from 1 to 5, not true."),
        ("opportunities.0.interest", float("nan"), "from 1 to 5, not NaN."),
        ("opportunities.0.interest", float("inf"), "from 1 to 5, not an endless number."),
        ("opportunities.0.added_on", "2026-02-30", '"2026-02-30" is no day of the calendar.'),
        ("opportunities.0.added_on", "30.02.2026", "This must be a day such as"),
        ("opportunities.0.added_on", "2026-W08-1", "This must be a day such as"),
        ("opportunities.0.added_on", "0000-01-01", "is no day of the calendar."),
        ("opportunities.0.added_on", "0001-01-01", "is too far away: years go from 1970 to 2199."),
        ("opportunities.0.added_on", "9999-12-31", "is too far away: years go from 1970 to 2199."),
        ("opportunities.0.references.0.given_on", 5, "opportunities[0].references[0].given_on"),
        (
            "interviews.0.minutes",
            0,
            'interviews[0].minutes ("i1"): This must be a whole number from 1 to 1440',
        ),
        ("interviews.0.minutes", -5, "not -5."),
        ("interviews.0.minutes", 1441, "not 1441."),
        ("interviews.0.minutes", "60", 'not "60".'),
        ("interviews.0.minutes", 60.5, "not 60.5."),
        ("interviews.0.round", 0, "interviews[0].round"),
        ("interviews.0.kind", "lunch", "This must be one of onsite, video, phone."),
        ("interviews.0.cancelled", "no", 'This must be true or false, not "no".'),
        ("interviews.0.timezone", "Europe/Londno", "interviews[0].timezone"),
        (
            "interviews.0.timezone",
            "Europe/Londno",
            'There is no time zone "Europe/Londno". Did you mean "Europe/London"?',
        ),
        ("interviews.0.timezone", "../../etc/passwd", "There is no time zone"),
        ("interviews.0.timezone", "right/Europe/London", "There is no time zone"),
        ("interviews.0.timezone", "localtime", "There is no time zone"),
        ("interviews.0.timezone", "", "There is no time zone"),
        ("interviews.0.starts_at", "2026-11-23", 'This must be a local time such as "2026-11-23T10:00"'),
        ("interviews.0.starts_at", "2026-02-30T10:00", '"2026-02-30" is no day of the calendar.'),
        ("interviews.0.starts_at", "9999-01-01T10:00", "is too far away"),
        ("interviews.0.people.0.role", 5, "interviews[0].people[0].role"),
        ("interviews.0.promised.0.what", " ", "interviews[0].promised[0].what"),
        ("touches.0.at", "2026-11-23T16:05:00", 'touches[0].at ("t1"): This must be a moment in UTC'),
        ("touches.0.at", "1970-01-01T00:00:00+14:00", "This must lie in the years 1970 to 2199 in UTC."),
        ("touches.0.outcome", "ignored", "This must be one of sent, spoke, voicemail, gatekeeper, replied."),
        ("steps.0.reason", {}, "steps[0].reason.kind"),
        ("steps.0.reason.kind", "because", "steps[0].reason.kind"),
        ("settings.numbers.check_in", 1, 'Did you mean "check_ins"?'),
        ("settings.numbers.thank_you_latest_bd", 0, "settings.numbers.thank_you_latest_bd"),
        ("settings.working_weekdays", [], "settings.working_weekdays: This must name each working day once"),
        ("settings.working_weekdays", [1, 1], "This must name each working day once"),
        ("settings.reminders.end", "00:00", "settings.reminders.end: Reminders would end before they start"),
        ("settings.appearance.scheme", "pink", "This must be one of system, light, dark, contrast."),
        ("profile.email", "ada", "profile.email: This must be an e-mail address with an @ in it"),
    ],
)
def test_a_value_that_does_not_fit_its_field_is_refused(
    path: str, value: object, message: str, full: Document, refusal: Refusal, put: Put
) -> None:
    assert message in refusal(put(full, path, value))


def test_numbers_of_the_rules_must_be_in_order(full: Document, refusal: Refusal, put: Put) -> None:
    put(full, "settings.numbers", {"call_opens_days": 20})
    assert "call_due_days: This may not be less than call_opens_days, which is 20." in refusal(full)


@pytest.mark.parametrize(
    ("list_name", "field"),
    [
        ("contacts", "uid"),
        ("contacts", "name"),
        ("opportunities", "company"),
        ("referrals", "received_on"),
        ("interviews", "opportunity"),
        ("interviews", "starts_at"),
        ("touches", "at"),
        ("steps", "kind"),
        ("steps", "due"),
        ("steps", "reason"),
    ],
)
def test_a_field_that_must_be_there_is_missed(
    list_name: str, field: str, full: Document, refusal: Refusal
) -> None:
    del full[list_name][0][field]
    message = refusal(full)
    assert message.startswith(f"{list_name}[0].{field}")
    assert "This field is missing." in message


def test_a_long_or_broken_value_is_shown_short_and_on_one_line(
    full: Document, refusal: Refusal, put: Put
) -> None:
    message = refusal(put(full, "interviews.0.kind", "line\nbreak\u2028" + "x" * 1_000_000))
    assert r"line\nbreak\u2028xxxx" in message
    assert len(message) < 300


def test_several_problems_are_counted_and_located(full: Document, refusal: Refusal, put: Put) -> None:
    for path in ("contacts.0.name", "opportunities.1.company", "interviews.0.minutes", "touches.0.at"):
        put(full, path, 0)
    message = refusal(full)
    assert message.startswith('contacts[0].name ("c1")')
    assert message.endswith(
        "There are 3 more problems: opportunities[1].company, interviews[0].minutes, touches[0].at."
    )


def test_every_problem_is_kept_for_a_face_that_lists_them(full: Document) -> None:
    full["contacts"] = [{"uid": f"c{number}"} for number in range(10)]
    with pytest.raises(ExchangeError) as caught:
        loads(json.dumps(full).encode(), today=date(2026, 11, 24))
    assert len(caught.value.problems) == 10
    assert caught.value.problems[3].where == "contacts[3].name"
    assert caught.value.problems[3].uid == "c3"


def test_after_a_hundred_problems_the_search_ends(full: Document, refusal: Refusal) -> None:
    full["contacts"] = [{"uid": f"c{number}", "nmae": "Ada"} for number in range(50_000)]
    message = refusal(full)
    assert message.startswith('contacts[0].nmae ("c0"): There is no such field. Did you mean "name"?')
    assert "There are 99 more problems, or more: contacts[1].nmae" in message


def test_a_field_that_stands_twice_is_refused(refusal: Refusal) -> None:
    content = EMPTY[:-1] + b', "contacts": [{"uid": "c1", "name": "Ada", "name": "Grace"}]}'
    assert "contacts[0].name: This field stands twice in the same record." in refusal(content)
    assert "version: This field stands twice" in refusal(EMPTY[:-1] + b', "version": 1}')
