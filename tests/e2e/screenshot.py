"""A picture of the screen, taken by a program of its own."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.e2e.accessibility import Place

TAKE = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(sys.argv)
file, *place = sys.argv[1:]
sys.exit(not application.primaryScreen().grabWindow(0, *map(int, place)).save(file))
"""


def take_screenshot(file: Path, environment: Mapping[str, str], place: Place | None = None) -> None:
    """Keep what the screen shows, or a part of it, as a PNG file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unseen = {**environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}
    command = [sys.executable, "-c", TAKE, str(file), *map(str, place or ())]
    subprocess.run(command, env=unseen, check=True, timeout=60)
