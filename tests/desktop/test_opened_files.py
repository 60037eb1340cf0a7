"""Files that the Finder opens with the program: none is lost, whenever it comes."""

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.opened_files import OpenedFiles


def opens(app: QApplication, file: str) -> None:
    app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile(file)))


def test_what_came_before_the_window_and_after_it_is_taken(qapp: QApplication, qtbot: QtBot) -> None:
    taken: list[str] = []
    opened = OpenedFiles(qapp)
    opens(qapp, "/cards/grace.vcf")
    assert taken == []
    opened.give_to(taken.extend)
    opens(qapp, "/cards/howard.vcf")
    assert taken == ["/cards/grace.vcf", "/cards/howard.vcf"]
    qapp.removeEventFilter(opened)
    opened.deleteLater()


def test_other_events_pass(qapp: QApplication, qtbot: QtBot) -> None:
    opened = OpenedFiles(qapp)
    assert not opened.eventFilter(qapp, QEvent(QEvent.Type.User))
    qapp.removeEventFilter(opened)
    opened.deleteLater()
