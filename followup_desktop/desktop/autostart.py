"""Start at login, in the background: off until the person turns it on, and gone without trace when off.

Each system has a place of its own for it. What the person switched off there, in the system's own settings,
counts as off here too.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol

from followup_desktop.desktop.desktop_entry import autostart_entry, is_switched_off
from followup_desktop.desktop.own_command import own_command
from followup_desktop.desktop.windows_run import Registry, RunKey
from followup_desktop.domain.errors import FollowupError
from followup_desktop.paths import APP_NAME
from followup_desktop.phrases.language import _

BACKGROUND = "--background"


class Autostart(Protocol):
    """Whether the program starts when the person logs in. Turning raises FollowupError where it cannot."""

    def is_on(self) -> bool:
        """Whether it will start."""

    def turn_on(self) -> None:
        """Let it start, with the command of the program that runs now."""

    def turn_off(self) -> None:
        """Let it not start, and leave nothing behind."""


def autostart(data_dir: str | None = None) -> Autostart:
    """How this machine starts programs at login; `data_dir` is the person's folder, if not the usual one."""
    folder = ("--data-dir", str(Path(data_dir).absolute())) if data_dir else ()
    command = own_command(*folder, BACKGROUND)
    if sys.platform == "win32":
        registry: Registry = import_module("winreg")  # type: ignore[assignment]
        return RunKey(command, registry)
    if sys.platform == "darwin":
        return LaunchAgent(command, Path.home() / "Library")
    return DesktopEntry(command, config_home())


def config_home() -> Path:
    """The person's folder of settings (XDG Base Directory Specification: a relative one does not count)."""
    named = os.environ.get("XDG_CONFIG_HOME", "")
    return Path(named) if Path(named).is_absolute() else Path.home() / ".config"


class DesktopEntry:
    """The Linux desktops: a file in the autostart folder (Desktop Application Autostart Specification)."""

    def __init__(self, command: Sequence[str], config: Path) -> None:
        self._command = tuple(command)
        self._file = config / "autostart" / f"{APP_NAME}.desktop"

    def is_on(self) -> bool:
        """Whether the file is there, and neither Hidden nor switched off in the desktop's settings."""
        content = _read(self._file)
        return content is not None and not is_switched_off(content)

    def turn_on(self) -> None:
        """Write the file."""
        _write(self._file, autostart_entry(self._command))

    def turn_off(self) -> None:
        """Remove the file."""
        _remove(self._file)


class LaunchAgent:
    """macOS: a property list in ~/Library/LaunchAgents (launchd.plist(5))."""

    def __init__(self, command: Sequence[str], library: Path) -> None:
        self._command = list(command)
        self._file = library / "LaunchAgents" / f"{APP_NAME}.plist"

    def is_on(self) -> bool:
        """Whether the list is there and asks to be run at login."""
        import plistlib  # only where it is asked
        from xml.parsers.expat import ExpatError

        content = _read(self._file)
        try:
            found = plistlib.loads(content) if content is not None else {}
        except (plistlib.InvalidFileException, ExpatError, ValueError):
            return False
        return (
            isinstance(found, dict) and found.get("RunAtLoad") is True and found.get("Disabled") is not True
        )

    def turn_on(self) -> None:
        """Write the list. The system reads it at the next login, so that nothing starts a second time now."""
        import plistlib

        agent = {
            "Label": APP_NAME,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        _write(self._file, plistlib.dumps(agent))

    def turn_off(self) -> None:
        """Remove the list. The program that runs now goes on."""
        _remove(self._file)


def _read(file: Path) -> bytes | None:
    """What is in a file; None where there is none, or none to be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def _write(file: Path, content: bytes) -> None:
    from followup_desktop.services.files_out import put_in_place  # only where something changes

    if _read(file) == content:
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(file.parent, error) from error
    put_in_place(file, content)


def _remove(file: Path) -> None:
    """Remove the file, and the folders around it that would be left empty."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(file, error) from error
    for folder in list(file.parents)[:2]:
        try:
            folder.rmdir()
        except OSError:  # it has something else in it
            return


def _refused(path: Path, error: OSError) -> FollowupError:
    message = _("Starting at login could not be changed: {path}: {why}. Check who may write there.")
    return FollowupError(message.format(path=path, why=error.strerror))
