"""Room on the screen: a window opens no larger than fits."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 40)  # what the window manager draws around a window, at the most


def fitting(widget: QWidget, width: int, height: int) -> QSize:
    """This size (logical pixels), or as much of it as the widget's screen has room for."""
    over = widget.parentWidget() or widget
    # Not widget.screen(): PySide makes the screen the widget's child, and deletes it with the widget.
    middle = over.mapToGlobal(over.rect().center())
    screen = QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
    return QSize(width, height).boundedTo(screen.availableSize() - _FRAME)
