"""What lies beside a card: the whole vCard that it came from, and its picture."""

from dataclasses import replace
from pathlib import Path

from followup_desktop.domain.contact import Contact, KeptCard
from followup_desktop.domain.found import Found, FoundPicture
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.intake.review import Review
from followup_desktop.store.records import all_of
from tests.services import finds

VCARD = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Grace Hopper\r\nTITLE:{title}\r\nX-PET:Cat\r\nEND:VCARD\r\n"


def review(services: Services, found: Found) -> Review:
    return services.intake.review("cards.vcf", found, "UTC")


def take_in(services: Services, found: Found) -> list[Contact]:
    stored = services.intake.store(review(services, found))
    services.intake.tell(stored)
    return list(stored.contacts)


def test_the_vcard_is_kept_whole_and_goes_with_the_contact(services: Services) -> None:
    vcard = VCARD.format(title="Engineer")
    (grace,) = take_in(services, finds.people(finds.person("Grace Hopper", vcard=vcard)))
    assert b"X-PET:Cat" in services.address_book.vcards([grace.uid])
    services.contacts.delete(grace.uid)
    services.undoing.undo()
    assert b"X-PET:Cat" in services.address_book.vcards([grace.uid])


def test_merging_two_contacts_keeps_the_vcard_of_either(services: Services) -> None:
    vcard = VCARD.format(title="Engineer")
    (grace,) = take_in(services, finds.people(finds.person("Grace Hopper", vcard=vcard)))
    other = Contact(uid="other", name="Grace M. Hopper")
    services.contacts.save(other)
    services.contacts.merge("other", grace.uid, other)
    assert b"X-PET:Cat" in services.address_book.vcards(["other"])


def test_the_photo_of_a_card_becomes_its_picture_unless_there_is_one(services: Services) -> None:
    from io import BytesIO

    from PIL import Image

    photo = BytesIO()
    Image.new("RGB", (40, 20), "white").save(photo, "PNG")
    found = replace(
        finds.people(finds.person("Grace Hopper", email="g@acme.example")),
        picture=FoundPicture(photo.getvalue()),
    )
    (grace,) = take_in(services, found)
    picture = services.contacts.contact(grace.uid).picture
    assert picture is not None
    take_in(services, found)
    assert services.contacts.contact(grace.uid).picture == picture


PORTRAIT = (
    "BEGIN:VCARD\nVERSION:4.0\nFN:Grace Hopper\nX-PET:Cat\n"
    "PHOTO:data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==\nEND:VCARD\n"
)


def test_a_picture_that_was_taken_away_does_not_go_out_with_the_card(services: Services) -> None:
    (grace,) = take_in(services, finds.people(finds.person("Grace Hopper", vcard=PORTRAIT)))
    assert b"PHOTO" in services.address_book.vcards([grace.uid])
    services.contacts.save(grace, None)
    written = services.address_book.vcards([grace.uid])
    assert b"PHOTO" not in written
    assert b"X-PET:Cat" in written


def test_a_damaged_portrait_is_no_reason_to_lose_the_card(services: Services) -> None:
    card = replace(finds.person("Grace Hopper"), picture=FoundPicture(b"\xff\xd8\xffbroken"))
    (grace,) = take_in(services, finds.people(card))
    assert services.contacts.contact(grace.uid).picture is None


def test_kept_cards_travel_in_the_archive(services: Services, tmp_path: Path) -> None:
    folder = tmp_path
    take_in(services, finds.people(finds.person("Grace Hopper", vcard=VCARD.format(title="Engineer"))))
    file = services.transfer.export_file(folder / "all.json")
    other = build_services(folder / "other.sqlite3", services.clock)
    other.transfer.import_file(file)
    assert other.transfer.archive() == file.read_bytes()
    assert [card.vcard.count("X-PET") for card in all_of(other._db, KeptCard)] == [1]
    other.close()
