"""What is folded away: round, place, interest and notes."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Field, Hint, without_mnemonic
from followup_desktop.ui.forms.choices import Choice, Number, interest_choices
from followup_desktop.ui.forms.growing_text import GrowingText
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.interviews.typed import Typed
from followup_desktop.ui.theme import Theme


class MoreSection(QWidget):
    """Folded until one wants it. `typed` tells of every change."""

    typed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.round = Number(1, 20, parent=self)
        self.location = Line(self)
        self.interest = Choice(interest_choices(), self)
        self.notes = GrowingText(theme, self, least=2)
        self.fold = QToolButton(self)
        self.fold.setText(_("&More"))
        self.fold.setAccessibleName(without_mnemonic(self.fold.text()))
        self.fold.setAutoRaise(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._inside = QWidget(self)
        self._lay_out(theme)
        self.fold.clicked.connect(self._turn)
        self.round.valueChanged.connect(self.typed)
        self.location.textChanged.connect(self.typed)
        self.interest.currentIndexChanged.connect(self.typed)
        self.notes.textChanged.connect(self.typed)
        theme.changed.connect(self._dress)
        self.unfold(unfolded=False)

    def fill(self, typed: Typed) -> None:
        """Show these facts."""
        self.round.setValue(typed.round)
        self.location.put(typed.location)
        self.interest.choose(str(typed.interest))
        self.notes.setPlainText(typed.notes)

    def into(self, typed: Typed) -> Typed:
        """`typed` with what stands here."""
        return replace(
            typed,
            round=self.round.value(),
            location=self.location.text(),
            interest=int(self.interest.value),
            notes=self.notes.toPlainText(),
        )

    def unfold(self, *, unfolded: bool) -> None:
        """Show what is in here, or fold it away."""
        self._inside.setVisible(unfolded)
        self.fold.setAccessibleDescription(_("unfolded") if unfolded else _("folded"))
        self._dress()

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT * 2)
        grid.setVerticalSpacing(UNIT + UNIT // 2)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Field(_("Round"), self.round, theme, self), 0, 0, top)
        grid.addWidget(Field(_("Location"), self.location, theme, self), 0, 1, top)
        grid.addWidget(Field(_("Interest"), self.interest, theme, self), 0, 2, top)
        grid.addWidget(Field(_("Notes"), self.notes, theme, self), 1, 0, 1, 3, top)
        for column, stretch in enumerate((1, 3, 2)):
            grid.setColumnStretch(column, stretch)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(UNIT)
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self.fold)
        head.addWidget(Hint(_("Round, location, interest, notes"), theme, self), 1)
        rows.addLayout(head)
        rows.addWidget(self._inside)

    def _turn(self) -> None:
        self.unfold(unfolded=self._inside.isHidden())

    def _dress(self) -> None:
        icon = "chevron-right" if self._inside.isHidden() else "chevron-down"
        self.fold.setIcon(self._theme.icon(icon, "muted"))
