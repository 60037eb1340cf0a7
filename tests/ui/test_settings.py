"""Settings: every field there and back, what cannot be is told, looks are seen at once."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, QTime, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.autostart import DesktopEntry
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.own_wording import NoteName
from followup_desktop.domain.settings import Profile, RuleNumbers, Settings
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.ui.home_region import region_of
from followup_desktop.ui.settings.calendar import CalendarSection
from followup_desktop.ui.settings.dialog import SettingsDialog
from followup_desktop.ui.settings.rules import RulesSection
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.wording.dialog import WordingsDialog
from tests.ui.desktops import Desktop

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = build_services(tmp_path / "followup.sqlite3", Clock(datetime(2026, 11, 24, 9, tzinfo=UTC)))
    yield services
    services.close()


@pytest.fixture
def at_login(tmp_path: Path) -> DesktopEntry:
    return DesktopEntry(("followup-desktop", "--background"), tmp_path / "config")


@pytest.fixture
def desktop() -> Desktop:
    return Desktop("tray", "notifications", "buttons")


@pytest.fixture
def dialog(
    services: Services, theme: Theme, at_login: DesktopEntry, desktop: Desktop, qtbot: QtBot
) -> SettingsDialog:
    dialog = SettingsDialog(services, theme, at_login, desktop)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def named(dialog: SettingsDialog, kind: type[W], name: str) -> W:
    return next(one for one in dialog.findChildren(kind) if one.accessibleName() == name)


def labelled(dialog: SettingsDialog, label: str) -> QComboBox:
    """A combo box by its label, as on Linux its name is its value."""
    buddies = (one.buddy() for one in dialog.findChildren(QLabel) if one.text().replace("&", "") == label)
    return next(one for one in buddies if isinstance(one, QComboBox))


def choose(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(box.findText(words))


def test_what_is_shown_and_saved_unchanged_stays_as_it_was(
    services: Services, dialog: SettingsDialog
) -> None:
    before = services.preferences.settings()
    dialog.accept()
    assert services.preferences.settings() == before


def test_name_address_and_strengths_are_kept(services: Services, dialog: SettingsDialog) -> None:
    named(dialog, QLineEdit, "Your name").setText(" Ada Byron ")
    named(dialog, QLineEdit, "Your e-mail").setText("ada@example.org")
    named(dialog, QLineEdit, "Your phone").setText("+44 20 7946 0018")
    named(dialog, QPlainTextEdit, "Your strengths, one sentence to a line").setPlainText("One\n\n  Two \n")
    dialog.accept()
    assert services.preferences.settings().profile == Profile(
        name="Ada Byron", email="ada@example.org", phone="+44 20 7946 0018", strengths=("One", "Two")
    )


def test_an_address_without_at_is_told_beneath_and_nothing_is_saved(
    services: Services, dialog: SettingsDialog
) -> None:
    line = named(dialog, QLineEdit, "Your e-mail")
    line.setText("ada.example.org")
    dialog.accept()
    assert dialog.isVisible()
    assert line.accessibleDescription() == "This address has no @. Correct it, or leave it empty for now."
    assert services.preferences.settings() == Settings()


def test_notes_greet_by_the_name_that_is_chosen(services: Services, dialog: SettingsDialog) -> None:
    shown = [one.text() for one in dialog.findChildren(QLabel)]
    assert "Dear Dr. Hopper; without a title Dear Grace Hopper" in shown
    choose(labelled(dialog, "Greet by"), "First name")
    assert "Dear Grace" in [one.text() for one in dialog.findChildren(QLabel)]
    dialog.accept()
    assert services.preferences.settings().profile.greet_by == "first"
    preview = services.wordings.preview(NoteName.THANK_YOU, services.wordings.text(NoteName.THANK_YOU))
    assert preview.body.startswith("Dear Grace,")


def test_the_wordings_open_from_the_settings(dialog: SettingsDialog) -> None:
    found: list[str] = []
    timer = QTimer()

    def close() -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, WordingsDialog):
            timer.stop()
            found.append(window.windowTitle())
            window.reject()

    timer.timeout.connect(close)
    timer.start(5)
    named(dialog, QPushButton, "Wordings of notes…").click()
    assert found == ["Wordings of notes"]
    assert dialog.isVisible()


def test_the_region_is_chosen_by_country_and_part_and_shows_its_holidays(
    services: Services, dialog: SettingsDialog
) -> None:
    choose(labelled(dialog, "Country"), "United Kingdom")
    choose(labelled(dialog, "Part of the country"), "England")
    shown = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Christmas Day" in shown
    dialog.accept()
    assert services.preferences.settings().profile.region == "GB-ENG"


def test_a_chosen_region_is_shown_when_the_settings_are_opened_again(
    services: Services, theme: Theme, at_login: DesktopEntry, desktop: Desktop, qtbot: QtBot
) -> None:
    services.preferences.save(Settings(profile=Profile(region="DE-BY")))
    dialog = SettingsDialog(services, theme, at_login, desktop)
    qtbot.addWidget(dialog)
    section = next(one for one in dialog.sections if isinstance(one, CalendarSection))
    assert section.region == "DE-BY"


def test_at_least_one_working_day_is_left(services: Services, dialog: SettingsDialog) -> None:
    for day in ("Mon", "Tue", "Wed", "Thu", "Fri"):
        next(one for one in dialog.findChildren(QCheckBox) if one.text() == day).setChecked(False)
    dialog.accept()
    assert dialog.isVisible()
    next(one for one in dialog.findChildren(QCheckBox) if one.text() == "Sun").setChecked(True)
    dialog.accept()
    assert services.preferences.settings().working_weekdays == (6,)


def test_every_number_of_the_rules_has_a_field_of_its_own(dialog: SettingsDialog) -> None:
    section = next(one for one in dialog.sections if isinstance(one, RulesSection))
    boxes = section.findChildren(QSpinBox)
    assert len(boxes) == len(fields(RuleNumbers))
    assert len({box.accessibleName() for box in boxes}) == len(boxes)


def test_a_number_changes_the_rule_and_can_be_set_back(services: Services, dialog: SettingsDialog) -> None:
    box = named(dialog, QSpinBox, "Thank each person: at the latest after")
    box.setValue(3)
    assert box.text() == "3 business days"
    dialog.accept()
    assert services.preferences.settings().numbers == RuleNumbers(thank_you_latest_bd=3)


def test_the_suggested_numbers_come_back_at_once(dialog: SettingsDialog) -> None:
    box = named(dialog, QSpinBox, "New opportunities each week")
    box.setValue(9)
    section = next(one for one in dialog.sections if isinstance(one, RulesSection))
    section._suggest()
    assert box.value() == RuleNumbers().weekly_opportunities


def test_an_end_before_its_beginning_is_told(services: Services, dialog: SettingsDialog) -> None:
    named(dialog, QSpinBox, "Where they named none: call from").setValue(20)
    dialog.accept()
    assert dialog.isVisible()
    assert any("must not be less" in one.text() for one in dialog.findChildren(QLabel))


def test_the_reminder_hours_are_kept_and_must_run_forward(services: Services, dialog: SettingsDialog) -> None:
    named(dialog, QTimeEdit, "From").setTime(QTime(19, 30))
    dialog.accept()
    assert dialog.isVisible()
    named(dialog, QTimeEdit, "Until").setTime(QTime(21, 0))
    dialog.accept()
    hours = services.preferences.settings().reminders
    assert (hours.start, hours.end) == (time(19, 30), time(21))


def test_looks_are_seen_at_once_and_stay_when_saved(
    services: Services, dialog: SettingsDialog, theme: Theme
) -> None:
    choose(labelled(dialog, "Colours"), "Dark")
    choose(labelled(dialog, "Text size"), "150 %")
    assert theme.is_dark
    assert theme.px(10) == 15
    dialog.accept()
    assert services.preferences.settings().appearance.text_size == 150


def test_looks_that_were_only_tried_are_taken_back(dialog: SettingsDialog, theme: Theme) -> None:
    choose(labelled(dialog, "Colours"), "Dark")
    dialog.reject()
    assert not theme.is_dark


def test_what_a_command_changed_meanwhile_is_not_overwritten(
    services: Services, dialog: SettingsDialog
) -> None:
    settings = services.preferences.settings()
    services.preferences.save(Settings(profile=settings.profile, told_about_tray=True))
    dialog.accept()
    assert services.preferences.settings().told_about_tray


@pytest.mark.parametrize(("locale", "region"), [("en_GB", "GB"), ("de_AT", "AT"), ("C", "")])
def test_the_system_suggests_the_region(locale: str, region: str) -> None:
    assert region_of(QLocale(locale)) == region


LOGIN = "Start Followup when you log in"


def test_starting_at_login_is_off_and_is_turned_on_and_off_with_save(
    services: Services,
    dialog: SettingsDialog,
    theme: Theme,
    at_login: DesktopEntry,
    desktop: Desktop,
    qtbot: QtBot,
) -> None:
    box = next(one for one in dialog.findChildren(QCheckBox) if one.text().replace("&", "") == LOGIN)
    assert not box.isChecked()
    box.setChecked(True)
    assert not at_login.is_on()
    dialog.accept()
    assert at_login.is_on()
    again = SettingsDialog(services, theme, at_login, desktop)
    qtbot.addWidget(again)
    box = next(one for one in again.findChildren(QCheckBox) if one.text().replace("&", "") == LOGIN)
    assert box.isChecked()
    box.setChecked(False)
    again.accept()
    assert not at_login.is_on()


def test_a_login_that_cannot_be_changed_is_told_once_the_rest_is_saved(
    services: Services, dialog: SettingsDialog, tmp_path: Path
) -> None:
    (tmp_path / "config").write_text("a file in the way")
    named(dialog, QLineEdit, "Your name").setText("Ada Byron")
    next(one for one in dialog.findChildren(QCheckBox) if one.text().replace("&", "") == LOGIN).setChecked(
        True
    )
    with pytest.raises(FollowupError, match="Starting at login could not be changed"):
        dialog.accept()
    assert services.preferences.settings().profile.name == "Ada Byron"
