"""The Today page in a window, for tests that use it as a person does."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.services import Change, Services
from followup_desktop.ui.checklist.list_view import ChecklistView
from followup_desktop.ui.checklist.model import ChecklistModel
from followup_desktop.ui.checklist.page import TodayPage
from followup_desktop.ui.checklist.rows import StepRow
from followup_desktop.ui.controls import Text
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import checklist, shown_at


class Today:
    """The page in a window, as a person sees it: controls by their names, rows by their words."""

    def __init__(self, services: Services, theme: Theme, qtbot: QtBot, width: int = 1280) -> None:
        self.services, self.qtbot = services, qtbot
        self.page = TodayPage(services, theme)
        services.changes.subscribe(self.page.refresh)  # what the bridge does in the program
        self.window = QMainWindow()
        self.window.setCentralWidget(self.page)
        self.window.resize(width, 800)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.said: list[Change] = []
        self.page.said.connect(self.said.append)

    @property
    def view(self) -> ChecklistView:
        return self.page.findChildren(ChecklistView)[0]

    @property
    def model(self) -> ChecklistModel:
        model = self.view.model()
        assert isinstance(model, ChecklistModel)
        return model

    @property
    def rows(self) -> list[str]:
        return checklist(self.model).splitlines()

    @property
    def selected(self) -> str:
        return shown_at(self.model, self.view.place).what

    @property
    def texts(self) -> list[str]:
        return [text.text() for text in self.page.findChildren(Text) if text.isVisible()]

    def button(self, name: str) -> QPushButton:
        return next(
            one
            for one in self.page.findChildren(QPushButton)
            if one.accessibleName() == name and one.isVisible()
        )

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view, key)

    def select(self, what: str) -> str:
        """Select the row that begins so, and return the uid of its step."""
        for place in range(self.model.rowCount()):
            if shown_at(self.model, place).what.startswith(what):
                self.view.select(place)
                row = self.model.row_at(place)
                return row.line.uid if isinstance(row, StepRow) else ""
        raise AssertionError(what)

    def settle(self) -> None:
        """Wait until what was ticked has moved."""
        self.qtbot.waitUntil(lambda: not any(line.endswith("| done") for line in self.rows))

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def answer(text: str, button: str) -> None:
    """Answer the dialog that opens next: type this, press that."""

    def at_once() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QWidget)
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(text)
        next(one for one in dialog.findChildren(QPushButton) if one.accessibleName() == button).click()

    QTimer.singleShot(0, at_once)
