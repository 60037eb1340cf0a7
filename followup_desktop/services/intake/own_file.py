"""The database that is open is no file to import: to read it here could lose what others write into it."""

from pathlib import Path

from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _


def refuse_own_file(path: Path, database: Path) -> None:
    """Raise FollowupError where `path` is the open database itself, or one of the two files beside it.

    It is not opened to find that out. Closing it again would take every lock on it from this process, and
    the next program that looks into the database would throw its log away (sqlite.org/howtocorrupt.html,
    2.2).
    """
    if any(_is_same(path, database.with_name(database.name + ending)) for ending in ("", "-wal", "-shm")):
        message = _("This is Followup's own file. Use File > Restore a backup for a backup.")
        raise FollowupError(message)


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):  # one of them is not there, or its name is none: whoever reads it says so
        return False
