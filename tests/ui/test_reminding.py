"""What the buttons of a notification do, with the window closed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.notifications.notification import BODY, Notification, Pressed
from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.ui.reminding import Reminding
from tests.ui.whole_window import acme_interview


class Desktop(QObject):
    """Stands for the desktop: shows notifications, or refuses."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.works = True
        self.said: list[Notification] = []
        self.on_screen: dict[str, Notification] = {}

    def deliver(self, notification: Notification) -> bool:
        if self.works:
            self.said.append(notification)
            self.on_screen[notification.about] = notification
        return self.works

    def withdraw(self, about: str) -> None:
        self.on_screen.pop(about, None)

    def shown(self) -> set[str]:
        return set(self.on_screen)

    def press(self, words: str) -> None:
        """Press the button with these words on the latest notification that has it."""
        wanted = [(one, button) for one in self.said for button in one.buttons if button.words == words]
        notification, button = wanted[-1]
        self.pressed.emit(Pressed(notification, button.key))


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    file = tmp_path / "followup.sqlite3"
    evening = build_services(file, Clock(datetime(2026, 11, 23, 17, tzinfo=UTC)))
    evening.interviews.save(acme_interview())
    for row in evening.agenda.rows():
        if row.step.kind is not StepKind.THANK_YOU:
            evening.steps.skip(row.step.uid, "not for this test")
    evening.close()
    services = build_services(file, Clock(datetime(2026, 11, 24, 9, 30, tzinfo=UTC)))
    yield services
    services.close()


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def reminding(services: Services, desktop: Desktop, qapp: QApplication) -> Iterator[Reminding]:
    home = QObject()
    yield Reminding(services, desktop, home)  # type: ignore[arg-type]
    home.deleteLater()


def thanks(services: Services) -> str:
    return next(
        row.step.uid for row in services.agenda.rows(every=True) if row.step.kind is StepKind.THANK_YOU
    )


def test_a_due_step_comes_once_with_its_buttons(reminding: Reminding, desktop: Desktop) -> None:
    reminding.remind()
    (shown,) = desktop.said
    assert shown.title == "Thank Grace Hopper, Acme Finance: by tomorrow"
    assert [button.words for button in shown.buttons] == ["Copy note", "Mark done", "Snooze"]
    assert "while you were away" in shown.text
    reminding.remind()
    assert len(desktop.said) == 1


def test_what_the_desktop_refuses_is_tried_again(reminding: Reminding, desktop: Desktop) -> None:
    desktop.works = False
    reminding.remind()
    desktop.works = True
    reminding.remind()
    assert len(desktop.said) == 1


def test_copy_note_copies_what_was_typed_and_the_answer_records_it(
    reminding: Reminding, desktop: Desktop, services: Services
) -> None:
    uid = thanks(services)
    services.drafts.keep(f"note:{uid}", "Thank you\n\nDear Grace,\n\nit was a pleasure.")
    reminding.remind()
    desktop.press("Copy note")
    assert QGuiApplication.clipboard().text() == "Dear Grace,\n\nit was a pleasure."
    assert "<p>it was a pleasure.</p>" in QGuiApplication.clipboard().mimeData().html()
    assert not services.checklist.find(uid).is_closed, "copying alone records nothing"
    desktop.press("Mark as sent")
    (touch,) = services.checklist.step(uid).history
    assert (touch.subject, touch.text) == ("Thank you", "Dear Grace,\n\nit was a pleasure.")
    assert services.checklist.find(uid).is_closed


def test_mark_done_can_be_undone_in_the_same_place(
    reminding: Reminding, desktop: Desktop, services: Services
) -> None:
    services.changes.subscribe(lambda _change: reminding.tidy_up())
    reminding.remind()
    desktop.press("Mark done")
    assert services.checklist.find(thanks(services)).is_closed
    assert desktop.on_screen[thanks(services)].title == "Done: thank Grace Hopper."
    desktop.press("Undo")
    assert not services.checklist.find(thanks(services)).is_closed
    assert desktop.on_screen[thanks(services)].title == "Undone: thank Grace Hopper."


def test_snooze_asks_until_when(reminding: Reminding, desktop: Desktop, services: Services) -> None:
    reminding.remind()
    desktop.press("Snooze")
    choices = [button.words for button in desktop.said[-1].buttons]
    assert choices == ["Later today", "Tomorrow morning", "Next business day"]
    desktop.press("Next business day")
    assert str(services.checklist.find(thanks(services)).snoozed_until) == "2026-11-25"
    assert desktop.on_screen == {}


def test_a_click_opens_the_step_and_on_many_the_day(
    reminding: Reminding, desktop: Desktop, services: Services, qtbot: QtBot
) -> None:
    reminding.remind()
    with qtbot.waitSignal(reminding.step_asked) as asked:
        desktop.pressed.emit(Pressed(desktop.said[0], BODY))
    assert asked.args == [thanks(services)]
    for number in range(4):
        services.steps.add_own(f"Call back {number}", services.clock.today())
    many = services.clock
    assert many._start is not None
    many._start = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    reminding.remind()
    assert desktop.said[-1].title == "5 steps are due"
    with qtbot.waitSignal(reminding.today_asked):
        desktop.pressed.emit(Pressed(desktop.said[-1], BODY))


def test_what_is_done_in_the_window_leaves_the_screen(
    reminding: Reminding, desktop: Desktop, services: Services
) -> None:
    reminding.remind()
    services.steps.done(thanks(services))
    reminding.tidy_up()
    assert desktop.on_screen == {}


def test_what_cannot_be_done_is_said_where_the_button_was(
    reminding: Reminding, desktop: Desktop, services: Services
) -> None:
    reminding.remind()
    services.job_search.delete("acme")
    desktop.press("Mark done")
    assert "There is no step" in desktop.said[-1].text
