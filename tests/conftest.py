"""What holds for every test: no screen, nothing of the person who runs them, one zone and language."""

import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Qt reads these when it is first imported, so they are set before any test module is.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "UTC"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"  # no test speaks on the bus of the person who runs it
os.environ.pop("LANGUAGE", None)
os.environ.pop("FOLLOWUP_NOW", None)
if hasattr(time, "tzset"):
    time.tzset()

# A slow machine is no failure: examples are never timed.
settings.register_profile("followup", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("followup")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of its own for each test, so that none finds or changes the person's data."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("FOLLOWUP_DATA_DIR", str(home / "followup"))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home


def pytest_sessionfinish() -> None:
    """Empty the clipboard: without a screen Qt lets go of it only once Python has ended, and crashes."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
