"""The self-test of the reminders: a test notification, and the list of what works on this machine."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, Hint, Message, SectionHeading, Text
from followup_desktop.ui.settings.findings import Finding, Works
from followup_desktop.ui.theme import Theme

_SHAPES = {
    Works.YES: ("circle-check", "done"),
    Works.OFF: ("circle", "muted"),
    Works.MISSING: ("triangle-alert", "due_today"),
}


class Messenger(Protocol):
    """What shows notifications here, and says what this desktop can do."""

    def deliver(self, title: str, body: str) -> bool:
        """Show a notification. Whether it could be shown."""

    def capabilities(self) -> set[str]:
        """What there is now (see Capability)."""


class SelfTest(QWidget):
    """A button that shows a notification, and a line for each thing; `look` says how they stand now."""

    def __init__(
        self,
        messenger: Messenger,
        look: Callable[[], list[Finding]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._messenger, self._look, self._theme = messenger, look, theme
        show = Button(_("Show a &test notification"), self)
        show.clicked.connect(self._show_one)
        self._answer = Message(theme, self)
        self._lines = QWidget(self)
        row = QHBoxLayout()
        row.addWidget(show)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)
        self._column.addWidget(SectionHeading(_("What works here"), theme, self))
        self._column.addLayout(row)
        self._column.addWidget(self._answer)
        self._column.addWidget(self._lines)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Look when somebody wants to see it: the answer takes a moment."""
        super().showEvent(event)
        self._refresh()

    def _show_one(self) -> None:
        if self._messenger.deliver("Followup Desktop", _("This is how a reminder comes to you.")):
            self._answer.set_error("")
            self._answer.set_echo(
                _("It is shown. If you see none, your desktop may be set not to disturb you now.")
            )
        else:
            self._answer.set_error(_("It could not be shown. The list says what to do."))
        self._refresh()

    def _refresh(self) -> None:
        lines = QWidget(self)
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for finding in self._look():
            column.addLayout(self._line(finding, lines))
        self._column.replaceWidget(self._lines, lines)
        self._lines.hide()  # both at once, else only when the event loop comes to it
        lines.show()
        self._lines.deleteLater()
        self._lines = lines

    def _line(self, finding: Finding, parent: QWidget) -> QHBoxLayout:
        icon, colour = _SHAPES[finding.works]
        shape = QLabel(parent)
        shape.setPixmap(self._theme.icon(icon, colour).pixmap(self._theme.px(16), self._theme.px(16)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(finding.what, self._theme, parent))
        words.addWidget(Hint(finding.words, self._theme, parent))
        line = QHBoxLayout()
        line.setSpacing(UNIT)
        line.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line
