"""The list of what the checks found: a mark and a sentence each, in as many lines as it needs."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from followup_desktop.phrases.language import _
from followup_desktop.ui.composer.checks import CheckLine
from followup_desktop.ui.drawing import ring
from followup_desktop.ui.theme import Theme

_LINE_ROLE = Qt.ItemDataRole.UserRole
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value
_State = QStyle.StateFlag
_Index = QModelIndex | QPersistentModelIndex


class _Findings(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[CheckLine, ...] = ()

    @property
    def lines(self) -> tuple[CheckLine, ...]:
        return self._lines

    def show(self, lines: Sequence[CheckLine]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def move_places(self, lines: Sequence[CheckLine]) -> None:
        """The same lines, which now are about other places."""
        self._lines = tuple(lines)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 (Qt's name)
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.words
            case Qt.ItemDataRole.ToolTipRole:
                return line.quoted or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(line)
            case _ if role == _LINE_ROLE:
                return line
        return None


class _Painter(QStyledItemDelegate):
    """Paints a triangle before what is to be mended, an eye before what is only worth a look."""

    def __init__(self, theme: Theme, view: "FindingsList") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802 (Qt's name)
        width = self._view.viewport().width()
        room = self._words(QRect(0, 0, width, 10_000))
        height = self._metrics().boundingRect(room, _WRAP, str(index.data())).height()
        line = index.data(_LINE_ROLE)
        quoted = self._metrics().lineSpacing() if isinstance(line, CheckLine) and line.quoted else 0
        return QSize(width, height + quoted + 2 * self._theme.px(4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(_LINE_ROLE)
        if not isinstance(line, CheckLine):
            return
        tokens, rect, edge = self._theme.tokens, option.rect, self._theme.px(4)
        painter.save()
        if option.state & _State.State_MouseOver:
            painter.fillRect(rect, tokens.hover)
        size = self._theme.px(14)
        down = edge + (self._metrics().height() - size) // 2
        mark = QRect(rect.left() + edge, rect.top() + down, size, size)
        icon = ("triangle-alert", "overdue") if line.is_to_mend else ("eye", "muted")
        self._theme.icon(*icon, 14).paint(painter, QStyle.visualRect(option.direction, rect, mark))
        painter.setFont(self._theme.small_font)
        painter.setPen(tokens.text if line.is_to_mend else tokens.muted)
        words = QStyle.visualRect(option.direction, rect, self._words(rect))
        painter.drawText(words, _WRAP, line.words)
        if line.quoted:
            painter.setPen(tokens.muted)
            quoted = self._metrics().elidedText(
                f"“{line.quoted}”", Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, quoted)
        if option.state & _State.State_HasFocus:
            ring(painter, rect, tokens.accent)
        painter.restore()

    def _words(self, row: QRect) -> QRect:
        edge = self._theme.px(4)
        return row.adjusted(2 * edge + self._theme.px(14) + edge // 2, edge, -edge, -edge)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.small_font)


class FindingsList(QListView):
    """As high as its lines, as far as there is room. `chosen` carries a line that was clicked or entered."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._findings = _Findings(self)
        self.setModel(self._findings)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(_("Checks"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._measure)
        self.hide()

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Show these; hidden where there are none. The line that was current stays so."""
        if [_spoken(line) for line in lines] == [_spoken(line) for line in self._findings.lines]:
            self._findings.move_places(lines)
            return
        current = self.currentIndex().row()
        self._findings.show(lines)
        if lines and current >= 0:
            self.setCurrentIndex(self._findings.index(min(current, len(lines) - 1)))
        self.setVisible(bool(lines))
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Space go to the place; elsewhere Enter would press the main button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click goes to the place."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(self.indexAt(event.position().toPoint()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Lines break elsewhere now."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for all lines."""
        return QSize(super().sizeHint().width(), sum(self._heights()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the first line; the others are scrolled to."""
        return QSize(0, sum(self._heights()[:1]))

    def _heights(self) -> list[int]:
        rows = range(self._findings.rowCount())
        return [self.sizeHintForIndex(self._findings.index(row)).height() for row in rows]

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._findings.lines[index.row()])

    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setMaximumHeight(max(sum(self._heights()), 1))
        self.updateGeometry()
        self.viewport().update()


def _spoken(line: CheckLine) -> str:
    """What a line says to whoever does not see its mark."""
    words = f"{line.words} “{line.quoted}”" if line.quoted else line.words
    if line.is_to_mend:
        return _("To mend: {what}").format(what=words)
    return _("Worth a look: {what}").format(what=words)
