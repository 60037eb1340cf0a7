"""Looking over what is known already, and what is refused."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import (
    Detail,
    FoundOpportunity,
)
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.outcome import Stage
from followup_desktop.services import Services
from followup_desktop.services.intake.review import (
    OpportunityReview,
    Review,
    Treatment,
)
from tests.ui.intake_builders import GRACE, JOAN, reviewed
from tests.ui.looking_over import Opener, opened, rows, select, services  # noqa: F401 (fixtures)


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
