"""Whether there is a mail program: what the desktop's own files say."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication

from followup_desktop.desktop.mail_apps import mail_app_is_there
from followup_desktop.desktop.mail_handoff import HandOver, open_in_mail_app

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system knows")


@pytest.fixture(autouse=True)
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop with the usual xdg-open and no program at all; its folder for programs."""
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text("#!/bin/sh\nquery=x-scheme-handler/$1\n")
    opener.chmod(0o755)
    programs = tmp_path / "share" / "applications"
    programs.mkdir(parents=True)
    monkeypatch.setenv("PATH", str(opener.parent))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home" / "config"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    monkeypatch.delenv("SNAP", raising=False)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    return programs


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def test_without_a_program_that_opens_mail_there_is_none(desktop: Path) -> None:
    write(desktop / "editor.desktop", "[Desktop Entry]\nMimeType=text/plain;\n")
    assert not mail_app_is_there()


def test_a_program_says_itself_that_it_opens_mail(desktop: Path) -> None:
    write(desktop / "mail.desktop", "[Desktop Entry]\nMimeType=x-scheme-handler/mailto;\n")
    assert mail_app_is_there()


def test_a_program_that_was_chosen_counts_only_while_it_is_there(desktop: Path, tmp_path: Path) -> None:
    write(
        tmp_path / "home" / "config" / "mimeapps.list",
        "[Default Applications]\nx-scheme-handler/mailto=browser.desktop\n",
    )
    assert not mail_app_is_there()
    write(desktop / "browser.desktop", "[Desktop Entry]\nMimeType=text/html;\n")
    assert mail_app_is_there()


def test_what_was_chosen_in_xfce_counts(tmp_path: Path) -> None:
    write(tmp_path / "home" / "config" / "xfce4" / "helpers.rc", "WebBrowser=firefox\nMailReader=claws\n")
    assert mail_app_is_there()


def test_where_something_else_opens_addresses_it_has_to_know(tmp_path: Path) -> None:
    (tmp_path / "bin" / "xdg-open").write_text("#!/bin/sh\nexec my-own-opener $1\n")
    assert mail_app_is_there()


def test_without_a_mail_program_nothing_is_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    assert open_in_mail_app(["grace@acme.example"], "Thank you", "Dear Grace,") is HandOver.FAILED
    assert asked == []
