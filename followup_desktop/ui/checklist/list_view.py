"""The checklist as a list view: keys, pointer and the small icons of a row, told as signals."""

from PySide6.QtCore import QEvent, QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.checklist.delegate import ChecklistDelegate
from followup_desktop.ui.checklist.model import ChecklistModel
from followup_desktop.ui.checklist.rows import HeaderRow, RowAction, StepRow
from followup_desktop.ui.rows.model import AnyIndex
from followup_desktop.ui.theme import Theme


class ChecklistView(QListView):
    """Shows a ChecklistModel, and says what the person asks for. It does nothing by itself but fold."""

    tick_requested = Signal(str)
    activated_row = Signal()
    action_requested = Signal(object, QPoint)  # a RowAction on the current row, and where to open a menu
    menu_requested = Signal(QPoint)
    current_changed = Signal()

    def __init__(self, model: ChecklistModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = model
        self._delegate = ChecklistDelegate(theme, self)
        self._pressed: tuple[str, object] | None = None
        self.setAccessibleName(_("Checklist"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    @property
    def place(self) -> int:
        """The row of the selection; -1 without one."""
        return self.currentIndex().row()

    def set_side(self, side: int) -> None:
        """Pad both ends of each row by so many logical pixels."""
        self._delegate.set_side(side)
        self.scheduleDelayedItemsLayout()

    def select(self, place: int) -> None:
        """Select a row, and bring it into view."""
        index = self._rows.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def restore(self, place: int, scrolled: int) -> None:
        """Select a row after everything was read anew, scrolled as it was as far as that shows the row."""
        if place < 0:
            return
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        self.select(place)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802 (Qt's name)
        """Tell that another row is selected."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 (Qt's name)
        """Assistive technology selects without a focus: what is selected is what the actions are about."""
        super().selectionChanged(selected, deselected)
        chosen = selected.indexes()
        if chosen and chosen[0] != self.currentIndex():
            self.setCurrentIndex(chosen[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Space ticks, Enter composes, Left and Right fold; the rest is Qt's."""
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Space:
                self._tick_or_fold()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open_or_fold()
            case key if key == back:
                self._fold()
            case key if key == forward:
                self._unfold()
            case _other:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Light up what lies under the pointer."""
        super().mouseMoveEvent(event)
        before, self._delegate.pointer = self._delegate.pointer, event.position().toPoint()
        for point in (before, self._delegate.pointer):
            if point is not None:
                self.viewport().update(self.visualRect(self.indexAt(point)))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The pointer is gone."""
        super().leaveEvent(event)
        self._delegate.pointer = None
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember what was pressed: it counts when the button is let go over the same thing."""
        super().mousePressEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self._thing_at(event.position().toPoint()) if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Tick, fold, or do what the small icon says."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed != self._thing_at(at):
            return
        what, which = pressed
        if what == "box":
            self.tick_requested.emit(str(which))
        elif what == "header":
            self._turn(self.indexAt(at).row())
        elif what == "action":
            self.action_requested.emit(which, self.viewport().mapToGlobal(at))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Open the step; on the box, a header or an icon it is only a second press."""
        thing = self._thing_at(event.position().toPoint())
        if thing is None and self.indexAt(event.position().toPoint()).isValid():
            self.activated_row.emit()
        else:
            self.mousePressEvent(event)

    def _thing_at(self, at: QPoint) -> tuple[str, object] | None:
        """What a click here means: a header, a tick box or an icon; None for the row itself."""
        index = self.indexAt(at)
        row = self._rows.row_at(index.row())
        if isinstance(row, HeaderRow):
            return "header", row.group
        if not isinstance(row, StepRow):
            return None
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        words = self._rows.shown_at(index.row())
        if self._delegate.geometry(option, words).box_target.contains(at):
            return "box", row.line.uid
        action = self._delegate.action_at(option, words, at)
        return ("action", action) if isinstance(action, RowAction) else None

    def _tick_or_fold(self) -> None:
        row = self._rows.row_at(self.place)
        if isinstance(row, StepRow):
            self.tick_requested.emit(row.line.uid)
        elif isinstance(row, HeaderRow):
            self._turn(self.place)

    def _open_or_fold(self) -> None:
        if isinstance(self._rows.row_at(self.place), HeaderRow):
            self._turn(self.place)
        elif self.place >= 0:
            self.activated_row.emit()

    def _turn(self, place: int) -> None:
        header = self._rows.row_at(place)
        if isinstance(header, HeaderRow):
            self._rows.fold(place, folded=not header.folded)

    def _fold(self) -> None:
        """Left: from a step to its header, from there fold."""
        if self.place < 0:
            return
        header = self._rows.header_of(self.place)
        if header == self.place:
            self._rows.fold(header, folded=True)
        elif header is not None:
            self.select(header)

    def _unfold(self) -> None:
        """Right: unfold a header, from there to its first step."""
        header = self._rows.row_at(self.place)
        if not isinstance(header, HeaderRow):
            return
        if header.folded:
            self._rows.fold(self.place, folded=False)
        elif self.place + 1 < self._rows.rowCount():
            self.select(self.place + 1)

    def _ask_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        place = index.row() if index.isValid() else self.place
        if isinstance(self._rows.row_at(place), StepRow):
            self.select(place)
            self.menu_requested.emit(self.viewport().mapToGlobal(at))

    def _theme_changed(self) -> None:
        self.setFont(self._theme.body_font)
        self.scheduleDelayedItemsLayout()  # and with it everything is painted anew
