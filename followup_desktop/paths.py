"""Where the program's own files and the person's files lie: source tree, wheel or frozen program alike.

The module is on the way to the first paint and to every command: it imports nothing that costs time.
"""

import os
import sys
from pathlib import Path

from followup_desktop.domain.errors import FollowupError

APP_NAME = "followup-desktop"
"""The name of the person's folder, the wheel and the .desktop file."""

DATA_DIR_VARIABLE = "FOLLOWUP_DATA_DIR"
"""The environment variable that does the same as --data-dir."""

_PACKAGE = Path(__file__).parent


class DataFolderError(FollowupError):
    """The data folder cannot be made or is not a folder."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            f"The data folder {folder} cannot be used: {why}. "
            f"Choose another one with --data-dir or {DATA_DIR_VARIABLE}."
        )
        self.folder = folder


def resources_dir() -> Path:
    """The folder with icons, wordings, translations and the schema.

    A frozen program unpacks it beside itself, a wheel carries it inside the package, and in the source
    tree it lies beside the package.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def data_dir(override: str | None = None) -> Path:
    """The person's data folder, made if it is not there yet (readable by its owner only).

    `override` is what --data-dir says; without it FOLLOWUP_DATA_DIR counts, then the system's usual place.
    Raises DataFolderError.
    """
    folder = _chosen_data_dir(override)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError:
        raise DataFolderError(folder, "a file of that name is in the way") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise DataFolderError(folder, why) from error
    return folder


def _chosen_data_dir(override: str | None) -> Path:
    named = override or os.environ.get(DATA_DIR_VARIABLE)
    if named:
        return Path(os.path.abspath(os.path.expanduser(named)))  # noqa: PTH100, PTH111 (never raises for a missing home)
    from platformdirs import user_data_path  # costs a few ms and is needed only here

    return user_data_path(APP_NAME, appauthor=False)


def database_file(folder: Path) -> Path:
    """The one SQLite file, in the data folder."""
    return folder / "followup.sqlite3"


def log_file(folder: Path) -> Path:
    """The file that tracebacks go to; Help > Show log opens it."""
    return folder / "followup.log"


def window_settings_file(folder: Path) -> Path:
    """The INI file of QSettings: window geometry only."""
    return folder / "window.ini"


def lock_file(folder: Path) -> Path:
    """The lock by which a second start finds the first."""
    return folder / "followup.lock"


def backups_dir(folder: Path) -> Path:
    """Where `backup` without a file name puts its copies. Not made here."""
    return folder / "backups"
