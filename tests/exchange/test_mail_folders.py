"""Folders of mails (.mbox), and mails as Apple Mail keeps them (.emlx)."""

from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.found import Detail, Found
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.mail import read_mail


def mail(name: str, address: str, title: str) -> str:
    return (
        f"From: {name} <{address}>\nTo: ada@byron.example\nSubject: Interview\n\n"
        f"Hello,\n\nRegards\n{name}\n{title}\nAcme Ltd\n"
    )


def begin(address: str) -> str:
    return f"From {address} Mon Nov 23 10:00:00 2026\n"


GRACE = mail("Grace Hopper", "grace@acme.example", "Head of Engineering")
CHARLES = mail("Charles Babbage", "charles@acme.example", "Head of Research")
FOLDER = f"{begin('grace@acme.example')}{GRACE}\n{begin('charles@acme.example')}{CHARLES}\n"


def told(found: Found) -> list[tuple[str, str, str]]:
    return [
        (who.first(Detail.NAME), who.first(Detail.TITLE), ", ".join(who.all(Detail.EMAIL)))
        for who in found.people
    ]


def test_each_mail_of_a_folder_is_read_by_itself() -> None:
    both = [
        ("Grace Hopper", "Head of Engineering", "grace@acme.example"),
        ("Charles Babbage", "Head of Research", "charles@acme.example"),
    ]
    assert told(read_mail(FOLDER.encode())) == both
    assert told(read_mail(FOLDER.replace("\n", "\r\n").encode())) == both


def test_who_wrote_two_mails_comes_once() -> None:
    found = read_mail((FOLDER + FOLDER).encode())
    assert [name for name, _title, _address in told(found)] == ["Grace Hopper", "Charles Babbage"]


def test_a_text_that_speaks_of_a_time_begins_no_mail() -> None:
    head = f"{begin('grace@acme.example')}From: Grace Hopper <grace@acme.example>\nSubject: x\n\n"
    (only,) = read_mail(f"{head}Hello,\nFrom 10:00 on\n".encode()).people
    assert only.all(Detail.EMAIL) == ("grace@acme.example",)


def test_a_mail_in_a_folder_that_cannot_be_read_is_named() -> None:
    broken = f"{FOLDER}{begin('x@y.example')}X-Odd: 1\n\n"
    found = read_mail(broken.encode())
    assert len(found.people) == 2
    assert [(left.what, left.why.split(":")[0]) for left in found.left_out] == [
        ("Mail 3", "This is no e-mail")
    ]


def test_of_a_very_large_folder_the_first_mails_are_read_and_that_is_said() -> None:
    mails = "".join(
        f"{begin('a@b.example')}From: Grace Hopper <grace@acme.example>\nSubject: x\n\nHi\n\n"
        for _ in range(502)
    )
    found = read_mail(mails.encode())
    assert len(found.people) == 1
    assert [left.what for left in found.left_out] == ["2 mails"]


def test_a_mail_of_apple_is_read_up_to_its_end() -> None:
    content = GRACE.encode()
    kept = f"{len(content)}       \n".encode() + content + b'<?xml version="1.0"?><plist>Bob Ray</plist>\n'
    assert told(read_mail(kept)) == [("Grace Hopper", "Head of Engineering", "grace@acme.example")]


@given(st.integers(0, len(FOLDER)), st.binary(max_size=40), st.integers(0, len(FOLDER)))
def test_spoiled_folders_are_read_or_refused(begins: int, spoiled: bytes, ends: int) -> None:
    content = FOLDER.encode()
    try:
        read_mail(content[:begins] + spoiled + content[ends:])
    except ExchangeError:
        return
