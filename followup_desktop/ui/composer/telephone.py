"""A telephone number that can be called with a click: whatever the system dials with opens."""

import re
from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.theme import Theme

# As people write numbers; what comes behind, such as "ext. 5" or another number, is not dialled.
_NUMBER = re.compile(r"\+?\s*[\d(][\d\s()./\u2010-\u2015-]*")
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")  # +44 (0)20: dialled only within the country


def tel_address(number: str) -> str:
    """The address that dials this number (RFC 3966), of digits and plus alone; empty where there is none."""
    found = _NUMBER.search(number)
    if found is None:
        return ""
    written = found.group()
    abroad = written.startswith("+")
    if abroad:
        written = _TRUNK_ZERO.sub("", written)
    digits = "".join(str(int(sign)) for sign in written if sign.isdecimal())
    return f"tel:{'+' if abroad else ''}{digits}" if digits else ""


class TelephoneNumber(QLabel):
    """Shows a number as a link, which the Tab key reaches. `not_dialled` tells that nothing opened."""

    not_dialled = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = ""
        self.linkActivated.connect(self._dial)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def number(self) -> str:
        """The number as it is written on the card."""
        return self._number

    def show_number(self, number: str) -> None:
        """Show this number; without one, that there is none yet."""
        self._number = number
        address, flags = tel_address(number), Qt.TextInteractionFlag
        said = number or _("No number yet")
        self.setAccessibleName(said)
        self.setToolTip(_("Dial") if address else "")
        self._dress()
        if address:
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setText(f'<a href="{address}">{escape(said)}</a>')
            self.setTextInteractionFlags(
                flags.TextSelectableByMouse | flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard
            )
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(said)
            self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """The keyboard is on the link at once: by itself, Qt would want another Tab."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.focusNextPrevChild(True)  # noqa: FBT003

    def _dial(self, address: str) -> None:
        url = QUrl.fromEncoded(address.encode("ascii"), QUrl.ParsingMode.StrictMode)
        if not QDesktopServices.openUrl(url):
            self.not_dialled.emit()

    def _dress(self) -> None:
        """A number is the largest thing there, to be dialled from; that there is none is said quietly."""
        self.setFont(self._theme.title_font if self._number else self._theme.body_font)
        token = self._theme.tokens.text if self._number else self._theme.tokens.muted
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, token)
        self.setPalette(colours)
