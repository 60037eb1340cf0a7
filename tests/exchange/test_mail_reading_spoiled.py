"""Mails as programs break them: headers, character sets, boundaries, encodings, depth and size."""

from base64 import encodebytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.found import Detail, Found
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.mail import read_mail
from followup_desktop.exchange.mails.decoding import body_of, readable, text_of

SIGNED = "Best regards,\nGrace Hopper\nHead of Engineering\nAcme Ltd\n"
HEADS = "From: Grace Hopper <grace@acme.example>\nTo: ada@byron.example\nSubject: x\n"
MAIL = f"{HEADS}\nHi\n\n{SIGNED}"


def title(content: bytes) -> str:
    """What of the signature was read."""
    found = read_mail(content)
    return found.people[0].first(Detail.TITLE)


def sender(header: bytes) -> tuple[str, str]:
    found = read_mail(b"From: " + header + b"\nSubject: x\n\nhi\n")
    person = found.people[0]
    return person.first(Detail.NAME), person.first(Detail.EMAIL)


@pytest.mark.parametrize(
    "header",
    [
        "Jörg Hopper <g@acme.example>",
        "=?UTF-8?Q?J=C3=B6rg_Hopper?= <g@acme.example>",
        "=?utf-8?B?SsO2cmcgSG9wcGVy?= <g@acme.example>",
        "=?UTF-8?B?SsO2cmc=?= Hopper <g@acme.example>",
        "=?utf-8?q?J=C3=B6rg_Hop?=\n =?utf-8?q?per?= <g@acme.example>",
        "=?UTF-8?B?SsM=?= =?UTF-8?B?tnJnIEhvcHBlcg==?= <g@acme.example>",
        "=?utf-8?Q?J=C3?=\n\t=?utf-8?Q?=B6rg_Hopper?= <g@acme.example>",
        '"=?UTF-8?B?SsO2cmcgSG9wcGVy?=" <g@acme.example>',
        "=?iso-8859-1?Q?J=F6rg Hopper?= <g@acme.example>",
        "=?ISO-8859-15?Q?J=F6rg=20Hopper?=<g@acme.example>",
        "=?windows-1252?q?J=f6rg_Hopper?= <g@acme.example>",
        "=?UTF-8*de?Q?J=C3=B6rg_Hopper?= <g@acme.example>",
        "=?x-nonsense?Q?J=F6rg_Hopper?= <g@acme.example>",
        "=?utf-8?B?SsO2cmcgSG9wcGVy <g@acme.example>",
        "=?utf-8?B?SsO2cmcgSG9wcGVy=?= <g@acme.example>",
        "=?utf-8?Q?Hopper,_J=C3=B6rg?= <g@acme.example>",
        "Hopper, Jörg <g@acme.example>",
        '"Hopper, Jörg" <g@acme.example>',
        "'Jörg Hopper' <g@acme.example>",
        "g@acme.example (Jörg Hopper)",
        "Jörg Hopper via Greenhouse <g@acme.example>",
        "JÖRG HOPPER <g@acme.example>",
        "Jörg Hopper <mailto:g@acme.example>",
        "=?utf-8?B?PT91dGYtOD9RP0o9QzM9QjZyZ19Ib3BwZXI/PQ==?= <g@acme.example>",
    ],
)
def test_the_name_of_the_sender_is_read(header: str) -> None:
    assert sender(header.encode()) == ("Jörg Hopper", "g@acme.example")


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Jörg Hopper".encode("latin-1") + b" <g@acme.example>", "Jörg Hopper"),
        (b"=?ISO-2022-JP?B?GyRCOzNFREJATzobKEI=?= <g@acme.example>", "山田太郎"),
        (b"=?gb2312?B?zfXP/sP3?= <g@acme.example>", "王晓明"),
        (b"=?koi8-r?B?6dfBziDwxdTSz9c=?= <g@acme.example>", "Иван Петров"),
        (b"=?windows-1253?B?xevd7e8=?= <g@acme.example>", "Ελένο"),
        (b"g@acme.example", ""),
        (b"<g@acme.example>", ""),
        (b'"" <g@acme.example>', ""),
        (b'"g@acme.example" <g@acme.example>', ""),
        (b"g <g@acme.example>", ""),
    ],
)
def test_names_in_other_character_sets(header: bytes, name: str) -> None:
    assert sender(header) == (name, "g@acme.example")


@pytest.mark.parametrize(
    "header", [b"", b";", b"<>", b'"', b"(((", b"undisclosed-recipients:;", b"=?", b"@", b"a@b"]
)
def test_a_header_without_an_address_harms_nothing(header: bytes) -> None:
    for person in read_mail(b"From: " + header + b"\nSubject: x\nTo: a@b.example\n\nhi\n").people:
        assert person.first(Detail.EMAIL) == ""


@pytest.mark.parametrize(
    "content",
    [
        MAIL.encode(),
        MAIL.replace("\n", "\r\n").encode(),
        MAIL.replace("\n", "\r").encode(),
        MAIL.replace("\n", "\r\r\n").encode(),
        b"\xef\xbb\xbf" + MAIL.encode(),
        b"\r\n\r\n" + MAIL.encode(),
        b"From grace@acme.example Mon Nov 23 10:00:00 2026\n" + MAIL.encode(),
        b"1234\n" + MAIL.encode(),
        f"{HEADS}Hi\n\n{SIGNED}".encode(),
        f"X-Folded: a\n\tb\n c\n{MAIL}".encode(),
        f"{HEADS}Content-Type: nonsense\n\n{SIGNED}".encode(),
        f"{HEADS}Content-Transfer-Encoding: nonsense\n\n{SIGNED}".encode(),
        f"{HEADS}Content-Type: text/plain; charset=nonsense\n\n{SIGNED}".encode(),
        f"{HEADS}Content-Type: text/plain; charset=punycode\n\n{SIGNED}".encode(),
        MAIL.replace("Hi\n", "Hi\x00\n").encode(),
    ],
)
def test_the_ends_of_lines_and_the_beginning_do_not_matter(content: bytes) -> None:
    assert title(content) == "Head of Engineering"


@pytest.mark.parametrize(
    "parts",
    [
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n\n{0}\n",
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n\n{0}\n--b--\nlater\n--b\n\nlost\n",
        'Content-Type: multipart/mixed; boundary="b"\n\npreamble\n--b   \n\nHi\n\n{0}\n--b--',
        "Content-Type: multipart/alternative\n\n--xyz\nContent-Type: text/plain\n\nHi\n\n{0}\n--xyz--\n",
        "Content-Type: multipart/mixed; boundary=w\n\n--xyz\nContent-Type: text/plain\n\n\n\n{0}\n--xyz--\n",
        "Content-Type: multipart/mixed; boundary=none\n\nHi\n\n{0}",
        "Content-Type: ; boundary=b\n\n--b\n\nHi\n\n{0}\n--b--\n",
    ],
)
def test_missing_and_wrong_boundaries(parts: str) -> None:
    assert title((HEADS + parts.format(SIGNED)).encode()) == "Head of Engineering"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda encoded: encoded,
        lambda encoded: encoded.replace("=", ""),
        lambda encoded: encoded.replace("\n", "\n\n"),
        lambda encoded: encoded[:20] + "!*" + encoded[20:],
        lambda encoded: encoded + "==\nnot base64 any more",
        lambda encoded: encoded.rstrip("=\n") + "A",
    ],
)
def test_damaged_base64(spoil: "object") -> None:
    assert callable(spoil)
    body = spoil(encodebytes(f"Hi\n\n{SIGNED}\n".encode()).decode())
    assert title(f"{HEADS}Content-Transfer-Encoding: BASE64\n\n{body}".encode()) == "Head of Engineering"


@pytest.mark.parametrize(
    ("raw", "charset", "text"),
    [
        ("Größe".encode("latin-1"), "utf-8", "Größe"),
        ("Größe".encode(), "iso-8859-1", "Größe"),
        ("Größe".encode(), "", "Größe"),
        ("Größe".encode("latin-1"), "us-ascii", "Größe"),
        ("山田".encode("iso-2022-jp"), "us-ascii", "山田"),
        ("山田".encode("shift_jis"), "x-sjis", "山田"),
        ("山田".encode("utf-16"), "", "山田"),
        ("Größe".encode("utf-7"), "utf-7", "Größe"),
        (b"\xff\x00abc", "utf-8", "ÿ\x00abc"),
        (b"abc", "rot13", "abc"),
        (b"abc", "base64", "abc"),
        (b"abc", "\x00", "abc"),
    ],
)
def test_wrong_character_sets(raw: bytes, charset: str, text: str) -> None:
    assert text_of(raw, charset) == text


def deep(levels: int) -> bytes:
    inner = "".join(
        f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n" for level in range(levels)
    )
    return f"{HEADS}{inner}\nHi\n\n{SIGNED}".encode()


def test_nesting_is_followed_and_bounded() -> None:
    shallow, bottomless = read_mail(deep(10)), read_mail(deep(1000))

    assert shallow.people[0].first(Detail.TITLE) == "Head of Engineering"
    assert bottomless.people[0].first(Detail.EMAIL) == "grace@acme.example"
    assert "nested too deeply" in bottomless.left_out[0].why


def mails_within_mails(levels: int) -> bytes:
    return (HEADS + f"Content-Type: message/rfc822\n\n{HEADS}" * levels + f"\nHi\n\n{SIGNED}").encode()


def test_mails_within_mails_are_bounded() -> None:
    assert read_mail(mails_within_mails(1000)).people[0].first(Detail.EMAIL) == "grace@acme.example"


@pytest.mark.parametrize(
    "content",
    [
        b"From: " + b"(" * 200_000 + b"\n\n",
        b"From: " + b"=?utf-8?q?" * 20_000 + b"\n\n",
        b"From: " + b"a@b.example," * 20_000 + b"\n\n",
        b"From: a@b.example\n" + b" x\n" * 100_000,
        HEADS.encode() + b"Content-Type: text/html\n\n" + b"<a " * 100_000,
        HEADS.encode() + b"Content-Type: text/html\n\n" + b"<td>&#" * 50_000 + b"9" * 100_000,
        HEADS.encode() + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n" * 50_000,
        HEADS.encode() + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--bx" * 50_000,
        HEADS.encode() + b"\n" + b"-- \n" * 50_000,
        HEADS.encode() + b"\n" + b"Best,\n" * 50_000,
        HEADS.encode() + b"\nBest,\n" + b"1 " * 100_000,
        HEADS.encode() + b"\n" + b"\0" * 200_000,
        HEADS.encode() + b"\n" + b"x" * 2_000_000,
    ],
)
def test_hostile_mails_come_to_an_end(content: bytes) -> None:
    assert isinstance(read_mail(content), Found)


PIECES = st.sampled_from(
    [
        b"From: ", b"To: ", b"Grace Hopper <grace@acme.example>", b"\n", b"\r\n", b"\n\n", b"--b\n",
        b"--b--", b" ", b"\t", b"Content-Type: multipart/mixed; boundary=b\n",
        b"Content-Type: text/html\n\n", b"Content-Type: message/rfc822\n\n",
        b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: quoted-printable\n",
        b"=?utf-8?q?=C3?=", b"=C3", b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n",
        b"BEGIN:VCARD\nFN:x\nEND:VCARD\n", b"> ", b"Best,\n", b"-- \n", b"Subject: Fwd: x\n",
        b"---------- Forwarded message ---------\n", b"\x00", b"\xff", b"<p>", b"; name=x.vcf", b'"',
    ]
)  # fmt: skip


def read_or_refused(content: bytes) -> None:
    try:
        found = read_mail(content, region="DE", own_addresses=["ada@byron.example"])
    except ExchangeError:
        return
    for person in found.people:
        assert any(person.first(detail) for detail in (Detail.NAME, Detail.EMAIL, Detail.PHONE))


@given(st.lists(PIECES | st.binary(max_size=12), max_size=40).map(b"".join))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read_or_refused(content)
    read_or_refused(b"From: a@b.example\n" + content)


@given(st.data())
def test_cut_and_spliced_mails_are_read_or_refused(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([MAIL.encode(), deep(3), mails_within_mails(2)]))
    begin, end = sorted(data.draw(st.tuples(st.integers(0, len(whole)), st.integers(0, len(whole)))))
    read_or_refused(whole[:begin] + data.draw(st.binary(max_size=8)) + whole[end:])


@given(st.binary(max_size=200), st.text(max_size=12))
def test_any_bytes_become_text(raw: bytes, charset: str) -> None:
    assert isinstance(text_of(raw, charset), str)
    assert isinstance(body_of(raw, "base64") + body_of(raw, "quoted-printable"), bytes)
    assert isinstance(readable(text_of(raw, "")), str)
