"""Being there: the tray, the reminders, and what closing the window means."""

import logging
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmapCache

from followup_desktop.desktop.notifications.delivery import Notifications
from followup_desktop.desktop.notifications.notification import Notification
from followup_desktop.desktop.tray import NextStep, Tray
from followup_desktop.domain.snoozing import Pause
from followup_desktop.phrases.dates import weekday_name
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.phrases.plain_line import plain_line
from followup_desktop.services import Services
from followup_desktop.services.checklist import Progress
from followup_desktop.store.checklist import Line, Section
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.reminding import Reminding

_REST_AFTER = 2000  # milliseconds, by which the desktop has taken the window away and drawn the icon
_STEPS_IN_MENU, _LONGEST_ENTRY = 3, 60
_TO_COME = (Section.OVERDUE, Section.TODAY, Section.THIS_WEEK)

_log = logging.getLogger(__name__)


class Presence(QObject):
    """Keeps the tray up to date and brings reminders, with each minute and after each change.

    `quitting` tells that the program is to end; `step_asked` (a uid), `today_asked` and `new_interview_asked`
    what the person wants to see.
    """

    quitting = Signal()
    new_interview_asked = Signal()
    step_asked = Signal(str)
    today_asked = Signal()

    def __init__(self, services: Services, window: MainWindow, *, is_sample: bool = False) -> None:
        super().__init__(window)
        self._is_sample = is_sample
        self._services, self._window = services, window
        self.tray = Tray(self)
        self.notifications = Notifications(self.tray, self)
        self._reminding = Reminding(services, self.notifications, self)
        self._reminding.step_asked.connect(self.step_asked)
        self._reminding.today_asked.connect(self.today_asked)
        self.tray.opened.connect(window.bring_to_front)
        self.tray.step_asked.connect(self.step_asked)
        self.tray.new_interview_asked.connect(self.new_interview_asked)
        self.tray.pause_asked.connect(self._pause)
        self.tray.quit_asked.connect(self.quitting)
        self.tray.came_and_went.connect(self._tray_changed)
        if is_sample:  # told from the person's own window; Qt adds the program's name
            window.setWindowTitle(_("Sample"))

    def look(self) -> None:
        """The look of each minute: is there a tray, what is due, is it time to remind."""
        self.tray.poll()
        self.show_day()
        if not self._is_sample:
            self._reminding.remind()
        self._rest()

    def show_day(self) -> None:
        """Show what is due on the tray icon and beside "Today" in the list of pages."""
        progress = self._services.checklist.progress()
        due, paused_until = progress.total - progress.done, self._services.reminders.paused_until()
        self._window.sidebar.set_count("today", due)
        self.tray.show_day(due, day_in_a_line(progress, paused_until))
        self.tray.show_steps(self._next_steps())
        self.tray.set_paused(paused_until is not None)
        self._reminding.tidy_up()

    def close_window(self) -> None:
        """The window was closed: into the tray where there is one, else minimised; say so once.

        The sample ends: nobody wants to be reminded of invented people.
        """
        if self._is_sample:
            self.quitting.emit()
            return
        self.tray.poll()
        if self.tray.is_there:
            self._window.hide()
            self._say_where_it_went()
        else:
            self._say_that_it_stays()
            self._window.showMinimized()
        QTimer.singleShot(_REST_AFTER, self._rest)

    def end(self) -> None:
        """Leave nothing behind that does not answer any more."""
        self.notifications.close()
        self.tray.remove()

    def _say_where_it_went(self) -> None:
        if self._services.preferences.settings().told_about_tray:
            return
        text = _("Followup stays in the tray to remind you.")
        if self.notifications.deliver(Notification("Followup Desktop", text)):
            self._services.preferences.told_about_tray()

    def _say_that_it_stays(self) -> None:
        if not self._window.is_first("minimised"):
            return
        text = _("There is no tray here, so Followup stays minimised to remind you. Ctrl+Q ends it.")
        if not self.notifications.deliver(Notification("Followup Desktop", text)):
            self._window.toast.say(text)

    def _next_steps(self) -> list[NextStep]:
        checklist = self._services.checklist
        lines: list[Line] = []
        for section in _TO_COME:
            if len(lines) < _STEPS_IN_MENU:
                lines += checklist.lines(section, 0, _STEPS_IN_MENU - len(lines))
        steps = []
        for line in lines:
            title = plain_line(checklist.title(line), _LONGEST_ENTRY)
            words = _("{step}: {when}").format(step=title, when=checklist.due_words(line))
            steps.append(NextStep(line.uid, words))
        return steps

    def _rest(self) -> None:
        """Keep no pictures while nobody looks: Qt would wake every ten seconds to see which to throw away."""
        if self._window.isHidden():
            QPixmapCache.clear()

    def _pause(self, pause: Pause | None) -> None:
        if pause is None:
            self._services.reminders.pause(None)
        else:
            self._services.reminders.pause_for(pause)

    def _tray_changed(self) -> None:
        """Without a tray a hidden window could not be reached any more."""
        if not self.tray.is_there and self._window.isHidden():
            _log.info("The tray is gone: the window is shown minimised.")
            self._window.showMinimized()


def day_in_a_line(progress: Progress, paused_until: datetime | None = None) -> str:
    """The day for the tray: "3 steps to do today, 2 done"; while reminders are paused, until when."""
    due = progress.total - progress.done
    if due:
        text = ngettext("{count} step to do today", "{count} steps to do today", due).format(count=due)
    elif progress.done:
        text = _("That is everything for today")
    else:
        text = _("Nothing is due today")
    if due and progress.done:
        text = _("{day}, {count} done").format(day=text, count=progress.done)
    if paused_until is not None:
        when = f"{weekday_name(paused_until.date())} {paused_until:%H:%M}"
        text = _("{day}. Reminders are paused until {when}").format(day=text, when=when)
    return _("Followup: {day}").format(day=text)
