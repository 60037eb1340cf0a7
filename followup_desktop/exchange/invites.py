"""Invitations out of calendar files: iCalendar (.ics) and vCalendar 1.0 (.vcs), and those inside an e-mail.

Files of real programs are mended first (invite_lines, invite_parts, invite_mending, invite_moments), then
icalendar reads each event. Time zones are solved before that, file by file, so that none is remembered from
one file to the next. Nothing that a file refers to is ever fetched.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

from followup_desktop.domain.found import Found, FoundInterview, LeftOut
from followup_desktop.exchange.calendar_file import PRODUCER
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.invitations.contents import interview_of
from followup_desktop.exchange.invitations.events import Invite, Surroundings, read_event
from followup_desktop.exchange.invitations.lines import unfolded_lines
from followup_desktop.exchange.invitations.mail import calendar_parts
from followup_desktop.exchange.invitations.parts import (
    MOST_EVENTS,
    CalendarParts,
    FileParts,
    Property,
    parts_of,
)
from followup_desktop.exchange.invitations.repeats import Looking
from followup_desktop.exchange.invitations.series import dates_of
from followup_desktop.exchange.invitations.vcalendar import zone_of
from followup_desktop.exchange.invitations.zone_rules import ZoneRules
from followup_desktop.exchange.invitations.zones import Zones
from followup_desktop.exchange.showing import shown

__all__ = ["calendar_parts", "read_invites", "read_mail_invites"]

LARGEST_MB = 20
_MOST_ZONES = 300
_TZID = re.compile(r';\s*TZID\s*=\s*"?([^";:]+)', re.IGNORECASE)

_NO_INVITATIONS = {
    "REPLY": "This is somebody's answer to an invitation, not an invitation.",
    "COUNTER": "This proposes another time. Wait for the invitation that comes if it is agreed.",
    "DECLINECOUNTER": "This refuses a proposal of another time; the invitation stands as it was.",
    "REFRESH": "This only asks for the invitation to be sent again.",
}
_OTHERS = {"VTODO": ("task", "tasks"), "VJOURNAL": ("journal entry", "journal entries")}


def read_invites(content: bytes, *, now: datetime | None = None) -> Found:
    """The interviews of a calendar file, with what was left out and why.

    Of a series of up to ten dates each is given, of a longer one the first, or the next after `now`. Of
    several versions of an event the newest counts. Answers to invitations give no interview. Raises
    ExchangeError where the file is no calendar, holds no event, or none that can be used.
    """
    if len(content) > LARGEST_MB * 1_000_000:
        raise ExchangeError(
            f"The calendar file is larger than {LARGEST_MB} MB. An invitation is much smaller: "
            "export only the event."
        )
    file = parts_of(unfolded_lines(content))
    _check(file, content)
    steps = _own_steps(file)
    left_out = [*_answers(file), *_other_components(file), *steps]
    invites: list[Invite] = []
    for invite, warnings in _events(file):
        left_out += warnings
        if invite.problem:
            left_out.append(LeftOut(invite.title, invite.problem))
        else:
            invites.append(invite)
    interviews: list[FoundInterview] = []
    looking = Looking()
    for master, changed in _by_event(_newest(invites)):
        dates, reasons = dates_of(master, changed, now=now, looking=looking) if master else (changed, [])
        interviews += _interviews(dates)
        left_out += reasons
    answers = any(calendar.method in _NO_INVITATIONS for calendar in file.calendars)
    if not interviews and not answers and not steps:
        raise ExchangeError(_none_left(left_out))
    return Found(interviews=tuple(interviews), left_out=tuple(left_out))


def read_mail_invites(mail: EmailMessage, *, now: datetime | None = None) -> Found:
    """The interviews of all invitations in a mail, as read_invites gives them; each once.

    Raises ExchangeError where the mail holds no invitation, or none that can be read.
    """
    newest: dict[tuple[str, str], FoundInterview] = {}
    left_out: list[LeftOut] = []
    problem = ExchangeError("The e-mail holds no invitation. Import the one that brought the event.")
    is_read = False
    for content in calendar_parts(mail):
        try:
            found = read_invites(content, now=now)
        except ExchangeError as error:
            problem = error
            continue
        is_read = True
        left_out += [reason for reason in found.left_out if reason not in left_out]
        for interview in found.interviews:
            key = interview.uid, interview.recurrence
            if key not in newest or _age(interview) >= _age(newest[key]):
                newest[key] = interview
    if not is_read:
        raise problem
    return Found(interviews=tuple(newest.values()), left_out=tuple(left_out))


def _age(interview: FoundInterview) -> tuple[int, datetime]:
    return interview.sequence, interview.stamp or datetime.min.replace(tzinfo=UTC)


def _check(file: FileParts, content: bytes) -> None:
    """Raises ExchangeError where there is nothing to read, or too much of it."""
    if file.events > MOST_EVENTS:
        raise ExchangeError(
            f"The calendar holds more than {MOST_EVENTS:,} events: it is a whole calendar and no invitation. "
            "Export only the events that are interviews."
        )
    if file.events:
        return
    if file.others["VCARD"]:
        raise ExchangeError(
            "This is a business card (vCard), not a calendar. "
            "Rename it so that it ends with .vcf, and import it again."
        )
    if content[:1000].lstrip().lower().startswith((b"<!doctype", b"<html", b"<?xml")):
        raise ExchangeError(
            "This is a web page, not a calendar. Download the invitation itself, or import the mail."
        )
    if file.others["VTODO"] or file.others["VJOURNAL"]:
        raise ExchangeError("The calendar holds tasks or journal entries, no event. Export the event itself.")
    if file.others["VFREEBUSY"]:
        raise ExchangeError("The file only says when somebody is free or busy. Import the invitation itself.")
    raise ExchangeError("There is no event in this file. Check that it is the invitation, and whole.")


def _answers(file: FileParts) -> Iterator[LeftOut]:
    methods = dict.fromkeys(calendar.method for calendar in file.calendars if calendar.events)
    for method in methods:
        if method in _NO_INVITATIONS:
            yield LeftOut(method, _NO_INVITATIONS[method])


def _own_steps(file: FileParts) -> list[LeftOut]:
    """Takes the steps of the plan out of a file that this program wrote: they are no interviews."""
    steps = 0
    for calendar in file.calendars:
        if calendar.producer == PRODUCER:
            meetings = [lines for lines in calendar.events if not any(map(_is_day, lines))]
            steps += len(calendar.events) - len(meetings)
            calendar.events[:] = meetings
    what = "1 step" if steps == 1 else f"{steps:,} steps"
    return [LeftOut(what, "The plan makes its steps itself, so they were not taken.")] if steps else []


def _is_day(found: Property) -> bool:
    return found.name == "DTSTART" and "VALUE=DATE:" in found.line


def _other_components(file: FileParts) -> Iterator[LeftOut]:
    for name, (one, many) in _OTHERS.items():
        if number := file.others[name]:
            what = f"1 {one}" if number == 1 else f"{number:,} {many}"
            yield LeftOut(what, "Only events with a time can be interviews.")


def _events(file: FileParts) -> Iterator[tuple[Invite, list[LeftOut]]]:
    """Each event of the file once, with what is to be said of it."""
    seen: set[tuple[str, ...]] = set()
    everywhere = _zones(
        [lines for calendar in file.calendars for lines in calendar.zones][:_MOST_ZONES], file.calendars
    )
    for calendar in file.calendars:
        if not calendar.events or calendar.method in _NO_INVITATIONS:
            continue
        around = _around(calendar, everywhere)
        for lines in calendar.events:
            key = (calendar.method, *(found.line for found in lines))
            if key in seen:
                continue
            seen.add(key)
            unknown: list[str] = []
            invite = read_event(lines, around, unknown)
            yield invite, [LeftOut(invite.title, _unknown_zone(name)) for name in unknown]


def _around(calendar: CalendarParts, everywhere: Zones) -> Surroundings:
    """What is around the events of a calendar. One that defines no zones is read with those of the file."""
    own = zone_of(calendar.zone_lines) if calendar.version.startswith("1.") else None
    if own is not None:
        return Surroundings(calendar.method, Zones([own]), has_own_zone=True)
    return Surroundings(calendar.method, _zones(calendar.zones, [calendar]) if calendar.zones else everywhere)


def _zones(definitions: list[list[Property]], calendars: Iterable[CalendarParts]) -> Zones:
    mentioned = dict.fromkeys(name for calendar in calendars for name in _mentioned(calendar))
    return Zones(map(ZoneRules, definitions), list(mentioned)[:_MOST_ZONES])


def _mentioned(calendar: CalendarParts) -> Iterator[str]:
    """The names of time zones in a calendar and at the starts of its events."""
    yield calendar.own_zone
    for lines in calendar.events:
        for found in lines:
            if found.name == "DTSTART" and (zone := _TZID.search(found.line)):
                yield zone[1]


def _newest(invites: Iterable[Invite]) -> list[Invite]:
    """Of each event, and of each date of a series, the newest version; of two alike the later one."""
    newest: dict[tuple[str, str], Invite] = {}
    for invite in invites:
        key = invite.uid, invite.recurrence
        if key not in newest or invite.age >= newest[key].age:
            newest[key] = invite
    return list(newest.values())


def _by_event(invites: Iterable[Invite]) -> Iterator[tuple[Invite | None, list[Invite]]]:
    """Each event with those of its dates that the file changes; None where there is nothing but these."""
    events: dict[str, list[Invite]] = {}
    for invite in invites:
        events.setdefault(invite.uid, []).append(invite)
    for versions in events.values():
        master = next((one for one in versions if not one.recurrence), None)
        yield master, [one for one in versions if one is not master]


def _interviews(invites: Iterable[Invite]) -> Iterator[FoundInterview]:
    """The interviews of these events. What the dates of a series have in common is read once."""
    read: dict[int, FoundInterview] = {}
    for invite in invites:
        if id(invite.values) not in read:
            read[id(invite.values)] = interview_of(invite)
        start = invite.start
        yield replace(
            read[id(invite.values)], starts_at=start.moment if start else None, recurrence=invite.recurrence
        )


def _unknown_zone(name: str) -> str:
    zone = shown(name)
    return f"Its time zone {zone} is not known: its time was taken as it stands. Choose the zone yourself."


def _none_left(left_out: list[LeftOut]) -> str:
    reason = next((f"{one.what}: {one.why} " for one in left_out), "")
    return f"No event of this calendar can be used. {reason}Ask for the invitation again, or type it in."
