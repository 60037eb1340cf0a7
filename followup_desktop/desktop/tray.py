"""The icon in the tray: how many steps are due, a short menu, and notifications.

Whether there is a tray is what QSystemTrayIcon.isSystemTrayAvailable() says, and nothing else: the other
questions one could ask are answered with yes also where there is none. A panel may come and go, so the
question is put again with each minute, and the icon made anew.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from followup_desktop.desktop.program_icon import program_icon
from followup_desktop.domain.snoozing import Pause
from followup_desktop.phrases.language import _
from followup_desktop.phrases.reminders import pause_label

_Reason = QSystemTrayIcon.ActivationReason


class NextStep(NamedTuple):
    """A step in the menu: its uid, and what the entry says."""

    uid: str
    words: str


class Tray(QObject):
    """Says what was chosen in the tray; decides nothing itself.

    `step_asked` carries the uid of a step, `pause_asked` for how long reminders are to rest (Pause), or None
    to go on. `came_and_went` tells that a tray is there now, or no longer.
    """

    opened = Signal()
    step_asked = Signal(str)
    new_interview_asked = Signal()
    pause_asked = Signal(object)
    quit_asked = Signal()
    message_clicked = Signal()
    came_and_went = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._due = 0
        self._day = ""
        self._steps: Sequence[NextStep] = ()
        self._entries_of_steps: list[QAction] = []
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

    def show_steps(self, steps: Sequence[NextStep]) -> None:
        """Show these steps on top of the menu."""
        if steps == self._steps:
            return
        self._steps = steps
        for entry in self._entries_of_steps:
            self._menu.removeAction(entry)
            entry.deleteLater()
        self._entries_of_steps = [self._entry_of(step) for step in steps]
        if steps:
            line = QAction(self._menu)
            line.setSeparator(True)
            self._entries_of_steps.append(line)
        self._menu.insertActions(self._open, self._entries_of_steps)

    def set_paused(self, paused: bool) -> None:
        """Offer to go on with the reminders, or not."""
        self._go_on.setVisible(paused)

    def say(self, title: str, text: str) -> bool:
        """Show a notification. Whether there was a tray to show it."""
        if self._icon is None:
            return False
        self._icon.showMessage(title, text, self._icon.icon())
        return True

    def _make_menu(self) -> QMenu:
        menu = QMenu()
        self._open = menu.addAction(_("Open Followup"))
        self._open.triggered.connect(self.opened)
        menu.addAction(_("New interview")).triggered.connect(self.new_interview_asked)
        menu.addMenu(self._make_pauses(menu))
        menu.addSeparator()
        menu.addAction(_("Quit")).triggered.connect(self.quit_asked)
        return menu

    def _make_pauses(self, menu: QMenu) -> QMenu:
        pauses = QMenu(_("Pause reminders"), menu)
        for pause in Pause:
            pauses.addAction(pause_label(pause)).triggered.connect(partial(self._ask_pause, pause))
        self._go_on = pauses.addAction(_("Go on"))
        self._go_on.triggered.connect(partial(self._ask_pause, None))
        self._go_on.setVisible(False)
        return pauses

    def _entry_of(self, step: NextStep) -> QAction:
        entry = QAction(step.words.replace("&", "&&"), self._menu)
        entry.triggered.connect(partial(self._ask_step, step.uid))
        return entry

    def _ask_pause(self, pause: Pause | None, _checked: bool = False) -> None:
        self.pause_asked.emit(pause)

    def _ask_step(self, uid: str, _checked: bool = False) -> None:
        self.step_asked.emit(uid)

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
