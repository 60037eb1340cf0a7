"""Being there: the tray, the reminders, and what closing the window means."""

import logging
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmapCache

from followup_desktop.desktop.notifier import Notifier
from followup_desktop.desktop.tray import Tray
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.services import Services
from followup_desktop.services.checklist import Progress
from followup_desktop.ui.main_window import MainWindow

_REST_AFTER = 2000  # milliseconds, by which the desktop has taken the window away and drawn the icon

_log = logging.getLogger(__name__)


class Presence(QObject):
    """Keeps the tray up to date and brings reminders, with each minute and after each change.

    `quitting` tells that the program is to end.
    """

    quitting = Signal()
    new_interview_asked = Signal()

    def __init__(self, services: Services, window: MainWindow) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        self.tray = Tray(self)
        self._notifier = Notifier(self.tray)
        self.tray.opened.connect(window.bring_to_front)
        self.tray.message_clicked.connect(window.bring_to_front)
        self.tray.new_interview_asked.connect(self.new_interview_asked)
        self.tray.pause_asked.connect(self._pause)
        self.tray.quit_asked.connect(self.quitting)
        self.tray.came_and_went.connect(self._tray_changed)

    def look(self) -> None:
        """The look of each minute: is there a tray, what is due, is it time to remind."""
        self.tray.poll()
        self.show_day()
        self.remind()
        self._rest()

    def show_day(self) -> None:
        """Show what is due on the tray icon and beside "Today" in the list of pages."""
        progress = self._services.checklist.progress()
        self._window.sidebar.set_count("today", progress.total - progress.done)
        self.tray.show_day(progress.total - progress.done, day_in_a_line(progress))
        self.tray.set_paused(self._services.reminders.paused_until() is not None)

    def remind(self) -> None:
        """Bring the reminders that are due, where there is a tray to show them; else they wait."""
        if not self.tray.is_there:
            return
        reminders = self._services.reminders.due()
        if reminders and self._notifier.deliver(reminders):
            self._services.reminders.given([reminder.step for reminder in reminders])

    def close_window(self) -> None:
        """The window was closed: into the tray where there is one, and say so once; else the program ends."""
        if not self.tray.is_there:
            self.quitting.emit()
            return
        self._window.hide()
        settings = self._services.preferences.settings()
        if not settings.told_about_tray:
            self.tray.say("Followup Desktop", _("Followup stays in the tray to remind you."))
            self._services.preferences.told_about_tray()
        QTimer.singleShot(_REST_AFTER, self._rest)

    def _rest(self) -> None:
        """Keep no pictures while nobody looks: Qt would wake every ten seconds to see which to throw away."""
        if self._window.isHidden():
            QPixmapCache.clear()

    def _pause(self, paused: bool) -> None:
        now = self._services.clock.now()
        self._services.reminders.pause(tomorrow(now) if paused else None)
        self.show_day()

    def _tray_changed(self) -> None:
        """Without a tray a hidden window could not be reached any more."""
        if not self.tray.is_there and self._window.isHidden():
            _log.info("The tray is gone: the window is shown minimised.")
            self._window.showMinimized()


def tomorrow(now: datetime) -> datetime:
    """The moment at which the next day begins on the machine's clock."""
    day = (now + timedelta(days=1)).date()
    return datetime.combine(day, time()).astimezone()


def day_in_a_line(progress: Progress) -> str:
    """The day for the tray: "3 steps to do today, 2 done"."""
    due = progress.total - progress.done
    if due:
        text = ngettext("{count} step to do today", "{count} steps to do today", due).format(count=due)
    elif progress.done:
        text = _("That is everything for today")
    else:
        text = _("Nothing is due today")
    if due and progress.done:
        text = _("{day}, {count} done").format(day=text, count=progress.done)
    return _("Followup: {day}").format(day=text)
