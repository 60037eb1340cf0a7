"""Whether there is a mail program at all: Linux says "opened" also where there is none."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication

_MAILTO = "x-scheme-handler/mailto"
_OPENER = "xdg-open"
_LISTS = ("mimeapps.list", "*-mimeapps.list", "defaults.list", "mimeinfo.cache")
_DESKTOPS = ("xcb", "wayland", "wayland-egl")


def mail_app_is_there() -> bool:
    """Whether a mailto address would reach a program.

    On Linux Qt hands it to xdg-open and does not wait for what becomes of it: without a mail program that
    is a foreign message box, or nothing. So the files are read in which programs say what they open
    (freedesktop.org, mime-apps-spec). Where something else opens addresses, or they leave a sandbox, the
    answer is yes: the system has to know.
    """
    if not sys.platform.startswith("linux") or QGuiApplication.platformName() not in _DESKTOPS:
        return True
    if "SNAP" in os.environ or Path("/.flatpak-info").exists() or not _is_the_usual_opener():
        return True
    return _is_chosen() or any(_MAILTO in _text(entry) for entry in _programs())


def _is_the_usual_opener() -> bool:
    opener = shutil.which(_OPENER)
    return opener is not None and "x-scheme-handler" in _text(Path(opener))


def _is_chosen() -> bool:
    """Whether a program that is there was chosen, by the person or the distribution; or any in Xfce."""
    helpers = _text(_home("XDG_CONFIG_HOME", ".config") / "xfce4" / "helpers.rc")
    if any(
        line.removeprefix("MailReader=").strip() for line in helpers.splitlines() if "MailReader=" in line
    ):
        return True
    programs = {entry.name for entry in _programs()}
    chosen = {
        name.strip()
        for folder in (*_config_folders(), *_program_folders())
        for pattern in _LISTS
        for file in folder.glob(pattern)
        for line in _text(file).splitlines()
        if line.startswith(f"{_MAILTO}=")
        for name in line.partition("=")[2].split(";")
    }
    return bool(chosen & programs)


def _programs() -> Iterator[Path]:
    for folder in _program_folders():
        yield from folder.rglob("*.desktop")


def _program_folders() -> Iterator[Path]:
    others = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    for folder in (_home("XDG_DATA_HOME", ".local/share"), *map(Path, others.split(":"))):
        yield folder / "applications"


def _config_folders() -> Iterator[Path]:
    yield _home("XDG_CONFIG_HOME", ".config")
    yield from map(Path, (os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":"))


def _home(variable: str, usual: str) -> Path:
    return Path(os.environ.get(variable) or Path.home() / usual)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace")
    except OSError:
        return ""
