"""Codes on cards, in photos and on screens: found however they are held, printed and lit."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from followup_desktop.exchange.picture_reading import open_picture
from followup_desktop.exchange.qr_reading import codes_in
from followup_desktop.exchange.qr_writing import qr_modules
from tests.exchange.shared_data import shared

TEXT = "MECARD:N:Hopper,Grace;TEL:+12125550123;EMAIL:grace@acme.example;;"
MECARD_OF_ZXING = "MECARD:N:Sean Owen;TEL:+12125658770;EMAIL:srowen@google.com;;"


def code(text: str = TEXT, module: int = 6) -> Image.Image:
    """A code as it is printed, with its margin."""
    rows = qr_modules(text)
    picture = Image.new("L", (len(rows), len(rows)), 255)
    picture.putdata([0 if dark else 255 for row in rows for dark in row])
    printed = picture.resize((len(rows) * module,) * 2, Image.Resampling.NEAREST)
    return ImageOps.expand(printed, 4 * module, 255)


def on_page(*codes: Image.Image, size: tuple[int, int] = (1600, 900), paper: int = 235) -> Image.Image:
    page = Image.new("L", size, paper)
    left = 120
    for one in codes:
        page.paste(one, (left, 150))
        left += one.width + 200
    return page


def test_a_code_on_a_page_is_read() -> None:
    assert codes_in(on_page(code())) == [TEXT]


@pytest.mark.parametrize("angle", [90, 180, 270, 17, -40])
def test_it_does_not_matter_how_the_code_is_turned(angle: int) -> None:
    page = on_page(code(module=8), size=(1200, 1200))
    turned = page.rotate(angle, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=235)
    assert codes_in(turned) == [TEXT]


def test_every_code_is_read_once() -> None:
    other = "https://www.linkedin.com/in/grace"
    page = on_page(code(), code(other), code(other))
    assert sorted(codes_in(page)) == sorted([TEXT, other])


def test_light_on_dark_is_read() -> None:
    assert codes_in(ImageOps.invert(on_page(code()))) == [TEXT]


def test_one_colour_on_another_of_the_same_brightness_is_read() -> None:
    red_on_green = ImageOps.colorize(code(), (200, 0, 0), (0, 102, 0))
    greys = red_on_green.convert("L").tobytes()
    assert max(greys) - min(greys) < 3
    page = Image.new("RGB", (900, 700), (0, 102, 0))
    page.paste(red_on_green, (200, 100))
    assert codes_in(page) == [TEXT]


@pytest.mark.parametrize(
    "page",
    [
        on_page(code(module=2)),
        on_page(code(module=3)).filter(ImageFilter.GaussianBlur(1.2)),
        on_page(code(module=14), size=(4000, 3000)),
        on_page(code(module=3), size=(4000, 3000)),
        on_page(code(module=8)).point(lambda grey: 120 + grey // 10),
        on_page(code(module=8)).point(lambda grey: grey // 12),
        Image.blend(on_page(code()), Image.effect_noise((1600, 900), 90), 0.4),
        Image.composite(
            on_page(code()), Image.new("L", (1600, 900), 20), Image.linear_gradient("L").resize((1600, 900))
        ),
    ],
    ids=["tiny", "blurred", "large", "small in a large photo", "faint", "dark", "noisy", "in shadow"],
)
def test_a_bad_photo_is_read(page: Image.Image) -> None:
    assert codes_in(page, patience=60) == [TEXT]


def test_letters_of_every_script_come_out_as_they_went_in() -> None:
    text = "Zoë Łukasz Ελένη Иван 李小龙 山田 太郎"
    assert codes_in(on_page(code(text))) == [text]


def test_where_there_is_no_code_there_is_no_text() -> None:
    assert codes_in(Image.effect_noise((800, 600), 90)) == []
    assert codes_in(Image.new("RGB", (1, 1))) == []


def test_a_picture_full_of_corners_of_codes_ends_the_search() -> None:
    corner = Image.new("L", (8, 8), 255)
    pen = ImageDraw.Draw(corner)
    pen.rectangle((0, 0, 6, 6), fill=0)
    pen.rectangle((1, 1, 5, 5), fill=255)
    pen.rectangle((2, 2, 4, 4), fill=0)
    page = Image.new("L", (3000, 3000), 255)
    for top in range(0, 3000, 8):
        for left in range(0, 3000, 8):
            page.paste(corner, (left, top))
    assert codes_in(page, patience=0) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("cards/zx_mecard_person_photo1.png", MECARD_OF_ZXING),
        ("cards/zx_mecard_person_shadow1.png", MECARD_OF_ZXING),
        ("cards/zx_mecard_person_shadow2.png", MECARD_OF_ZXING),
        ("cards/op_john_doe_back_qr.png", "BEGIN:VCARD"),
    ],
)
def test_real_photos_of_codes_are_read(file: str, text: str) -> None:
    path: Path = shared(file)
    (found,) = codes_in(open_picture(path.read_bytes()))
    assert found.startswith(text)


@pytest.mark.parametrize(
    "file",
    ["cards/op_john_doe_front.png", "cards/neg_resume_page.png", "cards/az_contoso_chris_smith_photo.jpg"],
)
def test_real_pictures_without_a_code_have_none(file: str) -> None:
    assert codes_in(open_picture(shared(file).read_bytes())) == []
