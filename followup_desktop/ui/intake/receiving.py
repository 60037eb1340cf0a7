"""Where something that is let go over the window lands: in the form beneath it, else in the window."""

from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from followup_desktop.ui.intake.given import Given, given_by, local_files

_HOVERING = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


@runtime_checkable
class PictureTaker(Protocol):
    """A field for pictures, which takes a file of one itself."""

    def takes_picture(self, content: QMimeData) -> bool:
        """Whether this is a picture."""


@runtime_checkable
class Receiver(Protocol):
    """A form that makes something of its own of what comes in."""

    def receives(self, content: QMimeData) -> bool:
        """Whether it takes this, being open."""

    def receive(self, given: Given) -> None:
        """Take it in."""


def receiver_of(widget: QWidget | None, content: QMimeData) -> Receiver | None:
    """The innermost form around a widget that takes this."""
    while widget is not None:
        if isinstance(widget, Receiver) and widget.receives(content):
            return widget
        widget = widget.parentWidget()
    return None


class Dropping(QObject):
    """Sees what hovers over a window before its widgets do, which else take the name of a file for a text.

    `dropped` carries what was let go (Given), and the form that takes it, or None. Texts and pictures are
    left to a field beneath them that takes them, and come from the window's own drop where there is none.
    """

    dropped = Signal(object, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._let_go: list[tuple[Given, Receiver | None]] = []
        self._watch()

    def let_go(self, content: QMimeData, at: QPoint) -> None:
        """Something was let go at this point of the window.

        It is taken in only afterwards: the program that it comes from waits until this returns.
        """
        given = given_by(content)
        if not given.nothing:
            self._let_go.append((given, receiver_of(self._window.childAt(at), content)))
            QTimer.singleShot(0, self._pass_on)

    def _pass_on(self) -> None:
        if self._let_go:
            self.dropped.emit(*self._let_go.pop(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 (Qt's name)
        """Take files, wherever over the window they are."""
        kind = event.type()
        if kind not in _HOVERING and kind is not QEvent.Type.Drop:
            return False
        drop = cast("QDropEvent", event)
        if QApplication.activeModalWidget() is not None:
            drop.ignore()
            return True
        if not local_files(drop.mimeData()):
            return False
        at = drop.position().toPoint()
        if self._is_for_a_picture(at, drop.mimeData()):
            return False
        drop.setDropAction(Qt.DropAction.CopyAction)
        drop.accept()
        if kind is QEvent.Type.Drop:
            self.let_go(drop.mimeData(), at)
        return True

    def _watch(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _is_for_a_picture(self, at: QPoint, content: QMimeData) -> bool:
        """Whether the field beneath is one for pictures, which knows what to do with this one."""
        beneath = self._window.childAt(at)
        return isinstance(beneath, PictureTaker) and beneath.takes_picture(content)
