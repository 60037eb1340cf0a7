"""Asks whether an interview that is known already is to be moved, changed or called off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services.intake.review import InterviewReview, Treatment
from followup_desktop.ui.controls import UNIT, Text
from followup_desktop.ui.theme import Theme

_DO, _LEAVE = 0, 1


class ChangeQuestion(QWidget):
    """The sentence that says what they changed, and the two answers. `answered` tells whether to follow."""

    answered = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", theme, self)
        self.do = QRadioButton(self)
        self.leave = QRadioButton(_("Lea&ve it as it is"), self)
        self.leave.setAccessibleName(_("Leave it as it is"))
        self._group = QButtonGroup(self)
        self._group.addButton(self.do, _DO)
        self._group.addButton(self.leave, _LEAVE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, UNIT)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._words)
        column.addWidget(self.do)
        column.addWidget(self.leave)
        self._group.idClicked.connect(self._answer)

    @property
    def words(self) -> str:
        """What is asked."""
        return self._words.text()

    def ask(self, review: InterviewReview) -> None:
        """Ask about this event; hidden where it is a new one."""
        self.setVisible(review.known is not None)
        if review.known is None:
            return
        question, answer = _question(review)
        self._words.setText(" ".join(part for part in (review.note, question) if part))
        self.do.setText(answer)
        self.do.setAccessibleName(answer.replace("&", ""))
        taken = review.treatment is not Treatment.LEAVE
        self._group.button(_DO if taken else _LEAVE).setChecked(True)

    def _answer(self, place: int) -> None:
        self.answered.emit(place == _DO)


def is_moved(review: InterviewReview) -> bool:
    """Whether the known interview would begin at another moment."""
    return review.known is not None and review.known.starts_at != review.interview.starts_at


def _question(review: InterviewReview) -> tuple[str, str]:
    if review.found.cancelled:
        return _("Call it off here too?"), _("Call it o&ff")
    if is_moved(review):
        return _("Move it?"), _("&Move it")
    return _("Take over what they say?"), _("Tak&e it over")
