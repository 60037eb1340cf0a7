"""People who were found: new, or known already, each with the card that would be stored."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import uuid4

from followup_desktop.domain.contact import Contact, KeptCard
from followup_desktop.domain.found import Detail, FoundPerson, LeftOut
from followup_desktop.domain.letters import folded
from followup_desktop.phrases.language import _
from followup_desktop.services.intake.cards import kept_text, merged_card, new_card, with_a_name
from followup_desktop.services.intake.company_names import written_before_guessed
from followup_desktop.services.intake.known import KnownContacts
from followup_desktop.services.intake.progress import Progress, no_progress
from followup_desktop.services.intake.review import Match, MatchBy, PersonReview, Treatment
from followup_desktop.store.records import get
from followup_desktop.store.rows import Reader

_TOLD_EVERY = 50


Together = dict[tuple[str, ...], PersonReview]
"""The people of several files that are read one after the other: who stands in two of them is one person."""


class People:
    """Reviews the people of one file.

    Somebody who stands in it twice, or in another file of those that are read together, is one person, with
    everything that stands in either place. `left_out` says who was not taken, and why.
    """

    def __init__(
        self,
        db: Reader,
        contacts: Iterable[Contact],
        region: str,
        progress: Progress = no_progress,
        together: Together | None = None,
    ) -> None:
        self._db = db
        self._known = KnownContacts(contacts, region)
        self._progress = progress
        self._seen: Together = {} if together is None else together
        self.left_out: list[LeftOut] = []

    def review_all(self, people: Sequence[FoundPerson]) -> list[PersonReview]:
        """Everybody in the file, each once."""
        reviewed: dict[str, PersonReview] = {}
        for place, person in enumerate(people):
            if place % _TOLD_EVERY == 0:
                self._progress(place, len(people))
            review = self.review(person)
            if review.card.uid in reviewed:
                why = _("It stands in the file more than once, and is taken once.")
                self.left_out.append(LeftOut(review.card.name, why))
            reviewed[review.card.uid] = review
        return list(reviewed.values())

    def review(self, person: FoundPerson) -> PersonReview:
        """One person, with the same card each time they come up in this file."""
        key = _key(person)
        if key in self._seen:
            self._seen[key] = self._joined(self._seen[key], person)
            return self._seen[key]
        matches = self._known.matches(person)
        named = PersonReview(
            found=with_a_name(person),
            card=new_card(with_a_name(person), str(uuid4())),
            matches=matches,
            picture=person.picture,
        )
        treated = self.treat(named, Treatment.MERGE, matches[0].contact) if matches else named
        self._seen[key] = treated
        return treated

    def _joined(self, seen: PersonReview, person: FoundPerson) -> PersonReview:
        """One person out of two finds."""
        known = {(found.detail, found.text.casefold()) for found in seen.found.details}
        more = [one for one in person.details if (one.detail, one.text.casefold()) not in known]
        if not more:
            return seen
        found = replace(
            seen.found,
            details=written_before_guessed((*seen.found.details, *more)),
            vcard=seen.found.vcard or person.vcard,
            role=seen.found.role or person.role,
        )
        joined = replace(seen, found=found, picture=seen.picture or person.picture)
        return self.treat(joined, seen.treatment, seen.into)

    def treat(self, person: PersonReview, treatment: Treatment, into: Contact | None) -> PersonReview:
        """The same person treated otherwise, with the card that comes of it proposed anew."""
        if treatment is Treatment.MERGE and into is not None:
            matches = person.matches
            if all(match.contact.uid != into.uid for match in matches):
                matches = (*matches, Match(into, MatchBy.NAME))
            card = self._merged(replace(person, matches=matches), into)
            return replace(person, treatment=treatment, card=card, matches=matches)
        known = {match.contact.uid for match in person.matches}
        uid = str(uuid4()) if person.card.uid in known else person.card.uid
        return replace(person, treatment=treatment, card=new_card(person.found, uid))

    def _merged(self, person: PersonReview, into: Contact) -> Contact:
        """The known contact with what was read put in.

        Where it came from the same card as before, what that said then tells what the person changed since.
        """
        by_source = any(
            match.contact.uid == into.uid and match.by is MatchBy.SOURCE for match in person.matches
        )
        kept = get(self._db, KeptCard, into.uid) if by_source else None
        if kept is None:
            return merged_card(person.found, into)
        if kept.vcard == kept_text(person.found):
            return into
        from followup_desktop.exchange.card_contact import found_in_cards

        people = found_in_cards(kept.vcard.encode()).people
        return merged_card(person.found, into, with_a_name(people[0]) if people else None)


def _key(person: FoundPerson) -> tuple[str, ...]:
    """What makes two finds in one file the same person: an address and the name, or every detail."""
    name, address = folded(person.first(Detail.NAME)), person.first(Detail.EMAIL).casefold()
    if address:
        return name, address
    return name, *(f"{found.detail}:{found.text}" for found in person.details)
