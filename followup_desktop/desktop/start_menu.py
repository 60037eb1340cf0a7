"""The Start menu of Windows: a shortcut in the person's own folder of programs."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _

NAME = "Followup Desktop.lnk"

# Everything that varies comes as a variable of the environment, so that nothing has to be quoted.
_SCRIPT = """
$ErrorActionPreference = 'Stop'
$shortcut = (New-Object -ComObject WScript.Shell).CreateShortcut($env:FOLLOWUP_LINK)
$shortcut.TargetPath = $env:FOLLOWUP_TARGET
$shortcut.Arguments = $env:FOLLOWUP_ARGUMENTS
$shortcut.Description = $env:FOLLOWUP_DESCRIPTION
if ($env:FOLLOWUP_ICON) { $shortcut.IconLocation = $env:FOLLOWUP_ICON }
$shortcut.Save()
"""

Run = Callable[[Sequence[str], Mapping[str, str]], str]
"""Runs a program (its words, its environment); what it says against it, empty where it did as it was told."""


def run_quietly(command: Sequence[str], environment: Mapping[str, str]) -> str:
    """Run a program of Windows without a black window of its own."""
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # exists on Windows alone
    try:
        done = subprocess.run(  # noqa: S603
            command,
            env=dict(environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            creationflags=no_window,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return "" if done.returncode == 0 else (done.stderr.strip() or str(done.returncode))


class StartMenu:
    """One shortcut, found by the search of the Start menu.

    `command` starts the program; `icons` is the folder with followup-desktop.ico; `programs` is the folder of
    the menu, the person's own unless said.
    """

    def __init__(
        self, command: Sequence[str], icons: Path, programs: Path | None = None, run: Run = run_quietly
    ) -> None:
        self._command, self._run = tuple(command), run
        self._icon = icons / "followup-desktop.ico"
        self._file = (programs or _programs()) / NAME

    def install(self) -> list[Path]:
        """Write the shortcut, by the part of Windows that makes shortcuts."""
        target, *arguments = self._command
        icon = self._icon if self._icon.is_file() else ""
        settings = {
            "FOLLOWUP_LINK": str(self._file),
            "FOLLOWUP_TARGET": target,
            "FOLLOWUP_ARGUMENTS": subprocess.list2cmdline(arguments),
            "FOLLOWUP_DESCRIPTION": _("Says what to do after a job interview, by when, and in which words"),
            "FOLLOWUP_ICON": str(icon),
        }
        powershell = ("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", _SCRIPT)
        against = self._run(powershell, {**os.environ, **settings})
        if against or not self._file.is_file():
            message = _("The Start menu could not be changed: {file}: {why}. Check who may write there.")
            why = " ".join(against.split()) or _("Windows made no shortcut")
            raise FollowupError(message.format(file=self._file, why=why))
        return [self._file]

    def remove(self) -> list[Path]:
        """Remove the shortcut."""
        if not self._file.exists():
            return []
        try:
            self._file.unlink()
        except OSError as error:
            message = _("The Start menu could not be changed: {file}: {why}. Check who may write there.")
            raise FollowupError(message.format(file=self._file, why=error.strerror)) from error
        return [self._file]


def _programs() -> Path:
    roaming = os.environ.get("APPDATA")
    folder = Path(roaming) if roaming else Path.home() / "AppData" / "Roaming"
    return folder / "Microsoft" / "Windows" / "Start Menu" / "Programs"
