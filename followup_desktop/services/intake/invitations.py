"""Events of invitations: new interviews, and known ones that are moved or called off."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import uuid4
from zoneinfo import ZoneInfo

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Detail, FoundInterview, FoundPerson, FoundText, LeftOut, Place
from followup_desktop.domain.interview import Interview, InterviewKind
from followup_desktop.domain.letters import folded
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.phrases.dates import short_date
from followup_desktop.phrases.language import _
from followup_desktop.services.intake.companies import same_company
from followup_desktop.services.intake.known_interviews import KnownInterviews, is_older, moment_of
from followup_desktop.services.intake.review import InterviewReview, PersonReview, Treatment

_LONGEST = 24 * 60
_USUAL_HOUR = 9
_UTC = frozenset({"", "UTC", "Etc/UTC", "Etc/GMT", "GMT"})


class Invitations:
    """Says of each event what would become of it.

    `review_person` reviews a person of the event, `zone` is the machine's (an IANA name), for events that
    leave the time floating; `today` the day on which it is recorded.
    """

    def __init__(
        self,
        interviews: Iterable[Interview],
        opportunities: Iterable[Opportunity],
        review_person: Callable[[FoundPerson], PersonReview],
        zone: str,
        today: date,
    ) -> None:
        self._opportunities = {found.uid: found for found in opportunities}
        self._known = KnownInterviews(interviews, self._opportunities, zone)
        self._new: list[Opportunity] = []
        self._review_person = review_person
        self._zone = zone
        self._today = today

    def review(self, found: FoundInterview) -> Sequence[InterviewReview] | LeftOut:
        """What would become of one event; a cancellation can be about several interviews of a series."""
        people = tuple(self._review_person(person) for person in found.people)
        known = self._known.of(found, people, self._companies(found, people))
        if found.cancelled:
            return [self._called_off(found, interview) for interview in known] or _not_here(found)
        if found.starts_at is None:
            return LeftOut(_called(found), _("It does not say when it starts. Ask for the invitation again."))
        if known:
            return [self._moved(found, known[0], people)]
        return [self._added(found, people)]

    def _called_off(self, found: FoundInterview, known: Interview) -> InterviewReview:
        older = is_older(found, known)
        note = _("It was called off already.") if known.cancelled else _("They called it off.")
        return InterviewReview(
            found=found,
            opportunity=self._opportunities[known.opportunity],
            interview=_from_invite(replace(known, cancelled=True), found),
            treatment=Treatment.LEAVE if known.cancelled or older else Treatment.CANCEL,
            known=known,
            note=_("This is older than what is here already.") if older else note,
        )

    def _moved(
        self, found: FoundInterview, known: Interview, people: Sequence[PersonReview]
    ) -> InterviewReview:
        opportunity = self._opportunities[known.opportunity]
        if known.source_uid and is_older(found, known):
            return InterviewReview(
                found=found,
                opportunity=opportunity,
                interview=known,
                treatment=Treatment.LEAVE,
                known=known,
                note=_("This is older than what is here already."),
            )
        read = self._read(found, known.opportunity, known.timezone)
        interview = replace(
            known,
            starts_at=read.starts_at,
            timezone=read.timezone,
            minutes=read.minutes,
            kind=found.kind or known.kind,
            location=read.location or known.location,
            cancelled=known.cancelled and found.uid == known.uid,
        )
        interview = _from_invite(interview, found)
        met = {person.contact for person in known.people}
        new_people = tuple(person for person in people if person.card.uid not in met)
        changed = bool(new_people) or interview != known
        return InterviewReview(
            found=found,
            opportunity=opportunity,
            interview=interview,
            treatment=Treatment.MERGE if changed else Treatment.LEAVE,
            known=known,
            people=new_people,
            note=_what_changes(known, interview) if changed else _("Everything in it is here already."),
        )

    def _added(self, found: FoundInterview, people: Sequence[PersonReview]) -> InterviewReview:
        opportunity = self._opportunity(found, people)
        interview = self._read(found, opportunity.uid, self._zone)
        interview = replace(interview, round=self._known.last_round(opportunity.uid) + 1)
        self._known.count(interview)
        return InterviewReview(
            found=found, opportunity=opportunity, interview=interview, people=tuple(people)
        )

    def _read(self, found: FoundInterview, opportunity: str, home: str) -> Interview:
        """A new interview with what the event says.

        Many programs write all times in UTC, whatever zone was meant: then it is said in the zone `home`.
        """
        zone = found.timezone if found.timezone not in _UTC else home
        starts_at = found.starts_at
        if starts_at is None:
            raise ValueError("an event without a beginning is no interview")
        if found.whole_day:
            day = starts_at if starts_at.tzinfo is None else starts_at.astimezone(ZoneInfo(zone))
            starts_at = day.replace(hour=_USUAL_HOUR, minute=0, second=0, microsecond=0, tzinfo=None)
        location = ", ".join(line.strip() for line in found.location.splitlines() if line.strip())
        place = [location, *(link for link in (found.link, found.phone) if link not in location)]
        return Interview(
            uid=str(uuid4()),
            opportunity=opportunity,
            starts_at=moment_of(starts_at, zone),
            timezone=zone,
            minutes=60 if found.whole_day else min(max(found.minutes, 1), _LONGEST),
            kind=found.kind or InterviewKind.ONSITE,
            location=" · ".join(part for part in place if part),
            added_on=self._today,
            notes="\n\n".join(part for part in (found.summary, found.description) if part),
            source_uid=found.uid,
            source_recurrence=found.recurrence,
            source_sequence=found.sequence,
            source_stamp=found.stamp,
        )

    def _opportunity(self, found: FoundInterview, people: Sequence[PersonReview]) -> Opportunity:
        """The known one of that company (and position, if it says one), else a new one."""
        companies = self._companies(found, people) or [found.summary or _("Unknown company")]
        position = _text(found.position)
        same = [
            known
            for known in (*self._opportunities.values(), *self._new)
            if any(same_company(known.company, company) for company in companies)
        ]
        same.sort(key=_likeliest(position))
        if same:
            return same[0]
        made = Opportunity(
            uid=str(uuid4()),
            company=companies[0],
            position=position,
            stage=Stage.INTERVIEWING,
            added_on=self._today,
        )
        self._new.append(made)
        return made

    @staticmethod
    def _companies(found: FoundInterview, people: Sequence[PersonReview]) -> list[str]:
        """The names that the company could have: known contacts' first, then what the event says."""
        names = [match.contact.organization for person in people for match in person.matches]
        said = _text(found.company)
        # A contact's organization may go on with the unit: "Acme Finance, Research".
        names = [_as_said(name, found.company) for name in names]
        names += [said]
        names += [person.found.first(Detail.ORGANIZATION) for person in people]
        return [name for name in dict.fromkeys(names) if name]


def people_met(review: InterviewReview, stored: Callable[[str], Contact | None]) -> Interview:
    """The interview of the opportunity chosen, with the people who were taken.

    `stored` gives the contact with a uid, None for one who was left out.
    """
    from followup_desktop.domain.interview import PersonMet

    met = {person.contact: person for person in review.interview.people}
    for person in review.people:
        contact = stored(person.card.uid) if person.treatment is not Treatment.LEAVE else None
        if contact is not None:
            met.setdefault(contact.uid, PersonMet(contact=contact.uid, role=_role(person.found.role)))
    return replace(review.interview, opportunity=review.opportunity.uid, people=tuple(met.values()))


def _role(role: str) -> str:
    """What someone is in an invitation says nothing of their work: only what is more than that is a role."""
    return "" if role == "organizer" else role


def _likeliest(position: str) -> Callable[[Opportunity], tuple[bool, bool, int]]:
    """Open ones first, then those with that position, then the latest."""

    def order(known: Opportunity) -> tuple[bool, bool, int]:
        other = bool(position) and folded(known.position) != folded(position)
        return known.stage.is_closed, other, -known.added_on.toordinal()

    return order


def _from_invite(interview: Interview, found: FoundInterview) -> Interview:
    """The interview as the one that this invite is about, in this state of it.

    What comes back out of a calendar into which it went from here says nothing of the invite that it was.
    """
    if found.uid == interview.uid:
        return interview
    return replace(
        interview,
        source_uid=found.uid or interview.source_uid,
        source_recurrence=found.recurrence or interview.source_recurrence,
        source_sequence=max(found.sequence, interview.source_sequence),
        source_stamp=found.stamp or interview.source_stamp,
    )


def _what_changes(known: Interview, new: Interview) -> str:
    if (known.starts_at, known.timezone) != (new.starts_at, new.timezone):
        words = _("They moved it from {before} to {after}.")
        return words.format(before=_when(known), after=_when(new))
    if known.cancelled:
        return _("It takes place after all.")
    if known.location != new.location:
        return _("The place is another one now: {place}.").format(place=new.location)
    return _("They changed the invitation.")


def _when(interview: Interview) -> str:
    local = interview.starts_at.astimezone(ZoneInfo(interview.timezone))
    return f"{short_date(local.date())} {local:%H:%M}"


def _not_here(found: FoundInterview) -> LeftOut:
    return LeftOut(
        _called(found), _("It calls off an interview that is not here. There is nothing to do about it.")
    )


def _called(found: FoundInterview) -> str:
    return found.summary or _("An event without a name")


def _as_said(name: str, said: FoundText | None) -> str:
    """A contact's company as the event writes it, where it is the same; a guess is no writing."""
    company = name.partition(", ")[0]
    if said is None or not same_company(company, said.text):
        return name
    return company if said.origin.place is Place.DOMAIN else said.text


def _text(text: FoundText | None) -> str:
    return text.text if text else ""
