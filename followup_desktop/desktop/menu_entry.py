"""An entry in the menu for a program that came with pip or pipx, and its removal without a trace.

A package for the system brings an entry of its own. Each system has another place for
it; nothing here needs Qt.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from followup_desktop.desktop import desktop_entry
from followup_desktop.desktop.frozen_environment import own_libraries
from followup_desktop.desktop.own_command import own_command
from followup_desktop.desktop.start_menu import StartMenu
from followup_desktop.domain.errors import FollowupError
from followup_desktop.paths import APP_NAME, resources_dir
from followup_desktop.phrases.language import _

OPEN = "--open"
"""The option that takes the names of files which are opened with the program."""

ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
"""Edge lengths in pixels for desktops that take pictures rather than the drawing."""

_CACHE = "mimeinfo.cache"


class MenuEntry(Protocol):
    """The entry in this system's menu. Both calls raise FollowupError where it cannot be done."""

    def install(self) -> list[Path]:
        """Put it there, or bring it up to date; the files that are there now."""

    def remove(self) -> list[Path]:
        """Take it away; the files that are gone now."""


def menu_entry(data_dir: str | None = None) -> MenuEntry:
    """How this machine keeps its menu; `data_dir` is the person's folder, if not the usual one.

    Raises FollowupError on macOS, where the Applications folder is the menu.
    """
    folder = ("--data-dir", str(Path(data_dir).absolute())) if data_dir else ()
    if sys.platform == "win32":
        return StartMenu(own_command(*folder), resources_dir() / "icons")
    if sys.platform == "darwin":
        raise FollowupError(
            _(
                "macOS shows what lies in the Applications folder, and a program from pip does not. Drag "
                "Followup Desktop there from its disk image (.dmg), or go on starting it by its name."
            )
        )
    return DesktopMenu(own_command(*folder, OPEN), data_home(), resources_dir() / "icons")


def data_home() -> Path:
    """The person's folder of shared data (XDG Base Directory Specification: no relative one counts)."""
    named = os.environ.get("XDG_DATA_HOME", "")
    return Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "share"


class DesktopMenu:
    """The Linux desktops: a file in applications, and the icon in each size in the theme hicolor.

    `command` starts the program and takes files after it; `icons` has followup-desktop.svg, and in its folder
    hicolor the sizes.
    """

    def __init__(self, command: Sequence[str], data: Path, icons: Path) -> None:
        self._command, self._data, self._icons = tuple(command), data, icons

    def install(self) -> list[Path]:
        """Write the entry and the icons, and tell the desktop about them."""
        for file, content in self._contents().items():
            _write(file, content)
        self._tell()
        return list(self._contents())

    def remove(self) -> list[Path]:
        """Remove what install wrote, and the folders that would be left empty."""
        there = [file for file in self._files() if file.exists()]
        for file in there:
            try:
                file.unlink()
            except OSError as error:
                raise _refused(file, error) from error
        if there:
            self._tell()
        for file in there:
            self._clear(file.parent)
        return there

    def _contents(self) -> dict[Path, bytes]:
        contents = {self._entry: desktop_entry.menu_entry(self._command)}
        for file in self._files()[1:]:
            source = self._source(file)
            if source.is_file():  # a package may leave sizes out
                contents[file] = source.read_bytes()
        return contents

    @property
    def _entry(self) -> Path:
        return self._data / "applications" / f"{APP_NAME}.desktop"

    def _files(self) -> list[Path]:
        """The entry first, then the icons."""
        theme = self._data / "icons" / "hicolor"
        sizes = [f"{size}x{size}" for size in ICON_SIZES]
        pictures = [theme / size / "apps" / f"{APP_NAME}.png" for size in sizes]
        return [self._entry, theme / "scalable" / "apps" / f"{APP_NAME}.svg", *pictures]

    def _source(self, file: Path) -> Path:
        if file.suffix == ".svg":
            return self._icons / file.name
        return self._icons / "hicolor" / f"{file.parent.parent.name.partition('x')[0]}.png"

    def _tell(self) -> None:
        """The desktop's list of what opens which files, and the age by which it knows its cache of icons."""
        applications = self._data / "applications"
        update = shutil.which("update-desktop-database")
        if update is not None and applications.is_dir():
            command = [update, "--quiet", str(applications)]
            subprocess.run(command, env=_environment(), capture_output=True, check=False, timeout=60)  # noqa: S603
        with suppress(OSError):
            os.utime(self._data / "icons" / "hicolor")

    def _clear(self, folder: Path) -> None:
        """Remove a folder and those around it, as far as they are empty and within the shared data."""
        while folder != self._data and folder.is_dir():
            left = list(folder.iterdir())
            if [file.name for file in left] == [_CACHE] and folder.name == "applications":
                left[0].unlink()  # the list of nothing
                left = []
            if left:
                return
            folder.rmdir()
            folder = folder.parent


def _environment() -> dict[str, str]:
    """The person's environment, without what a frozen program has set for itself."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        with own_libraries(environment):
            pass  # what it takes out for Qt, it gives back for others
    return environment


def _write(file: Path, content: bytes) -> None:
    from followup_desktop.services.files_out import put_in_place  # only where something changes

    try:
        if file.is_file() and file.read_bytes() == content:
            return
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(file.parent, error) from error
    put_in_place(file, content)


def _refused(path: Path, error: OSError) -> FollowupError:
    message = _("The menu could not be changed: {path}: {why}. Check who may write there.")
    return FollowupError(message.format(path=path, why=error.strerror))
