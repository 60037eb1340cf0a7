"""Room: a window opens no larger than the screen, and the pages in a narrow one have less margin."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from followup_desktop.ui.theme import Theme

_WIDE = 1100  # logical pixels of a window, at a text size of 100 %, from which margins are wide
_FRAME = QSize(8, 40)  # what the window manager draws around a window, at the most


def fitting(widget: QWidget, width: int, height: int) -> QSize:
    """This size (logical pixels), or as much of it as the widget's screen has room for."""
    over = widget.parentWidget() or widget
    # Not widget.screen(): PySide makes the screen the widget's child, and deletes it with the widget.
    middle = over.mapToGlobal(over.rect().center())
    screen = QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
    return QSize(width, height).boundedTo(screen.availableSize() - _FRAME)


def page_side(page: QWidget, theme: Theme) -> int:
    """The room at both sides of a page, in pixels: less in a narrow window."""
    return theme.px(24 if page.window().width() >= theme.px(_WIDE) else 16)
