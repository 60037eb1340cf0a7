"""Handing over to a mail service in the browser: one address, in which nothing is lost or added."""

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from followup_desktop.desktop.mail_handoff import HandOver
from followup_desktop.desktop.web_mail import WebMail, compose_address, open_in_web_mail

NAMES = (
    "O'Neill",
    "van der Berg",
    "María-José Ñuñez",
    "李 小龙",
    "Dr. Müller-Lüdenscheidt",
    'a & b < c > " d',
)
SUBJECTS = {WebMail.GMAIL: "su", WebMail.OUTLOOK: "subject"}


def fields(url: str) -> dict[str, str]:
    """What a service reads out of the address, each field once."""
    found = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    assert len(found) == len(dict(found))
    return dict(found)


def test_gmail_gets_recipient_subject_and_body() -> None:
    address = compose_address(WebMail.GMAIL, "grace@acme.example", "Thank you", "Dear Grace,\n\n100 % & more")
    assert address.url == (
        "https://mail.google.com/mail/?view=cm&fs=1&to=grace%40acme.example&su=Thank%20you"
        "&body=Dear%20Grace%2C%0D%0A%0D%0A100%20%25%20%26%20more"
    )
    assert not address.without_body


def test_outlook_gets_recipient_subject_and_body() -> None:
    address = compose_address(WebMail.OUTLOOK, "grace@acme.example", "Thank you", "Dear Grace,\nbye")
    assert address.url == (
        "https://outlook.office.com/mail/deeplink/compose?to=grace%40acme.example&subject=Thank%20you"
        "&body=Dear%20Grace%2C%0D%0Abye"
    )


@pytest.mark.parametrize("service", WebMail)
@pytest.mark.parametrize("name", NAMES)
def test_names_arrive_as_they_are_written(service: WebMail, name: str) -> None:
    address = compose_address(service, f"{name}@x.example", f"Thank you, {name}", f"Dear {name},")
    assert address.url.isascii()
    read = fields(address.url)
    assert (read["to"], read[SUBJECTS[service]]) == (f"{name}@x.example", f"Thank you, {name}")
    assert read["body"] == f"Dear {name},"


@pytest.mark.parametrize("service", WebMail)
def test_a_strange_address_or_subject_adds_no_field(service: WebMail) -> None:
    strange = "a@x.example&bcc=b@x.example#?body=x\r\nBcc: c@x.example"
    read = fields(compose_address(service, strange, strange, "Hello").url)
    assert "bcc" not in read
    assert read["body"] == "Hello"
    assert "\n" not in read["to"] + read[SUBJECTS[service]]


@pytest.mark.parametrize("service", WebMail)
def test_a_note_too_long_to_hand_over_leaves_its_body_out(service: WebMail) -> None:
    address = compose_address(service, "a@x.example", "Hello", "x" * 3000)
    assert address.without_body
    assert "body" not in fields(address.url)
    assert len(compose_address(service, "a@x.example", "Hello", "word " * 150).url) <= 2000


@pytest.mark.parametrize("service", WebMail)
@given(body=st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_what_is_handed_over_is_what_was_written(service: WebMail, body: str) -> None:
    address = compose_address(service, "a@x.example", "Hello", body, limit=100_000)
    url = QUrl.fromEncoded(address.url.encode("ascii"), QUrl.ParsingMode.StrictMode)
    assert url.isValid()
    written = body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    assert fields(bytes(url.toEncoded().data()).decode())["body"] == written


class Browser(QObject):
    """Stands for the person's browser: it keeps what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(bytes(url.toEncoded().data()).decode())


@pytest.fixture
def browser(qapp: QGuiApplication) -> Iterator[Browser]:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def test_the_browser_gets_exactly_what_was_built(browser: Browser) -> None:
    given_over = ("grace@acme.example", "Thank you, 李 小龙", "Dear Grace,\n100 % + more …")
    assert open_in_web_mail(WebMail.GMAIL, *given_over) is HandOver.OPENED
    assert browser.opened == [compose_address(WebMail.GMAIL, *given_over).url]


def test_a_long_note_goes_onto_the_clipboard_instead(browser: Browser) -> None:
    note = "Dear Grace,\n" + "x" * 3000
    assert open_in_web_mail(WebMail.OUTLOOK, "a@x.example", "Hello", note) is HandOver.BODY_ON_CLIPBOARD
    assert "body" not in fields(browser.opened[0])
    assert QGuiApplication.clipboard().text() == note
