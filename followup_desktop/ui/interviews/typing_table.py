"""The view of a table that is typed into: as high as its rows, and Tab goes through it as through fields."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from followup_desktop.ui.drawing import panel, ring
from followup_desktop.ui.forms.line import NOT_LEFT
from followup_desktop.ui.interviews.typing_model import (
    COMPLAINT_ROLE,
    HINT_ROLE,
    RowType,
    TypingModel,
)
from followup_desktop.ui.rows.model import AnyIndex
from followup_desktop.ui.theme import Theme

PADDING = 8
"""The room before the words of a cell, in logical pixels at a text size of 100 %."""

_Trigger = QAbstractItemView.EditTrigger
_Hint = QAbstractItemDelegate.EndEditHint


class CellDelegate(QStyledItemDelegate):
    """Paints a cell, and opens a line to type into; what is typed is in the model at once."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def createEditor(  # noqa: N802 (Qt's name)
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: AnyIndex,
    ) -> QWidget:
        """A line named after its column."""
        line = QLineEdit(parent)
        model = index.model()
        line.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        place = QPersistentModelIndex(index)

        def write(text: str) -> None:
            if place.isValid():
                model.setData(model.index(place.row(), place.column()), text)

        line.textEdited.connect(write)
        return line

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """A glance at another window does not close the line."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() in NOT_LEFT:
            return False
        return super().eventFilter(editor, event)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:  # noqa: N802 (Qt's name)
        """Show the cell; while one types into it, the line itself is ahead of the model."""
        if isinstance(editor, QLineEdit):
            text = str(index.data(Qt.ItemDataRole.EditRole) or "")
            if editor.text() != text:
                editor.setText(text)

    def setModelData(self, editor: QWidget, model: object, index: AnyIndex) -> None:  # noqa: ARG002, N802 (Qt's name)
        """Write what stands in the line."""
        if isinstance(editor, QLineEdit):
            index.model().setData(index, editor.text())

    def updateEditorGeometry(  # noqa: N802 (Qt's name)
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: AnyIndex,  # noqa: ARG002 (Qt's signature)
    ) -> None:
        """The line fills its cell."""
        editor.setGeometry(option.rect)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002, N802 (Qt's name)
        """Rows are as high as fields."""
        return QSize(self._theme.px(40), self._theme.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The words of a cell, or what to write there; a cell to be mended has a red edge."""
        tokens, px = self._theme.tokens, self._theme.px
        painter.save()
        painter.fillRect(option.rect, tokens.base)
        painter.restore()
        inside = QStyleOptionViewItem(option)
        inside.state &= ~QStyle.StateFlag.State_Selected
        style = option.widget.style() if option.widget is not None else QApplication.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, option.widget) + 1
        inside.rect = option.rect.adjusted(px(PADDING) - margin, 0, -px(4), 0)
        super().paint(painter, inside, index)
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring(painter, option.rect, tokens.accent, inset=1)
        if index.row() < index.model().rowCount() - 1:
            painter.setPen(tokens.hairline)
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        hint = index.data(HINT_ROLE)
        if hint and not index.data(Qt.ItemDataRole.DisplayRole):
            painter.setPen(tokens.muted)
            painter.setFont(option.font)
            room = option.rect.adjusted(px(PADDING), 0, -px(4), 0)
            words = option.fontMetrics.elidedText(str(hint), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        if index.data(COMPLAINT_ROLE):
            panel(painter, option.rect.adjusted(1, 1, -1, -1), None, tokens.overdue, width=2)
        painter.restore()


class _Labels(QHeaderView):
    """The labels of the columns, small and quiet, above the words that stand beneath them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        tokens, px = self._theme.tokens, self._theme.px
        painter.save()
        painter.fillRect(rect, tokens.window)
        painter.setPen(tokens.hairline)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(tokens.muted)
        painter.setFont(self._theme.small_font)
        room = rect.adjusted(px(PADDING), 0, -px(4), 0)
        label = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        words = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.restore()


class TypingTable(QTableView):
    """A table as high as its rows. Tab goes from cell to cell, and out of it from an empty row."""

    cell_left = Signal()

    def __init__(
        self,
        name: str,
        model: TypingModel[RowType],
        delegate: CellDelegate,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.EditKeyPressed)
        self.clicked.connect(self._clicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(_Labels(theme, self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        model.rowsInserted.connect(self._fit)
        model.rowsRemoved.connect(self._fit)
        model.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def open_cell(self, row: int, column: int) -> None:
        """Start typing into a cell."""
        index = self._rows.index(row, column)
        self.setCurrentIndex(index)
        self.edit(index)

    def open_waiting_row(self) -> None:
        """Start typing into the row that waits."""
        self.open_cell(self._rows.rowCount() - 1, 0)

    def finish_typing(self) -> None:
        """Close the line that is open, keeping what stands in it."""
        if self.state() is QAbstractItemView.State.EditingState:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802 (Qt's name)
        """Go on to the next cell, or out of the table."""
        if hint not in (_Hint.EditNextItem, _Hint.EditPreviousItem):
            super().closeEditor(editor, hint)
            self.cell_left.emit()
            return
        forward = hint is _Hint.EditNextItem
        target = self._next_cell(self.currentIndex(), forward=forward)
        super().closeEditor(editor, _Hint.NoHint)
        self.cell_left.emit()
        if target is None:
            self.focusNextPrevChild(forward)
        else:
            self.open_cell(*target)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Coming by Tab, one is in the first cell, and back in the row that waits; typing opens it."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self.setCurrentIndex(self._rows.index(0, 0))
        elif event.reason() is Qt.FocusReason.BacktabFocusReason:
            self.setCurrentIndex(self._rows.index(self._rows.rowCount() - 1, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Delete empties a cell; Ctrl+Delete takes the row out."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and index.isValid():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._rows.remove(index.row())
            else:
                self._rows.setData(index, "")
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """The form scrolls, not the table."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Share the width out."""
        super().resizeEvent(event)
        whole = sum(column.share for column in self._rows.columns)
        left = self.viewport().width()
        for number, column in enumerate(self._rows.columns[:-1]):
            width = self.viewport().width() * column.share // whole
            self.setColumnWidth(number, width)
            left -= width
        self.setColumnWidth(len(self._rows.columns) - 1, left)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def rect_of(self, row: int, column: int) -> QRect:
        """Where a cell lies, within the table."""
        return self.visualRect(self._rows.index(row, column)).translated(self.viewport().pos())

    def _clicked(self, index: QModelIndex) -> None:
        """A click opens a cell; one on a tick box only ticks."""
        at = self.viewport().mapFromGlobal(QCursor.pos())
        box = self.visualRect(index)
        box.setWidth(self._theme.px(PADDING + 20))
        ticks = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        if not (ticks and index.data(Qt.ItemDataRole.CheckStateRole) is not None and box.contains(at)):
            self.edit(index)

    def _next_cell(self, index: QModelIndex, *, forward: bool) -> tuple[int, int] | None:
        row = self._rows.row_at(index.row())
        if forward and (row is None or self._rows.is_blank(row)):
            return None
        step = 1 if forward else -1
        width = len(self._rows.columns)
        place = index.row() * width + index.column() + step
        while 0 <= place < self._rows.rowCount() * width and self._rows.columns[place % width].off_the_path:
            place += step
        return divmod(place, width) if 0 <= place < self._rows.rowCount() * width else None

    def _fit(self) -> None:
        height = self._theme.px(36)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        header = self._theme.px(30)
        self.horizontalHeader().setFixedHeight(header)
        self.setFixedHeight(header + height * self._rows.rowCount() + 2 * self.frameWidth())
