"""Handing over to the mail program: byte for byte, and never more than arrives."""

from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from followup_desktop.desktop.mail_handoff import HandOver, mailto, open_in_mail_app


def test_the_address_is_built_as_rfc_6068_wants_it() -> None:
    address = mailto(["grace@acme.example"], "Thank you", "Dear Grace,\n\n100 % & more\n")
    assert address.url == (
        "mailto:grace@acme.example?subject=Thank%20you"
        "&body=Dear%20Grace%2C%0D%0A%0D%0A100%20%25%20%26%20more%0D%0A"
    )
    assert not address.without_body


def test_several_recipients_are_parted_by_commas() -> None:
    assert mailto(["a@x.example", "b@x.example"], "", "").url.startswith("mailto:a@x.example,b@x.example?")


def test_a_strange_address_cannot_add_headers() -> None:
    url = mailto(["a?bcc=c@x.example", "&cc=@x.example"], "", "").url
    assert url.partition("?")[0] == "mailto:a%3Fbcc%3Dc@x.example,%26cc%3D@x.example"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_a_line_break_in_a_subject_or_an_address_cannot_add_headers(end: str) -> None:
    url = mailto([f"a@x.example{end}Bcc: b@x.example"], f"Hello{end}Bcc: c@x.example", "").url
    assert unquote(url) == "mailto:a@x.example Bcc: b@x.example?subject=Hello Bcc: c@x.example&body="


@pytest.mark.parametrize(
    "name",
    ["O'Neill", "van der Berg", "María-José Ñuñez", "李 小龙", "Müller-Lüdenscheidt", 'a & b < c > " d'],
)
def test_names_arrive_as_they_are_written(name: str) -> None:
    url = mailto(["a@x.example"], f"Thank you, {name}", f"Dear {name},").url
    assert url.isascii()
    assert parse_qs(urlsplit(url).query) == {"subject": [f"Thank you, {name}"], "body": [f"Dear {name},"]}


def test_every_kind_of_line_end_becomes_the_one_of_mail() -> None:
    assert mailto([], "", "a\r\nb\rc\nd").url.endswith("body=a%0D%0Ab%0D%0Ac%0D%0Ad")


def test_a_note_too_long_to_hand_over_leaves_its_body_out() -> None:
    address = mailto(["a@x.example"], "Hello", "x" * 3000, limit=2000)
    assert address.without_body
    assert address.url == "mailto:a@x.example?subject=Hello"


@given(
    st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs", "Cc"]))
)
def test_what_is_handed_over_is_what_was_written(body: str, subject: str) -> None:
    url = QUrl.fromEncoded(mailto(["a@x.example"], subject, body).url.encode(), QUrl.ParsingMode.StrictMode)
    assert url.isValid()
    fields = dict(
        part.split("=", 1) for part in urlsplit(bytes(url.toEncoded().data()).decode()).query.split("&")
    )
    written = body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    assert (unquote(fields["subject"]), unquote(fields["body"])) == (subject, written)


class MailProgram(QObject):
    """Stands for the person's mail program: it keeps what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(bytes(url.toEncoded().data()).decode())


@pytest.fixture
def mail_program(qapp: QGuiApplication) -> Iterator[MailProgram]:
    program = MailProgram()
    QDesktopServices.setUrlHandler("mailto", program, "open")  # type: ignore[arg-type]
    yield program
    QDesktopServices.unsetUrlHandler("mailto")


def test_the_mail_program_gets_exactly_what_was_built(mail_program: MailProgram) -> None:
    assert open_in_mail_app(["grace@acme.example"], "Thank you", "Dear Grace,\n…") is HandOver.OPENED
    assert mail_program.opened == [mailto(["grace@acme.example"], "Thank you", "Dear Grace,\n…").url]


def test_a_long_note_goes_onto_the_clipboard_instead(
    mail_program: MailProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_note = "Dear Grace,\n" + "x" * 200_000
    assert open_in_mail_app(["grace@acme.example"], "Thank you", long_note) is HandOver.BODY_ON_CLIPBOARD
    assert "body" not in parse_qs(urlsplit(mail_program.opened[0]).query)
    assert QGuiApplication.clipboard().text() == long_note
