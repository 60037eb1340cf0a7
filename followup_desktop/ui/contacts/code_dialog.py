"""A contact's card as a QR code, to be read off the screen by a phone."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services import Services
from followup_desktop.ui.asking import asked
from followup_desktop.ui.controls import UNIT, Hint, PageTitle, PrimaryButton
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme

QUIET = 4
"""Modules of light around the code, which readers need (ISO/IEC 18004)."""

_LIGHT, _DARK = QColor("#FFFFFF"), QColor("#000000")


class CodeField(QWidget):
    """Paints a code dark on white, whatever the theme is, with modules of whole pixels of the screen."""

    def __init__(self, modules: Sequence[Sequence[bool]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules = modules
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Large enough to be read across a table."""
        side = (len(self._modules) + 2 * QUIET) * 6
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Two pixels for a module."""
        side = (len(self._modules) + 2 * QUIET) * 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """The code, as large as there is room."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)  # from here on in pixels of the screen
        room = min(round(self.width() * ratio), round(self.height() * ratio))
        count = len(self._modules) + 2 * QUIET
        side = max(1, room // count)
        left = (round(self.width() * ratio) - side * count) // 2
        top = (round(self.height() * ratio) - side * count) // 2
        painter.fillRect(QRect(left, top, side * count, side * count), _LIGHT)
        for row, modules in enumerate(self._modules, start=QUIET):
            for column, dark in enumerate(modules, start=QUIET):
                if dark:
                    painter.fillRect(QRect(left + column * side, top + row * side, side, side), _DARK)
        painter.end()


class CodeDialog(QDialog):
    """The code with the name above it, and what to do beneath."""

    def __init__(
        self, name: str, modules: Sequence[Sequence[bool]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("QR code"))
        self.code = CodeField(modules, _("QR code of {name}").format(name=name), self)
        close = PrimaryButton(_("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        title = PageTitle(name, theme, self)
        title.setWordWrap(True)
        column = QVBoxLayout(self)
        edge = theme.px(24)
        column.setContentsMargins(edge, theme.px(16), edge, theme.px(16))
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(title)
        column.addWidget(self.code, 1)
        hint = _("Point a phone's camera at it: the card goes into the phone's contacts.")
        column.addWidget(Hint(hint, theme, self))
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(fitting(self, theme.px(420), theme.px(540)))

    @classmethod
    def show_code(cls, services: Services, theme: Theme, uid: str, parent: QWidget) -> None:
        """Show the code of a contact until it is closed. Raises FollowupError where there is none."""
        contact = services.contacts.contact(uid).contact
        asked(cls(contact.name, services.address_book.qr_modules(uid), theme, parent))
