"""Where the person keeps their files: there every dialog for a file begins."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_PLACES = (QStandardPaths.StandardLocation.DocumentsLocation, QStandardPaths.StandardLocation.HomeLocation)


def persons_folder() -> Path:
    """The folder for documents where there is one, else the home folder."""
    folders = (Path(QStandardPaths.writableLocation(place)) for place in _PLACES)
    return next((folder for folder in folders if folder.is_dir()), Path.home())
