"""A text as a QR code, to be shown to a telephone."""

import io
from typing import TYPE_CHECKING

from followup_desktop.exchange.errors import ExchangeError

if TYPE_CHECKING:
    from PIL.Image import Image

QUIET_ZONE = 4
"""So many modules around a code stay light (ISO/IEC 18004)."""

_LEVELS = ("M", "L")  # how much of it may be unreadable: 15 % where there is room, else 7 %


def qr_modules(text: str) -> list[list[bool]]:
    """The code row by row, True for dark, without the QUIET_ZONE that has to be left around it.

    Raises ExchangeError where the text is empty or too long: about 2,900 bytes of UTF-8 is the most.
    """
    picture = _modules(text)
    width, height = picture.size
    greys = picture.tobytes()
    return [[grey < 128 for grey in greys[row * width : (row + 1) * width]] for row in range(height)]


def qr_code(text: str, *, size: int) -> bytes:
    """The code as a PNG of `size` by `size` pixels, black on white, with sharp edges and the quiet zone.

    Raises ExchangeError where the text is too long, or the picture too small for it.
    """
    from PIL import Image

    modules = _modules(text)
    scale = size // (modules.width + 2 * QUIET_ZONE)
    if scale < 1:
        least = modules.width + 2 * QUIET_ZONE
        raise ExchangeError(f"The QR code of this text needs at least {least} pixels: make it larger.")
    page = Image.new("L", (size, size), 255)
    edge = (size - scale * modules.width) // 2
    page.paste(modules.resize((scale * modules.width,) * 2, Image.Resampling.NEAREST), (edge, edge))
    out = io.BytesIO()
    page.convert("1", dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _modules(text: str) -> "Image":
    """The code as a grey picture with one pixel for each module."""
    import zxingcpp  # 20 ms, and only here
    from PIL import Image

    if not text:
        raise ExchangeError("There is nothing to put into a QR code. Fill in a name first.")
    # Without a word on its encoding such a text would be written, and by some read, as Latin-1 or Shift JIS.
    encoding = {} if text.isascii() else {"eci": "UTF-8"}
    for level in _LEVELS:
        try:
            code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level, **encoding)
        except ValueError:
            continue
        return Image.fromarray(code.to_image(scale=1, add_quiet_zones=False))
    raise ExchangeError(
        f"This is too long for a QR code: {len(text.encode()):,} bytes, where about 2,900 fit. Leave out the "
        "notes or the address, or send the contact as a file."
    )
