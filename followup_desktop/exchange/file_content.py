"""The bytes of a file that a person chose, within a size that can be read."""

import os
import select
import stat
from pathlib import Path

from followup_desktop.exchange.errors import ExchangeError

LARGEST_MB = 100
LARGEST = LARGEST_MB * 1_000_000
_WAIT = 5.0  # seconds that a pipe may be silent
_FEWER = "Check that it is the right file, and split it if it is."


def content_of(path: Path, *, kind: str = "a file to import", advice: str = _FEWER) -> bytes:
    """The bytes of a file. Raises ExchangeError where it cannot be read, or holds more than 100 MB.

    `kind` says what it should be, `advice` what to do where it is too large.
    """
    try:
        about = path.stat()
        if about.st_size > LARGEST:
            raise too_large(f"{about.st_size / 1_000_000:.0f} MB", kind=kind, advice=advice)
        if stat.S_ISFIFO(about.st_mode):
            content = _out_of_pipe(path)
        else:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExchangeError(f"The file cannot be read: {reason}. Check its name and permissions.") from error
    if len(content) > LARGEST:
        raise too_large("larger", kind=kind, advice=advice)
    return content


def _out_of_pipe(path: Path) -> bytes:
    """What comes out of a pipe, up to a byte more than may be. Raises OSError where nothing comes."""
    pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        found = bytearray()
        while len(found) <= LARGEST:
            if not select.select([pipe], [], [], _WAIT)[0]:
                raise TimeoutError(0, "it is a pipe, and nothing comes out of it")
            more = os.read(pipe, 1 << 20)
            if not more:
                break
            found += more
        return bytes(found[: LARGEST + 1])
    finally:
        os.close(pipe)


def too_large(size: str, *, kind: str, advice: str) -> ExchangeError:
    """What is said of a file that is too large."""
    return ExchangeError(f"The file is too large ({size}): {kind} may have {LARGEST_MB} MB at most. {advice}")
