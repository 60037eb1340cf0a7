"""vCards as they go out: valid for other programs, in version 3.0 and 4.0."""

import re
from pathlib import Path

import pytest
import vobject  # type: ignore[import-untyped]

from followup_desktop.exchange.vcard import Card, Property, Version, card_text, read_cards, write_cards

FILES = Path(__file__).parent / "files" / "vcard"
# RFC 6350, 3.3: group, name, parameters, and a value without control characters.
PARAM_VALUE = r'(?:[^\x00-\x1f\x7f";:,]*|"[^\x00-\x1f\x7f"]*")'
PARAM = rf";[A-Za-z0-9-]+={PARAM_VALUE}(?:,{PARAM_VALUE})*"
LINE = re.compile(rf"(?:[A-Za-z0-9-]+\.)?[A-Za-z0-9-]+(?:{PARAM})*:[^\x00-\x1f\x7f]*")


def written(lines: str, version: Version, read_as: str = "3.0") -> list[str]:
    """The lines between BEGIN and END, unfolded, of a card with these lines."""
    cards = read_cards(f"BEGIN:VCARD\nVERSION:{read_as}\nFN:x\n{lines}\nEND:VCARD\n".encode()).cards
    content = write_cards(cards, version).decode().replace("\r\n ", "")
    found = content.split("\r\n")
    skipped = ("BEGIN:", "VERSION:", "FN:x", "END:", "N:;;;;")
    return [line for line in found if line and not line.startswith(skipped)]


def test_a_card_begins_with_its_version_and_lines_end_in_crlf() -> None:
    card = Card((Property("FN", "Grace Hopper"), Property("TEL", "1", (("TYPE", ("cell",)),), "item1")))
    assert write_cards([card, card], "4.0") == 2 * (
        b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Grace Hopper\r\nitem1.TEL;TYPE=cell:1\r\nEND:VCARD\r\n"
    )
    assert card_text(card, "4.0").split("\n")[1] == "VERSION:4.0"


def test_a_card_without_a_name_gets_the_empty_one_that_the_standard_wants() -> None:
    card = Card((Property("EMAIL", "a@b.example"),))
    assert b"FN:\r\nEMAIL" in write_cards([card], "4.0")
    assert b"FN:\r\nN:;;;;\r\nEMAIL" in write_cards([card], "3.0")
    assert read_cards(write_cards([card], "3.0")).cards == (card,)


@pytest.mark.parametrize("letter", ["x", "é", "字", "𝄞"])
def test_lines_are_folded_at_75_bytes_but_never_within_a_character(letter: str) -> None:
    for length in range(60, 100):
        card = Card((Property("FN", "Grace"), Property("NOTE", letter * length)))
        content = write_cards([card], "4.0")
        for line in content.split(b"\r\n")[:-1]:
            assert len(line) <= 75
            assert line.decode().strip()
        assert content.replace(b"\r\n ", b"").decode().count(letter) == length


@pytest.mark.parametrize(
    ("line", "four", "three"),
    [
        ("TEL;TYPE=HOME;TYPE=PREF:1", ["TEL;TYPE=HOME;PREF=1:1"], ["TEL;TYPE=HOME,pref:1"]),
        ("TEL;PREF=2:1", ["TEL;PREF=2:1"], ["TEL;PREF=2:1"]),
        (
            "TEL;VALUE=uri:tel:+1-2;ext=3",
            ["TEL;VALUE=uri:tel:+1-2;ext=3"],
            ["TEL:+1-2 ext. 3"],
        ),
        ("NOTE:a, b; c", [r"NOTE:a\, b\; c"], [r"NOTE:a\, b\; c"]),
        ('X-A;P="a:b;c,d":1', ['X-A;P="a:b;c,d":1'], ['X-A;P="a:b;c,d":1']),
        ("X-A;P=^'a^n^^:1", ["X-A;P=^'a^n^^:1"], ["X-A;P=^'a^n^^:1"]),
        ("BDAY:1906-12-09", ["BDAY:19061209"], ["BDAY:1906-12-09"]),
        (
            "BDAY:1906-12-09T08:30:00Z",
            ["BDAY:19061209T083000Z"],
            ["BDAY;VALUE=date-time:1906-12-09T08:30:00Z"],
        ),
        ("BDAY:--1209", ["BDAY:--1209"], ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-09"]),
        ("X-ANNIVERSARY:1990-04-30", ["ANNIVERSARY:19900430"], ["X-ANNIVERSARY:1990-04-30"]),
        ("GENDER:F;x", ["GENDER:F;x"], ["X-GENDER:F;x"]),
        ("GEO:1.5;2", ["GEO:geo:1.5,2"], ["GEO:1.5;2"]),
        ("GEO:geo:1,2;u=3", ["GEO:geo:1,2;u=3"], ["GEO;VALUE=uri:geo:1,2;u=3"]),
        (
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ",
            ["PHOTO:data:image/jpeg;base64,/9j/4AAQ"],
            ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ"],
        ),
        (
            "X-MS-CARDPICTURE;ENCODING=b;TYPE=PNG:iVBORw0K",
            ["X-MS-CARDPICTURE;VALUE=uri:data:image/png;base64,iVBORw0K"],
            ["X-MS-CARDPICTURE;ENCODING=b;TYPE=PNG:iVBORw0K"],
        ),
        (
            "PHOTO;VALUE=uri:https://x.example/a",
            ["PHOTO:https://x.example/a"],
            ["PHOTO;VALUE=uri:https://x.example/a"],
        ),
        (
            "SOUND;ENCODING=b:UklGRiQgAABXQVZF",
            ["SOUND:data:audio/wav;base64,UklGRiQgAABXQVZF"],
            ["SOUND;ENCODING=b;TYPE=WAV:UklGRiQgAABXQVZF"],
        ),
        (
            "KEY;ENCODING=b;TYPE=PGP:AAAA",
            ["KEY:data:application/pgp-keys;base64,AAAA"],
            ["KEY;ENCODING=b;TYPE=PGP:AAAA"],
        ),
        (
            "PHOTO;ENCODING=b:AAAA",
            ["PHOTO:data:application/octet-stream;base64,AAAA"],
            ["PHOTO;ENCODING=b;TYPE=application/octet-stream:AAAA"],
        ),
        (
            "ADR;HOME:;;a;b;;;\nLABEL;HOME:a\\nb",
            ['ADR;TYPE=HOME;LABEL="a^nb":;;a;b;;;'],
            ["ADR;TYPE=HOME:;;a;b;;;", r"LABEL;TYPE=HOME:a\nb"],
        ),
        ("X-ABUID:1\\:2", ["X-ABUID:1\\:2"], ["X-ABUID:1\\:2"]),
    ],
)
def test_each_version_has_its_own_form_of_the_same(line: str, four: list[str], three: list[str]) -> None:
    assert written(line, "4.0") == four
    assert written(line, "3.0") == three
    assert written("\n".join(three), "4.0") == (four if "tel:" not in line else ["TEL:+1-2 ext. 3"])


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize("file", sorted(FILES.glob("*.vcf")), ids=lambda file: file.name)
def test_every_line_is_one_by_the_grammar(file: Path, version: Version) -> None:
    content = write_cards(read_cards(file.read_bytes()).cards, version)
    for line in content.decode().replace("\r\n ", "").split("\r\n")[:-1]:
        assert LINE.fullmatch(line), line


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize("file", sorted(FILES.glob("*.vcf")), ids=lambda file: file.name)
def test_another_library_reads_the_same_out_of_it(file: Path, version: Version) -> None:
    cards = read_cards(file.read_bytes()).cards
    others = list(vobject.readComponents(write_cards(cards, version).decode()))
    assert len(others) == len(cards)
    for card, other in zip(cards, others, strict=True):
        for name in ("FN", "TITLE", "EMAIL", "NOTE", "X-ABLabel"):
            theirs = [line.value for line in other.contents.get(name.lower(), [])]
            assert [found.text for found in card.all(name.upper())] == [text for text in theirs if text]
        organizations = [[*filter(None, found.components())] for found in card.all("ORG")]
        assert [line.value for line in other.contents.get("org", [])] == organizations
