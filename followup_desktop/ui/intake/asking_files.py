"""Where a card may come from besides being let go over a form: a file, a picture, the clipboard."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.intake.given import Given, file_kinds, given_by, picture_kinds
from followup_desktop.ui.persons_folder import persons_folder
from followup_desktop.ui.problems import show_problem


def ask_for_cards(parent: QWidget) -> Given:
    """Files of any kind that can be taken in; nothing where none was chosen."""
    files, _kind = QFileDialog.getOpenFileNames(parent, _("Import card"), str(persons_folder()), file_kinds())
    return Given(files=tuple(files))


def ask_for_pictures(parent: QWidget) -> Given:
    """Photos or screenshots of cards; nothing where none was chosen."""
    files, _kind = QFileDialog.getOpenFileNames(
        parent, _("Import card"), str(persons_folder()), picture_kinds()
    )
    return Given(files=tuple(files))


def clipboard_or_complaint(parent: QWidget) -> Given | None:
    """What is in the clipboard; where nothing is, that is said."""
    given = given_by(QGuiApplication.clipboard().mimeData())
    if not given.nothing:
        return given
    show_problem(parent, _("There is nothing to paste. Copy a card, an invitation or a signature first."))
    return None
