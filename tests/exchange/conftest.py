"""Archives to read: the example of the format, and one in which every field is filled."""

import base64
import copy
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from followup_desktop.domain.step import StepKind, step_uid
from followup_desktop.exchange.archive import Archive, loads
from followup_desktop.exchange.errors import ExchangeError

Document = dict[str, Any]
TODAY = date(2026, 11, 24)
PNG = b"\x89PNG\r\n\x1a\n" + b"a very small card"

EXAMPLE = """
{
  "format": "followup-desktop", "version": 1,
  "profile": {"name": "Ada Byron", "email": "ada@example.org", "phone": "+44 20 7946 0018",
              "strengths": ["I explain engines to boards"], "region": "GB-ENG"},
  "contacts": [
    {"uid": "c1", "name": "Dr. Grace Hopper", "title": "Head of Engineering", "organization": "Acme Finance",
     "emails": ["grace@acme.example"], "phones": ["+1 202 555 0143"], "address": "", "url": "", "notes": ""},
    {"uid": "c7", "name": "Charles Babbage"}],
  "opportunities": [
    {"uid": "o1", "company": "Acme Finance", "position": "Analyst", "stage": "interviewing", "interest": 4,
     "source": "job fair", "url": "", "added_on": "2026-11-02", "outcome_on": null, "answer_by": null,
     "references": [
        {"contact": "c7", "relation": "former manager", "angle": "leadership", "given_on": null}]}],
  "interviews": [
    {"uid": "i1", "opportunity": "o1", "starts_at": "2026-11-23T10:00", "timezone": "Europe/London",
     "minutes": 60, "kind": "onsite", "round": 1, "location": "1 Lombard St", "cancelled": false,
     "added_on": "2026-11-23", "second_interview": "yes", "second_interview_on": null,
     "decision_asked": true, "decision_said": "end of next week", "decision_by": "2026-12-04",
     "follow_up_as_told": null,
     "people": [{"contact": "c1", "role": "hiring manager", "talked_about": "moving the ledger off COBOL"}],
     "promised": [{"uid": "m1", "what": "send the portfolio", "by": "2026-11-25"}], "notes": ""}],
  "touches": [
    {"uid": "t1", "opportunity": "o1", "contact": "c1", "step": null, "channel": "email",
     "at": "2026-11-23T16:05:00Z", "direction": "out", "outcome": "sent", "text": "..."}]
}
"""

THANKS = step_uid(StepKind.THANK_YOU, "i1/c1")

FULL: Document = {
    "format": "followup-desktop",
    "version": 1,
    "profile": {
        "name": "Ada Byron",
        "email": "ada@example.org",
        "phone": "+44 20 7946 0018",
        "strengths": ["I explain engines to boards"],
        "region": "GB-ENG",
    },
    "settings": {
        "numbers": {
            "thank_you_aim_bd": 1,
            "thank_you_latest_bd": 999,
            "call_opens_after_decision_bd": 1,
            "call_due_after_decision_bd": 999,
            "call_opens_days": 1,
            "call_due_days": 999,
            "promise_bd": 1,
            "reference_bd": 1,
            "check_in_after_talk_bd": 5,
            "check_in_after_attempt_bd": 3,
            "check_in_window_bd": 2,
            "check_ins": 1,
            "let_go_weeks": 6,
            "let_go_window_days": 7,
            "offer_thanks_bd": 1,
            "offer_answer_bd": 5,
            "rejection_bd": 2,
            "referral_bd": 3,
            "thank_reference_bd": 3,
            "reconnect_days": 90,
            "reconnect_window_days": 14,
            "withdraw_bd": 2,
            "weekly_opportunities": 5,
            "long_past_bd": 10,
        },
        "working_weekdays": [0, 1, 2, 3, 6],
        "reminders": {"start": "00:00", "end": "23:59", "on": False, "paused_until": "2026-11-24T10:00:00Z"},
        "appearance": {"scheme": "dark", "text_size": 125},
        "calendar_folder": "/home/ada/Calendars",
        "told_about_tray": True,
    },
    "contacts": [
        {
            "uid": "c1",
            "name": "Dr. Grace Hopper",
            "title": "Head of Engineering",
            "organization": "Acme Finance",
            "emails": ["grace@acme.example", "hopper@acme.example"],
            "phones": ["+1 202 555 0143"],
            "address": "1 Lombard St\nLondon",
            "url": "https://acme.example",
            "notes": "Debugs.",
            "source_uid": "urn:uuid:4fbe8971",
            "picture": {"media_type": "image/png", "content": base64.b64encode(PNG).decode()},
        },
        {"uid": "c7", "name": "Charles Babbage"},
    ],
    "opportunities": [
        {
            "uid": "o1",
            "company": "Acme Finance",
            "position": "Analyst",
            "stage": "hired",
            "interest": 4,
            "source": "job fair",
            "url": "https://acme.example/jobs/1",
            "added_on": "2026-11-02",
            "outcome_on": "2026-12-20",
            "offered_on": "1970-01-01",
            "answer_by": "2199-12-31",
            "notes": "Near the river.",
            "references": [
                {
                    "contact": "c7",
                    "relation": "former manager",
                    "angle": "leadership",
                    "given_on": "2026-11-24",
                }
            ],
        },
        {"uid": "o2", "company": "Difference & Sons", "added_on": "2026-11-24"},
    ],
    "referrals": [
        {
            "uid": "r1",
            "opportunity": "o1",
            "company": "Difference & Sons",
            "person": "Charles Babbage",
            "contact": "c7",
            "received_on": "2026-11-24",
            "became": "o2",
            "notes": "Knows everybody.",
        }
    ],
    "interviews": [
        {
            "uid": "i1",
            "opportunity": "o1",
            "starts_at": "2026-11-23T10:00",
            "timezone": "Europe/London",
            "minutes": 60,
            "kind": "onsite",
            "round": 1,
            "location": "1 Lombard St",
            "cancelled": False,
            "added_on": "2026-11-23",
            "second_interview": "yes",
            "second_interview_on": "2026-12-01",
            "decision_asked": True,
            "decision_said": "end of next week",
            "decision_by": "2026-12-04",
            "follow_up_as_told": "2026-12-07",
            "people": [{"contact": "c1", "role": "hiring manager", "talked_about": "the ledger"}],
            "promised": [{"uid": "m1", "what": "send the portfolio", "by": "2026-11-25"}],
            "notes": "Bring the engine.",
            "source_uid": "invite-1@acme.example",
        }
    ],
    "touches": [
        {
            "uid": "t1",
            "opportunity": "o1",
            "contact": "c1",
            "step": THANKS,
            "channel": "phone",
            "at": "2026-11-23T16:05:00Z",
            "on": "2026-11-24",
            "direction": "out",
            "outcome": "spoke",
            "decision_by": "2026-12-11",
            "subject": "The engine",
            "text": "They need more time.",
        }
    ],
    "steps": [
        {
            "uid": THANKS,
            "kind": "thank_you",
            "about": "i1/c1",
            "opportunity": "o1",
            "interview": "i1",
            "contact": "c1",
            "what": "x",
            "opens": "1970-01-01",
            "aim": "2026-11-24",
            "due": "2199-12-31",
            "lapses_at": "2026-11-30T10:00:00Z",
            "reason": {"kind": "thanks", "on": "2026-11-23", "count": 2, "name": "x"},
            "done_on": "2026-11-24",
            "done_by_facts": False,
            "ended": {"kind": "long_past", "on": "2026-11-24", "count": 0, "name": "x"},
            "skipped_on": "2026-11-24",
            "skipped_why": "They wrote first.",
            "snoozed_until": "2026-11-25",
            "moved": True,
            "reopened": "outcome",
            "by_hand": True,
            "reminded_at": "2026-11-24T09:00:00Z",
            "notes": "Blue ink.",
        }
    ],
}


@pytest.fixture
def example() -> Document:
    """The example of the format, with the contact that it refers to, and without steps."""
    document: Document = json.loads(EXAMPLE)
    return document


@pytest.fixture
def full() -> Document:
    """An archive in which every field of the format is filled."""
    return copy.deepcopy(FULL)


@pytest.fixture(scope="session")
def every_field() -> Document:
    """The same once for all tests, of which none changes it."""
    return copy.deepcopy(FULL)


@pytest.fixture
def take_in() -> Callable[..., Archive]:
    """Read a document on 24 November 2026."""

    def take(document: object, **known: set[str]) -> Archive:
        return loads(json.dumps(document).encode(), today=TODAY, known=known)

    return take


@pytest.fixture
def refusal() -> Callable[..., str]:
    """The message with which a document, or the bytes of a file, is refused."""

    def refuse(document: object, **known: set[str]) -> str:
        content = document if isinstance(document, bytes) else json.dumps(document).encode()
        with pytest.raises(ExchangeError) as caught:
            loads(content, today=TODAY, known=known)
        message = str(caught.value)
        assert "\n" not in message
        return message

    return refuse


@pytest.fixture
def put() -> Callable[[Document, str, object], Document]:
    """Put a value at a path such as "interviews.0.minutes", also behind the end of a list."""

    def put_value(document: Document, path: str, value: object) -> Document:
        place: Any = document
        *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        for part in way:
            place = place[part]
        if isinstance(place, list) and last == len(place):
            place.append(value)
        else:
            place[last] = value
        return document

    return put_value
