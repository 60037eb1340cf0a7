"""Contacts: business cards, what was sent to whom, and making one of two."""

from dataclasses import dataclass, replace
from enum import Enum

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.letters import folded
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.step import Step, step_uid
from followup_desktop.domain.touch import Touch
from followup_desktop.phrases.language import _
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.planner import Planner
from followup_desktop.services.removal import remove_step
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of, get
from followup_desktop.store.transaction import Transaction


class Unchanged(Enum):
    """Says that the picture of a contact stays as it is."""

    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact with its picture, where one met, and everything that went to and fro (the latest first)."""

    contact: Contact
    picture: Picture | None
    met: tuple[tuple[Interview, Opportunity], ...]
    speaks_for_me_at: tuple[Opportunity, ...]
    touches: tuple[Touch, ...]


class StillNeeded(FollowupError):
    """The contact belongs to an interview or is a reference, so that it cannot be deleted."""


class Contacts:
    """Keeps the business cards."""

    def __init__(self, db: Database, changes: Changes, planner: Planner) -> None:
        self._db = db
        self._changes = changes
        self._planner = planner

    def all(self, text: str = "") -> list[Contact]:
        """The contacts whose card holds this text (all of its words, in any case), by name."""
        words = folded(text).split()
        found = [contact for contact in all_of(self._db, Contact) if _holds(contact, words)]
        return sorted(found, key=_name)

    def contact(self, uid: str) -> ContactView:
        """Everything about one contact."""
        contact = get(self._db, Contact, uid)
        if contact is None:
            raise FollowupError(_("This contact is no longer there. It may have been deleted meanwhile."))
        met = [found for found in all_of(self._db, Interview) if _met(found, uid)]
        opportunities = {found.uid: found for found in all_of(self._db, Opportunity)}
        return ContactView(
            contact=contact,
            picture=get(self._db, Picture, uid),
            met=tuple((interview, opportunities[interview.opportunity]) for interview in met),
            speaks_for_me_at=tuple(
                found
                for found in opportunities.values()
                if any(reference.contact == uid for reference in found.references)
            ),
            touches=tuple(sorted(all_of(self._db, Touch, contact=uid), key=_at, reverse=True)),
        )

    def save(
        self,
        contact: Contact,
        picture: Picture | Unchanged | None = Unchanged.PICTURE,
        kept: KeptCard | None = None,
    ) -> Change:
        """Keep a card; with it its picture, None to take that away, and the vCard that it came from."""
        name = contact.name.strip()
        if not name:
            raise FollowupError(_("Whose card is it? A name is enough. The rest can follow."))
        for address in contact.emails:
            if "@" not in address:
                raise FollowupError(_("This address has no @. Correct it, or leave it empty for now."))
        with self._db.write("contact_saved", name) as tx:
            tx.put(replace(contact, name=name))
            if picture is None:
                tx.delete(Picture, contact.uid)
                _take_portrait_away(tx, contact.uid)
            elif isinstance(picture, Picture):
                tx.put(picture)
            if kept is not None:
                tx.put(kept)
        return self._changes.tell(Change("contact_saved", name, contact.uid, tx.entry))

    def delete(self, uid: str) -> Change:
        """Take a card out. Raises StillNeeded where an interview or an opportunity refers to the person."""
        view = self.contact(uid)
        needed = [opportunity.company for _interview, opportunity in view.met]
        needed += [opportunity.company for opportunity in view.speaks_for_me_at]
        if needed:
            message = _(
                "{name} belongs to {companies}. Take the person off there first, then delete the card."
            )
            companies = ", ".join(dict.fromkeys(needed))
            raise StillNeeded(message.format(name=view.contact.name, companies=companies))
        with self._db.write("contact_deleted", view.contact.name) as tx:
            for touch in view.touches:
                tx.put(replace(touch, contact=None))
            for step in all_of(tx, Step, contact=uid):
                remove_step(tx, step)
            for referral in all_of(tx, Referral, contact=uid):
                tx.put(replace(referral, contact=None))
            tx.delete(Picture, uid)
            tx.delete(KeptCard, uid)
            tx.delete(Contact, uid)
        return self._changes.tell(Change("contact_deleted", view.contact.name, uid, tx.entry))

    def duplicates(self) -> list[tuple[Contact, Contact]]:
        """Pairs of cards that share an address, or the name and no different organization."""
        seen: dict[tuple[str, str], Contact] = {}
        pairs = []
        for contact in sorted(all_of(self._db, Contact), key=_name):
            keys = [("email", address.casefold()) for address in contact.emails]
            keys.append(("name", " ".join(contact.name.casefold().split())))
            for key in keys:
                other = seen.setdefault(key, contact)
                if other.uid != contact.uid and _same_house(key[0], other, contact):
                    pairs.append((other, contact))
                    break
        return pairs

    def merge(self, keep: str, drop: str, merged: Contact) -> Change:
        """Make one card of two: `merged` (with the uid `keep`) stays, and takes over everything of `drop`."""
        if keep == drop or merged.uid != keep:
            raise FollowupError(_("Choose two different cards to make one of."))
        with self._db.write("contacts_merged", merged.name) as tx:
            tx.put(merged)
            touched = _hand_over(tx, drop, keep)
            for beside in (Picture, KeptCard):
                _take_over(tx, beside, drop, keep)
            tx.delete(Contact, drop)
            self._planner.replan(tx, touched)
        return self._changes.tell(Change("contacts_merged", merged.name, keep, tx.entry))


def _take_portrait_away(tx: Transaction, uid: str) -> None:
    """A picture that was taken away does not come back with the vCard when the contact goes out."""
    kept = get(tx, KeptCard, uid)
    if kept is not None:
        from followup_desktop.exchange.card_contact import without_picture  # with the readers of vCards

        tx.put(replace(kept, vcard=without_picture(kept.vcard)))


def _take_over(tx: Transaction, beside: type[Picture] | type[KeptCard], old: str, new: str) -> None:
    """What lies beside the card that goes stays with the other one, where that has none of its own."""
    there = get(tx, beside, old)
    if there is not None and get(tx, beside, new) is None:
        tx.put(replace(there, uid=new))
    tx.delete(beside, old)


def _hand_over(tx: Transaction, old: str, new: str) -> set[str]:
    """Let everything that names `old` name `new`, also ticked steps; gives the opportunities touched."""
    touched = set()
    for interview in all_of(tx, Interview):
        if _met(interview, old):
            people = [
                replace(found, contact=new) if found.contact == old else found for found in interview.people
            ]
            tx.put(replace(interview, people=tuple({found.contact: found for found in people}.values())))
            touched.add(interview.opportunity)
    for opportunity in all_of(tx, Opportunity):
        if any(reference.contact == old for reference in opportunity.references):
            given = [
                replace(one, contact=new) if one.contact == old else one for one in opportunity.references
            ]
            tx.put(replace(opportunity, references=tuple({one.contact: one for one in given}.values())))
            touched.add(opportunity.uid)
    for referral in all_of(tx, Referral, contact=old):
        tx.put(replace(referral, contact=new))
    for step in all_of(tx, Step, contact=old):
        _hand_over_step(tx, step, old, new)
    for touch in all_of(tx, Touch, contact=old):
        tx.put(replace(touch, contact=new))
    return touched


def _hand_over_step(tx: Transaction, step: Step, old: str, new: str) -> None:
    """A step about the person gets the uid it has with the other card; one that is there already stays."""
    about = step.about.replace(f"/{old}", f"/{new}")
    uid = step.uid if step.by_hand else step_uid(step.kind, about)
    moved = replace(step, uid=uid, about=about, contact=new)
    if uid != step.uid:
        there = get(tx, Step, uid)
        if there is None or (moved.is_closed and not there.is_closed):
            tx.put(moved)
        for touch in all_of(tx, Touch, step=step.uid):
            tx.put(replace(touch, step=uid))
        tx.delete(Step, step.uid)
    else:
        tx.put(moved)


def _met(interview: Interview, uid: str) -> bool:
    return any(person.contact == uid for person in interview.people)


def _same_house(key: str, one: Contact, other: Contact) -> bool:
    if key == "email" or not one.organization or not other.organization:
        return True
    return one.organization.casefold() == other.organization.casefold()


def _holds(contact: Contact, words: list[str]) -> bool:
    if not words:
        return True
    card = [
        contact.name,
        contact.title,
        contact.organization,
        *contact.emails,
        *contact.phones,
        contact.notes,
    ]
    text = folded("\n".join(card))
    return all(word in text for word in words)


def _name(contact: Contact) -> tuple[str, str]:
    return folded(contact.name), contact.uid


def _at(touch: Touch) -> str:
    return touch.at.isoformat()
