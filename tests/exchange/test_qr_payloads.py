"""What codes on cards say: contacts in all the forms that telephones write, and nothing made up."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.found import Detail, Found, FoundDetail, Origin, Place, Sure
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.qr_payloads import found_in_code

CARD = """BEGIN:VCARD
VERSION:3.0
N:Hopper;Grace;;;
FN:Grace Hopper
ORG:Acme Finance
TITLE:Head of Research
TEL;TYPE=CELL:+1 212 555 0123
EMAIL:grace@acme.example
URL:https://acme.example/grace
END:VCARD"""
EVENT = """BEGIN:VEVENT
SUMMARY:Interview
DTSTART:20261124T090000Z
DTEND:20261124T100000Z
LOCATION:Acme Tower
END:VEVENT"""


def said(text: str) -> str:
    """The details of the one person in a code, one in a line, with kinds of phones and where they stood."""
    found = found_in_code(text)
    assert found is not None
    (person,) = found.people
    return "\n".join(
        f"{one.detail.value}{'/' * bool(one.kind)}{one.kind}: {one.text!r} ({one.origin.at})"
        for one in person.details
    )


def test_a_mecard() -> None:
    card = (
        "MECARD:N:Hopper,Grace;TEL:+12125550123;EMAIL:grace@acme.example;URL:https://acme.example;ORG:Acme;;"
    )
    assert (
        said(card)
        == """\
name: 'Grace Hopper' (MECARD:N)
organization: 'Acme' (MECARD:ORG)
email: 'grace@acme.example' (MECARD:EMAIL)
phone: '+12125550123' (MECARD:TEL)
url: 'https://acme.example' (MECARD:URL)"""
    )


def test_a_mecard_is_certain_of_what_its_fields_say() -> None:
    found = found_in_code("MECARD:N:Grace;;")
    assert found is not None
    expected = FoundDetail(Detail.NAME, "Grace", Origin(Place.QR_CODE, "MECARD:N"), Sure.CERTAIN)
    assert found.people[0].details == (expected,)


def test_a_backslash_in_a_mecard_makes_a_sign_plain_text() -> None:
    card = r"MECARD:N:Hopper\, Jr.,Grace;ADR:1,Main St\; 2nd floor,New York;NOTE:a\:b\;c\\d;URL:https\://a.example;;"
    assert (
        said(card)
        == r"""name: 'Grace Hopper, Jr.' (MECARD:N)
address: '1, Main St; 2nd floor, New York' (MECARD:ADR)
url: 'https://a.example' (MECARD:URL)
notes: 'a:b;c\\d' (MECARD:NOTE)"""
    )


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Owen,Sean", "Sean Owen"),
        ("Sean Owen", "Sean Owen"),
        (" Owen , Sean ", "Sean Owen"),
        ("Owen,", "Owen"),
        (",Sean", "Sean"),
        ("Müller,Jürgen", "Jürgen Müller"),
        ("山田,太郎", "山田 太郎"),
        ("李,小龙", "李 小龙"),
    ],
)
def test_names_are_put_in_the_order_in_which_they_are_said(name: str, read: str) -> None:
    assert said(f"MECARD:N:{name};;") == f"name: {read!r} (MECARD:N)"


def test_a_mecard_without_its_end_or_in_small_letters_is_read() -> None:
    assert said("mecard:n:Grace;tel:123456") == "name: 'Grace' (MECARD:N)\nphone: '123456' (MECARD:TEL)"


def test_several_numbers_come_in_order_and_the_fax_last() -> None:
    card = "MECARD:FAX:111111;TEL:222222;TEL:333333;TEL:222222;N:Grace;;"
    assert (
        said(card)
        == """\
name: 'Grace' (MECARD:N)
phone: '222222' (MECARD:TEL)
phone: '333333' (MECARD:TEL)
phone/fax: '111111' (MECARD:FAX)"""
    )


def test_a_bizcard() -> None:
    card = (
        "BIZCARD:N:Sean;X:Owen;T:Software Engineer;C:Google;A:76 9th Avenue, New York;F:+12125550199;"
        "B:+12125551212;M:+19175550100;E:srowen@google.com;;"
    )
    assert (
        said(card)
        == """\
name: 'Sean Owen' (BIZCARD:N)
title: 'Software Engineer' (BIZCARD:T)
organization: 'Google' (BIZCARD:C)
email: 'srowen@google.com' (BIZCARD:E)
phone/work: '+12125551212' (BIZCARD:B)
phone/cell: '+19175550100' (BIZCARD:M)
phone/fax: '+12125550199' (BIZCARD:F)
address: '76 9th Avenue, New York' (BIZCARD:A)"""
    )


def test_an_entry_of_a_japanese_telephone() -> None:
    entry = (
        "MEMORY:NAME1:鈴木 太郎\r\nNAME2:スズキ タロウ\r\nTEL1:0312345678\r\n"
        "MAIL1:suzuki@sample.example\r\nADD:東京都\r\n"
    )
    assert (
        said(entry)
        == """\
name: '鈴木 太郎' (MEMORY:NAME1)
email: 'suzuki@sample.example' (MEMORY:MAIL1)
phone: '0312345678' (MEMORY:TEL1)
address: '東京都' (MEMORY:ADD)"""
    )


def test_a_vcard_stood_in_the_code() -> None:
    found = found_in_code(f"\ufeff {CARD}\n")
    assert found is not None
    (person,) = found.people
    assert person.first(Detail.NAME) == "Grace Hopper"
    assert person.first(Detail.ORGANIZATION) == "Acme Finance"
    assert person.first(Detail.TITLE) == "Head of Research"
    assert person.all(Detail.PHONE) == ("+1 212 555 0123",)
    assert person.all(Detail.EMAIL) == ("grace@acme.example",)
    assert {one.origin.place for one in person.details} == {Place.QR_CODE}
    assert all(one.origin.at.startswith("VCARD:") for one in person.details)


def test_an_event_is_an_interview() -> None:
    pytest.importorskip("followup_desktop.exchange.invites")
    for text in (EVENT, f"BEGIN:VCALENDAR\nVERSION:2.0\n{EVENT}\nEND:VCALENDAR"):
        found = found_in_code(text)
        assert found is not None
        (interview,) = found.interviews
        assert (interview.summary, interview.location, interview.minutes) == ("Interview", "Acme Tower", 60)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("https://www.linkedin.com/in/grace-hopper", "url: 'https://www.linkedin.com/in/grace-hopper' (URL)"),
        ("HTTP://ACME.EXAMPLE/GRACE", "url: 'HTTP://ACME.EXAMPLE/GRACE' (URL)"),
        ("www.acme.example", "url: 'www.acme.example' (URL)"),
        ("URLTO:Grace:https://acme.example", "url: 'https://acme.example' (URL)"),
        ("MEBKM:TITLE:Grace;URL:https://acme.example;;", "url: 'https://acme.example' (MEBKM:URL)"),
        ("tel:+12125550123", "phone: '+12125550123' (TEL)"),
        ("TEL:+1-212-555-0123;ext=45", "phone: '+1-212-555-0123 ext. 45' (TEL)"),
        ("+49 30 9018 220", "phone: '+49 30 9018 220' (TEL)"),
        ("SMSTO:+12125550123:Hello", "phone/cell: '+12125550123' (SMSTO)"),
        ("sms:+12125550123?body=Hello", "phone/cell: '+12125550123' (SMSTO)"),
        ("mailto:grace@acme.example?subject=Hello", "email: 'grace@acme.example' (MAILTO)"),
        ("mailto:?to=grace%40acme.example", "email: 'grace@acme.example' (MAILTO)"),
        (
            "MATMSG:TO:grace@acme.example;SUB:Hello;BODY:Dear Grace;;",
            "email: 'grace@acme.example' (MATMSG:TO)",
        ),
        ("SMTP:grace@acme.example:Hello:Dear Grace", "email: 'grace@acme.example' (SMTP)"),
        ("grace@acme.example", "email: 'grace@acme.example' (EMAIL)"),
    ],
)
def test_an_address_or_a_number_is_all_that_is_known_then(text: str, read: str) -> None:
    assert said(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello",
        "WIFI:S:Acme;T:WPA;P:secret;;",
        "geo:40.71872,-73.98905",
        "bitcoin:175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W",
        "otpauth://totp/Acme:grace@acme.example?secret=ABC",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://acme.example",
        "data:text/html,hello",
        "https://google.com@evil.example/",
        "https://grace:secret@acme.example/",
        "https://acme.example/a b",
        "http://localhost/",
        "4006381333931",
        "MECARD:;;",
        "MECARD:N:;TEL:;;",
        "BIZCARD:",
        "mailto:",
        "tel:",
        "README.md",
    ],
)
def test_what_is_nothing_of_ours_gives_nobody(text: str) -> None:
    assert found_in_code(text) is None


@pytest.mark.parametrize("text", ["MECARD:N:Grace;URL:javascript:alert(1);EMAIL:none;TEL:none;;"])
def test_what_is_no_address_is_not_taken_for_one(text: str) -> None:
    assert said(text) == "name: 'Grace' (MECARD:N)"


STARTS = [
    "",
    "MECARD:",
    "BIZCARD:",
    "MEMORY:",
    "MATMSG:",
    "mailto:",
    "tel:",
    "SMSTO:",
    "MEBKM:",
    "URLTO:",
    "https://",
    "BEGIN:VCARD\n",
    CARD[:60],
    CARD,
]


@given(st.sampled_from(STARTS), st.text(max_size=200))
def test_nothing_but_an_exchange_error_comes_out_of_any_text(start: str, rest: str) -> None:
    with suppress(ExchangeError):
        found = found_in_code(start + rest)
        assert found is None or isinstance(found, Found)
        assert found is None or not found.nothing


FIELDS = st.lists(
    st.tuples(st.sampled_from(["N", "TEL", "EMAIL", "URL", "ORG", "ADR", "NOTE"]), st.text(max_size=30)),
    max_size=8,
)


@given(FIELDS)
def test_what_is_escaped_in_a_mecard_never_begins_another_field(fields: list[tuple[str, str]]) -> None:
    escaped = str.maketrans({sign: f"\\{sign}" for sign in "\\;:,"})
    card = "MECARD:" + "".join(f"{name}:{value.translate(escaped)};" for name, value in fields) + ";"
    found = found_in_code(card)
    names = {one.origin.at for person in (found.people if found else ()) for one in person.details}
    assert names <= {f"MECARD:{name}" for name, _value in fields}
