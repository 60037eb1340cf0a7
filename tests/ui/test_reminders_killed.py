"""Killed between showing a reminder and recording it, many times: at most one comes twice, none is lost."""

import random
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from tests.ui.whole_window import acme_interview

ROOT = Path(__file__).resolve().parents[2]
KILLS = 12

# A program that does nothing but remind; what it shows is a line on its standard output.
REMINDS = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QObject, Signal
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.ui import reminding

class Shown(QObject):
    pressed = Signal(object)

    def deliver(self, notification):
        os.write(1, (notification.about + "\\n").encode())
        return True

app = QCoreApplication([])
services = build_services(Path(sys.argv[1]), Clock(datetime(2026, 11, 24, 9, 30, tzinfo=UTC)))
reminding.Reminding(services, Shown(), app).remind()
os.write(1, b"over\\n")
sys.stdin.read()
"""


def reminding(file: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-c", REMINDS, str(file)], cwd=ROOT, stdin=pipe, stdout=pipe, text=True
    )


def with_due_steps(file: Path) -> set[str]:
    """The evening before with an interview written down; which steps (uids) are due on the morning."""
    evening = build_services(file, Clock(datetime(2026, 11, 23, 17, tzinfo=UTC)))
    evening.interviews.save(acme_interview())
    evening.close()
    morning: Services = build_services(file, Clock(datetime(2026, 11, 24, 9, 30, tzinfo=UTC)))
    due = {reminder.step for reminder in morning.reminders.due()}
    morning.close()
    return due


def killed_at(file: Path, lines: int, chance: random.Random) -> list[str]:
    """Kill the program some moments after it has shown so many; what it has shown by then."""
    program = reminding(file)
    assert program.stdout is not None
    shown = [program.stdout.readline().strip() for _ in range(lines)]
    for _ in range(chance.randint(0, 40_000)):  # a moment of no known length
        pass
    program.kill()
    shown += program.stdout.read().split()
    program.communicate()
    return [line for line in shown if line not in ("", "over")]


def test_at_most_one_repeat_for_each_kill_and_never_a_loss(tmp_path: Path) -> None:
    chance = random.Random(7)
    for number in range(KILLS):
        file = tmp_path / f"{number}.sqlite3"
        due = with_due_steps(file)
        assert len(due) > 1
        shown = Counter(killed_at(file, chance.randint(1, len(due)), chance))
        last = reminding(file)
        shown.update(line for line in last.communicate(timeout=30)[0].split() if line != "over")
        assert set(shown) == due, "none is lost"
        assert sum(shown.values()) <= len(due) + 1, "at most one comes twice"
