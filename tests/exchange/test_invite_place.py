"""Whether one meets on site, by video or by phone, where, and which number to dial."""

import pytest

from followup_desktop.domain.found import FoundInterview
from followup_desktop.domain.interview import InterviewKind
from followup_desktop.exchange.invitations.phone import number_alone, phone_in
from followup_desktop.exchange.invites import read_invites


def read(*lines: str) -> FoundInterview:
    event = ["BEGIN:VEVENT", "UID:1", "DTSTART:20261130T090000Z", *lines, "END:VEVENT"]
    (interview,) = read_invites("\n".join(event).encode()).interviews
    return interview


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["LOCATION:1 Lombard St"], InterviewKind.ONSITE),
        (["LOCATION:Room 5, 2nd floor", "SUMMARY:Phone interview"], InterviewKind.ONSITE),
        (["LOCATION:Microsoft Teams Meeting"], InterviewKind.VIDEO),
        (["LOCATION:Microsoft Teams-Besprechung"], InterviewKind.VIDEO),
        (["LOCATION:Zoom"], InterviewKind.VIDEO),
        (["LOCATION:Videokonferenz"], InterviewKind.VIDEO),
        (["LOCATION:Visioconférence"], InterviewKind.VIDEO),
        (["LOCATION:online"], InterviewKind.VIDEO),
        (["LOCATION:https://visio.example.org/room"], InterviewKind.VIDEO),
        (["LOCATION:Room 5", "DESCRIPTION:or https://zoom.us/j/1"], InterviewKind.VIDEO),
        (["SUMMARY:Video interview"], InterviewKind.VIDEO),
        (["LOCATION:Phone"], InterviewKind.PHONE),
        (["LOCATION:Phone call"], InterviewKind.PHONE),
        (["LOCATION:telefonisch"], InterviewKind.PHONE),
        (["LOCATION:+44 20 7946 0018"], InterviewKind.PHONE),
        (["LOCATION:Tel.: 020 7946 0018"], InterviewKind.PHONE),
        (["SUMMARY:Phone screen"], InterviewKind.PHONE),
        (["SUMMARY:Telefoninterview"], InterviewKind.PHONE),
        (["SUMMARY:Entretien téléphonique"], InterviewKind.PHONE),
        (["DESCRIPTION:We will call you at nine."], InterviewKind.PHONE),
        (["DESCRIPTION:Please call +44 20 7946 0018"], InterviewKind.PHONE),
        (["LOCATION:TBD"], None),
        (["LOCATION:"], None),
        (["SUMMARY:Interview"], None),
    ],
)
def test_the_kind_follows_from_link_place_and_words(lines: list[str], kind: InterviewKind | None) -> None:
    assert read(*lines).kind is kind


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Call +44 20 7946 0018", "+44 20 7946 0018"),
        ("One tap mobile\n+16469313860,,98765432109# US (New York)", "+16469313860"),
        ("Dial by your location\n\n        +1 646 931 3860 US (New York)", "+1 646 931 3860"),
        ("Or call in (audio only)\n+1 323-849-4874,,123456789#   United States", "+1 323-849-4874"),
        ("Join by phone<tel:+4969365057599,,123456789>", "+4969365057599"),
        ("Bei Fragen: Telefon 089 1234567", "089 1234567"),
        ("I will phone you on (202) 555-0143.", "(202) 555-0143"),
        ("Appelez le numéro +33 1 70 18 99 00", "+33 1 70 18 99 00"),
        ("Meeting ID: 987 6543 2109\nPasscode: 123456", ""),
        ("Conference call ID: 123 456 789", ""),
        ("Call us. Fax: +44 20 7946 0099", ""),
        ("We call you on 2026-11-30", ""),
        ("Please call on 30.11.2026", ""),
        ("Reference +44 20 7946 0018", ""),
        ("call\n\na\nb\nc\nd\n+44 20 7946 0018", ""),
        ("", ""),
    ],
)
def test_the_number_to_dial_is_one_that_is_said_to_be_dialled(text: str, number: str) -> None:
    assert phone_in(numbers="", location="", description=text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+44 (0)20 7946 0018", "+44 (0)20 7946 0018"),
        ("Phone: 020 7946 0018", "020 7946 0018"),
        ("0800 123456,,42#", "0800 123456"),
        ("2026-11-30", ""),
        ("12345", ""),
        ("12764 Happyville", ""),
    ],
)
def test_a_place_may_be_nothing_but_a_number(text: str, number: str) -> None:
    assert number_alone(text) == number


def test_a_conference_may_be_a_number() -> None:
    interview = read("CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL=Dial in:tel:+1-412-555-0123,,,654321")
    assert (interview.phone, interview.link, interview.kind) == ("+1-412-555-0123", "", InterviewKind.PHONE)


def test_the_place_keeps_its_lines_and_loses_tags() -> None:
    assert (
        read("LOCATION:Roadstar 16\\n12764 Happyville\\n\\nDenmark ").location
        == "Roadstar 16\n12764 Happyville\nDenmark"
    )
    assert read("LOCATION:<b>1 Lombard St</b><br>London").location == "1 Lombard St\nLondon"


def test_without_a_place_that_of_apple_or_the_room_counts() -> None:
    apple = 'X-APPLE-STRUCTURED-LOCATION;X-ADDRESS="1 Lombard St\\nLondon";X-TITLE="Acme":geo:51.5,-0.1'
    room = "ATTENDEE;CUTYPE=ROOM;CN=Room 5:mailto:room5@acme.example"
    assert read("LOCATION:Here", apple, room).location == "Here"
    assert read("LOCATION:", apple, room).location == "Acme, 1 Lombard St, London"
    assert read(room).location == "Room 5"
    assert read(room.replace("CN=Room 5", "CN=Room 5@acme.example")).location == "Room 5"
