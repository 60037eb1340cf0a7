"""The real program, started as a person starts it: its window in a session, its commands in a terminal."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tests.e2e.desktop_session import DesktopSession, end_process

ROOT = Path(__file__).resolve().parents[2]
PROGRAM_VARIABLE = "FOLLOWUP_PROGRAM"
"""The environment variable that names another program to test, such as the frozen or the installed one."""

PROGRAM = tuple(shlex.split(os.environ.get(PROGRAM_VARIABLE, ""))) or (
    sys.executable,
    "-m",
    "followup_desktop",
)


class Answer(NamedTuple):
    """How a command ended and what it said."""

    status: int
    out: str
    err: str


class Commands:
    """The command line of one data folder at one moment in one zone."""

    def __init__(self, data_dir: Path, *, now: str = "", zone: str = "Europe/London") -> None:
        self.data_dir = data_dir
        self.now = now
        self.zone = zone

    def at(self, now: str, *, zone: str | None = None) -> "Commands":
        """The same data folder at another moment."""
        return Commands(self.data_dir, now=now, zone=zone or self.zone)

    def run(self, *arguments: str | Path, seconds: float = 120) -> Answer:
        """Run one command to its end, with no screen and nothing on standard input."""
        environment = {
            name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
        }
        environment |= self.settings()
        command = [*PROGRAM, *map(str, arguments)]
        ended = subprocess.run(
            command,
            env=environment,
            cwd=self.data_dir.parent,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
        )
        return Answer(ended.returncode, ended.stdout, ended.stderr)

    def read(self, *arguments: str | Path) -> dict[str, Any]:
        """What a command answers with --json. It must succeed and keep quiet on stderr."""
        answer = self.run(*arguments, "--json")
        assert (answer.status, answer.err) == (0, ""), answer
        read = json.loads(answer.out)
        assert isinstance(read, dict)
        return read

    def settings(self) -> dict[str, str]:
        """The environment that sets data folder, clock and zone."""
        environment = {"FOLLOWUP_DATA_DIR": str(self.data_dir), "TZ": self.zone, "PYTHONPATH": str(ROOT)}
        return environment | ({"FOLLOWUP_NOW": self.now} if self.now else {})


class Window:
    """The program with its window, started in a desktop session; starts again after it was ended."""

    def __init__(self, session: DesktopSession, commands: Commands) -> None:
        self._session = session
        self._commands = commands
        self._processes: list[subprocess.Popen[bytes]] = []
        self.log = session.logs / "program.log"

    def at(self, now: str) -> "Window":
        """The same program, and the next start of it at another moment."""
        self._commands = self._commands.at(now)
        return self

    def start(self, *arguments: str, settings: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start it, also a second time beside the first."""
        environment = self._session.environment | self._commands.settings() | dict(settings or {})
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [*PROGRAM, *arguments],
                env=environment,
                cwd=self._session.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._processes.append(process)
        return process

    def kill(self) -> None:
        """End it at once, as a crash or a power cut does."""
        for process in self._processes:
            process.kill()
            process.wait()

    def end(self) -> None:
        """End whatever of it is still running."""
        for process in self._processes:
            end_process(process)
