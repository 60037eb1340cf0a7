"""The composer in a window, for tests that use it as a person does."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QPlainTextEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from followup_desktop.ui.composer.dialog import ComposerDialog
from followup_desktop.ui.controls import Text
from followup_desktop.ui.theme import Theme


class Composer:
    """The dialog as a person sees it: fields, buttons and sentences by their names."""

    def __init__(self, services: Services, theme: Theme, qtbot: QtBot, uid: str) -> None:
        self.dialog = ComposerDialog(services, theme, uid)
        self.qtbot = qtbot
        qtbot.addWidget(self.dialog, before_close_func=self._leave)
        self.dialog.show()
        qtbot.waitExposed(self.dialog)
        self.subject = self.dialog.findChildren(QLineEdit)[0]
        self.note = self.dialog.findChildren(QPlainTextEdit)[0]

    def _leave(self, _dialog: ComposerDialog) -> None:
        """Known to qtbot, which thereby keeps the dialog until then: it may still be painted after a test."""
        self.dialog.reject()

    def button(self, name: str) -> QAbstractButton:
        buttons = self.dialog.findChildren(QAbstractButton)
        return next(one for one in buttons if one.accessibleName() == name)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def type_over(self, text: str) -> None:
        """Put this in the place of the note, and have it checked."""
        self.note.setPlainText(text)
        self.settle()

    def settle(self) -> None:
        """Wait until the note has been checked, which it is once it is painted."""
        self.qtbot.waitUntil(lambda: bool(self.findings) or "Ready to send." in self.texts)

    @property
    def texts(self) -> list[str]:
        return [text.text() for text in self.dialog.findChildren(Text) if text.isVisible()]

    @property
    def accent(self) -> list[str]:
        buttons = self.dialog.findChildren(QPushButton)
        return [one.accessibleName() for one in buttons if one.property("primary") and one.isVisible()]

    @property
    def checks(self) -> QListView:
        return next(one for one in self.dialog.findChildren(QListView) if one.accessibleName() == "Checks")

    @property
    def findings(self) -> list[str]:
        """What the checks say to whoever does not see their marks."""
        model, role = self.checks.model(), Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    def choose(self, part: str) -> str:
        """Go with the keyboard to the finding that says this, and enter it; what is selected then."""
        row = next(row for row, words in enumerate(self.findings) if part in words)
        self.checks.setFocus()
        self.checks.setCurrentIndex(self.checks.model().index(row, 0))
        QTest.keyClick(self.checks, Qt.Key.Key_Return)
        if self.subject.hasFocus():
            return self.subject.selectedText()
        return self.note.textCursor().selectedText()

    @property
    def meter(self) -> QProgressBar:
        return next(
            one for one in self.dialog.findChildren(QProgressBar) if one.accessibleName() == "Likeness"
        )


def step(services: Services, kind: StepKind, contact: str | None = None) -> str:
    """The uid of the step of this kind (about this contact), open or not."""
    return next(
        row.step.uid
        for row in services.agenda.rows(every=True)
        if row.step.kind is kind and contact in (None, row.step.contact)
    )


class _Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(bytes(url.toEncoded().data()).decode())


@contextmanager
def opened_by(scheme: str) -> Iterator[list[str]]:
    """The addresses of this scheme that the system is asked to open meanwhile."""
    receiver = _Receiver()
    QDesktopServices.setUrlHandler(scheme, receiver, "take")  # type: ignore[arg-type]
    try:
        yield receiver.opened
    finally:
        QDesktopServices.unsetUrlHandler(scheme)
