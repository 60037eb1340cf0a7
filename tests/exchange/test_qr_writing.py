"""A contact shown to a telephone as a code: read back as it was, and sharp at every size."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.picture_reading import open_picture
from followup_desktop.exchange.qr_reading import codes_in
from followup_desktop.exchange.qr_writing import QUIET_ZONE, qr_code, qr_modules

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Jürgen\r\nFN:Jürgen Müller\r\nTEL:+49 30 90182\r\nEND:VCARD\r\n"
)


def test_a_card_is_read_back() -> None:
    assert codes_in(open_picture(qr_code(CARD, size=400))) == [CARD]


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80).filter(str.strip))
def test_any_text_is_read_back_to_the_letter(text: str) -> None:
    assert codes_in(open_picture(qr_code(text, size=600))) == [text]


def test_the_window_can_paint_it_from_its_modules() -> None:
    rows = qr_modules("https://acme.example")
    assert {len(row) for row in rows} == {len(rows)}
    corner = [[True] * 7, [True, *[False] * 5, True]]
    assert [row[:7] for row in rows[:2]] == corner


@pytest.mark.parametrize("size", [100, 257, 1000])
def test_it_has_the_size_that_was_asked_for_a_light_margin_and_two_colours(size: int) -> None:
    picture = Image.open(io.BytesIO(qr_code("Grace Hopper", size=size)))
    modules = len(qr_modules("Grace Hopper"))
    margin = QUIET_ZONE * (size // (modules + 2 * QUIET_ZONE))
    assert (picture.size, picture.mode) == ((size, size), "1")
    box = picture.convert("L").point(lambda grey: 255 - grey).getbbox()
    assert box is not None
    assert min(box[0], box[1], size - box[2], size - box[3]) >= margin


@pytest.mark.parametrize(
    ("text", "size", "said"),
    [
        ("", 400, "Fill in a name first."),
        ("x" * 3000, 400, "3,000 bytes, where about 2,900 fit"),
        ("ü" * 1500, 4000, "3,000 bytes, where about 2,900 fit"),
        ("Grace Hopper", 20, "needs at least 29 pixels"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_way_out(text: str, size: int, said: str) -> None:
    with pytest.raises(ExchangeError, match=said):
        qr_code(text, size=size)


def test_as_much_as_a_code_can_hold_fits() -> None:
    assert len(qr_modules("x" * 2900)) == 177
