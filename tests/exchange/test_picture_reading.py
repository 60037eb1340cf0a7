"""Pictures from outside: read upright, kept without what they tell about the person, refused in words."""

import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.picture_reading import (
    LONGEST_KEPT,
    LONGEST_SIDE,
    open_picture,
    stored_picture,
)

KINDS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
SECRET = b"52.5163 North, 13.3777 East"
RED, WHITE = (255, 0, 0), (255, 255, 255)


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def flag(size: tuple[int, int] = (60, 40)) -> Image.Image:
    """White, with its top left quarter red."""
    picture = Image.new("RGB", size, WHITE)
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 2 - 1, size[1] // 2 - 1), fill=RED)
    return picture


def colour_at(picture: Image.Image, x: float, y: float) -> str:
    pixel = picture.convert("RGB").getpixel((int(x * picture.width), int(y * picture.height)))
    assert isinstance(pixel, tuple)
    red, green, blue = pixel
    if min(red, green, blue) > 200:
        return "white"
    return "red" if red > 200 and max(green, blue) < 60 else "other"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read(kind: str) -> None:
    picture = open_picture(encoded(flag(), kind))
    assert picture.size == (60, 40)
    assert colour_at(picture, 0.25, 0.25) == "red"
    assert colour_at(picture, 0.75, 0.75) == "white"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_upright_however_the_camera_was_held(kind: str, orientation: int) -> None:
    as_stored = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = flag() if orientation == 1 else flag().transpose(as_stored[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = open_picture(encoded(stored, kind, exif=exif))
    assert picture.size == (60, 40)
    assert colour_at(picture, 0.25, 0.25) == "red"
    assert [colour_at(picture, x, y) for x, y in ((0.75, 0.25), (0.25, 0.75))] == ["white", "white"]


@pytest.mark.parametrize(
    "mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "I;16", "I", "F", "YCbCr"]
)
def test_pictures_of_every_depth_come_out_in_greys_or_colours(mode: str) -> None:
    greys = Image.new("L", (20, 10), 255)
    greys.paste(0, (0, 0, 10, 10))
    if mode in {"I;16", "I", "F"}:
        picture = greys.convert("I").point(lambda grey: grey * 257).convert(mode)
    else:
        picture = greys.convert(mode)
    kind = "PNG" if mode in {"1", "L", "LA", "P", "RGB", "RGBA", "I;16"} else "TIFF"
    read = open_picture(encoded(picture, kind))
    assert read.mode in {"L", "RGB"}
    shades = read.convert("L")
    assert (shades.getpixel((2, 5)), shades.getpixel((17, 5))) == (0, 255)


def test_what_is_transparent_lies_on_white() -> None:
    clear = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    assert open_picture(encoded(clear, "PNG")).getpixel((5, 5)) == WHITE


def test_only_the_first_of_many_pictures_is_read() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in (RED, WHITE, WHITE)]
    film = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert colour_at(open_picture(film), 0.5, 0.5) == "red"


@pytest.mark.parametrize("size", [(LONGEST_SIDE + 1, 3), (3, LONGEST_SIDE * 2), (65000, 1), (1, 65000)])
def test_a_long_picture_becomes_shorter(size: tuple[int, int]) -> None:
    picture = open_picture(encoded(Image.new("L", size, 9), "PNG"))
    assert max(picture.size) <= LONGEST_SIDE
    assert min(picture.size) >= 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The picture is empty."),
        (b"BEGIN:VCARD\r\n", "This is not a picture that can be read."),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a HEIC picture"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "a HEIF picture"),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "an AVIF picture"),
        (b"\0\0\0\x1cftypisom\0\0\0\0", "a film"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "a JPEG XL picture"),
    ],
)
def test_what_cannot_be_read_is_named_and_a_way_out_is_given(content: bytes, said: str) -> None:
    with pytest.raises(ExchangeError) as refused:
        open_picture(content)
    assert said in str(refused.value)
    assert str(refused.value).count(".") >= 2 or "Use one of these kinds: JPEG" in str(refused.value)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tenth", range(1, 10))
def test_a_picture_that_was_cut_off_is_refused_or_whole(kind: str, tenth: int) -> None:
    noise = Image.effect_noise((120, 90), 60).convert("RGB")
    content = encoded(noise, kind)
    with pytest.raises(ExchangeError, match=r"damaged or was cut off|not a picture|empty"):
        open_picture(content[: len(content) * tenth // 10])


def test_a_picture_is_kept_small_and_without_anything_about_the_person() -> None:
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = "N"
    photo = Image.effect_noise((2400, 1200), 40).convert("RGB")
    content = encoded(photo, "JPEG", exif=exif, comment=SECRET, icc_profile=SECRET, xmp=SECRET, dpi=(72, 72))
    assert SECRET in content

    media_type, kept = stored_picture(content)
    again = Image.open(io.BytesIO(kept))
    assert (media_type, again.format, again.size) == ("image/jpeg", "JPEG", (LONGEST_KEPT, 800))
    assert SECRET not in kept
    assert not again.getexif()
    assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_drawing_stays_a_png_without_its_notes() -> None:
    notes = PngInfo()
    notes.add_text("Author", SECRET.decode())
    notes.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    media_type, kept = stored_picture(encoded(flag(), "PNG", pnginfo=notes))
    again = Image.open(io.BytesIO(kept))
    assert (media_type, again.format, again.size) == ("image/png", "PNG", (60, 40))
    assert SECRET not in kept
    assert again.info == {}


def test_a_photo_in_a_png_becomes_a_jpeg() -> None:
    noise = Image.merge("RGB", [Image.effect_noise((200, 200), 80) for _channel in range(3)])
    assert stored_picture(encoded(noise, "PNG"))[0] == "image/jpeg"
    assert stored_picture(encoded(flag(), "JPEG"))[0] == "image/jpeg"


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_picture_is_kept_in_the_same_bytes(kind: str) -> None:
    content = encoded(flag((300, 200)), kind)
    assert stored_picture(content) == stored_picture(content)


@given(st.binary(max_size=400), st.sampled_from(["", *KINDS]))
def test_nothing_but_an_exchange_error_comes_out_of_any_bytes(rest: bytes, kind: str) -> None:
    head = encoded(flag((8, 8)), kind)[:30] if kind else b""
    for read in (open_picture, stored_picture):
        with suppress(ExchangeError):
            assert read(head + rest)


@settings(max_examples=150)
@given(st.sampled_from(KINDS), st.data())
def test_nothing_but_an_exchange_error_comes_out_of_a_spoiled_picture(kind: str, data: st.DataObject) -> None:
    content = bytearray(encoded(flag((24, 16)), kind, **({"exif": Image.Exif()} if kind == "JPEG" else {})))
    places = st.integers(0, len(content) - 1)
    for place, value in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=12)):
        content[place] = value
    start, end = sorted((data.draw(places), data.draw(places)))
    piece = bytes(content[start:end]) * data.draw(st.integers(0, 3))
    place = data.draw(places)
    with suppress(ExchangeError):
        media_type, kept = stored_picture(bytes(content[:place]) + piece + bytes(content[place:]))
        assert media_type in {"image/png", "image/jpeg"}
        assert max(open_picture(kept).size) <= LONGEST_KEPT
