"""Where to join a meeting, and links as they were before mail filters wrapped them."""

import pytest

from followup_desktop.exchange.invitations.links import (
    address_alone,
    is_meeting,
    links_in,
    meeting_link,
    with_plain_links,
)
from followup_desktop.exchange.invitations.redirects import unwrapped
from followup_desktop.exchange.invites import read_invites

TEAMS = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Ab%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d"
ZOOM = "https://us02web.zoom.us/j/123456789?pwd=aBc"


@pytest.mark.parametrize(
    "url",
    [
        TEAMS,
        "https://teams.microsoft.com/meet/2512345678?p=abc",
        "https://teams.live.com/meet/93123",
        "https://meet.google.com/abc-defg-hij",
        "https://meet.google.com/abc-defg-hij?authuser=0",
        ZOOM,
        "https://zoom.us/my/grace.hopper",
        "https://acme.zoomgov.com/j/1601",
        "https://acme.webex.com/acme/j.php?MTID=m1",
        "https://acme.webex.com/meet/grace",
        "https://whereby.com/acme-room",
        "https://global.gotomeeting.com/join/123456789",
        "https://meet.goto.com/123456789",
        "https://meet.jit.si/AcmeInterview",
        "https://meet.acme.de/interview",
        "https://join.skype.com/abcDEF",
        "https://chime.aws/1234567890",
        "https://bbb.uni.example/b/gra-ce7-hop",
        "https://lms.uni.example/bigbluebutton/api/join?x=1",
        "https://cloud.acme.example/call/efi83r28",
        "https://v.ringcentral.com/join/123",
        "https://calendly.com/events/1234-5678/google_meet",
        "https://telemost.yandex.ru/j/123",
        "https://meeting.tencent.com/dm/abc",
        "https://facetime.apple.com/join#v=1",
    ],
)
def test_one_joins_there(url: str) -> None:
    assert is_meeting(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://aka.ms/JoinTeamsMeeting?omkt=en-US",
        "https://teams.microsoft.com/meetingOptions/?organizerId=1",
        "https://dialin.teams.microsoft.com/abc?id=1",
        "https://us02web.zoom.us/u/kdFdcXmcmJ",
        "https://zoom.us/download",
        "https://support.zoom.us/hc/en-us",
        "https://acme.webex.com/acme/globalcallin.php?MTID=m1",
        "https://tel.meet/abc-defg-hij?pin=1",
        "https://meet.google.com/",
        "https://whereby.com/information/tos",
        "https://calendar.google.com/calendar/event?action=VIEW",
        "https://acme.example/careers",
        "https://calendly.com/grace/30min",
        "https://acme.zoom.us/logo.png",
        "https://nozoom.us.example.org/j/1",
        "http://[broken/j/1",
        "no address",
    ],
)
def test_one_does_not_join_there(url: str) -> None:
    assert not is_meeting(url)


WRAPPED = [
    (
        (
            "https://nam12.safelinks.protection.outlook.com/ap/t-59584e83/?url=https%3A%2F%2Fus02web.zoom.us%2Fj%2F"
            "123456789%3Fpwd%3DaBc&data=05%7C02&reserved=0"
        ),
        ZOOM,
    ),
    ("https://www.google.com/url?q=https://us02web.zoom.us/j/123456789?pwd%3DaBc&sa=D&usg=A", ZOOM),
    (
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__us02web.zoom.us_j_123456789-3Fpwd-3DaBc&d=Dw&c=x",
        ZOOM,
    ),
    ("https://urldefense.com/v3/__https://us02web.zoom.us/j/123456789?pwd=aBc__;!!AbC!xyz$", ZOOM),
    ("https://urldefense.com/v3/__https:/us02web.zoom.us/j/123456789?pwd=a*c__;Qg!!AbC!xyz$", ZOOM),
    (
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fus02web.zoom.us%2fj%2f123456789%3fpwd%3daBc&c=E,1",
        ZOOM,
    ),
    ("https://secure-web.cisco.com/1abc/https%3A%2F%2Fus02web.zoom.us%2Fj%2F123456789%3Fpwd%3DaBc", ZOOM),
    (
        (
            "https://eu-west.protection.sophos.com?d=zoom.us"
            "&u=aHR0cHM6Ly91czAyd2ViLnpvb20udXMvai8xMjM0NTY3ODk_cHdkPWFCYw=="
        ),
        ZOOM,
    ),
    ("https://url.avanan.click/v2/___https://us02web.zoom.us/j/123456789?pwd=aBc___.YXAz", ZOOM),
    (
        "https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fus02web%2Ezoom%2Eus%2Fj%2F123456789%3Fpwd%3DaBc",
        ZOOM,
    ),
]


@pytest.mark.parametrize(("wrapped", "inside"), WRAPPED)
def test_what_a_filter_wrapped_is_read_out_of_the_link_itself(wrapped: str, inside: str) -> None:
    assert unwrapped(wrapped) == inside


@pytest.mark.parametrize(
    "url",
    [
        TEAMS,
        ZOOM,
        "https://acme.example/?q=interview&page=2",
        "https://urldefense.com/nothing",
        "https://urldefense.com/v3/__nothing__;!!A!x$",
        "https://acme.example/?u=aHR0cHM6Ly9%%%",
        "http://[broken?url=https://zoom.us",
        "https://acme.example/" + "a" * 9_000,
    ],
)
def test_a_link_that_wraps_nothing_stays_as_it_is(url: str) -> None:
    assert unwrapped(url) == url


def test_layers_are_unwrapped_but_not_without_end() -> None:
    twice = "https://www.google.com/url?q=" + WRAPPED[0][0].replace("%", "%25").replace("&", "%26")
    assert unwrapped(twice) == ZOOM
    assert unwrapped("https://a.example/?url=https://b.example/?url=https://c.example").endswith("c.example")


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (f"Join ({ZOOM}).", [ZOOM]),
        (f"<{ZOOM}>", [ZOOM]),
        (f'<a href="{ZOOM}">Join</a>', [ZOOM]),
        ("https://acme.example/a?x=1&amp;region=eu&copy=2", ["https://acme.example/a?x=1&region=eu&copy=2"]),
        ("see https://en.example/wiki/Interview_(job), please", ["https://en.example/wiki/Interview_(job)"]),
        ("meet.google.com/abc-defg-hij", ["https://meet.google.com/abc-defg-hij"]),
        ("grace@acme.zoom.us/x and no link", []),
        (f"{TEAMS}____________________", [TEAMS]),
    ],
)
def test_links_are_found_in_text_without_the_signs_around_them(text: str, links: list[str]) -> None:
    assert list(links_in(text)) == links


def test_fields_that_hold_nothing_else_come_first() -> None:
    assert meeting_link([TEAMS], [ZOOM]) == TEAMS
    assert meeting_link(["REDACTED"], ["agenda: https://acme.example", ZOOM]) == ZOOM
    assert meeting_link(["https://talk.acme.example/x"], []) == "https://talk.acme.example/x"
    assert meeting_link(["https://talk.acme.example/x"], [ZOOM]) == ZOOM
    assert meeting_link([], ["https://acme.example"]) == ""


@pytest.mark.parametrize(
    ("place", "address"),
    [
        (" https://visio.example.org/ ", "https://visio.example.org/"),
        ("<https://visio.example.org/>", "https://visio.example.org/"),
        ("https://maps.google.com/?q=Acme", ""),
        ("https://www.google.com/maps/place/Acme", ""),
        ("Acme, https://visio.example.org/", ""),
        ("Acme", ""),
    ],
)
def test_a_place_may_be_nothing_but_an_address(place: str, address: str) -> None:
    assert address_alone(place) == address


def test_texts_show_links_as_they_were() -> None:
    assert with_plain_links(f"Join: {WRAPPED[0][0]} now") == f"Join: {ZOOM} now"


@pytest.mark.parametrize(
    "line",
    [
        f"X-MICROSOFT-SKYPETEAMSMEETINGURL:{TEAMS}",
        f"X-GOOGLE-CONFERENCE:{TEAMS}",
        f"CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Join, pass 1:{TEAMS}",
        f"URL:{TEAMS}",
        f"LOCATION:{TEAMS}",
        f"DESCRIPTION:Hi\\nJoin<{TEAMS}>\\nbye",
        f'X-ALT-DESC;FMTTYPE=text/html:<p><a href="{TEAMS}">Join</a></p>',
    ],
)
def test_the_link_is_found_in_every_field(line: str) -> None:
    event = f"BEGIN:VEVENT\nUID:1\nDTSTART:20261130T090000Z\n{line}\nEND:VEVENT"
    (interview,) = read_invites(event.encode()).interviews
    assert interview.link == TEAMS


def test_attachments_and_other_references_are_never_links() -> None:
    event = "BEGIN:VEVENT\nUID:1\nDTSTART:20261130T090000Z\nATTACH:https://zoom.us/j/1\nURL:https://acme.example/e/1\nEND:VEVENT"
    (interview,) = read_invites(event.encode()).interviews
    assert (interview.link, interview.kind) == ("", None)
