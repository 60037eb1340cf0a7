"""What this desktop can do: asked of the tray and of what shows notifications here."""

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from followup_desktop.desktop.notifications.delivery import Notifications
from followup_desktop.desktop.this_desktop import ThisDesktop
from followup_desktop.desktop.tray import Tray


@pytest.mark.parametrize("there", [True, False])
def test_it_looks_for_the_tray_anew_each_time(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there)
    tray = Tray()
    here = ThisDesktop(tray, Notifications(tray))
    assert ("tray" in here.capabilities()) is there
    assert not {"buttons", "sound"} & here.capabilities()
    assert here.deliver("Followup Desktop", "A test") is ("notifications" in here.capabilities())
    tray.remove()
