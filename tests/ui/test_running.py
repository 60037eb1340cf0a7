"""The program as it runs: tray, reminders, closing, later starts, the first start."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.autostart import autostart
from followup_desktop.desktop.single_instance import Start
from followup_desktop.domain.snoozing import Pause
from followup_desktop.services import Change
from followup_desktop.services.checklist import Progress
from followup_desktop.ui.presence import day_in_a_line
from followup_desktop.ui.running import Running
from followup_desktop.ui.theme import Theme
from tests.ui.whole_window import Program, acme_interview, button


class Panel:
    """Stands for a panel that comes and goes: what the system says about a tray."""

    def __init__(self) -> None:
        self.there = True
        self.shown: list[tuple[str, str]] = []

    def is_there(self) -> bool:
        return self.there

    def show(self, title: str, text: str, *_icon: object) -> None:
        self.shown.append((title, text))


@pytest.fixture
def panel(monkeypatch: pytest.MonkeyPatch) -> Panel:
    panel = Panel()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", panel.is_there)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", panel.show)
    return panel


@pytest.fixture
def program(
    tmp_path: Path, panel: Panel, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> Iterator[Program]:
    program = Program(tmp_path, theme, qapp, qtbot)
    yield program
    program.close()


@pytest.fixture
def filled(program: Program) -> Program:
    """The window over yesterday's interview at Acme Finance."""
    program.services.interviews.save(acme_interview())
    return program


@pytest.fixture
def quits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes that the program was to end."""
    seen: list[str] = []
    monkeypatch.setattr(Running, "_quit", lambda _running: seen.append("quit"))
    return seen


def test_closing_hides_in_the_tray_and_says_so_once(
    filled: Program, panel: Panel, quits: list[str], qtbot: QtBot
) -> None:
    filled.open()
    panel.shown.clear()
    for _time in range(2):
        filled.window.close()
        assert filled.window.isHidden()
        filled.window.bring_to_front()
        qtbot.waitUntil(filled.window.isVisible)
    assert panel.shown == [("Followup Desktop", "Followup stays in the tray to remind you.")]
    assert quits == []


def test_closing_the_sample_ends_it(filled: Program, quits: list[str]) -> None:
    filled.open(sample=True)
    filled.window.close()
    assert quits == ["quit"]


def test_the_sample_is_told_from_the_own_window_and_reminds_of_nobody(filled: Program, panel: Panel) -> None:
    panel.shown.clear()
    filled.open(sample=True)
    filled.presence.look()
    assert filled.window.windowTitle() == "Sample"
    assert filled.window.accessibleName() == "Followup Desktop"
    assert panel.shown == []


def test_without_a_tray_closing_minimises_and_says_so_once(
    filled: Program, panel: Panel, quits: list[str]
) -> None:
    panel.there = False
    filled.open()
    filled.window.close()
    assert filled.window.isMinimized()
    assert filled.said == "There is no tray here, so Followup stays minimised to remind you. Ctrl+Q ends it."
    filled.window.toast.hide()
    filled.window.close()
    assert filled.said == ""
    assert quits == []


def test_the_tray_opens_the_window_again(filled: Program, qtbot: QtBot) -> None:
    filled.open()
    filled.window.close()
    filled.tray.opened.emit()
    qtbot.waitUntil(filled.window.isVisible)


def test_when_the_tray_goes_a_hidden_window_comes_back_minimised(filled: Program, panel: Panel) -> None:
    filled.open()
    filled.window.close()
    panel.there = False
    filled.presence.look()
    assert filled.window.isVisible()
    assert filled.window.isMinimized()


def test_started_in_the_background_there_is_only_the_tray(filled: Program) -> None:
    filled.open(background=True)
    assert filled.window.isHidden()
    assert filled.tray.is_there


def test_started_in_the_background_without_a_tray_it_is_minimised(filled: Program, panel: Panel) -> None:
    panel.there = False
    filled.open(background=True)
    assert filled.window.isMinimized()


def test_due_steps_are_brought_once_in_one_message(filled: Program, panel: Panel) -> None:
    due = filled.services.reminders.due()
    assert due
    filled.open()
    reminded = [shown for shown in panel.shown if shown[0] != "Followup Desktop"]
    assert len(reminded) == 1
    filled.presence.look()
    assert [shown for shown in panel.shown if shown[0] != "Followup Desktop"] == reminded


def test_without_a_tray_reminders_wait(filled: Program, panel: Panel) -> None:
    panel.there = False
    filled.open()
    assert filled.services.reminders.due()
    panel.there = True
    filled.presence.look()
    assert panel.shown


def test_reminders_are_paused_until_tomorrow_and_go_on(filled: Program) -> None:
    filled.open()
    filled.tray.pause_asked.emit(Pause.TOMORROW)
    assert filled.services.reminders.paused_until() == datetime(2026, 11, 25, tzinfo=UTC)
    filled.tray.pause_asked.emit(None)
    assert filled.services.reminders.paused_until() is None


def test_a_new_interview_from_the_tray_opens_the_form(filled: Program, qtbot: QtBot) -> None:
    filled.open()
    filled.window.close()
    filled.tray.new_interview_asked.emit()
    qtbot.waitUntil(filled.window.isVisible)
    assert filled.window.current_key == "interviews"


def test_a_second_start_shows_the_window_and_hands_over_its_files(
    filled: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    filled.open()
    archive = tmp_path / "ada.json"
    filled.services.transfer.export_file(archive)
    filled.window.close()
    filled.instance.started.emit(Start(files=(str(archive),)))
    qtbot.waitUntil(filled.window.isVisible)
    assert filled.said == "Everything in it was here already."


def test_a_second_start_in_the_background_leaves_the_window_where_it_is(filled: Program) -> None:
    filled.open()
    filled.window.close()
    filled.instance.started.emit(Start(background=True))
    assert filled.window.isHidden()


def test_a_file_given_at_the_start_is_taken_in(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.services.interviews.save(acme_interview())
    archive = tmp_path / "acme.json"
    program.services.transfer.export_file(archive)
    program.services.job_search.delete("acme")
    program.open(str(archive))
    qtbot.waitUntil(lambda: bool(program.said))
    assert program.services.job_search.opportunity("acme").company == "Acme Finance"


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(0, 0), "Followup: Nothing is due today"),
        (Progress(0, 1), "Followup: 1 step to do today"),
        (Progress(2, 5), "Followup: 3 steps to do today, 2 done"),
        (Progress(3, 3), "Followup: That is everything for today"),
    ],
)
def test_the_tray_says_the_day_in_one_line(progress: Progress, words: str) -> None:
    assert day_in_a_line(progress) == words


def test_the_tray_says_until_when_reminders_are_paused() -> None:
    words = day_in_a_line(Progress(0, 1), datetime(2026, 11, 24, 15, 30, tzinfo=UTC))
    assert words == "Followup: 1 step to do today. Reminders are paused until Tuesday 15:30"


def test_the_first_start_offers_three_ways_in(program: Program) -> None:
    program.open()
    assert program.window.current_key == "first_run"
    for name in ("New interview", "Import", "Look around with a sample", "Change region"):
        assert button(program.window, name)


def test_from_the_first_interview_to_the_plan_and_the_signature(program: Program, qtbot: QtBot) -> None:
    program.open()
    button(program.window, "New interview").click()
    assert program.window.current_key == "interviews"
    program.services.interviews.save(acme_interview())
    program.navigation._interview_saved("first")
    shown = {one.text() for one in program.window.findChildren(QLabel) if one.isVisible()}
    assert {"Here is your plan.", "Thank Grace Hopper", "How shall we sign your notes?"} <= shown
    fields = {one.accessibleName(): one for one in program.window.findChildren(QLineEdit) if one.isVisible()}
    fields["Your name"].setText("Ada Byron")
    fields["One strength, in a sentence"].setText("I explain engines to boards")
    (at_login,) = [one for one in program.window.findChildren(QCheckBox) if one.isVisible()]
    assert at_login.text().replace("&", "") == "Start Followup when you log in"
    assert not at_login.isChecked()
    at_login.setChecked(True)
    button(program.window, "Show today").click()
    assert program.window.current_key == "today"
    profile = program.services.preferences.settings().profile
    assert (profile.name, profile.strengths) == ("Ada Byron", ("I explain engines to boards",))
    assert autostart().is_on()


def test_a_later_interview_leads_back_to_the_checklist(filled: Program) -> None:
    filled.open()
    filled.do("new_interview")
    filled.navigation._interview_saved("second")
    assert filled.window.current_key == "today"


def test_an_import_leads_from_the_welcome_to_the_checklist(program: Program) -> None:
    program.open()
    program.services.interviews.save(acme_interview())
    program.services.changes.tell(Change("imported", "acme.json"))
    assert program.window.current_key == "today"


def test_the_welcome_is_not_shown_again_once_there_was_something(filled: Program) -> None:
    filled.open()
    filled.services.job_search.delete("acme")
    filled.services.contacts.delete("grace")
    filled.open()
    assert filled.window.current_key == "today"
