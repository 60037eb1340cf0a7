"""Contacts as cards again: what was changed is put in, and everything else stays as it was."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.found import Detail, FoundPerson
from followup_desktop.exchange.card_contact import card_of, found_in_cards, person_of
from followup_desktop.exchange.vcard import Card, card_text, read_cards

FILES = sorted((Path(__file__).parent / "files" / "vcard").glob("*.vcf"))
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


def lines(card: Card) -> list[str]:
    return card_text(card, "4.0", folded=False).split("\n")[2:-2]


def kept(*written: str) -> str:
    text = "\n".join(written)
    (who,) = found_in_cards(f"BEGIN:VCARD\nVERSION:3.0\n{text}\nEND:VCARD\n".encode()).people
    return who.vcard


def test_a_contact_that_was_typed_makes_a_card_of_its_own() -> None:
    assert lines(card_of(GRACE)) == [
        "PRODID:-//Followup Desktop//Contacts//EN",
        "UID:u1",
        "FN:Dr. Grace Hopper",
        "N:Hopper;Grace;;Dr.;",
        "ORG:Acme Finance\\, Inc.",
        "TITLE:Head of Engineering",
        "EMAIL:grace@acme.example",
        "EMAIL:grace@home.example",
        "TEL:+1 202 555 0143",
        "TEL:+1 202 555 0144",
        "ADR;TYPE=work:;;1 Main St\\nArlington\\, VA 22201;;;;",
        "URL:https://acme.example/?a=1,2;b",
        "NOTE:Likes compilers\\; called twice\\,\\nonce from sea.",
    ]
    assert read_again(card_of(GRACE)) == replace(GRACE, source_uid="u1")


def test_a_name_is_enough() -> None:
    assert lines(card_of(Contact(uid="u", name="Cher"))) == [
        "PRODID:-//Followup Desktop//Contacts//EN",
        "UID:u",
        "FN:Cher",
        "N:;Cher;;;",
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_contact_that_nobody_changed_has_the_card_that_it_came_from(file: Path) -> None:
    for who in found_in_cards(file.read_bytes()).people:
        if not who.first(Detail.NAME):
            continue
        (before,) = read_cards(who.vcard.encode()).cards
        after = card_of(contact_of(who), who.vcard)
        assert [each for each in before.properties if each not in after.properties] == []
        added = {each.name for each in after.properties if each not in before.properties}
        assert added <= {"UID", "FN"}
        assert read_again(after) == replace(contact_of(who), source_uid=who.source_uid or "u1")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_what_is_changed_is_found_again_and_nothing_else_is(file: Path, data: st.DataObject) -> None:
    who = found_in_cards(file.read_bytes()).people[0]
    before = contact_of(who)
    others: dict[str, Any] = {
        "name": "Ada Byron",
        "title": "Analyst",
        "organization": "Engine Works",
        "emails": ("ada@engine.example", *before.emails[1:]),
        "phones": (*before.phones[:1], "+44 20 7946 0099"),
        "address": "12 St James's Square\nLondon",
        "url": "https://engine.example",
        "notes": "Another note.",
    }
    chosen = data.draw(st.sets(st.sampled_from(sorted(others)), min_size=1))
    after = replace(before, **{field: others[field] for field in chosen})
    again = read_again(card_of(after, who.vcard))
    assert again == replace(after, source_uid=who.source_uid or "u1")


def test_somebody_who_had_no_name_on_the_card_has_one_now() -> None:
    text = kept("EMAIL;TYPE=work:john.doe@x.example", "REV:20240101T000000Z")
    contact = Contact(uid="u", name="John Doe", emails=("john.doe@x.example",))
    assert sorted(lines(card_of(contact, text))) == [
        "EMAIL;TYPE=work:john.doe@x.example",
        "FN:John Doe",
        "N:Doe;John;;;",
        "PRODID:-//Followup Desktop//Contacts//EN",
        "UID:u",
    ]


@pytest.mark.parametrize("field", ["title", "organization", "emails", "phones", "address", "url", "notes"])
def test_what_the_contact_no_longer_has_goes(field: str) -> None:
    text = kept(
        "FN:Grace Hopper",
        "N:Hopper;Grace;;;",
        "TITLE:Head",
        "ROLE:Speaker",
        "ORG:Acme",
        "item1.EMAIL:g@x.example",
        "item1.X-ABLabel:Boat",
        "TEL:1",
        "ADR;TYPE=HOME:;;a;;;;",
        "ADR;TYPE=WORK:;;b;;;;",
        "URL:http://x.example",
        "NOTE:one",
        "NOTE:two",
        "BDAY:1906-12-09",
        "UID:1",
    )
    before = contact_of(person_of(read_cards(text.encode()).cards[0]))
    empty: Any = () if field in ("emails", "phones") else ""
    card = card_of(replace(before, **{field: empty}), text)
    assert read_again(card) == replace(before, **{field: empty})
    assert "BDAY:19061209" in lines(card)
    assert ("item1.X-ABLabel:Boat" in lines(card)) == (field != "emails")


def test_a_corrected_number_keeps_its_kind_and_label() -> None:
    text = kept(
        "FN:Grace Hopper",
        "N:Hopper;Grace;;;",
        "TEL;TYPE=CELL;TYPE=PREF:1",
        "item1.TEL:2",
        "item1.X-ABLabel:boat",
        "TEL;TYPE=WORK:3",
        "TEL;TYPE=FAX:4",
    )
    card = card_of(Contact(uid="u", name="Grace Hopper", phones=("1", "22", "4", "5")), text)
    assert [line for line in lines(card) if "TEL" in line or "ABLabel" in line] == [
        "TEL;TYPE=CELL;PREF=1:1",
        "item1.TEL:22",
        "item1.X-ABLabel:boat",
        "TEL;TYPE=FAX:4",
        "TEL:5",
    ]


def test_another_first_address_becomes_the_preferred_one() -> None:
    text = kept("FN:x", "EMAIL;TYPE=work,pref:a@x.example", "EMAIL;TYPE=home:b@x.example")
    card = card_of(Contact(uid="u", name="x", emails=("b@x.example", "a@x.example")), text)
    assert [line for line in lines(card) if line.startswith("EMAIL")] == [
        "EMAIL;TYPE=home;PREF=1:b@x.example",
        "EMAIL;TYPE=work:a@x.example",
    ]


def test_a_number_that_stands_twice_stays_twice() -> None:
    text = kept("FN:x", "TEL;TYPE=CELL:1", "TEL;TYPE=WORK:1")
    card = card_of(Contact(uid="u", name="x", phones=("1",)), text)
    assert [line for line in lines(card) if line.startswith("TEL")] == ["TEL;TYPE=CELL:1", "TEL;TYPE=WORK:1"]


def test_a_new_name_is_new_everywhere() -> None:
    text = kept(
        "FN:Grace Hopper",
        'N;SORT-AS="Hopper,Grace":Hopper;Grace;;;',
        "X-PHONETIC-LAST-NAME:Hoppa",
        "NICKNAME:Amazing",
    )
    card = card_of(Contact(uid="u", name="Prof. Emmy Noether"), text)
    assert lines(card)[2:] == ["FN:Prof. Emmy Noether", "N:Noether;Emmy;;Prof.;", "NICKNAME:Amazing"]


def test_a_company_has_no_family_name() -> None:
    text = kept("FN:Apple Computer AG", "N:;;;;", "ORG:Apple Computer AG;", "X-ABShowAs:COMPANY")
    card = card_of(Contact(uid="u", name="Pear Computer AG", organization="Pear Computer AG"), text)
    assert lines(card)[2:] == ["FN:Pear Computer AG", "ORG:Pear Computer AG", "X-ABShowAs:COMPANY"]


def test_a_company_that_was_typed_has_none_either() -> None:
    card = card_of(Contact(uid="u", name="Bike Shop", organization="Bike Shop"))
    assert lines(card)[2:] == ["FN:Bike Shop", "ORG:Bike Shop"]


def test_units_stay_units_where_only_the_last_one_changed() -> None:
    text = kept("FN:x", "ORG:IBM\\, Inc.;Accounting")
    card = card_of(Contact(uid="u", name="x", organization="IBM, Inc., Sales"), text)
    assert "ORG:IBM\\, Inc.;Sales" in lines(card)


def test_the_label_of_an_address_goes_with_the_address() -> None:
    text = kept("FN:x", "item1.ADR;TYPE=HOME:;;a;b;;;", "item1.LABEL;TYPE=HOME:a\\nb", "item1.X-ABADR:us")
    assert "LABEL" in text
    card = card_of(Contact(uid="u", name="x", address="c\nd"), text)
    assert lines(card)[2:] == ["FN:x", "N:;x;;;", "item1.ADR;TYPE=HOME:;;c\\nd;;;;"]


def test_who_wrote_it_and_when_is_told_anew_only_where_something_changed() -> None:
    text = kept("FN:Grace Hopper", "N:Hopper;Grace;;;", "PRODID:-//Apple", "REV:20240101T000000Z", "UID:7")
    same = card_of(Contact(uid="u", name="Grace Hopper"), text)
    assert "PRODID:-//Apple" in lines(same)
    assert "REV:20240101T000000Z" in lines(same)
    other = card_of(Contact(uid="u", name="Grace Hopper", title="Admiral"), text)
    assert "PRODID:-//Followup Desktop//Contacts//EN" in lines(other)
    assert not [line for line in lines(other) if line.startswith("REV")]
    assert "UID:7" in lines(other)


def test_the_uid_is_that_of_the_source_or_else_ours() -> None:
    assert "UID:s" in lines(card_of(Contact(uid="u", name="x", source_uid="s")))
    assert "UID:u" in lines(card_of(Contact(uid="u", name="x")))
    assert "UID:k" in lines(card_of(Contact(uid="u", name="x", source_uid="s"), kept("FN:x", "UID:k")))


PNG = Picture(uid="u", media_type="image/png", content=b"\x89PNG\r\n\x1a\nnew")


@pytest.mark.parametrize("name", ["PHOTO", "X-MS-CARDPICTURE"])
def test_a_picture_takes_the_place_of_the_one_before(name: str) -> None:
    text = kept("FN:x", f"{name};ENCODING=b;TYPE=JPEG:/9j/4AAQ")
    card = card_of(Contact(uid="u", name="x"), text, PNG)
    assert [each.name for each in card.properties if each.content()] == [name]
    picture = person_of(card).picture
    assert picture is not None
    assert picture.content == PNG.content


def test_a_picture_is_added_and_none_leaves_the_one_that_is_there() -> None:
    card = card_of(Contact(uid="u", name="x"), "", PNG)
    photo = card.first("PHOTO")
    assert photo is not None
    assert photo.value.startswith("data:image/png;base64,")
    text = kept("FN:x", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ")
    assert card_of(Contact(uid="u", name="x"), text).first("PHOTO") is not None


def test_text_that_is_no_card_is_passed_over() -> None:
    assert lines(card_of(Contact(uid="u", name="x"), "nothing"))[1:] == ["UID:u", "FN:x", "N:;x;;;"]
