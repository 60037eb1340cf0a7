"""Lines of vCards: however a program ends, folds and breaks them, the same card comes out."""

from textwrap import indent

import pytest

from followup_desktop.exchange.vcard import Card, read_cards

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Grace Hopper\nNOTE:Likes\n  compilers\nTEL:1\nEND:VCARD\n"


def card(text: str, *, version: str = "3.0", encoding: str = "utf-8") -> Card:
    content = f"BEGIN:VCARD\nVERSION:{version}\n{text}\nEND:VCARD\n".encode(encoding)
    found = read_cards(content)
    assert found.left_out == ()
    (only,) = found.cards
    return only


def texts(found: Card) -> dict[str, str]:
    return {each.name: each.text for each in found.properties}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\n\r"])
def test_any_line_end_will_do(end: str) -> None:
    found = read_cards(CARD.replace("\n", end).encode())
    assert texts(found.cards[0]) == {"FN": "Grace Hopper", "NOTE": "Likes compilers", "TEL": "1"}


@pytest.mark.parametrize(
    "content",
    [
        CARD.replace("\n", "\n\n").encode(),
        CARD.replace("\n  compilers", "\n\t compilers").encode(),
        CARD.replace("VCARD\n", "VCARD  \n").encode(),
        CARD.replace("BEGIN:VCARD", "begin:vCard").replace("END:VCARD", "end:vcard").encode(),
        CARD.replace("TEL:1", "tel:1").replace("FN:", "fn:").encode(),
        CARD.encode("utf-8-sig"),
        CARD.encode("utf-16"),
        CARD.encode("utf-16-be"),
        CARD.encode("utf-16-le"),
        CARD.encode("utf-32"),
        CARD.replace("Grace", "Gr\0ace").encode(),
        f"Dear all,\n\n{indent(CARD, '    ')}\nKind regards".encode(),
        CARD.replace("\n", "\n\t").encode(),
        CARD.replace("BEGIN:VCARD\n", "BEGIN:VCARD\n \n\t").encode(),
        CARD.replace("TEL:1", "# a comment\nTEL:1\n# with: a colon").encode(),
        CARD.removesuffix("END:VCARD\n").encode(),
        CARD.removeprefix("BEGIN:VCARD\n").encode(),
    ],
)
def test_a_card_that_is_written_oddly_is_the_same_card(content: bytes) -> None:
    found = read_cards(content)
    assert found.left_out == ()
    assert texts(found.cards[0]) == {"FN": "Grace Hopper", "NOTE": "Likes compilers", "TEL": "1"}


def test_a_fold_may_lie_within_a_character() -> None:
    raw = "NOTE:Jörg".encode()
    for at in range(6, len(raw)):
        content = b"BEGIN:VCARD\nVERSION:3.0\n" + raw[:at] + b"\n " + raw[at:] + b"\nEND:VCARD"
        assert texts(read_cards(content).cards[0]) == {"NOTE": "Jörg"}


def test_version_2_breaks_lines_at_blanks_which_stay() -> None:
    assert texts(card("TEL:5555\n 4444", version="2.1")) == {"TEL": "5555 4444"}
    long = "x" * 80
    assert texts(card(f"NOTE:{long}\n y", version="2.1")) == {"NOTE": f"{long}y"}
    assert texts(card("TEL:5555\n 4444")) == {"TEL": "55554444"}


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg", "Jörg"),
        ("NOTE;QUOTED-PRINTABLE:J=C3=B6rg", "Jörg"),
        ('NOTE;ENCODING="quoted-printable":J=c3=b6rg', "Jörg"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=\n=C3=B6rg", "Jörg"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=\n=B6rg", "Jörg"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=C3==\nB6rg", "Jörg"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=B6=  \nrg", "Jörg"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=\n", "Jörg"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=\n =B6rg", "Jörg"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=\n =C3=B6=\n rg", "Jörg"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=\n und", "Jörg und"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab=0Ac", "a\nb\nc"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=\nTel: b=0D=0A=\n# c", "a\nTel: b\n# c"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:C:\\new", "C:\\new"),
        ("NOTE;CHARSET=UTF-8:=4A=C3=B6=72=67", "Jörg"),
        ("NOTE:ends with =", "ends with ="),
        ("NOTE:one\\\nanother", "one\nanother"),
        ("NOTE:one\nanother", "one\nanother"),
        ("NOTE:one\nCall me: now", "one\nCall me: now"),
        ("NOTE:C:\\", "C:\\"),
    ],
)
def test_broken_and_encoded_lines_come_together_and_end_where_the_next_begins(lines: str, text: str) -> None:
    assert texts(card(f"{lines}\nTEL:028", version="2.1")) == {"NOTE": text, "TEL": "028"}


def test_a_soft_break_at_the_very_end_leaves_the_end_of_the_card() -> None:
    assert texts(card("NOTE;ENCODING=QUOTED-PRINTABLE:a=", version="2.1")) == {"NOTE": "a"}


def test_where_semicolons_part_a_name_an_encoded_one_is_text() -> None:
    named = card("N;ENCODING=QUOTED-PRINTABLE:a=3Bb;=63", version="2.1").first("N")
    assert named is not None
    assert named.components() == ("a;b", "c", "", "", "")
    all_encoded = card("N;ENCODING=QUOTED-PRINTABLE:=61=3B=63", version="2.1").first("N")
    assert all_encoded is not None
    assert all_encoded.components() == ("a", "c", "", "", "")


BASE64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAAD0lEQVQIHQEEAPv/"
BEGINNING = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    "lines",
    [
        f"PHOTO;ENCODING=b;TYPE=PNG:{BASE64}",
        f"PHOTO;ENCODING=BASE64;PNG:{BASE64}",
        f"PHOTO;PNG;BASE64:{BASE64}\n",
        f"PHOTO;ENCODING=BASE64:\n {BASE64[:40]}\n {BASE64[40:]}\n",
        f"PHOTO;BASE64:\n  {BASE64[:40]}\n  {BASE64[40:]}",
        f"PHOTO;PNG;ENCODING=BASE64:\n{BASE64[:40]}\n{BASE64[40:]}\n",
        f"PHOTO;ENCODING=b;TYPE=PNG:{BASE64[:40]}\n{BASE64[40:]}",
        f"PHOTO;ENCODING=b;TYPE=PNG:{BASE64[:40]}\n{BASE64[40:50]}\n {BASE64[50:]}",
        f"PHOTO;ENCODING=b;TYPE=png:data:image/png;base64,{BASE64}",
        f"PHOTO;VALUE=URI:data:image/png;base64,{BASE64}",
        f"PHOTO:data:image/png;base64\\,{BASE64}",
        f"PHOTO;TYPE=PNG:{BASE64}",
        f"PHOTO;ENCODING=b;MEDIATYPE=image/png:{BASE64}",
        f"PHOTO;ENCODING=b:{BASE64[:-1]}",
        f"PHOTO;ENCODING=b:{BASE64[:-3]}",
        f"PHOTO;ENCODING=b:{BASE64[:20]}.{BASE64[20:]}",
    ],
)
def test_a_picture_is_read_and_ends_where_the_next_line_begins(lines: str) -> None:
    found = card(f"{lines}\nX-ANDROID-CUSTOM:1\nTEL:2")
    photo = found.first("PHOTO")
    assert photo is not None
    assert photo.value.startswith("data:image/png;base64,iVBORw0KGgo")
    assert photo.content().startswith(BEGINNING)
    assert photo.params == ()
    assert [each.name for each in found.properties] == ["PHOTO", "X-ANDROID-CUSTOM", "TEL"]


def test_a_picture_on_the_net_stays_an_address() -> None:
    for line in ("PHOTO;VALUE=uri:https://x.example/a.jpg", "PHOTO:https://x.example/a.jpg"):
        photo = card(line).first("PHOTO")
        assert photo is not None
        assert photo.value == "https://x.example/a.jpg"
        assert photo.content() == b""


def test_what_is_no_line_of_a_card_is_left_out_with_a_word() -> None:
    found = read_cards(b"BEGIN:VCARD\nVERSION:3.0\nFN:Grace\nTEL:1\nwhat is this\n?\nEND:VCARD\n")
    assert texts(found.cards[0]) == {"FN": "Grace", "TEL": "1"}
    (left,) = found.left_out
    assert left.what == "2 lines of Grace"
    assert '"what is this"' in left.why


def test_a_line_that_is_longer_than_sense_is_left_out_with_a_word() -> None:
    content = b"BEGIN:VCARD\nVERSION:3.0\nFN:Grace\nNOTE:%b\nTEL:1\nEND:VCARD\n"
    for body in (b"x" * 1_000_001, b"x" * 600_000 + b"\n " + b"x" * 600_000):
        found = read_cards(content % body)
        assert texts(found.cards[0]) == {"FN": "Grace", "TEL": "1"}
        assert [left.what for left in found.left_out] == ["NOTE of Grace"]


def test_a_card_with_too_many_lines_keeps_the_first_ones() -> None:
    found = read_cards(b"BEGIN:VCARD\nVERSION:3.0\nFN:Grace\n" + b"TEL:1\n" * 20_000 + b"END:VCARD\n")
    assert len(found.cards[0].properties) == 4_999
    assert [left.what for left in found.left_out] == ["The end of Grace"]
