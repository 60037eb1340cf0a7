"""The looks: colours, type scale, icons, and the text size that all of them follow."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication, QToolTip

from followup_desktop.domain.settings import Appearance
from followup_desktop.ui.icons import Icons
from followup_desktop.ui.style import FollowupStyle
from followup_desktop.ui.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens, palette

__all__ = ["Theme", "Tokens"]

TITLE, BODY, SMALL = 22, 15, 13
"""The type scale, in logical pixels at a text size of 100 %."""


class Theme(QObject):
    """What a page needs to look right: colours, fonts, icons and lengths.

    Made after the QApplication. `changed` tells that any of it is different now: colours, text size or
    the sharpness of the screen. Widgets of Qt follow by themselves; whoever paints or has set a colour,
    font or icon by hand takes it anew then.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance or Appearance()
        self._app: QApplication | None = None
        self._icons = Icons()
        self._system_is_dark = False
        self._take_over()

    @property
    def tokens(self) -> Tokens:
        """The colours now."""
        return self._tokens

    @property
    def is_dark(self) -> bool:
        """Whether text is light on dark."""
        return self._dark

    @property
    def title_font(self) -> QFont:
        """For the title of a page: 22 px, semibold."""
        return self._font(TITLE, QFont.Weight.DemiBold)

    @property
    def body_font(self) -> QFont:
        """For everything that is read: 15 px. It is the application's font."""
        return self._font(BODY)

    @property
    def small_font(self) -> QFont:
        """For what comes second: 13 px."""
        return self._font(SMALL)

    @property
    def heading_font(self) -> QFont:
        """For the heading of a section: 13 px, semibold."""
        return self._font(SMALL, QFont.Weight.DemiBold)

    def icon(self, name: str, colour: str = "text", size: int = 16) -> QIcon:
        """The line icon `name` (a file of resources/icons) in `colour`, the name of one of the Tokens.

        `size` is in logical pixels at a text size of 100 %. Disabled controls get it paler by themselves.
        Raises FileNotFoundError for a name that is not there.
        """
        return self._icons.icon(name, getattr(self._tokens, colour), self.px(size), self._sharpness())

    def px(self, length: int) -> int:
        """`length`, in logical pixels at 100 %, at the text size that is set."""
        return round(length * self._appearance.text_size / 100)

    def use(self, appearance: Appearance) -> None:
        """Take other looks: at once, in all windows."""
        self._appearance = appearance
        self._refresh()

    def apply(self, app: QApplication) -> None:
        """Dress the application, and follow the system's colours and screens from now on."""
        self._app = app
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        app.screenAdded.connect(self.screen_changed)
        app.primaryScreenChanged.connect(self.screen_changed)
        self._read_system()
        self._take_over()
        self._style = FollowupStyle(self)
        app.setStyle(self._style)
        self._dress()

    def screen_changed(self) -> None:
        """Draw the icons anew for the screens there are now."""
        self._icons.clear()
        self.changed.emit()

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont()
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font

    def _sharpness(self) -> float:
        return self._app.devicePixelRatio() if self._app is not None else 1.0

    def _read_system(self) -> None:
        if self._app is not None:
            self._system_is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _system_changed(self) -> None:
        self._read_system()
        if self._appearance.scheme in ("system", "contrast"):
            self._refresh()

    def _take_over(self) -> None:
        scheme = self._appearance.scheme
        self._dark = scheme == "dark" or (scheme in ("system", "contrast") and self._system_is_dark)
        if scheme == "contrast":
            self._tokens = CONTRAST_DARK if self._dark else CONTRAST_LIGHT
        else:
            self._tokens = DARK if self._dark else LIGHT

    def _refresh(self) -> None:
        self._take_over()
        self._icons.clear()
        if self._app is not None:
            self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        assert self._app is not None
        self._app.setFont(self.body_font)
        colours = palette(self._tokens)
        self._app.setPalette(colours)
        QToolTip.setPalette(colours)
        # Qt posts the change of font; whoever hears `changed` is to find it made.
        self._app.sendPostedEvents(None, QEvent.Type.ApplicationFontChange.value)
