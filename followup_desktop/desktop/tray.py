"""The icon in the tray: how many steps are due, a short menu, and notifications.

Whether there is a tray is what QSystemTrayIcon.isSystemTrayAvailable() says, and nothing else: the other
questions one could ask are answered with yes also where there is none. A panel may come and go, so the
question is put again with each minute, and the icon made anew.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from followup_desktop.desktop.program_icon import program_icon
from followup_desktop.phrases.language import _

_Reason = QSystemTrayIcon.ActivationReason


class Tray(QObject):
    """Says what was chosen in the tray; decides nothing itself.

    `came_and_went` tells that a tray is there now, or no longer.
    """

    opened = Signal()
    new_interview_asked = Signal()
    pause_asked = Signal(bool)
    quit_asked = Signal()
    message_clicked = Signal()
    came_and_went = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._due = 0
        self._day = ""
        self._menu = self._make_menu()

    @property
    def is_there(self) -> bool:
        """Whether our icon is in a tray, so that the window may hide there."""
        return self._icon is not None

    def poll(self) -> None:
        """Look whether a tray came or went, and act on it."""
        available = QSystemTrayIcon.isSystemTrayAvailable()
        if available and self._icon is None:
            self._make_icon()
            self.came_and_went.emit()
        elif not available and self._icon is not None:
            self.remove()
            self.came_and_went.emit()

    def remove(self) -> None:
        """Take our icon away."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def show_day(self, due: int, day: str) -> None:
        """Show the number of due steps on the icon, and the day in one line when the mouse is on it."""
        if (due, day) == (self._due, self._day):
            return
        changed = due != self._due
        self._due, self._day = due, day
        if self._icon is not None:
            self._icon.setToolTip(day)
            if changed:
                self._icon.setIcon(program_icon(due))

    def set_paused(self, paused: bool) -> None:
        """Tick "Pause reminders" in the menu, or not."""
        self._pause.setChecked(paused)

    def say(self, title: str, text: str) -> bool:
        """Show a notification. Whether there was a tray to show it."""
        if self._icon is None:
            return False
        self._icon.showMessage(title, text, self._icon.icon())
        return True

    def _make_menu(self) -> QMenu:
        menu = QMenu()
        entries = (
            (_("Open Followup"), self.opened),
            (_("New interview"), self.new_interview_asked),
        )
        for text, signal in entries:
            menu.addAction(text).triggered.connect(signal)
        self._pause = QAction(_("Pause reminders"), menu)
        self._pause.setCheckable(True)
        self._pause.triggered.connect(self.pause_asked)
        menu.addAction(self._pause)
        menu.addSeparator()
        menu.addAction(_("Quit")).triggered.connect(self.quit_asked)
        return menu

    def _make_icon(self) -> None:
        icon = QSystemTrayIcon(program_icon(self._due), self)
        icon.setContextMenu(self._menu)
        icon.setToolTip(self._day)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self.message_clicked)
        icon.show()
        self._icon = icon

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (_Reason.Trigger, _Reason.DoubleClick):
            self.opened.emit()
