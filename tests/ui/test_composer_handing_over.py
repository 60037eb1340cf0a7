"""The ways out of the composer: what arrives is what stands there, and each asks whether it was sent."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.step import StepKind
from followup_desktop.domain.touch import Channel, Direction
from followup_desktop.services import Services
from followup_desktop.ui.copied import Copied
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program
from tests.ui.composer_window import Composer, opened_by, step

NAMES = ("Siobhán O'Neill", "Jan van der Berg", "María-José Ñuñez", "李 小龙", "Dr. Eva Müller-Lüdenscheidt")


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


@pytest.fixture
def composer(services: Services, theme: Theme, qtbot: QtBot) -> Composer:
    return Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU, "grace"))


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[str]:
    """The person chooses this file; the names that are suggested for it."""
    suggested: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        suggested.append(name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return suggested


def choose_web_mail(composer: Composer, name: str) -> None:
    composer.press("Web mail")
    (menu,) = composer.dialog.findChildren(QMenu)
    next(action for action in menu.actions() if action.text().replace("&", "") == name).trigger()
    menu.close()


def read(path: Path) -> EmailMessage:
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def text_of(draft: EmailMessage) -> str:
    body = draft.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n").rstrip("\n")


class TestSaveDraft:
    def test_the_draft_holds_the_note_and_it_asks_whether_it_was_sent(
        self, composer: Composer, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        suggested = save_as(monkeypatch, tmp_path / "grace.eml")
        composer.press("Save draft")
        draft = read(tmp_path / "grace.eml")
        assert suggested == [str(Path.home() / "Grace Hopper, Acme Finance.eml")]
        assert draft["To"] == "Grace Hopper <grace@acme.example>"
        assert draft["Subject"] == composer.subject.text()
        assert text_of(draft) == composer.note.toPlainText()
        said = "Saved as grace.eml. Open it in your mail app, and send it there. Sent?"
        assert said in composer.texts
        assert composer.accent == ["Mark as sent"]
        assert list(Copied(services.drafts).moments()) == [step(services, StepKind.THANK_YOU, "grace")]

    def test_a_name_without_an_ending_gets_one(
        self, composer: Composer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        save_as(monkeypatch, tmp_path / "to Grace")
        composer.press("Save draft")
        assert (tmp_path / "to Grace.eml").exists()

    def test_changing_one_s_mind_saves_and_asks_nothing(
        self, composer: Composer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        save_as(monkeypatch, "")
        composer.press("Save draft")
        assert composer.accent == ["Copy note"]

    def test_a_file_that_cannot_be_written_is_told(
        self, composer: Composer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        save_as(monkeypatch, tmp_path / "nowhere" / "grace.eml")
        composer.press("Save draft")
        assert any("could not be written" in text for text in composer.texts)
        assert composer.accent == ["Copy note"]


class TestWebMail:
    @pytest.mark.parametrize(
        ("name", "host", "subject"),
        [("Gmail", "mail.google.com", "su"), ("Outlook on the web", "outlook.office.com", "subject")],
    )
    def test_the_browser_opens_the_note_there(
        self, composer: Composer, name: str, host: str, subject: str
    ) -> None:
        with opened_by("https") as opened:
            choose_web_mail(composer, name)
        (address,) = opened
        fields = parse_qs(urlsplit(address).query)
        assert urlsplit(address).hostname == host
        assert fields["to"] == ["grace@acme.example"]
        assert fields[subject] == [composer.subject.text()]
        assert fields["body"] == [composer.note.toPlainText().replace("\n", "\r\n")]
        assert any(text.startswith("Opened ") and text.endswith("Sent?") for text in composer.texts)

    def test_a_long_note_is_on_the_clipboard_and_it_says_so(self, composer: Composer) -> None:
        composer.note.setPlainText("Dear Grace,\n" + "word " * 600)
        with opened_by("https") as opened:
            choose_web_mail(composer, "Gmail")
        assert "body" not in opened[0]
        assert QGuiApplication.clipboard().text() == composer.note.toPlainText()
        assert "The note is too long to hand over. Paste it from the clipboard. Sent?" in composer.texts

    def test_without_a_browser_it_says_what_to_do(
        self, composer: Composer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
        choose_web_mail(composer, "Gmail")
        assert "No browser answered. Copy the note instead." in composer.texts
        assert composer.accent == ["Copy note"]


class TestWithoutAMailApp:
    @pytest.fixture(autouse=True)
    def no_mail_app(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)

    def test_it_says_so_and_leads_to_copying(self, composer: Composer, services: Services) -> None:
        composer.press("Open in mail app")
        assert "No mail app is set up here. Copy the note instead, or open it in web mail." in composer.texts
        assert not any("Sent?" in text for text in composer.texts)
        assert composer.accent == ["Copy note"]
        assert list(Copied(services.drafts).moments()) == []

    def test_once_it_was_copied_that_is_no_longer_said(self, composer: Composer) -> None:
        composer.press("Open in mail app")
        composer.press("Copy note")
        assert not any("No mail app" in text for text in composer.texts)


class TestToTheLetter:
    def test_spaces_that_do_not_break_stay_and_a_pasted_subject_is_one_line(
        self, composer: Composer, services: Services
    ) -> None:
        composer.note.setPlainText("Dear Grace,\n\n100\u00a0% yours, \U0001f600")
        composer.subject.setText("Thank you\nBcc: evil@evil.example")
        composer.press("Copy note")
        assert QGuiApplication.clipboard().text() == "Dear Grace,\n\n100\u00a0% yours, \U0001f600"
        composer.press("Mark as sent")
        (touch,) = services.checklist.step(step(services, StepKind.THANK_YOU, "grace")).history
        assert touch.text == "Dear Grace,\n\n100\u00a0% yours, \U0001f600"
        assert touch.subject == "Thank you Bcc: evil@evil.example"

    def test_the_touch_says_to_whom_and_by_which_way(self, composer: Composer, services: Services) -> None:
        uid = step(services, StepKind.THANK_YOU, "grace")
        composer.press("Mark as sent")
        (touch,) = services.checklist.step(uid).history
        assert (touch.contact, touch.opportunity, touch.step) == ("grace", "acme", uid)
        assert (touch.channel, touch.direction) == (Channel.EMAIL, Direction.OUT)

    @pytest.mark.parametrize("name", NAMES)
    def test_every_name_is_right_on_every_way(
        self, tmp_path: Path, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        services = program(tmp_path / "names")
        met_at_acme(services, [Contact(uid="one", name=name, emails=("one@x.example",))])
        uid = step(services, StepKind.THANK_YOU)
        message = services.notes.message(uid)
        composer = Composer(services, theme, qtbot, uid)
        composer.press("Copy note")
        assert QGuiApplication.clipboard().text() == message.body
        with opened_by("mailto") as opened:
            composer.press("Open in mail app")
        fields = parse_qs(urlsplit(opened[0]).query)
        assert fields["body"] == [message.body.replace("\n", "\r\n")]
        assert fields["subject"] == [message.subject]
        save_as(monkeypatch, tmp_path / "one.eml")
        composer.press("Save draft")
        draft = read(tmp_path / "one.eml")
        assert draft["To"].addresses[0].display_name == message.to[0].name
        assert draft["Subject"] == message.subject
        assert text_of(draft) == message.body
