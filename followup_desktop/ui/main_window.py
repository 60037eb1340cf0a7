"""The main window: menu bar, list of pages, the pages themselves, banner and message.

Layout and behaviour of the frame alone; what a page asks for is carried out elsewhere.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QElapsedTimer, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.services.changes import Change
from followup_desktop.ui.commands import Commands
from followup_desktop.ui.regions import next_region
from followup_desktop.ui.room import fitting
from followup_desktop.ui.sidebar import Entry, Sidebar
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # imported when it is first needed
    from followup_desktop.ui.toast import Toast

NARROW_BELOW = 1100
"""Window widths, at a text size of 100 %, under which the list of pages is narrow."""

_FIRST_SIZE, _LEAST_SIZE = (1280, 800), (760, 520)
_MAPPED_BY_THEN, _GONE_BY_THEN = 150, 450  # milliseconds


class Page(Protocol):
    """What the window asks of a page."""

    def refresh(self, change: Change | None) -> None:
        """Show what is stored now; `change` says what became different, None that anything may have."""


class MainWindow(QMainWindow):
    """The frame around the pages. Pages are made when they are first seen.

    `makers` makes each page by its key. `closing` asks whoever listens to decide between hiding and
    quitting; `dropped` carries what was let go over the window (QMimeData) and where (QPoint), `page_shown`
    the key of the page that is seen now, and `painted`, once, that the window has been painted for the first
    time.
    """

    closing = Signal()
    dropped = Signal(object, object)
    page_shown = Signal(str)
    painted = Signal()

    def __init__(
        self,
        theme: Theme,
        entries: Sequence[Entry],
        makers: Mapping[str, Callable[[QWidget], QWidget]],
        kept: QSettings,
    ) -> None:
        super().__init__()
        self._theme, self._makers, self._kept = theme, makers, kept
        self._pages: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self._may_close = self._was_painted = False
        self._hidden_since = QElapsedTimer()
        self.setWindowTitle("Followup Desktop")
        self.setAccessibleName("Followup Desktop")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_LEAST_SIZE)
        self.commands = Commands(self)
        self.commands.fill(self.menuBar())
        self.centre = QWidget(self)
        self._lay_out(self.centre, entries)
        self._toast: Toast | None = None
        theme.changed.connect(self._fit)
        self._restore_geometry()

    def _lay_out(self, centre: QWidget, entries: Sequence[Entry]) -> None:
        self.sidebar = Sidebar(entries, self._theme, centre)
        self.sidebar.chosen.connect(self.show_page)
        self._stack = QStackedWidget(centre)
        self._column = column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)

    def page(self, key: str) -> QWidget:
        """The page of this key, made now if it was not yet."""
        if key not in self._pages:
            self._pages[key] = self._makers[key](self._stack)
            self._stack.addWidget(self._pages[key])
        return self._pages[key]

    @property
    def toast(self) -> "Toast":
        """The message at the foot of the window."""
        from followup_desktop.ui.toast import Toast

        if self._toast is None:
            self._toast = Toast(self._theme, self.centre)
        return self._toast

    def say_above(self, text: str) -> None:
        """Say something that holds for the whole window, above the page."""
        from followup_desktop.ui.banner import Banner

        self._column.insertWidget(0, Banner(text, self._theme, self.centre))

    def is_first(self, what: str) -> bool:
        """Whether this was never asked before, in any run: for what is said only once."""
        known = self._kept.value(f"told/{what}", defaultValue=False, type=bool)
        self._kept.setValue(f"told/{what}", True)  # noqa: FBT003
        return not known

    def made(self, key: str) -> bool:
        """Whether the page of this key exists already."""
        return key in self._pages

    @property
    def current_key(self) -> str:
        """The key of the page that is seen; empty before the first."""
        shown = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def show_page(self, key: str) -> QWidget:
        """Bring a page to the front, up to date."""
        page = self.page(key)
        if key in self._stale:
            self._refresh_page(key, None)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
        self.sidebar.show_current(key)
        self.page_shown.emit(key)
        return page

    def refresh(self, change: Change | None) -> None:
        """Tell the page in front what changed; the others catch up when they are seen."""
        current = self.current_key
        for key in self._pages:
            if key == current and not self.isHidden():
                self._refresh_page(key, change)
            else:
                self._stale.add(key)

    def close_for_good(self) -> None:
        """Close without asking: the program ends."""
        self._may_close = True
        self.close()

    def bring_to_front(self) -> None:
        """Show the window, also from the tray or minimised, in front of the others."""
        hidden_for = self._hidden_since.elapsed() if self._hidden_since.isValid() else _GONE_BY_THEN
        if self.isHidden() and hidden_for < _GONE_BY_THEN:
            # Qt believes that the focus is gone only after 400 ms. Shown before, the window would have the
            # keyboard and not know it.
            QTimer.singleShot(_GONE_BY_THEN - hidden_for, self.bring_to_front)
            return
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        # A window manager that guards the focus goes by the time of our last event, which the tray did not
        # give us. Being mapped does: by then a second request is as young as the click was.
        QTimer.singleShot(_MAPPED_BY_THEN, self._insist)

    def _insist(self) -> None:
        if self.isVisible() and not self.isActiveWindow():
            self.activateWindow()

    def _refresh_page(self, key: str, change: Change | None) -> None:
        self._stale.discard(key)
        refresh: Callable[[Change | None], None] | None = getattr(self._pages[key], "refresh", None)
        if refresh is not None:
            refresh(change)

    def _after_first_paint(self) -> None:
        from followup_desktop.desktop.program_icon import program_icon

        self.setWindowIcon(program_icon())
        self.painted.emit()

    def _restore_geometry(self) -> None:
        geometry = self._kept.value("geometry")
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            self.resize(fitting(self, *_FIRST_SIZE))

    def focus_next_region(self, forward: bool) -> None:
        """Move the focus between the list of pages and the parts of the page."""
        page = self._stack.currentWidget()
        parts: Callable[[], list[QWidget]] | None = getattr(page, "regions", None)
        next_region([self.sidebar, *(parts() if parts is not None else [page])], forward=forward)

    def _fit(self) -> None:
        self.sidebar.set_narrow(self.width() < self._theme.px(NARROW_BELOW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell of the first paint, once it is done."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._after_first_paint)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Go over to the narrow layout and back."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW_BELOW)
        if narrow != self.sidebar.is_narrow:
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Catch up with what changed while the window was hidden."""
        super().showEvent(event)
        key = self.current_key
        if key in self._stale:
            self._refresh_page(key, None)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember when."""
        super().hideEvent(event)
        self._hidden_since.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the place and size; leave the decision to whoever hears `closing`."""
        self._kept.setValue("geometry", self.saveGeometry())
        if self._may_close:
            event.accept()
            return
        self.closing.emit()
        # Qt takes a window that only hides for the one with the keyboard still, and never gives it back.
        event.setAccepted(self.isHidden())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Let files, pictures and texts be let go over the window."""
        from followup_desktop.ui.intake.given import may_be_given

        if may_be_given(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Pass on what was let go."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(event.mimeData(), event.position().toPoint())
