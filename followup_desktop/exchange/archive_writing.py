"""From the records of the domain to the JSON of an archive. What is null or empty is left out.

Control characters, which some paste along unseen, are taken out of texts: reading would refuse them.
"""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from typing import TypeVar

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.interview import Interview, PersonMet, Promise
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.own_wording import OwnWording
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.settings import Appearance, Profile, ReminderHours, RuleNumbers, Settings
from followup_desktop.domain.step import Reason, Step
from followup_desktop.domain.touch import Touch
from followup_desktop.exchange import archive_fields, archive_settings
from followup_desktop.exchange.archive_records import FORMAT, VERSION, Archive
from followup_desktop.exchange.characters import fit
from followup_desktop.exchange.pictures import to_base64
from followup_desktop.exchange.wall_clock import wall_text

ArchiveRecord = Contact | Opportunity | Referral | Interview | Touch | Step | OwnWording
Written = TypeVar("Written", Contact, Opportunity, Referral, Interview, Touch, Step, OwnWording)

_EMPTY: tuple[object, ...] = (None, "", [])
_FIELDS: dict[type, tuple[str, ...]] = {
    Contact: tuple(name for name in archive_fields.CONTACT.fields if name not in ("picture", "vcard")),
    Opportunity: tuple(archive_fields.OPPORTUNITY.fields),
    GivenReference: tuple(archive_fields.REFERENCE.fields),
    Referral: tuple(archive_fields.REFERRAL.fields),
    Interview: tuple(archive_fields.INTERVIEW.fields),
    PersonMet: tuple(archive_fields.PERSON.fields),
    Promise: tuple(archive_fields.PROMISE.fields),
    Touch: tuple(archive_fields.TOUCH.fields),
    Step: tuple(archive_fields.STEP.fields),
    Reason: tuple(archive_fields.REASON.fields),
    OwnWording: tuple(archive_fields.WORDING.fields),
    Profile: tuple(archive_settings.PROFILE.fields),
    ReminderHours: tuple(archive_settings.REMINDERS.fields),
    Appearance: tuple(archive_settings.APPEARANCE.fields),
}


def document_of(archive: Archive) -> dict[str, object]:
    """The archive as JSON: records in the order of their uids, so that the same records give the same JSON.

    Raises what `wall_text` raises.
    """
    document: dict[str, object] = {"format": FORMAT, "version": VERSION}
    if archive.settings is not None:
        document["profile"] = _fields_of(archive.settings.profile)
        document["settings"] = _settings(archive.settings)
    pictures = {picture.uid: picture for picture in archive.pictures}
    kept = {card.uid: card for card in archive.cards}
    lists = {
        "contacts": [
            record_as_json(found, pictures.get(found.uid), kept.get(found.uid))
            for found in _sorted(archive.contacts)
        ],
        "opportunities": [record_as_json(found) for found in _sorted(archive.opportunities)],
        "referrals": [record_as_json(found) for found in _sorted(archive.referrals)],
        "interviews": [record_as_json(found) for found in _sorted(archive.interviews)],
        "touches": [record_as_json(found) for found in _sorted(archive.touches)],
        "steps": [record_as_json(found) for found in _sorted(archive.steps)],
        "wordings": [record_as_json(found) for found in _sorted(archive.wordings)],
    }
    return document | {name: records for name, records in lists.items() if records}


def record_as_json(
    record: ArchiveRecord, picture: Picture | None = None, kept: KeptCard | None = None
) -> dict[str, object]:
    """One record as an archive writes it; a contact with the picture of the card and the vCard, if any.

    Raises MisfitError where an interview lies in a time zone that this machine does not know.
    """
    written = _fields_of(record)
    if isinstance(record, Interview):
        written["starts_at"] = wall_text(record.starts_at, record.timezone)
        if not record.source_sequence:
            del written["source_sequence"]
    elif isinstance(record, Touch) and record.on == record.at.astimezone(UTC).date():
        del written["on"]
    elif isinstance(record, Step) and not record.wording:
        del written["wording"]
    if picture is not None:
        written["picture"] = {"media_type": picture.media_type, "content": to_base64(picture.content)}
    if kept is not None:
        written["vcard"] = fit(kept.vcard)
    return written


def _settings(settings: Settings) -> dict[str, object]:
    usual = asdict(RuleNumbers())
    numbers = {name: held for name, held in asdict(settings.numbers).items() if held != usual[name]}
    return ({"numbers": numbers} if numbers else {}) | {
        "working_weekdays": sorted(settings.working_weekdays) or None,
        "reminders": _fields_of(settings.reminders),
        "appearance": _fields_of(settings.appearance),
        "calendar_folder": _value(settings.calendar_folder) or None,
        "told_about_tray": settings.told_about_tray,
    }


def _sorted(records: Iterable[Written]) -> list[Written]:
    return sorted(records, key=_uid)


def _uid(record: ArchiveRecord) -> str:
    return record.uid


def _fields_of(record: object) -> dict[str, object]:
    """The fields of a record that are neither null nor empty, in their order."""
    written = {}
    for name in _FIELDS[type(record)]:
        value = _value(getattr(record, name))
        if value not in _EMPTY:
            written[name] = value
    return written


def _value(value: object) -> object:
    if isinstance(value, str):
        return fit(str(value))
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, tuple):
        return [held for part in value if (held := _value(part)) not in _EMPTY]
    if isinstance(value, date | time):
        return _clock_value(value)
    return _fields_of(value)


def _clock_value(value: date | time) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, time):
        return value.isoformat("auto" if value.second or value.microsecond else "minutes")
    return value.isoformat()
