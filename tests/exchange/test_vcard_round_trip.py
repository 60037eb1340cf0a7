"""Whatever is in a card stays in it: read, written and read again, it is the same card.

And whatever is in a file, it is read, or refused with a message.
"""

from pathlib import Path

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.vcard import Card, Property, ReadCards, read_cards, write_cards
from followup_desktop.exchange.vcards.text import escaped

FOLDER = Path(__file__).parent / "files" / "vcard"
FILES = [file.read_bytes() for file in sorted(FOLDER.glob("*.vcf"))]
# One on each line: what programs write, with # for a line break and _ for a blank.
PIECES_WRITTEN = [
    piece.replace("#", "\n").replace("_", " ").encode()
    for piece in (FOLDER / "pieces.txt").read_text("utf-8").split()
]
ENDS = (b"\r", b"\r\n", b"\r\r\n", b"\n\t", "\u2028\x85\ufeff".encode(), b"\xff\xfe", b"\0")

PIECES = st.one_of(
    st.sampled_from(PIECES_WRITTEN),
    st.sampled_from(ENDS),
    st.text(max_size=8).map(lambda text: text.encode("utf-8", "replace")),
    st.binary(max_size=6),
)


@st.composite
def made_of_pieces(draw: st.DrawFn) -> bytes:
    """A card of odd pieces, each of which some program writes."""
    pieces = draw(st.lists(PIECES, max_size=30))
    return b"BEGIN:VCARD\n" + b"".join(pieces) + b"\nEND:VCARD\n"


@st.composite
def spoiled(draw: st.DrawFn) -> bytes:
    """A good file, cut, or with something put into it, or with a piece of another one."""
    content = draw(st.sampled_from(FILES))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(content)))
        end = min(len(content), at + draw(st.integers(0, 40)))
        piece = draw(PIECES)
        other = draw(st.sampled_from(FILES))
        start = draw(st.integers(0, len(other)))
        middle = draw(st.sampled_from((b"", piece, other[start : start + 60])))
        content = content[:at] + middle + content[end:]
    return content[: draw(st.integers(0, len(content)))] if draw(st.booleans()) else content


def read(content: bytes) -> ReadCards | None:
    try:
        return read_cards(content)
    except ExchangeError:
        return None


def check_round_trip(found: ReadCards) -> None:
    if not found.cards:
        return
    again = read_cards(write_cards(found.cards, "4.0"))
    assert again.cards == found.cards
    assert again.left_out == ()
    three = read_cards(write_cards(found.cards, "3.0"))
    assert len(three.cards) == len(found.cards)
    assert read_cards(write_cards(three.cards, "3.0")).cards == three.cards
    assert read_cards(write_cards(three.cards, "4.0")).cards == three.cards


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for whole in (content, b"BEGIN:VCARD\n" + content):
        found = read(whole)
        if found is not None:
            check_round_trip(found)


@given(made_of_pieces())
@settings(max_examples=300, deadline=None)
def test_odd_pieces_come_through(content: bytes) -> None:
    found = read(content)
    assert found is not None
    check_round_trip(found)


@given(spoiled())
@settings(max_examples=200, deadline=None)
def test_spoiled_files_are_read_or_refused(content: bytes) -> None:
    found = read(content)
    if found is not None:
        check_round_trip(found)


@pytest.mark.parametrize("content", FILES)
def test_nothing_is_lost_on_the_way_through_both_versions(content: bytes) -> None:
    found = read_cards(content)
    assert found.left_out == ()
    assert read_cards(write_cards(found.cards, "4.0")).cards == found.cards
    three = read_cards(write_cards(found.cards, "3.0")).cards
    for card, other in zip(found.cards, three, strict=True):
        # Only a number as an address becomes one as a text, which is all that version 3.0 knows.
        kept = [each for each in card.properties if each.param("VALUE") != ("uri",) or each.name != "TEL"]
        assert [each for each in kept if each not in other.properties] == []
        assert len(other.properties) == len(card.properties)


PLAIN = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(' ,;:\\\n"'), max_size=120)
NAMES = PLAIN.filter(str.strip)


@given(
    name=NAMES,
    family=PLAIN,
    given=PLAIN,
    note=NAMES,
    organization=st.lists(NAMES, min_size=1, max_size=3),
    email=st.emails(),
)
@settings(deadline=None)
def test_a_plain_card_is_read_as_another_library_reads_it(
    name: str, family: str, given: str, note: str, organization: list[str], email: str
) -> None:
    theirs = vobject.vCard()
    theirs.add("fn").value = name
    theirs.add("n").value = vobject.vcard.Name(family=family, given=given)
    theirs.add("note").value = note
    theirs.add("org").value = organization
    theirs.add("email").value = email
    (card,) = read_cards(theirs.serialize().encode()).cards
    texts = {each.name: each.text for each in card.properties}
    assert (texts["FN"], texts["NOTE"], texts["EMAIL"]) == (name, note, email)
    assert named(card, "ORG") == tuple(organization)
    if family.strip() or given.strip():
        assert named(card, "N")[:2] == (family, given)


def named(card: Card, name: str) -> tuple[str, ...]:
    found = card.first(name)
    assert found is not None
    return found.components()


@given(name=NAMES, note=NAMES, street=NAMES, label=NAMES)
@settings(deadline=None)
def test_another_library_reads_what_is_written_as_it_was(
    name: str, note: str, street: str, label: str
) -> None:
    card = Card(
        (
            Property("FN", escaped(name)),
            Property("N", f"{escaped(name)};;;;"),
            Property("ADR", f";;{escaped(street)};;;;", (("TYPE", ("work",)),), "item1"),
            Property("X-ABLabel", escaped(label), (), "item1"),
            Property("NOTE", escaped(note)),
        )
    )
    theirs = vobject.readOne(write_cards([card], "3.0").decode())
    assert (theirs.fn.value, theirs.note.value) == (name, note)
    assert (theirs.n.value.family, theirs.adr.value.street) == (name, street)
    assert theirs.adr.group == "item1"
