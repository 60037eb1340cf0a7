"""The view of two-line rows."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from followup_desktop.ui.rows.model import RecordType, RowsModel, Shown
from followup_desktop.ui.rows.row_delegate import RowDelegate
from followup_desktop.ui.theme import Theme

__all__ = ["RowDelegate", "RowsView"]


class RowsView(QListView):
    """A list of such rows. `opened` (Enter, double click) and `chosen` carry the key of a row.

    Left and Right on a header, and a click on it, ask to fold it: `fold_asked` has its key and the wish.
    With `wraps` nothing is cut: the words go on in further lines; `resized` tells that there may be more or
    fewer of them, as the view has another width.
    """

    resized = Signal()
    opened = Signal(str)
    chosen = Signal(str)
    fold_asked = Signal(str, bool)

    def __init__(
        self,
        name: str,
        model: RowsModel[RecordType],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        side: int = 16,
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(_delegate(theme, self, side, wraps=wraps))
        self.setAccessibleName(name)
        self.setUniformItemSizes(not wraps)
        if wraps:
            self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self._measure)

    @property
    def current_key(self) -> str:
        """The key of the row that is selected; empty where none is."""
        record = self._rows.record_at(self.currentIndex().row())
        return "" if record is None else self._rows.key(record)

    def select(self, key: str) -> bool:
        """Select the row about this; tells whether there is one."""
        place = self._rows.place_of(key) if key else None
        if place is None:
            return False
        self._select_alone(place)
        self.scrollTo(self._rows.index(place))
        return True

    def select_first(self) -> None:
        """Select the first row that is not a header."""
        for place in range(self._rows.rowCount()):
            if not self._rows.shown_at(place).is_header:
                self._select_alone(place)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter opens; Left and Right fold."""
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.NoModifier:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
                self._open(self.currentIndex().row())
                return
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._fold(folded=key == Qt.Key.Key_Left):
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click on a header folds it."""
        super().mouseReleaseEvent(event)
        shown = self._shown_at(event.position().toPoint())
        if shown is not None and shown.is_header and event.button() is Qt.MouseButton.LeftButton:
            self._fold(folded=not shown.folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A double click opens."""
        shown = self._shown_at(event.position().toPoint())
        if shown is not None and not shown.is_header:
            self._open(self.indexAt(event.position().toPoint()).row())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell of another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _select_alone(self, place: int) -> None:
        """This row and no other: by itself, Qt keeps the others while Ctrl is held, as with Ctrl+Enter."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._rows.index(place), flags)

    def _shown_at(self, at: QPoint) -> Shown | None:
        index = self.indexAt(at)
        return self._rows.shown_at(index.row()) if index.isValid() else None

    def _open(self, place: int) -> None:
        record = self._rows.record_at(place)
        if record is None:
            return
        shown = self._rows.shown_at(place)
        if shown.is_header:
            self._fold(folded=not shown.folded)
        else:
            self.opened.emit(self._rows.key(record))

    def _fold(self, *, folded: bool) -> bool:
        place = self.currentIndex().row()
        record = self._rows.record_at(place)
        if record is None or self._rows.shown_at(place).folded in (None, folded):
            return False
        self.fold_asked.emit(self._rows.key(record), folded)
        return True

    def _tell(self) -> None:
        self.chosen.emit(self.current_key)

    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _delegate(theme: Theme, view: QListView, side: int, *, wraps: bool) -> RowDelegate:
    if not wraps:
        return RowDelegate(theme, view, side=side)
    from followup_desktop.ui.rows.wrapping import WrappingDelegate  # few lists need it

    return WrappingDelegate(theme, view, side=side)
