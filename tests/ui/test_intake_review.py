"""The review: what was found, field by field, taken or left, before anything is stored."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.domain.found import (
    Detail,
    FoundDetail,
    FoundPicture,
    LeftOut,
    Origin,
    Place,
    Sure,
)
from followup_desktop.services import Services
from followup_desktop.services.intake.review import (
    PersonReview,
    Review,
    Treatment,
)
from tests.ui.intake_builders import ALAN, GRACE, JOAN, picture, reviewed
from tests.ui.looking_over import Opener, opened, rows, select, services, signature  # noqa: F401 (fixtures)


class TestPeople:
    def test_each_row_says_who_it_is_and_what_becomes_of_them(
        self, opened: Opener, services: Services
    ) -> None:
        dialog = opened(reviewed(services, GRACE, JOAN))
        assert rows(dialog) == [
            "[x] Grace Hopper | Head, Acme Finance | known: merge",
            "[x] Joan Clarke | Analyst, Bletchley Park | new",
        ]
        assert dialog.view.do.accessibleName() == "Import 2"

    def test_each_field_says_where_it_was_read(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, JOAN, ALAN))
        title = dialog.people.lines[Detail.TITLE]
        assert (title.text, title.origin.whence.words) == ("Analyst", "from the vCard (TITLE)")
        assert not title.origin.whence.unsure

    def test_what_is_not_certain_is_marked_with_a_word(self, opened: Opener) -> None:
        guess = FoundDetail(Detail.ORGANIZATION, "Acme", Origin(Place.DOMAIN, "acme.example"), Sure.GUESS)
        dialog = opened(signature("Joan Clarke", guess))
        name, company = dialog.people.lines[Detail.NAME], dialog.people.lines[Detail.ORGANIZATION]
        assert name.origin.whence.words == "from the signature, line 1: please check"
        assert company.origin.whence.words == "from the domain acme.example: a guess"
        assert name.origin.whence.unsure

    def test_a_changed_field_is_what_would_be_stored(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, JOAN, ALAN))
        title = dialog.people.lines[Detail.TITLE]
        title.editor.selectAll()
        QTest.keyClicks(title.editor, "Cryptanalyst")
        assert dialog.agreed.people[0].card.title == "Cryptanalyst"
        assert title.origin.whence.words == "as you typed it"
        assert rows(dialog)[0] == "[x] Joan Clarke | Cryptanalyst, Bletchley Park | new"

    def test_the_change_is_still_there_when_one_comes_back(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, JOAN, ALAN))
        editor = dialog.people.lines[Detail.NAME].editor
        QTest.keyClicks(editor, "Dr ")
        select(dialog, 1)
        assert dialog.people.lines[Detail.NAME].text == "Alan Turing"
        select(dialog, 0)
        assert dialog.people.lines[Detail.NAME].text == "Dr Joan Clarke"

    def test_an_address_can_be_left_out_by_its_tick(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, GRACE, JOAN))
        second = dialog.people.emails.rows[1]
        assert second.tick.accessibleName() == "Take grace@navy.example"
        second.tick.click()
        assert dialog.agreed.people[0].card.emails == ("grace@acme.example",)

    def test_one_card_alone_needs_no_list(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, JOAN))
        assert not dialog.view.list.isVisible()
        assert dialog.view.do.accessibleName() == "Import"
        assert dialog.view.do.hasFocus()

    def test_a_picture_in_which_nothing_could_be_read_stands_beside_the_fields(
        self, opened: Opener, qapp: QApplication
    ) -> None:
        left_out = LeftOut("card.png", "Photos are read by an extra.")
        dialog = opened(Review(source="card.png", picture=FoundPicture(picture()), left_out=(left_out,)))
        assert dialog.view.picture.isVisible()
        assert dialog.view.hint.text().startswith("Photos are read by an extra. Type what you see")
        editor = dialog.people.lines[Detail.NAME].editor
        assert qapp.focusWidget() is editor
        QTest.keyClicks(editor, "Joan Clarke")
        QTest.keyClicks(dialog.people.emails.rows[0].line, "joan@acme.example")
        dialog.accept()
        (person,) = dialog.agreed.people
        assert (person.card.name, person.card.emails) == ("Joan Clarke", ("joan@acme.example",))
        assert person.picture is not None


class TestTicks:
    def test_space_leaves_a_row_out_and_takes_it_again(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, GRACE, JOAN))
        QTest.keyClick(dialog.view.list, Qt.Key.Key_Space)
        assert rows(dialog)[0].startswith("[ ] Grace Hopper")
        assert dialog.view.do.accessibleName() == "Import 1"
        assert not taken(dialog.agreed.people[0])
        QTest.keyClick(dialog.view.list, Qt.Key.Key_Space)
        assert dialog.agreed.people[0].treatment is Treatment.MERGE

    def test_a_click_on_the_box_turns_it(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, GRACE, JOAN))
        box = dialog.view.list.box_at(1)
        QTest.mouseClick(dialog.view.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
        assert rows(dialog)[1].startswith("[ ] Joan Clarke")
        beside = box + QPoint(120, 0)
        QTest.mouseClick(dialog.view.list.viewport(), Qt.MouseButton.LeftButton, pos=beside)
        assert rows(dialog)[1].startswith("[ ] Joan Clarke")

    def test_all_are_taken_or_left_at_once(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, GRACE, JOAN))
        dialog.view.everything.click()
        assert not dialog.view.do.isEnabled()
        assert all(row.startswith("[ ]") for row in rows(dialog))
        dialog.view.everything.click()
        assert dialog.view.do.accessibleName() == "Import 2"

    def test_the_filter_narrows_the_list_and_what_all_means(
        self, opened: Opener, services: Services, qtbot: QtBot
    ) -> None:
        cards = [card_of(number) for number in range(12)]
        dialog = opened(reviewed(services, JOAN, *cards))
        dialog.view.filter.setText("person")
        qtbot.waitUntil(lambda: len(rows(dialog)) == 12)
        dialog.view.everything.click()
        assert dialog.view.do.accessibleName() == "Import 1"
        assert [person.card.name for person in dialog.agreed.people if taken(person)] == ["Joan Clarke"]

    def test_what_the_reader_left_out_is_told_on_asking(self, opened: Opener, services: Services) -> None:
        review = replace(reviewed(services, GRACE, JOAN), left_out=(LeftOut("Card 7", "It has no name."),))
        dialog = opened(review)
        assert dialog.view.left_out.accessibleName() == "1 left out"


def card_of(number: int) -> str:
    return f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Person {number}\r\nEMAIL:p{number}@x.example\r\nEND:VCARD\r\n"


def taken(person: PersonReview) -> bool:
    return person.treatment is not Treatment.LEAVE
