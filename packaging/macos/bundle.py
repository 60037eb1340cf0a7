"""What makes a folder from PyInstaller an app bundle: its name, its Info.plist, and who signs it.

The recipe of PyInstaller asks here, on macOS only.
"""

import os
import plistlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME = "Followup Desktop.app"
ENTITLEMENTS = HERE / "entitlements.plist"
SIGN_AS = "FOLLOWUP_SIGN_AS"
"""The environment variable that names a Developer ID certificate. Without it the bundle is signed ad hoc."""


def information(version: str) -> dict[str, object]:
    """The Info.plist of this version ("0.1.0")."""
    told: dict[str, object] = plistlib.loads((HERE / "Info.plist").read_bytes())
    return told | {"CFBundleShortVersionString": version, "CFBundleVersion": version}


def identifier() -> str:
    """The identifier of the bundle."""
    return str(information("0")["CFBundleIdentifier"])


def signing() -> dict[str, str | None]:
    """What EXE of PyInstaller takes to sign each file, if somebody's name is given."""
    name = os.environ.get(SIGN_AS) or None
    return {"codesign_identity": name, "entitlements_file": str(ENTITLEMENTS) if name else None}
