"""The process that reads the text in a photo: a picture goes in, a line of JSON comes out for each text.

OCR maps some hundred megabytes of models and libraries, which go back to the system with the process; and
a picture that makes a library stumble ends this process and not the program.
"""

import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from followup_desktop.exchange.photos.outline import Picture

MEMORY = 2_000_000_000
"""Bytes of own memory that the process may take. Reading takes less than half of it."""

_POLITENESS = 5


def main() -> int:
    """Read the picture on stdin and print its texts in reading direction; 0 where that went well."""
    _hold_memory()
    picture = _picture(sys.stdin.buffer)
    from followup_desktop.exchange.photos.text import texts_in  # numpy, OpenCV and the models

    for text in texts_in(picture):
        sys.stdout.write(f"{json.dumps(text._asdict())}\n")
    return 0


def _hold_memory() -> None:
    """Let the system refuse what goes beyond MEMORY, and let the window go first.

    Windows has no such limit for a process alone; there the time limit of the caller has to do.
    """
    if sys.platform == "win32":
        return
    import resource

    os.nice(_POLITENESS)
    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    with suppress(OSError, ValueError):  # a system that knows no such limit reads without it
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _picture(file: BinaryIO) -> "Picture":
    """The picture (binary PPM, as Pillow writes it) as rows of blue, green and red, as OpenCV wants them."""
    import numpy as np

    _kind, size, _white = file.readline(), file.readline(), file.readline()
    width, height = map(int, size.split())
    pixels = np.frombuffer(file.read(), dtype=np.uint8)
    return np.ascontiguousarray(pixels.reshape(height, width, 3)[:, :, ::-1])


if __name__ == "__main__":
    sys.exit(main())
