"""What readers find in files, written down short."""

from datetime import UTC, datetime
from typing import Any

from followup_desktop.domain.found import (
    Detail,
    Found,
    FoundDetail,
    FoundInterview,
    FoundPerson,
    FoundText,
    Origin,
    Place,
    Sure,
)

CARD = Origin(Place.VCARD)


def person(name: str = "", *, source_uid: str = "", vcard: str = "", **texts: str | list[str]) -> FoundPerson:
    """A person with this name and these details ("email", "phone", "title", …), one or several of each."""
    details = [FoundDetail(Detail.NAME, name, CARD)] if name else []
    for field, value in texts.items():
        several = [value] if isinstance(value, str) else value
        details += [FoundDetail(Detail(field), text, CARD) for text in several]
    return FoundPerson(details=tuple(details), source_uid=source_uid, vcard=vcard)


def people(*found: FoundPerson) -> Found:
    """A file that holds these people."""
    return Found(people=found)


def invitation(**facts: Any) -> Found:
    """An invitation for Wed 25 Nov 2026 at 10:00 in UTC, from Grace Hopper of Acme Finance."""
    usual: dict[str, Any] = {
        "uid": "invite-1",
        "starts_at": datetime(2026, 11, 25, 10, tzinfo=UTC),
        "timezone": "Europe/London",
        "minutes": 45,
        "summary": "Interview with Acme Finance",
        "company": FoundText("Acme Finance", Origin(Place.INVITE, "SUMMARY"), Sure.GUESS),
        "people": (person("Grace Hopper", email="grace@acme.example"),),
    }
    return Found(interviews=(FoundInterview(**(usual | facts)),))
