"""The bytes of a file that a person chose, within a size that can be read."""

from pathlib import Path

from followup_desktop.exchange.errors import ExchangeError

LARGEST_MB = 100
LARGEST = LARGEST_MB * 1_000_000
_FEWER = "Check that it is the right file, and split it if it is."


def content_of(path: Path, *, kind: str = "a file to import", advice: str = _FEWER) -> bytes:
    """The bytes of a file. Raises ExchangeError where it cannot be read, or holds more than 100 MB.

    `kind` says what it should be, `advice` what to do where it is too large.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise too_large(f"{size / 1_000_000:.0f} MB", kind=kind, advice=advice)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExchangeError(f"The file cannot be read: {reason}. Check its name and permissions.") from error
    if len(content) > LARGEST:
        raise too_large("larger", kind=kind, advice=advice)
    return content


def too_large(size: str, *, kind: str, advice: str) -> ExchangeError:
    """What is said of a file that is too large."""
    return ExchangeError(f"The file is too large ({size}): {kind} may have {LARGEST_MB} MB at most. {advice}")
