"""The dialog in which a review is looked over, and what is seen in it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import (
    Detail,
    FoundDetail,
    FoundPerson,
    Origin,
    Place,
    Sure,
)
from followup_desktop.services import Services
from followup_desktop.services.intake.review import (
    PersonReview,
    Review,
)
from followup_desktop.ui.intake.review_dialog import ReviewDialog
from followup_desktop.ui.rows.model import SHOWN_ROLE, Shown
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program


@pytest.fixture
def services(tmp_path: Path) -> Services:
    """Grace Hopper, Head, is known from Acme Finance; so is Howard Aiken."""
    services = program(tmp_path)
    met_at_acme(services)
    return services


class Opener:
    """Opens reviews."""

    def __init__(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        self._services, self._theme, self._qtbot = services, theme, qtbot

    def __call__(self, review: Review) -> ReviewDialog:
        dialog = ReviewDialog(self._services, self._theme, review)
        self._qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        self._qtbot.waitUntil(dialog.isActiveWindow)
        return dialog


@pytest.fixture
def opened(services: Services, theme: Theme, qtbot: QtBot) -> Opener:
    return Opener(services, theme, qtbot)


def rows(dialog: ReviewDialog) -> list[str]:
    """The rows as text: "[x] Grace Hopper | Head | known: merge"."""
    model = dialog.view.list.model()
    return [_row(dialog, row) for row in range(model.rowCount())]


def _row(dialog: ReviewDialog, row: int) -> str:
    index = dialog.view.list.model().index(row, 0)
    shown = index.data(SHOWN_ROLE)
    assert isinstance(shown, Shown)
    if shown.is_header:
        return shown.what
    box = "[x]" if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value else "[ ]"
    return " | ".join(part for part in (f"{box} {shown.what}", shown.where, shown.aside) if part)


def select(dialog: ReviewDialog, row: int) -> None:
    dialog.view.list.setCurrentIndex(dialog.view.list.model().index(row, 0))


def signature(name: str, *details: FoundDetail) -> Review:
    """A person out of a signature."""
    found = FoundPerson(
        details=(FoundDetail(Detail.NAME, name, Origin(Place.SIGNATURE, "1"), Sure.LIKELY), *details)
    )
    card = Contact(uid="read", name=name, organization=found.first(Detail.ORGANIZATION))
    return Review(source="What was pasted", people=(PersonReview(found=found, card=card),))
