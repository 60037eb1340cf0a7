"""From what was typed to what is recorded: every field read, and everything in it that is not clear.

Relative dates were said in the interview, so they are reckoned from its day ("end of next week"), or from
today while it is still to come.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import (
    Interview,
    InterviewKind,
    PersonMet,
    Promise,
    SecondInterview,
    in_utc,
)
from followup_desktop.domain.reference import GivenReference
from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.language import _
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.ui.forms.address import address_complaint
from followup_desktop.ui.forms.said_dates import clock_time, spoken, unclear
from followup_desktop.ui.interviews.complaints import Complaint, Place
from followup_desktop.ui.interviews.typed import Typed, TypedPerson, TypedReference


@dataclass(frozen=True, slots=True)
class Reading:
    """The interview as far as it could be read, and what could not."""

    entry: InterviewEntry
    complaints: tuple[Complaint, ...]

    def about(self, place: Place, row: int = 0) -> str:
        """What is wrong in one place; empty where nothing is."""
        return next((found.text for found in self.complaints if (found.place, found.row) == (place, row)), "")


def read(
    typed: Typed, base: InterviewEntry, known: Mapping[str, Contact], today: date, *, is_first: bool = True
) -> Reading:
    """Read the form over the interview that it was opened with.

    `known` are the contacts that are stored, by uid; `is_first` says whether the opportunity has no earlier
    interview, so that references named now were given with it. Where a field is not clear the entry keeps
    what `base` has.
    """
    reader = _Reader(typed, base, known, today)
    interview = reader.interview()
    given_on = None if is_first else interview.starts_on
    opportunity = replace(
        base.opportunity,
        company=typed.company.strip(),
        position=typed.position.strip(),
        interest=typed.interest,
        references=_references(typed.references, base, given_on),
    )
    entry = InterviewEntry(opportunity, interview, reader.contacts(interview, opportunity.references))
    return Reading(entry, tuple(sorted(reader.complaints, key=_in_order)))


def said_on(interview: Interview, today: date) -> date:
    """The day from which words such as "next week" count: the interview's, or today while it is to come."""
    return min(interview.starts_on, today)


def decision_text(interview: Interview) -> str:
    """The decision date as the form shows it: in their words, else as a date."""
    if interview.decision_said:
        return interview.decision_said
    return plain_date(interview.decision_by) if interview.decision_by else ""


class _Reader:
    """Reads one form; collects what is not clear on the way."""

    def __init__(self, typed: Typed, base: InterviewEntry, known: Mapping[str, Contact], today: date) -> None:
        self._typed = typed
        self._base = base
        self._known = known
        self._today = today
        self.complaints: list[Complaint] = []

    def interview(self) -> Interview:
        if not self._typed.company.strip():
            self._complain(Place.COMPANY, _("Which company was it? The plan needs a name."))
        typed = self._typed
        interview = replace(
            self._moment(),
            minutes=typed.minutes,
            kind=InterviewKind(typed.kind),
            round=typed.round,
            location=typed.location.strip(),
            notes=typed.notes.strip(),
            second_interview=SecondInterview(typed.second) if typed.second else None,
        )
        interview = self._decision(interview)
        second_on = None
        if interview.second_interview is SecondInterview.YES:
            second_on = self._day_after(Place.SECOND_ON, typed.second_on, interview)
        return replace(
            interview,
            second_interview_on=second_on,
            follow_up_as_told=self._day_after(Place.TOLD, typed.told, interview),
            people=tuple(self._people()),
            promised=tuple(self._promised(interview)),
        )

    def contacts(self, interview: Interview, references: tuple[GivenReference, ...]) -> tuple[Contact, ...]:
        """The people met as typed, and the references; those that are stored keep what is not in the form."""
        found = {person.uid: self._contact(person) for person in self._typed.people if not person.is_blank}
        names = {reference.contact: reference.name for reference in self._typed.references}
        for reference in references:
            uid = reference.contact
            found.setdefault(uid, self._known.get(uid) or Contact(uid=uid, name=names[uid].strip()))
        met = {person.contact for person in interview.people}
        return tuple(
            contact
            for uid, contact in found.items()
            if uid in met or any(reference.contact == uid for reference in references)
        )

    def _moment(self) -> Interview:
        """The interview at the day, time and zone that were typed."""
        before = self._base.interview
        zone = self._zone()
        local = before.starts_at.astimezone(ZoneInfo(before.timezone))
        day = self._spoken_day(Place.DAY, self._typed.day, self._today) or local.date()
        moment = clock_time(self._typed.time)
        if moment is None:
            self._complain(Place.TIME, _("This time is not clear. Try 14:30, or 3pm."))
            moment = local.time()
        if (day, moment, zone) == (
            local.date(),
            local.time().replace(second=0, microsecond=0),
            before.timezone,
        ):
            return before
        return replace(before, starts_at=in_utc(datetime.combine(day, moment), zone), timezone=zone)

    def _zone(self) -> str:
        name = self._typed.zone.strip()
        try:
            return ZoneInfo(name).key
        except (KeyError, ValueError, OSError):
            self._complain(
                Place.ZONE, _("This time zone is not known. Try Europe/London, or choose one with Change.")
            )
            return self._base.interview.timezone

    def _decision(self, interview: Interview) -> Interview:
        words = self._typed.decision.strip()
        base = self._base.interview
        if self._typed.no_decision_date:
            return replace(interview, decision_asked=True, decision_said=words, decision_by=None)
        if not words:
            return replace(interview, decision_asked=None, decision_said="", decision_by=None)
        if words == decision_text(base) and base.decision_by is not None:
            day = self._not_before(Place.DECISION, base.decision_by, interview)
        else:
            day = self._day_after(Place.DECISION, words, interview)
        said = "" if day is not None and words == plain_date(day) else words
        return replace(interview, decision_asked=True, decision_said=said, decision_by=day)

    def _people(self) -> list[PersonMet]:
        met: dict[str, PersonMet] = {}
        for row, person in enumerate(self._typed.people):
            if person.is_blank:
                continue
            if not person.name.strip():
                self._complain(
                    Place.PERSON_NAME, _("Who was it? A name is enough. The rest can follow."), row
                )
                continue
            self._check_address(person.email, row)
            met[person.uid] = PersonMet(
                contact=person.uid, role=person.role.strip(), talked_about=person.said.strip()
            )
        return list(met.values())

    def _check_address(self, address: str, row: int) -> None:
        complaint = address_complaint(address)
        if complaint:
            self._complain(Place.PERSON_EMAIL, complaint, row)

    def _contact(self, person: TypedPerson) -> Contact:
        known = self._known.get(person.uid)
        if known is None:
            contact = Contact(uid=person.uid, name="", organization=self._typed.company.strip())
        else:
            contact = known
        address = person.email.strip()
        if address_complaint(address):
            address = contact.email
        name, title = person.name.strip() or contact.name, person.title.strip()
        return replace(contact, name=name, title=title, emails=_with_first(address, contact.emails))

    def _promised(self, interview: Interview) -> list[Promise]:
        promised = []
        for row, promise in enumerate(self._typed.promised):
            if promise.is_blank:
                continue
            if not promise.what.strip():
                self._complain(Place.PROMISE_WHAT, _("What was it? A few words are enough."), row)
                continue
            by = self._day_after(Place.PROMISE_BY, promise.by, interview, row)
            promised.append(Promise(uid=promise.uid, what=promise.what.strip(), by=by))
        return promised

    def _day_after(self, place: Place, text: str, interview: Interview, row: int = 0) -> date | None:
        """The day typed in a field that may stay empty; it must not lie before the interview."""
        if not text.strip():
            return None
        day = self._spoken_day(place, text, said_on(interview, self._today), row)
        return None if day is None else self._not_before(place, day, interview, row)

    def _not_before(self, place: Place, day: date, interview: Interview, row: int = 0) -> date | None:
        if day >= interview.starts_on:
            return day
        if place is Place.DECISION:
            text = _("The decision date lies before the interview. Check the year.")
        else:
            text = _("This day lies before the interview. Check the year.")
        self._complain(place, text, row)
        return None

    def _spoken_day(self, place: Place, text: str, since: date, row: int = 0) -> date | None:
        complaint = unclear(text, since, place.purpose)
        if complaint and place is Place.DECISION:
            complaint = " ".join((complaint, _("Or tick “They named no date”.")))
        if complaint:
            self._complain(place, complaint, row)
            return None
        understood = spoken(text, since, place.purpose)
        return understood.day if understood else None

    def _complain(self, place: Place, text: str, row: int = 0) -> None:
        self.complaints.append(Complaint(place, text, row))


def _with_first(address: str, emails: tuple[str, ...]) -> tuple[str, ...]:
    """The addresses with this one in front: moved there where it is known, else in place of the first."""
    kept = emails if address in emails else emails[1:]
    others = tuple(other for other in kept if other != address)
    return (address, *others) if address else others


def _references(
    typed: tuple[TypedReference, ...], base: InterviewEntry, given_on: date | None
) -> tuple[GivenReference, ...]:
    """The references that are ticked; those given before keep their day."""
    before = {reference.contact: reference.given_on for reference in base.opportunity.references}
    return tuple(
        GivenReference(
            contact=reference.contact,
            relation=reference.relation.strip(),
            angle=reference.angle.strip(),
            given_on=before.get(reference.contact, given_on),
        )
        for reference in typed
        if reference.given and reference.name.strip()
    )


def _in_order(complaint: Complaint) -> tuple[int, int]:
    return list(Place).index(complaint.place), complaint.row
