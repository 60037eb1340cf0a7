"""E-mails as people: sender, signature, recipients, cards and invitations within."""

from base64 import b64encode

import pytest

from followup_desktop.domain.found import Detail, Found, FoundDetail, FoundPerson, Origin, Place, Sure
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.mail import read_mail

SIGNED = "Best regards,\nGrace Hopper\nHead of Engineering\nAcme Ltd\n+44 20 7946 0018\n"
HEADS = "From: Grace Hopper <grace@acme.example>\nTo: ada@byron.example\nSubject: Your interview\n"
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Hopper\r\nN:Hopper;Grace;;;\r\nTITLE:CTO\r\n"
    "TEL;TYPE=CELL:+44 7700 900123\r\nEMAIL:grace@acme.example\r\nEND:VCARD\r\n"
)
INVITATION = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u1\r\n"
    "DTSTAMP:20261120T100000Z\r\nDTSTART:20261124T100000Z\r\nDTEND:20261124T110000Z\r\nSUMMARY:Interview\r\n"
    "ORGANIZER;CN=Grace Hopper:mailto:grace@acme.example\r\n"
    "ATTENDEE;CN=Charles Babbage:mailto:charles@acme.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def read(mail: str, *own: str) -> Found:
    return read_mail(mail.encode(), own_addresses=own)


def multipart(*parts: str, heads: str = HEADS) -> str:
    body = "".join(f"--=_b\n{part}\n" for part in parts)
    return f'{heads}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="=_b"\n\n{body}--=_b--\n'


def text_part(text: str) -> str:
    return f"Content-Type: text/plain; charset=utf-8\n\n{text}"


def people(found: Found) -> list[tuple[str, str]]:
    return [(one.first(Detail.NAME), one.first(Detail.EMAIL)) for one in found.people]


def texts(person: FoundPerson) -> list[str]:
    return [detail.text for detail in person.details]


def test_the_sender_is_certain_the_signature_likely_and_the_company_of_the_domain_a_guess() -> None:
    signed = read(f"{HEADS}\nHi Ada,\n\nsee you.\n\n{SIGNED}")
    plain = read(f"{HEADS}\nHi Ada,\n\nsee you.\n")

    assert signed.people == (
        FoundPerson(
            details=(
                FoundDetail(Detail.NAME, "Grace Hopper", Origin(Place.MAIL_HEADER, "From"), Sure.CERTAIN),
                FoundDetail(Detail.TITLE, "Head of Engineering", Origin(Place.SIGNATURE, "2"), Sure.LIKELY),
                FoundDetail(Detail.ORGANIZATION, "Acme Ltd", Origin(Place.SIGNATURE, "3"), Sure.LIKELY),
                FoundDetail(
                    Detail.EMAIL, "grace@acme.example", Origin(Place.MAIL_HEADER, "From"), Sure.CERTAIN
                ),
                FoundDetail(Detail.PHONE, "+44 20 7946 0018", Origin(Place.SIGNATURE, "4"), Sure.LIKELY),
            )
        ),
    )
    assert FoundDetail(
        Detail.ORGANIZATION, "Acme", Origin(Place.DOMAIN, "acme.example"), Sure.GUESS
    ) in plain.people[0].details  # fmt: skip


def test_free_mail_names_no_company() -> None:
    assert texts(read("From: Grace Hopper <grace@gmail.com>\n\nHi\n").people[0]) == [
        "Grace Hopper",
        "grace@gmail.com",
    ]


@pytest.mark.parametrize(
    ("header", "signed", "name"),
    [
        ("Grace Hopper", "Grace", "Grace Hopper"),
        ("Grace", "Grace Hopper", "Grace Hopper"),
        ("grace", "Grace Hopper", "Grace Hopper"),
        ("grace@acme.example", "Grace Hopper", "Grace Hopper"),
        ("Grace Hopper", "Dr. Grace Hopper", "Dr. Grace Hopper"),
        ('"Hopper, Grace"', "Grace Hopper", "Grace Hopper"),
        ("Acme Recruiting Team", "Grace Hopper", "Grace Hopper"),
    ],
)
def test_the_fuller_name_counts(header: str, signed: str, name: str) -> None:
    found = read(f"From: {header} <grace@acme.example>\nSubject: x\n\nHi\n\nBest,\n{signed}\nCTO\n")
    assert people(found) == [(name, "grace@acme.example")]


def test_a_machine_is_nobody_and_whoever_reads_the_answer_is() -> None:
    calendly = (
        "From: Grace Hopper via Calendly <no-reply@calendly.com>\nReply-To: grace@acme.example\n\nNew event\n"
    )
    machine = read("From: Acme Careers <no-reply@acme.example>\nTo: a@b.example\n\nThank you for applying.\n")
    signed = (
        "From: Acme <no-reply@acme.example>\n\nHi\n\nBest,\nGrace Hopper\nRecruiter\ngrace@acme.example\n"
    )

    assert people(read(calendly)) == [("Grace Hopper", "grace@acme.example")]
    assert people(read(signed)) == [("Grace Hopper", "grace@acme.example")]
    assert machine.nothing
    assert "no-reply@acme.example" in machine.left_out[0].why


def test_those_in_copy_are_people_too() -> None:
    heads = f"{HEADS}Cc: Charles Babbage <charles@acme.example>, no-reply@acme.example, ada@byron.example\n"

    assert people(read(f"{heads}\nHi\n", "ada@byron.example")) == [
        ("Grace Hopper", "grace@acme.example"),
        ("Charles Babbage", "charles@acme.example"),
    ]


def test_colleagues_of_the_sender_among_the_recipients_are_people() -> None:
    to = "ada@byron.example, Charles Babbage <charles@acme.example>"
    found = read(f"From: Grace Hopper <grace@acme.example>\nTo: {to}\n\nHi\n")

    assert people(found) == [
        ("Grace Hopper", "grace@acme.example"),
        ("Charles Babbage", "charles@acme.example"),
    ]


def test_of_ones_own_mail_those_to_whom_it_went_are_the_people() -> None:
    heads = "From: Ada <ada@byron.example>\nTo: Grace Hopper <grace@acme.example>\nCc: charles@acme.example\n"
    found = read(f"{heads}Subject: x\n\nThank you.\n\nBest,\nAda Byron\nEngineer\n", "ADA@byron.example")

    assert people(found) == [("Grace Hopper", "grace@acme.example"), ("", "charles@acme.example")]
    assert found.people[0].first(Detail.TITLE) == ""


def test_the_signature_in_the_mail_that_one_answered_counts() -> None:
    heads = "From: Ada <ada@byron.example>\nTo: Grace Hopper <grace@acme.example>\nSubject: Re: x\n"
    quoted = "".join(f"> {line}\n" for line in SIGNED.splitlines())
    intro = "On Mon, 23 Nov 2026 at 10:00, Grace Hopper <grace@acme.example> wrote:"
    found = read(f"{heads}\nThank you.\n\n{intro}\n> Hi\n>\n{quoted}", "ada@byron.example")

    assert found.people[0].first(Detail.TITLE) == "Head of Engineering"


def test_of_a_mail_that_one_passed_on_the_inner_one_counts() -> None:
    heads = "From: Ada <ada@byron.example>\nTo: ada@byron.example\nSubject: Fwd: Your interview\n"
    in_text = f"{heads}\n---------- Forwarded message ---------\n{HEADS}Date: x\n\nHi\n\n{SIGNED}"
    attached = multipart(
        text_part("see below"), f"Content-Type: message/rfc822\n\n{HEADS}\nHi\n\n{SIGNED}", heads=heads
    )

    for mail in (in_text, attached):
        for own in (("ada@byron.example",), ()):
            found = read(mail, *own)
            assert people(found) == [("Grace Hopper", "grace@acme.example")]
            assert found.people[0].first(Detail.TITLE) == "Head of Engineering"


def test_what_a_colleague_passed_on_is_from_the_colleague() -> None:
    heads = "From: Bob Noyce <bob@acme.example>\nTo: ada@byron.example\nSubject: Fwd: x\n"
    mail = f"{heads}\n---------- Forwarded message ---------\n{HEADS}Date: x\n\nHi\n\n{SIGNED}"

    assert people(read(mail, "ada@byron.example")) == [("Bob Noyce", "bob@acme.example")]


def test_a_signature_of_somebody_else_is_another_person() -> None:
    signed = "Best,\nCharles Babbage\nAssistant\ncharles@acme.example\n"
    found = read(f"{HEADS}\nHi\n\n{signed}")

    assert people(found) == [
        ("Grace Hopper", "grace@acme.example"),
        ("Charles Babbage", "charles@acme.example"),
    ]


def test_an_attached_card_counts_before_the_signature() -> None:
    encoded = b64encode(CARD.encode()).decode()
    card = f'Content-Type: text/x-vcard; name="grace.vcf"\nContent-Transfer-Encoding: base64\n\n{encoded}'
    found = read(multipart(text_part(f"Hi\n\n{SIGNED}"), card))
    [person] = found.people

    assert texts(person) == [
        "Grace Hopper", "CTO", "Acme Ltd", "grace@acme.example", "+44 7700 900123", "+44 20 7946 0018",
    ]  # fmt: skip
    assert "BEGIN:VCARD" in person.vcard
    assert {one.origin.place for one in person.details} == {Place.VCARD, Place.SIGNATURE}


def test_a_card_is_known_by_its_ending_or_its_first_line() -> None:
    kinds = (
        'Content-Type: application/octet-stream; name="grace.VCF"',
        "Content-Disposition: attachment; filename*0*=utf-8''gr%C3%A4ce; filename*1*=.vcf",
        "Content-Type: application/octet-stream",
    )
    for kind in kinds:
        other = CARD.replace("Grace", "Charles").replace("grace", "charles").replace("Hopper", "Babbage")
        found = read(multipart(text_part("Hi"), f"{kind}\n\n{other}"))
        assert people(found)[1:] == [("Charles Babbage", "charles@acme.example")]


def test_a_spoiled_card_is_left_out_with_a_reason() -> None:
    found = read(multipart(text_part("Hi"), 'Content-Type: text/vcard; name="card.vcf"\n\nnonsense'))

    assert people(found) == [("Grace Hopper", "grace@acme.example")]
    assert found.left_out[0].what == "card.vcf"


def test_an_invitation_becomes_an_interview_whose_people_the_mail_completes() -> None:
    invitation = f"Content-Type: text/calendar; charset=utf-8; method=REQUEST\n\n{INVITATION}"
    found = read(multipart(text_part(f"Hi\n\n{SIGNED}"), invitation))
    [interview] = found.interviews
    organizer = interview.people[0]

    assert interview.summary == "Interview"
    assert (organizer.role, organizer.first(Detail.TITLE)) == ("organizer", "Head of Engineering")
    assert organizer.first(Detail.ORGANIZATION) == "Acme Ltd"
    assert interview.people[1].first(Detail.NAME) == "Charles Babbage"
    assert found.people == ()


def test_a_spoiled_invitation_is_left_out_with_a_reason() -> None:
    found = read(multipart(text_part("Hi"), "Content-Type: text/calendar\n\nnonsense"))

    assert people(found) == [("Grace Hopper", "grace@acme.example")]
    assert found.left_out[0].what == "The invitation"


def test_what_cannot_be_read_is_named() -> None:
    winmail = 'Content-Type: application/ms-tnef; name="winmail.dat"\n\nx'
    sealed = "Content-Type: application/pkcs7-mime; name=smime.p7m\n\nx"

    assert [one.what for one in read(multipart(winmail, sealed)).left_out] == [
        "winmail.dat",
        "The text of the mail",
    ]


def test_html_is_read_where_there_is_no_text_or_where_it_tells_more() -> None:
    page = (
        "<p>Hi</p><p>Kind regards,</p><table><tr><td><b>Grace Hopper</b><br>Head of Engineering</td></tr>"
        "<tr><td>T&nbsp;<a href='tel:+442079460018'>+44 20 7946 0018</a></td></tr></table>"
    )
    only = f"{HEADS}Content-Type: text/html; charset=utf-8\n\n{page}"
    both = multipart(text_part("This is a mail in HTML."), f"Content-Type: text/html\n\n{page}")

    for mail in (only, both):
        assert texts(read(mail).people[0]) == [
            "Grace Hopper", "Head of Engineering", "Acme", "grace@acme.example", "+44 20 7946 0018",
        ]  # fmt: skip


def test_flowed_text_is_put_together() -> None:
    long = "Kind regards from the whole team that you have met on the way to here, \nand from me.\n"
    mail = f"{HEADS}Content-Type: text/plain; format=flowed\n\n{long}\nBest,\nGrace Hopper\nCTO\n"

    assert read(mail).people[0].first(Detail.TITLE) == "CTO"


def test_the_text_of_an_invitation_is_no_signature() -> None:
    body = "You are invited.\n\nWho:\n * grace@acme.example - organizer\n * charles@acme.example\nhttps://x.example/y"
    found = read(f"From: Grace <grace@gmail.com>\nSubject: Invitation\n\n{body}\n")

    assert texts(found.people[0]) == ["Grace", "grace@gmail.com"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02" * 50,
        b"Hello\nworld\n",
        CARD.encode(),
        INVITATION.encode(),
        b"Note: x\n\ny",
        b"\n" * 100,
    ],
)
def test_what_is_no_mail_is_refused(content: bytes) -> None:
    with pytest.raises(ExchangeError, match=r"no e-mail.*\.eml"):
        read_mail(content)


def test_a_mail_in_outlooks_own_format_is_refused_with_advice() -> None:
    with pytest.raises(ExchangeError, match=r"\.msg.*\.eml"):
        read_mail(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
