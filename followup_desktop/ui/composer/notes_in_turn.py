"""The notes that are written one after the other: to each person of an interview one of their own."""

from collections.abc import Iterator
from dataclasses import replace

from followup_desktop.domain.step import StepKind
from followup_desktop.services import Change, Services
from followup_desktop.ui.composer.note_draft import NoteText, Variant


class NotesInTurn:
    """Begins with the note for one step (a uid), and knows which were sent since. Raises NoSuchStep."""

    def __init__(self, services: Services, uid: str) -> None:
        self._services = services
        self._order = self._as_on_the_checklist(services.notes.same_interview(uid))
        self._sent: set[Variant] = set()

    def _as_on_the_checklist(self, steps: list[str]) -> list[str]:
        """Who stands first there is number one here: by the day, then by name."""
        find, facts = self._services.checklist.find, self._services.notes.facts
        return sorted(steps, key=lambda uid: (find(uid).due, facts(uid).contact_name.lower(), uid))

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._order)

    def number(self, variant: Variant) -> int:
        """Which of them it is, from 1."""
        return self._order.index(variant.step) + 1

    def following(self, variant: Variant) -> Variant | None:
        """Whose note comes next: the one after this, else the first that is still to be sent."""
        here = self._order.index(variant.step)
        sent = {one.step for one in self._sent}
        around = self._order[here + 1 :] + self._order[:here]
        return next((Variant(uid) for uid in around if uid not in sent), None)

    def other_note(self, variant: Variant) -> Variant | None:
        """After a rejection: of the reply and the question for referrals the one not sent yet."""
        other = replace(variant, referral=not variant.referral)
        step = self._services.checklist.find(variant.step)
        return other if step.kind is StepKind.REJECTION_THANKS and other not in self._sent else None

    def mark_sent(self, variant: Variant, text: NoteText) -> Iterator[Change]:
        """Record exactly this text with everybody it is for, and tick their steps off. Raises StoreError."""
        for uid in self._carried_out_by(variant):
            change = self._services.steps.sent(uid, text.subject, text.body)
            self._sent.add(replace(variant, step=uid))
            yield change

    def _carried_out_by(self, variant: Variant) -> list[str]:
        """The steps of this note: one to everybody is for all who have no address."""
        if not variant.group:
            return [variant.step]
        facts = self._services.notes.facts
        return [uid for uid in self._order if uid == variant.step or not facts(uid).contact_email]
