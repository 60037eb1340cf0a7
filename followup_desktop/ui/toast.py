"""The message that says what was done, with its Undo: quiet, without focus, gone after ten seconds."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui import drawing
from followup_desktop.ui.controls import UNIT, Button, Text
from followup_desktop.ui.sidebar import Sidebar
from followup_desktop.ui.theme import Theme

STAYS = 10_000
"""Milliseconds for which a message stays; the mouse on it makes it stay longer."""


class Toast(QWidget):
    """One message at the foot of `parent`. A new one takes the place of the last.

    It covers nothing: it stands beneath the list of pages where there is room for it, else in a strip of its
    own, for which everything else in `parent` moves up.

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
        self._sidebar = parent.findChild(Sidebar)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self._edges: QMargins | None = None  # of the parent, while there is no strip
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self.hide)
        for watched in (parent, self._sidebar):
            if watched is not None:
                watched.installEventFilter(self)
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

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Give the room back."""
        super().hideEvent(event)
        self._leave_room(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keep its place when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _ask_undo(self) -> None:
        self.hide()
        self.undo_asked.emit(self._entry)

    def _place(self) -> None:
        place = self._beneath_the_pages()
        if place is None:
            place = self._at_the_foot()
            self._leave_room(place.height() + UNIT)
        else:
            self._leave_room(0)
        self.setFixedWidth(place.width())
        self.setGeometry(place)

    def _beneath_the_pages(self) -> QRect | None:
        """The foot of the list of pages; None where there is not enough room."""
        free = self._sidebar.free_room if self._sidebar is not None else QRect()
        free = free.adjusted(UNIT, UNIT, -UNIT, -UNIT)
        self._lay_out(upright=True)
        inside = self._row.contentsMargins()
        metrics = self._words.fontMetrics()
        longest = max(metrics.horizontalAdvance(word) for word in self._words.text().split() or [""])
        height = self._row.totalHeightForWidth(free.width())
        if longest > free.width() - inside.left() - inside.right() or height > free.height():
            return None
        return QRect(free.left(), free.bottom() + 1 - height, free.width(), height)

    def _at_the_foot(self) -> QRect:
        """A strip beneath everything."""
        self._lay_out(upright=False)
        room = self._parent.size()
        wide = min(self._theme.px(560), room.width() - 4 * UNIT)
        one_line = self._words.fontMetrics().horizontalAdvance(self._words.text())
        beside = self._undo.sizeHint().width() + 2 * UNIT if not self._undo.isHidden() else 0
        width = min(wide, one_line + beside + 4 * UNIT + 2)
        height = self._row.totalHeightForWidth(width)
        return QRect((room.width() - width) // 2, room.height() - height - UNIT, width, height)

    def _lay_out(self, *, upright: bool) -> None:
        """Put Undo beneath the words, or beside them."""
        row, beside = self._row, QBoxLayout.Direction.LeftToRight
        row.setDirection(QBoxLayout.Direction.TopToBottom if upright else beside)
        row.setAlignment(
            self._undo, Qt.AlignmentFlag.AlignLeading if upright else Qt.AlignmentFlag.AlignVCenter
        )
        if upright:
            row.setContentsMargins(UNIT + UNIT // 2, UNIT, UNIT, UNIT + UNIT // 2)
        else:
            row.setContentsMargins(UNIT * 2, UNIT, UNIT, UNIT)
        row.setSpacing(UNIT if upright else UNIT * 2)

    def _leave_room(self, height: int) -> None:
        """Move everything else in the window up by so much."""
        layout = self._parent.layout()
        if layout is None:
            return
        if self._edges is None:
            self._edges = layout.contentsMargins()
        layout.setContentsMargins(self._edges + QMargins(0, 0, 0, height))
