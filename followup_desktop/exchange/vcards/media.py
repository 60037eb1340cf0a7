"""Pictures, sounds and keys inside a card: base64 in versions 2.1 and 3.0, a data: address in 4.0."""

import base64
import binascii
import re

from followup_desktop.exchange.vcards.property import Params

_CLEAN = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_FOREIGN = re.compile(r"[^A-Za-z0-9+/]+")
_BLANK = re.compile(r"\s+")
_PLAIN_DATA = re.compile(r"data:([\w.+-]+/[\w.+-]+);base64,([A-Za-z0-9+/]*={0,2})", re.ASCII)
_BY_WORD = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tiff": "image/tiff",
    "webp": "image/webp",
    "heic": "image/heic",
    "wav": "audio/wav",
    "basic": "audio/basic",
    "mpeg": "audio/mpeg",
    "ogg": "audio/ogg",
    "pgp": "application/pgp-keys",
    "x509": "application/pkix-cert",
}
_WORD_OF = {media_type: word.upper() for word, media_type in _BY_WORD.items()}
_OTHER_WORDS = {
    "jpg": "image/jpeg",
    "pjpeg": "image/jpeg",
    "tif": "image/tiff",
    "wave": "audio/wav",
    "mp3": "audio/mpeg",
    "x.509": "application/pkix-cert",
}
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)
_NAMING = ("MEDIATYPE", "TYPE")
_UNKNOWN = "application/octet-stream"


def clean_base64(value: str) -> str:
    """The base64 as it must be: without blanks and strangers, filled up where it was cut."""
    value = _BLANK.sub("", value)
    if _CLEAN.fullmatch(value):
        return value
    value = _FOREIGN.sub("", value.rstrip("=").translate({ord("-"): "+", ord("_"): "/"}))
    cut = value[: len(value) - 1] if len(value) % 4 == 1 else value
    filled = cut + "=" * (-len(cut) % 4)
    # The last bits may be other than nought where it was cut: written anew, they are nought.
    return filled[:-4] + base64.b64encode(base64.b64decode(filled[-4:])).decode("ascii")


def bytes_in(value: str) -> bytes:
    """The bytes that a clean base64 stands for."""
    try:
        return binascii.a2b_base64(value)
    except (binascii.Error, ValueError):
        return b""


def is_base64_picture(value: str) -> bool:
    """Whether a value that nobody declared as base64 is one of a picture all the same."""
    return value.startswith(("/9j/", "iVBORw0K", "R0lGOD", "UklGR")) and ":" not in value


def data_address(value: str, params: Params) -> tuple[str, Params]:
    """The data: address for a value in base64, and the parameters without those that named its type."""
    clean = clean_base64(value)
    if not clean:
        return "", params
    words = [word for name, values in params if name in _NAMING for word in values]
    media_type = next(filter(None, map(_named, words)), "") or _sniffed(clean)
    return f"data:{media_type};base64,{clean}", without_media_types(params)


def without_media_types(params: Params) -> Params:
    """The parameters without what says which kind of picture or sound it is."""
    left = (
        (name, tuple(word for word in values if name not in _NAMING or not _named(word)))
        for name, values in params
    )
    return tuple((name, values) for name, values in left if values)


def base64_of(address: str) -> tuple[str, str] | None:
    """The base64 in a data: address, and the word for TYPE in version 3.0; None for any other address."""
    found = _PLAIN_DATA.fullmatch(address)
    if found is None or not _CLEAN.fullmatch(found[2]) or not found[2]:
        return None
    media_type = found[1]
    if media_type != media_type.lower():
        return None
    return found[2], _WORD_OF.get(media_type, media_type)


def _named(word: str) -> str:
    small = word.lower()
    if small.count("/") == 1 and _PLAIN_DATA.fullmatch(f"data:{small};base64,"):
        return small
    return _BY_WORD.get(small) or _OTHER_WORDS.get(small, "")


def _sniffed(clean: str) -> str:
    start = bytes_in(clean[:32])
    if start.startswith(b"RIFF"):
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(start[8:12], _UNKNOWN)
    known = (media_type for beginning, media_type in _BEGINNINGS if start.startswith(beginning))
    return next(known, _UNKNOWN)
