"""A throw-away desktop: virtual screen, private bus, window manager, notifications, tray and accessibility.

It ends what it started and nothing else: its own children, and what its bus started on their behalf, which it
knows by a mark in their environment.
"""

import os
import select
import shutil
import signal
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Collection
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.e2e.bus import Bus, BusError
from tests.e2e.session_files import BUS_SERVICES, SYSTEM_SERVICES, received_mail, write_bus_files, write_home
from tests.e2e.waiting import wait_for

PROGRAMS = ("Xvfb", "dbus-daemon", "openbox", "dunst", "xfce4-panel", "xdotool", "xclip", "xdg-open")
MARK = "FOLLOWUP_E2E_SESSION"
WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"
DUNST, XFCE = "dunst", "xfce4-notifyd"
XFCE_SERVICE = "org.xfce.xfce4-notifyd.Notifications"

# What a person's own session says and the throw-away one must not hear.
FOREIGN = (
    "DBUS_SESSION_BUS_ADDRESS",
    "DESKTOP_SESSION",
    "FOLLOWUP_DATA_DIR",
    "FOLLOWUP_NOW",
    "LANGUAGE",
    "QT_QPA_PLATFORM",
    "SESSION_MANAGER",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "XDG_SESSION_DESKTOP",
)


def missing_parts() -> list[str]:
    """What this machine lacks for a desktop session."""
    programs = [name for name in PROGRAMS if shutil.which(name) is None]
    wanted = (*BUS_SERVICES, XFCE_SERVICE)
    return programs + [name for name in wanted if not (SYSTEM_SERVICES / f"{name}.service").exists()]


class DesktopError(Exception):
    """A part of the desktop did not come up."""


class DesktopSession:
    """The session, up while its `with` block lasts. `environment` is for the programs to be started in it.

    `daemon` shows the notifications (DUNST or XFCE), empty for none; `tray` says whether there is a tray.
    """

    def __init__(
        self, size: tuple[int, int] = (1360, 900), *, daemon: str = DUNST, tray: bool = True
    ) -> None:
        self.size = size
        self._first_daemon, self._first_tray = daemon, tray
        # Sockets live in it, and their paths must be short.
        self.folder = Path(tempfile.mkdtemp(prefix="followup-e2e-", dir="/tmp"))
        self.home = self.folder / "home"
        self.logs = self.folder / "logs"
        self.environment: dict[str, str] = {}
        self._mark = uuid.uuid4().hex
        self._parts: list[subprocess.Popen[bytes]] = []
        self._named: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.end()

    @property
    def received_mail(self) -> list[str]:
        """The mailto: addresses that the mail program of this desktop was opened with."""
        file = received_mail(self.home)
        return file.read_text().splitlines() if file.exists() else []

    @property
    def pixels(self) -> Path:
        """The file in which the screen lies as it shows now (XWD: a header, then the rows of pixels)."""
        return self.folder / "run" / "Xvfb_screen0"

    def forget_mail(self) -> None:
        """Empty what the mail program received."""
        received_mail(self.home).unlink(missing_ok=True)

    def bus(self) -> Bus:
        """A new connection to the session's bus."""
        return Bus(self.environment["DBUS_SESSION_BUS_ADDRESS"])

    def start_notifications(self, daemon: str = DUNST) -> None:
        """Start a notification daemon, and wait until it is there."""
        bus = self.bus()
        try:
            self._start_until_up("notifications", lambda: bus.has_owner(NOTIFICATIONS), *_command(daemon))
        finally:
            bus.close()

    def start_tray(self) -> None:
        """Start the panel with the tray, and wait until it is there."""
        bus = self.bus()
        try:
            self._start_until_up("tray", lambda: _has_tray(bus), "xfce4-panel", "--disable-wm-check")
        finally:
            bus.close()

    def start_bus_again(self) -> None:
        """Start the bus where it was before."""
        run, address = self.folder / "run", self.environment["DBUS_SESSION_BUS_ADDRESS"].partition(",")[0]
        socket = Path(address.removeprefix("unix:path="))
        socket.unlink(missing_ok=True)
        files = (f"--config-file={run / 'bus.conf'}", f"--address={address}", "--print-address={answer}")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_answering(
            "bus", "dbus-daemon", "--nofork", *files
        )

    def kill(self, name: str) -> None:
        """End a part at once, as a crash does: "bus", "notifications" or "tray"."""
        part = self._named[name]
        part.kill()
        part.wait()

    def start(self, name: str, *command: str, hand_over: Collection[int] = ()) -> subprocess.Popen[bytes]:
        """Start a program in the session, its output in logs/`name`.log; it is ended with the session."""
        with (self.logs / f"{name}.log").open("ab") as log:
            part = subprocess.Popen(
                command,
                env=self.environment,
                cwd=self.folder,
                pass_fds=hand_over,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._parts.append(part)
        self._named[name] = part
        return part

    def end(self) -> None:
        """End everything that was started here, newest first, and remove the folder."""
        for part in reversed(self._parts):
            end_process(part)
        self._parts.clear()
        for number in self._marked_processes():
            os.kill(number, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self) -> None:
        run = self.folder / "run"
        for folder in (self.home, self.logs, run):
            folder.mkdir(mode=0o700)
        write_home(self.home)
        self.environment = self._clean_environment(run)
        screen = "{}x{}x24".format(*self.size)
        display = ["Xvfb", "-displayfd", "{answer}", "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
        display += ["-fbdir", str(run)]
        self.environment["DISPLAY"] = ":" + self._start_answering("screen", *display)
        configuration = write_bus_files(run)
        bus = ("dbus-daemon", "--nofork", f"--config-file={configuration}", "--print-address={answer}")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_answering("bus", *bus)
        self._start_desktop()

    def _start_desktop(self) -> None:
        self._start_until_up("windows", self._has_window_manager, "openbox", "--sm-disable")
        if self._first_daemon:
            self.start_notifications(self._first_daemon)
        if self._first_tray:
            self.start_tray()

    def _clean_environment(self, run: Path) -> dict[str, str]:
        environment = {name: value for name, value in os.environ.items() if name not in FOREIGN}
        environment |= {
            MARK: self._mark,
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_RUNTIME_DIR": str(run),
            "XDG_CURRENT_DESKTOP": "X-Followup-Test",
            "XDG_SESSION_TYPE": "x11",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "GDK_BACKEND": "x11",
            "GSETTINGS_BACKEND": "memory",
            "NO_AT_BRIDGE": "1",
            "GTK_A11Y": "none",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return environment

    def _start_answering(self, name: str, *command: str) -> str:
        """Start a part that writes one line, such as its address, to the descriptor put in for {answer}."""
        reading, writing = os.pipe()
        self.start(name, *(word.format(answer=writing) for word in command), hand_over=[writing])
        os.close(writing)
        with os.fdopen(reading) as answers:
            ready, _, _ = select.select([answers], [], [], 30)
            line = answers.readline().strip() if ready else ""
        if not line:
            raise DesktopError(self._log_of(name))
        return line

    def _start_until_up(self, name: str, is_up: Callable[[], bool], *command: str) -> None:
        part = self.start(name, *command)

        def up() -> bool:
            if part.poll() is not None:
                raise DesktopError(self._log_of(name))
            return is_up()

        try:
            wait_for(up, f"the desktop's {name}", 30)
        except AssertionError as error:
            raise DesktopError(self._log_of(name)) from error

    def _has_window_manager(self) -> bool:
        asked = subprocess.run(
            ["xdotool", "get_desktop"], env=self.environment, capture_output=True, check=False
        )
        return asked.returncode == 0

    def _log_of(self, name: str) -> str:
        log = (self.logs / f"{name}.log").read_text(errors="replace")
        return f"The desktop's {name} did not come up. Its log ends with:\n{log[-2000:]}"

    def _marked_processes(self) -> list[int]:
        mark = f"{MARK}={self._mark}".encode()
        numbers = []
        for folder in Path("/proc").iterdir():
            if not folder.name.isdigit() or int(folder.name) == os.getpid():
                continue
            try:
                environment = (folder / "environ").read_bytes()
            except OSError:
                continue
            if mark in environment.split(b"\0"):
                numbers.append(int(folder.name))
        return numbers


def end_process(process: subprocess.Popen[bytes], seconds: float = 5) -> None:
    """Ask a process of ours to end; make it end when it does not."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()


def _command(daemon: str) -> tuple[str, ...]:
    """How a notification daemon is started. That of Xfce tells what it shows, so that it can be clicked."""
    if daemon == DUNST:
        return (DUNST,)
    found = [
        path for folder in ("lib", "libexec") for path in Path("/usr", folder).glob(f"**/notifyd/{daemon}")
    ]
    return ("env", "NO_AT_BRIDGE=0", "GTK_A11Y=", str(found[0]) if found else daemon)


def _has_tray(bus: Bus) -> bool:
    try:
        return bool(
            bus.property(WATCHER, "/StatusNotifierWatcher", WATCHER, "IsStatusNotifierHostRegistered")
        )
    except BusError:
        return False
