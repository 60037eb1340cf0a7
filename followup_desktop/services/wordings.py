"""The wordings of the notes: the built-in ones, and those that a person has made their own."""

from collections.abc import Mapping
from pathlib import Path

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.message import Message
from followup_desktop.domain.offer_reply import offer_reply
from followup_desktop.domain.own_wording import NoteName, OwnWording
from followup_desktop.domain.settings import Profile
from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.language import _
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.files_out import put_in_place
from followup_desktop.services.intake.own_file import refuse_own_file
from followup_desktop.store.database import Database
from followup_desktop.store.records import get
from followup_desktop.store.settings import load_settings
from followup_desktop.wording.facts import Facts, MetPerson
from followup_desktop.wording.names import NameStyle
from followup_desktop.wording.parsing import MOST_BYTES
from followup_desktop.wording.sources import Templates


class Wordings:
    """Reads, tries and keeps wordings. `built_in` are those that the program brings."""

    def __init__(self, db: Database, changes: Changes, built_in: Templates) -> None:
        self._db = db
        self._changes = changes
        self._built_in = built_in

    def text(self, note: NoteName) -> str:
        """The text in use: the person's own, else the built-in one."""
        own = get(self._db, OwnWording, note.value)
        return own.text if own is not None else self.built_in_text(note)

    def built_in_text(self, note: NoteName) -> str:
        """The text that the program brings. Raises WordingError where its file is missing."""
        return self._built_in.text(note.value)[0]

    def is_own(self, note: NoteName) -> bool:
        """Whether the person has a wording of their own for this note."""
        return get(self._db, OwnWording, note.value) is not None

    def preview(self, note: NoteName, text: str, number: int = 0) -> Message:
        """What a text makes of an example: the person's own name and strength, and a made-up interview.

        `number` shows the other wordings. Raises WordingError with the line that is to be mended.
        """
        from followup_desktop.wording.compose import preview

        kind, group = kind_of(note)
        facts = example(note, load_settings(self._db).profile, number)
        return preview(kind, facts, text, group=group, number=number)

    def save(self, note: NoteName, text: str) -> Change:
        """Keep a text as the person's own wording; the built-in text itself is the same as none.

        Raises WordingError where it is broken, and keeps nothing then.
        """
        self.preview(note, text)
        if text.strip() == self.built_in_text(note).strip():
            return self.reset(note)
        with self._db.write("wording_saved", note.value) as tx:
            tx.put(OwnWording(uid=note.value, text=text))
        return self._changes.tell(Change("wording_saved", note.value, entry=tx.entry))

    def reset(self, note: NoteName) -> Change:
        """Use the built-in wording again."""
        with self._db.write("wording_reset", note.value) as tx:
            tx.delete(OwnWording, note.value)
        return self._changes.tell(Change("wording_reset", note.value, entry=tx.entry))

    def export_to(self, note: NoteName, path: Path) -> Path:
        """Write the text in use to a file, to be edited elsewhere. Raises FollowupError."""
        return put_in_place(path, self.text(note).encode())

    def import_from(self, path: Path) -> str:
        """The text of a file, to be looked at before it is kept. Raises FollowupError."""
        refuse_own_file(path, self._db.path)
        try:
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
            if len(content) > MOST_BYTES:
                message = _("{file} is larger than {limit} kB. A wording is a text of a few pages.")
                raise FollowupError(message.format(file=path.name, limit=MOST_BYTES // 1024))
            return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except OSError as error:
            message = _("{file} cannot be read: {why}. Choose another file.")
            raise FollowupError(message.format(file=path.name, why=error.strerror)) from error
        except UnicodeDecodeError as error:
            message = _("{file} is not a text in UTF-8. Save it as UTF-8, then import it again.")
            raise FollowupError(message.format(file=path.name)) from error


def kind_of(note: NoteName) -> tuple[StepKind, bool]:
    """The kind of step whose note this is, and whether it is the note to everybody."""
    if note is NoteName.THANK_YOU_GROUP:
        return StepKind.THANK_YOU, True
    if note is NoteName.ASK_REFERRAL:
        return StepKind.REJECTION_THANKS, False
    return StepKind(note.value), False


def example(note: NoteName, profile: Profile, number: int = 0) -> Facts:
    """An interview to try a wording on; what the person has in Settings stands in it."""
    stages: Mapping[NoteName, str] = {
        NoteName.ANSWER_OFFER: "offer",
        NoteName.THANK_REFERENCE: "hired",
        NoteName.REJECTION_THANKS: "rejected",
        NoteName.ASK_REFERRAL: "rejected",
        NoteName.RECONNECT: "rejected",
    }
    to_reference = note in (NoteName.ALERT_REFERENCE, NoteName.THANK_REFERENCE)
    return Facts(
        my_name=profile.name or "Ada Byron",
        my_email=profile.email,
        my_phone=profile.phone or "+44 20 7946 0018",
        strength=next(iter(profile.strengths), "I explain engines to boards"),
        contact_name="Howard Aiken" if to_reference else "Dr. Grace Hopper",
        contact_role="" if to_reference else "hiring manager",
        contact_email="grace@example.org",
        contact_phone="+1 202 555 0143",
        greeting_by=NameStyle.FAMILIAR if to_reference and profile.greet_by == "family" else profile.greet_by,
        coordinator_name="Jean Bartik",
        coordinator_email="jean@example.org",
        met=(
            MetPerson(name="Dr. Grace Hopper", talked_about="moving the ledger"),
            MetPerson(name="Kay Antonelli"),
        ),
        company="Acme Finance",
        position="Analyst",
        interest=4,
        stage=stages.get(note, "interviewing"),
        answer_by=_("Friday 11 December"),
        offer_reply=offer_reply(number, thanked=False, keen=True) if note is NoteName.ANSWER_OFFER else "",
        interview_kind="onsite",
        when_met=_("on Monday"),
        decision_by=_("Friday 4 December"),
        talked_about="moving the ledger off the old machine",
        promise="send the portfolio",
        relation="former manager",
        angle="how I lead a team",
        who_may_call=("Dr. Grace Hopper",),
        valued=("moving the ledger off the old machine",),
    )
