"""Which kind of picture some bytes are. It is told by how they begin: the name of a file proves nothing."""

from followup_desktop.exchange.errors import ExchangeError

READABLE = ("JPEG", "PNG", "WebP", "GIF", "BMP", "TIFF")
"""The kinds of pictures that are read."""

_BEGINNINGS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
)
_OTHERS = (
    (b"%PDF", "a PDF document"),
    (b"8BPS", "a Photoshop file"),
    (b"\0\0\x01\0", "an icon file"),
    (b"\0\0\0\x0cJXL ", "a JPEG XL picture"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"\0\0\0\x0cjP  ", "a JPEG 2000 picture"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (b"<svg", "an SVG drawing"),
    (b"<?xml", "an XML file"),
)
# The brand of a picture in the container of ISO 14496-12, as telephones write them.
_BRANDS = {
    b"heic": "a HEIC picture (as iPhones take them)",
    b"heix": "a HEIC picture (as iPhones take them)",
    b"heim": "a HEIC picture (as iPhones take them)",
    b"heis": "a HEIC picture (as iPhones take them)",
    b"hevc": "a HEIC picture (as iPhones take them)",
    b"hevx": "a HEIC picture (as iPhones take them)",
    b"mif1": "a HEIF picture (as telephones take them)",
    b"msf1": "a HEIF picture (as telephones take them)",
    b"avif": "an AVIF picture",
    b"avis": "an AVIF picture",
}


def kind_of(content: bytes) -> str:
    """One of READABLE. Raises ExchangeError where the bytes are no picture, or one that cannot be read."""
    if not content:
        raise ExchangeError("The picture is empty. Save or send it again.")
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "WebP"
    kind = next((kind for beginning, kind in _BEGINNINGS if content.startswith(beginning)), "")
    if kind:
        return kind
    other = _other(content)
    if other:
        raise ExchangeError(
            f"This is {other}, which cannot be read here. Save it as a JPEG or PNG picture, or take a "
            "screenshot of it, and use that."
        )
    kinds = f"{', '.join(READABLE[:-1])} or {READABLE[-1]}"
    raise ExchangeError(f"This is not a picture that can be read. Use one of these kinds: {kinds}.")


def _other(content: bytes) -> str:
    """What the file is where it is of a well-known kind that is not read; else empty."""
    if content[4:8] == b"ftyp":
        return _BRANDS.get(content[8:12], "a film, or a picture of an unknown kind")
    return next((name for beginning, name in _OTHERS if content.startswith(beginning)), "")
