"""What invitations of other programs say: links, places, people, versions, and what is left out of them."""

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from followup_desktop.domain.found import Detail, Found, FoundInterview
from followup_desktop.domain.interview import InterviewKind
from followup_desktop.exchange.invites import calendar_parts, read_invites, read_mail_invites
from tests.exchange.shared_data import shared


def mail_in(file: str) -> EmailMessage:
    mail = message_from_bytes(shared(f"ics/{file}").read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def read(file: str) -> Found:
    if file.endswith(".eml"):
        return read_mail_invites(mail_in(file))
    return read_invites(shared(f"ics/{file}").read_bytes())


def only(file: str) -> FoundInterview:
    (interview,) = read(file).interviews
    return interview


@pytest.mark.parametrize(
    ("file", "link"),
    [
        ("moz_gmeet_invite.eml", "https://meet.google.com/pyb-ndcu-hhc"),
        ("moz_teams_invite.ics", "https://teams.microsoft.com/l/meetup-join/19%3ameeting_MGU5NmI2ZGYtOWZmO"),
        ("kd_conference_weekly.ics", "https://corp.kde.example/call/efi83r28"),
        ("i4_webinar_mailclient.ics", "https://searchengineland.com/smx/advanced/agenda/#sessId-2138"),
    ],
)
def test_the_link_is_found_wherever_the_program_puts_it(file: str, link: str) -> None:
    interview = only(file)
    assert interview.link.startswith(link)
    assert interview.kind is InterviewKind.VIDEO


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("moz_update_minor.eml", "Updated location"),
        ("i4_groupwise.ics", "CET Meeting Room"),
        ("in_date_with_time.ics", "The Colonial Theatre"),
        ("ci_apple_xlocation.ics", "Roadstar 16\n12764 Happyville\nDenmark"),
        ("vo_wellsfargo_blanks.ics", "POJOAQUE"),
        ("gm_p990_vcal1.vcs", "Ortopedisk poliklinikk"),
    ],
)
def test_the_place_is_read_and_makes_it_an_interview_on_site(file: str, place: str) -> None:
    interview = only(file)
    assert (interview.location, interview.kind) == (place, InterviewKind.ONSITE)


@pytest.mark.parametrize(
    ("file", "people"),
    [
        ("ho_quoted_cn.ics", ["*Klä,rchen; Mül:ler <mueller@example.org>"]),
        ("i4_groupwise.ics", ["*Jane Doe <jane.doe@university.edu>"]),
        ("vo_wellsfargo_blanks.ics", ["*Wells Fargo and Company <appointments@wellsfargo.com>"]),
        (
            "moz_teams_invite.ics",
            ["*Marge <marge@example.com>", " <bart@example.com>", " <homer@example.com>"],
        ),
        ("moz_gmeet_invite.eml", ["* <example@gmail.com>", " <homer@example.com>"]),
        ("gm_p990_vcal1.vcs", ["* <havardw@wigtil.net>", " <test@example.com>"]),
        (
            "kd_conference_weekly.ics",
            ["*Daniel Vrátil <dvratil@kde.example>", " <konqi@kde.example>", " <kate@kde.example>"],
        ),
        (
            "kh_delegation.ics",
            [
                "Henry Cabot <hcabot@example.com>",
                "The Big Cheese <iamboss@example.com>",
                "Jane Doe <jdoe@example.com>",
                " <jqpublic@example.com>",
                " <another@example.com>",
                " <tent@example.com>",
            ],
        ),
        (
            "al_caladdress.ics",
            [
                "* <jimdo@example.com>",
                *(f" <{name}@example.com>" for name in ("jdoe", "jsmith", "janedoe", "mrbig")),
            ],
        ),
    ],
)
def test_people_come_with_names_and_addresses_the_organizer_first(file: str, people: list[str]) -> None:
    assert [
        f"{'*' if one.role == 'organizer' else ''}{one.first(Detail.NAME)} <{one.first(Detail.EMAIL)}>"
        for one in only(file).people
    ] == people


def test_update_and_cancellation_name_the_event_that_they_change() -> None:
    versions = [only(f"moz_{name}.eml") for name in ("request_single", "update_major", "cancel_single")]
    assert {(one.uid, one.recurrence) for one in versions} == {("02e79b96", "")}
    assert [one.sequence for one in versions] == [0, 2, 1]
    first, minor = only("moz_request_single.eml"), only("moz_update_minor.eml")
    assert minor.sequence == first.sequence
    assert minor.stamp is not None
    assert first.stamp is not None
    assert minor.stamp > first.stamp


def test_a_moved_date_names_the_one_of_the_series_that_it_moves() -> None:
    moved = only("moz_exception_major.eml")
    series = read("moz_repeat_request.eml").interviews
    assert (
        (moved.uid, moved.recurrence)
        == (series[1].uid, series[1].recurrence)
        == ("02e79b96", "20220317T110000Z")
    )


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("ni_bad_rrule.ics", "It repeats, but by a rule that cannot be used."),
        ("rd_teams_series.ics", "every week on Friday until 2026-07-31"),
        (
            "ni_exchange_wholeday_moved.ics",
            "Only the date 2026-02-19 was taken, and one more that the file changes",
        ),
        ("gm_k770_vcal1.vcs", "It repeats every year without an end."),
        ("in_mozilla_latin1.ics", "Only events with a time can be interviews."),
    ],
)
def test_what_is_left_out_is_said(file: str, reason: str) -> None:
    assert any(reason in one.why for one in read(file).left_out)


def test_the_description_is_plain_text() -> None:
    text = only("moz_gmeet_invite.eml").description
    assert text.startswith(
        "This is a test. Bold. Italic.\n\nWill discuss address for email <foo@example.com>"
    )
    assert "Gå med: https://meet.google.com/pyb-ndcu-hhc" in text
    assert "~" not in text


def test_reading_a_file_again_finds_the_same_event_also_without_a_uid() -> None:
    first, again = only("kh_no_uid.ics"), only("kh_no_uid.ics")
    assert first.uid == again.uid
    assert first.uid.startswith("derived:")
    assert (first.starts_at and first.starts_at.date()) == date(2014, 4, 9)


def test_a_mail_gives_its_calendar_part() -> None:
    (part,) = calendar_parts(mail_in("moz_booking_mail.eml"))
    assert part.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"SUMMARY:Haircut" in part
