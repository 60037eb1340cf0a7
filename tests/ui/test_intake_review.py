"""The review: what was found, field by field, taken or left, before anything is stored."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import (
    Detail,
    FoundDetail,
    FoundOpportunity,
    FoundPerson,
    FoundPicture,
    LeftOut,
    Origin,
    Place,
    Sure,
)
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.outcome import Stage
from followup_desktop.services import Services
from followup_desktop.services.intake.review import (
    OpportunityReview,
    PersonReview,
    Review,
    Treatment,
)
from followup_desktop.ui.intake.review_dialog import ReviewDialog
from followup_desktop.ui.rows.model import SHOWN_ROLE, Shown
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program
from tests.ui.intake_builders import ALAN, GRACE, JOAN, picture, reviewed


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


class TestKnown:
    def test_it_says_who_it_seems_to_be_and_why(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, GRACE))
        question = dialog.people.question
        assert question.words == "This seems to be Grace Hopper (the same e-mail address)."
        assert question.merge_into().isChecked()
        assert dialog.view.do.accessibleName() == "Import and merge"

    def test_of_two_texts_one_is_chosen(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, GRACE))
        title = dialog.people.lines[Detail.TITLE]
        assert title.offers_choice
        assert title.text == "Head"
        title.choose(read=True)
        assert dialog.agreed.people[0].card.title == "Rear Admiral"
        title.choose(read=False)
        assert dialog.agreed.people[0].card.title == "Head"
        assert not dialog.people.lines[Detail.ORGANIZATION].offers_choice

    def test_it_can_be_added_as_a_new_one(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, GRACE))
        dialog.people.question.add.click()
        (person,) = dialog.agreed.people
        assert person.treatment is Treatment.ADD
        assert person.card.uid != "grace"
        assert dialog.people.lines[Detail.TITLE].text == "Rear Admiral"
        dialog.people.question.merge_into().click()
        assert dialog.agreed.people[0].card.uid == "grace"

    def test_left_out_there_is_nothing_to_import(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, GRACE))
        dialog.people.question.leave.click()
        assert not dialog.view.do.isEnabled()

    def test_of_several_alike_one_is_chosen(self, opened: Opener, services: Services) -> None:
        services.contacts.save(Contact(uid="other", name="Grace Hopper", organization="Acme Finance"))
        dialog = opened(reviewed(services, GRACE))
        question = dialog.people.question
        assert question.words == "This could be somebody whom you know already."
        other = question.merge_into(1)
        assert other.accessibleName() == "Merge into Grace Hopper, Acme Finance (the same name)"
        other.click()
        assert dialog.agreed.people[0].card.uid == "other"


class TestRefusals:
    def test_without_a_name_it_goes_to_the_field_and_says_so(
        self, opened: Opener, services: Services, qapp: QApplication
    ) -> None:
        dialog = opened(reviewed(services, GRACE, JOAN))
        select(dialog, 1)
        field = dialog.people.lines[Detail.NAME]
        field.editor.clear()
        select(dialog, 0)
        dialog.accept()
        assert dialog.isVisible()
        assert dialog.view.list.currentIndex().row() == 1
        assert field.field.error == "Whose card is it? A name is enough. The rest can follow."
        assert qapp.focusWidget() is field.editor

    def test_an_address_without_an_at_is_marked_in_its_line(
        self, opened: Opener, services: Services, qapp: QApplication
    ) -> None:
        dialog = opened(reviewed(services, GRACE, JOAN))
        line = dialog.people.emails.rows[1].line
        line.selectAll()
        QTest.keyClicks(line, "grace at navy")
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.isVisible()
        assert dialog.people.emails.error.startswith("This address has no @.")
        focused = qapp.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert focused.text() == "grace at navy"

    def test_of_somebody_who_is_left_out_nothing_is_asked(self, opened: Opener, services: Services) -> None:
        dialog = opened(reviewed(services, GRACE, JOAN))
        dialog.people.lines[Detail.NAME].editor.clear()
        QTest.keyClick(dialog.view.list, Qt.Key.Key_Space)
        dialog.accept()
        assert not dialog.isVisible()


class TestApplications:
    def application(self, company: str) -> OpportunityReview:
        opportunity = Opportunity(uid=company, company=company, added_on=date(2026, 11, 20))
        return OpportunityReview(
            found=FoundOpportunity(company=company, position="", stage=None), opportunity=opportunity
        )

    def test_its_fields_can_be_set_right(self, opened: Opener) -> None:
        review = Review(source="jobs.csv", opportunities=(self.application("Bolt"), self.application("Cogs")))
        dialog = opened(review)
        assert rows(dialog) == ["[x] Bolt | Lead | new", "[x] Cogs | Lead | new"]
        QTest.keyClicks(dialog.applications.position, "Engineer")
        dialog.applications.stage.choose(Stage.REJECTED)
        first, _second = dialog.agreed.opportunities
        assert (first.opportunity.position, first.opportunity.stage) == ("Engineer", Stage.REJECTED)
        assert str(first.opportunity.outcome_on) == "2026-11-24"

    def test_kinds_are_told_apart_by_headings(self, opened: Opener, services: Services) -> None:
        people = reviewed(services, JOAN).people
        dialog = opened(Review(source="x", people=people, opportunities=(self.application("Bolt"),)))
        assert rows(dialog)[::2] == ["People", "Applications"]
