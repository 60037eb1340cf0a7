"""The codes in a picture: QR codes, and the other square codes that are printed on business cards.

A picture is searched in pieces: zxing-cpp takes half a minute for one large picture full of what looks like
the corners of codes, but never more than half a second for a piece of a thousand pixels.
"""

from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

PATIENCE = 1.5
"""Seconds after which no further way of looking at a picture is tried."""

_PIECE = 1000
_STEP = 500
_FEW_PIXELS = 1200  # up to this length, larger copies are tried as well


def codes_in(picture: "Image", *, patience: float = PATIENCE) -> list[str]:
    """The texts of the codes in a picture, each once; none where there is no code.

    The picture is looked at small and large; where that finds nothing, also sharpened, in each colour by
    itself, enlarged and smoothed, until `patience` seconds are over.
    """
    end = monotonic() + patience
    for view in _views(picture):
        found: dict[str, None] = {}
        for piece in _pieces(view):
            found.update(dict.fromkeys(_codes_in_piece(piece)))
            if monotonic() > end:
                return list(found)
        if found:
            return list(found)
    return []


def _codes_in_piece(piece: "Image") -> list[str]:
    import zxingcpp  # only pictures need it

    formats = zxingcpp.BarcodeFormats(
        [
            zxingcpp.BarcodeFormat.QRCode,
            zxingcpp.BarcodeFormat.MicroQRCode,
            zxingcpp.BarcodeFormat.RMQRCode,
            zxingcpp.BarcodeFormat.DataMatrix,
            zxingcpp.BarcodeFormat.Aztec,
            zxingcpp.BarcodeFormat.PDF417,
        ]
    )
    codes = zxingcpp.read_barcodes(piece, formats=formats, text_mode=zxingcpp.TextMode.Plain)
    return [code.text for code in codes if code.text.strip()]


def _views(picture: "Image") -> Iterator["Image"]:
    """Ways to look at a picture, the quickest and most promising first."""
    from PIL import Image, ImageFilter

    grey = picture.convert("L")
    smaller = [grey]
    while max(smaller[-1].size) > _PIECE:
        smaller.append(smaller[-1].reduce(2))
    yield from reversed(smaller)
    handy = next(view for view in smaller if max(view.size) <= 2 * _PIECE)
    yield handy.filter(ImageFilter.UnsharpMask(4, 300, 0))
    if picture.mode == "RGB":
        # Red on green is grey on grey.
        factor = -(-picture.width // handy.width)
        yield from (channel.reduce(factor) for channel in picture.split())
    if max(grey.size) <= _FEW_PIXELS:
        yield grey.resize((2 * grey.width, 2 * grey.height), Image.Resampling.BICUBIC)
    yield handy.filter(ImageFilter.MedianFilter(3))
    yield handy.reduce(2)
    yield handy.filter(ImageFilter.GaussianBlur(1.5))


def _pieces(view: "Image") -> Iterator["Image"]:
    """Pieces that lie half over each other, so that no code up to half their length is cut."""
    for top in _starts(view.height):
        for left in _starts(view.width):
            yield view.crop((left, top, min(left + _PIECE, view.width), min(top + _PIECE, view.height)))


def _starts(length: int) -> range:
    return range(0, max(1, length - _STEP), _STEP) if length > _PIECE else range(1)
