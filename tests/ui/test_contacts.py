"""The Contacts page: business cards, search, duplicates."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QListView
from pytestqt.qtbot import QtBot

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.settings import Appearance
from followup_desktop.services import Services
from followup_desktop.ui.contacts.code_dialog import QUIET, CodeDialog
from followup_desktop.ui.contacts.merge_dialog import MergeDialog
from followup_desktop.ui.contacts.merging import differences, merged
from followup_desktop.ui.contacts.page import ContactsPage
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program

GRACE = Contact(
    uid="one",
    name="Grace Hopper",
    title="Head",
    organization="Acme",
    emails=("grace@acme.example",),
    notes="Navy",
)
GRACE_AGAIN = Contact(
    uid="two",
    name="Dr. Grace Hopper",
    title="Head",
    emails=("GRACE@acme.example", "grace@home.example"),
    phones=("+1 202 555 0143",),
    notes="Compilers",
)


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return program(tmp_path)


@pytest.fixture
def page(services: Services, theme: Theme, qtbot: QtBot) -> ContactsPage:
    met_at_acme(services)
    return shown(services, theme, qtbot)


def shown(services: Services, theme: Theme, qtbot: QtBot) -> ContactsPage:
    page = ContactsPage(services, theme)
    qtbot.addWidget(page)
    page.resize(1072, 772)
    page.show()
    return page


def cards(page: ContactsPage) -> list[str]:
    model = page.view.cards.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


class TestCards:
    def test_a_card_says_who_it_is(self, page: ContactsPage) -> None:
        assert cards(page) == [
            "Grace Hopper, Head, grace@acme.example, +1 202 555 0143",
            "Howard Aiken",
        ]

    def test_selecting_one_leaves_no_other_selected_also_while_control_is_held(
        self, page: ContactsPage
    ) -> None:
        page.view.cards.select("grace")
        QTest.keyPress(page.view.cards, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
        page.view.cards.select("howard")
        QTest.keyRelease(page.view.cards, Qt.Key.Key_Control)
        assert page.view.cards.selected_keys == ["howard"]

    def test_search_looks_at_the_whole_card(self, page: ContactsPage, qtbot: QtBot) -> None:
        page.view.search.setText("acme.example")
        qtbot.waitUntil(lambda: len(cards(page)) == 1)

    def test_they_lie_like_cards_or_stand_in_a_list(self, page: ContactsPage) -> None:
        assert page.view.cards.viewMode() is QListView.ViewMode.IconMode
        page.view.as_list.click()
        assert page.view.cards.viewMode() is QListView.ViewMode.ListMode
        assert page.view.cards.isWrapping() is False
        page.view.as_cards.click()
        assert page.view.cards.shows_cards

    def test_cards_fill_the_width_and_never_stick_out(self, page: ContactsPage) -> None:
        for width in (1072, 820, 300):
            page.resize(width, 600)
            view = page.view.cards
            last = view.visualRect(view.model().index(1, 0))
            assert last.right() <= view.viewport().width()

    def test_enter_opens_a_card(self, page: ContactsPage) -> None:
        page.view.cards.select("howard")
        QTest.keyClick(page.view.cards, Qt.Key.Key_Return)
        assert page.is_writing
        assert page.form.contact.name == "Howard Aiken"

    def test_an_empty_program_says_what_goes_here(self, tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
        page = shown(program(tmp_path / "empty"), theme, qtbot)
        page.view.first.click()
        assert page.is_writing


class TestDuplicates:
    @pytest.fixture
    def twice(self, services: Services, theme: Theme, qtbot: QtBot) -> ContactsPage:
        services.contacts.save(GRACE)
        services.contacts.save(GRACE_AGAIN)
        return shown(services, theme, qtbot)

    def test_they_are_offered(self, twice: ContactsPage) -> None:
        assert twice.view.duplicates.isVisible()
        said = twice.view.duplicates.words.whole
        assert said == "Dr. Grace Hopper and Grace Hopper look like one person."

    def test_they_can_be_left_apart(self, twice: ContactsPage, services: Services) -> None:
        twice.view.duplicates.leave.click()
        assert not twice.view.duplicates.isVisible()
        twice.refresh(None)
        assert not twice.view.duplicates.isVisible()
        assert len(services.contacts.all()) == 2

    def test_one_card_is_made_of_two_and_back(
        self, twice: ContactsPage, services: Services, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        def accept(dialog: MergeDialog) -> int:
            dialog.choose("name", "Grace Hopper")
            return int(MergeDialog.DialogCode.Accepted)

        monkeypatch.setattr(MergeDialog, "exec", accept)
        with qtbot.waitSignal(twice.said) as told:
            twice.view.duplicates.compare.click()
        (card,) = services.contacts.all()
        assert card.name == "Grace Hopper"
        assert set(card.phones) == {"+1 202 555 0143"}
        assert not twice.view.duplicates.isVisible()
        services.undoing.undo(told.args[0].entry)
        assert len(services.contacts.all()) == 2


class TestMerging:
    def test_only_what_both_fill_in_differently_is_asked(self) -> None:
        asked = differences(GRACE, GRACE_AGAIN)
        assert [(found.field, found.options) for found in asked] == [
            ("name", ("Dr. Grace Hopper", "Grace Hopper"))
        ]

    def test_addresses_numbers_and_notes_are_joined(self) -> None:
        card = merged(GRACE, GRACE_AGAIN, {"name": "Dr. Grace Hopper"})
        assert (card.uid, card.name, card.organization) == ("one", "Dr. Grace Hopper", "Acme")
        assert card.emails == ("grace@acme.example", "grace@home.example")
        assert card.phones == ("+1 202 555 0143",)
        assert card.notes == "Navy\n\nCompilers"


class TestExport:
    @pytest.fixture
    def chosen(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
        """The file that the person names in the dialog of the system."""
        path = tmp_path / "out"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(path), ""))
        return path

    def offered(self, page: ContactsPage) -> dict[str, QAction]:
        menu = page.view.export.menu()
        menu.aboutToShow.emit()
        return {action.text(): action for action in menu.actions() if action.text()}

    def test_the_selected_one_or_all_can_go_out(self, page: ContactsPage) -> None:
        assert list(self.offered(page)) == [
            "1 selected: vCard 4.0…",
            "1 selected: vCard 3.0, for older programs…",
            "1 selected: CSV, for a spreadsheet…",
            "All 2: vCard 4.0…",
            "All 2: vCard 3.0, for older programs…",
            "All 2: CSV, for a spreadsheet…",
        ]

    @pytest.mark.parametrize(
        ("what", "ending", "holds"),
        [
            ("1 selected: vCard 4.0…", ".vcf", "VERSION:4.0"),
            ("1 selected: vCard 3.0, for older programs…", ".vcf", "VERSION:3.0"),
            ("All 2: CSV, for a spreadsheet…", ".csv", "Howard"),
        ],
    )
    def test_they_are_written_and_it_is_said_where(
        self, page: ContactsPage, chosen: Path, qtbot: QtBot, what: str, ending: str, holds: str
    ) -> None:
        with qtbot.waitSignal(page.told) as told:
            self.offered(page)[what].trigger()
        written = chosen.with_name("out" + ending)
        text = written.read_text(encoding="utf-8-sig")
        assert told.args == [f"Exported to {written}."]
        assert holds in text
        assert ("Howard" in text) is what.startswith("All")

    def test_several_can_be_selected(self, page: ContactsPage) -> None:
        page.view.cards.selectAll()
        assert page.view.cards.selected_keys == ["grace", "howard"]
        assert "2 selected: vCard 4.0…" in self.offered(page)


class TestCode:
    def test_a_phone_can_read_it_off_the_screen(
        self, page: ContactsPage, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        import zxingcpp
        from PIL import Image

        modules = services.address_book.qr_modules("grace")
        dialog = CodeDialog("Grace Hopper", modules, theme, page)
        qtbot.addWidget(dialog)
        dialog.show()
        shot = dialog.code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        stride, height = shot.bytesPerLine(), shot.height()
        picture = Image.frombytes("L", (stride, height), bytes(shot.constBits())[: stride * height])
        (code,) = zxingcpp.read_barcodes(picture)
        assert "grace@acme.example" in code.text
        assert dialog.code.accessibleName() == "QR code of Grace Hopper"

    def test_it_is_dark_on_white_in_the_dark_too(self, qtbot: QtBot, theme: Theme) -> None:
        theme.use(Appearance(scheme="dark"))
        dialog = CodeDialog("Grace Hopper", [[True] * 21] * 21, theme)
        qtbot.addWidget(dialog)
        dialog.show()
        shot = dialog.code.grab().toImage()
        middle = shot.rect().center()
        assert shot.pixelColor(middle) == QColor("black")
        side = min(shot.width(), shot.height()) // (21 + 2 * QUIET)
        corner = middle - QPoint(round(12.5 * side), 0)
        assert shot.pixelColor(corner) == QColor("white")
