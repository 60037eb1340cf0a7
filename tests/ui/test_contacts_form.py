"""The contact form: several addresses, the picture of the card, where one met, what was sent."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.step import StepKind
from followup_desktop.domain.touch import Channel
from followup_desktop.services import Services
from followup_desktop.ui.contacts.card_picture import LONGEST_SIDE, image_of
from followup_desktop.ui.contacts.form import ContactForm
from followup_desktop.ui.rows.model import SHOWN_ROLE
from followup_desktop.ui.rows.view import RowsView
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


@pytest.fixture
def form(services: Services, theme: Theme, qtbot: QtBot) -> ContactForm:
    form = ContactForm(services, theme)
    qtbot.addWidget(form)
    form.resize(1072, 772)
    form.show()
    qtbot.waitActive(form)
    return form


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo of a card, larger than it is kept."""
    image = QImage(3000, 1700, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    path = tmp_path / "card.png"
    assert image.save(str(path))
    return path


def rows(view: RowsView) -> list[tuple[str, str]]:
    model = view.model()
    found = [model.index(row, 0).data(SHOWN_ROLE) for row in range(model.rowCount())]
    return [(row.what, row.where) for row in found]


class TestCard:
    def test_a_name_is_enough(self, form: ContactForm, services: Services, qtbot: QtBot) -> None:
        form.open_new()
        form.view.name.put("Mary Somerville")
        with qtbot.waitSignal(form.saved):
            QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert "Mary Somerville" in [contact.name for contact in services.contacts.all()]

    def test_without_one_it_says_what_is_missing(self, form: ContactForm, qapp: QApplication) -> None:
        form.open_new()
        form.view.title.setFocus()
        form.save()
        assert form.view.name_field.error == "Whose card is it? A name is enough. The rest can follow."
        assert qapp.focusWidget() is form.view.name

    def test_each_line_is_an_address_or_a_number(self, form: ContactForm, services: Services) -> None:
        form.open_contact("grace")
        form.view.email.setPlainText("grace@acme.example\n\n  grace@home.example  ")
        form.view.phone.setPlainText("1\n2")
        form.save()
        grace = services.contacts.contact("grace").contact
        assert grace.emails == ("grace@acme.example", "grace@home.example")
        assert grace.phones == ("1", "2")

    def test_an_address_without_an_at_is_said_when_it_is_left(self, form: ContactForm) -> None:
        form.open_contact("grace")
        form.view.email.setPlainText("grace@acme.example\ngrace at home")
        form.view.email.setFocus()
        QTest.keyClick(form.view.email, Qt.Key.Key_Tab)
        complaint = "This address has no @. Correct it, or leave it empty for now."
        assert form.view.email_field.error == complaint
        form.view.email.setPlainText("grace@acme.example")
        assert form.view.email_field.error == ""

    def test_every_field_is_found_by_its_name(self, form: ContactForm) -> None:
        form.open_contact("grace")
        names = {widget.accessibleName() for widget in form.findChildren(QWidget)}
        fixed = "Name, Title, Organization, E-mail, Phone, Address, Website, Notes, Save, Cancel, Delete"
        assert set(fixed.split(", ")) <= names

    def test_what_was_typed_comes_back(self, form: ContactForm, services: Services) -> None:
        form.open_contact("grace")
        form.view.notes.setPlainText("Likes clocks")
        form.leave()
        form.open_contact("howard")
        assert form.contact.notes == ""
        form.open_contact("grace")
        assert form.contact.notes == "Likes clocks"
        form.view.draft_bar.discard.click()
        assert form.contact.notes == ""
        form.leave()
        assert services.drafts.load("contact:grace") is None


class TestPicture:
    def test_a_file_is_made_small_enough_and_kept(
        self, form: ContactForm, services: Services, photo: Path
    ) -> None:
        form.open_contact("grace")
        form.view.picture.take_file(str(photo))
        form.save()
        picture = services.contacts.contact("grace").picture
        assert picture is not None
        assert picture.media_type == "image/jpeg"
        assert image_of(picture).width() == LONGEST_SIDE

    def test_a_picture_can_be_pasted(self, form: ContactForm, services: Services, qapp: QApplication) -> None:
        image = QImage(40, 20, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        qapp.clipboard().setImage(image)
        form.open_contact("grace")
        form.view.picture.paste.click()
        form.save()
        picture = services.contacts.contact("grace").picture
        assert picture is not None
        assert (picture.media_type, image_of(picture).size()) == ("image/png", image.size())

    def test_a_file_can_be_let_go_over_it(self, form: ContactForm, photo: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(photo))])
        form.open_contact("grace")
        form.view.picture.frame.dropped.emit(mime)
        assert form.view.picture.picture is not None

    def test_what_is_no_picture_is_refused_with_a_reason(self, form: ContactForm, tmp_path: Path) -> None:
        text = tmp_path / "card.png"
        text.write_text("no picture")
        form.open_contact("grace")
        form.view.picture.take_file(str(text))
        assert form.view.picture.picture is None
        assert form.view.picture.complaint.endswith("Choose a JPEG or PNG file.")

    @pytest.mark.usefixtures("services")
    def test_the_programs_own_file_is_refused_for_what_it_is(self, form: ContactForm, tmp_path: Path) -> None:
        own = str(tmp_path / "followup.db")
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(own)])
        form.open_contact("grace")
        form.view.picture.take_file(own)
        assert form.view.picture.complaint.startswith("This is Followup's own file.")
        form.open_contact("grace")  # which forgets what was said
        assert form.view.picture.complaint == ""
        form.view.picture.take(mime)
        assert form.view.picture.complaint.startswith("This is Followup's own file.")

    def test_it_stays_when_something_else_is_changed(
        self, form: ContactForm, services: Services, photo: Path
    ) -> None:
        content = photo.read_bytes()
        card = Picture(uid="grace", media_type="image/png", content=content)
        services.contacts.save(services.contacts.contact("grace").contact, card)
        form.open_contact("grace")
        form.view.notes.setPlainText("Navy")
        form.save()
        picture = services.contacts.contact("grace").picture
        assert picture is not None
        assert picture.content == content

    def test_it_can_be_taken_away(self, form: ContactForm, services: Services, photo: Path) -> None:
        form.open_contact("grace")
        form.view.picture.take_file(str(photo))
        form.save()
        form.open_contact("grace")
        form.view.picture.remove.click()
        form.save()
        assert services.contacts.contact("grace").picture is None

    def test_it_comes_back_with_the_draft(self, form: ContactForm, photo: Path) -> None:
        form.open_contact("grace")
        form.view.picture.take_file(str(photo))
        kept = form.view.picture.picture
        form.leave()
        form.open_contact("grace")
        assert form.view.picture.picture == kept


class TestHistory:
    def test_it_says_where_one_met_and_what_they_said(self, form: ContactForm) -> None:
        form.open_contact("grace")
        assert rows(form.view.history.meetings) == [
            ("Mon 23 Nov 2026", "Acme Finance · Analyst\nThey said: moving the ledger")
        ]

    def test_everything_sent_can_be_read_and_copied(
        self, form: ContactForm, services: Services, qapp: QApplication
    ) -> None:
        thanks = next(
            row.step
            for row in services.agenda.rows()
            if row.step.kind is StepKind.THANK_YOU and row.step.contact == "grace"
        )
        services.steps.sent(thanks.uid, "Thank you", "Dear Grace,\n\nthank you.", Channel.EMAIL)
        form.open_contact("grace")
        assert rows(form.view.history.touches) == [("Sent by e-mail", "Thank you")]
        form.view.history.copy.click()
        assert qapp.clipboard().text() == "Thank you\n\nDear Grace,\n\nthank you."

    def test_a_meeting_leads_to_its_opportunity(self, form: ContactForm, qtbot: QtBot) -> None:
        form.open_contact("grace")
        form.view.history.meetings.select_first()
        with qtbot.waitSignal(form.opportunity_opened) as opened:
            QTest.keyClick(form.view.history.meetings, Qt.Key.Key_Return)
        assert opened.args == ["acme"]


class TestDeleting:
    def test_somebody_who_is_needed_stays_and_it_says_why(
        self, form: ContactForm, services: Services
    ) -> None:
        form.open_contact("grace")
        form.view.delete.click()
        assert form.view.message.error.startswith("Grace Hopper belongs to Acme Finance.")
        assert services.contacts.contact("grace")

    def test_others_can_be_deleted_and_brought_back(
        self, form: ContactForm, services: Services, qtbot: QtBot
    ) -> None:
        services.contacts.save(Contact(uid="mary", name="Mary Somerville"))
        form.open_contact("mary")
        with qtbot.waitSignal(form.deleted) as told:
            form.view.delete.click()
        assert "mary" not in [contact.uid for contact in services.contacts.all()]
        services.undoing.undo(told.args[0].entry)
        assert services.contacts.contact("mary").contact.name == "Mary Somerville"
