"""Files of every kind, told apart by what they hold, and taken in by a command as a whole or not at all."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.opportunity import Stage
from followup_desktop.services import Services
from tests.exchange.shared_data import shared

CARD = b"""BEGIN:VCARD\r
VERSION:3.0\r
N:Hopper;Grace\r
FN:Grace Hopper\r
EMAIL:grace@acme.example\r
END:VCARD\r
"""
EVENT = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
METHOD:REQUEST\r
BEGIN:VEVENT\r
UID:invite-1\r
SUMMARY:Interview with Acme Finance\r
DTSTART:20261125T100000Z\r
DTEND:20261125T104500Z\r
ORGANIZER;CN=Grace Hopper:mailto:grace@acme.example\r
END:VEVENT\r
END:VCALENDAR\r
"""
MAIL = b"""From: Grace Hopper <grace@acme.example>\r
To: ada@example.org\r
Subject: Our talk\r
Content-Type: text/plain; charset=utf-8\r
\r
Dear Ada,\r
\r
it was good to meet you.\r
\r
Kind regards\r
Grace Hopper\r
Head of Engineering\r
Acme Finance\r
T +1 202 555 0143\r
"""
PEOPLE = (
    b"First Name,Last Name,Email Address,Company,Position\r\nGrace,Hopper,grace@acme.example,Acme,Boss\r\n"
)
JOBS = (
    b"Company Name,Job Title,Status,Job URL\r\nAcme Finance,Analyst,Applied,https://acme.example/jobs/1\r\n"
)


def imported(services: Services, path: Path) -> dict[str, list[dict[str, object]]]:
    report = services.imports.import_file(path)
    assert report.error == ""
    return {kind: records for kind, records in report.added.items() if records}


def qr_picture(text: str) -> bytes:
    from PIL import Image

    from followup_desktop.exchange.qr_writing import qr_modules

    modules = qr_modules(text)
    size = len(modules)
    image = Image.new("1", (size + 8, size + 8), 1)
    for row, line in enumerate(modules):
        for column, dark in enumerate(line):
            image.putpixel((column + 4, row + 4), 0 if dark else 1)
    written = BytesIO()
    image.resize((8 * image.width, 8 * image.height)).convert("L").save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("card.vcf", CARD),
        ("card.ics", CARD),  # called a calendar, and a card all the same
        ("card", CARD.lower().replace(b"\r\n", b"\n")),
        ("card.txt", b"\xef\xbb\xbf" + CARD),
        ("mail.eml", MAIL),
        ("mail.txt", MAIL),
        ("people.csv", PEOPLE),
        ("people.txt", PEOPLE.replace(b",", b"\t")),
        ("signature.txt", MAIL.partition(b"Kind regards\r\n")[2]),
    ],
)
def test_a_file_with_a_person_in_it_becomes_a_contact(
    services: Services, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (contact,) = imported(services, path)["contacts"]
    assert str(contact["name"]).casefold() == "grace hopper"


@pytest.mark.parametrize("name", ["invite.ics", "invite.vcf", "invite.txt", "invite"])
def test_an_invitation_by_any_name_becomes_an_interview(
    services: Services, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(EVENT)
    added = imported(services, path)
    assert added["interviews"][0]["starts_at"] == "2026-11-25T10:00"
    assert added["opportunities"][0]["company"] == "Acme Finance"
    assert [contact["name"] for contact in added["contacts"]] == ["Grace Hopper"]


def test_the_table_of_a_job_tracker_becomes_opportunities(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "jobs.csv"
    path.write_bytes(JOBS)
    (made,) = imported(services, path)["opportunities"]
    assert (made["company"], made["position"], made["stage"]) == ("Acme Finance", "Analyst", Stage.APPLIED)


def test_the_code_on_a_card_is_read_out_of_a_picture(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(qr_picture("MECARD:N:Hopper,Grace;EMAIL:grace@acme.example;;"))
    (contact,) = imported(services, path)["contacts"]
    assert (contact["name"], contact["emails"]) == ("Grace Hopper", ["grace@acme.example"])
    assert services.contacts.contact(str(contact["uid"])).picture is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MAIL.decode(), "Grace Hopper"),
        (CARD.decode(), "Grace Hopper"),
        ("MECARD:N:Hopper,Grace;TEL:+12025550143;;", "Grace Hopper"),
        ("Grace Hopper\nHead of Engineering\nAcme Finance Ltd\ngrace@acme.example", "Grace Hopper"),
    ],
)
def test_what_is_pasted_is_read_like_a_file(services: Services, text: str, name: str) -> None:
    (person,) = services.intake.read_text(text, "UTC").people
    assert person.card.name == name


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.vcf", b"", "empty"),
        ("zeros.csv", b"\0\0\0\0", "empty"),
        ("letter.docx", b"PK\x03\x04rest", "ZIP"),
        ("card.pdf", b"%PDF-1.7", "PDF"),
        ("mail.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".eml"),
        ("song.mp3", b"ID3\x04\x00", "Files of this kind"),
        ("broken.vcf", b"no card at all", "vCard"),
        ("broken.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", ""),
        ("broken.png", b"\x89PNG\r\n\x1a\nrest", ""),
        ("archive.json", b"{", "breaks off"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_reason(
    services: Services, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    report = services.imports.import_file(path)
    assert said in report.error
    assert len(report.error) > 20
    assert not report.added.get("contacts")
    assert services.contacts.all() == []


def test_a_folder_and_a_file_that_is_not_there_are_refused(services: Services, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing.vcf"):
        assert "cannot be read" in services.imports.import_file(path).error


def test_a_table_that_nobody_understands_is_left_to_the_window(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"a,b,c\r\n1,2,3\r\n4,5,6\r\n")
    review = services.intake.read_file(path, "UTC")
    assert review.unclear is not None
    assert "File > Import" in services.imports.import_file(path).error


def test_a_dry_run_says_the_same_and_stores_nothing(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "invite.ics"
    path.write_bytes(EVENT)
    tried = services.imports.import_file(path, dry_run=True)
    assert [len(tried.added[kind]) for kind in ("contacts", "interviews", "opportunities")] == [1, 1, 1]
    assert services.contacts.all() == []
    done = services.imports.import_file(path)
    assert {kind: len(found) for kind, found in done.added.items()} == {
        kind: len(found) for kind, found in tried.added.items()
    }


def test_the_second_import_of_a_file_says_that_all_is_here(services: Services, tmp_path: Path) -> None:
    for name, content in (("invite.ics", EVENT), ("card.vcf", CARD), ("jobs.csv", JOBS)):
        path = tmp_path / name
        path.write_bytes(content)
        services.imports.import_file(path)
        again = services.imports.import_file(path)
        assert again.error == ""
        assert not any(again.added.values())
        assert (again.updated, again.merged) == ([], [])
        assert "here already" in again.left_out[-1][1]


def test_what_goes_out_as_vcard_comes_back_as_the_same_contacts(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "card.vcf"
    path.write_bytes(CARD)
    services.imports.import_file(path)
    (grace,) = services.contacts.all()
    services.contacts.save(replace(grace, title="Admiral", phones=("+1 202 555 0143",)))
    for name, version in (("three.vcf", "3.0"), ("four.vcf", "4.0")):
        written = services.address_book.write(tmp_path / name, None, version)  # type: ignore[arg-type]
        (person,) = services.intake.read_file(written, "UTC").people
        assert person.changes_nothing
    table = services.address_book.write(tmp_path / "people.csv")
    (person,) = services.intake.read_file(table, "UTC").people
    assert person.changes_nothing


def test_contacts_go_out_only_by_names_that_say_how(services: Services, tmp_path: Path) -> None:
    with pytest.raises(FollowupError, match=r"\.vcf"):
        services.address_book.write(tmp_path / "contacts.xls")


@pytest.mark.parametrize("folder", ["vcard", "ics", "csv"])
def test_every_real_file_is_taken_in_or_refused_with_a_sentence(services: Services, folder: str) -> None:
    for path in sorted(shared(folder).iterdir()):
        report = services.imports.import_file(path)
        said = report.error or report.added or report.left_out or report.updated or report.merged
        assert said, path.name
        if report.error:
            assert report.error.endswith((".", "?")), path.name
            assert not any(report.added.values())
