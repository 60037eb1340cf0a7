"""Time zones: the system's own, and all others to choose from."""

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtWidgets import QCompleter, QLineEdit

_LEGACY = ("Etc/", "SystemV/", "US/", "Brazil/", "Canada/", "Chile/", "Mexico/")


def system_zone() -> str:
    """The IANA name of the machine's zone; UTC where it has none that is known."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if name in _zone_names() and not name.startswith("Etc/U") else "UTC"


def zone_completer(line: QLineEdit) -> QCompleter:
    """Completes a zone by any part of its name ("berlin")."""
    names = sorted(name for name in _zone_names() if "/" in name and not name.startswith(_LEGACY))
    completer = QCompleter(["UTC", *names], line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(8)
    return completer


def _zone_names() -> set[str]:
    # Imported here: listing the zones walks through a folder of six hundred files.
    from zoneinfo import available_timezones

    return available_timezones()
