"""The ways in: files, drops, pasting; from the window, and into the forms."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.found import Detail
from followup_desktop.ui.contacts.page import ContactsPage
from followup_desktop.ui.intake.given import Given, given_by
from followup_desktop.ui.intake.review_dialog import ReviewDialog
from followup_desktop.ui.interviews.page import InterviewsPage
from followup_desktop.ui.search import SearchPanel
from followup_desktop.ui.theme import Theme
from tests.ui.answering import Answerer, leave_it
from tests.ui.intake_builders import ALAN, GRACE, JOAN, card, invitation, written
from tests.ui.whole_window import Program, acme_interview

Answers = Callable[..., Answerer]


@pytest.fixture
def program(tmp_path: Path, theme: Theme, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    program = Program(tmp_path, theme, qapp, qtbot)
    program.services.interviews.save(acme_interview())
    yield program.open()
    program.close()


@pytest.fixture
def answered() -> Iterator[Answers]:
    """Somebody who answers the dialogs of a test."""
    there: list[Answerer] = []

    def answers(look: Callable[[ReviewDialog], None] = leave_it, *, accepts: bool = True) -> Answerer:
        there.append(Answerer(look, accepts=accepts))
        return there[-1]

    yield answers
    for one in there:
        one.stop()


def files_of(*paths: str) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return content


def text_of(text: str) -> QMimeData:
    content = QMimeData()
    content.setText(text)
    return content


def dropped_on(program: Program, content: QMimeData, on: QWidget) -> QDropEvent:
    """Let it go over the middle of a widget, as the system does: the window's handle sees it first."""
    at = QPointF(on.mapTo(program.window, on.rect().center()))
    actions, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    for kind in (QDragEnterEvent, QDragMoveEvent):
        hovering = kind(at.toPoint(), actions, content, button, none)
        QApplication.sendEvent(program.window.windowHandle(), hovering)
    event = QDropEvent(at, actions, content, button, none)
    QApplication.sendEvent(program.window.windowHandle(), event)
    return event


def names(program: Program) -> list[str]:
    return [contact.name for contact in program.services.contacts.all()]


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


class TestInvitations:
    @pytest.fixture
    def page(self, program: Program) -> InterviewsPage:
        program.do("new_interview")
        page = program.window.page("interviews")
        assert isinstance(page, InterviewsPage)
        return page

    def test_one_fills_a_new_form(self, page: InterviewsPage, program: Program) -> None:
        page.form.receive(Given(text=invitation()))
        typed = page.form.typed
        assert (typed.day, typed.time, typed.minutes) == ("Thu 26 Nov 2026", "10:00", 60)
        assert typed.location == "5 Spring Street"
        assert [person.name for person in typed.people] == ["Xenia Quill"]
        assert "Bolt" in typed.company
        page.form.save()
        (interview,) = [
            one
            for known in program.services.interviews.companies()
            for one in program.services.interviews.of_opportunity(known.uid)
            if one.uid != "first"
        ]
        assert interview.source_uid == "talk-1"

    def test_what_was_typed_before_stays(self, page: InterviewsPage) -> None:
        page.form.view.about.position.put("Engineer")
        page.form.view.questions.decision.put("next Friday")
        page.form.receive(Given(text=invitation()))
        assert page.form.typed.position == "Engineer"
        assert page.form.typed.decision == "next Friday"

    def test_a_later_one_moves_the_interview_after_asking(
        self, answered: Answers, page: InterviewsPage, program: Program
    ) -> None:
        page.form.receive(Given(text=invitation()))
        page.form.save()
        asked: list[str] = []
        answered(lambda dialog: asked.append(dialog.interviews.question.words))
        program.files.take_given(Given(text=invitation("20261127T140000Z", sequence=1)))
        assert asked == ["They moved it from Thu 26 Nov 10:00 to Fri 27 Nov 14:00. Move it?"]
        assert program.said == "Imported: 1 interview changed."

    def test_a_cancellation_calls_it_off_after_asking(
        self, answered: Answers, page: InterviewsPage, program: Program
    ) -> None:
        page.form.receive(Given(text=invitation()))
        page.form.save()
        answers: list[str] = []
        answered(lambda dialog: answers.append(dialog.view.do.accessibleName()))
        program.files.take_given(Given(text=invitation(sequence=1, method="CANCEL")))
        assert answers == ["Import and call off"]
        assert program.said == "Imported: 1 interview called off."


class TestContactForm:
    @pytest.fixture
    def page(self, program: Program) -> ContactsPage:
        program.do("contacts")
        page = program.window.page("contacts")
        assert isinstance(page, ContactsPage)
        return page

    def test_a_card_fills_a_new_form_and_its_vcard_is_kept_with_it(
        self, page: ContactsPage, program: Program
    ) -> None:
        page.new_contact()
        page.form.receive(Given(text=card("Mary Somerville", "TITLE:Author", "X-ORBIT:Neptune")))
        assert (page.form.contact.name, page.form.contact.title) == ("Mary Somerville", "Author")
        assert "Mary Somerville" not in names(program)
        page.form.save()
        (mary,) = [one for one in program.services.contacts.all() if one.title == "Author"]
        assert "X-ORBIT:Neptune" in program.services.address_book.vcards([mary.uid]).decode()

    def test_over_a_known_card_it_is_merged_after_a_look(
        self, answered: Answers, page: ContactsPage, program: Program
    ) -> None:
        page.open_contact("grace")
        page.form.view.notes.setPlainText("Likes clocks")
        asked: list[bool] = []
        answered(lambda dialog: asked.append(dialog.people.question.isVisible()))
        page.form.receive(Given(text=JOAN))
        assert asked == [False]
        (grace,) = program.services.contacts.all()
        assert grace.uid == "grace"
        assert "joan@bletchley.example" in grace.emails
        assert grace.notes == "Likes clocks"
        assert page.form.contact == grace

    def test_a_new_form_for_somebody_who_is_known_asks(self, answered: Answers, page: ContactsPage) -> None:
        page.new_contact()
        answerer = answered(accepts=False)
        page.form.receive(Given(text=GRACE))
        assert answerer.reviews == 1


def test_nothing_of_it_remains_running(answered: Answers, program: Program, tmp_path: Path) -> None:
    answered()
    threads = threading.active_count()
    program.files.take_in([written(tmp_path, "joan.vcf", JOAN)])
    program.app.processEvents()
    assert threading.active_count() == threads
    assert not program.window.findChildren(QThread)
    left = [one for one in program.window.findChildren(QDialog) if not isinstance(one, ReviewDialog)]
    assert not left  # a bar would have come only after a while


class TestMovedWhileOpen:
    def test_the_form_follows_and_keeps_what_was_typed(self, answered: Answers, program: Program) -> None:
        program.do("new_interview")
        page = program.window.page("interviews")
        assert isinstance(page, InterviewsPage)
        page.form.receive(Given(text=invitation()))
        page.form.save()
        (uid,) = [
            one.uid
            for known in program.services.interviews.companies()
            for one in program.services.interviews.of_opportunity(known.uid)
            if one.uid != "first"
        ]
        page.edit_interview(uid)
        page.form.view.more.notes.setPlainText("Bring the portfolio")
        answered()
        page.form.receive(Given(text=invitation("20261127T140000Z", sequence=1)))
        assert (page.form.typed.day, page.form.typed.time) == ("Fri 27 Nov 2026", "14:00")
        assert page.form.typed.notes == "Bring the portfolio"
