"""What a picture may cost before it is opened: a small file can unfold into gigabytes.

All limits hold the reading of one picture well under 300 MB and within seconds; measured with Pillow.
"""

from typing import TYPE_CHECKING

from followup_desktop.exchange.errors import ExchangeError

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.TiffImagePlugin import TiffImageFile

_MOST_BYTES = 160_000_000
_MOST_WEBP_PIXELS = 13_000_000  # its decoder holds several copies of the canvas
_MOST_PIXELS_OF_PASSES = 2_000_000_000  # of all passes over a JPEG together
_BYTES_OF_COEFFICIENT = 2
# Bytes for each pixel while it is decoded and brought to colours; all other modes take four.
_BYTES_OF_MODE = {
    "1": 2,
    "L": 1,
    "P": 9,
    "PA": 12,
    "LA": 12,
    "RGBA": 8,
    "I;16": 5,
    "I;16B": 5,
    "I": 9,
    "F": 9,
}
_JPEG_SCALES = (8, 4, 2, 1)
_PASS = b"\xff\xda"  # begins a pass over a JPEG, and stands nowhere within one
# Tags of TIFF 6.0.
_ORIENTATION, _STRIP_COUNTS, _TILE_WIDTH, _TILE_LENGTH, _TILE_COUNTS = 274, 279, 322, 323, 325


def check_size(width: int, height: int, bytes_each: int) -> None:
    """Raise ExchangeError where so many pixels are too many."""
    if width <= 0 or height <= 0:
        raise ExchangeError("The picture has no pixels: it is damaged. Save or send it again.")
    if width * height * bytes_each > _MOST_BYTES:
        raise ExchangeError(_too_large(width, height))


def check_opened(picture: "ImageFile") -> None:
    """Raise ExchangeError where decoding this picture, opened but not yet decoded, would cost too much."""
    check_size(*picture.size, _BYTES_OF_MODE.get(picture.mode, 4))


def check_tiff(picture: "TiffImageFile", content: bytes) -> None:
    """The same for a TIFF, whose parts may be larger than the picture, or lie over each other.

    Raises ValueError where they do, or where the file was cut off: that is damage like any other.
    """
    tags = picture.tag_v2
    copies = 1 if tags.get(_ORIENTATION, 1) == 1 else 2  # Pillow turns it while it is decoded
    check_size(*picture.size, _BYTES_OF_MODE.get(picture.mode, 4) * copies)
    width, height = (max(_numbers(tags.get(tag)), default=0) for tag in (_TILE_WIDTH, _TILE_LENGTH))
    if width and height:
        check_size(width, height, 4)
    stored = sum(number for tag in (_STRIP_COUNTS, _TILE_COUNTS) for number in _numbers(tags.get(tag)))
    if stored > 2 * len(content):
        raise ValueError("its parts lie over each other, or are not all there")


def check_webp(content: bytes) -> None:
    """Raise ExchangeError where the canvas that the file announces is too large."""
    width, height = _webp_size(content)
    if width * height > _MOST_WEBP_PIXELS:
        raise ExchangeError(_too_large(width, height))


def check_jpeg(picture: "JpegImageFile", content: bytes, scale: int) -> None:
    """Raise ExchangeError where decoding at one `scale`-th of the size would still cost too much."""
    width, height = picture.size
    check_size(-(-width // scale), -(-height // scale), 1 if picture.mode == "L" else 4)
    first_pass = picture.fp.tell() if picture.fp else 0
    in_one_pass = (
        not picture.info.get("progressive") and _layers_of_pass(content, first_pass) == picture.layers
    )
    if not in_one_pass:
        _check_passes(picture, 1 + content.count(_PASS, first_pass))


def _check_passes(picture: "JpegImageFile", passes: int) -> None:
    """All coefficients of a JPEG in several passes are held at full size, and each pass goes over them."""
    width, height = picture.size
    areas = [layer[1] * layer[2] for layer in picture.layer]
    coefficients = width * height * sum(areas) / max(areas)
    if coefficients * _BYTES_OF_COEFFICIENT > _MOST_BYTES:
        raise ExchangeError(_too_large(width, height))
    if width * height * passes > _MOST_PIXELS_OF_PASSES:
        raise ExchangeError(
            f"The JPEG picture is stored in {passes:,} passes, which would take minutes to read. Save it "
            "again, not as a progressive JPEG."
        )


def _layers_of_pass(content: bytes, end: int) -> int:
    """How many layers the pass has whose head ends there; 0 where there is none."""
    for layers in (1, 2, 3, 4):
        head = content[max(0, end - 8 - 2 * layers) : end]
        if head.startswith(_PASS) and head[4:5] == bytes([layers]):
            return layers
    return 0


def jpeg_scale(width: int, height: int, enough: int) -> int:
    """By what (8, 4, 2 or 1) the size can be divided so that the long side keeps `enough` pixels."""
    return next((scale for scale in _JPEG_SCALES if max(width, height) // scale >= enough), 1)


def _passes(content: bytes) -> int:
    return content.count(b"\xff\xda")


def _webp_size(content: bytes) -> tuple[int, int]:
    """Width and height as the first chunk says them (RFC 9649); of a lossless one the most that it can be."""
    chunk = content[12:16]
    if chunk == b"VP8X":
        return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")
    if chunk == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = (int.from_bytes(content[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    return width, height


def _too_large(width: int, height: int) -> str:
    return (
        f"The picture is {width:,} by {height:,} pixels, which is too large to be read. Save it smaller: "
        "4,000 pixels on its long side are enough."
    )


def _numbers(value: object) -> tuple[int, ...]:
    """The numbers that a tag holds: one, many, or what is none at all."""
    values = value if isinstance(value, tuple) else (value,)
    return tuple(number for number in values if isinstance(number, int))
