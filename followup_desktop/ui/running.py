"""The program while it runs: what is built once the window has been painted, and how it ends."""

import gc
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from followup_desktop.desktop.frozen_environment import load_what_waits
from followup_desktop.desktop.single_instance import SingleInstance, Start
from followup_desktop.domain.errors import FollowupError
from followup_desktop.services import Change, Services
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.navigation import FIRST_RUN, TODAY, Navigation
from followup_desktop.ui.problems import Problems
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from followup_desktop.desktop.autostart import Autostart
    from followup_desktop.ui.actions import Actions
    from followup_desktop.ui.calendar_keeper import CalendarKeeper
    from followup_desktop.ui.files import Files
    from followup_desktop.ui.presence import Presence


class Folder(NamedTuple):
    """The person's folder, and in it the database and the log."""

    path: Path
    database: Path
    log: Path


class Running(QObject):
    """Holds together what works beside the window: tray, reminders, menu, files, later starts.

    `at_login` makes what starts the program at login.
    """

    def __init__(
        self,
        app: QApplication,
        services: Services,
        theme: Theme,
        bridge: Bridge,
        window: MainWindow,
        navigation: Navigation,
        instance: SingleInstance,
        problems: Problems,
        folder: Folder,
        at_login: "Callable[[], Autostart]",
    ) -> None:
        super().__init__()
        self._app, self._at_login = app, at_login
        self._services, self._theme, self._bridge, self._window = services, theme, bridge, window
        self._navigation, self._instance, self._folder = navigation, instance, folder
        self._problems = problems
        self._presence: Presence | None = None
        self._calendar: CalendarKeeper | None = None
        self._files_at_start: Sequence[str] = ()
        self._background = self._is_sample = self._has_ended = False

    def start(self, *, background: bool, files: Sequence[str], sample: bool = False) -> None:
        """Show the window and build the rest after its first paint; in the background, build it at once."""
        self._files_at_start, self._background, self._is_sample = files, background, sample
        if background:
            if not self._build().tray.is_there:
                self._window.showMinimized()
        else:
            self._window.painted.connect(self._build)
            self._window.show()
            self._window.page(self._window.current_key).setFocus()

    def end(self) -> None:
        """Hide everything first: with a clipboard manager, ending can take a while."""
        self._has_ended = True
        self._window.hide()
        self._bridge.stop()
        if self._calendar is not None:
            self._calendar.finish()
        if self._presence is not None:
            self._app.focusWindowChanged.disconnect(self._came_to_the_front)
            self._presence.end()
        self._instance.release()

    def _build(self) -> "Presence":
        from followup_desktop.store.backup import restore
        from followup_desktop.ui.files import Files
        from followup_desktop.ui.presence import Presence

        window, navigation, bridge = self._window, self._navigation, self._bridge
        self._presence = presence = Presence(self._services, window, is_sample=self._is_sample)
        presence.quitting.connect(self._quit)
        presence.new_interview_asked.connect(self._new_interview)
        presence.step_asked.connect(self._show_step)
        presence.today_asked.connect(self._show_today)
        window.closing.connect(self._close)
        self._files = files = Files(
            self._services, self._theme, partial(restore, self._folder.database), navigation.tell, window
        )
        files.restored.connect(bridge.look)
        files.taken_in.connect(navigation.say_taken_in)
        self._actions = actions = self._make_actions(presence, files)
        window.commands["quit"].triggered.connect(self._quit)
        self._watch_drops(files)
        self._app.focusWindowChanged.connect(self._came_to_the_front)
        window.toast.undo_asked.connect(navigation.undo)
        navigation.import_asked.connect(files.ask_import)
        navigation.sample_asked.connect(actions.open_sample)
        navigation.region_asked.connect(actions.choose_region)
        self._keep_calendar()
        bridge.minute.connect(presence.look)
        bridge.minute.connect(self._settle_file)
        bridge.changed.connect(self._changed)
        self._instance.started.connect(self._started_again)
        self._instance.listen()
        presence.look()
        QTimer.singleShot(0, self._settle)
        return presence

    def _make_actions(self, presence: "Presence", files: "Files") -> "Actions":
        from followup_desktop.desktop.this_desktop import ThisDesktop
        from followup_desktop.ui.actions import Actions

        return Actions(
            self._services,
            self._theme,
            self._window,
            self._navigation,
            files,
            self._at_login,
            ThisDesktop(presence.tray, presence.notifications),
            data_folder=self._folder.path,
            log_file=self._folder.log,
        )

    def _watch_drops(self, files: "Files") -> None:
        from followup_desktop.ui.intake.receiving import Dropping

        dropping = Dropping(self._window)
        self._window.dropped.connect(dropping.let_go)
        dropping.dropped.connect(files.take_given)

    def _keep_calendar(self) -> None:
        from followup_desktop.ui.calendar_keeper import CalendarKeeper

        self._calendar = calendar = CalendarKeeper(self._services, self._navigation.tell, self._window)
        self._bridge.minute.connect(calendar.look)
        self._bridge.changed.connect(calendar.changed)

    def _settle(self) -> None:
        """What may take longer than a blink."""
        if self._has_ended:  # quit at once
            return
        load_what_waits()
        gc.collect()  # what loading has left behind
        gc.freeze()  # the rest stays to the end, and need not be looked through again
        gc.enable()
        self._problems.open_log()
        self._navigation.welcome()
        if self._calendar is not None:
            self._calendar.changed()  # by commands, or by the days that went by, while nothing ran
        if self._files_at_start:
            self._files.take_in(self._files_at_start)

    def _settle_file(self) -> None:
        with suppress(FollowupError):  # a full disk says so where something is to be kept
            self._services.settle()

    def _changed(self, change: Change | None) -> None:
        if self._presence is not None:
            self._presence.show_day()
        imported = change is not None and change.label in ("imported", "restored", "elsewhere")
        if (
            imported
            and self._window.current_key == FIRST_RUN
            and any(self._services.checklist.counts().values())
        ):
            self._window.show_page(TODAY)

    def _came_to_the_front(self, window: QWindow | None) -> None:
        if window is not None:
            self._bridge.look()

    def _new_interview(self) -> None:
        self._window.bring_to_front()
        self._navigation.new_interview()

    def _show_step(self, uid: str) -> None:
        self._window.bring_to_front()
        self._navigation.show_step(uid)

    def _show_today(self) -> None:
        self._window.bring_to_front()
        self._window.show_page(TODAY)

    def _started_again(self, start: Start) -> None:
        if not start.background:
            self._window.bring_to_front()
        if start.files:
            self._files.take_in(start.files)

    def _close(self) -> None:
        """Closed by the person; when the session ends, the program ends with it."""
        if self._app.isSavingSession():
            self._quit()
        elif self._presence is not None:
            self._presence.close_window()

    def _quit(self) -> None:
        self._window.close_for_good()
        self._app.quit()
