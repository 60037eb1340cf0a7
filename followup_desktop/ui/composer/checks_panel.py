"""The checks beside the note: how long it is, what there is to mend, and how alike it is to others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.composer.checking import Checking
from followup_desktop.ui.composer.checks import CheckLine, heading
from followup_desktop.ui.composer.findings_list import FindingsList
from followup_desktop.ui.composer.likeness_meter import LikenessView
from followup_desktop.ui.composer.note_draft import NoteText
from followup_desktop.ui.controls import UNIT, Hint, SectionHeading
from followup_desktop.ui.theme import Theme


class ChecksPanel(QWidget):
    """Shows what was found. `place_asked` carries where it is: subject or body, from where to where."""

    place_asked = Signal(str, int, int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._length = SectionHeading("", theme, self)
        self._ready = _Ready(theme, self)
        self._findings = FindingsList(theme, self)
        self._likeness = LikenessView(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._length)
        column.addWidget(self._ready)
        column.addWidget(self._findings, 1)
        column.addSpacing(UNIT // 2)
        column.addWidget(self._likeness)
        self._findings.chosen.connect(self._go_to)
        self._likeness.place_asked.connect(self._go_to_shared)

    def show_checks(self, checking: Checking, text: NoteText) -> None:
        """Show what was found in `text`."""
        self._length.setText(heading(text.words))
        self._findings.show_lines(checking.lines)
        self._ready.setVisible(checking.is_done and not checking.lines)
        self._likeness.show_likeness(checking.likeness, checking.limit, text.body)

    def _go_to(self, line: CheckLine) -> None:
        if line.end:
            self.place_asked.emit(line.where, line.start, line.end)

    def _go_to_shared(self, start: int, end: int) -> None:
        self.place_asked.emit("body", start, end)


class _Ready(QWidget):
    """One quiet line: nothing was found."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tick = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT // 2)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Hint(_("Ready to send."), theme, self), 1)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _dress(self) -> None:
        size = self._theme.px(14)
        self._tick.setPixmap(self._theme.icon("check", "done", 14).pixmap(size, size))
