"""Where one met somebody, and everything that went to and fro, each to be read and copied."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.touch import Touch
from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.labels import touch_in_words
from followup_desktop.phrases.language import _
from followup_desktop.services.contacts import ContactView
from followup_desktop.ui.controls import UNIT, Button, Hint, SectionHeading
from followup_desktop.ui.forms.growing_text import GrowingText
from followup_desktop.ui.rows.model import RecordType, RowsModel, Shown
from followup_desktop.ui.rows.view import RowsView
from followup_desktop.ui.theme import Theme

Meeting = tuple[Interview | None, Opportunity]
"""An interview at an employer; None where the contact is a reference there."""

_MOST_ROWS = 6


class MeetingsModel(RowsModel[Meeting]):
    """Where one met, the latest first, and where the contact speaks for one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contact = ""

    def show_meetings(self, view: ContactView) -> None:
        """Show those of a contact."""
        self._contact = view.contact.uid
        met = sorted(view.met, key=_begin, reverse=True)
        self.set_records([*met, *((None, opportunity) for opportunity in view.speaks_for_me_at)])

    def key(self, record: Meeting) -> str:
        """The uid of the opportunity."""
        return record[1].uid

    def words(self, record: Meeting) -> Shown:
        """A meeting in words, with what they said."""
        interview, opportunity = record
        where = " · ".join(part for part in (opportunity.company, opportunity.position) if part)
        if interview is None:
            given = next((one for one in opportunity.references if one.contact == self._contact), None)
            relation = given.relation if given is not None else ""
            what = _("Speaks for you at {company}").format(company=opportunity.company)
            return Shown(what=what, where=relation)
        talked = next((one.talked_about for one in interview.people if one.contact == self._contact), "")
        said = _("They said: {what}").format(what=talked) if talked else ""
        return Shown(what=plain_date(interview.starts_on), where="\n".join(filter(None, (where, said))))


class TouchesModel(RowsModel[Touch]):
    """Everything sent and received, the latest first."""

    def key(self, record: Touch) -> str:
        """The uid of the touch."""
        return record.uid

    def words(self, record: Touch) -> Shown:
        """What happened and when, with the subject beneath."""
        first_line = record.text.strip().splitlines()[0] if record.text.strip() else ""
        return Shown(
            what=touch_in_words(record), where=record.subject or first_line, aside=plain_date(record.on)
        )


class HistoryPanel(QWidget):
    """Meetings and touches. `opportunity_opened` carries the uid of the one that is asked for."""

    opportunity_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._meetings = MeetingsModel(self)
        self._touches = TouchesModel(self)
        self.meetings = RowsView(_("Where you met"), self._meetings, theme, self, side=8, wraps=True)
        self.touches = RowsView(_("Everything sent"), self._touches, theme, self, side=8)
        self.text = GrowingText(theme, self, least=4, most=16)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Text"))
        self.copy = Button(_("Cop&y text"), self)
        self._no_meeting = Hint(_("You have not met yet."), theme, self)
        self._no_touch = Hint(_("Nothing sent yet."), theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(SectionHeading(_("Where you met"), theme, self))
        column.addWidget(self._no_meeting)
        column.addWidget(self.meetings)
        column.addSpacing(UNIT)
        column.addWidget(SectionHeading(_("Everything sent"), theme, self))
        column.addWidget(self._no_touch)
        column.addWidget(self.touches)
        column.addWidget(self.text)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.meetings.opened.connect(self.opportunity_opened)
        self.meetings.resized.connect(self._fit)  # at another width the words take another number of lines
        self.touches.chosen.connect(self._show_text)
        self.copy.clicked.connect(self._copy)
        theme.changed.connect(self._fit)

    def show_view(self, view: ContactView) -> None:
        """Show what there is about a contact."""
        self._meetings.show_meetings(view)
        self._touches.set_records(view.touches)
        self._no_meeting.setVisible(self._meetings.rowCount() == 0)
        self._no_touch.setVisible(not view.touches)
        self._fit()
        self.touches.select_first()
        self._show_text()

    def _show_text(self) -> None:
        touch = self._touches.record_at(self.touches.currentIndex().row())
        text = "" if touch is None else whole_text(touch)
        self.text.setPlainText(text)
        self.text.setVisible(bool(text))
        self.copy.setVisible(bool(text))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _fit(self) -> None:
        _fit_to_rows(self.meetings, self._meetings)
        _fit_to_rows(self.touches, self._touches)


def whole_text(touch: Touch) -> str:
    """A touch as it was sent: subject, an empty line, text."""
    return "\n\n".join(part for part in (touch.subject, touch.text) if part)


def _fit_to_rows(view: RowsView, model: RowsModel[RecordType]) -> None:
    rows = model.rowCount()
    view.setVisible(rows > 0)
    if rows:
        heights = (view.sizeHintForRow(row) for row in range(min(rows, _MOST_ROWS)))
        view.setFixedHeight(sum(heights) + 2 * view.frameWidth())


def _begin(meeting: tuple[Interview, Opportunity]) -> tuple[str, str]:
    return meeting[0].starts_at.isoformat(), meeting[0].uid
