"""The card in a QR code: small, complete in what matters, read by other programs."""

import vobject  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Detail
from followup_desktop.exchange.card_contact import card_for_qr, found_in_cards
from followup_desktop.exchange.contact_cards.qr import MOST_BYTES

GRACE = Contact(
    uid="u1",
    name="Dr. Grace Hopper",
    title="Head of Engineering",
    organization="Acme Finance, Inc.",
    emails=("grace@acme.example", "grace@home.example", "third@x.example"),
    phones=("+1 202 555 0143", "+1 202 555 0144"),
    address="1 Main St\nArlington, VA 22201",
    url="https://acme.example",
    notes="Private: asked for the salary.",
)


def test_the_code_holds_what_one_needs_to_reach_somebody_and_nothing_private() -> None:
    assert card_for_qr(GRACE).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Hopper;Grace;;Dr.;",
        "FN:Dr. Grace Hopper",
        "TEL:+1 202 555 0143",
        "EMAIL:grace@acme.example",
        "ORG:Acme Finance\\, Inc.",
        "TITLE:Head of Engineering",
        "TEL:+1 202 555 0144",
        "EMAIL:grace@home.example",
        "URL:https://acme.example",
        "END:VCARD",
        "",
    ]


def test_a_name_is_enough() -> None:
    assert "FN:Cher\r\n" in card_for_qr(Contact(uid="u", name="Cher"))


def test_another_program_reads_it() -> None:
    theirs = vobject.readOne(card_for_qr(GRACE))
    assert theirs.fn.value == GRACE.name
    assert [number.value for number in theirs.tel_list] == list(GRACE.phones)


TEXT = st.text(st.characters(exclude_categories=["C"]), max_size=500)


@given(name=TEXT, title=TEXT, organization=TEXT, url=TEXT, phones=st.lists(TEXT, max_size=5))
@settings(deadline=None)
def test_it_is_never_too_large_for_a_phone_to_read(
    name: str, title: str, organization: str, url: str, phones: list[str]
) -> None:
    contact = Contact(
        uid="u", name=f"x{name}", title=title, organization=organization, url=url, phones=(*phones,)
    )
    text = card_for_qr(contact)
    needed = len(text.split("TEL:")[0].encode())
    assert len(text.encode()) <= max(MOST_BYTES, needed)
    (who,) = found_in_cards(text.encode()).people
    assert who.first(Detail.NAME).startswith("x")
