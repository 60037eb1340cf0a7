"""The message that says what was done, with its Undo: quiet, without focus, gone after ten seconds."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui import drawing
from followup_desktop.ui.controls import UNIT, Button, Text
from followup_desktop.ui.theme import Theme

_ABOVE_THE_FOOT = 104  # logical pixels: a page may have two rows of buttons there
STAYS = 10_000
"""Milliseconds for which a message stays; the mouse on it makes it stay longer."""


class Toast(QWidget):
    """One message at the foot of `parent`. A new one takes the place of the last.

    `undo_asked` carries the number in the journal of what is to be undone, or None for the latest.
    """

    undo_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry: int | None = None
        self._words = Text("", theme, self)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._undo = Button(_("Undo"), self)
        self._undo.clicked.connect(self._ask_undo)
        self._parent = parent
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(UNIT * 2, UNIT, UNIT, UNIT)
        row.setSpacing(UNIT * 2)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while it is hidden."""
        return self._words.text() if self.isVisible() else ""

    def say(self, text: str, *, undo: bool = False, entry: int | None = None) -> None:
        """Say this for ten seconds, with an Undo where it can be undone; screen readers say it too."""
        self._entry = entry
        self._words.setText(text)
        self._undo.setVisible(undo)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Stay while the mouse is on it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Go ten seconds after the mouse has left."""
        self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """A panel in the colours of the theme, told from the page by its edge."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        drawing.panel(painter, self.rect(), tokens.base, tokens.accent, width=1.5)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keep its place when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _ask_undo(self) -> None:
        self.hide()
        self.undo_asked.emit(self._entry)

    def _place(self) -> None:
        room = self._parent.size()
        wide = min(self._theme.px(560), room.width() - 4 * UNIT)
        one_line = self._words.fontMetrics().horizontalAdvance(self._words.text())
        beside = self._undo.sizeHint().width() + 2 * UNIT if not self._undo.isHidden() else 0
        width = min(wide, one_line + beside + 4 * UNIT + 2)
        self.setFixedWidth(width)
        height = self._row.heightForWidth(width)
        top = room.height() - height - self._theme.px(_ABOVE_THE_FOOT)
        self.setGeometry((room.width() - width) // 2, max(top, UNIT), width, height)
