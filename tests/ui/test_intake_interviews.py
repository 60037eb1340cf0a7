"""Invitations in the review: fields that can be set right, known employers, what is asked, who is met."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.services import Services
from followup_desktop.services.intake.review import Review, Treatment
from followup_desktop.ui.intake.review_dialog import ReviewDialog
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program
from tests.ui.intake_builders import invitation, reviewed
from tests.ui.looking_over import rows


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


@pytest.fixture
def dialog(services: Services, theme: Theme, qtbot: QtBot) -> ReviewDialog:
    return opened(services, theme, qtbot, reviewed(services, invitation()))


def opened(services: Services, theme: Theme, qtbot: QtBot, review: Review) -> ReviewDialog:
    dialog = ReviewDialog(services, theme, review)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def store(services: Services, *texts: str) -> None:
    services.intake.tell(services.intake.store(reviewed(services, *texts)))


class TestFields:
    def test_they_hold_what_the_invitation_says(self, dialog: ReviewDialog) -> None:
        panel = dialog.interviews
        assert panel.company.text == "Bolt Robotics"
        assert (panel.day.text(), panel.time.text(), panel.minutes.value()) == (
            "Thu 26 Nov 2026",
            "10:00",
            60,
        )
        assert panel.location.text() == "5 Spring Street"
        assert not panel.question.isVisible()

    def test_a_company_taken_from_the_title_is_not_said_to_be_typed(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        text = invitation("20240714T180000Z").replace("Interview with Bolt Robotics", "Bastille Day")
        text = text.replace("bolt-robotics.example", "gmail.com")
        dialog = opened(services, theme, qtbot, reviewed(services, text))
        company = dialog.interviews.company
        assert (company.text, company.origin.whence) == (
            "Bastille Day",
            ("from the invitation (SUMMARY)", False),
        )
        company.editor.setText("Acme Finance")  # type: ignore[union-attr]
        assert company.origin.whence.words != "from the invitation (SUMMARY)"

    def test_an_event_of_another_year_says_so(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        dialog = opened(services, theme, qtbot, reviewed(services, invitation("19970714T170000Z")))
        assert "Mon 14 Jul 1997, 18:00" in rows(dialog)[0]

    def test_a_day_may_be_typed_as_it_is_said(self, dialog: ReviewDialog) -> None:
        dialog.interviews.day.setText("27 Nov")
        dialog.interviews.time.setText("3pm")
        (event,) = dialog.agreed.interviews
        assert event.interview.starts_at.replace(tzinfo=UTC) == datetime(2026, 11, 27, 15, tzinfo=UTC)

    def test_a_time_that_is_not_clear_is_refused_in_its_field(
        self, dialog: ReviewDialog, qapp: QApplication
    ) -> None:
        dialog.interviews.time.setText("soonish")
        dialog.accept()
        assert dialog.isVisible()
        assert qapp.focusWidget() is dialog.interviews.time
        assert dialog.view.message.error == "This time is not clear. Try 14:30, or 3pm."
        dialog.interviews.time.setText("14:30")
        dialog.accept()
        assert not dialog.isVisible()

    def test_without_a_company_it_is_refused(self, dialog: ReviewDialog, qapp: QApplication) -> None:
        dialog.interviews.company.editor.clear()
        dialog.accept()
        assert dialog.isVisible()
        assert qapp.focusWidget() is dialog.interviews.company.editor

    def test_a_known_employer_is_the_one_meant(self, dialog: ReviewDialog) -> None:
        dialog.interviews.company.editor.selectAll()
        QTest.keyClicks(dialog.interviews.company.editor, "acme finance")
        (event,) = dialog.agreed.interviews
        assert (event.opportunity.uid, event.interview.round) == ("acme", 2)

    def test_another_one_typed_over_it_is_a_new_one(self, dialog: ReviewDialog, services: Services) -> None:
        editor = dialog.interviews.company.editor
        for name in ("Acme Finance", "Cogs and Sons"):
            editor.selectAll()
            QTest.keyClicks(editor, name)
        (event,) = dialog.agreed.interviews
        assert event.opportunity.company == "Cogs and Sons"
        assert event.opportunity.uid != "acme"
        services.intake.store(dialog.agreed)
        assert services.job_search.opportunity("acme").company == "Acme Finance"


class TestPeople:
    def test_they_stand_beneath_their_event_and_beside_a_tick(self, dialog: ReviewDialog) -> None:
        model = dialog.view.list.model()
        shown = [model.index(row, 0).data() for row in range(model.rowCount())]
        assert shown == ["Bolt Robotics", "Xenia Quill"]
        (box,) = [box for box in dialog.interviews.people if box.isVisible()]
        assert box.accessibleName() == "Xenia Quill, xenia@bolt-robotics.example (new)"

    def test_one_who_is_not_ticked_is_not_met(self, dialog: ReviewDialog, services: Services) -> None:
        dialog.interviews.people[0].click()
        stored = services.intake.store(dialog.agreed)
        assert stored.added_interviews[0].people == ()
        assert stored.contacts == ()

    def test_one_who_is_set_right_in_the_list_is_met_under_that_name(
        self, dialog: ReviewDialog, services: Services
    ) -> None:
        dialog.view.list.setCurrentIndex(dialog.view.list.model().index(1, 0))
        editor = dialog.people.lines[next(iter(dialog.people.lines))].editor
        editor.selectAll()
        QTest.keyClicks(editor, "Dr Xenia Quill")
        stored = services.intake.store(dialog.agreed)
        assert [contact.name for contact in stored.contacts] == ["Dr Xenia Quill"]
        assert stored.added_interviews[0].people[0].contact == stored.contacts[0].uid

    def test_without_the_event_nobody_of_it_is_stored(self, dialog: ReviewDialog) -> None:
        QTest.keyClick(dialog.view.list, Qt.Key.Key_Space)
        assert not dialog.view.do.isEnabled()


class TestUpdates:
    def test_moving_is_asked_and_can_be_declined(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        store(services, invitation())
        review = reviewed(services, invitation("20261127T140000Z", sequence=1))
        dialog = opened(services, theme, qtbot, review)
        question = dialog.interviews.question
        assert question.words == "They moved it from Thu 26 Nov 10:00 to Fri 27 Nov 14:00. Move it?"
        assert dialog.view.do.accessibleName() == "Import and move"
        question.leave.click()
        assert not dialog.view.do.isEnabled()
        question.do.click()
        assert dialog.agreed.interviews[0].treatment is Treatment.MERGE

    def test_what_is_older_than_what_is_known_is_left_unless_one_wants_it(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        store(services, invitation("20261127T140000Z", sequence=1))
        dialog = opened(services, theme, qtbot, reviewed(services, invitation()))
        assert dialog.interviews.question.words.startswith("This is older than what is here already.")
        assert not dialog.view.do.isEnabled()

    def test_calling_off_is_asked(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        store(services, invitation())
        dialog = opened(services, theme, qtbot, reviewed(services, invitation(sequence=1, method="CANCEL")))
        assert dialog.interviews.question.words == "They called it off. Call it off here too?"
        stored = services.intake.store(dialog.agreed)
        assert [interview.cancelled for interview in stored.cancelled_interviews] == [True]
