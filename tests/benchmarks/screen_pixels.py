"""When a program was painted, seen from outside: by the pixels of the virtual screen.

A frozen program takes in no code of a benchmark, so that it cannot tell from inside. Xvfb keeps its screen in
a file; reading a few rows of it costs next to nothing and disturbs nobody.
"""

import mmap
import struct
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from tests.benchmarks.alternating import Taken
from tests.benchmarks.desktop import pause
from tests.e2e.waiting import NotSeenError

_WIDTH, _BYTES_IN_ROW, _COLOURS = 4, 12, 19  # places in the header of XWD (XWDFile.h), 4 bytes each
_COLOUR_BYTES, _PIXEL_BYTES = 12, 4
_LOOK_AGAIN = 0.001


class Patch(NamedTuple):
    """A part of the screen, in pixels. It is painted once it has more than one colour."""

    x: int
    y: int
    width: int
    height: int


class ScreenPixels:
    """The screen of a session as it shows now."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as screen:
            self._map = mmap.mmap(screen.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._map[:100])
        self._row = header[_BYTES_IN_ROW]
        self._first = header[0] + header[_COLOURS] * _COLOUR_BYTES

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._map.close()

    def is_painted(self, patch: Patch) -> bool:
        """Whether the patch has more than one colour now."""
        first = None
        for row in range(patch.y, patch.y + patch.height):
            begin = self._first + row * self._row + patch.x * _PIXEL_BYTES
            pixels = self._map[begin : begin + patch.width * _PIXEL_BYTES]
            first = first or pixels[:_PIXEL_BYTES]
            if pixels != first * patch.width:
                return True
        return False

    def seconds_to_paint(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        patch: Patch,
        *,
        folder: Path,
        seconds: float = 60,
    ) -> tuple[Taken, subprocess.Popen[bytes]]:
        """Start a program; what it takes until the patch is painted, and its process, which runs on."""
        if self.is_painted(patch):
            raise AssertionError(f"Something is at {patch} already.")
        begin = time.monotonic()
        process = subprocess.Popen(command, env=dict(environment), cwd=folder, stdin=subprocess.DEVNULL)
        while not self.is_painted(patch):
            if time.monotonic() - begin > seconds or process.poll() is not None:
                process.kill()
                raise NotSeenError(f"{command} painted nothing in {seconds:g} s")
            pause(_LOOK_AGAIN)
        return Taken(time.monotonic() - begin, _worked(process.pid)), process


def _worked(process: int) -> float:
    """For how many seconds the processor has worked for a process, in all its threads."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9
