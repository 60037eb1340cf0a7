"""Cards and invitations that are given to a form."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QDialog

from followup_desktop.ui.contacts.page import ContactsPage
from followup_desktop.ui.intake.given import Given
from followup_desktop.ui.intake.review_dialog import ReviewDialog
from followup_desktop.ui.interviews.page import InterviewsPage
from tests.ui.intake_builders import GRACE, JOAN, card, invitation, written
from tests.ui.ways_in import Answers, answered, dropped_on, files_of, names, program, text_of  # noqa: F401 (fixtures)
from tests.ui.whole_window import Program


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
