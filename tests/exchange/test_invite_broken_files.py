"""Calendar files as broken programs write them, and how they are mended."""

from pathlib import Path

import pytest

from followup_desktop.domain.found import Detail, FoundInterview
from followup_desktop.domain.interview import InterviewKind
from followup_desktop.exchange.invites import read_invites

FILES = Path(__file__).parent / "files" / "ics"


def one(content: bytes) -> FoundInterview:
    (interview,) = read_invites(content).interviews
    return interview


def people(interview: FoundInterview) -> list[str]:
    return [f"{person.first(Detail.NAME)} <{person.first(Detail.EMAIL)}>" for person in interview.people]


def event(*lines: str) -> bytes:
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    ).encode()


PLAIN = event("UID:1", "DTSTART:20261130T090000Z", "DTEND:20261130T100000Z", "SUMMARY:Grüße aus Köln")


@pytest.mark.parametrize("line_end", [b"\n", b"\r", b"\r\r\n", b"\n\r\n", b"\r\n\r\n"])
def test_lines_end_in_every_way(line_end: bytes) -> None:
    assert one(PLAIN.replace(b"\r\n", line_end)) == one(PLAIN)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_letters_come_in_every_encoding(encoding: str) -> None:
    assert one(PLAIN.decode().encode(encoding)) == one(PLAIN)


def test_lines_of_two_encodings_are_each_read_in_their_own() -> None:
    content = event("UID:1", "DTSTART:20261130T090000Z", "SUMMARY:Grüße", "LOCATION:Köln")
    assert one(content.replace("ö".encode(), b"\xf6")).location == "Köln"
    assert one(content.replace("ö".encode(), b"\xf6")).summary == "Grüße"


@pytest.mark.parametrize("fold", [b"\r\n ", b"\n ", b"\r\n\t", b"\r\n\r\n ", b"\r "])
def test_folds_are_undone_also_within_a_letter(fold: bytes) -> None:
    content = PLAIN.replace("Grüße".encode(), b"Gr\xc3" + fold + b"\xbc\xc3\x9f" + fold + b"e")
    assert one(content) == one(PLAIN)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(":", " : ").replace("BEGIN : ", "BEGIN:").replace("END : ", "END:"),
        lambda text: text.replace("BEGIN:", "begin: ").replace("END:", "End:"),
        lambda text: text.replace("UID:", "uid:").replace("DTSTART:", "DtStart:"),
        lambda text: text.replace("DTSTART:", "DTSTART\r\n :"),
        lambda text: text.replace("DTSTART:", "DTSTART;;VALUE=DATE-TIME;:"),
        lambda text: text.replace("DTSTART:", "DTSTART ; VALUE = DATE-TIME :"),
        lambda text: text.replace("SUMMARY:", "SUMMARY;LANGUAGE=de;X=;Y:"),
        lambda text: text.replace("SUMMARY:", "\r\n\r\nSUMMARY:"),
        lambda text: text.replace("\r\n", "\r\n    ").replace("BEGIN:VCAL", "    BEGIN:VCAL"),
        lambda text: text.replace("END:VEVENT\r\nEND:VCALENDAR\r\n", ""),
        lambda text: text.replace("BEGIN:VCALENDAR\r\n", "").replace("END:VCALENDAR\r\n", ""),
        lambda text: text.replace("END:VEVENT\r\n", ""),
        lambda text: "\r\n\r\n" + text,
        lambda text: text.replace("END:VEVENT", "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VEVENT"),
        lambda text: text.replace("BEGIN:VEVENT", "BEGIN:VTODO\r\nSUMMARY:x\r\nBEGIN:VEVENT"),
        lambda text: text.replace("UID:1", "UID:1\r\nORGANIZER\r\nX-ORGANIZER2\r\nNONSENSE:\r\n=?:"),
        lambda text: text.replace("UID:1", "UID:1\x00"),
        lambda text: text.replace("SUMMARY:", "SUMMARY:\r\nSUMMARY:"),
        lambda text: text.replace("SUMMARY:", 'SUMMARY;X="a:b;c":'),
    ],
)
def test_it_reads_the_same_however_it_is_spoiled(change: object) -> None:
    assert callable(change)
    assert one(change(PLAIN.decode()).encode()) == one(PLAIN)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            ["DESCRIPTION:one", "two", "Phone: 3", "https://a.example/x", "four"],
            "one\ntwo\nPhone: 3\nhttps://a.example/x\nfour",
        ),
        (["DESCRIPTION:one\\ntwo\\Nthree\\, four\\; five\\\\six"], "one\ntwo\nthree, four; five\\six"),
        (["DESCRIPTION:one", "Location: here", "Name: Ada"], "one\nLocation: here\nName: Ada"),
        (["DESCRIPTION:one", "CLASS:PUBLIC", "two"], "one"),
        (["DESCRIPTION:one", "NEWTHING:x", "two"], "one"),
        (["DESCRIPTION:one\x0btwo\x0bEND:VEVENT"], "one\ntwo\nEND:VEVENT"),
        (['DESCRIPTION;ALTREP="data:text/html,x":one'], "one"),
        (["DESCRIPTION:", "X-ALT-DESC;FMTTYPE=text/html:<p>one</p>"], "one"),
    ],
)
def test_a_text_that_was_not_folded_is_put_together(lines: list[str], text: str) -> None:
    assert one(event("UID:1", "DTSTART:20261130T090000Z", *lines)).description == text


def test_parameters_that_were_broken_over_lines_are_put_together() -> None:
    lines = ["ATTENDEE;ROLE=ATTENDEE;STATUS=NEEDS", "ACTION;RSVP=YES:mailto:ada@example.org", "SUMMARY:x"]
    interview = one(event("UID:1", "DTSTART:20261130T090000Z", *lines))
    assert (people(interview), interview.summary) == ([" <ada@example.org>"], "x")


def test_the_beginning_of_a_line_of_megabytes_is_kept() -> None:
    interview = one(event("UID:1", "DTSTART:20261130T090000Z", "DESCRIPTION:" + "é" * 1_000_000, "SUMMARY:x"))
    assert interview.summary == "x"
    assert 10_000 < len(interview.description) < 100_000
    assert set(interview.description) == {"é"}


def test_a_generator_that_gets_everything_wrong() -> None:
    interview = one((FILES / "broken_generator.ics").read_bytes())
    assert (interview.uid, interview.timezone, interview.minutes) == ("web-form-17", "Europe/Berlin", 60)
    assert f"{interview.starts_at:%Y-%m-%d %H:%M}" == "2026-11-30 09:00"
    assert interview.summary == "Entretien - Développeur web - Société Générale d'Acme"
    assert interview.description.splitlines()[-2:] == ["Note: apportez une pièce d'identité.", "À bientôt"]
    assert people(interview) == ["Jean Dupont <jean.dupont@acme.example.fr>", "Ada: Byron <ada@example.org>"]
    assert interview.location == "12 rue de la Paix, Paris"
    assert (interview.company and interview.company.text) == "Société Générale d'Acme"
    assert (interview.position and interview.position.text) == "Développeur web"


def test_an_invitation_of_outlook_and_teams() -> None:
    interview = one((FILES / "teams_outlook.ics").read_bytes())
    assert f"{interview.starts_at:%Y-%m-%d %H:%M} {interview.timezone}" == "2026-11-30 09:00 Europe/Berlin"
    assert (interview.minutes, interview.sequence, interview.kind) == (45, 1, InterviewKind.VIDEO)
    assert interview.link.startswith(
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_AbC%40thread.v2/0?context="
    )
    assert (interview.phone, interview.location) == ("+4969365057599", "Microsoft Teams Meeting")
    assert people(interview) == [
        "Grace Hopper <grace.hopper@acme-finance.example.com>",
        "Ada Byron <ada.byron@gmail.com>",
        "Charles Babbage <c.babbage@acme-finance.example.com>",
    ]
    assert (interview.company and interview.company.text) == "Acme Finance"
    assert (interview.position and interview.position.text) == "Data Analyst"
    assert "safelinks" not in interview.description


def test_an_invitation_of_google_with_zoom() -> None:
    interview = one((FILES / "zoom_google.ics").read_bytes())
    assert interview.link == "https://globex.zoom.us/j/98765432109?pwd=aBc"
    assert (interview.phone, interview.location) == ("+16469313860", "NYC-4-Turing (8)")
    assert people(interview) == [" <grace@globex.example>"]
    assert (interview.company and interview.company.text) == "Globex"
    assert "- Agenda: see here (https://globex.example/agenda?a=1&region=eu)" in interview.description


def test_an_invitation_of_icloud_on_site() -> None:
    interview = one((FILES / "icloud_onsite.ics").read_bytes())
    assert (interview.timezone, interview.minutes, interview.kind) == (
        "Europe/London",
        90,
        InterviewKind.ONSITE,
    )
    assert interview.location == "Acme Finance, 1 Lombard St, London, EC3V 9AA"
    assert people(interview) == [
        "Grace Hopper <grace@acme.co.uk>",
        "Ada Byron <ada@icloud.com>",
        "Joan Clarke <>",
    ]
