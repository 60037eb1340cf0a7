"""The package: how large it is, and how fast the frozen program is there, measured by the screen."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.alternating import Taken, in_turn
from tests.benchmarks.children import ROOT, environment
from tests.benchmarks.conftest import BigFile
from tests.benchmarks.desktop import Desktop, pause
from tests.benchmarks.figures import Figure, Results
from tests.benchmarks.screen_pixels import Patch, ScreenPixels
from tests.e2e.desktop_session import end_process
from tests.e2e.waiting import wait_for
from tests.packaging.conftest import deb, frozen, load  # noqa: F401 (fixtures)

# Where the first rows of the checklist are, and where the bare window has its words: Openbox puts a window of
# 1280 x 800 into the middle of the screen. Neither holds anything of the frame.
ROWS = Patch(400, 250, 400, 300)
WORDS = Patch(44, 440, 80, 40)
# All of either but its top, where notifications come; a window that is being taken away shows in places.
WINDOW = Patch(40, 220, 1280, 630)
FLOOR = (sys.executable, "-m", "tests.benchmarks.bare_window")


def test_size(deb: Path, results: Results) -> None:  # noqa: F811
    told = subprocess.run(
        ["dpkg-deb", "--field", str(deb), "Installed-Size"], capture_output=True, text=True, check=True
    )
    results.keep(
        Figure(name="the .deb", measured=deb.stat().st_size / 1e6, limit=35, unit="MB"),
        Figure(name="installed", measured=int(told.stdout) * 1024 / 1e6, limit=100, unit="MB"),
    )


@pytest.fixture
def starting(desktop: Desktop, big_file: BigFile) -> Callable[[tuple[str, ...], Patch], Taken]:
    """What it takes from the start of a program until a patch of the screen is painted."""
    hands = desktop.hands
    hands.move(1359, 2)  # Xvfb paints the pointer, too
    session = desktop.session
    own = ("PYTHONDONTWRITEBYTECODE", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON")
    both = environment(big_file.data_dir) | session.environment
    surroundings = {name: value for name, value in both.items() if name not in own}

    def start(command: tuple[str, ...], patch: Patch) -> Taken:
        with ScreenPixels(session.pixels) as pixels:
            wait_for(lambda: not pixels.is_painted(WINDOW), "an empty screen")
            taken, process = pixels.seconds_to_paint(command, surroundings, patch, folder=ROOT)
            pause(0.3)
            end_process(process)
        return taken

    return start


def test_start_of_the_frozen_program(
    frozen: Path,  # noqa: F811
    starting: Callable[[tuple[str, ...], Patch], Taken],
    results: Results,
) -> None:
    program = (str(frozen / "followup-desktop"),)
    for command, patch in ((FLOOR, WORDS), (program, ROWS)):
        starting(command, patch)
    compared = in_turn(lambda: starting(program, ROWS), lambda: starting(FLOOR, WORDS), rounds=9)
    results.keep(
        Figure(
            name="start of the frozen program",
            measured=compared.ratio,
            limit=1.3,
            steadier=compared.by_processor,
            detail=f"{compared.detail} of a bare window in a virtual environment",
        )
    )
