"""Any contact goes out as a card that others read, and in which it is found again."""

from pathlib import Path
from typing import Any

import vobject  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.found import Detail, FoundPerson
from followup_desktop.exchange.card_contact import card_of, found_in_cards, person_of, vcards_of
from followup_desktop.exchange.vcard import Card, card_text, read_cards

FOLDER = Path(__file__).parent / "files" / "vcard"
PNG = Picture(uid="u", media_type="image/png", content=b"\x89PNG\r\n\x1a\nnew")
GRACE = Contact(
    uid="u1",
    name="Dr. Grace Hopper",
    title="Head of Engineering",
    organization="Acme Finance, Inc.",
    emails=("grace@acme.example", "grace@home.example"),
    phones=("+1 202 555 0143", "+1 202 555 0144"),
    address="1 Main St\nArlington, VA 22201",
    url="https://acme.example/?a=1,2;b",
    notes="Likes compilers; called twice,\nonce from sea.",
)
FIELDS = {
    "name": Detail.NAME,
    "title": Detail.TITLE,
    "organization": Detail.ORGANIZATION,
    "address": Detail.ADDRESS,
    "url": Detail.URL,
    "notes": Detail.NOTES,
}


def contact_of(who: FoundPerson) -> Contact:
    single: dict[str, Any] = {field: who.first(detail) for field, detail in FIELDS.items()}
    return Contact(
        uid="u1",
        emails=who.all(Detail.EMAIL),
        phones=who.all(Detail.PHONE),
        source_uid=who.source_uid,
        **single,
    )


def read_again(card: Card) -> Contact:
    (again,) = read_cards(card_text(card, "4.0").encode()).cards
    assert again == card
    return contact_of(person_of(again))


def test_many_contacts_go_out_as_another_program_reads_them() -> None:
    (iphone,) = found_in_cards((FOLDER / "iphone_3_0.vcf").read_bytes()).people
    contacts = [(GRACE, "", None), (contact_of(iphone), iphone.vcard, PNG)]
    for content in (vcards_of(contacts, "3.0"), vcards_of(contacts, "4.0")):
        first, second = vobject.readComponents(content.decode())
        assert first.fn.value == "Dr. Grace Hopper"
        assert (first.n.value.family, first.n.value.given, first.n.value.prefix) == ("Hopper", "Grace", "Dr.")
        assert [email.value for email in first.email_list] == list(GRACE.emails)
        assert [number.value for number in first.tel_list] == list(GRACE.phones)
        assert first.adr.value.street == GRACE.address
        assert first.note.value == GRACE.notes
        assert first.org.value == [GRACE.organization]
        assert second.fn.value == "Dr. Grace Brewster Murray Hopper"
    assert vcards_of(contacts, "3.0") == vcards_of(contacts, "3.0")


TEXT = st.text(st.characters(exclude_categories=["C"]) | st.just("\n"), max_size=60)
LINE = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=60)


@given(
    name=LINE.filter(lambda text: any(map(str.isalnum, text))),
    title=LINE.filter(lambda text: not text.strip() or any(map(str.isalnum, text))),
    emails=st.lists(st.emails(), max_size=3, unique=True),
    phones=st.lists(LINE.filter(str.strip), max_size=3, unique_by=lambda text: " ".join(text.split())),
    address=TEXT,
    notes=TEXT,
    text=st.sampled_from(["", (FOLDER / "iphone_3_0.vcf").read_text("utf-8")]),
)
@settings(deadline=None)
def test_any_contact_is_found_again_on_its_card(
    name: str, title: str, emails: list[str], phones: list[str], address: str, notes: str, text: str
) -> None:
    phones = [phone for phone in phones if not phone.strip().lower().startswith("tel:")]
    contact = Contact(
        uid="u", name=name, title=title, emails=(*emails,), phones=(*phones,), address=address, notes=notes
    )
    again = read_again(card_of(contact, text))
    assert again.name == " ".join(name.split())
    assert again.title == " ".join(title.split())
    assert again.emails == tuple(emails)
    assert sorted(again.phones) == sorted(" ".join(phone.split()) for phone in phones)
    assert again.address.split() == address.split()
    assert again.notes == notes.strip()
