"""Invitations as other programs wrote them: the files beside the repository, with what their manifest says.

Each interview is shown as "start zone minutes subject"; a start in UTC has a Z, a floating one has none.
"""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from followup_desktop.domain.found import Found, FoundInterview
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.invites import read_invites, read_mail_invites
from tests.exchange.shared_data import shared

SINGLE = "2022-03-16T11:00Z UTC 30 Single Event"
OWA = [
    "2020-10-28T02:30Z Australia/Sydney 90 TEST Syd",
    "2020-10-28T17:30Z America/New_York 90 TEST",
    "2020-11-02T18:30Z America/New_York 90 TEST 3",
    "2020-11-02T18:30Z America/New_York 90 TEST2",
]
EXPECTED: dict[str, list[str]] = {
    "moz_gmeet_invite.eml": ["2021-03-22T09:30Z UTC 60 Meeeeet me HTML"],
    "moz_gmeet_invite.ics": ["2021-03-22T09:30Z UTC 60 Meeeeet me HTML"],
    "moz_teams_invite.eml": ["2020-12-02T17:00Z Europe/Kyiv 120 Teams meeting"],
    "moz_teams_invite.ics": ["2020-12-02T17:00Z Europe/Kyiv 120 Teams meeting"],
    "moz_request_single.eml": [SINGLE],
    "moz_update_major.eml": ["2022-03-16T05:00Z UTC 30 Single Event"],
    "moz_update_minor.eml": ["2022-03-16T11:00Z UTC 30 Updated Event"],
    "moz_cancel_single.eml": [f"{SINGLE} (cancelled)"],
    "moz_repeat_request.eml": [f"2022-03-{day}T11:00Z UTC 30 Repeat Event" for day in (16, 17, 18)],
    "moz_exception_major.eml": ["2022-03-17T05:00Z UTC 30 Repeat Event"],
    "moz_cancel_repeat.eml": ["at no time 60 Repeat Event (cancelled)"],
    "moz_booking_mail.eml": ["2016-09-01T06:25Z UTC 25 Haircut"],
    "ni_exchange_owa_gmt.ics": OWA,
    "ni_exchange_bangkok.ics": ["2019-04-30T02:00Z Asia/Bangkok 180 Test event"],
    "ni_exchange_wholeday_moved.ics": [
        "2026-02-19 all day 1440 Exchange Recurring Test",
        "2026-02-27 all day 1440 Exchange Recurring Test",
    ],
    "ni_apple_partstat.ics": [
        "2022-07-04T23:00Z UTC 50 Tentative",
        "2022-07-05T16:00Z America/Vancouver 60 Confirmed",
        "2022-07-06T20:00Z America/Vancouver 60 Cancelled (cancelled)",
        "2022-07-07T16:00Z America/Vancouver 60 No Status",
    ],
    "ni_int_tzid.ics": [
        "2023-12-15T14:00Z Europe/Paris 60 test export import",
        "2024-01-08T10:00Z Europe/Paris 60 Atelier groupes portail/Nuage",
    ],
    "ni_windows_quoted_tz.ics": [
        f"2015-07-{day:02}T16:00Z America/New_York 240 Treasure Hunting" for day in range(6, 16)
    ],
    "ni_bad_rrule.ics": [
        "2020-09-03T15:40Z America/Denver 10 Brain Break",
        "2020-09-03T15:50Z America/Denver 50 Academic Time",
        "2020-11-02T06:20Z Europe/Budapest 60 Invalid RRULE property",
    ],
    "ni_mixed_zones.ics": [
        "2002-10-28T01:20:30 1440 No Timezone",
        "2002-10-28T01:20:30Z UTC 1440 UTC Timezone",
        "2002-10-28T06:20:30Z America/New_York 1440 Inline Timezone",
        "2002-10-28 all day 1440 Date Only (Explicit)",
        "2002-10-28 all day 1440 Date Only (Implicit)",
    ],
    "ni_seq_duplicates.ics": [
        "2024-01-15T10:00Z UTC 60 Team Meeting (SEQUENCE 2)",
        "2024-01-20T14:00Z UTC 60 Updated version (SEQUENCE 3) - should win",
    ],
    "al_o365_polish.ics": [
        "2024-05-02T09:00Z Europe/Warsaw 60 Zajęty",
        "2024-05-21T13:00Z Europe/Warsaw 60 Wstępna akceptacja",
    ],
    "al_same_day_dtend.ics": ["2025-12-08 all day 1440 Immaculate Conception Day"],
    "al_google_gmt3.ics": [
        f"2003-02-{day:02}T20:00Z America/Argentina/Buenos_Aires 120 Event Summary"
        for day in (3, 4, 5, 6, 7, 10, 11, 12)
    ],
    "al_caladdress.ics": ["2007-06-28 all day 15840 Festival International de Jazz de Montreal"],
    "i4_groupwise.ics": ["2008-12-17T07:30Z UTC 90 LT Team Meeting"],
    "i4_webinar_mailclient.ics": [
        "2023-06-13T15:55Z America/New_York 30 Revolutionize your PPC game with GPT"
    ],
    "i4_missing_calendar_wrapper.ics": [
        f"2000-11-04T{start} 60 " for start in ("15:00", "15:30", "16:00", "16:30", "17:00")
    ],
    "ho_exchange2007.ics": ["2015-10-09T07:00Z America/New_York 30 test"],
    "ho_quoted_cn.ics": ["2005-05-03 all day 1440 Escaped Comma in Description Field"],
    "in_mozilla_latin1.ics": [
        "2006-12-24T00:00 1380 God Jul",
        "2006-10-31 all day 1440 Möte kontoret",
        "2006-11-01T09:00 60 Swedish chars and letters",
        "2006-11-01T10:00 60 Sova",
        "2006-11-09T23:00 1500 Nu måste jag gå hem",
        "2006-11-09 all day 1440 Mamma fyller år",
    ],
    "in_date_with_time.ics": ["2009-01-17T20:00 120 Apple Hill Chamber Players"],
    "kh_windows_nz_lying_tz.ics": ["2019-11-20T00:00Z Pacific/Auckland 90 Event with Windows TZ name"],
    "kh_delegation.ics": ["2014-04-09T07:30Z Europe/Berlin 60 An Event"],
    "kh_mixed_aware.ics": [
        "2015-05-30T10:00Z Europe/Berlin 240 Termin:Junghackertag",
        "2015-06-02T10:00Z Europe/Berlin 240 An event with mixed tz-aware/tz-naive dates",
    ],
    "kh_no_uid.ics": ["2014-04-09 all day 1440 An Event"],
    "kh_tzoffset_5328.ics": ["2012-12-02T07:00Z Europe/Berlin 90 Some event"],
    "ci_non_ascii_tzid.ics": ["2017-05-11T16:30Z America/Sao_Paulo 30 "],
    "ci_apple_xlocation.ics": ["2016-10-28T12:00Z Europe/Zurich 30 Daily Sync"],
    "ci_sixt_colonless.ics": ["2019-06-24T06:30Z UTC 600 Sixt : détails de votre réservation"],
    "ci_too_many_semicolons.ics": ["2014-04-09T09:30 60 An Event with too many semicolons"],
    "vo_wellsfargo_blanks.ics": ["2024-08-12T21:30Z UTC 60 Personal: Open a new account"],
    "rd_teams_series.ics": [
        "2026-01-23T10:00Z Europe/Berlin 60 Billings-task-setting follow-up series",
        "2026-01-30T09:30Z Europe/Berlin 60 Billings-task-setting follow-up series",
    ],
    "kd_conference_weekly.ics": ["2020-11-16T14:00Z Europe/Prague 60 Conference call with colleagues"],
    "ed_detached_no_master.ics": [
        "2018-05-02T13:00Z UTC 30 Detached instance of recurring invite",
        "2018-05-09T14:00Z UTC 30 Another detached instance of recurring invite",
    ],
    "gm_p990_vcal1.vcs": ["2006-10-05T08:00Z UTC 60 Test appointment"],
    "gm_k770_vcal1.vcs": ["1981-12-27T23:00Z UTC 1439 John Doe", "1985-05-19T23:00Z UTC 1439 John Doe2"],
    "sab_until_tz.ics": [
        *(f"2013-{day}T22:30Z America/New_York 120 Test" for day in ("09-23", "09-30", "10-07", "10-14")),
        *(f"2013-{day}T22:30Z America/New_York 120 Test" for day in ("10-21", "10-28")),
        *(f"2013-11-{day:02}T23:30Z America/New_York 120 Test" for day in (4, 11, 18)),
    ],
}
REFUSED = {
    "in_garbage_times.ics": "It does not say when it begins",
    "li_fuzz251_cr.ics": "There is no event in this file.",
}


def read(file: str) -> Found:
    content = shared(f"ics/{file}").read_bytes()
    if not file.endswith(".eml"):
        return read_invites(content)
    mail = message_from_bytes(content, policy=default)
    assert isinstance(mail, EmailMessage)
    return read_mail_invites(mail)


def shown(one: FoundInterview) -> str:
    start = "at no time"
    if one.starts_at is not None:
        text = one.starts_at.replace(tzinfo=None).isoformat(
            timespec="auto" if one.starts_at.second else "minutes"
        )
        start = f"{text}Z {one.timezone}" if one.starts_at.tzinfo else text
    if one.whole_day and one.starts_at is not None:
        start = f"{one.starts_at.date()} all day"
    return f"{start} {one.minutes} {one.summary}" + (" (cancelled)" if one.cancelled else "")


def test_no_file_of_the_manifest_is_forgotten() -> None:
    lines = shared("manifest.tsv").read_text("utf-8").splitlines()
    files = {line.split("\t")[1].removeprefix("ics/") for line in lines if line.startswith("ics\t")}
    assert files == {*EXPECTED, *REFUSED, "li_huge_1mb.ics"}


@pytest.mark.parametrize("file", EXPECTED)
def test_start_zone_length_and_subject_are_those_of_the_manifest(file: str) -> None:
    assert [shown(one) for one in read(file).interviews] == EXPECTED[file]


@pytest.mark.parametrize("file", REFUSED)
def test_a_file_without_a_usable_event_is_refused_with_a_reason(file: str) -> None:
    with pytest.raises(ExchangeError, match=REFUSED[file]):
        read(file)


def test_a_calendar_of_a_megabyte_is_read_and_its_versions_are_one_event_each() -> None:
    found = read("li_huge_1mb.ics")
    assert shown(found.interviews[0]) == "1997-07-14T17:00Z UTC 660 Bastille Day Party"
    assert len({(one.uid, one.recurrence) for one in found.interviews}) == len(found.interviews) == 18
    assert {"306 tasks", "96 journal entries", "REPLY", "COUNTER"} <= {one.what for one in found.left_out}
