"""A note as a mail draft: read again by mail programs as it was written, whatever the names hold."""

import re
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import getaddresses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.mail_draft import Mailbox, file_name, mail_draft

GRACE = Mailbox("Grace Hopper", "grace@acme.example")
ADA = Mailbox("Ada Byron", "ada@byron.example")
TEXT = "Dear Grace,\n\nThank you.\n\nKind regards,\nAda Byron"

NAMES = (
    "O'Neill",
    "Jan van der Berg",
    "María-José Ñuñez",
    "李 小龙",
    "Dr. Müller-Lüdenscheidt",
    'a & b < c > " d',
    "Hopper, Grace",
    "back\\slash",
    "Grace =?utf-8?q?x?= Hopper",
    "(Grace)",
    "@grace",
    "x" * 300,
    "李小龙" * 40,
    "Anne, Countess of " + "Verylong " * 20,
    'ü, "evil" <a@evil.example>, b@evil.example ' * 4,
    'Hopper, b@evil.example, "x" <c@evil.example>, ' * 3,
)
NO_BREAKS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=200)


def written(
    *,
    to: Mailbox = GRACE,
    sender: Mailbox = ADA,
    subject: str = "Thank you",
    text: str = TEXT,
    html: str = "<p>Dear Grace</p>",
) -> bytes:
    return mail_draft(to=to, sender=sender, subject=subject, text=text, html=html)


def read(draft: bytes) -> EmailMessage:
    message = message_from_bytes(draft, policy=default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def recipients(draft: bytes) -> list[tuple[str, str]]:
    """To whom it goes; two readers have to agree on the addresses.

    The newer one of the standard library puts spaces into a name of several encoded words (RFC 2047, 6.2),
    so that the names are those of the older one.
    """
    found = getaddresses([str(message_from_bytes(draft)["To"])])
    assert [address for _name, address in found] == [one.addr_spec for one in read(draft)["To"].addresses]
    return [(decoded(name), address) for name, address in found]


def decoded(text: str) -> str:
    return str(make_header(decode_header(text)))


def lines(part: Message) -> str:
    assert isinstance(part, EmailMessage)
    return str(part.get_content()).replace("\r\n", "\n")


def test_it_opens_for_editing_with_both_forms_of_the_note() -> None:
    draft = read(written(html="<p>Thank <b>you</b></p>"))

    assert draft["X-Unsent"] == "1"
    assert draft["Subject"] == "Thank you"
    assert draft["From"] == "Ada Byron <ada@byron.example>"
    assert draft["To"] == "Grace Hopper <grace@acme.example>"
    assert draft.get_content_type() == "multipart/alternative"
    plain, page = draft.iter_parts()
    assert (plain.get_content_type(), plain.get_content_charset()) == ("text/plain", "utf-8")
    assert (page.get_content_type(), page.get_content_charset()) == ("text/html", "utf-8")
    assert lines(plain) == TEXT + "\n"
    assert "<p>Thank <b>you</b></p>" in lines(page)


def test_it_names_neither_a_time_nor_the_machine() -> None:
    draft = read(written())
    assert draft["Date"] is None
    assert draft["Message-ID"] is None


def test_lines_end_and_fold_as_mail_wants_it() -> None:
    draft = written(to=Mailbox("李小龙" * 40, "li@acme.example"), subject="ü" * 300, text="ü" * 3000)
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", draft) is None
    assert max(len(line) for line in draft.split(b"\r\n")) <= 78
    assert draft.isascii()


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_the_name_of_this_one_person(name: str) -> None:
    draft = written(to=Mailbox(name, "grace@acme.example"))
    assert recipients(draft) == [(name.strip(), "grace@acme.example")]


@given(name=NO_BREAKS, subject=NO_BREAKS)
def test_any_name_and_subject_arrive_as_they_were_written(name: str, subject: str) -> None:
    draft = written(to=Mailbox(name, "grace@acme.example"), subject=subject)
    assert recipients(draft) == [(name.strip(), "grace@acme.example")]
    assert decoded(str(message_from_bytes(draft)["Subject"])) == subject.strip()


@given(st.text(max_size=120), st.text(max_size=120), st.text(max_size=120))
def test_nothing_typed_adds_a_header_or_a_recipient(name: str, subject: str, address: str) -> None:
    draft = read(written(to=Mailbox(name, address), subject=subject))
    expected = {"X-Unsent", "From", "To", "Subject", "MIME-Version", "Content-Type"}
    assert set(draft.keys()) <= expected
    assert len(draft.keys()) == len(set(draft.keys()))
    assert draft["To"] is None or len(draft["To"].addresses) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n ", "\v", "\x85", "\u2028"])
def test_a_line_break_in_a_name_or_a_subject_begins_no_header(end: str) -> None:
    hostile = f"Grace{end}Bcc: evil@evil.example{end}{end}body"
    draft = read(written(to=Mailbox(hostile, "grace@acme.example"), subject=hostile))
    assert draft["Bcc"] is None
    assert draft["Subject"].startswith("Grace Bcc: evil@evil.example")


@pytest.mark.parametrize(
    "address", ["", "grace", "grace@", "a@x.example, b@x.example", "a b@x.example", "<@>"]
)
def test_an_address_that_is_none_is_left_to_the_person(address: str) -> None:
    assert read(written(to=Mailbox("Grace", address)))["To"] is None


def test_an_unknown_sender_is_left_to_the_mail_program() -> None:
    assert read(written(sender=Mailbox("Ada Byron", "")))["From"] is None


def test_addresses_in_other_scripts_are_kept() -> None:
    by_domain = written(to=Mailbox("Eva", "eva@müller.example"))
    assert b"To: Eva <eva@xn--mller-kva.example>\r\n" in by_domain
    by_name = written(to=Mailbox("Jörg", "jörg@acme.example"))
    assert "<jörg@acme.example>".encode() in by_name


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=400))
def test_the_note_arrives_to_the_letter(text: str) -> None:
    plain = next(iter(read(written(text=text)).iter_parts()))
    assert lines(plain).rstrip("\n") == text.rstrip("\n")


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Grace Hopper", "Acme Finance"), "Grace Hopper, Acme Finance.eml"),
        (("李 小龙", ""), "李 小龙.eml"),
        (("a/b\\c", "x: <y>?\n"), "a b c, x y.eml"),
        (("..", " "), "note.eml"),
        ((), "note.eml"),
    ],
)
def test_the_file_is_named_after_person_and_company(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts) == name


@given(st.text(), st.text())
def test_every_system_takes_the_name_of_the_file(person: str, company: str) -> None:
    name = file_name(person, company)
    assert len(name.encode()) <= 200
    assert re.search(r'[\x00-\x1f\\/:*?"<>|]', name) is None
    assert not name.startswith((".", " "))
