"""The note or script for a step, out of what is known about the person and the conversation."""

from dataclasses import replace
from typing import TYPE_CHECKING

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.message import Message, NoteWarning
from followup_desktop.domain.own_wording import OwnWording
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.domain.wording_numbers import another, company_key
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.services.drafts import note_key
from followup_desktop.services.note_facts import Known, facts_of, known_of
from followup_desktop.store.database import Database
from followup_desktop.store.drafts import load_draft
from followup_desktop.store.records import all_of, get
from followup_desktop.store.wording_numbers import numbers_taken
from followup_desktop.wording.errors import WordingError
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.sources import OwnTemplates, Templates

if TYPE_CHECKING:
    from followup_desktop.wording.checks import About


class Notes:
    """Writes what there is to say. `templates` are the built-in wordings."""

    def __init__(self, db: Database, clock: Clock, checklist: Checklist, templates: Templates) -> None:
        self._db = db
        self._clock = clock
        self._checklist = checklist
        self._templates = templates

    def message(self, uid: str, *, group: bool = False, referral: bool = False) -> Message:
        """The note or script for a step (a uid), with what to mend before it goes out.

        `group` makes the one note to all, passed on by the coordinator; `referral` the separate question
        for other companies. Where a wording of the person's own is broken, the built-in one stands in for
        it, with a warning that says why. Raises NoSuchStep, and WordingError for a step without a note.
        """
        return self._message(known_of(self._db, self._checklist.find(uid)), group=group, referral=referral)

    def as_typed(self, uid: str) -> Message:
        """The plain note for a step (a uid) as the person has left it in the composer, else as proposed."""
        message, typed = self.message(uid), load_draft(self._db, note_key(uid))
        if typed is None:
            return message
        subject, _gap, body = typed.partition("\n\n")
        return replace(message, subject=subject, body=body)

    def other_wording(self, uid: str) -> None:
        """Give the note for a step (a uid) the next wording that no other note of its kind there has."""
        step = self._checklist.find(uid)
        company = known_of(self._db, step).company
        taken = list(numbers_taken(self._db, [company]).get((company_key(company), step.kind), ()))
        if step.wording in taken:
            taken.remove(step.wording)
        with self._db.write("wording", journal=False) as tx:
            tx.put(replace(step, wording=another(step.wording, taken)))

    def facts(self, uid: str) -> Facts:
        """What is known that the note for this step (a uid) may say."""
        return facts_of(known_of(self._db, self._checklist.find(uid)), self._clock.today())

    def about(self, uid: str, *, group: bool = False, referral: bool = False) -> "About":
        """What the note for this step (a uid) is checked against: names, facts and the other notes there."""
        from followup_desktop.services.note_surroundings import surroundings

        known = known_of(self._db, self._checklist.find(uid))
        return surroundings(
            self._db, known, self._clock.today(), self._message, group=group, referral=referral
        )

    def same_interview(self, uid: str) -> list[str]:
        """The thank-you steps of the same interview, in order, to go from one person to the next."""
        step = self._checklist.find(uid)
        if step.kind is not StepKind.THANK_YOU or step.interview is None:
            return [uid]
        interview = get(self._db, Interview, step.interview)
        order = {person.contact: place for place, person in enumerate(interview.people)} if interview else {}
        steps = [
            found
            for found in all_of(self._db, Step, interview=step.interview)
            if found.kind is StepKind.THANK_YOU and (found.uid == uid or not found.is_closed)
        ]
        return [found.uid for found in sorted(steps, key=lambda found: order.get(found.contact or "", 99))]

    def _message(self, known: Known, *, group: bool = False, referral: bool = False) -> Message:
        own = {wording.uid: wording.text for wording in all_of(self._db, OwnWording)}
        if not own:
            return self._written(known, self._templates, group=group, referral=referral)
        try:
            templates = OwnTemplates(own, self._templates)
            return self._written(known, templates, group=group, referral=referral)
        except WordingError as error:
            message = self._written(known, self._templates, group=group, referral=referral)
            warning = NoteWarning(kind="own_wording", about=str(error))
            return replace(message, warnings=(warning, *message.warnings))

    def _written(self, known: Known, templates: Templates, *, group: bool, referral: bool) -> Message:
        from followup_desktop.wording.compose import write

        return write(
            known.step.kind,
            facts_of(known, self._clock.today()),
            templates,
            group=group,
            referral=referral,
            number=known.step.wording,
            offset=company_key(known.company),
        )
