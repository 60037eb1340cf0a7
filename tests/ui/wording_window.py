"""The window of the wordings as a person sees it, with a short wording to put into it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop.domain.own_wording import NoteName
from followup_desktop.services import Services
from followup_desktop.ui.controls import Text
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.toast import Toast
from followup_desktop.ui.wording.dialog import WordingsDialog

SHORT = """\
== layout ==
opening

sign_off

== subject ==
- A word about {{ the_position }}

== opening ==
- Dear {{ greeting }}, I have thought about our talk[ {{ when_met }}].
- Hello {{ greeting }}, our talk[ {{ when_met }}] is still with me.

== sign_off ==
- {{ my_name }}
"""


class Window:
    """The window as a person sees it: its text, its buttons and its sentences."""

    def __init__(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.dialog = WordingsDialog(services, theme)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitExposed(self.dialog)
        self.view = self.dialog._view
        self.editor = self.view.editor

    def choose(self, note: NoteName) -> None:
        self.view.notes.list.setCurrentRow(list(NoteName).index(note))

    def type_over(self, text: str) -> None:
        """Put this in the place of everything, as a person would paste it."""
        self.editor.selectAll()
        self.editor.insertPlainText(text)

    def button(self, name: str) -> QPushButton:
        found = self.dialog.findChildren(QPushButton)
        return next(one for one in found if one.accessibleName() == name and one.isVisible())

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    @property
    def preview(self) -> str:
        return self.view.preview.text.toPlainText()

    @property
    def toast(self) -> str:
        return self.dialog.findChildren(Toast)[0].text

    @property
    def texts(self) -> list[str]:
        found = self.dialog.findChildren(Text)
        return [one.whole if isinstance(one, OneLine) else one.text() for one in found if one.isVisible()]

    def aloud(self, note: NoteName) -> str:
        """The row of a note as it is read out."""
        item = self.view.notes.list.item(list(NoteName).index(note))
        return str(item.data(Qt.ItemDataRole.AccessibleTextRole))

    def wait_for(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.preview)

    def wait_for_mistake(self) -> str:
        self.qtbot.waitUntil(lambda: bool(self.view.problem.error))
        return self.view.problem.error
