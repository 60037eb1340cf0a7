"""A review as a person goes through it: what is taken, what was changed, and what may not be stored yet."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Sure
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.services.intake.review import (
    InterviewReview,
    OpportunityReview,
    PersonReview,
    Review,
    Treatment,
)

Treat = Callable[[PersonReview, Treatment, Contact | None], PersonReview]
"""Proposes the card of a person anew, for another treatment, or to be merged into another contact."""

_LEAVE = Treatment.LEAVE


def _knows_none(_opportunity: str) -> bool:
    return False


class Kind(Enum):
    """What a row of the review is about."""

    PERSON = "person"
    INTERVIEW = "interview"
    APPLICATION = "application"


@dataclass(frozen=True, slots=True)
class Part:
    """One row of the review. `key` says which one it is; people of an interview stand beneath it."""

    kind: Kind
    key: str
    within: str = ""


class Decisions:
    """What a person makes of a review. The same person in two events of a file is one person here, too.

    `knows` tells whether an opportunity (a uid) is one that is here already.
    """

    def __init__(self, review: Review, treat: Treat, knows: Callable[[str], bool] = _knows_none) -> None:
        self._review, self._treat, self._knows = review, treat, knows
        self._people: dict[str, PersonReview] = {}
        self._interviews = {f"i{place}": found for place, found in enumerate(review.interviews)}
        self._applications = {f"a{place}": found for place, found in enumerate(review.opportunities)}
        self._met = {key: self._know(found.people) for key, found in self._interviews.items()}
        self._alone = self._know(review.people)
        self._if_taken: dict[str, Treatment] = {}
        self.parts = tuple(self._all_parts())

    # What there is

    def person(self, part: Part) -> PersonReview:
        """The person of a row."""
        return self._people[part.key]

    def interview(self, part: Part) -> InterviewReview:
        """The event of a row."""
        return self._interviews[part.key]

    def application(self, part: Part) -> OpportunityReview:
        """The application of a row."""
        return self._applications[part.key]

    def people_of(self, part: Part) -> tuple[Part, ...]:
        """The people of an event, as rows."""
        return tuple(Part(Kind.PERSON, key, part.key) for key in self._met[part.key])

    def treatment(self, part: Part) -> Treatment:
        """What is to become of it."""
        if part.kind is Kind.PERSON:
            return self._people[part.key].treatment
        if part.kind is Kind.INTERVIEW:
            return self._interviews[part.key].treatment
        return self._applications[part.key].treatment

    def is_taken(self, part: Part) -> bool:
        """Whether it is to be stored."""
        return self.treatment(part) is not _LEAVE

    def is_unsure(self, part: Part) -> bool:
        """Whether something of it was only read out of a text or a picture, or guessed."""
        if part.kind is Kind.PERSON:
            return any(found.sure is not Sure.CERTAIN for found in self._people[part.key].found.details)
        if part.kind is Kind.INTERVIEW:
            return self._is_unsure_event(self._interviews[part.key])
        return False

    @property
    def to_store(self) -> tuple[Part, ...]:
        """The rows that would be stored: people of an event only where that is taken."""
        return tuple(
            part
            for part in self.parts
            if self.is_taken(part) and (not part.within or self._goes_on(part.within))
        )

    @property
    def agreed(self) -> Review:
        """The review as it is to be stored."""
        return replace(
            self._review,
            people=tuple(self._people[key] for key in self._alone),
            interviews=tuple(
                replace(found, people=tuple(self._people[one] for one in self._met[key]))
                for key, found in self._interviews.items()
            ),
            opportunities=tuple(self._applications.values()),
        )

    # What is made of it

    def take(self, part: Part, *, taken: bool) -> None:
        """Take it, as it was going to be or else as a new one, or leave it out."""
        if taken == self.is_taken(part):
            return
        if not taken:
            self._if_taken[part.key] = self.treatment(part)
            self._put(part, _LEAVE)
        else:
            self._put(part, self._if_taken.get(part.key, self._usual(part)))

    def treat(self, part: Part, treatment: Treatment, into: Contact | None = None) -> None:
        """Treat a person otherwise: as a new one, or merged into this contact; the card is proposed anew."""
        person = self._people[part.key]
        if treatment is _LEAVE:
            self.take(part, taken=False)
        else:
            self._people[part.key] = self._treat(person, treatment, into)

    def change_person(self, part: Part, card: Contact) -> None:
        """Store this card for a person."""
        self._people[part.key] = replace(self._people[part.key], card=card)

    def change_interview(self, part: Part, review: InterviewReview) -> None:
        """Store this of an event."""
        self._interviews[part.key] = review

    def change_opportunity(self, part: Part, opportunity: Opportunity) -> None:
        """A new event belongs to this opportunity; so do the others that belonged to the same one."""
        before = self._interviews[part.key].opportunity.uid
        for key, found in self._interviews.items():
            if found.known is None and found.opportunity.uid == before:
                interview = replace(found.interview, opportunity=opportunity.uid)
                self._interviews[key] = replace(found, opportunity=opportunity, interview=interview)

    def change_application(self, part: Part, review: OpportunityReview) -> None:
        """Store this of an application."""
        self._applications[part.key] = review

    def _know(self, people: Iterable[PersonReview]) -> tuple[str, ...]:
        keys = []
        for person in people:
            self._people.setdefault(person.card.uid, person)
            keys.append(person.card.uid)
        return tuple(dict.fromkeys(keys))

    def _all_parts(self) -> Iterable[Part]:
        """Events with their people, people, applications: each person once."""
        seen: set[str] = set()
        for key in self._interviews:
            yield Part(Kind.INTERVIEW, key)
            yield from self._new_parts(self._met[key], seen, key)
        yield from self._new_parts(self._alone, seen, "")
        for key in self._applications:
            yield Part(Kind.APPLICATION, key)

    @staticmethod
    def _new_parts(keys: Sequence[str], seen: set[str], within: str) -> Iterable[Part]:
        for key in keys:
            if key not in seen:
                seen.add(key)
                yield Part(Kind.PERSON, key, within)

    def _is_unsure_event(self, review: InterviewReview) -> bool:
        found = review.found
        if not found.cancelled and (found.whole_day or not found.timezone):
            return True
        texts = () if self._knows(review.opportunity.uid) else (found.company, found.position)
        return any(text is not None and text.sure is not Sure.CERTAIN for text in texts)

    def _goes_on(self, interview: str) -> bool:
        return self._interviews[interview].treatment in {Treatment.ADD, Treatment.MERGE}

    def _usual(self, part: Part) -> Treatment:
        """What becomes of something that was left out from the beginning, once it is ticked."""
        if part.kind is Kind.PERSON:
            return Treatment.MERGE if known_card(self._people[part.key]) is not None else Treatment.ADD
        if part.kind is Kind.INTERVIEW:
            found = self._interviews[part.key]
            if found.found.cancelled:
                return Treatment.CANCEL
            return Treatment.MERGE if found.known is not None else Treatment.ADD
        return Treatment.MERGE if self._applications[part.key].known is not None else Treatment.ADD

    def _put(self, part: Part, treatment: Treatment) -> None:
        if part.kind is Kind.PERSON:
            self._people[part.key] = replace(self._people[part.key], treatment=treatment)
        elif part.kind is Kind.INTERVIEW:
            self._interviews[part.key] = replace(self._interviews[part.key], treatment=treatment)
        else:
            self._applications[part.key] = replace(self._applications[part.key], treatment=treatment)


def known_card(person: PersonReview) -> Contact | None:
    """The known contact that the card of this person belongs to, also while they are left out."""
    return next((match.contact for match in person.matches if match.contact.uid == person.card.uid), None)
