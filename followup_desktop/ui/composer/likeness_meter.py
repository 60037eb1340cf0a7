"""How alike the note is to another note to the same company, as a bar with its limit."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QStyle, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Hint, SectionHeading
from followup_desktop.ui.drawing import panel, ring
from followup_desktop.ui.theme import Theme
from followup_desktop.wording.likeness import Likeness

_HEIGHT, _BAR = 16, 8  # of the meter, and of the bar in it, at a text size of 100 %


class LikenessMeter(QProgressBar):
    """Percent from 0 to 100, with a line across at the limit; above it the bar has another colour.

    `asked` tells that one wants to see what the two notes share: by a click, Enter or Space.
    """

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._limit = 100
        self.setRange(0, 100)
        self.setFormat("%v %")
        self.setAccessibleName(_("Likeness"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_percent(self, percent: int, limit: int, *, shares: bool) -> None:
        """Show this much; with something to show the Tab key reaches it."""
        self._limit = limit
        self.setValue(percent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if shares else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if shares else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A slim bar with room for the focus ring."""
        return QSize(self._theme.px(80), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It gets shorter, not lower."""
        return QSize(self._theme.px(40), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """The bar, how much of it, and the limit."""
        tokens, bar = self._theme.tokens, self._bar()
        painter = QPainter(self)
        radius = bar.height() / 2
        panel(painter, bar, tokens.base, tokens.edge, radius=radius)
        if self.value() > 0:
            colour = tokens.overdue if self.value() > self._limit else tokens.accent
            part = QRect(bar)
            part.setWidth(max(round(bar.width() * self.value() / 100), bar.height()))
            panel(painter, self._turned(part), colour, None, radius=radius)
        at = bar.left() + bar.width() * self._limit / 100
        line = QRectF(at - 1, 1, 2, self.height() - 2).toRect()
        painter.fillRect(self._turned(line), tokens.text)
        if self.hasFocus():
            ring(painter, self.rect(), tokens.accent)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Space ask what is shared."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click asks what is shared."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.asked.emit()

    def _bar(self) -> QRect:
        bar = self.rect().adjusted(3, 0, -3, 0)
        bar.setHeight(self._theme.px(_BAR))
        bar.moveCenter(self.rect().center())
        return bar

    def _turned(self, part: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), part)


class LikenessView(QWidget):
    """The meter with its words: how much, like whose note, and what both say. Hidden without another note.

    `place_asked` carries from where to where the body says what the other note says as well.
    """

    place_asked = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._likeness: Likeness | None = None
        self._body = ""
        self._next = 0
        self._percent = SectionHeading("", theme, self)
        self.meter = LikenessMeter(theme, self)
        self._like = Hint("", theme, self)
        self._like.setMinimumWidth(1)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self._percent)
        row.addWidget(self.meter, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 4)
        column.addLayout(row)
        column.addWidget(self._like)
        self.meter.asked.connect(self._ask)
        self.hide()

    def show_likeness(self, likeness: Likeness | None, limit: int, body: str) -> None:
        """Show how alike `body` is to the other note most like it."""
        self._likeness, self._body, self._next = likeness, body, 0
        self.setVisible(likeness is not None)
        if likeness is None:
            return
        self._percent.setText(_("Likeness {percent} %").format(percent=likeness.percent))
        self.meter.show_percent(likeness.percent, limit, shares=bool(likeness.shared))
        self._say(_like_whom(likeness))
        limit_said = _("The limit is {limit} %.").format(limit=limit)
        self.meter.setAccessibleDescription(f"{_like_whom(likeness)} {limit_said}")
        self.meter.setToolTip(limit_said)

    def _ask(self) -> None:
        """Go to the next of the sentences that both notes have."""
        if self._likeness is None or not self._likeness.shared:
            return
        shared = self._likeness.shared[self._next % len(self._likeness.shared)]
        self._next += 1
        sentence = " ".join(self._body[shared.start : shared.end].split())
        both = _("Both say: “{sentence}”").format(sentence=sentence)
        self._say(f"{_like_whom(self._likeness)} {both}")
        self.place_asked.emit(shared.start, shared.end)

    def _say(self, words: str) -> None:
        self._like.setText(words)


def _like_whom(likeness: Likeness) -> str:
    if not likeness.percent:
        return _("Like no other note to this company.")
    whom = likeness.other.whom
    if not whom:
        return _("Most like another note to this company.")
    return _("Most like your note to {name}.").format(name=whom)
