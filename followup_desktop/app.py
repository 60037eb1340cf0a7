"""The window's composition root: everything is built here once, and started.

What costs time is imported in the order in which it is needed: our own packages and the store before Qt,
which reads the source of every module imported after it; tray, search and the other pages after the first
paint.
"""

import builtins
import gc
import os
import sys
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from followup_desktop import paths
from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock, clock_from

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from followup_desktop.desktop.autostart import Autostart
    from followup_desktop.desktop.single_instance import SingleInstance
    from followup_desktop.services import Services

_LOG_SIZE, _LOG_COPIES = 1_000_000, 2


class WindowArguments(NamedTuple):
    """What the command line asks of the window. `files` are taken in once it is there."""

    data_dir: str | None = None
    background: bool = False
    sample: bool = False
    files: tuple[str, ...] = ()


def run(arguments: WindowArguments) -> int:
    """Open the window, or bring the one that is there to the front; returns the exit status."""
    gc.disable()  # until the first paint: loading makes much, and hardly any of it is garbage
    try:
        if not arguments.sample:
            return _run(arguments, arguments.data_dir)
        from tempfile import TemporaryDirectory

        with TemporaryDirectory(prefix="followup-sample-") as folder:
            return _run(arguments, folder)
    finally:
        gc.enable()


def _run(arguments: WindowArguments, data_dir: str | None) -> int:
    missing = _missing_display(os.environ)
    if missing:
        print(missing, file=sys.stderr)  # noqa: T201 (without a screen there is nowhere else to say it)
        return 1
    app = _application()
    try:
        folder = paths.data_dir(data_dir)
        clock = clock_from(os.environ.get("FOLLOWUP_NOW"))
    except FollowupError as error:
        return _refuse(str(error))
    from followup_desktop.desktop.single_instance import SingleInstance, Start

    instance = SingleInstance(paths.lock_file(folder))
    if not instance.take() and not instance.cannot_lock:
        files = tuple(str(Path(file).absolute()) for file in arguments.files)
        if instance.hand_over(Start(arguments.background, files)):
            return 0
        return _refuse(_("Followup is running already, but does not answer. End it, and start again."))
    try:
        return _with_database(app, arguments, folder, clock, instance)
    finally:
        instance.release()


def _with_database(
    app: "QApplication", arguments: WindowArguments, folder: Path, clock: Clock, instance: "SingleInstance"
) -> int:
    from PySide6.QtCore import QLocale

    from followup_desktop.ui.locale_dates import date_format_of

    try:
        services = build_services(
            paths.database_file(folder), clock, date_format=date_format_of(QLocale.system())
        )
    except FollowupError as error:
        import logging

        _log_to(paths.log_file(folder))
        logging.getLogger(__name__).error("The database cannot be opened: %s", error)  # noqa: TRY400
        return _refuse(str(error))
    try:
        return _with_window(app, arguments, folder, services, instance)
    finally:
        services.close()


def _with_window(
    app: "QApplication",
    arguments: WindowArguments,
    folder: Path,
    services: "Services",
    instance: "SingleInstance",
) -> int:
    from PySide6.QtCore import QSettings

    from followup_desktop.ui.bridge import Bridge
    from followup_desktop.ui.main_window import MainWindow
    from followup_desktop.ui.navigation import Navigation, entries, first_page
    from followup_desktop.ui.problems import Problems
    from followup_desktop.ui.running import Folder, Running
    from followup_desktop.ui.theme import Theme

    log = paths.log_file(folder)
    problems = Problems(str(log), partial(_log_to, log))
    problems.watch()
    if arguments.sample:
        services.transfer.load_sample(_zone())
    theme = Theme(services.settings().appearance)
    theme.apply(app)
    bridge = Bridge(services.changes, services.clock, services.data_version)
    at_login = partial(_at_login, arguments.data_dir or os.environ.get(paths.DATA_DIR_VARIABLE))
    navigation = Navigation(services, theme, at_login)
    kept = QSettings(str(paths.window_settings_file(folder)), QSettings.Format.IniFormat)
    window = MainWindow(theme, entries(), navigation.makers, kept)
    navigation.lead(window)
    problems.belong_to(window)
    bridge.changed.connect(window.refresh)
    if arguments.sample:
        window.say_above(_("This is a sample to look around in. Nothing that you do here is kept."))
    places = Folder(folder, paths.database_file(folder), paths.log_file(folder))
    running = Running(app, services, theme, bridge, window, navigation, instance, problems, places, at_login)
    window.show_page(first_page(services, kept))
    if sys.platform == "darwin":
        from followup_desktop.desktop.opened_files import OpenedFiles

        opened = OpenedFiles(app)
        window.painted.connect(partial(opened.give_to, window.files_dropped.emit))
    running.start(background=arguments.background, files=arguments.files, sample=arguments.sample)
    status = app.exec()
    running.end()
    return status


def _missing_display(environment: Mapping[str, str]) -> str:
    """What to say where there is no screen to open a window on: Qt would end the program with an abort."""
    if sys.platform != "linux":
        return ""
    # The frozen program is shown by XWayland: with its window closed it can fill the clipboard only there.
    frozen = bool(getattr(sys, "frozen", False))
    platform = environment.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland") if frozen else "xcb"):
        return ""
    if environment.get("WAYLAND_DISPLAY") and not frozen and not platform:
        return ""
    display = environment.get("DISPLAY", "")
    local = display.removeprefix(":").partition(".")[0] if display.startswith(":") else ""
    if display and not (local and not Path(f"/tmp/.X11-unix/X{local}").exists()):  # noqa: S108 (X11's own)
        return ""
    return _(
        "There is no display to open the window on{which}. Start it on a desktop, or use the commands: "
        "followup-desktop --help"
    ).format(which=f" ({display})" if display else "")


def _application() -> "QApplication":
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    # Qt's own import reads the source of every module once more, for a feature that we do not use.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    if sys.platform == "win32":
        from followup_desktop.desktop.windows_identity import take_identity

        take_identity()
    with _environment():
        app = QApplication(sys.argv[:1])
    if sys.platform == "linux":  # the menu bar belongs to the window, and asking for another one takes time
        app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeMenuBar)
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName("Followup Desktop")
    app.setDesktopFileName(paths.APP_NAME)
    app.setQuitOnLastWindowClosed(False)
    return app


def _environment() -> AbstractContextManager[None]:
    """The environment in which Qt starts, so that what we start later has the person's own."""
    if not getattr(sys, "frozen", False):
        return nullcontext()
    from followup_desktop.desktop.frozen_environment import own_libraries

    return own_libraries(os.environ)


def _refuse(text: str) -> int:
    """Say why the window cannot open, and leave everything as it is."""
    from followup_desktop.ui.problems import show_problem

    print(text, file=sys.stderr)  # noqa: T201 (whoever started it from a terminal reads it there)
    show_problem(None, _("Followup Desktop cannot start."), text)
    return 1


def _log_to(file: Path) -> None:
    """Write what goes wrong to a file; a folder that cannot be written is told by the database."""
    import logging  # 12 ms with its handlers; the first paint needs no log
    from logging.handlers import RotatingFileHandler

    try:
        handler = RotatingFileHandler(file, maxBytes=_LOG_SIZE, backupCount=_LOG_COPIES, delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def _at_login(data_dir: str | None) -> "Autostart":
    from followup_desktop.desktop.autostart import autostart  # nobody asks before the first paint

    return autostart(data_dir)


def _zone() -> str:
    """The IANA name of the machine's zone."""
    from PySide6.QtCore import QTimeZone

    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii") or "UTC"
