"""Pictures from outside: opened with care, and brought into the form in which they are kept.

A picture is decoded by its plugin of Pillow, asked for by name: Pillow's own way of opening tries forty
kinds, and refuses a large JPEG that can be read at an eighth of its size without any harm.
"""

import io
import warnings
from typing import TYPE_CHECKING

from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.images.kinds import kind_of
from followup_desktop.exchange.images.limits import (
    check_jpeg,
    check_opened,
    check_tiff,
    check_webp,
    jpeg_scale,
)

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

LONGEST_SIDE = 5000
"""A picture that is opened has at most so many pixels on its long side."""

LONGEST_KEPT = 1600
"""A picture that is kept has at most so many pixels on its long side."""

_ENOUGH = 2500  # a JPEG of many more pixels than this is decoded at a half, a quarter or an eighth
_WHITE = (255, 255, 255)
_ORIENTATION = 0x0112
_FEW_COLOURS = 4096
_SMOOTH = ("L", "RGB", "RGBX", "RGBA", "LA")
_DRAWN = ("PNG", "GIF", "BMP", "TIFF")
_JPEG_QUALITY = 88


def open_picture(content: bytes) -> "Image":
    """The first picture in the file, upright, in "RGB" or "L", at most LONGEST_SIDE long, with nothing else.

    What is transparent lies on white. Raises ExchangeError where it is no picture, one of a kind that is
    not read, damaged or cut off, or too large.
    """
    kind = kind_of(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # damage is either said in our words or does not matter
            picture = _decoded(kind, content)
    except ExchangeError:
        raise
    except Exception as error:  # the decoders raise whatever a damaged file makes them stumble over
        raise ExchangeError(
            f"The {kind} picture is damaged or was cut off, and cannot be read. Save or send it again."
        ) from error
    picture.info.clear()  # where it was taken, by whom and with what
    return picture


def stored_picture(content: bytes) -> tuple[str, bytes]:
    """Media type and bytes of a picture as it is kept: at most LONGEST_KEPT long, and no EXIF or other notes.

    A drawing or screenshot of few colours stays a PNG, everything else is a JPEG. The same picture gives the
    same bytes. Raises ExchangeError as open_picture does.
    """
    picture = open_picture(content)
    picture.thumbnail((LONGEST_KEPT, LONGEST_KEPT))
    out = io.BytesIO()
    if kind_of(content) in _DRAWN and picture.getcolors(_FEW_COLOURS) is not None:
        picture.save(out, "PNG", optimize=True)
        return "image/png", out.getvalue()
    # No colour is left out between pixels: small print in colour stays sharp.
    picture.save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True, subsampling=0)
    return "image/jpeg", out.getvalue()


def _decoded(kind: str, content: bytes) -> "Image":
    opened = _opened(kind, content)
    opened.load()
    return _turned(_plain(opened), _orientation(opened))


def _opened(kind: str, content: bytes) -> "ImageFile":
    """The picture, decoded as little as it takes."""
    file = io.BytesIO(content)
    if kind == "JPEG":
        return _opened_jpeg(content)
    if kind == "TIFF":
        from PIL.TiffImagePlugin import TiffImageFile  # Pillow takes 30 ms, and only pictures need it

        picture = TiffImageFile(file)
        check_tiff(picture, content)
        return picture
    if kind == "WebP":
        check_webp(content)
    opened = _plugin(kind)(file)
    check_opened(opened)
    return opened


def _plugin(kind: str) -> "type[ImageFile]":
    if kind == "PNG":
        from PIL.PngImagePlugin import PngImageFile

        return PngImageFile
    if kind == "GIF":
        from PIL.GifImagePlugin import GifImageFile

        return GifImageFile
    if kind == "BMP":
        from PIL.BmpImagePlugin import BmpImageFile

        return BmpImageFile
    from PIL.WebPImagePlugin import WebPImageFile

    return WebPImageFile


def _opened_jpeg(content: bytes) -> "ImageFile":
    from PIL.JpegImagePlugin import JpegImageFile

    picture = JpegImageFile(io.BytesIO(content))
    width, height = picture.size
    scale = jpeg_scale(width, height, _ENOUGH)
    check_jpeg(picture, content, scale)
    if scale > 1:
        picture.draft(None, (max(1, width // scale), max(1, height // scale)))
    return picture


def _plain(opened: "Image") -> "Image":
    """The picture without transparency, in "RGB" or "L", and not longer than LONGEST_SIDE."""
    picture = opened if opened.mode in _SMOOTH else _in_colours(opened)
    if max(picture.size) > LONGEST_SIDE:
        # By whole numbers: resize() would hold a third copy between its two passes.
        over = -(-max(picture.size) // LONGEST_SIDE)
        picture = picture.reduce((min(over, picture.width), min(over, picture.height)))
    if picture.mode == "LA":
        picture = picture.convert("RGBA")
    if picture.mode == "RGBA":
        picture = _on_white(picture)
    return picture if picture.mode in {"RGB", "L"} else picture.convert("RGB")


def _in_colours(picture: "Image") -> "Image":
    """The picture in a mode whose pixels can be mixed, so that it can be made smaller."""
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode.startswith("I") or picture.mode == "F":
        return _in_greys(picture)
    see_through = picture.mode == "PA" or "transparency" in picture.info
    return picture.convert("RGBA" if see_through else "RGB")


def _in_greys(picture: "Image") -> "Image":
    """A picture of 16 or 32 bits for each grey, in eight."""
    darkest, lightest = 0.0, 65535.0
    if not picture.mode.startswith("I;16"):
        low, high = picture.getextrema()
        darkest, lightest = float(min(0, low)), float(high)  # type: ignore[arg-type]
    scale = 255 / (lightest - darkest) if lightest > darkest else 1.0
    return picture.point(lambda grey: grey * scale + -darkest * scale).convert("L")


def _on_white(picture: "Image") -> "Image":
    from PIL import Image

    white = Image.new("RGB", picture.size, _WHITE)
    white.paste(picture, mask=picture.getchannel("A"))
    return white


def _orientation(opened: "Image") -> int:
    """How the camera was held (EXIF, 1 to 8): 1 is upright, and so is what makes no sense."""
    try:
        return int(opened.getexif().get(_ORIENTATION, 1))
    except Exception:  # EXIF is written by everything, and its damage must not cost the picture
        return 1


def _turned(picture: "Image", orientation: int) -> "Image":
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    turn = turns.get(orientation)
    return picture if turn is None else picture.transpose(turn)
