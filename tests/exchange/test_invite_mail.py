"""Invitations inside e-mails, as mail programs pack them."""

import base64
import quopri
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.invites import calendar_parts, read_mail_invites

EVENT = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261130T090000Z\r\nSUMMARY:Grüße\r\nEND:VEVENT\r\n"
REQUEST = f"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n{EVENT}END:VCALENDAR\r\n"


def mail(*parts: bytes) -> EmailMessage:
    head = b'From: grace@acme.example\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    content = head + b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + b"--b--\r\n"
    return parsed(content)


def parsed(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def part(head: str, body: bytes) -> bytes:
    return head.encode().replace(b"\n", b"\r\n") + b"\r\n\r\n" + body


def summaries(message: EmailMessage) -> list[str]:
    return [one.summary for one in read_mail_invites(message).interviews]


@pytest.mark.parametrize(
    "packed",
    [
        part(
            "Content-Type: text/calendar; charset=UTF-8; method=REQUEST\nContent-Transfer-Encoding: 8bit",
            REQUEST.encode(),
        ),
        part(
            "Content-Type: TeXt/CaLeNdAr; charset=utf-8\nContent-Transfer-Encoding: BASE64",
            base64.encodebytes(REQUEST.encode()),
        ),
        part(
            "Content-Type: text/calendar; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
            quopri.encodestring(REQUEST.encode()),
        ),
        part(
            'Content-Type: text/calendar; charset="ISO-8859-1"\nContent-Transfer-Encoding: 8bit',
            REQUEST.encode("latin-1"),
        ),
        part(
            "Content-Type: text/calendar; charset=utf-16\nContent-Transfer-Encoding: base64",
            base64.encodebytes(REQUEST.encode("utf-16")),
        ),
        part("Content-Type: text/calendar; charset=nonsense", REQUEST.encode()),
        part("Content-Type: text/calendar; charset=iso-8859-1", REQUEST.encode()),  # it is UTF-8 all the same
        part('Content-Type: application/ics; name="invite.ics"', REQUEST.encode()),
        part('Content-Type: application/octet-stream; name="Interview.ICS"', REQUEST.encode()),
        part(
            'Content-Type: text/plain\nContent-Disposition: attachment; filename="invite.ics"',
            REQUEST.encode(),
        ),
        part("Content-Type: text/plain; charset=utf-8", REQUEST.encode()),
        part("Content-Type: application/octet-stream", REQUEST.encode()),
        part("Content-Type: text/x-vcalendar", REQUEST.encode()),
        part(
            "Content-Type: message/rfc822",
            part("Content-Type: text/calendar; charset=utf-8", REQUEST.encode()),
        ),
    ],
)
def test_an_invitation_is_found_however_it_is_packed(packed: bytes) -> None:
    assert summaries(mail(part("Content-Type: text/plain", b"Hello"), packed)) == ["Grüße"]


def test_a_mail_may_be_nothing_but_the_invitation() -> None:
    assert summaries(parsed(part("Content-Type: text/calendar; charset=utf-8", REQUEST.encode()))) == [
        "Grüße"
    ]


def test_what_comes_twice_is_one_part_and_one_interview() -> None:
    inline = part("Content-Type: text/calendar; charset=utf-8", REQUEST.encode())
    attached = part('Content-Type: application/ics; name="invite.ics"', REQUEST.encode())
    other = part(
        'Content-Type: application/ics; name="b.ics"',
        REQUEST.replace("SUMMARY", "SEQUENCE:2\r\nSUMMARY").encode(),
    )
    assert len(calendar_parts(mail(inline, attached))) == 1
    (one,) = read_mail_invites(mail(inline, other, attached)).interviews
    assert one.sequence == 2


@pytest.mark.parametrize(
    ("head", "cancelled"), [("method=CANCEL", True), ('method="cancel"', True), ("method=REQUEST", False)]
)
def test_the_method_may_stand_in_the_mail_alone(head: str, cancelled: bool) -> None:
    body = f"BEGIN:VCALENDAR\r\n{EVENT}END:VCALENDAR\r\n".encode()
    (one,) = read_mail_invites(mail(part(f"Content-Type: text/calendar; {head}", body))).interviews
    assert one.cancelled is cancelled


def test_the_method_in_the_file_counts_before_that_in_the_mail() -> None:
    packed = part("Content-Type: text/calendar; method=CANCEL", REQUEST.encode())
    assert not read_mail_invites(mail(packed)).interviews[0].cancelled


def test_a_bad_calendar_does_not_spoil_a_good_one() -> None:
    bad = part("Content-Type: text/calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR")
    good = part("Content-Type: text/calendar; charset=utf-8", REQUEST.encode())
    assert summaries(mail(bad, good)) == ["Grüße"]
    with pytest.raises(ExchangeError, match="There is no event"):
        read_mail_invites(mail(bad))


@pytest.mark.parametrize(
    "packed",
    [
        part("Content-Type: text/plain", b"Hello"),
        part("Content-Type: text/html", REQUEST.encode()),
        part("Content-Type: text/calendar", b""),
        part("Content-Type: text/calendar; charset=utf-8\nContent-Transfer-Encoding: base64", b"%%%%"),
        b"",
    ],
)
def test_a_mail_without_an_invitation_says_so(packed: bytes) -> None:
    with pytest.raises(ExchangeError, match=r"The e-mail holds no invitation|There is no event"):
        read_mail_invites(mail(packed))


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: text/calendar; charset=\nContent-Disposition: =?utf-8?q?",
        "Content-Type: text/calendar; name*=utf-8''%FF\"; method",
        'Content-Type: text/calendar; method="=?utf-8?b?####?="',
        "Content-Type: text/calendar;;;\nContent-Transfer-Encoding: x-uuencode",
        'Content-Type: text/calendar\nContent-Disposition: attachment; filename*0*=x; filename*1="',
        "Content-Type: text/calendar; charset*0=utf; charset*1=-8",
    ],
)
def test_headers_of_broken_mails_do_not_hide_the_invitation(head: str) -> None:
    assert summaries(mail(part(head, REQUEST.encode()))) == ["Grüße"]


def test_mails_within_mails_without_end_are_given_up() -> None:
    content = b"Content-Type: message/rfc822\r\n\r\n" * 60 + part(
        "Content-Type: text/calendar; charset=utf-8", REQUEST.encode()
    )
    assert summaries(parsed(content)) == ["Grüße"]
    assert (
        len(calendar_parts(mail(*(part("Content-Type: text/calendar", b"x%d" % one) for one in range(500)))))
        == 50
    )


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    head=st.text(
        st.sampled_from("abc;=\"'*%/-: \t\nContent-Type: text/calendar; charset name method?=utf-8?q?"),
        max_size=120,
    ),
    body=st.binary(max_size=200),
)
def test_no_mail_is_too_broken(head: str, body: bytes) -> None:
    message = parsed(head.encode() + b"\r\n\r\n" + body)
    for content in calendar_parts(message):
        assert isinstance(content, bytes)
