"""When the form complains: about a field once it was left, about all on Save, and no longer than needed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from followup_desktop.ui.controls import Field
from followup_desktop.ui.interviews.complaints import Complaint, Place
from followup_desktop.ui.interviews.form_view import FormView
from followup_desktop.ui.interviews.people_section import EMAIL, NAME
from followup_desktop.ui.interviews.promises_section import BY, WHAT
from followup_desktop.ui.interviews.reading import Reading

_IN_PEOPLE = {Place.PERSON_NAME: NAME, Place.PERSON_EMAIL: EMAIL}
_IN_PROMISES = {Place.PROMISE_WHAT: WHAT, Place.PROMISE_BY: BY}


class Checking:
    """Which complaints are shown. While one types, none comes up; those that are mended go.

    `read` reads the form as it stands; None while none is open.
    """

    def __init__(self, view: FormView, read: Callable[[], Reading | None]) -> None:
        self._view = view
        self._read = read
        self._shown: set[tuple[Place, int]] = set()
        self._fields: dict[Place, Field] = {**view.about.fields, **view.questions.fields}

    def forget(self) -> None:
        """Another interview is in the form."""
        self._shown.clear()
        self._show(())

    def follow(self) -> None:
        """Something was typed: what is mended is no longer complained of."""
        reading = self._read()
        if reading is not None:
            self._shown &= {(found.place, found.row) for found in reading.complaints}
            self._show(reading.complaints)

    def leave(self, *places: Place) -> None:
        """These fields were left: say what is not clear in them."""
        reading = self._read()
        if reading is not None:
            self._shown |= {(one.place, one.row) for one in reading.complaints if one.place in places}
            self.follow()

    def leave_people(self) -> None:
        """A cell of the people was left."""
        self.leave(*_IN_PEOPLE)

    def leave_promises(self) -> None:
        """A cell of the promises was left."""
        self.leave(*_IN_PROMISES)

    def everything(self) -> Reading | None:
        """The form where all of it is clear; else say what is not, and go to the first such field."""
        reading = self._read()
        if reading is None:
            return None
        self._shown = {(found.place, found.row) for found in reading.complaints}
        self._show(reading.complaints)
        if reading.complaints:
            self._go_to(reading.complaints[0])
            return None
        return reading

    def _show(self, complaints: tuple[Complaint, ...]) -> None:
        shown = tuple(found for found in complaints if (found.place, found.row) in self._shown)
        texts = {found.place: found.text for found in shown}
        for place, field in self._fields.items():
            if field.error != texts.get(place, ""):
                field.set_error(texts.get(place, ""))
        self._view.people.show_complaints(shown)
        self._view.promises.show_complaints(shown)

    def _go_to(self, complaint: Complaint) -> None:
        target: QWidget
        if complaint.place in _IN_PEOPLE:
            target = self._view.people
            self._view.people.table.open_cell(complaint.row, _IN_PEOPLE[complaint.place])
        elif complaint.place in _IN_PROMISES:
            target = self._view.promises
            self._view.promises.table.open_cell(complaint.row, _IN_PROMISES[complaint.place])
        else:
            target = self._fields[complaint.place]
            target.editor.setFocus()
        self._view.scroll_to(target)
