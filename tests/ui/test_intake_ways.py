"""The ways in: files, drops, pasting; from the window, and into the forms."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from followup_desktop.domain.found import Detail
from followup_desktop.ui.contacts.page import ContactsPage
from followup_desktop.ui.intake.given import Given, file_kinds, given_by
from followup_desktop.ui.intake.review_dialog import ReviewDialog
from followup_desktop.ui.interviews.page import InterviewsPage
from followup_desktop.ui.search import SearchPanel
from tests.ui.intake_builders import ALAN, GRACE, JOAN, written
from tests.ui.ways_in import Answers, answered, dropped_on, files_of, names, program, text_of  # noqa: F401 (fixtures)
from tests.ui.whole_window import Program


class TestGiven:
    def test_files_come_before_what_else_is_there(self) -> None:
        content = files_of("/home/ada/grace.vcf")
        content.setText("file:///home/ada/grace.vcf")
        assert given_by(content) == Given(files=("/home/ada/grace.vcf",))

    def test_a_card_of_an_address_book_comes_before_its_plain_text(self) -> None:
        content = text_of("Grace Hopper")
        content.setData("text/x-vcard", GRACE.encode())
        assert given_by(content).text == GRACE

    def test_a_picture_is_taken_where_there_is_no_text(self) -> None:
        content = QMimeData()
        content.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
        assert given_by(content).picture.startswith(b"\x89PNG")
        content.setText("the same as text")
        assert given_by(content) == Given(text="the same as text")

    def test_every_form_of_a_mail_can_be_chosen(self) -> None:
        mails = next(kind for kind in file_kinds().split(";;") if kind.startswith("Mails"))
        assert all(f"*.{ending}" in mails for ending in ("eml", "emlx", "mbox"))

    def test_nothing_is_nothing(self) -> None:
        assert given_by(QMimeData()).nothing
        assert given_by(text_of(" \n")).nothing


class TestFiles:
    def test_a_card_is_looked_over_stored_and_can_be_undone(
        self,
        answered: Answers,
        program: Program,
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
    ) -> None:
        file = written(tmp_path, "joan.vcf", JOAN)
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: ([file], ""))
        before_it_is_stored: list[list[str]] = []
        answerer = answered(lambda _dialog: before_it_is_stored.append(names(program)))
        program.do("import")
        assert answerer.reviews == 1
        assert before_it_is_stored == [["Grace Hopper"]]
        assert names(program) == ["Grace Hopper", "Joan Clarke"]
        assert program.said == "Imported: 1 contact."
        program.do("undo")
        assert names(program) == ["Grace Hopper"]

    def test_the_change_is_no_change_from_elsewhere(
        self, answered: Answers, program: Program, tmp_path: Path
    ) -> None:
        answerer = answered()
        program.files.take_in([written(tmp_path, "joan.vcf", JOAN)])
        answerer.stop()
        with program.qtbot.assertNotEmitted(program.bridge.changed):
            program.bridge.look()

    def test_the_page_shows_it(self, answered: Answers, program: Program, tmp_path: Path) -> None:
        program.do("contacts")
        page = program.window.page("contacts")
        assert isinstance(page, ContactsPage)
        answered()
        program.files.take_in([written(tmp_path, "joan.vcf", JOAN)])
        assert page.view.cards.model().rowCount() == 2

    def test_several_files_are_one_review(self, answered: Answers, program: Program, tmp_path: Path) -> None:
        answerer = answered()
        files = [written(tmp_path, "joan.vcf", JOAN), written(tmp_path, "alan.vcf", ALAN)]
        program.files.take_in(files)
        assert answerer.reviews == 1
        assert program.said == "Imported: 2 contacts."

    def test_what_cannot_be_read_is_told_in_one_message_and_the_rest_goes_on(
        self, answered: Answers, program: Program, tmp_path: Path
    ) -> None:
        answerer = answered()
        files = [
            written(tmp_path, "joan.vcf", JOAN),
            written(tmp_path, "broken.json", "{"),
            written(tmp_path, "empty.vcf"),
        ]
        program.files.take_in(files)
        assert answerer.said[0] == "Nothing was taken in from broken.json, empty.vcf."
        assert len(answerer.said) == 2
        assert names(program) == ["Grace Hopper", "Joan Clarke"]

    def test_called_off_nothing_is_stored(self, answered: Answers, program: Program, tmp_path: Path) -> None:
        answered(accepts=False)
        program.files.take_in([written(tmp_path, "joan.vcf", JOAN)])
        assert names(program) == ["Grace Hopper"]
        assert program.said == ""

    def test_a_known_contact_is_merged_and_parted_again(
        self, answered: Answers, program: Program, tmp_path: Path
    ) -> None:
        answered(lambda dialog: dialog.people.lines[Detail.TITLE].choose(read=True))
        program.files.take_in([written(tmp_path, "grace.vcf", GRACE)])
        (grace,) = program.services.contacts.all()
        assert (grace.uid, grace.title) == ("grace", "Rear Admiral")
        assert grace.emails == ("grace@acme.example", "grace@navy.example")
        program.do("undo")
        assert program.services.contacts.all()[0].title == "Head of Engineering"

    def test_what_comes_meanwhile_waits_for_its_turn(
        self, answered: Answers, program: Program, tmp_path: Path
    ) -> None:
        other = written(tmp_path, "alan.vcf", ALAN)
        asked: list[str] = []

        def bring_another(dialog: ReviewDialog) -> None:
            asked.append(dialog.agreed.people[0].card.name)
            if len(asked) == 1:
                program.files.take_in([other])

        answered(bring_another)
        program.files.take_in([written(tmp_path, "joan.vcf", JOAN)])
        assert asked == ["Joan Clarke", "Alan Turing"]
        assert len(names(program)) == 3


class TestDrops:
    def test_a_file_let_go_over_a_field_is_taken_in_and_not_written_into_it(
        self, answered: Answers, program: Program, tmp_path: Path, qtbot: QtBot
    ) -> None:
        program.do("contacts")
        page = program.window.page("contacts")
        assert isinstance(page, ContactsPage)
        answered()
        event = dropped_on(program, files_of(written(tmp_path, "joan.vcf", JOAN)), page.view.search)
        assert event.isAccepted()
        qtbot.waitUntil(lambda: "Joan Clarke" in names(program))
        assert page.view.search.text() == ""

    def test_a_text_let_go_on_the_window_is_read(
        self, answered: Answers, program: Program, qtbot: QtBot
    ) -> None:
        answered()
        content = text_of(JOAN)
        event = QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            content,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        program.window.dropEvent(event)
        qtbot.waitUntil(lambda: "Joan Clarke" in names(program))

    def test_while_a_dialog_asks_nothing_else_comes_in(
        self, answered: Answers, program: Program, tmp_path: Path
    ) -> None:
        accepted: list[bool] = []

        def drop_another(_dialog: ReviewDialog) -> None:
            event = dropped_on(program, files_of(written(tmp_path, "alan.vcf", ALAN)), program.window.sidebar)
            accepted.append(event.isAccepted())

        answered(drop_another)
        program.files.take_in([written(tmp_path, "joan.vcf", JOAN)])
        assert names(program) == ["Grace Hopper", "Joan Clarke"]

    def test_a_card_let_go_over_the_interview_form_is_somebody_met(
        self, answered: Answers, program: Program, tmp_path: Path, qtbot: QtBot
    ) -> None:
        program.do("new_interview")
        page = program.window.page("interviews")
        assert isinstance(page, InterviewsPage)
        answered()
        dropped_on(program, files_of(written(tmp_path, "joan.vcf", JOAN)), page.form.view.about.company)
        qtbot.waitUntil(lambda: bool(page.form.typed.people))
        (row,) = page.form.typed.people
        assert (row.name, row.title, row.email) == ("Joan Clarke", "Analyst", "joan@bletchley.example")
        assert row.uid in {contact.uid for contact in program.services.contacts.all()}
        assert program.said == "Imported: 1 contact."
        assert page.form.view.about.company.text() == ""

    def test_a_picture_let_go_over_the_field_for_pictures_stays_there(
        self, program: Program, tmp_path: Path, qtbot: QtBot
    ) -> None:
        image = QImage(40, 20, QImage.Format.Format_RGB32)
        image.save(str(tmp_path / "card.png"))
        program.navigation.show_contact("grace")
        page = program.window.page("contacts")
        assert isinstance(page, ContactsPage)
        field = page.form.view.picture
        page.form.view.scroll_to(field.frame)
        dropped_on(program, files_of(str(tmp_path / "card.png")), field.frame)
        qtbot.waitUntil(lambda: field.picture is not None)


class TestPasting:
    def put(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def test_what_was_copied_is_read(self, answered: Answers, program: Program) -> None:
        self.put(JOAN)
        answered()
        program.do("paste")
        assert names(program) == ["Grace Hopper", "Joan Clarke"]

    def test_with_nothing_copied_it_says_so(self, program: Program) -> None:
        QGuiApplication.clipboard().clear()
        program.do("paste")
        assert program.said == "There is nothing to paste. Copy a card, an invitation or a signature first."

    def test_a_field_keeps_ctrl_v_for_itself(self, program: Program, qtbot: QtBot) -> None:
        self.put("Grace")
        program.do("find")
        line = program.window.centre.findChildren(SearchPanel)[0].line
        qtbot.waitUntil(line.hasFocus)
        QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert line.text() == "Grace"

    def test_where_no_field_has_the_focus_ctrl_v_takes_in(
        self, answered: Answers, program: Program, qtbot: QtBot
    ) -> None:
        self.put(JOAN)
        answered()
        program.window.sidebar.setFocus()
        qtbot.waitUntil(program.window.sidebar.hasFocus)
        QTest.keyClick(program.window.sidebar, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert names(program) == ["Grace Hopper", "Joan Clarke"]

    def test_the_field_for_pictures_keeps_it_too(self, program: Program) -> None:
        program.navigation.show_contact("grace")
        page = program.window.page("contacts")
        assert isinstance(page, ContactsPage)
        override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        override.ignore()
        QApplication.sendEvent(page.form.view.picture.frame, override)
        assert override.isAccepted()

    def test_from_the_people_table_it_becomes_a_row(self, answered: Answers, program: Program) -> None:
        program.do("new_interview")
        page = program.window.page("interviews")
        assert isinstance(page, InterviewsPage)
        self.put(ALAN)
        answered()
        page.form.view.people.paste_asked.emit()
        assert [row.name for row in page.form.typed.people] == ["Alan Turing"]

    def test_the_button_offers_three_ways(self, program: Program) -> None:
        program.do("new_interview")
        page = program.window.page("interviews")
        assert isinstance(page, InterviewsPage)
        people = page.form.view.people
        assert people.import_card.accessibleName() == "Import card"
        offered = [action.text().replace("&", "") for action in people.import_menu.actions()]
        assert offered == ["From a file…", "From a photo or screenshot…", "Paste"]
