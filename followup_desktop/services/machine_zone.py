"""The time zone that this machine is set to, without asking Qt."""

import os
import sys
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LOCALTIME = Path("/etc/localtime")
_TIMEZONE = Path("/etc/timezone")
_ZONES = "zoneinfo/"


def machine_zone() -> str:
    """The IANA name of the machine's zone: TZ, else what the system is set to, else "UTC"."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _of_the_system()):
        if name and _is_zone(name):
            return "UTC" if name.startswith("Etc/U") else name
    return "UTC"


def _of_the_system() -> str:
    if sys.platform == "win32":
        return _of_windows()
    try:
        target = str(_LOCALTIME.resolve())
        written = _TIMEZONE.read_text(encoding="ascii").strip() if _TIMEZONE.is_file() else ""
    except (OSError, ValueError):
        return ""
    return target.rpartition(_ZONES)[2] if _ZONES in target else written


def _of_windows() -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    key = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as opened:
            name = str(winreg.QueryValueEx(opened, "TimeZoneKeyName")[0]).partition("\0")[0]
    except OSError:
        return ""
    return WINDOWS_TO_OLSON.get(name, "")


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
