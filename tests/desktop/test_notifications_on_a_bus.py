"""Notifications on a real message bus of the test's own, with a daemon that says what it was told."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.notifications.delivery import Notifications
from followup_desktop.desktop.notifications.notification import BODY, Button, Notification, Pressed
from followup_desktop.desktop.tray import Tray

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="there is no dbus-daemon here"
)

# A bus that starts no service of the machine by itself.
CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
SERVER = Path(__file__).with_name("notification_server.py")
THANKS = Notification("Thank Grace", "Ben & <b>Jerry</b>", "s1", (Button("done", "Mark done"),), stays=True)


class Daemon:
    """The daemon in its process."""

    def __init__(self, *able: str) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen([sys.executable, SERVER, *able], stdin=pipe, stdout=pipe, text=True)
        assert self.heard() == {"told": "ready"}

    def heard(self) -> dict[str, Any]:
        """The next thing that it was told."""
        assert self.process.stdout is not None
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        return told

    def press(self, number: int, key: str) -> None:
        """Press a button of a notification."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{number} {key}\n")
        self.process.stdin.flush()

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


def started_bus(folder: Path) -> subprocess.Popen[str]:
    """The bus at its place in this folder, up."""
    (folder / "bus").unlink(missing_ok=True)
    command = ["dbus-daemon", f"--config-file={folder / 'bus.conf'}", "--nofork", "--print-address"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline()
    return process


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    (tmp_path / "bus.conf").write_text(CONFIGURATION.format(socket=tmp_path / "bus"))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
    process = started_bus(tmp_path)
    yield process
    process.kill()
    process.communicate()


@pytest.fixture
def daemons(bus: subprocess.Popen[str]) -> Iterator[list[Daemon]]:
    started: list[Daemon] = []
    yield started
    for daemon in started:
        daemon.end()


@pytest.fixture
def notifications(qapp: QApplication) -> Iterator[Notifications]:
    notifications = Notifications(Tray())
    yield notifications
    notifications.close()


def test_a_server_with_actions_gets_buttons_and_one_that_reads_markup_an_escaped_text(
    daemons: list[Daemon], notifications: Notifications
) -> None:
    daemons.append(Daemon("actions", "body-markup"))
    assert notifications.deliver(THANKS)
    told = daemons[0].heard()
    assert told["title"] == "Thank Grace"
    assert told["text"] == "Ben &amp; &lt;b&gt;Jerry&lt;/b&gt;"
    assert told["actions"] == [BODY, "", "done", "Mark done"]
    assert notifications.ability().buttons


def test_a_server_without_them_gets_the_plain_text_alone(
    daemons: list[Daemon], notifications: Notifications
) -> None:
    daemons.append(Daemon())
    assert notifications.deliver(THANKS)
    told = daemons[0].heard()
    assert (told["text"], told["actions"]) == ("Ben & <b>Jerry</b>", [])
    assert not notifications.ability().buttons


def test_a_pressed_button_is_told_with_its_notification(
    daemons: list[Daemon], notifications: Notifications, qtbot: QtBot
) -> None:
    daemons.append(Daemon("actions"))
    notifications.deliver(THANKS)
    number = daemons[0].heard()["number"]
    with qtbot.waitSignal(notifications.pressed) as pressed:
        daemons[0].press(number, "done")
    assert pressed.args == [Pressed(THANKS, "done")]
    qtbot.waitUntil(lambda: notifications.shown() == set())


def test_a_later_one_about_the_same_takes_its_place_also_when_the_button_has_closed_it(
    daemons: list[Daemon], notifications: Notifications, qtbot: QtBot
) -> None:
    daemons.append(Daemon("actions"))
    said = Notification("Done", "", "s1", (Button("undo", "Undo"),))

    def answer(_pressed: Pressed) -> None:
        if not keys:
            assert notifications.deliver(said)
        keys.append(_pressed.key)

    keys: list[str] = []
    notifications.pressed.connect(answer)
    notifications.deliver(THANKS)
    number = daemons[0].heard()["number"]
    daemons[0].press(number, "done")
    qtbot.waitUntil(lambda: keys == ["done"])
    assert daemons[0].heard()["number"] == number
    assert notifications.shown() == {"s1"}
    daemons[0].press(number, "undo")
    qtbot.waitUntil(lambda: keys == ["done", "undo"])


def test_what_is_settled_elsewhere_is_taken_away(daemons: list[Daemon], notifications: Notifications) -> None:
    daemons.append(Daemon("actions"))
    notifications.deliver(THANKS)
    number = daemons[0].heard()["number"]
    notifications.withdraw("s1")
    assert daemons[0].heard() == {"told": "CloseNotification", "number": number}
    assert notifications.shown() == set()


def test_an_error_is_no_delivery(daemons: list[Daemon], notifications: Notifications) -> None:
    daemons.append(Daemon("broken"))
    assert not notifications.deliver(THANKS)
    assert notifications.shown() == set()


def test_without_a_daemon_nothing_is_shown_and_the_next_daemon_is_asked_what_it_can_do(
    daemons: list[Daemon], notifications: Notifications, qtbot: QtBot
) -> None:
    assert not notifications.deliver(THANKS)
    daemons.append(Daemon("actions"))
    assert notifications.deliver(THANKS)
    assert daemons[0].heard()["actions"]
    daemons[0].end()
    qtbot.waitUntil(lambda: notifications.shown() == set())
    daemons.append(Daemon())
    assert notifications.deliver(THANKS)
    assert daemons[1].heard()["actions"] == []


def test_after_the_bus_was_killed_a_new_one_is_found(
    bus: subprocess.Popen[str],
    daemons: list[Daemon],
    notifications: Notifications,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    daemons.append(Daemon("actions"))
    assert notifications.deliver(THANKS)
    bus.kill()
    bus.wait()
    qtbot.waitUntil(lambda: notifications.shown() == set())
    assert not notifications.deliver(THANKS)
    again = started_bus(tmp_path)
    daemons.append(Daemon("actions"))
    assert notifications.deliver(THANKS)
    again.kill()
    again.communicate()


def test_without_a_bus_the_tray_shows_it_and_a_click_is_told(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication, qtbot: QtBot
) -> None:
    shown: list[tuple[str, str]] = []

    def there() -> bool:
        return True

    def show(_icon: object, title: str, text: str, *_more: object) -> None:
        shown.append((title, text))

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", there)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
    tray = Tray()
    notifications = Notifications(tray)
    assert not notifications.deliver(THANKS), "there is no tray yet"
    tray.poll()
    assert notifications.deliver(THANKS)
    assert shown == [("Thank Grace", "Ben & <b>Jerry</b>")]
    with qtbot.waitSignal(notifications.pressed) as pressed:
        tray.message_clicked.emit()
    assert pressed.args == [Pressed(THANKS, BODY)]
