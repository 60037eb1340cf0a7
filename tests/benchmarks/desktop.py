"""Windows started on a throw-away desktop: ours with its file, and the bare one that is the floor."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.alternating import Taken
from tests.benchmarks.children import ROOT, environment
from tests.e2e.desktop_session import DesktopSession, end_process
from tests.e2e.hands import Hands
from tests.e2e.waiting import wait_for

INSIDE = Path(__file__).parent / "inside"
OURS = ("QListView:Checklist", "-m", "followup_desktop")
FLOOR = ("QLabel:Bare label", "-m", "tests.benchmarks.bare_window")


class Seen(NamedTuple):
    """A window that was painted: its process, what it took until then, and the report from inside."""

    process: subprocess.Popen[bytes]
    taken: Taken
    report: dict[str, Any]


class Desktop:
    """Starts windows, one at a time or side by side, and measures them from outside."""

    def __init__(self, session: DesktopSession, reports: Path) -> None:
        self.session = session
        self._reports = reports
        self._count = 0
        self.hands = Hands(session.environment)

    @contextmanager
    def window(
        self,
        program: tuple[str, ...],
        data_dir: Path,
        then: str = "",
        settings: Mapping[str, str] | None = None,
    ) -> Iterator[Seen]:
        """A window from its start until the end of the block; it is painted when the block begins."""
        self._count += 1
        report = self._reports / f"{self._count}.json"
        widget, *arguments = program
        command = [sys.executable, *arguments]
        surroundings = self._environment(data_dir, widget, report, then) | dict(settings or {})
        with (self._reports / "windows.log").open("ab") as log:
            begin = time.monotonic()
            process = subprocess.Popen(
                command, env=surroundings, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        try:
            told = self._painted(process, report)
            yield Seen(process, Taken(told["at"] - begin, told["processor"]), told)
        finally:
            end_process(process)

    def start(self, program: tuple[str, ...], data_dir: Path) -> Taken:
        """What it takes from the start of the process to the painted window."""
        with self.window(program, data_dir) as seen:
            return seen.taken

    def close_into_tray(self, title: str) -> None:
        """Close a window as a person does; it is hidden then, and its process goes on."""
        (number,) = wait_for(lambda: self.hands.windows("--name", f"^{title}$"), title)
        self.hands.activate(number)
        self.hands.key("alt+F4")
        wait_for(lambda: not self.hands.windows("--name", f"^{title}$"), f"{title} to be hidden")

    def told(self, name: str, seconds: float = 120) -> Any:
        """What a task inside the last window wrote to its report `name`."""
        file = self._reports / f"{self._count}.{name}.json"
        wait_for(file.exists, lambda: f"the report {name}; the log says: {self._log()}", seconds)
        return json.loads(file.read_text(encoding="utf-8"))

    def _painted(self, process: subprocess.Popen[bytes], report: Path) -> dict[str, Any]:
        def told() -> bool:
            assert process.poll() is None, f"the program ended: {self._log()}"
            return report.exists()

        wait_for(told, lambda: f"the first paint; the log says: {self._log()}", 60)
        read: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
        assert read["seen"], "the window was painted without what was to be seen in it"
        return read

    def _log(self) -> str:
        log = self._reports / "windows.log"
        return log.read_text(errors="replace")[-2000:] if log.exists() else ""

    def _environment(self, data_dir: Path, widget: str, report: Path, then: str) -> dict[str, str]:
        """As a person has it: byte code is kept, and no screen reader is on."""
        own = ("PYTHONDONTWRITEBYTECODE", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "FOLLOWUP_DATA_DIR")
        session = {name: value for name, value in self.session.environment.items() if name not in own}
        program = environment(data_dir)
        return session | {
            "FOLLOWUP_DATA_DIR": program["FOLLOWUP_DATA_DIR"],
            "FOLLOWUP_NOW": program["FOLLOWUP_NOW"],
            "TZ": program["TZ"],
            "PYTHONPATH": f"{INSIDE}:{ROOT}",
            "BENCH_WIDGET": widget,
            "BENCH_REPORT": str(report),
            "BENCH_THEN": then,
        }


def pause(seconds: float) -> None:
    """Let the machine do what it does; only for what is measured over a time."""
    threading.Event().wait(seconds)
